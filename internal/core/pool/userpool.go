package pool

import "github.com/cogfed/terraform-provider-cogfed/internal/core/tri"

// UserPool holds the settings of a user pool that matter to a federated setup
// (CreateUserPool, UpdateUserPool, SetUserPoolMfaConfig, AddCustomAttributes).
type UserPool struct {
	Name tri.Value[string] // PoolName, 1-128 characters

	// Fixed when the pool is created; no API changes them later, except that
	// custom attributes can be added to Schema.
	Schema             tri.Value[map[string]tri.Value[Attribute]] // by attribute name, custom ones without "custom:"
	UsernameAttributes tri.List                                   // email, phone_number
	AliasAttributes    tri.List                                   // email, phone_number, preferred_username
	CaseSensitive      tri.Value[bool]                            // UsernameConfiguration.CaseSensitive

	AutoVerifiedAttributes tri.List                    // email, phone_number
	VerifyBeforeUpdate     tri.List                    // UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate
	PasswordPolicy         tri.Value[PasswordPolicy]   // Policies.PasswordPolicy
	FirstAuthFactors       tri.List                    // Policies.SignInPolicy.AllowedFirstAuthFactors
	AccountRecovery        tri.List                    // mechanisms by priority: position 0 is priority 1
	SelfSignUp             tri.Value[bool]             // inverse of AdminCreateUserConfig.AllowAdminCreateUserOnly
	Invitation             tri.Value[MessageTemplate]  // AdminCreateUserConfig.InviteMessageTemplate
	Verification           tri.Value[Verification]     // VerificationMessageTemplate
	SMSAuthentication      tri.Value[string]           // SmsAuthenticationMessage
	Email                  tri.Value[EmailSettings]    // EmailConfiguration
	SMS                    tri.Value[SMSSettings]      // SmsConfiguration
	Device                 tri.Value[DeviceSettings]   // DeviceConfiguration
	Triggers               tri.Value[Triggers]         // LambdaConfig
	MFA                    tri.Value[MFA]              // SetUserPoolMfaConfig
	Tier                   tri.Value[string]           // UserPoolTier: LITE, ESSENTIALS, PLUS
	ThreatProtection       tri.Value[ThreatProtection] // UserPoolAddOns
	DeletionProtection     tri.Value[string]           // ACTIVE, INACTIVE
	Tags                   tri.Map                     // UserPoolTags
	KMSKeyARN              tri.Value[string]           // KeyConfiguration: null is the AWS owned key
	IssuerType             tri.Value[string]           // IssuerConfiguration.Type: ORIGINAL, UPDATED
}

// Attribute is one entry of a user pool's schema (SchemaAttributeType).
type Attribute struct {
	Type          tri.Value[string] // AttributeDataType: String, Number, DateTime, Boolean
	Required      tri.Value[bool]
	Mutable       tri.Value[bool]
	DeveloperOnly tri.Value[bool]
	MinLength     tri.Value[int64] // String only
	MaxLength     tri.Value[int64] // String only
	MinValue      tri.Value[int64] // Number only
	MaxValue      tri.Value[int64] // Number only
}

// PasswordPolicy is PasswordPolicyType.
type PasswordPolicy struct {
	MinimumLength                 tri.Value[int64] // 6-99
	RequireLowercase              tri.Value[bool]
	RequireNumbers                tri.Value[bool]
	RequireSymbols                tri.Value[bool]
	RequireUppercase              tri.Value[bool]
	PasswordHistorySize           tri.Value[int64] // 0-24
	TemporaryPasswordValidityDays tri.Value[int64] // days, 0-365
}

// MessageTemplate is MessageTemplateType.
type MessageTemplate struct {
	EmailMessage tri.Value[string]
	EmailSubject tri.Value[string]
	SMSMessage   tri.Value[string]
}

// Verification is VerificationMessageTemplateType.
type Verification struct {
	DefaultEmailOption tri.Value[string] // CONFIRM_WITH_CODE, CONFIRM_WITH_LINK
	EmailMessage       tri.Value[string]
	EmailSubject       tri.Value[string]
	EmailMessageByLink tri.Value[string]
	EmailSubjectByLink tri.Value[string]
	SMSMessage         tri.Value[string]
}

// EmailSettings is EmailConfigurationType.
type EmailSettings struct {
	SendingAccount   tri.Value[string] // EmailSendingAccount: COGNITO_DEFAULT, DEVELOPER
	SourceARN        tri.Value[string]
	From             tri.Value[string]
	ReplyTo          tri.Value[string]
	ConfigurationSet tri.Value[string]
}

// SMSSettings is SmsConfigurationType.
type SMSSettings struct {
	CallerARN  tri.Value[string] // SnsCallerArn
	ExternalID tri.Value[string]
	Region     tri.Value[string] // SnsRegion
}

// DeviceSettings is DeviceConfigurationType.
type DeviceSettings struct {
	ChallengeRequiredOnNewDevice     tri.Value[bool]
	DeviceOnlyRememberedOnUserPrompt tri.Value[bool]
}

// Triggers is LambdaConfigType. Every value is a function ARN.
type Triggers struct {
	PreSignUp           tri.Value[string]
	PostConfirmation    tri.Value[string]
	PreAuthentication   tri.Value[string]
	PostAuthentication  tri.Value[string]
	CustomMessage       tri.Value[string]
	UserMigration       tri.Value[string]
	DefineAuthChallenge tri.Value[string]
	CreateAuthChallenge tri.Value[string]
	VerifyAuthChallenge tri.Value[string] // VerifyAuthChallengeResponse
	PreTokenGeneration  tri.Value[VersionedTrigger]
	InboundFederation   tri.Value[VersionedTrigger]
	CustomEmailSender   tri.Value[VersionedTrigger]
	CustomSMSSender     tri.Value[VersionedTrigger]
	KMSKeyID            tri.Value[string] // for the custom senders
}

// VersionedTrigger is a function with the version of the event it receives.
type VersionedTrigger struct {
	ARN     tri.Value[string]
	Version tri.Value[string] // V1_0, V2_0, V3_0
}

// MFA is what SetUserPoolMfaConfig holds.
type MFA struct {
	Mode          tri.Value[string] // MfaConfiguration: OFF, OPTIONAL, ON
	SoftwareToken tri.Value[bool]
	SMS           tri.Value[bool] // uses UserPool.SMS and UserPool.SMSAuthentication
	Email         tri.Value[EmailMFA]
	WebAuthn      tri.Value[WebAuthn]
}

// EmailMFA is EmailMfaConfigType.
type EmailMFA struct {
	Message tri.Value[string]
	Subject tri.Value[string]
}

// WebAuthn is WebAuthnConfigurationType.
type WebAuthn struct {
	RelyingPartyID   tri.Value[string]
	UserVerification tri.Value[string] // required, preferred
	Factor           tri.Value[string] // FactorConfiguration: SINGLE_FACTOR, MULTI_FACTOR_WITH_USER_VERIFICATION
}

// ThreatProtection is UserPoolAddOnsType.
type ThreatProtection struct {
	Mode           tri.Value[string] // AdvancedSecurityMode: OFF, AUDIT, ENFORCED
	CustomAuthMode tri.Value[string] // AdvancedSecurityAdditionalFlows.CustomAuthMode: AUDIT, ENFORCED
}

// ObservedUserPool is a user pool as Cognito answered, with what Cognito
// decides itself.
type ObservedUserPool struct {
	ID           string
	ARN          string
	Domain       string           // prefix, empty without one
	CustomDomain string           // host name, empty without one
	Users        tri.Value[int64] // as Cognito estimates
	Settings     UserPool
}
