package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// ValidateAttached returns what is wrong with attaching the federation to a
// pool that it does not own, beyond what Validate says without knowing the
// pool, ordered as by Validate. What something else can still mend in the same
// apply is provisional. A federation with a pool of its own has nothing to fear.
func (f Federation) ValidateAttached(facts pool.ObservedUserPool) []rules.Violation {
	if !f.UserPool.IsNull() {
		return nil
	}
	f = f.Effective()
	found := f.validateAttachedMapping(facts)
	found = append(found, f.ValidateDomainOf(facts)...)
	at := rules.Root("domain").Attr("managed_login_version")
	found = append(found, rules.CheckAttachedLogin(at, facts.ID, facts.Settings.Tier, loginVersion(f.Domain))...)
	return ordered(found)
}

// ValidateDomainOf tells whether the pool, owned or not, is left without a
// domain. facts are those of a pool without the domain that the federation has
// there until now.
func (f Federation) ValidateDomainOf(facts pool.ObservedUserPool) []rules.Violation {
	if !f.Domain.IsNull() || facts.Domain != "" || facts.CustomDomain != "" {
		return nil
	}
	return []rules.Violation{rules.PoolWithoutDomain(rules.Root("domain"), facts.ID)}
}

// validateAttachedMapping checks the attribute mapping against the attributes
// of a pool. Where claims follow scopes, Validate has looked at every entry.
func (f Federation) validateAttachedMapping(facts pool.ObservedUserPool) []rules.Violation {
	at, mapping := rules.Root("attribute_mapping"), f.Provider.AttributeMapping
	if !facts.Settings.Schema.IsKnown() {
		return nil
	}
	entries := schemaEntries(facts)
	found := rules.CheckAttachedRequired(at, facts.ID, mapping, entries)
	found = append(found, rules.CheckAttachedMapping(at, facts.ID, mapping, entries)...)
	triggers, _ := facts.Settings.Triggers.Get()
	supplied := facts.Settings.Triggers.IsUnknown() || !triggers.InboundFederation.IsNull()
	if p, certain := f.preset(); certain && !p.ClaimsFollowScopes && !supplied {
		found = append(found, rules.CheckClaimScopes(at, mapping, f.Provider.Scopes, false, rules.RequiredAttributes(entries))...)
	}
	return found
}

// schemaEntries is the schema of a pool as the rules see it, empty while it is
// not known.
func schemaEntries(facts pool.ObservedUserPool) map[string]rules.SchemaEntry {
	schema, _ := facts.Settings.Schema.Get()
	entries := make(map[string]rules.SchemaEntry, len(schema))
	for name, entry := range schema {
		entries[name] = rules.SchemaEntry(entry.Or(pool.Attribute{
			Type: tri.Unknown[string](), Required: tri.Unknown[bool](), Mutable: tri.Unknown[bool](), MaxLength: tri.Unknown[int64](),
		}))
	}
	return entries
}
