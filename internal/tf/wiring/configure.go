package wiring

import (
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
)

// From takes the configured provider out of a Configure request's provider
// data. It returns nil while Terraform has not configured the provider yet,
// as when it only validates.
func From(data any, diags *diag.Diagnostics) *AWS {
	if data == nil {
		return nil
	}
	a, ok := data.(*AWS)
	if !ok {
		diags.AddError("Provider data has the wrong type",
			fmt.Sprintf("Got %T. This is a bug in cogfed: please report it.", data))
	}
	return a
}
