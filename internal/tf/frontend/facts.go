package frontend

import (
	"cmp"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/frontend"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// arguments are what the data source is asked for.
type arguments struct {
	region, userPoolID, clientID, domain, provider, callback, logout types.String
}

func (a *arguments) fields() map[string]*types.String {
	return map[string]*types.String{
		frontend.FactRegion:           &a.region,
		frontend.FactUserPoolID:       &a.userPoolID,
		frontend.FactClientID:         &a.clientID,
		frontend.FactDomain:           &a.domain,
		frontend.FactIdentityProvider: &a.provider,
		frontend.FactCallbackURL:      &a.callback,
		frontend.FactLogoutURI:        &a.logout,
	}
}

// factsOf puts together what was asked for and what Cognito answered.
func factsOf(a arguments, client pool.ObservedAppClient, held pool.ObservedUserPool) frontend.Facts {
	app, settings := client.Settings, held.Settings
	region := a.region.ValueString()
	issuer, _ := blueprint.IssuerURL(region, held.ID, settings.IssuerType.Or(""))
	mode, methods := mfa(settings.MFA.Or(pool.MFA{}))
	return frontend.Facts{
		Region:             region,
		UserPoolID:         held.ID,
		Issuer:             issuer,
		Domain:             cmp.Or(a.domain.ValueString(), hostOf(region, held)),
		ClientID:           client.ID,
		Confidential:       !client.Public,
		OAuthFlows:         known(app.OAuthFlows),
		Scopes:             sorted(app.OAuthScopes),
		CallbackURLs:       known(app.CallbackURLs),
		LogoutURLs:         known(app.LogoutURLs),
		CallbackURL:        cmp.Or(a.callback.ValueString(), app.DefaultRedirect.Or("")),
		LogoutURI:          a.logout.ValueString(),
		IdentityProvider:   a.provider.ValueString(),
		IdentityProviders:  sorted(app.IdentityProviders),
		UsernameAttributes: known(settings.UsernameAttributes),
		RequiredAttributes: required(settings),
		VerifiedAttributes: known(settings.AutoVerifiedAttributes),
		MFA:                mode,
		MFAMethods:         methods,
	}
}

// known are the elements of a list that Cognito answered; never nil.
func known(l tri.List) []string {
	values, _ := tri.Known(l)
	return append([]string{}, values...)
}

// sorted are the elements of a set that Cognito answered, in an order that does
// not change; never nil.
func sorted(set tri.List) []string {
	values := known(set)
	slices.Sort(values)
	return values
}

// hostOf is the pool's host name: its custom domain, which Cognito advertises
// as soon as there is one, else its prefix domain.
func hostOf(region string, held pool.ObservedUserPool) string {
	if held.CustomDomain != "" || held.Domain == "" {
		return held.CustomDomain
	}
	host, _ := blueprint.DomainHost(region, pool.Domain{Prefix: tri.Of(held.Domain)})
	return host
}

// required lists the attributes that a sign-up form asks for. Every pool
// requires sub, and fills it in itself.
func required(settings pool.UserPool) []string {
	schema, _ := settings.Schema.Get()
	var names []string
	for name, a := range schema {
		if a.Or(pool.Attribute{}).Required.Or(false) && name != "sub" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func mfa(m pool.MFA) (mode string, methods []string) {
	mode = m.Mode.Or("OFF")
	if mode == "OFF" {
		return mode, nil
	}
	if m.SMS.Or(false) {
		methods = append(methods, "SMS")
	}
	if m.SoftwareToken.Or(false) {
		methods = append(methods, "TOTP")
	}
	if m.Email.IsKnown() {
		methods = append(methods, "EMAIL")
	}
	return mode, methods
}
