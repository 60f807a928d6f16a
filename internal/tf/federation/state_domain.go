package federation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// fromDomain writes the owned domain; one that is gone becomes null, so that
// the next plan shows it being made again.
func fromDomain(ctx context.Context, found *pool.ObservedDomain, diags *diag.Diagnostics) types.Object {
	t := domainType()
	if found == nil || found.Domain == "" {
		return types.ObjectNull(t.AttrTypes)
	}
	custom := value.ObjectType(t, "custom")
	m := domainModel{
		Prefix:              value.FromString(found.Settings.Prefix),
		Custom:              types.ObjectNull(custom.AttrTypes),
		ManagedLoginVersion: value.FromInt64(found.Settings.ManagedLoginVersion.OrElse(tri.Of[int64](1))),
	}
	if found.Status == pool.DomainFailed {
		// It serves no pages. Without a version the next plan has something to change, and rebuildDomain makes the domain again.
		m.ManagedLoginVersion = types.Int64Null()
	}
	if c, ok := found.Settings.Custom.Get(); ok {
		m.Custom = value.FromModel(ctx, custom, customDomainModel{
			Name:           value.FromString(c.Name),
			CertificateARN: value.FromString(c.CertificateARN),
		}, diags)
	}
	return value.FromModel(ctx, t, m, diags)
}

func domainType() types.ObjectType { return value.ObjectType(poolAttributes()["domain"].GetType()) }

// cloudFront is the alias target of the owned domain.
func cloudFront(o objects) types.String {
	if o.domain == nil {
		return types.StringNull()
	}
	return value.Text(o.domain.CloudFrontDistribution)
}
