package wire

// AttributeType is the shape of the same name.
type AttributeType struct {
	Name  string `json:"Name"`
	Value string `json:"Value,omitzero"`
}

// UserInput is the request of the operations that name a user and nothing else.
type UserInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	Username   *string `json:"Username" model:"UsernameType,required"`
}

// UserType is the shape of the same name, an item of ListUsers.
type UserType struct {
	Username             string          `json:"Username"`
	Attributes           []AttributeType `json:"Attributes"`
	UserCreateDate       Timestamp       `json:"UserCreateDate"`
	UserLastModifiedDate Timestamp       `json:"UserLastModifiedDate"`
	Enabled              bool            `json:"Enabled"`
	UserStatus           string          `json:"UserStatus"`
}

// AdminGetUserOutput is AdminGetUserResponse.
type AdminGetUserOutput struct {
	Username             string          `json:"Username"`
	UserAttributes       []AttributeType `json:"UserAttributes"`
	UserCreateDate       Timestamp       `json:"UserCreateDate"`
	UserLastModifiedDate Timestamp       `json:"UserLastModifiedDate"`
	Enabled              bool            `json:"Enabled"`
	UserStatus           string          `json:"UserStatus"`
}

// ListUsersInput is ListUsersRequest.
type ListUsersInput struct {
	UserPoolID      *string  `json:"UserPoolId" model:"UserPoolIdType,required"`
	AttributesToGet []string `json:"AttributesToGet" model:"SearchedAttributeNamesListType"`
	Limit           *int32   `json:"Limit" model:"QueryLimitType"`
	PaginationToken *string  `json:"PaginationToken" model:"SearchPaginationTokenType"`
	Filter          *string  `json:"Filter" model:"UserFilterType"`
}

// ListUsersOutput is ListUsersResponse.
type ListUsersOutput struct {
	Users           []UserType `json:"Users"`
	PaginationToken *string    `json:"PaginationToken,omitzero"`
}

// ListUsersInGroupInput is ListUsersInGroupRequest.
type ListUsersInGroupInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	GroupName  *string `json:"GroupName" model:"GroupNameType,required"`
	Limit      *int32  `json:"Limit" model:"QueryLimitType"`
	NextToken  *string `json:"NextToken" model:"PaginationKey"`
}

// ListUsersInGroupOutput is ListUsersInGroupResponse.
type ListUsersInGroupOutput struct {
	Users     []UserType `json:"Users"`
	NextToken *string    `json:"NextToken,omitzero"`
}

// GetUserInput is GetUserRequest.
type GetUserInput struct {
	AccessToken *string `json:"AccessToken" model:"TokenModelType,required"`
}

// GetUserOutput is GetUserResponse.
type GetUserOutput struct {
	Username       string          `json:"Username"`
	UserAttributes []AttributeType `json:"UserAttributes"`
}

// RefreshInput is GetTokensFromRefreshTokenRequest.
type RefreshInput struct {
	RefreshToken   *string           `json:"RefreshToken" model:"TokenModelType,required"`
	ClientID       *string           `json:"ClientId" model:"ClientIdType,required"`
	ClientSecret   *string           `json:"ClientSecret" model:"ClientSecretType"`
	DeviceKey      *string           `json:"DeviceKey" model:"DeviceKeyType"`
	ClientMetadata map[string]string `json:"ClientMetadata" model:"ClientMetadataType"`
}

// InitiateAuthInput is InitiateAuthRequest, without what only choice-based sign-in, analytics and threat protection look at.
type InitiateAuthInput struct {
	AuthFlow       *string           `json:"AuthFlow" model:"AuthFlowType,required"`
	AuthParameters map[string]string `json:"AuthParameters" model:"AuthParametersType"`
	ClientMetadata map[string]string `json:"ClientMetadata" model:"ClientMetadataType"`
	ClientID       *string           `json:"ClientId" model:"ClientIdType,required"`
}

// TokensOutput is the reply of the operations that issue tokens, or demand more first.
type TokensOutput struct {
	ChallengeName *string `json:"ChallengeName,omitzero"`
	Session       *string `json:"Session,omitzero"`
	// ChallengeParameters is sent by InitiateAuth and RespondToAuthChallenge only, empty when there is no challenge.
	ChallengeParameters  map[string]string         `json:"ChallengeParameters,omitzero"`
	AuthenticationResult *AuthenticationResultType `json:"AuthenticationResult,omitzero"`
}

// AuthenticationResultType is the shape of the same name.
type AuthenticationResultType struct {
	AccessToken  string `json:"AccessToken"`
	ExpiresIn    int    `json:"ExpiresIn"`
	TokenType    string `json:"TokenType"`
	RefreshToken string `json:"RefreshToken,omitzero"`
	IDToken      string `json:"IdToken,omitzero"`
}

// RevokeTokenInput is RevokeTokenRequest.
type RevokeTokenInput struct {
	Token        *string `json:"Token" model:"TokenModelType,required"`
	ClientID     *string `json:"ClientId" model:"ClientIdType,required"`
	ClientSecret *string `json:"ClientSecret" model:"ClientSecretType"`
}
