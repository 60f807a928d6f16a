package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// validatePreset checks the preset and what its vendor demands of the console
// at the other end.
func (f Federation) validatePreset() []rules.Violation {
	found := rules.CheckPreset(rules.Root("preset"), f.Preset, preset.IDs())
	p, certain := f.preset()
	needed := tri.Unknown[bool]()
	if certain {
		needed = tri.Of(p.RequiresPlainJSON)
	}
	found = append(found, rules.CheckUserInfoResponse(rules.Root("userinfo_response"), f.UserInfoResponse, needed)...)
	if issuer, known := f.Provider.Issuer.Get(); known && certain && p.ID == preset.Generic && f.UserInfoResponse.IsNull() {
		if likely, ok := preset.ByID(preset.Detect(issuer)); ok && likely.RequiresPlainJSON {
			found = append(found, rules.PresetLikely(rules.Root("issuer"), issuer, likely.ID)...)
		}
	}
	return found
}

// validateProvider checks the identity provider itself.
func (f Federation) validateProvider() []rules.Violation {
	p := f.Provider
	found := rules.CheckProviderName(rules.Root("provider_name"), p.Name)
	found = append(found, rules.CheckIssuer(rules.Root("issuer"), p.Issuer, f.issuerSlash())...)
	found = append(found, rules.CheckClientID(rules.Root("client_id"), p.ClientID)...)
	if !f.SecretGiven && p.ClientSecret.IsNull() {
		found = append(found, rules.SecretMissing(rules.Root("client_secret_wo"))...)
	}
	found = append(found, rules.CheckSecret(rules.Root("client_id"), revealed(p.ClientSecret))...)
	found = append(found, rules.CheckScopes(rules.Root("scopes"), p.Scopes)...)
	found = append(found, rules.CheckAttributesRequestMethod(rules.Root("attributes_request_method"), p.AttributesRequestMethod)...)
	found = append(found, rules.CheckIdentifiers(rules.Root("idp_identifiers"), p.Identifiers)...)
	if e, ok := p.Endpoints.Get(); ok {
		found = append(found, validateEndpoints(rules.Root("endpoints"), e)...)
	}
	return found
}

// issuerSlash tells whether the issuer ends in a slash, as the preset has it, or
// without one the preset of the issuer's host. Null when nobody knows.
func (f Federation) issuerSlash() tri.Value[bool] {
	p, certain := f.vendor()
	if !certain {
		return tri.Unknown[bool]()
	}
	return p.IssuerEndsInSlash
}

// vendor returns the preset that applies, or without one the preset of the
// issuer's host, and whether that is certain.
func (f Federation) vendor() (preset.Preset, bool) {
	p, certain := f.preset()
	if !certain || p.ID != preset.Generic {
		return p, certain
	}
	issuer, _ := f.Provider.Issuer.Get()
	p, _ = preset.ByID(preset.Detect(issuer))
	return p, !f.Provider.Issuer.IsUnknown()
}

func validateEndpoints(at rules.Path, e pool.Endpoints) []rules.Violation {
	all := []struct {
		name string
		url  tri.Value[string]
	}{
		{"authorize_url", e.Authorize},
		{"token_url", e.Token},
		{"attributes_url", e.Attributes},
		{"jwks_uri", e.JWKS},
	}
	var found []rules.Violation
	var absent []string
	for _, endpoint := range all {
		found = append(found, rules.CheckEndpoint(at.Attr(endpoint.name), endpoint.url)...)
		if endpoint.url.IsNull() {
			absent = append(absent, endpoint.name)
		}
	}
	return append(found, rules.CheckEndpointsComplete(at, absent, len(all))...)
}

// validateMapping checks the attribute mapping against the scopes, and against
// the schema of a pool of one's own.
func (f Federation) validateMapping() []rules.Violation {
	at, mapping := rules.Root("attribute_mapping"), f.Provider.AttributeMapping
	entries := f.schemaEntries()
	required := rules.RequiredAttributes(entries)
	p, _ := f.preset()

	found := rules.CheckMappingKeys(at, mapping, f.declared())
	found = append(found, rules.CheckMappingClaims(at, mapping)...)
	if vendor, certain := f.vendor(); certain && !vendor.NoEmailVerified {
		found = append(found, rules.CheckEmailVerified(at, mapping)...)
	}
	if !f.supplied() {
		found = append(found, rules.CheckClaimScopes(at, mapping, f.Provider.Scopes, p.ClaimsFollowScopes, required)...)
	}
	for _, name := range required {
		found = append(found, rules.CheckRequiredMapped(schemaPath(name).Attr("required"), name, mapping)...)
	}
	mapped := mapping.Or(nil)
	for name, entry := range entries {
		attribute := rules.PoolAttributeName(name)
		claim, ok := mapped[attribute]
		if !ok {
			continue
		}
		found = append(found, rules.CheckMappedEntry(schemaPath(name), name, entry)...)
		if !rules.IsStandardAttribute(name) {
			found = append(found, rules.CheckMappedType(at.Key(attribute), claim, entry.Type)...)
		}
	}
	return found
}

// supplied tells whether a trigger may supply claims that no scope requests.
func (f Federation) supplied() bool {
	p, known := f.UserPool.Get()
	if !known {
		return f.UserPool.IsUnknown()
	}
	triggers, known := p.Triggers.Get()
	if !known {
		return p.Triggers.IsUnknown()
	}
	return !triggers.InboundFederation.IsNull()
}

func schemaPath(name string) rules.Path {
	return rules.Root("user_pool").Attr("schema").Key(name)
}

// schemaEntries returns the known entries of the schema of a pool of one's own.
func (f Federation) schemaEntries() map[string]rules.SchemaEntry {
	p, _ := f.UserPool.Get()
	schema, _ := p.Schema.Get()
	entries := make(map[string]rules.SchemaEntry, len(schema))
	for name, entry := range schema {
		if a, ok := entry.Get(); ok {
			entries[name] = rules.SchemaEntry(a)
		}
	}
	return entries
}

// declared returns the names of the schema entries, unknown for a pool that is
// not ours and while the schema is not known.
func (f Federation) declared() tri.Value[[]string] {
	p, ok := f.UserPool.Get()
	if !ok || p.Schema.IsUnknown() {
		return tri.Unknown[[]string]()
	}
	names := []string{}
	for name := range p.Schema.Or(nil) {
		names = append(names, name)
	}
	return tri.Of(names)
}
