package frontend

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/frontend"
)

// setting is an attribute of the object that the function client_config takes.
// The names are those of cogfed_spa_client, so that one can be handed over as
// it is.
type setting struct {
	name string
	doc  string
	into func(*draft) any // *string, *[]string or *bool
}

// draft is what the object says.
type draft struct {
	facts          frontend.Facts
	issuerType     string
	generateSecret bool
	clientSecret   string
}

var settings = []setting{
	{frontend.FactUserPoolID, "id of the user pool", func(d *draft) any { return &d.facts.UserPoolID }},
	{frontend.FactClientID, "id of the app client", func(d *draft) any { return &d.facts.ClientID }},
	{frontend.FactDomain, "host name of the login pages", func(d *draft) any { return &d.facts.Domain }},
	{frontend.FactCallbackURLs, "callback URLs", func(d *draft) any { return &d.facts.CallbackURLs }},
	{frontend.FactLogoutURLs, "logout URLs", func(d *draft) any { return &d.facts.LogoutURLs }},
	{frontend.FactCallbackURL, "the callback URL where there is room for one; defaults to the first", func(d *draft) any { return &d.facts.CallbackURL }},
	{frontend.FactLogoutURI, "the logout URL where there is room for one; defaults to the first", func(d *draft) any { return &d.facts.LogoutURI }},
	{frontend.FactFlows, "OAuth 2.0 grants; defaults to `[\"code\"]`", func(d *draft) any { return &d.facts.OAuthFlows }},
	{frontend.FactScopes, "scopes; defaults to `[\"openid\", \"email\", \"profile\"]`", func(d *draft) any { return &d.facts.Scopes }},
	{frontend.FactIdentityProvider, "identity provider to go to without the page on which users pick one", func(d *draft) any { return &d.facts.IdentityProvider }},
	{"identity_providers", "identity providers of the client, to compare `identity_provider` with", func(d *draft) any { return &d.facts.IdentityProviders }},
	{frontend.FactConfidential, "whether the client has a client secret; defaults to `false`", func(d *draft) any { return &d.facts.Confidential }},
	{"generate_secret", "the same, as `aws_cognito_user_pool_client` calls it", func(d *draft) any { return &d.generateSecret }},
	{"client_secret", "tells that the client has one, and goes nowhere", func(d *draft) any { return &d.clientSecret }},
	{frontend.FactRegion, "AWS Region; defaults to the one in `user_pool_id`", func(d *draft) any { return &d.facts.Region }},
	{"issuer_type", "type of the pool's issuer, `ORIGINAL` (the default) or `UPDATED`", func(d *draft) any { return &d.issuerType }},
	{"username_attributes", "what native users sign in with: `email`, `phone_number`", func(d *draft) any { return &d.facts.UsernameAttributes }},
	{"required_attributes", "attributes that a sign-up form asks for", func(d *draft) any { return &d.facts.RequiredAttributes }},
	{"auto_verified_attributes", "attributes that Cognito verifies: `email`, `phone_number`", func(d *draft) any { return &d.facts.VerifiedAttributes }},
	{"mfa_configuration", "`OFF` (the default), `OPTIONAL` or `ON`", func(d *draft) any { return &d.facts.MFA }},
	{"mfa_methods", "factors: `SMS`, `TOTP`, `EMAIL`", func(d *draft) any { return &d.facts.MFAMethods }},
}

// read reads the object, and tells whether all that matters of it is known.
func read(v attr.Value) (frontend.Facts, bool, error) {
	object, ok := v.(types.Object)
	if !ok || object.IsNull() {
		return frontend.Facts{}, false, fmt.Errorf("the client must be an object with attributes such as user_pool_id and client_id")
	}
	d := draft{facts: frontend.Facts{OAuthFlows: []string{"code"}, Scopes: []string{"openid", "email", "profile"}}}
	complete := true
	for _, s := range settings {
		given, ok := object.Attributes()[s.name]
		if !ok || given.IsNull() {
			continue
		}
		isKnown, err := assign(s.into(&d), given)
		if err != nil {
			return frontend.Facts{}, false, fmt.Errorf("%s must be %w", s.name, err)
		}
		complete = complete && isKnown
	}
	_, web := object.Attributes()["client_secret_id"] // of a cogfed_web_client, whatever it holds
	d.facts.Confidential = d.facts.Confidential || d.generateSecret || d.clientSecret != "" || web
	if d.facts.Region == "" {
		d.facts.Region, _ = regionOf(d.facts.UserPoolID)
	}
	d.facts.Issuer, _ = blueprint.IssuerURL(d.facts.Region, d.facts.UserPoolID, d.issuerType)
	return d.facts, complete, nil
}

// assign writes a value into a field of its type, and tells whether it is
// known. The error says what the type is.
func assign(field any, v attr.Value) (bool, error) {
	if v.IsUnknown() {
		return false, nil
	}
	switch field := field.(type) {
	case *string:
		s, ok := v.(types.String)
		if !ok {
			return true, fmt.Errorf("a string")
		}
		*field = s.ValueString()
	case *bool:
		b, ok := v.(types.Bool)
		if !ok {
			return true, fmt.Errorf("a bool")
		}
		*field = b.ValueBool()
	case *[]string:
		return assignList(field, v)
	}
	return true, nil
}

func assignList(field *[]string, v attr.Value) (bool, error) {
	collection, ok := v.(interface{ Elements() []attr.Value })
	if !ok {
		return true, fmt.Errorf("a list or set of strings")
	}
	*field = []string{}
	for _, e := range collection.Elements() {
		s, ok := e.(types.String)
		switch {
		case e.IsUnknown():
			return false, nil
		case !ok || s.IsNull():
			return true, fmt.Errorf("a list or set of strings")
		}
		*field = append(*field, s.ValueString())
	}
	return true, nil
}
