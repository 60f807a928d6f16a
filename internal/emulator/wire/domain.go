package wire

// CreateUserPoolDomainInput is CreateUserPoolDomainRequest.
type CreateUserPoolDomainInput struct {
	Domain              *string                 `json:"Domain" model:"DomainType,required"`
	UserPoolID          *string                 `json:"UserPoolId" model:"UserPoolIdType,required"`
	ManagedLoginVersion *int32                  `json:"ManagedLoginVersion"`
	CustomDomainConfig  *CustomDomainConfigType `json:"CustomDomainConfig"`
	Routing             *RoutingType            `json:"Routing"`
}

// UpdateUserPoolDomainInput is UpdateUserPoolDomainRequest, which has the members of CreateUserPoolDomainRequest.
type UpdateUserPoolDomainInput = CreateUserPoolDomainInput

// DomainWriteOutput is the reply of CreateUserPoolDomain and UpdateUserPoolDomain.
type DomainWriteOutput struct {
	ManagedLoginVersion *int32       `json:"ManagedLoginVersion,omitzero"`
	CloudFrontDomain    *string      `json:"CloudFrontDomain,omitzero"`
	Routing             *RoutingType `json:"Routing,omitzero"`
}

// DeleteUserPoolDomainInput is DeleteUserPoolDomainRequest.
type DeleteUserPoolDomainInput struct {
	Domain     *string `json:"Domain" model:"DomainType,required"`
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
}

// DescribeUserPoolDomainInput is DescribeUserPoolDomainRequest.
type DescribeUserPoolDomainInput struct {
	Domain *string `json:"Domain" model:"DomainType,required"`
}

// DescribeUserPoolDomainOutput is DescribeUserPoolDomainResponse.
type DescribeUserPoolDomainOutput struct {
	DomainDescription DomainDescriptionType `json:"DomainDescription"`
}

// DomainDescriptionType is the shape of the same name; the zero value describes a domain that does not exist (row DO-24).
type DomainDescriptionType struct {
	UserPoolID             string                  `json:"UserPoolId,omitzero"`
	AWSAccountID           string                  `json:"AWSAccountId,omitzero"`
	Domain                 string                  `json:"Domain,omitzero"`
	S3Bucket               string                  `json:"S3Bucket,omitzero"`
	CloudFrontDistribution string                  `json:"CloudFrontDistribution,omitzero"`
	Version                string                  `json:"Version,omitzero"`
	Status                 string                  `json:"Status,omitzero"`
	CustomDomainConfig     *CustomDomainConfigType `json:"CustomDomainConfig,omitzero"`
	ManagedLoginVersion    *int32                  `json:"ManagedLoginVersion,omitzero"`
	Routing                *RoutingType            `json:"Routing,omitzero"`
}

// CustomDomainConfigType is the shape of the same name.
type CustomDomainConfigType struct {
	CertificateArn *string `json:"CertificateArn,omitzero" model:"ArnType,required"`
}

// RoutingType is the shape of the same name.
type RoutingType struct {
	Failover *FailoverType `json:"Failover,omitzero"`
}

// FailoverType is the shape of the same name.
type FailoverType struct {
	PrimaryRoute53HealthCheckID *string `json:"PrimaryRoute53HealthCheckId,omitzero" model:",required"`
	SecondaryRegion             *string `json:"SecondaryRegion,omitzero" model:"RegionCodeType,required"`
}
