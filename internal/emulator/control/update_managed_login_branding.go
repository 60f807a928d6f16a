package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

func updateManagedLoginBranding(c *Call, in *wire.UpdateManagedLoginBrandingInput) (*wire.ManagedLoginBrandingOutput, error) {
	_, style, err := c.branding(in.UserPoolID, in.ManagedLoginBrandingID)
	if err != nil {
		return nil, err
	}
	if err := checkBranding(in.BrandingValues); err != nil {
		return nil, err
	}
	applyBranding(&style.Description, in.BrandingValues)
	style.Description.LastModifiedDate = c.Now
	return &wire.ManagedLoginBrandingOutput{ManagedLoginBranding: style.Description}, nil
}
