package wire

// CreateUserPoolClientInput is CreateUserPoolClientRequest.
type CreateUserPoolClientInput struct {
	UserPoolID     *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientName     *string `json:"ClientName" model:"ClientNameType,required"`
	GenerateSecret *bool   `json:"GenerateSecret"`
	ClientSecret   *string `json:"ClientSecret" model:"ClientSecretType"`
	ClientSettings
}

// UpdateUserPoolClientInput is UpdateUserPoolClientRequest. It has no secret: that choice is final (row CL-51).
type UpdateUserPoolClientInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID   *string `json:"ClientId" model:"ClientIdType,required"`
	ClientName *string `json:"ClientName" model:"ClientNameType"`
	ClientSettings
}

// ClientInput is the request of the operations that name an app client and nothing else.
type ClientInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID   *string `json:"ClientId" model:"ClientIdType,required"`
}

// ClientOutput is the reply of the operations that show an app client.
type ClientOutput struct {
	UserPoolClient UserPoolClientType `json:"UserPoolClient"`
}

// ListUserPoolClientsInput is ListUserPoolClientsRequest.
type ListUserPoolClientsInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	MaxResults *int32  `json:"MaxResults" model:"QueryLimit"`
	NextToken  *string `json:"NextToken" model:"PaginationKey"`
}

// ListUserPoolClientsOutput is ListUserPoolClientsResponse.
type ListUserPoolClientsOutput struct {
	UserPoolClients []UserPoolClientDescription `json:"UserPoolClients"`
	NextToken       *string                     `json:"NextToken,omitzero"`
}

// UserPoolClientDescription is the shape of the same name.
type UserPoolClientDescription struct {
	ClientID   string `json:"ClientId"`
	UserPoolID string `json:"UserPoolId"`
	ClientName string `json:"ClientName"`
}

// AddUserPoolClientSecretInput is AddUserPoolClientSecretRequest.
type AddUserPoolClientSecretInput struct {
	UserPoolID   *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID     *string `json:"ClientId" model:"ClientIdType,required"`
	ClientSecret *string `json:"ClientSecret" model:"ClientSecretType"`
}

// AddUserPoolClientSecretOutput is AddUserPoolClientSecretResponse.
type AddUserPoolClientSecretOutput struct {
	ClientSecretDescriptor ClientSecretDescriptorType `json:"ClientSecretDescriptor"`
}

// ClientSecretDescriptorType is the shape of the same name.
type ClientSecretDescriptorType struct {
	ClientSecretID         string    `json:"ClientSecretId"`
	ClientSecretValue      *string   `json:"ClientSecretValue,omitzero"`
	ClientSecretCreateDate Timestamp `json:"ClientSecretCreateDate"`
}

// ListUserPoolClientSecretsInput is ListUserPoolClientSecretsRequest.
type ListUserPoolClientSecretsInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID   *string `json:"ClientId" model:"ClientIdType,required"`
	NextToken  *string `json:"NextToken" model:"PaginationKey"`
}

// ListUserPoolClientSecretsOutput is ListUserPoolClientSecretsResponse. It never has a token: there are two secrets at most
// (SDK ListUserPoolClientSecrets).
type ListUserPoolClientSecretsOutput struct {
	ClientSecrets []ClientSecretDescriptorType `json:"ClientSecrets"`
}

// DeleteUserPoolClientSecretInput is DeleteUserPoolClientSecretRequest.
type DeleteUserPoolClientSecretInput struct {
	UserPoolID     *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID       *string `json:"ClientId" model:"ClientIdType,required"`
	ClientSecretID *string `json:"ClientSecretId" model:"ClientSecretIdType,required"`
}
