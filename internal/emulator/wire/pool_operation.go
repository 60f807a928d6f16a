package wire

// CreateUserPoolInput is CreateUserPoolRequest.
type CreateUserPoolInput struct {
	PoolName *string `json:"PoolName" model:"UserPoolNameType,required"`
	PoolSettings
	Schema                []SchemaAttributeType      `json:"Schema" model:"SchemaAttributesListType"`
	AliasAttributes       []string                   `json:"AliasAttributes" model:"AliasAttributesListType"`
	UsernameAttributes    []string                   `json:"UsernameAttributes" model:"UsernameAttributesListType"`
	UsernameConfiguration *UsernameConfigurationType `json:"UsernameConfiguration"`
}

// UpdateUserPoolInput is UpdateUserPoolRequest. It has no schema, sign-in attributes or case sensitivity: they cannot change
// (row UP-72).
type UpdateUserPoolInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	PoolName   *string `json:"PoolName" model:"UserPoolNameType"`
	PoolSettings
}

// PoolOutput is the reply of CreateUserPool and DescribeUserPool.
type PoolOutput struct {
	UserPool UserPoolType `json:"UserPool"`
}

// PoolInput is the request of the operations that take a pool id and nothing else.
type PoolInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
}

// EmptyOutput is the reply `{}` of operations whose output has no members.
type EmptyOutput struct{}

// ListUserPoolsInput is ListUserPoolsRequest.
type ListUserPoolsInput struct {
	MaxResults *int32  `json:"MaxResults" model:"PoolQueryLimitType,required"`
	NextToken  *string `json:"NextToken" model:"PaginationKeyType"`
}

// ListUserPoolsOutput is ListUserPoolsResponse.
type ListUserPoolsOutput struct {
	UserPools []UserPoolDescriptionType `json:"UserPools"`
	NextToken *string                   `json:"NextToken,omitzero"`
}

// UserPoolDescriptionType is the shape of the same name.
type UserPoolDescriptionType struct {
	ID               string            `json:"Id"`
	Name             string            `json:"Name"`
	LambdaConfig     *LambdaConfigType `json:"LambdaConfig,omitzero"`
	CreationDate     Timestamp         `json:"CreationDate"`
	LastModifiedDate Timestamp         `json:"LastModifiedDate"`
}
