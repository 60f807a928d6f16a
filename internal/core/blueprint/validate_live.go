package blueprint

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// ClientFacts is what a plan has learned about the user pool of an app client.
// What it did not ask for, or got no answer to, is unknown.
type ClientFacts struct {
	Pool      pool.ObservedUserPool
	Held      tri.Value[HeldClient] // the client in Cognito; null for a new one
	Providers tri.Value[[]string]   // names of the pool's identity providers
	Mappings  map[string]Filling    // of the listed identity providers that are known, by name
	Scopes    tri.Value[[]string]   // of the pool's resource servers, as <identifier>/<scope>
}

// HeldClient is an app client as Cognito holds it.
type HeldClient struct {
	ID                string
	IdentityProviders tri.List
	OAuthScopes       tri.List
	Domain            string           // under which its users log in
	LoginVersion      tri.Value[int64] // of that domain
	Branded           tri.Value[bool]  // has a style for managed login
}

// Filling is what an identity provider fills in.
type Filling struct {
	Mapping tri.Map // user pool attribute -> claim
	Planned bool    // it is what the plan makes, not what Cognito holds now
}

// ValidateAgainst returns what is wrong with the client in its pool, beyond
// what Validate says without knowing the pool, ordered as by Validate. Only
// what never changes, and what this plan itself makes, is certain: what else
// the same apply may still mend is provisional (record 0007).
func (c Client) ValidateAgainst(facts ClientFacts) []rules.Violation {
	c = c.Effective()
	a, id := c.App, facts.Pool.ID
	held := facts.Held.Or(HeldClient{})
	var found []rules.Violation
	if present, asked := facts.Providers.Get(); asked {
		found = append(found, rules.CheckProvidersPresent(rules.Root("identity_providers"), id, a.IdentityProviders, held.IdentityProviders, present)...)
	}
	if present, asked := facts.Scopes.Get(); asked {
		found = append(found, rules.CheckScopesPresent(rules.Root("allowed_oauth_scopes"), id, a.OAuthScopes, held.OAuthScopes, present)...)
	}
	if c.ShowsLogin() {
		found = append(found, rules.CheckBranding(rules.Root("domain_name"), held.Domain, held.ID, held.LoginVersion, held.Branded)...)
	}
	found = append(found, rules.CheckAttachedFlows(rules.Root("explicit_auth_flows"), id, facts.Pool.Settings.Tier, a.AuthFlows)...)
	schema := schemaEntries(facts.Pool)
	found = append(found, rules.CheckAttributesPresent(rules.Root("read_attributes"), id, a.ReadAttributes, schema)...)
	found = append(found, rules.CheckAttributesPresent(rules.Root("write_attributes"), id, a.WriteAttributes, schema)...)
	return ordered(append(found, c.validateCover(facts, rules.RequiredAttributes(schema))...))
}

// ShowsLogin tells whether people certainly see the login pages: programs see
// none.
func (c Client) ShowsLogin() bool {
	flows, _ := tri.Known(c.Effective().App.OAuthFlows)
	return slices.Contains(flows, rules.FlowCode) || slices.Contains(flows, rules.FlowImplicit)
}

// validateCover checks that the client can write what the pool requires, which
// never changes, and what its identity providers fill in.
func (c Client) validateCover(facts ClientFacts, required []string) []rules.Violation {
	at, write := rules.Root("write_attributes"), c.App.WriteAttributes
	required = slices.DeleteFunc(required, func(name string) bool { return slices.Contains(neverWritten, name) })
	planned, held := c.filled(facts.Mappings)
	found := rules.CheckWriteCover(at, write, planned, required)
	for _, name := range required {
		delete(held, name)
	}
	for _, v := range rules.CheckWriteCover(at, write, held, nil) {
		v.Provisional = true
		found = append(found, v)
	}
	return found
}

// filled tells which providers fill each attribute: those that a plan has one
// of them fill, and the others.
func (c Client) filled(by map[string]Filling) (planned, held map[string][]string) {
	planned, held = map[string][]string{}, map[string][]string{}
	listed, _ := tri.Known(c.App.IdentityProviders)
	certain := map[string]bool{}
	for _, provider := range listed {
		for _, attribute := range MappedAttributes(by[provider].Mapping) {
			held[attribute] = append(held[attribute], provider)
			certain[attribute] = certain[attribute] || by[provider].Planned
		}
	}
	for attribute := range certain {
		if certain[attribute] {
			planned[attribute] = held[attribute]
			delete(held, attribute)
		}
	}
	return planned, held
}

// MappedAttributes lists the attributes that a client must be able to write for a
// mapping, of which some claims may not be known yet.
func MappedAttributes(mapping tri.Map) []string {
	entries, _ := mapping.Get()
	keys := make(map[string]string, len(entries))
	for key := range entries {
		keys[key] = ""
	}
	return WriteAttributes([]map[string]string{keys}, nil)
}
