package federation

import (
	"context"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// poolOf is the pool that the plan is for, if it exists, without the domain that
// the federation has there: the plan says what becomes of that one. It is null if
// a pool that the plan attaches to does not exist, and unknown if the pool is
// still to be made or nobody can tell. The refresh of the same run has read the
// pool already, so that an existing federation costs no request.
func poolOf(ctx context.Context, live *wiring.Inquiry, plan model, prior *model, from origin) tri.Value[pool.ObservedUserPool] {
	id := plan.UserPoolID.ValueString()
	owns := plan.ownsPool() && prior != nil && prior.ownsPool()
	if id == "" || plan.UserPool.IsUnknown() || plan.Region.IsUnknown() || plan.ownsPool() && !owns {
		return tri.Unknown[pool.ObservedUserPool]()
	}
	held := live.Pool(ctx, id)
	facts, known := held.Get()
	if !known || from.Pool != id || from.Domain == "" {
		return held
	}
	if facts.Domain == from.Domain {
		facts.Domain = ""
	}
	if facts.CustomDomain == from.Domain {
		facts.CustomDomain = ""
	}
	return tri.Of(facts)
}

// checkPool checks the plan against the pool that it is for: the one thing no
// configuration can tell.
func (r *Resource) checkPool(held tri.Value[pool.ObservedUserPool], plan model, planned blueprint.Federation) []rules.Violation {
	if held.IsNull() && !plan.ownsPool() {
		id, region := planned.UserPoolID.Or(""), plan.Region.ValueString()
		return []rules.Violation{rules.PoolAbsent(rules.Root("user_pool_id"), id, region, r.aws.Planned.LostPool(region, id))}
	}
	facts, known := held.Get()
	switch {
	case !known:
		return nil
	case plan.ownsPool():
		return planned.ValidateDomainOf(facts)
	default:
		return planned.ValidateAttached(r.aws.Planned.Pool(facts))
	}
}

// checkIssuer checks the plan against what the issuer says about itself, and
// tells whether it said anything. All federations of a run share the answer. An
// issuer with a mistake in its very text is not asked: written is what is wrong
// with the texts.
func (r *Resource) checkIssuer(ctx context.Context, plan model, planned blueprint.Federation, written []rules.Violation) (found []rules.Violation, answered bool) {
	issuer, known := planned.Effective().Provider.Issuer.Get()
	mode := r.discoveryMode(plan)
	if !known || mode == wiring.DiscoveryOff || hasError(written, "issuer") {
		return nil, false
	}
	facts, err := r.aws.Discovery.Client.Facts(ctx, issuer)
	if err != nil { // the plan was interrupted
		return nil, false
	}
	return planned.ValidateDiscovery(facts, mode == wiring.DiscoveryError), facts.Issuer != ""
}

func (r *Resource) discoveryMode(plan model) string {
	switch {
	case r.aws.Discovery.Client == nil || plan.Discovery.IsUnknown():
		return wiring.DiscoveryOff
	case !plan.Discovery.IsNull():
		return plan.Discovery.ValueString()
	default:
		return r.aws.Discovery.Mode
	}
}

func hasError(violations []rules.Violation, attribute string) bool {
	return slices.ContainsFunc(violations, func(v rules.Violation) bool {
		return v.Severity() == rules.Error && len(v.Path) > 0 && v.Path[0].Name == attribute
	})
}
