package wire

// ManagedLoginBrandingType is the shape of the same name. Settings are left out when nobody gave any, Assets are always there
// (measured by floci PR 2869, 2026-09-01).
type ManagedLoginBrandingType struct {
	ManagedLoginBrandingID   string      `json:"ManagedLoginBrandingId"`
	UserPoolID               string      `json:"UserPoolId"`
	UseCognitoProvidedValues bool        `json:"UseCognitoProvidedValues"`
	Settings                 any         `json:"Settings,omitzero"`
	Assets                   []AssetType `json:"Assets"`
	CreationDate             Timestamp   `json:"CreationDate"`
	LastModifiedDate         Timestamp   `json:"LastModifiedDate"`
}

// AssetType is the shape of the same name. Bytes hold Base64; their size is checked by hand, because the model bounds the
// decoded bytes.
type AssetType struct {
	Category   *string `json:"Category,omitzero" model:"AssetCategoryType,required"`
	ColorMode  *string `json:"ColorMode,omitzero" model:"ColorSchemeModeType,required"`
	Extension  *string `json:"Extension,omitzero" model:"AssetExtensionType,required"`
	Bytes      *string `json:"Bytes,omitzero"`
	ResourceID *string `json:"ResourceId,omitzero" model:"ResourceIdType"`
}

// BrandingValues are the members that creating and updating a style have in common.
type BrandingValues struct {
	UseCognitoProvidedValues *bool       `json:"UseCognitoProvidedValues"`
	Settings                 any         `json:"Settings"`
	Assets                   []AssetType `json:"Assets" model:"AssetListType"`
}

// CreateManagedLoginBrandingInput is CreateManagedLoginBrandingRequest.
type CreateManagedLoginBrandingInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID   *string `json:"ClientId" model:"ClientIdType,required"`
	BrandingValues
}

// UpdateManagedLoginBrandingInput is UpdateManagedLoginBrandingRequest, whose ids the model does not require.
type UpdateManagedLoginBrandingInput struct {
	UserPoolID             *string `json:"UserPoolId" model:"UserPoolIdType"`
	ManagedLoginBrandingID *string `json:"ManagedLoginBrandingId" model:"ManagedLoginBrandingIdType"`
	BrandingValues
}

// DescribeManagedLoginBrandingInput is DescribeManagedLoginBrandingRequest.
type DescribeManagedLoginBrandingInput struct {
	UserPoolID             *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ManagedLoginBrandingID *string `json:"ManagedLoginBrandingId" model:"ManagedLoginBrandingIdType,required"`
	ReturnMergedResources  *bool   `json:"ReturnMergedResources"`
}

// BrandingByClientInput is DescribeManagedLoginBrandingByClientRequest.
type BrandingByClientInput struct {
	UserPoolID            *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID              *string `json:"ClientId" model:"ClientIdType,required"`
	ReturnMergedResources *bool   `json:"ReturnMergedResources"`
}

// DeleteManagedLoginBrandingInput is DeleteManagedLoginBrandingRequest.
type DeleteManagedLoginBrandingInput struct {
	UserPoolID             *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ManagedLoginBrandingID *string `json:"ManagedLoginBrandingId" model:"ManagedLoginBrandingIdType,required"`
}

// ManagedLoginBrandingOutput is the reply of the operations that show a style.
type ManagedLoginBrandingOutput struct {
	ManagedLoginBranding ManagedLoginBrandingType `json:"ManagedLoginBranding"`
}
