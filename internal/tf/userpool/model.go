package userpool

import "github.com/hashicorp/terraform-plugin-framework/types"

// model is the user_pool block. Nested objects stay framework objects, so that
// each may be unknown as a whole.
type model struct {
	Name               types.String `tfsdk:"name"`
	Schema             types.Map    `tfsdk:"schema"`
	UsernameAttributes types.Set    `tfsdk:"username_attributes"`
	AliasAttributes    types.Set    `tfsdk:"alias_attributes"`
	CaseSensitive      types.Bool   `tfsdk:"case_sensitive"`
	Tags               types.Map    `tfsdk:"tags"`
	TagsAll            types.Map    `tfsdk:"tags_all"`

	AutoVerifiedAttributes types.Set    `tfsdk:"auto_verified_attributes"`
	VerifyBeforeUpdate     types.Set    `tfsdk:"attributes_require_verification_before_update"`
	SelfSignUp             types.Bool   `tfsdk:"self_sign_up_enabled"`
	PasswordPolicy         types.Object `tfsdk:"password_policy"`
	FirstAuthFactors       types.Set    `tfsdk:"allowed_first_auth_factors"`
	AccountRecovery        types.List   `tfsdk:"account_recovery"`
	Device                 types.Object `tfsdk:"device_configuration"`
	MFA                    types.Object `tfsdk:"mfa"`

	SMSAuthentication types.String `tfsdk:"sms_authentication_message"`
	Invitation        types.Object `tfsdk:"invite_message_template"`
	Verification      types.Object `tfsdk:"verification_message_template"`
	Email             types.Object `tfsdk:"email_configuration"`
	SMS               types.Object `tfsdk:"sms_configuration"`
	Triggers          types.Object `tfsdk:"lambda_config"`

	Tier               types.String `tfsdk:"user_pool_tier"`
	ThreatProtection   types.Object `tfsdk:"threat_protection"`
	DeletionProtection types.String `tfsdk:"deletion_protection"`
	KMSKeyARN          types.String `tfsdk:"kms_key_arn"`
	IssuerType         types.String `tfsdk:"issuer_type"`
}

type attributeModel struct {
	Type          types.String `tfsdk:"type"`
	Required      types.Bool   `tfsdk:"required"`
	Mutable       types.Bool   `tfsdk:"mutable"`
	DeveloperOnly types.Bool   `tfsdk:"developer_only"`
	MinLength     types.Int64  `tfsdk:"min_length"`
	MaxLength     types.Int64  `tfsdk:"max_length"`
	MinValue      types.Int64  `tfsdk:"min_value"`
	MaxValue      types.Int64  `tfsdk:"max_value"`
}

type passwordPolicyModel struct {
	MinimumLength     types.Int64 `tfsdk:"minimum_length"`
	RequireLowercase  types.Bool  `tfsdk:"require_lowercase"`
	RequireUppercase  types.Bool  `tfsdk:"require_uppercase"`
	RequireNumbers    types.Bool  `tfsdk:"require_numbers"`
	RequireSymbols    types.Bool  `tfsdk:"require_symbols"`
	HistorySize       types.Int64 `tfsdk:"password_history_size"`
	TemporaryValidity types.Int64 `tfsdk:"temporary_password_validity_days"`
}

type deviceModel struct {
	ChallengeRequired types.Bool `tfsdk:"challenge_required_on_new_device"`
	UserPrompt        types.Bool `tfsdk:"device_only_remembered_on_user_prompt"`
}

type mfaModel struct {
	Configuration types.String `tfsdk:"configuration"`
	SoftwareToken types.Bool   `tfsdk:"software_token"`
	SMS           types.Bool   `tfsdk:"sms"`
	Email         types.Object `tfsdk:"email"`
	WebAuthn      types.Object `tfsdk:"web_authn"`
}

type emailMFAModel struct {
	Message types.String `tfsdk:"message"`
	Subject types.String `tfsdk:"subject"`
}

type webAuthnModel struct {
	RelyingPartyID   types.String `tfsdk:"relying_party_id"`
	UserVerification types.String `tfsdk:"user_verification"`
	Factor           types.String `tfsdk:"factor_configuration"`
}

type messageModel struct {
	EmailMessage types.String `tfsdk:"email_message"`
	EmailSubject types.String `tfsdk:"email_subject"`
	SMSMessage   types.String `tfsdk:"sms_message"`
}

type verificationModel struct {
	DefaultEmailOption types.String `tfsdk:"default_email_option"`
	EmailMessage       types.String `tfsdk:"email_message"`
	EmailSubject       types.String `tfsdk:"email_subject"`
	EmailMessageByLink types.String `tfsdk:"email_message_by_link"`
	EmailSubjectByLink types.String `tfsdk:"email_subject_by_link"`
	SMSMessage         types.String `tfsdk:"sms_message"`
}

type emailModel struct {
	SendingAccount   types.String `tfsdk:"email_sending_account"`
	SourceARN        types.String `tfsdk:"source_arn"`
	From             types.String `tfsdk:"from_email_address"`
	ReplyTo          types.String `tfsdk:"reply_to_email_address"`
	ConfigurationSet types.String `tfsdk:"configuration_set"`
}

type smsModel struct {
	CallerARN  types.String `tfsdk:"sns_caller_arn"`
	ExternalID types.String `tfsdk:"external_id"`
	Region     types.String `tfsdk:"sns_region"`
}

type triggersModel struct {
	PreSignUp           types.String `tfsdk:"pre_sign_up"`
	PostConfirmation    types.String `tfsdk:"post_confirmation"`
	PreAuthentication   types.String `tfsdk:"pre_authentication"`
	PostAuthentication  types.String `tfsdk:"post_authentication"`
	CustomMessage       types.String `tfsdk:"custom_message"`
	UserMigration       types.String `tfsdk:"user_migration"`
	DefineAuthChallenge types.String `tfsdk:"define_auth_challenge"`
	CreateAuthChallenge types.String `tfsdk:"create_auth_challenge"`
	VerifyAuthChallenge types.String `tfsdk:"verify_auth_challenge_response"`
	PreTokenGeneration  types.Object `tfsdk:"pre_token_generation"`
	InboundFederation   types.Object `tfsdk:"inbound_federation"`
	CustomEmailSender   types.Object `tfsdk:"custom_email_sender"`
	CustomSMSSender     types.Object `tfsdk:"custom_sms_sender"`
	KMSKeyID            types.String `tfsdk:"kms_key_id"`
}

type versionedModel struct {
	ARN     types.String `tfsdk:"lambda_arn"`
	Version types.String `tfsdk:"lambda_version"`
}

type threatModel struct {
	Mode           types.String `tfsdk:"advanced_security_mode"`
	CustomAuthMode types.String `tfsdk:"custom_auth_mode"`
}
