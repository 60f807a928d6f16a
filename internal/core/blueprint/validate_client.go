package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Validate returns everything that is wrong with the client, on effective
// values, ordered by path and then by rule. Turning a known value of the
// request into an unknown one never adds a violation.
func (c Client) Validate() []rules.Violation {
	c = c.Effective()
	a := c.App
	found := rules.CheckPoolID(rules.Root("user_pool_id"), c.UserPoolID, c.Region)
	found = append(found, rules.CheckClientName(rules.Root("name"), a.Name)...)
	found = append(found, rules.CheckDomainName(rules.Root("domain_name"), c.DomainName)...)
	found = append(found, c.validateSignIn()...)
	found = append(found, rules.CheckGivenSecret(rules.Root("client_secret_version"), revealed(c.Secret))...)
	found = append(found, validateAttributes(a)...)
	found = append(found, validateTokens(a)...)
	if analytics, ok := a.Analytics.Get(); ok {
		found = append(found, rules.CheckAnalytics(rules.Root("analytics_configuration"), analytics.ApplicationARN, analytics.ApplicationID, analytics.RoleARN, analytics.ExternalID)...)
	}
	found = append(found, rules.CheckAuthSession(rules.Root("auth_session_validity"), a.AuthSessionValidity)...)
	found = append(found, rules.CheckUserExistence(rules.Root("prevent_user_existence_errors"), a.UserExistenceErrors)...)
	return ordered(found)
}

// validateSignIn checks who may sign in and how.
func (c Client) validateSignIn() []rules.Violation {
	a := c.App
	found := rules.CheckCallbackURLs(rules.Root("callback_urls"), a.CallbackURLs, a.OAuthFlows)
	found = append(found, rules.CheckDefaultRedirect(rules.Root("default_redirect_uri"), a.DefaultRedirect, a.CallbackURLs, a.IdentityProviders)...)
	at, rotation := rules.Root("explicit_auth_flows"), rotationFeature(a.RefreshTokenRotation)
	if !c.Confidential {
		found = append(found, rules.CheckClientProviders(rules.Root("identity_providers"), a.IdentityProviders)...)
		found = append(found, rules.CheckLogoutURLs(rules.Root("logout_urls"), a.LogoutURLs)...)
		found = append(found, rules.CheckOAuthFlows(rules.Root("allowed_oauth_flows"), a.OAuthFlows)...)
		found = append(found, rules.CheckClientScopes(rules.Root("allowed_oauth_scopes"), a.OAuthScopes)...)
		return append(found, rules.CheckAuthFlows(at, a.AuthFlows, rotation, a.IdentityProviders)...)
	}
	found = append(found, rules.CheckConfidentialFlows(rules.Root("allowed_oauth_flows"), a.OAuthFlows)...)
	found = append(found, c.validateAudience()...)
	// No flow of the API is open to those who do not have the secret, so that
	// it does not matter which providers are listed.
	return append(found, rules.CheckAuthFlows(at, a.AuthFlows, rotation, tri.Strings(nil))...)
}

// validateAudience checks what a confidential client that people sign in with
// needs, and one that programs sign in with does not, and the other way round.
func (c Client) validateAudience() []rules.Violation {
	a, scopes := c.App, rules.Root("allowed_oauth_scopes")
	machine, known := c.machine().Get()
	var found []rules.Violation
	if urls, _ := a.LogoutURLs.Get(); len(urls) > 0 || known && !machine {
		found = append(found, rules.CheckLogoutURLs(rules.Root("logout_urls"), a.LogoutURLs)...)
	}
	switch {
	case !known:
		return append(found, rules.CheckEachClientScope(scopes, a.OAuthScopes)...)
	case machine:
		return append(found, rules.CheckMachineScopes(scopes, a.OAuthScopes)...)
	default:
		found = append(found, rules.CheckProvidersNamed(rules.Root("identity_providers"), a.IdentityProviders)...)
		return append(found, rules.CheckClientScopes(scopes, a.OAuthScopes)...)
	}
}

// revealed is a secret's text, for the check of its form.
func revealed(s tri.Value[pool.Secret]) tri.Value[string] {
	secret, known := s.Get()
	switch {
	case known:
		return tri.Of(secret.Reveal())
	case s.IsUnknown():
		return tri.Unknown[string]()
	default:
		return tri.Null[string]()
	}
}

func validateAttributes(a pool.AppClient) []rules.Violation {
	read, write := rules.Root("read_attributes"), rules.Root("write_attributes")
	found := rules.CheckClientAttributes(read, a.ReadAttributes)
	found = append(found, rules.CheckReadAttributes(read, a.ReadAttributes, a.OAuthScopes)...)
	found = append(found, rules.CheckClientAttributes(write, a.WriteAttributes)...)
	return append(found, rules.CheckWriteAttributes(write, a.WriteAttributes)...)
}

func validateTokens(a pool.AppClient) []rules.Violation {
	units, _ := a.TokenValidityUnits.Get()
	at := rules.Root("token_validity_units")
	found := rules.CheckTimeUnit(at.Attr("access_token"), units.AccessToken)
	found = append(found, rules.CheckTimeUnit(at.Attr("id_token"), units.IDToken)...)
	found = append(found, rules.CheckTimeUnit(at.Attr("refresh_token"), units.RefreshToken)...)
	if a.TokenValidityUnits.IsKnown() {
		access := rules.Lifetime{Number: a.AccessTokenValidity, Unit: units.AccessToken, Bare: sessionLifetime.bare}
		id := rules.Lifetime{Number: a.IDTokenValidity, Unit: units.IDToken, Bare: sessionLifetime.bare}
		refresh := rules.Lifetime{Number: a.RefreshTokenValidity, Unit: units.RefreshToken, Bare: refreshLifetime.bare}
		found = append(found, rules.CheckSessionToken(rules.Root("access_token_validity"), access, refresh)...)
		found = append(found, rules.CheckSessionToken(rules.Root("id_token_validity"), id, refresh)...)
		found = append(found, rules.CheckRefreshToken(rules.Root("refresh_token_validity"), refresh)...)
	}
	if r, ok := a.RefreshTokenRotation.Get(); ok {
		found = append(found, rules.CheckRotation(rules.Root("refresh_token_rotation"), r.Feature, r.GracePeriodSeconds)...)
	}
	return found
}

// rotationFeature returns whether refresh tokens rotate: null without rotation.
func rotationFeature(rotation tri.Value[pool.RefreshTokenRotation]) tri.Value[string] {
	if rotation.IsUnknown() {
		return tri.Unknown[string]()
	}
	r, _ := rotation.Get()
	return r.Feature
}
