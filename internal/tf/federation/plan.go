package federation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// ModifyPlan fills in what can be derived without asking anybody, and checks
// the result. It never sets a value that the network told: Terraform plans
// twice, in two processes, and must get the same answer.
func (r *Resource) ModifyPlan(ctx context.Context, req resource.ModifyPlanRequest, resp *resource.ModifyPlanResponse) {
	prior := priorOf(ctx, req, &resp.Diagnostics)
	if prior != nil && r.aws != nil {
		r.aws.Unfinished.Manage(prior.UserPoolID.ValueString())
	}
	if req.Plan.Raw.IsNull() {
		r.checkDestroy(ctx, prior, &resp.Diagnostics)
		return
	}
	var config, plan model
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	if resp.Diagnostics.HasError() {
		return
	}
	from := originOf(ctx, prior, req.Private, resp.Private, &resp.Diagnostics)
	r.derive(ctx, config, prior, &plan, &resp.Diagnostics)
	if r.aws != nil && !plan.Region.IsUnknown() {
		r.aws.Cognito(plan.Region.ValueString()).OnlyReads() // until this run's first write
	}
	deriveDrift(ctx, req.Private, config, prior, &plan, &resp.Diagnostics)
	resp.Diagnostics.Append(resp.Plan.Set(ctx, &plan)...)
	r.check(ctx, config, plan, prior, from, resp.Plan.Raw.Equal(req.State.Raw), &resp.Diagnostics)
	if prior == nil {
		r.tellLeftBehind(ctx, plan, &resp.Diagnostics)
	}
	if prior != nil {
		refuseMove(*prior, plan, &resp.Diagnostics)
		tellLettingGo(*prior, plan, &resp.Diagnostics)
		resp.RequiresReplace = append(resp.RequiresReplace, replacing(*prior, plan)...)
		r.checkReplaced(ctx, *prior, plan, len(resp.RequiresReplace) > 0, &resp.Diagnostics)
	}
}

// tellLettingGo says that a pool will be nobody's.
func tellLettingGo(prior, plan model, diags *diag.Diagnostics) {
	another := !plan.UserPoolID.IsUnknown() && !plan.UserPoolID.Equal(prior.UserPoolID) // an error, of rule user-pool-swapped
	if prior.ownsPool() && !plan.ownsPool() && !another {
		diags.AddAttributeWarning(path.Root("user_pool"), "User pool is let go of",
			"user_pool is gone from the configuration.\n\nWhy: From now on this resource neither changes nor deletes user pool "+
				prior.UserPoolID.ValueString()+".\n\nFix: Import it elsewhere if Terraform is to manage it, or write user_pool again.")
	}
}

// refuseMove stops a federation from leaving its own pool behind in another
// Region.
func refuseMove(prior, plan model, diags *diag.Diagnostics) {
	if !prior.ownsPool() || plan.Region.IsUnknown() || prior.Region.Equal(plan.Region) {
		return
	}
	diags.AddAttributeError(path.Root("region"), "User pool cannot move to another Region",
		"The user pool "+prior.UserPoolID.ValueString()+" is in "+prior.Region.ValueString()+", and the plan asks for "+plan.Region.ValueString()+
			".\n\nWhy: A user pool stays in its Region with all its users, and cogfed never replaces one.\n\nFix: Set region = \""+
			prior.Region.ValueString()+"\". For a pool in the other Region, declare another federation.")
}

func priorOf(ctx context.Context, req resource.ModifyPlanRequest, diags *diag.Diagnostics) *model {
	if req.State.Raw.IsNull() {
		return nil
	}
	var prior model
	diags.Append(req.State.Get(ctx, &prior)...)
	return &prior
}

// derive replaces what Terraform left unknown by what follows from the
// configuration and the prior state.
func (r *Resource) derive(ctx context.Context, config model, prior *model, plan *model, diags *diag.Diagnostics) {
	if config.Region.IsNull() && r.aws != nil {
		plan.Region = types.StringValue(r.aws.Region)
	}
	derivePreset(ctx, config, plan, diags)
	deriveVersion(config, prior, plan)
	derivePool(ctx, r.defaultTags(), config, prior, plan, diags)
	deriveDomain(ctx, config, prior, plan, diags)
	deriveEndpoints(config, prior, plan)
}

func (r *Resource) defaultTags() map[string]string {
	if r.aws == nil {
		return nil
	}
	return r.aws.DefaultTags
}

// derivePreset writes the preset's settings where the configuration has none.
func derivePreset(ctx context.Context, config model, plan *model, diags *diag.Diagnostics) {
	source := config
	source.Preset = plan.Preset
	effective := toIntent(ctx, source, diags).Effective()
	if config.ProviderName.IsNull() {
		plan.ProviderName = value.FromString(effective.Provider.Name)
	}
	if config.Issuer.IsNull() {
		plan.Issuer = value.FromString(effective.Provider.Issuer)
	}
	if config.Scopes.IsNull() {
		plan.Scopes = value.FromSet(effective.Provider.Scopes)
	}
	if config.AttributesRequestMethod.IsNull() {
		plan.AttributesRequestMethod = value.FromString(effective.Provider.AttributesRequestMethod)
	}
	if config.AttributeMapping.IsNull() {
		plan.AttributeMapping = value.FromMap(effective.Provider.AttributeMapping)
	}
	if config.UserInfoResponse.IsNull() {
		plan.UserInfoResponse = value.FromString(effective.UserInfoResponse)
	}
}

// deriveVersion keeps the version of an import when the configuration has
// none, so that importing a federation does not send its secret again.
func deriveVersion(config model, prior *model, plan *model) {
	if !config.ClientSecretWOVersion.IsNull() {
		return
	}
	plan.ClientSecretWOVersion = types.Int64Null()
	if prior != nil {
		plan.ClientSecretWOVersion = prior.ClientSecretWOVersion
	}
}

func derivePool(ctx context.Context, defaultTags map[string]string, config model, prior *model, plan *model, diags *diag.Diagnostics) {
	if config.UserPoolID.IsNull() {
		plan.UserPoolID = types.StringUnknown()
		if prior != nil {
			plan.UserPoolID = prior.UserPoolID
		}
	}
	plan.UserPool = userpool.WithAllTags(ctx, plan.UserPool, defaultTags, diags)
	if prior == nil || !plan.UserPoolID.Equal(prior.UserPoolID) {
		plan.UserPoolARN, plan.IssuerURL, plan.JWKSURI = types.StringUnknown(), types.StringUnknown(), types.StringUnknown()
		return
	}
	plan.UserPoolARN, plan.IssuerURL, plan.JWKSURI = prior.UserPoolARN, prior.IssuerURL, prior.JWKSURI
	if pool, owned := toIntent(ctx, *plan, diags).UserPool.Get(); owned && !pool.IssuerType.IsNull() {
		plan.IssuerURL, plan.JWKSURI = issuerOf(plan.Region, plan.UserPoolID, value.FromString(pool.IssuerType))
	}
}

// issuerOf is what the pool's tokens carry; unknown where it cannot be told.
func issuerOf(region, poolID, issuerType types.String) (issuer, jwks types.String) {
	if region.IsUnknown() || poolID.IsUnknown() || issuerType.IsUnknown() {
		return types.StringUnknown(), types.StringUnknown()
	}
	url, ok := blueprint.IssuerURL(region.ValueString(), poolID.ValueString(), issuerType.ValueString())
	if !ok {
		return types.StringNull(), types.StringNull()
	}
	return types.StringValue(url), types.StringValue(blueprint.JWKSURI(url))
}

// deriveEndpoints keeps the endpoints in use until something that decides them
// changes: then Cognito reads the discovery document again.
func deriveEndpoints(config model, prior *model, plan *model) {
	switch {
	case !config.Endpoints.IsNull():
		plan.ResolvedEndpoints = config.Endpoints
	case prior == nil, !plan.Issuer.Equal(prior.Issuer), !plan.Endpoints.Equal(prior.Endpoints), prior.ClientID.IsNull():
		plan.ResolvedEndpoints = types.ObjectUnknown(endpointTypes())
	default:
		plan.ResolvedEndpoints = prior.ResolvedEndpoints
	}
}

func endpointTypes() map[string]attr.Type {
	return value.ObjectType(computedAttributes()["resolved_endpoints"].GetType()).AttrTypes
}

// replacing names what makes an attached federation another one. One that owns
// its pool is never replaced: the rules refuse the change.
func replacing(prior, plan model) path.Paths {
	if prior.ownsPool() {
		return nil
	}
	var paths path.Paths
	for name, same := range map[string]bool{
		"region":       plan.Region.IsUnknown() || prior.Region.Equal(plan.Region),
		"user_pool_id": prior.UserPoolID.Equal(plan.UserPoolID),
	} {
		if !same {
			paths.Append(path.Root(name))
		}
	}
	return paths
}

func (r *Resource) checkDestroy(ctx context.Context, prior *model, found *diag.Diagnostics) {
	if prior != nil {
		diags.Violations(found, blueprint.Destroy(toIntent(ctx, *prior, found)))
		if r.aws != nil && !prior.ownsPool() { // an owned pool takes everything with it
			diags.Violations(found, diags.Unsilenced(r.removeProvider(*prior), r.silence.With(prior.IgnoreRules)...))
		}
		r.checkUsers(ctx, *prior, false, found)
	}
}
