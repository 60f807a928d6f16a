package federation

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
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
	found := withoutFresh(withoutAskable(toIntent(ctx, config, &resp.Diagnostics).Validate()))
	found = append(found, wiring.CheckTimeouts(config.Timeouts.Object)...)
	diags.Violations(&resp.Diagnostics, diags.Unsilenced(found, r.silence.With(config.IgnoreRules)...))
}

// check adds what only the effective values of the plan can tell, and what is
// wrong with going there from the prior state. A plan without changes is not
// stopped by what the identity provider says or does.
func (r *Resource) check(ctx context.Context, config, plan model, prior *model, from origin, unchanged bool, found *diag.Diagnostics) {
	ignore := r.silence.With(config.IgnoreRules)
	planned := toIntent(ctx, asWritten(config, plan), found)
	written := planned.Validate()
	heard := diags.Unsilenced(written, ignore...)
	violations := diags.NewIn(written, withoutFresh(withoutAskable(toIntent(ctx, config, found).Validate())))
	var before *blueprint.Federation
	if prior != nil {
		before = new(toIntent(ctx, *prior, found))
		violations = append(withoutFresh(violations), blueprint.Change(*before, planned)...)
	}
	violations = append(violations, blueprint.Ownership(before, planned)...)
	violations = append(violations, diags.NewIn(wiring.CheckTimeouts(plan.Timeouts.Object), wiring.CheckTimeouts(config.Timeouts.Object))...)
	if r.aws != nil {
		live := r.aws.Inquire(plan.Region.ValueString(), diags.Silenced(rules.LiveCheckSkipped, ignore...))
		attached := poolOf(ctx, live, plan, prior, from)
		violations = append(violations, r.checkPool(attached, plan, planned)...)
		said, answered := r.checkIssuer(ctx, plan, planned, heard)
		if answered {
			violations = withoutAskable(violations)
		}
		told := len(diags.Unsilenced(said, ignore...)) > 0
		violations = append(violations, stopping(said, !unchanged)...)
		violations = append(violations, r.announce(plan, prior, before, planned)...)
		claimed := r.checkClaims(plan, before, from, planned)
		violations = append(violations, claimed...)
		if !reported(claimed, domainPath(planned.Domain.Or(pool.Domain{}))) {
			violations = append(violations, r.checkDomain(ctx, live, plan, before, planned)...)
		}
		violations = append(violations, r.checkTaken(ctx, live, attached, plan, before, from, planned)...)
		violations = append(violations, live.Unread...)
		violations = append(violations, stopping(r.checkProbes(ctx, plan, planned, heard, attached, told, found), !unchanged)...)
	}
	diags.Violations(found, diags.Unsilenced(violations, ignore...))
}

// withoutAskable leaves out the doubts that the issuer's discovery document
// settles.
func withoutAskable(violations []rules.Violation) []rules.Violation {
	return slices.DeleteFunc(violations, func(v rules.Violation) bool { return v.Askable })
}

// withoutFresh leaves out the doubts that an identity provider which exists
// settles: the configuration of an import need not say all of it.
func withoutFresh(violations []rules.Violation) []rules.Violation {
	return slices.DeleteFunc(violations, func(v rules.Violation) bool { return v.Fresh })
}

// stopping turns violations into warnings where they may not stop the plan:
// Terraform plans to keep what it then destroys, and an identity provider that
// is broken is what one destroys.
func stopping(violations []rules.Violation, may bool) []rules.Violation {
	for i := range violations {
		violations[i].Strict = violations[i].Strict && may
		violations[i].Provisional = violations[i].Provisional || !may
	}
	return violations
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
