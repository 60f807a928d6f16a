package wire

// ResourceServerType is the shape of the same name.
type ResourceServerType struct {
	UserPoolID string                    `json:"UserPoolId"`
	Identifier string                    `json:"Identifier"`
	Name       string                    `json:"Name"`
	Scopes     []ResourceServerScopeType `json:"Scopes,omitzero"`
}

// ResourceServerScopeType is the shape of the same name.
type ResourceServerScopeType struct {
	ScopeName        *string `json:"ScopeName,omitzero" model:"ResourceServerScopeNameType,required"`
	ScopeDescription *string `json:"ScopeDescription,omitzero" model:"ResourceServerScopeDescriptionType,required"`
}

// PutResourceServerInput is CreateResourceServerRequest and UpdateResourceServerRequest, which have the same members.
type PutResourceServerInput struct {
	UserPoolID *string                   `json:"UserPoolId" model:"UserPoolIdType,required"`
	Identifier *string                   `json:"Identifier" model:"ResourceServerIdentifierType,required"`
	Name       *string                   `json:"Name" model:"ResourceServerNameType,required"`
	Scopes     []ResourceServerScopeType `json:"Scopes" model:"ResourceServerScopeListType"`
}

// ResourceServerInput is the request of the operations that name a resource server and nothing else.
type ResourceServerInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	Identifier *string `json:"Identifier" model:"ResourceServerIdentifierType,required"`
}

// ResourceServerOutput is the reply of the operations that show a resource server.
type ResourceServerOutput struct {
	ResourceServer ResourceServerType `json:"ResourceServer"`
}

// ListResourceServersInput is ListResourceServersRequest.
type ListResourceServersInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	MaxResults *int32  `json:"MaxResults" model:"ListResourceServersLimitType"`
	NextToken  *string `json:"NextToken" model:"PaginationKeyType"`
}

// ListResourceServersOutput is ListResourceServersResponse.
type ListResourceServersOutput struct {
	ResourceServers []ResourceServerType `json:"ResourceServers"`
	NextToken       *string              `json:"NextToken,omitzero"`
}
