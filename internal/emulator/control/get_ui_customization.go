package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// getUICustomization answers with the style of the app client, else with that of all clients, else with an empty object (SDK
// GetUICustomization).
func getUICustomization(c *Call, in *wire.GetUICustomizationInput) (*wire.UICustomizationOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	target, err := customizationTarget(pool, in.ClientID)
	if err != nil {
		return nil, err
	}
	for _, key := range []string{target, allClients} {
		if style := pool.Customizations[key]; style != nil {
			return &wire.UICustomizationOutput{UICustomization: *style}, nil
		}
	}
	return &wire.UICustomizationOutput{}, nil
}
