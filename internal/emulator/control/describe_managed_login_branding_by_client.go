package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

func describeManagedLoginBrandingByClient(c *Call, in *wire.BrandingByClientInput) (*wire.ManagedLoginBrandingOutput, error) {
	pool, client, err := c.client(in.UserPoolID, in.ClientID)
	if err != nil {
		return nil, err
	}
	style := pool.BrandingOf(client.Description.ClientID)
	if style == nil { // the text was measured by floci PR 2869, 2026-09-01
		return nil, wire.Refuse(wire.ResourceNotFound, "ManagedLoginBranding for client %s does not exist.", client.Description.ClientID)
	}
	return showBranding(style, in.ReturnMergedResources)
}
