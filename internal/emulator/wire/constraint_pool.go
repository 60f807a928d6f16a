package wire

// Patterns shared by several shapes of the model.
const (
	patternARN       = `arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?`
	patternAnyText   = `[\p{L}\p{M}\p{S}\p{N}\p{P}\s*]*`
	patternEmailCode = patternAnyText + `\{####\}` + patternAnyText
	patternEmailLink = patternAnyText + `\{##` + patternAnyText + `##\}` + patternAnyText
	patternSubject   = `[\p{L}\p{M}\p{S}\p{N}\p{P}\s]+`
)

// poolConstraints are the shapes of the user pool operations, copied from the model (rows UP-01, UP-06, UP-07, UP-12, UP-17,
// UP-25, UP-30 to UP-34, UP-40, UP-46, UP-51, UP-60). Shapes of the last block postdate botocore 1.43.11 and come from the
// enums of aws-sdk-go-v2 v1.61.0 (rows UP-76, UP-77).
var poolConstraints = map[string]Constraint{
	"UserPoolIdType":       {Min: 1, Max: 55, Pattern: `[\w-]+_[0-9a-zA-Z]+`},
	"UserPoolNameType":     {Min: 1, Max: 128, Pattern: `[\w\s+=,.@-]+`},
	"ArnType":              {Min: 20, Max: 2048, Pattern: patternARN},
	"StringType":           {Max: 131072},
	"RegionCodeType":       {Min: 5, Max: 32},
	"EmailAddressType":     {Pattern: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+@[\p{L}\p{M}\p{S}\p{N}\p{P}]+`},
	"SESConfigurationSet":  {Min: 1, Max: 64, Pattern: `^[a-zA-Z0-9_-]+$`},
	"PoolQueryLimitType":   {Min: 1, Max: 60},
	"PaginationKeyType":    {Min: 1, Pattern: `[\S]+`},
	"UserPoolTierType":     {Enum: []string{"LITE", "ESSENTIALS", "PLUS"}},
	"UserPoolMfaType":      {Enum: []string{"OPTIONAL", "OFF", "ON"}},
	"StatusType":           {Enum: []string{"Enabled", "Disabled"}},
	"EncryptionKeyType":    {Enum: []string{"AWS_OWNED_KEY", "CUSTOMER_MANAGED_KEY"}},
	"IssuerType":           {Enum: []string{"ORIGINAL", "UPDATED"}},
	"UserPoolTagsListType": {Item: "TagKeysType"},

	"DeletionProtectionType":     {Enum: []string{"ACTIVE", "INACTIVE"}},
	"VerifiedAttributesListType": {Item: "VerifiedAttributeType"},
	"VerifiedAttributeType":      {Enum: []string{"phone_number", "email"}},
	"AliasAttributesListType":    {Item: "AliasAttributeType"},
	"AliasAttributeType":         {Enum: []string{"phone_number", "email", "preferred_username"}},
	"UsernameAttributesListType": {Item: "UsernameAttributeType"},
	"UsernameAttributeType":      {Enum: []string{"phone_number", "email"}},

	"SmsVerificationMessageType":         {Min: 6, Max: 140, Pattern: `.*\{####\}.*`},
	"SmsInviteMessageType":               {Min: 6, Max: 140, Pattern: `(?s).*`},
	"EmailInviteMessageType":             {Min: 6, Max: 20000, Pattern: patternAnyText},
	"EmailVerificationMessageType":       {Min: 6, Max: 20000, Pattern: patternEmailCode},
	"EmailVerificationMessageByLinkType": {Min: 6, Max: 20000, Pattern: patternEmailLink},
	"EmailVerificationSubjectType":       {Min: 1, Max: 140, Pattern: patternSubject},
	"DefaultEmailOptionType":             {Enum: []string{"CONFIRM_WITH_LINK", "CONFIRM_WITH_CODE"}},
	"EmailSendingAccountType":            {Enum: []string{"COGNITO_DEFAULT", "DEVELOPER"}},

	"PasswordPolicyMinLengthType":       {Min: 6, Max: 99},
	"PasswordHistorySizeType":           {Max: 24},
	"TemporaryPasswordValidityDaysType": {Max: 365},
	"AllowedFirstAuthFactorsListType":   {Min: 1, Max: 4, Item: "AuthFactorType"},
	"AuthFactorType":                    {Enum: []string{"PASSWORD", "EMAIL_OTP", "SMS_OTP", "WEB_AUTHN"}},
	"RecoveryMechanismsType":            {Min: 1, Max: 2},
	"PriorityType":                      {Min: 1, Max: 2},
	"RecoveryOptionNameType":            {Enum: []string{"verified_email", "verified_phone_number", "admin_only"}},
	"AdvancedSecurityModeType":          {Enum: []string{"OFF", "AUDIT", "ENFORCED"}},
	"AdvancedSecurityEnabledModeType":   {Enum: []string{"AUDIT", "ENFORCED"}},

	"AdminCreateUserUnusedAccountValidityDaysType": {Max: 365},

	"PreTokenGenerationLambdaVersionType": {Enum: []string{"V1_0", "V2_0", "V3_0"}},
	"LambdaVersionV1Type":                 {Enum: []string{"V1_0"}},

	"SchemaAttributesListType": {Min: 1, Max: 50},
	"CustomAttributesListType": {Min: 1, Max: 25},
	"CustomAttributeNameType":  {Min: 1, Max: 20, Pattern: `[\p{L}\p{M}\p{S}\p{N}\p{P}]+`},
	"AttributeDataType":        {Enum: []string{"Boolean", "Number", "String", "DateTime"}},
}

// mfaConstraints are the shapes of Get and SetUserPoolMfaConfig (rows UP-46, UP-54).
var mfaConstraints = map[string]Constraint{
	"EmailMfaMessageType":             {Min: 6, Max: 20000, Pattern: patternEmailCode},
	"EmailMfaSubjectType":             {Pattern: patternSubject},
	"RelyingPartyIdType":              {Min: 1, Max: 127},
	"UserVerificationType":            {Enum: []string{"required", "preferred"}},
	"WebAuthnFactorConfigurationType": {Enum: []string{"SINGLE_FACTOR", "MULTI_FACTOR_WITH_USER_VERIFICATION"}},
}

// tagConstraints are the shapes of the tag operations (row UP-25).
var tagConstraints = map[string]Constraint{
	"UserPoolTagsType": {Key: "TagKeysType", Item: "TagValueType"},
	"TagKeysType":      {Min: 1, Max: 128},
	"TagValueType":     {Max: 256},
}
