package federation

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
)

// ValidateConfig checks what the configuration alone can tell. It runs without
// a configured provider, in terraform validate too, so what the issuer can
// answer waits for the plan.
func (r *Resource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	var config model
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	if resp.Diagnostics.HasError() {
		return
	}
	diags.IgnoredRules(config.IgnoreRules, &resp.Diagnostics)
	found := withoutAskable(toIntent(ctx, config, &resp.Diagnostics).Validate())
	diags.Violations(&resp.Diagnostics, diags.Unsilenced(found, r.silence.With(config.IgnoreRules)...))
}

// check adds what only the effective values of the plan can tell, and what is
// wrong with going there from the prior state.
func (r *Resource) check(ctx context.Context, config, plan model, prior *model, found *diag.Diagnostics) {
	ignore := r.silence.With(config.IgnoreRules)
	planned := toIntent(ctx, asWritten(config, plan), found)
	written := planned.Validate()
	heard := diags.Unsilenced(written, ignore...)
	violations := diags.NewIn(written, withoutAskable(toIntent(ctx, config, found).Validate()))
	var before *blueprint.Federation
	if prior != nil {
		before = new(toIntent(ctx, *prior, found))
		violations = append(violations, blueprint.Change(*before, planned)...)
	}
	violations = append(violations, blueprint.Ownership(before, planned)...)
	if r.aws != nil {
		live := r.aws.Inquire(plan.Region.ValueString(), diags.Silenced(rules.LiveCheckSkipped, ignore...))
		attached := attachedTo(ctx, live, plan, planned)
		violations = append(violations, checkAttached(attached, plan, planned)...)
		said, answered := r.checkIssuer(ctx, plan, planned, heard)
		if answered {
			violations = withoutAskable(violations)
		}
		violations = append(violations, said...)
		r.announce(plan, prior, before, planned)
		violations = append(violations, r.checkDomain(ctx, live, plan, before, planned)...)
		violations = append(violations, live.Unread...)
		violations = append(violations, r.checkProbes(ctx, plan, planned, heard, attached, found)...)
	}
	diags.Violations(found, diags.Unsilenced(violations, ignore...))
}

// withoutAskable leaves out the doubts that the issuer's discovery document
// settles.
func withoutAskable(violations []rules.Violation) []rules.Violation {
	return slices.DeleteFunc(violations, func(v rules.Violation) bool { return v.Askable })
}

// asWritten leaves out what the plan only derived, so that the rules see the
// choice between user_pool and user_pool_id as the user made it, and the
// secret, which no plan holds.
func asWritten(config, plan model) model {
	plan.ClientSecretWO = config.ClientSecretWO
	if config.UserPoolID.IsNull() {
		plan.UserPoolID = types.StringNull()
	}
	return plan
}
