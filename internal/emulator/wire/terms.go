package wire

// TermsType is the shape of the same name.
type TermsType struct {
	TermsID          string            `json:"TermsId"`
	UserPoolID       string            `json:"UserPoolId"`
	ClientID         string            `json:"ClientId"`
	TermsName        string            `json:"TermsName"`
	TermsSource      string            `json:"TermsSource"`
	Enforcement      string            `json:"Enforcement"`
	Links            map[string]string `json:"Links"`
	CreationDate     Timestamp         `json:"CreationDate"`
	LastModifiedDate Timestamp         `json:"LastModifiedDate"`
}

// CreateTermsInput is CreateTermsRequest.
type CreateTermsInput struct {
	UserPoolID  *string           `json:"UserPoolId" model:"UserPoolIdType,required"`
	ClientID    *string           `json:"ClientId" model:"ClientIdType,required"`
	TermsName   *string           `json:"TermsName" model:"TermsNameType,required"`
	TermsSource *string           `json:"TermsSource" model:"TermsSourceType,required"`
	Enforcement *string           `json:"Enforcement" model:"TermsEnforcementType,required"`
	Links       map[string]string `json:"Links" model:"LinksType"`
}

// UpdateTermsInput is UpdateTermsRequest.
type UpdateTermsInput struct {
	UserPoolID  *string           `json:"UserPoolId" model:"UserPoolIdType,required"`
	TermsID     *string           `json:"TermsId" model:"TermsIdType,required"`
	TermsName   *string           `json:"TermsName" model:"TermsNameType"`
	TermsSource *string           `json:"TermsSource" model:"TermsSourceType"`
	Enforcement *string           `json:"Enforcement" model:"TermsEnforcementType"`
	Links       map[string]string `json:"Links" model:"LinksType"`
}

// TermsInput is the request of the operations that name a terms document and nothing else.
type TermsInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	TermsID    *string `json:"TermsId" model:"TermsIdType,required"`
}

// TermsOutput is the reply of the operations that show a terms document.
type TermsOutput struct {
	Terms TermsType `json:"Terms"`
}

// ListTermsInput is ListTermsRequest.
type ListTermsInput struct {
	UserPoolID *string `json:"UserPoolId" model:"UserPoolIdType,required"`
	MaxResults *int32  `json:"MaxResults" model:"ListTermsRequestMaxResultsInteger"`
	NextToken  *string `json:"NextToken" model:"StringType"`
}

// ListTermsOutput is ListTermsResponse.
type ListTermsOutput struct {
	Terms     []TermsDescriptionType `json:"Terms"`
	NextToken *string                `json:"NextToken,omitzero"`
}

// TermsDescriptionType is the shape of the same name.
type TermsDescriptionType struct {
	TermsID          string    `json:"TermsId"`
	TermsName        string    `json:"TermsName"`
	Enforcement      string    `json:"Enforcement"`
	CreationDate     Timestamp `json:"CreationDate"`
	LastModifiedDate Timestamp `json:"LastModifiedDate"`
}
