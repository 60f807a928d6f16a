package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// maxBrandings is the fixed quota of styles per pool (row CL-56).
const maxBrandings = 20

// createManagedLoginBranding makes the one style of an app client (row CL-57). The texts were measured by floci PR 2869,
// 2026-09-01.
func createManagedLoginBranding(c *Call, in *wire.CreateManagedLoginBrandingInput) (*wire.ManagedLoginBrandingOutput, error) {
	pool, client, err := c.client(in.UserPoolID, in.ClientID)
	if err != nil {
		return nil, err
	}
	if !deref(in.UseCognitoProvidedValues) && in.Settings == nil {
		return nil, eitherValues()
	}
	if err := checkBranding(in.BrandingValues); err != nil {
		return nil, err
	}
	clientID := client.Description.ClientID
	if pool.BrandingOf(clientID) != nil {
		return nil, wire.Refuse(wire.ManagedLoginBrandingDup, "A ManagedLoginBranding already exists for client %s", clientID)
	}
	if len(pool.Branding) >= maxBrandings {
		return nil, wire.Refuse(wire.LimitExceeded, "Maximum number of managed login branding styles (%d) reached.", maxBrandings)
	}
	style := &state.Branding{ClientID: clientID, Description: wire.ManagedLoginBrandingType{
		ManagedLoginBrandingID: state.NewUUID(), UserPoolID: pool.Description.ID, Assets: []wire.AssetType{},
		CreationDate: c.Now, LastModifiedDate: c.Now,
	}}
	applyBranding(&style.Description, in.BrandingValues)
	pool.Branding[style.Description.ManagedLoginBrandingID] = style
	return &wire.ManagedLoginBrandingOutput{ManagedLoginBranding: style.Description}, nil
}

// applyBranding sets what a request gives and keeps the rest (SDK UpdateManagedLoginBranding: "preserves existing style settings
// that you don't specify"). The provided values revert a style to the defaults.
func applyBranding(style *wire.ManagedLoginBrandingType, values wire.BrandingValues) {
	style.UseCognitoProvidedValues = deref(values.UseCognitoProvidedValues)
	if style.UseCognitoProvidedValues {
		style.Settings, style.Assets = nil, []wire.AssetType{}
	}
	if values.Settings != nil {
		style.Settings = values.Settings
	}
	if values.Assets != nil {
		style.Assets = values.Assets
	}
}
