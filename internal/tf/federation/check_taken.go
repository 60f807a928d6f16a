package federation

import (
	"context"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// inState names an object that a refresh of this run has found in a state: a
// tainted federation is planned as if it had none.
func inState(parts ...types.String) string {
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = p.ValueString()
	}
	return strings.Join(words, " ")
}

// manage notes what a refresh has found of a federation in the state.
func (r *Resource) manage(ctx context.Context, state model) {
	r.aws.Unfinished.Manage(inState(state.Region, state.UserPoolID, state.ProviderName))
	r.aws.Unfinished.Manage(inState(state.Region, types.StringValue(ownDomainName(ctx, state))))
}

// checkTaken looks whether the pool has already what the plan is going to make
// in it: the identity provider, or a domain of the kind. What this run knows to
// be in a state is compared by checkClaims, and what an interrupted apply has
// left, the next one goes on with.
func (r *Resource) checkTaken(
	ctx context.Context, live *wiring.Inquiry, attached tri.Value[pool.ObservedUserPool], plan model, before *blueprint.Federation, from origin, planned blueprint.Federation,
) []rules.Violation {
	id, name := plan.UserPoolID.ValueString(), planned.Provider.Name.Or("")
	if id == "" || name == "" || plan.Region.ValueString() == "" || attached.IsNull() {
		return nil
	}
	makes := from.Region != plan.Region.ValueString() || from.Pool != id || from.Provider != name
	var held *cognito.IdentityProviderSummary
	if makes {
		held = heldProvider(ctx, live, id, name)
	}
	if held != nil && r.interrupted(ctx, plan, planned.Expand().Provider) {
		return nil
	}
	var found []rules.Violation
	domain := takenDomain(r, attached, plan, before, from, planned)
	if held != nil && !r.aws.Unfinished.Managed(inState(plan.Region, plan.UserPoolID, types.StringValue(name))) {
		remedy := "If it is this federation's, import it:\n\n" + importCommand(id, name, ownedDomain(domain)) + "\n\nOtherwise choose another provider_name."
		if held.Type != oidcType {
			remedy = "Choose another provider_name: the one that is there has type " + held.Type + ", which cogfed does not manage."
		}
		found = append(found, rules.ProviderOfPool(rules.Root("provider_name"), id, name, remedy))
	}
	if domain != nil {
		found = append(found, domain.report(held))
	}
	return found
}

// heldProvider is the identity provider of a name that a pool has.
func heldProvider(ctx context.Context, live *wiring.Inquiry, poolID, name string) *cognito.IdentityProviderSummary {
	listed, _ := live.Providers(ctx, poolID, rules.Root("provider_name")).Get()
	i := slices.IndexFunc(listed, func(p cognito.IdentityProviderSummary) bool { return p.Name == name })
	if i < 0 {
		return nil
	}
	return &listed[i]
}

// interrupted tells whether the identity provider may be what an apply that was
// interrupted has left: the next one goes on with it, as anotherProvider says.
// Of one that cannot be read nobody knows. The list of the pool has it, so an
// answer that it is not there is asked again.
func (r *Resource) interrupted(ctx context.Context, plan model, wanted pool.IdentityProvider) bool {
	ctx, cancel := context.WithTimeout(ctx, wiring.LookTimeout)
	defer cancel()
	b := r.client(plan)
	found, err := b.lookProvider(ctx, plan.UserPoolID.ValueString(), wanted.Name.Or(""))
	return err != nil || b.justMade(*found, wanted) || plan.ownsPool() && asAsked(*found, wanted)
}

// A taken domain is one that stands where the plan makes another, or the same.
type taken struct {
	pool, provider, kind string
	held, wanted         string
	at                   rules.Path
}

// takenDomain is the domain of a kind that a pool has and that is not this
// federation's. A federation that is there already goes on with a domain which
// has the right name.
func takenDomain(r *Resource, attached tri.Value[pool.ObservedUserPool], plan model, before *blueprint.Federation, from origin, planned blueprint.Federation) *taken {
	facts, known := attached.Get()
	wanted := planned.Domain.Or(pool.Domain{})
	t := taken{pool: plan.UserPoolID.ValueString(), provider: planned.Provider.Name.Or(""), kind: kindOf(wanted), held: facts.Domain, wanted: domainName(wanted), at: domainPath(wanted)}
	if t.kind == customKind {
		t.held = facts.CustomDomain
	}
	region := plan.Region.ValueString()
	switch inPlace := from.Pool == t.pool && from.Region == region; {
	case !known, t.wanted == "", t.held == "", t.held == from.Domain:
		return nil
	case inPlace && t.held == t.wanted, inPlace && before != nil && hasKind(before.Domain, t.kind):
		return nil
	case r.aws.Planned.FreesDomain(region, t.held), r.aws.Unfinished.Managed(inState(plan.Region, types.StringValue(t.held))):
		return nil
	default:
		return &t
	}
}

func hasKind(d tri.Value[pool.Domain], kind string) bool {
	held, owned := d.Get()
	return owned && kindOf(held) == kind
}

func (t *taken) report(held *cognito.IdentityProviderSummary) rules.Violation {
	remedy := "Leave domain out: the federation then uses the domain of the pool."
	switch {
	case t.held == t.wanted && held != nil:
		remedy += " If identity provider and domain are this federation's, import them:\n\n" + importCommand(t.pool, t.provider, ownedDomain(t))
	case t.held == t.wanted:
		remedy += " Who made it keeps it."
	default:
		remedy += " Or delete " + t.held + " first; if this apply deletes it by another resource, let this one depend on that."
	}
	return rules.DomainOfPool(t.at, t.pool, t.kind, t.held, t.wanted, remedy)
}

// ownedDomain is the end of an import id that takes the domain along.
func ownedDomain(t *taken) string {
	if t == nil || t.held != t.wanted {
		return ""
	}
	return "/" + ownDomain
}
