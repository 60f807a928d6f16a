package provider

import (
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// refuseUnknown stops when a provider setting comes from something that does
// not exist yet: connecting with half the settings could reach the wrong
// account. Rules to ignore connect with nothing, and unknown ones may silence
// any rule, as on a resource.
func refuseUnknown(config tftypes.Value, diags *diag.Diagnostics) {
	for _, p := range value.Unknowns(config) {
		if p.Equal(path.Root("ignore_rules")) {
			continue
		}
		diags.AddAttributeError(p, "Provider setting is not known yet",
			"The value comes from something that has not been created. Create that first, with terraform apply -target, or write the value into the provider block.")
	}
}
