package federation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// deriveDomain makes the host name, and with it the redirect URI to register
// at the identity provider, known at plan wherever the domain is written in
// the configuration.
func deriveDomain(ctx context.Context, config model, prior *model, plan *model, diags *diag.Diagnostics) {
	plan.DomainName, plan.CloudFront = types.StringUnknown(), types.StringUnknown()
	unchanged := prior != nil && prior.Domain.Equal(plan.Domain) && prior.UserPoolID.Equal(plan.UserPoolID)
	if unchanged {
		plan.DomainName, plan.CloudFront = prior.DomainName, prior.CloudFront
	}
	domain := value.Object(ctx, config.Domain, diags, toDomain)
	if d, ok := domain.Get(); ok {
		plan.DomainName = hostOf(plan.Region, d, plan.DomainName)
	}
	plan.RedirectURI = redirectURI(plan.DomainName)
}

// hostOf tells the host name of a domain. Where the suffix of a partition is
// not documented, fallback stands: only Cognito knows.
func hostOf(region types.String, d pool.Domain, fallback types.String) types.String {
	if d.Custom.IsUnknown() || d.Prefix.IsUnknown() || region.IsUnknown() {
		return types.StringUnknown()
	}
	if custom, ok := d.Custom.Get(); ok {
		return value.FromString(custom.Name)
	}
	host, ok := blueprint.DomainHost(region.ValueString(), d)
	if !ok {
		return fallback
	}
	return types.StringValue(host)
}

// redirectURI is what must be registered at the identity provider.
func redirectURI(host types.String) types.String {
	switch {
	case host.IsUnknown():
		return types.StringUnknown()
	case host.ValueString() == "":
		return types.StringNull()
	default:
		return types.StringValue(blueprint.RedirectURI(host.ValueString()))
	}
}
