package value

import (
	"maps"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Unknowns returns the top-level attributes that hold an unknown value
// somewhere, by name.
func Unknowns(v tftypes.Value) []path.Path {
	if v.IsFullyKnown() {
		return nil
	}
	var attributes map[string]tftypes.Value
	if err := v.As(&attributes); err != nil {
		return []path.Path{path.Empty()}
	}
	var out []path.Path
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		if !attributes[name].IsFullyKnown() {
			out = append(out, path.Root(name))
		}
	}
	return out
}

// RefuseUnknown adds an error for every attribute of a configuration that is
// still unknown. Terraform resolves all of them before an apply, so an unknown
// value there could not be sent as the user wrote it: nothing is sent.
func RefuseUnknown(config tfsdk.Config, diags *diag.Diagnostics) {
	for _, p := range Unknowns(config.Raw) {
		diags.AddAttributeError(p, "Value is still unknown",
			"The attribute has no value although the apply has begun. Nothing was sent to Cognito. "+
				"This is a bug in Terraform or in cogfed: please report it with the configuration.")
	}
}
