package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// allClients stands for the style of every app client without its own (SDK SetUICustomization).
const allClients = "ALL"

// setUICustomization styles the classic pages of one app client or of all. The pool needs a domain (row DO-28; text of
// cdk-preflight rule ui-customization-requires-domain, 2026-09-08). Images are refused: the address under which Cognito serves
// them is not documented. The version is ours.
func setUICustomization(c *Call, in *wire.SetUICustomizationInput) (*wire.UICustomizationOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	target, err := customizationTarget(pool, in.ClientID)
	if err != nil {
		return nil, err
	}
	if prefix, custom := c.Region.PoolDomains(pool.Description.ID); prefix == nil && custom == nil {
		return nil, wire.Invalid("There has to be an existing domain associated with this user pool.")
	}
	if deref(in.ImageFile) != "" {
		return nil, wire.Invalid("local Cognito: images of the classic hosted UI are not implemented")
	}
	style := &wire.UICustomizationType{
		UserPoolID: &pool.Description.ID, ClientID: &target, CSS: in.CSS, CreationDate: &c.Now, LastModifiedDate: &c.Now,
	}
	if old := pool.Customizations[target]; old != nil {
		style.CreationDate = old.CreationDate
	}
	if in.CSS != nil {
		style.CSSVersion = or(nil, c.Now.UTC().Format("20060102150405"))
	}
	pool.Customizations[target] = style
	return &wire.UICustomizationOutput{UICustomization: *style}, nil
}

// customizationTarget is the id of an existing app client, or ALL.
func customizationTarget(pool *state.Pool, clientID *string) (string, error) {
	target := *or(clientID, allClients)
	if target == allClients {
		return target, nil
	}
	_, err := pool.Client(target)
	return target, err
}
