package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// ValidateDiscovery returns what is wrong with the federation in the light of
// what its issuer says about itself, ordered as by Validate. Endpoints and keys
// are looked at only where Cognito takes them from the discovery document:
// endpoints written by hand come before it. With strict, an issuer that could
// not be asked is an error.
func (f Federation) ValidateDiscovery(d rules.Discovery, strict bool) []rules.Violation {
	f = f.Effective()
	at := rules.Root("issuer")
	if !f.Provider.Issuer.IsKnown() {
		return nil
	}
	discovers, certain := f.discovers().Get()
	var found []rules.Violation
	if certain && discovers {
		for _, unread := range rules.CheckDiscoveryRead(at, d) {
			unread.Strict = strict
			found = append(found, unread)
		}
		found = append(found, rules.CheckDiscoveredEndpoints(at, f.Provider.Issuer, d)...)
		found = append(found, rules.CheckDiscoveredKeys(at, d)...)
	}
	found = append(found, rules.CheckDiscoveredIssuer(at, f.Provider.Issuer, d)...)
	found = append(found, rules.CheckDiscoveredSupport(at, d)...)
	found = append(found, rules.CheckDiscoveredUserInfo(rules.Root("userinfo_response"), f.UserInfoResponse, d)...)
	found = append(found, rules.CheckDiscoveredScopes(rules.Root("scopes"), f.Provider.Scopes, d)...)
	if !f.supplied() {
		found = append(found, rules.CheckDiscoveredClaims(rules.Root("attribute_mapping"), f.Provider.AttributeMapping, d)...)
	}
	return ordered(found)
}

// discovers tells whether Cognito reads the discovery document: it does unless
// all four endpoints are given.
func (f Federation) discovers() tri.Value[bool] {
	e, known := f.Provider.Endpoints.Get()
	if !known {
		if f.Provider.Endpoints.IsNull() {
			return tri.Of(true)
		}
		return tri.Unknown[bool]()
	}
	all := []tri.Value[string]{e.Authorize, e.Token, e.Attributes, e.JWKS}
	for _, url := range all {
		if url.IsNull() {
			return tri.Of(true)
		}
	}
	for _, url := range all {
		if url.IsUnknown() {
			return tri.Unknown[bool]()
		}
	}
	return tri.Of(false)
}

// validateHosts checks that what the user wrote is not obviously out of reach.
func (f Federation) validateHosts() []rules.Violation {
	found := rules.CheckPublicHost(rules.Root("issuer"), f.Provider.Issuer)
	e, _ := f.Provider.Endpoints.Get()
	at := rules.Root("endpoints")
	found = append(found, rules.CheckPublicHost(at.Attr("authorize_url"), e.Authorize)...)
	found = append(found, rules.CheckPublicHost(at.Attr("token_url"), e.Token)...)
	found = append(found, rules.CheckPublicHost(at.Attr("attributes_url"), e.Attributes)...)
	return append(found, rules.CheckPublicHost(at.Attr("jwks_uri"), e.JWKS)...)
}
