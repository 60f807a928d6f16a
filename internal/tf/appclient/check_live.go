package appclient

import (
	"context"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// checked is a client in all its forms: as the configuration writes it, as the
// plan makes it, and as it was before, if it was.
type checked struct {
	written, planned blueprint.Client
	before           *blueprint.Client
	domainName       string // in the configuration
}

// inPlace tells whether the plan is one of the client that was there before.
func (c checked) inPlace() bool {
	return c.before != nil && c.before.UserPoolID == c.planned.UserPoolID && c.before.Region == c.planned.Region
}

// checkLive checks the plan against the pool that the client is in, as far as
// it exists already. It asks for nothing that the run knows: identity providers
// that a federation of this plan makes are not looked up, resource servers only
// for custom scopes, and a style only for a client that managed login shows.
func (r *clientResource) checkLive(ctx context.Context, c checked, plan model, ignore []types.Set) []rules.Violation {
	if r.aws == nil || plan.UserPoolID.ValueString() == "" || plan.Region.ValueString() == "" {
		return nil
	}
	in := inspection{
		Inquiry: r.aws.Inquire(plan.Region.ValueString(), diags.Silenced(rules.LiveCheckSkipped, ignore...)),
		planned: &r.aws.Planned,
		id:      plan.UserPoolID.ValueString(),
	}
	answer := in.Pool(ctx, in.id)
	if answer.IsNull() {
		region := plan.Region.ValueString()
		return []rules.Violation{rules.PoolAbsent(rules.Root("user_pool_id"), in.id, region, in.planned.LostPool(region, in.id))}
	}
	held, known := answer.Get()
	if !known {
		return in.Unread
	}
	facts, wanted := blueprint.ClientFacts{Pool: in.planned.Pool(held)}, c.planned
	wanted.App.WriteAttributes = c.written.App.WriteAttributes // the computed ones follow the mappings by themselves
	in.providers(ctx, wanted.App, &facts)
	foreign := in.foreignDomain(ctx, c.domainName, plan, facts.Pool)
	if scopes, _ := tri.Known(wanted.App.OAuthScopes); slices.ContainsFunc(scopes, isCustom) {
		facts.Scopes = in.scopes(ctx)
	}
	if c.inPlace() {
		client := heldClient(c.before.App, plan)
		if wanted.ShowsLogin() && !diags.Silenced(rules.BrandingMissing, ignore...) {
			in.pages(ctx, domainOf(plan, facts.Pool), &client)
		}
		facts.Held = tri.Of(client)
	}
	return slices.Concat(wanted.ValidateAgainst(facts), foreign, in.Unread)
}

// foreignDomain looks whose a domain is that the configuration names and that is
// none of the pool's.
func (in *inspection) foreignDomain(ctx context.Context, host string, plan model, facts pool.ObservedUserPool) []rules.Violation {
	region := plan.Region.ValueString()
	if host == "" || domainOf(plan, facts) != "" {
		return nil
	}
	at, name := rules.Root("domain_name"), domainAt(region, host)
	held, _ := in.Domain(ctx, name, at, "whose domain "+name+" is").Get()
	if held.UserPoolID == "" || held.UserPoolID == in.id || held.Status == pool.DomainDeleting || in.planned.FreesDomain(region, name) {
		return nil
	}
	return []rules.Violation{rules.DomainNameForeign(at, host, held.UserPoolID, in.id)}
}

// checkRemoved looks whether a federation of this run takes away what the client
// lists. Where the client is planned first, the federation tells.
func (r *clientResource) checkRemoved(planned blueprint.Client) []rules.Violation {
	id := planned.UserPoolID.Or("")
	if r.aws == nil || id == "" {
		return nil
	}
	listed, _ := tri.Known(planned.App.IdentityProviders)
	var found []rules.Violation
	for _, name := range listed {
		if r.aws.Planned.ListProvider(id, name) {
			found = append(found, rules.ProviderRemoved(rules.Root("identity_providers").Element(name), id, name))
		}
	}
	return found
}

// aboutThePool tells whether the id of the pool itself is wrong.
func aboutThePool(v rules.Violation) bool {
	return v.Severity() == rules.Error && v.Path[0].Name == "user_pool_id"
}

// isCustom tells the scopes of resource servers from Cognito's own.
func isCustom(scope string) bool { return strings.Contains(scope, "/") }

// inspection reads what the checks need. What cannot be read stays unknown.
type inspection struct {
	*wiring.Inquiry

	planned *wiring.Planned
	id      string // of the pool
}

// providers learns which identity providers there are or will be, and what the
// listed ones fill in. Only attributes that the configuration writes out can
// lack anything.
func (in *inspection) providers(ctx context.Context, wanted pool.AppClient, facts *blueprint.ClientFacts) {
	listed, _ := tri.Known(wanted.IdentityProviders)
	facts.Mappings = map[string]blueprint.Filling{}
	var others, present []string
	for _, name := range listed {
		mapping, planned := in.planned.Mapping(in.id, name)
		switch {
		case planned:
			facts.Mappings[name] = blueprint.Filling{Mapping: mapping.Map, Planned: true}
			present = append(present, name)
		case name != nativeUsers:
			others = append(others, name)
		}
	}
	if len(others) == 0 {
		return
	}
	held, known := in.providerNames(ctx).Get()
	if !known {
		return
	}
	facts.Providers = tri.Of(append(present, held...))
	write, _ := tri.Known(wanted.WriteAttributes)
	for _, name := range others {
		if len(write) > 0 && slices.Contains(held, name) {
			facts.Mappings[name] = blueprint.Filling{Mapping: in.mapping(ctx, name)}
		}
	}
}

func (in *inspection) providerNames(ctx context.Context) tri.Value[[]string] {
	listed, known := in.Providers(ctx, in.id, rules.Root("identity_providers")).Get()
	if !known {
		return tri.Unknown[[]string]()
	}
	names := make([]string, len(listed))
	for i, p := range listed {
		names[i] = p.Name
	}
	return tri.Of(names)
}

func (in *inspection) mapping(ctx context.Context, name string) tri.Map {
	q := wiring.Question{
		Operation: "DescribeIdentityProvider", Object: in.id + "/" + name,
		At: rules.Root("write_attributes"), What: "what identity provider " + name + " maps",
	}
	held := wiring.Ask(ctx, in.Inquiry, q, func(ctx context.Context) (pool.ObservedIdentityProvider, error) {
		return in.Cognito.IdentityProvider(ctx, in.id, name)
	})
	return held.Or(pool.ObservedIdentityProvider{}).Settings.AttributeMapping
}

func (in *inspection) scopes(ctx context.Context) tri.Value[[]string] {
	q := wiring.Question{
		Operation: "ListResourceServers", Object: in.id,
		At: rules.Root("allowed_oauth_scopes"), What: "which resource servers user pool " + in.id + " has",
	}
	return wiring.Ask(ctx, in.Inquiry, q, func(ctx context.Context) ([]string, error) { return in.Cognito.CustomScopes(ctx, in.id) })
}

// heldClient is the client in Cognito, as the refresh of this run found it.
func heldClient(before pool.AppClient, plan model) blueprint.HeldClient {
	return blueprint.HeldClient{
		ID: plan.ClientID.ValueString(), IdentityProviders: before.IdentityProviders, OAuthScopes: before.OAuthScopes,
		LoginVersion: tri.Unknown[int64](), Branded: tri.Unknown[bool](),
	}
}

// pages learns which login pages the domain shows to the users of a client. The
// style is asked for each client, and a permission that is missing, for one.
func (in *inspection) pages(ctx context.Context, domain string, h *blueprint.HeldClient) {
	if h.ID == "" || domain == "" {
		return
	}
	at := rules.Root("domain_name")
	shown := in.Domain(ctx, domain, at, "which login pages domain "+domain+" shows").Or(pool.ObservedDomain{})
	h.Domain, h.LoginVersion = domain, shown.Settings.ManagedLoginVersion
	if h.LoginVersion.Or(0) != rules.ManagedLogin {
		return
	}
	q := wiring.Question{
		Operation: "DescribeManagedLoginBrandingByClient", Object: in.id,
		At: at, What: "whether app client " + h.ID + " has a branding style",
	}
	h.Branded = wiring.Ask(ctx, in.Inquiry, q, func(ctx context.Context) (bool, error) { return in.Cognito.Branded(ctx, in.id, h.ID) })
}
