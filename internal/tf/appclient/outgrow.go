package appclient

import (
	"context"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// followMappings has the computed attributes grow in the same apply as the
// mapping of a federation that is planned already, as it is where the client
// refers to it. A client that has the name in quotes may be planned before the
// federation and planned again after it: what the CLI knows of an attribute by
// then must not become unknown. So they grow where nothing changes besides: then it
// has not been planned to change before. Else the next apply follows. What changes
// cannot be told of a configuration that awaits values, which may turn out to be
// what they were: there the computed attributes are unknown from the first plan on.
func (r *clientResource) followMappings(ctx context.Context, config model, prior, plan *model, resp *resource.ModifyPlanResponse, same bool) {
	if r.aws == nil || prior == nil || !config.WriteAttributes.IsNull() || plan.WriteAttributes.IsUnknown() {
		return
	}
	lacks, grows := r.outgrown(*plan)
	if !grows {
		return
	}
	if same {
		plan.WriteAttributes = types.SetUnknown(types.StringType)
		resp.Diagnostics.Append(r.kind.write(ctx, &resp.Plan, *plan)...)
		return
	}
	later := rules.WriteFollowsLater(rules.Root("write_attributes"), lacks)
	diags.Violations(&resp.Diagnostics, diags.Unsilenced(later, r.silence.With(config.IgnoreRules)...))
}

// awaits tells whether a configuration has values that only the apply knows. A
// secret that is given is in no plan, and changes nothing by itself.
func awaits(config tftypes.Value) bool {
	secret := path.Root("client_secret_wo")
	return slices.ContainsFunc(value.Unknowns(config), func(p path.Path) bool { return !p.Equal(secret) })
}

// outgrown tells whether federations of this plan are about to map more than the
// client can write, and what.
func (r *clientResource) outgrown(plan model) (lacks map[string][]string, grows bool) {
	lacks = map[string][]string{}
	held := writable(plan)
	names, _ := tri.Known(value.Strings(plan.IdentityProviders))
	for _, name := range names {
		mapping, planned := r.aws.Planned.Mapping(plan.UserPoolID.ValueString(), name)
		if !planned || !mapping.Changes {
			continue
		}
		grows = grows || mapping.IsUnknown()
		for _, attribute := range blueprint.MappedAttributes(mapping.Map) {
			if !slices.Contains(held, attribute) {
				lacks[attribute], grows = append(lacks[attribute], name), true
			}
		}
	}
	return lacks, grows
}

// writable lists what a client can write. Without a list of its own that is
// every standard attribute.
func writable(m model) []string {
	if m.WriteAttributes.IsNull() {
		return pool.WritableAttributes()
	}
	held, _ := tri.Known(value.Strings(m.WriteAttributes))
	return held
}
