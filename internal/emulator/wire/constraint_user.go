package wire

// userConstraints are the shapes of the operations on users and tokens, copied from the model.
var userConstraints = map[string]Constraint{
	"UsernameType":                   {Min: 1, Max: 128, Pattern: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`, Sensitive: true},
	"SearchedAttributeNamesListType": {Item: "AttributeNameType"},
	"AttributeNameType":              {Min: 1, Max: 32, Pattern: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`},
	"QueryLimitType":                 {Max: 60},
	"SearchPaginationTokenType":      {Min: 1, Pattern: `[\S]+`},
	"UserFilterType":                 {Max: 256},
	"TokenModelType":                 {Pattern: `[A-Za-z0-9-_=.]+`, Sensitive: true},
	"DeviceKeyType":                  {Min: 1, Max: 55, Pattern: `[\w-]+_[0-9a-f-]+`},
	"ClientMetadataType":             {Key: "StringType", Item: "StringType"},
	"AuthParametersType":             {Key: "StringType", Item: "StringType", Sensitive: true},
	"AuthFlowType": {Enum: []string{
		"USER_SRP_AUTH", "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN", "CUSTOM_AUTH", "ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH",
		"ADMIN_USER_PASSWORD_AUTH", "USER_AUTH",
	}},
}
