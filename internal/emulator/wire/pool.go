package wire

// PoolSettings are the members that CreateUserPool, UpdateUserPool and the description of a pool have in common. All of them
// go back to their default when UpdateUserPool leaves them out (row UP-71).
type PoolSettings struct {
	Policies                    *UserPoolPolicyType              `json:"Policies,omitzero"`
	DeletionProtection          *string                          `json:"DeletionProtection,omitzero" model:"DeletionProtectionType"`
	LambdaConfig                *LambdaConfigType                `json:"LambdaConfig,omitzero"`
	AutoVerifiedAttributes      []string                         `json:"AutoVerifiedAttributes,omitzero" model:"VerifiedAttributesListType"`
	SmsVerificationMessage      *string                          `json:"SmsVerificationMessage,omitzero" model:"SmsVerificationMessageType"`
	EmailVerificationMessage    *string                          `json:"EmailVerificationMessage,omitzero" model:"EmailVerificationMessageType"`
	EmailVerificationSubject    *string                          `json:"EmailVerificationSubject,omitzero" model:"EmailVerificationSubjectType"`
	VerificationMessageTemplate *VerificationMessageTemplateType `json:"VerificationMessageTemplate,omitzero"`
	SmsAuthenticationMessage    *string                          `json:"SmsAuthenticationMessage,omitzero" model:"SmsVerificationMessageType"`
	UserAttributeUpdateSettings *UserAttributeUpdateSettingsType `json:"UserAttributeUpdateSettings,omitzero"`
	MfaConfiguration            *string                          `json:"MfaConfiguration,omitzero" model:"UserPoolMfaType"`
	DeviceConfiguration         *DeviceConfigurationType         `json:"DeviceConfiguration,omitzero"`
	EmailConfiguration          *EmailConfigurationType          `json:"EmailConfiguration,omitzero"`
	SmsConfiguration            *SmsConfigurationType            `json:"SmsConfiguration,omitzero"`
	// UserPoolTags are checked by hand: a breach is a UserPoolTaggingException here (row UP-25).
	UserPoolTags           map[string]string           `json:"UserPoolTags,omitzero"`
	AdminCreateUserConfig  *AdminCreateUserConfigType  `json:"AdminCreateUserConfig,omitzero"`
	UserPoolAddOns         *UserPoolAddOnsType         `json:"UserPoolAddOns,omitzero"`
	AccountRecoverySetting *AccountRecoverySettingType `json:"AccountRecoverySetting,omitzero"`
	UserPoolTier           *string                     `json:"UserPoolTier,omitzero" model:"UserPoolTierType"`
	KeyConfiguration       *KeyConfigurationType       `json:"KeyConfiguration,omitzero"`
	IssuerConfiguration    *IssuerConfigurationType    `json:"IssuerConfiguration,omitzero"`
}

// UserPoolType is the description of a pool.
type UserPoolType struct {
	ID   string `json:"Id"`
	Name string `json:"Name"`
	Arn  string `json:"Arn"`
	PoolSettings
	SchemaAttributes       []SchemaAttributeType      `json:"SchemaAttributes,omitzero"`
	AliasAttributes        []string                   `json:"AliasAttributes,omitzero"`
	UsernameAttributes     []string                   `json:"UsernameAttributes,omitzero"`
	UsernameConfiguration  *UsernameConfigurationType `json:"UsernameConfiguration,omitzero"`
	Domain                 *string                    `json:"Domain,omitzero"`
	CustomDomain           *string                    `json:"CustomDomain,omitzero"`
	EstimatedNumberOfUsers int32                      `json:"EstimatedNumberOfUsers"`
	CreationDate           Timestamp                  `json:"CreationDate"`
	LastModifiedDate       Timestamp                  `json:"LastModifiedDate"`
}

// UserPoolPolicyType holds the password and the sign-in policy.
type UserPoolPolicyType struct {
	PasswordPolicy *PasswordPolicyType `json:"PasswordPolicy,omitzero"`
	SignInPolicy   *SignInPolicyType   `json:"SignInPolicy,omitzero"`
}

// PasswordPolicyType is the shape of the same name.
type PasswordPolicyType struct {
	MinimumLength                 *int32 `json:"MinimumLength,omitzero" model:"PasswordPolicyMinLengthType"`
	RequireUppercase              *bool  `json:"RequireUppercase,omitzero"`
	RequireLowercase              *bool  `json:"RequireLowercase,omitzero"`
	RequireNumbers                *bool  `json:"RequireNumbers,omitzero"`
	RequireSymbols                *bool  `json:"RequireSymbols,omitzero"`
	PasswordHistorySize           *int32 `json:"PasswordHistorySize,omitzero" model:"PasswordHistorySizeType"`
	TemporaryPasswordValidityDays *int32 `json:"TemporaryPasswordValidityDays,omitzero" model:"TemporaryPasswordValidityDaysType"`
}

// SignInPolicyType is the shape of the same name.
type SignInPolicyType struct {
	AllowedFirstAuthFactors []string `json:"AllowedFirstAuthFactors,omitzero" model:"AllowedFirstAuthFactorsListType"`
}

// LambdaConfigType is the shape of the same name.
type LambdaConfigType struct {
	PreSignUp                   *string                `json:"PreSignUp,omitzero" model:"ArnType"`
	CustomMessage               *string                `json:"CustomMessage,omitzero" model:"ArnType"`
	PostConfirmation            *string                `json:"PostConfirmation,omitzero" model:"ArnType"`
	PreAuthentication           *string                `json:"PreAuthentication,omitzero" model:"ArnType"`
	PostAuthentication          *string                `json:"PostAuthentication,omitzero" model:"ArnType"`
	DefineAuthChallenge         *string                `json:"DefineAuthChallenge,omitzero" model:"ArnType"`
	CreateAuthChallenge         *string                `json:"CreateAuthChallenge,omitzero" model:"ArnType"`
	VerifyAuthChallengeResponse *string                `json:"VerifyAuthChallengeResponse,omitzero" model:"ArnType"`
	PreTokenGeneration          *string                `json:"PreTokenGeneration,omitzero" model:"ArnType"`
	UserMigration               *string                `json:"UserMigration,omitzero" model:"ArnType"`
	PreTokenGenerationConfig    *PreTokenVersionType   `json:"PreTokenGenerationConfig,omitzero"`
	CustomSMSSender             *LambdaVersionV1Config `json:"CustomSMSSender,omitzero"`
	CustomEmailSender           *LambdaVersionV1Config `json:"CustomEmailSender,omitzero"`
	InboundFederation           *LambdaVersionV1Config `json:"InboundFederation,omitzero"`
	KMSKeyID                    *string                `json:"KMSKeyID,omitzero" model:"ArnType"`
}

// PreTokenVersionType is PreTokenGenerationVersionConfigType.
type PreTokenVersionType struct {
	LambdaVersion *string `json:"LambdaVersion,omitzero" model:"PreTokenGenerationLambdaVersionType,required"`
	LambdaArn     *string `json:"LambdaArn,omitzero" model:"ArnType,required"`
}

// LambdaVersionV1Config is the form shared by CustomSMSLambdaVersionConfigType, CustomEmailLambdaVersionConfigType and
// InboundFederationLambdaType, which all know version V1_0 only.
type LambdaVersionV1Config struct {
	LambdaVersion *string `json:"LambdaVersion,omitzero" model:"LambdaVersionV1Type,required"`
	LambdaArn     *string `json:"LambdaArn,omitzero" model:"ArnType,required"`
}

// DeviceConfigurationType is the shape of the same name.
type DeviceConfigurationType struct {
	ChallengeRequiredOnNewDevice     *bool `json:"ChallengeRequiredOnNewDevice,omitzero"`
	DeviceOnlyRememberedOnUserPrompt *bool `json:"DeviceOnlyRememberedOnUserPrompt,omitzero"`
}

// UserPoolAddOnsType is the shape of the same name.
type UserPoolAddOnsType struct {
	AdvancedSecurityMode            *string                              `json:"AdvancedSecurityMode,omitzero" model:"AdvancedSecurityModeType,required"`
	AdvancedSecurityAdditionalFlows *AdvancedSecurityAdditionalFlowsType `json:"AdvancedSecurityAdditionalFlows,omitzero"`
}

// AdvancedSecurityAdditionalFlowsType is the shape of the same name.
type AdvancedSecurityAdditionalFlowsType struct {
	CustomAuthMode *string `json:"CustomAuthMode,omitzero" model:"AdvancedSecurityEnabledModeType"`
}

// AccountRecoverySettingType is the shape of the same name.
type AccountRecoverySettingType struct {
	RecoveryMechanisms []RecoveryOptionType `json:"RecoveryMechanisms,omitzero" model:"RecoveryMechanismsType"`
}

// RecoveryOptionType is the shape of the same name.
type RecoveryOptionType struct {
	Priority *int32  `json:"Priority,omitzero" model:"PriorityType,required"`
	Name     *string `json:"Name,omitzero" model:"RecoveryOptionNameType,required"`
}

// UsernameConfigurationType is the shape of the same name.
type UsernameConfigurationType struct {
	CaseSensitive *bool `json:"CaseSensitive,omitzero" model:",required"`
}

// KeyConfigurationType is the shape of the same name.
type KeyConfigurationType struct {
	KeyType   *string `json:"KeyType,omitzero" model:"EncryptionKeyType"`
	KmsKeyArn *string `json:"KmsKeyArn,omitzero" model:"ArnType"`
}

// IssuerConfigurationType is the shape of the same name.
type IssuerConfigurationType struct {
	Type *string `json:"Type,omitzero" model:"IssuerType"`
}
