package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/provider"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
)

// ValidateConfig checks the provider block without credentials, and remembers
// which rules it silences for the resources that are validated next.
func (p *cogfed) ValidateConfig(ctx context.Context, req provider.ValidateConfigRequest, resp *provider.ValidateConfigResponse) {
	var m model
	resp.Diagnostics.Append(req.Config.Get(ctx, &m)...)
	if resp.Diagnostics.HasError() {
		return
	}
	diags.IgnoredRules(m.IgnoreRules, &resp.Diagnostics)
	p.silence.Hear(m.IgnoreRules)
}
