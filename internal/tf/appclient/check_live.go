package appclient

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// checkLive checks the plan against the pool that the client is in, as far as
// it exists already. It asks for nothing that the run knows: identity providers
// that a federation of this plan makes are not looked up, resource servers only
// for custom scopes, and a style only for a client that managed login shows.
func (r *clientResource) checkLive(ctx context.Context, config, plan model, prior *model, found *diag.Diagnostics) []rules.Violation {
	if r.aws == nil || plan.UserPoolID.ValueString() == "" || plan.Region.ValueString() == "" {
		return nil
	}
	planned := toIntent(ctx, plan, found)
	if slices.ContainsFunc(planned.Validate(), aboutThePool) {
		return nil
	}
	plan.WriteAttributes = config.WriteAttributes // the computed ones follow the mappings by themselves
	in := inspection{aws: r.aws, cognito: r.cognito(plan), id: plan.UserPoolID.ValueString()}
	facts := blueprint.ClientFacts{Pool: in.pool(ctx)}
	switch {
	case facts.Pool.ID != "":
	case in.unread == nil:
		found.AddAttributeError(path.Root("user_pool_id"), "User pool does not exist",
			fmt.Sprintf("There is no user pool %s in Region %s.\n\nFix: Check the id, and set region if the pool is in another Region than the provider's.",
				in.id, plan.Region.ValueString()))
		return nil
	default:
		return in.unread
	}
	wanted := toIntent(ctx, plan, found)
	in.providers(ctx, wanted.App, &facts)
	if scopes, _ := tri.Known(wanted.App.OAuthScopes); slices.ContainsFunc(scopes, isCustom) {
		facts.Scopes = in.scopes(ctx)
	}
	if prior != nil && prior.UserPoolID.Equal(plan.UserPoolID) && prior.Region.Equal(plan.Region) {
		facts.Held = tri.Of(in.held(ctx, toIntent(ctx, *prior, found).App, plan, facts.Pool))
	}
	return append(wanted.ValidateAgainst(facts), in.unread...)
}

// aboutThePool tells whether the id of the pool itself is wrong.
func aboutThePool(v rules.Violation) bool {
	return v.Severity() == rules.Error && v.Path[0].Name == "user_pool_id"
}

// isCustom tells the scopes of resource servers from Cognito's own.
func isCustom(scope string) bool { return strings.Contains(scope, "/") }

// inspection reads what the checks need. What cannot be read stays unknown, and
// is told once in a run.
type inspection struct {
	aws     *wiring.AWS
	cognito *cognito.Client
	id      string // of the pool
	unread  []rules.Violation
}

// inspect makes one read of an inspection: an operation on an object, for an
// attribute.
func inspect[T any](
	ctx context.Context, in *inspection, attribute, what, operation, object string, read func(context.Context) (T, error),
) tri.Value[T] {
	answer, err := wiring.Ask(ctx, &in.aws.Live, operation, in.id+"/"+object, read)
	if err != nil {
		in.unread = append(in.unread, rules.LiveUnread(rules.Root(attribute), what, err))
	}
	return answer
}

// pool reads the pool. One that does not exist is empty, and nothing is unread.
func (in *inspection) pool(ctx context.Context) pool.ObservedUserPool {
	return inspect(ctx, in, "user_pool_id", "user pool "+in.id, "DescribeUserPool", "", func(ctx context.Context) (pool.ObservedUserPool, error) {
		facts, err := in.cognito.UserPoolFacts(ctx, in.id)
		if cognito.IsNotFound(err) {
			return pool.ObservedUserPool{}, nil
		}
		return facts, err
	}).Or(pool.ObservedUserPool{})
}

// providers learns which identity providers there are or will be, and what the
// listed ones fill in. Only attributes that the configuration writes out can
// lack anything.
func (in *inspection) providers(ctx context.Context, wanted pool.AppClient, facts *blueprint.ClientFacts) {
	listed, _ := tri.Known(wanted.IdentityProviders)
	facts.Mappings = map[string]blueprint.Filling{}
	var others, present []string
	for _, name := range listed {
		mapping, planned := in.aws.Planned.Mapping(in.id, name)
		switch {
		case planned:
			facts.Mappings[name] = blueprint.Filling{Mapping: mapping, Planned: true}
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
	return inspect(ctx, in, "identity_providers", "which identity providers user pool "+in.id+" has", "ListIdentityProviders", "",
		func(ctx context.Context) ([]string, error) {
			listed, err := in.cognito.IdentityProviders(ctx, in.id)
			names := make([]string, len(listed))
			for i, p := range listed {
				names[i] = p.Name
			}
			return names, err
		})
}

func (in *inspection) mapping(ctx context.Context, name string) tri.Map {
	held := inspect(ctx, in, "write_attributes", "what identity provider "+name+" maps", "DescribeIdentityProvider", name,
		func(ctx context.Context) (pool.ObservedIdentityProvider, error) {
			return in.cognito.IdentityProvider(ctx, in.id, name)
		})
	return held.Or(pool.ObservedIdentityProvider{}).Settings.AttributeMapping
}

func (in *inspection) scopes(ctx context.Context) tri.Value[[]string] {
	return inspect(ctx, in, "allowed_oauth_scopes", "which resource servers user pool "+in.id+" has", "ListResourceServers", "",
		func(ctx context.Context) ([]string, error) { return in.cognito.CustomScopes(ctx, in.id) })
}

// held is the client in Cognito, as the refresh of this run found it.
func (in *inspection) held(ctx context.Context, before pool.AppClient, plan model, facts pool.ObservedUserPool) blueprint.HeldClient {
	h := blueprint.HeldClient{
		ID: plan.ClientID.ValueString(), IdentityProviders: before.IdentityProviders, OAuthScopes: before.OAuthScopes,
		Domain: domainOf(plan, facts), Branded: tri.Unknown[bool](),
	}
	if h.ID == "" || h.Domain == "" {
		return h
	}
	domain := inspect(ctx, in, "domain_name", "which login pages domain "+h.Domain+" shows", "DescribeUserPoolDomain", h.Domain,
		func(ctx context.Context) (pool.ObservedDomain, error) {
			d, _, err := in.cognito.Domain(ctx, h.Domain)
			return d, err
		})
	h.LoginVersion = domain.Or(pool.ObservedDomain{}).Settings.ManagedLoginVersion
	if h.LoginVersion.Or(0) == rules.ManagedLogin {
		h.Branded = inspect(ctx, in, "domain_name", "whether app client "+h.ID+" has a branding style", "DescribeManagedLoginBrandingByClient", "",
			func(ctx context.Context) (bool, error) { return in.cognito.Branded(ctx, in.id, h.ID) })
	}
	return h
}
