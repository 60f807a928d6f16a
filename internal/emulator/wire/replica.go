package wire

// UserPoolReplicaType is the shape of the same name.
type UserPoolReplicaType struct {
	RegionName  string `json:"RegionName"`
	Status      string `json:"Status"`
	Role        string `json:"Role"`
	UserPoolArn string `json:"UserPoolArn"`
}

// CreateUserPoolReplicaInput is the request of CreateUserPoolReplica.
type CreateUserPoolReplicaInput struct {
	UserPoolID   *string           `json:"UserPoolId" model:"UserPoolIdType,required"`
	RegionName   *string           `json:"RegionName" model:"RegionCodeType,required"`
	UserPoolTags map[string]string `json:"UserPoolTags" model:"UserPoolTagsType"`
}

// UpdateUserPoolReplicaInput is the request of UpdateUserPoolReplica.
type UpdateUserPoolReplicaInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	RegionName *string `json:"RegionName" model:"RegionCodeType,required"`
	Status     *string `json:"Status" model:"UpdateReplicaStatusType,required"`
}

// DeleteUserPoolReplicaInput is the request of DeleteUserPoolReplica.
type DeleteUserPoolReplicaInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	RegionName *string `json:"RegionName" model:"RegionCodeType,required"`
}

// ListUserPoolReplicasInput is the request of ListUserPoolReplicas.
type ListUserPoolReplicasInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	NextToken  *string `json:"NextToken" model:"PaginationKeyType"`
}

// UserPoolReplicaOutput is the reply of the operations that show a replica.
type UserPoolReplicaOutput struct {
	UserPoolReplica UserPoolReplicaType `json:"UserPoolReplica"`
}

// ListUserPoolReplicasOutput is the reply of ListUserPoolReplicas.
type ListUserPoolReplicasOutput struct {
	UserPoolReplicas []UserPoolReplicaType `json:"UserPoolReplicas"`
	NextToken        *string               `json:"NextToken,omitzero"`
}
