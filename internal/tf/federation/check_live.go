package federation

import (
	"context"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// checkAttached checks the plan against the pool that it attaches to: the one
// thing no configuration can tell. The refresh of the same run has read the
// pool already, so an existing federation costs no request. What cannot be read
// is not judged.
func (r *Resource) checkAttached(ctx context.Context, plan model, planned blueprint.Federation, found *diag.Diagnostics) []rules.Violation {
	id, known := planned.UserPoolID.Get()
	if r.aws == nil || !known || plan.ownsPool() || plan.UserPool.IsUnknown() || plan.Region.IsUnknown() {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	facts, err := r.aws.Cognito(plan.Region.ValueString()).UserPoolFacts(ctx, id)
	switch {
	case err == nil:
		return planned.ValidateAttached(facts)
	case cognito.IsNotFound(err):
		found.AddAttributeError(path.Root("user_pool_id"), "User pool does not exist",
			fmt.Sprintf("There is no user pool %s in Region %s.\n\nFix: Check the id, and set region if the pool is in another Region than the provider's.",
				id, plan.Region.ValueString()))
	default:
		found.AddAttributeWarning(path.Root("user_pool_id"), "User pool could not be checked",
			"The plan does not know whether a login through user pool "+id+" will work: "+err.Error())
	}
	return nil
}

// checkIssuer checks the plan against what the issuer says about itself, and
// tells whether it said anything. All federations of a run share the answer. An
// issuer with a mistake in its very text is not asked.
func (r *Resource) checkIssuer(ctx context.Context, plan model, planned blueprint.Federation) (found []rules.Violation, answered bool) {
	issuer, known := planned.Effective().Provider.Issuer.Get()
	mode := r.discoveryMode(plan)
	if !known || mode == wiring.DiscoveryOff || hasError(diags.Unsilenced(planned.Validate(), r.silence.With(plan.IgnoreRules)...), "issuer") {
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
	case r.aws == nil || r.aws.Discovery.Client == nil || plan.Discovery.IsUnknown():
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
