package appclient

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// nativeUsers is the name by which the pool's own users are listed among the
// identity providers.
const nativeUsers = "COGNITO"

// settle decides at apply what only the user pool can tell: the writable
// attributes, and the host name of the domain.
func settle(ctx context.Context, c *cognito.Client, plan *model, found *diag.Diagnostics) (pool.AppClient, string) {
	facts, err := c.UserPoolFacts(ctx, plan.UserPoolID.ValueString())
	if err == nil && plan.DomainName.IsUnknown() && hostOf(*plan, facts) == "" { // somebody else may have made it since
		facts, err = c.FreshUserPoolFacts(ctx, plan.UserPoolID.ValueString())
	}
	if err != nil {
		diags.Refusal(found, path.Root("user_pool_id"), "read user pool "+plan.UserPoolID.ValueString(), err)
		return pool.AppClient{}, ""
	}
	if plan.WriteAttributes.IsUnknown() {
		plan.WriteAttributes = value.FromSet(writeAttributes(ctx, c, *plan, facts, found))
	}
	return toIntent(ctx, *plan, found).App, hostOf(*plan, facts)
}

// writeAttributes gathers what must be writable for the listed identity
// providers to fill in their users.
func writeAttributes(ctx context.Context, c *cognito.Client, plan model, facts pool.ObservedUserPool, found *diag.Diagnostics) tri.List {
	names, _ := tri.Known(value.Strings(plan.IdentityProviders))
	var mappings []map[string]string
	for _, name := range names {
		if name == nativeUsers {
			continue
		}
		p, err := c.IdentityProvider(ctx, facts.ID, name)
		if cognito.IsNotFound(err) {
			missed := rules.ProviderMissed(rules.Root("identity_providers"), facts.ID, name)
			diags.Violations(found, []rules.Violation{missed})
			return tri.Null[[]tri.Value[string]]()
		}
		if err != nil {
			diags.Refusal(found, path.Root("identity_providers"), "read identity provider "+name+" of user pool "+facts.ID, err)
			return tri.Null[[]tri.Value[string]]()
		}
		mapping, _ := tri.KnownMap(p.Settings.AttributeMapping)
		mappings = append(mappings, mapping)
	}
	needed := blueprint.WriteAttributes(mappings, requiredOf(facts))
	return blueprint.ClientWriteAttributes(needed, slices.Contains(names, nativeUsers))
}

// requiredOf lists the attributes that the pool requires of every user.
func requiredOf(facts pool.ObservedUserPool) []string {
	schema, _ := facts.Settings.Schema.Get()
	var names []string
	for name, a := range schema {
		if attribute, _ := a.Get(); attribute.Required.Or(false) && name != "sub" {
			names = append(names, name)
		}
	}
	return names
}

// followed tells whether the computed attributes still hold all that the
// identity providers map. An identity provider that cannot be read decides
// nothing.
func followed(ctx context.Context, c *cognito.Client, state model, facts pool.ObservedUserPool) string {
	var unread diag.Diagnostics
	needed, _ := tri.Known(writeAttributes(ctx, c, state, facts, &unread))
	held := writable(state)
	missing := slices.ContainsFunc(needed, func(a string) bool { return !slices.Contains(held, a) })
	if missing && !unread.HasError() {
		return outgrown
	}
	return computed
}

// hostOf is the host name in the client's URLs: the one it has as long as the
// pool is reached there, else the pool's custom domain, which Cognito
// advertises as soon as there is one, else its prefix domain.
func hostOf(m model, facts pool.ObservedUserPool) string {
	hosts := []string{facts.CustomDomain, prefixHost(m, facts)}
	if slices.Contains(hosts, m.DomainName.ValueString()) && m.DomainName.ValueString() != "" {
		return m.DomainName.ValueString()
	}
	return cmp.Or(hosts...)
}

// prefixHost is the host name of the pool's prefix domain, empty without one.
func prefixHost(m model, facts pool.ObservedUserPool) string {
	if facts.Domain == "" {
		return ""
	}
	host, _ := blueprint.DomainHost(m.Region.ValueString(), pool.Domain{Prefix: tri.Of(facts.Domain)})
	return host
}

// domainOf is how Cognito calls the domain in the client's URLs, empty when it
// is none of the pool's.
func domainOf(m model, facts pool.ObservedUserPool) string {
	switch m.DomainName.ValueString() {
	case "":
		return ""
	case facts.CustomDomain:
		return facts.CustomDomain
	case prefixHost(m, facts):
		return facts.Domain
	default:
		return ""
	}
}

// domainAt is how Cognito calls the domain with a host name.
func domainAt(region, host string) string {
	prefix, _, _ := strings.Cut(host, ".")
	if hosted, _ := blueprint.DomainHost(region, pool.Domain{Prefix: tri.Of(prefix)}); hosted == host {
		return prefix
	}
	return host
}
