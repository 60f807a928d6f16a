package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

func deleteManagedLoginBranding(c *Call, in *wire.DeleteManagedLoginBrandingInput) (*wire.EmptyOutput, error) {
	pool, style, err := c.branding(in.UserPoolID, in.ManagedLoginBrandingID)
	if err != nil {
		return nil, err
	}
	delete(pool.Branding, style.Description.ManagedLoginBrandingID)
	return nil, nil
}
