package federation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// originKey is where the first of the two plans of a replacement leaves its
// origin for the second. No state keeps it.
const originKey = "planned_from"

// An origin is what the state of a federation says that it is. Terraform plans a
// replacement twice, the second time without the prior state, and gives no
// addresses. But it hands the planned private state of the first plan to the
// second (Terraform 1.11 and 1.15, OpenTofu 1.12: plan in
// node_resource_abstract_instance.go), so that the second one finds here what it
// comes from. The zero origin is a federation that is in no state.
type origin struct {
	Region   string `json:"region"`
	Pool     string `json:"pool"`
	Provider string `json:"provider"`
	Domain   string `json:"domain,omitempty"` // owned
}

// who names the federation among those of the run. It is empty for one that is
// in no state.
func (o origin) who() string {
	if o == (origin{}) {
		return ""
	}
	return "federation " + o.Region + " " + o.Pool + " " + o.Provider
}

// originOf is where a plan starts from.
func originOf(ctx context.Context, prior *model, before privateReader, planned privateWriter, diags *diag.Diagnostics) origin {
	if prior == nil {
		from, _ := recall[origin](ctx, before, originKey, diags)
		return from
	}
	from := origin{
		Region: prior.Region.ValueString(), Pool: prior.UserPoolID.ValueString(),
		Provider: prior.ProviderName.ValueString(), Domain: ownDomainName(ctx, *prior),
	}
	store(ctx, planned, originKey, from, true, diags)
	return from
}
