package wire

// SchemaAttributeType is the shape of the same name, in requests without and in replies with the `custom:` or `dev:` prefix.
type SchemaAttributeType struct {
	Name                       *string                         `json:"Name,omitzero" model:"CustomAttributeNameType"`
	AttributeDataType          *string                         `json:"AttributeDataType,omitzero" model:"AttributeDataType"`
	DeveloperOnlyAttribute     *bool                           `json:"DeveloperOnlyAttribute,omitzero"`
	Mutable                    *bool                           `json:"Mutable,omitzero"`
	Required                   *bool                           `json:"Required,omitzero"`
	NumberAttributeConstraints *NumberAttributeConstraintsType `json:"NumberAttributeConstraints,omitzero"`
	StringAttributeConstraints *StringAttributeConstraintsType `json:"StringAttributeConstraints,omitzero"`
}

// NumberAttributeConstraintsType is the shape of the same name.
type NumberAttributeConstraintsType struct {
	MinValue *string `json:"MinValue,omitzero" model:"StringType"`
	MaxValue *string `json:"MaxValue,omitzero" model:"StringType"`
}

// StringAttributeConstraintsType is the shape of the same name.
type StringAttributeConstraintsType struct {
	MinLength *string `json:"MinLength,omitzero" model:"StringType"`
	MaxLength *string `json:"MaxLength,omitzero" model:"StringType"`
}

// AddCustomAttributesInput is AddCustomAttributesRequest.
type AddCustomAttributesInput struct {
	UserPoolID       *string               `json:"UserPoolId" model:"UserPoolIdType,required"`
	CustomAttributes []SchemaAttributeType `json:"CustomAttributes" model:"CustomAttributesListType,required"`
}
