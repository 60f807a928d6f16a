package wire

// UICustomizationType is the shape of the same name; all members are absent where nothing was customized.
type UICustomizationType struct {
	UserPoolID       *string    `json:"UserPoolId,omitzero"`
	ClientID         *string    `json:"ClientId,omitzero"`
	CSS              *string    `json:"CSS,omitzero"`
	CSSVersion       *string    `json:"CSSVersion,omitzero"`
	CreationDate     *Timestamp `json:"CreationDate,omitzero"`
	LastModifiedDate *Timestamp `json:"LastModifiedDate,omitzero"`
}

// SetUICustomizationInput is SetUICustomizationRequest.
type SetUICustomizationInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID   *string `json:"ClientId" model:"ClientIdType"`
	CSS        *string `json:"CSS" model:"CSSType"`
	ImageFile  *string `json:"ImageFile"`
}

// GetUICustomizationInput is GetUICustomizationRequest.
type GetUICustomizationInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID   *string `json:"ClientId" model:"ClientIdType"`
}

// UICustomizationOutput is the reply of both operations.
type UICustomizationOutput struct {
	UICustomization UICustomizationType `json:"UICustomization"`
}
