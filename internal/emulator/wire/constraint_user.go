package wire

// userConstraints are the shapes of the operations on users and tokens, copied from the model.
var userConstraints = map[string]Constraint{
	"UsernameType":                   {Min: 1, Max: 128, Pattern: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`, Sensitive: true},
	"SearchedAttributeNamesListType": {Item: "AttributeNameType"},
	"AttributeNameType":              {Min: 1, Max: 32, Pattern: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`},
	"AttributeValueType":             {Max: 2048, Sensitive: true},
	// The model forbids spaces in passwords (pattern [\S]+), and the developer guide counts them among the symbols: they are accepted.
	"PasswordType":           {Max: 256, Sensitive: true},
	"SecretHashType":         {Min: 1, Max: 128, Pattern: `[\w+=/]+`, Sensitive: true},
	"ConfirmationCodeType":   {Min: 1, Max: 2048, Pattern: `[\S]+`, Sensitive: true},
	"SessionType":            {Min: 20, Max: 2048, Sensitive: true},
	"ChallengeResponsesType": {Key: "StringType", Item: "StringType", Sensitive: true},
	"MessageActionType":      {Enum: []string{"RESEND", "SUPPRESS"}},
	"DeliveryMediumListType": {Item: "DeliveryMediumType"},
	"DeliveryMediumType":     {Enum: []string{"SMS", "EMAIL"}},
	"ChallengeNameType": {Enum: []string{
		"SMS_MFA", "EMAIL_OTP", "SOFTWARE_TOKEN_MFA", "SELECT_MFA_TYPE", "MFA_SETUP", "PASSWORD_VERIFIER", "CUSTOM_CHALLENGE",
		"SELECT_CHALLENGE", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER", "ADMIN_NO_SRP_AUTH", "NEW_PASSWORD_REQUIRED", "SMS_OTP",
		"PASSWORD", "WEB_AUTHN", "PASSWORD_SRP",
	}},
	"QueryLimitType":            {Max: 60},
	"SearchPaginationTokenType": {Min: 1, Pattern: `[\S]+`},
	"UserFilterType":            {Max: 256},
	"GroupNameType":             {Min: 1, Max: 128, Pattern: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`},
	"TokenModelType":            {Pattern: `[A-Za-z0-9-_=.]+`, Sensitive: true},
	"DeviceKeyType":             {Min: 1, Max: 55, Pattern: `[\w-]+_[0-9a-f-]+`},
	"ClientMetadataType":        {Key: "StringType", Item: "StringType"},
	"AuthParametersType":        {Key: "StringType", Item: "StringType", Sensitive: true},
	"AuthFlowType": {Enum: []string{
		"USER_SRP_AUTH", "REFRESH_TOKEN_AUTH", "REFRESH_TOKEN", "CUSTOM_AUTH", "ADMIN_NO_SRP_AUTH", "USER_PASSWORD_AUTH",
		"ADMIN_USER_PASSWORD_AUTH", "USER_AUTH",
	}},
}
