package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func describeManagedLoginBranding(c *Call, in *wire.DescribeManagedLoginBrandingInput) (*wire.ManagedLoginBrandingOutput, error) {
	_, style, err := c.branding(in.UserPoolID, in.ManagedLoginBrandingID)
	if err != nil {
		return nil, err
	}
	return showBranding(style, in.ReturnMergedResources)
}

// showBranding refuses to merge a style with Cognito's defaults: their values are documented nowhere.
func showBranding(style *state.Branding, merged *bool) (*wire.ManagedLoginBrandingOutput, error) {
	if deref(merged) {
		return nil, wire.Invalid("local Cognito: ReturnMergedResources is not implemented, because Cognito's default values are not documented")
	}
	return &wire.ManagedLoginBrandingOutput{ManagedLoginBranding: style.Description}, nil
}

// branding returns the pool and the style that a request names, or ResourceNotFoundException. The text was measured by floci PR
// 2869, 2026-09-01.
func (c *Call) branding(poolID, id *string) (*state.Pool, *state.Branding, error) {
	pool, err := c.Pool(poolID)
	if err != nil {
		return nil, nil, err
	}
	style := pool.Branding[deref(id)]
	if style == nil {
		return nil, nil, wire.Refuse(wire.ResourceNotFound, "ManagedLoginBranding does not exist.")
	}
	return pool, style, nil
}
