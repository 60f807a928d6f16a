package appclient

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// ValidateConfig checks what the configuration alone can tell.
func (r *clientResource) ValidateConfig(ctx context.Context, req resource.ValidateConfigRequest, resp *resource.ValidateConfigResponse) {
	config := r.kind.read(ctx, req.Config, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	validateSecret(config, &resp.Diagnostics)
	diags.IgnoredRules(config.IgnoreRules, &resp.Diagnostics)
	found := append(toIntent(ctx, config, &resp.Diagnostics).Validate(), wiring.CheckTimeouts(config.Timeouts.Object)...)
	diags.Violations(&resp.Diagnostics, diags.Unsilenced(found, r.silence.With(config.IgnoreRules)...))
}

// ModifyPlan fills in defaults and what can be derived without asking anybody,
// and checks the result.
func (r *clientResource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	if req.Plan.Raw.IsNull() {
		return
	}
	config, plan := r.kind.read(ctx, req.Config, &resp.Diagnostics), r.kind.read(ctx, req.Plan, &resp.Diagnostics)
	var prior *model
	if !req.State.Raw.IsNull() {
		prior = new(r.kind.read(ctx, req.State, &resp.Diagnostics))
	}
	if resp.Diagnostics.HasError() {
		return
	}
	if config.Region.IsNull() && r.aws != nil {
		plan.Region = types.StringValue(r.aws.Region)
	}
	if r.aws != nil && !plan.Region.IsUnknown() {
		r.cognito(plan).OnlyReads() // until this run's first write
	}
	written := toIntent(ctx, config, &resp.Diagnostics)
	deriveDefaults(ctx, config, written, &plan, &resp.Diagnostics)
	deriveWriteAttributes(config, prior, &plan, mustSettle(ctx, req.Private, &resp.Diagnostics) || awaits(req.Config.Raw))
	deriveURLs(ctx, config, prior, &plan, &resp.Diagnostics)
	if plan.confidential {
		deriveSecret(config, prior, &plan)
	}
	resp.Diagnostics.Append(r.kind.write(ctx, &resp.Plan, plan)...)
	r.followMappings(ctx, config, prior, &plan, resp, resp.Plan.Raw.Equal(req.State.Raw))
	r.check(ctx, config, written, plan, prior, &resp.Diagnostics)
	switch {
	case prior == nil:
		r.tellLeftBehind(ctx, plan, &resp.Diagnostics)
	case r.aws != nil:
		r.aws.Unfinished.Manage(prior.ClientID.ValueString())
	}
	if prior != nil && !plan.Region.IsUnknown() && !prior.Region.Equal(plan.Region) {
		resp.RequiresReplace = append(resp.RequiresReplace, path.Root("region"))
	}
}

// check adds what only the effective values of the plan, the prior state and
// the pool can tell. written is the configuration.
func (r *clientResource) check(ctx context.Context, config model, written blueprint.Client, plan model, prior *model, found *diag.Diagnostics) {
	ignore := r.silence.With(config.IgnoreRules)
	c := checked{written: written, planned: toIntent(ctx, plan, found), domainName: config.DomainName.ValueString()}
	effective := c.planned.Validate()
	violations := diags.NewIn(effective, written.Validate())
	violations = append(violations, diags.NewIn(wiring.CheckTimeouts(plan.Timeouts.Object), wiring.CheckTimeouts(config.Timeouts.Object))...)
	if prior != nil {
		c.before = new(toIntent(ctx, *prior, found))
		violations = append(violations, blueprint.ChangeClient(*c.before, c.planned)...)
	}
	violations = append(violations, r.checkRemoved(c.planned)...)
	if !slices.ContainsFunc(effective, aboutThePool) {
		violations = append(violations, r.checkLive(ctx, c, plan, ignore)...)
	}
	diags.Violations(found, diags.Unsilenced(violations, ignore...))
}

// deriveDefaults writes the defaults where the configuration has none.
func deriveDefaults(ctx context.Context, config model, written blueprint.Client, plan *model, diags *diag.Diagnostics) {
	e := written.Effective().App
	setDefault(&plan.OAuthFlows, config.OAuthFlows, e.OAuthFlows)
	setDefault(&plan.OAuthScopes, config.OAuthScopes, e.OAuthScopes)
	setDefault(&plan.AuthFlows, config.AuthFlows, e.AuthFlows)
	plan.AccessTokenValidity = value.FromInt64(e.AccessTokenValidity)
	plan.IDTokenValidity = value.FromInt64(e.IDTokenValidity)
	plan.RefreshTokenValidity = value.FromInt64(e.RefreshTokenValidity)
	plan.AuthSessionValidity = value.FromInt64(e.AuthSessionValidity)
	plan.TokenRevocation = value.FromBool(e.TokenRevocation)
	plan.UserExistenceErrors = value.FromString(e.UserExistenceErrors)
	plan.TokenValidityUnits = fromUnits(ctx, e.TokenValidityUnits, diags)
	plan.RefreshTokenRotation = fromRotation(ctx, e.RefreshTokenRotation, diags)
}

func setDefault(plan *types.Set, config types.Set, effective tri.List) {
	if config.IsNull() {
		*plan = value.FromSet(effective)
	}
}

// deriveWriteAttributes keeps the computed attributes until what decides them
// changes: the listed identity providers, or, as the last refresh found, what
// those map. Attributes that the configuration wrote until now were not
// computed. With settle they are computed again.
func deriveWriteAttributes(config model, prior *model, plan *model, settle bool) {
	if !config.WriteAttributes.IsNull() {
		return
	}
	if prior == nil || settle || !prior.IdentityProviders.Equal(plan.IdentityProviders) || !prior.UserPoolID.Equal(plan.UserPoolID) {
		plan.WriteAttributes = types.SetUnknown(types.StringType)
		return
	}
	plan.WriteAttributes = prior.WriteAttributes
}

func deriveURLs(ctx context.Context, config model, prior *model, plan *model, diags *diag.Diagnostics) {
	plan.ClientID = types.StringUnknown()
	if prior != nil {
		plan.ClientID = prior.ClientID
	}
	if config.DomainName.IsNull() {
		plan.DomainName = types.StringUnknown()
		if prior != nil {
			plan.DomainName = prior.DomainName
		}
	}
	setURLs(ctx, plan, diags)
}

// setURLs writes the addresses of a login and a logout.
func setURLs(ctx context.Context, m *model, diags *diag.Diagnostics) {
	urls := blueprint.URLs(value.String(m.DomainName), value.String(m.ClientID), toIntent(ctx, *m, diags).App)
	m.AuthorizeURL = value.FromString(urls.Authorize)
	m.LoginURL = value.FromString(urls.Login)
	m.LogoutURL = value.FromString(urls.Logout)
}
