package wire

// ProviderSettings are the members that CreateIdentityProvider and UpdateIdentityProvider share.
type ProviderSettings struct {
	AttributeMapping map[string]string `json:"AttributeMapping" model:"AttributeMappingType"`
	IdpIdentifiers   []string          `json:"IdpIdentifiers" model:"IdpIdentifiersListType"`
	// Found holds details that were read at the provider before the operation ran; it is no member of the request.
	Found map[string]string `json:"-"`
}

// CreateIdentityProviderInput is CreateIdentityProviderRequest.
type CreateIdentityProviderInput struct {
	UserPoolID   *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ProviderName *string `json:"ProviderName" model:"ProviderNameTypeV2,required"`
	ProviderType *string `json:"ProviderType" model:"IdentityProviderTypeType,required"`

	ProviderDetails map[string]string `json:"ProviderDetails" model:"ProviderDetailsType,required"`
	ProviderSettings
}

// ProviderInput names a provider: it is the request of DescribeIdentityProvider and DeleteIdentityProvider.
type ProviderInput struct {
	UserPoolID   *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ProviderName *string `json:"ProviderName" model:"ProviderNameType,required"`
}

// UpdateIdentityProviderInput is UpdateIdentityProviderRequest.
type UpdateIdentityProviderInput struct {
	ProviderInput

	ProviderDetails map[string]string `json:"ProviderDetails" model:"ProviderDetailsType"`
	ProviderSettings
}

// ProviderOutput is the reply of the operations that show one provider.
type ProviderOutput struct {
	IdentityProvider IdentityProviderType `json:"IdentityProvider"`
}

// IdentityProviderType is the shape of the same name.
type IdentityProviderType struct {
	UserPoolID       string            `json:"UserPoolId"`
	ProviderName     string            `json:"ProviderName"`
	ProviderType     string            `json:"ProviderType"`
	ProviderDetails  map[string]string `json:"ProviderDetails"`
	AttributeMapping map[string]string `json:"AttributeMapping"`
	IdpIdentifiers   []string          `json:"IdpIdentifiers"`
	CreationDate     Timestamp         `json:"CreationDate"`
	LastModifiedDate Timestamp         `json:"LastModifiedDate"`
}

// GetProviderByIdentifierInput is GetIdentityProviderByIdentifierRequest.
type GetProviderByIdentifierInput struct {
	UserPoolID    *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	IdpIdentifier *string `json:"IdpIdentifier" model:"IdpIdentifierType,required"`
}

// ListIdentityProvidersInput is ListIdentityProvidersRequest.
type ListIdentityProvidersInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	MaxResults *int32  `json:"MaxResults" model:"ListProvidersLimitType"`
	NextToken  *string `json:"NextToken" model:"PaginationKeyType"`
}

// ListIdentityProvidersOutput is ListIdentityProvidersResponse.
type ListIdentityProvidersOutput struct {
	Providers []ProviderDescription `json:"Providers"`
	NextToken *string               `json:"NextToken,omitzero"`
}

// ProviderDescription is the shape of the same name.
type ProviderDescription struct {
	ProviderName     string    `json:"ProviderName"`
	ProviderType     string    `json:"ProviderType"`
	LastModifiedDate Timestamp `json:"LastModifiedDate"`
	CreationDate     Timestamp `json:"CreationDate"`
}
