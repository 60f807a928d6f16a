package cognito

import (
	"strings"

	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Each function here takes one setting as the pool holds it and as it is
// desired, and returns what to send. It starts from a copy of what is held, so
// that members nobody models survive; what a reader may share stays untouched.

// duplicate returns a copy of what p points to, or a zero T.
func duplicate[T any](p *T) *T {
	var v T
	if p != nil {
		v = *p
	}
	return &v
}

// systemTag marks tags that AWS itself sets and nobody else may send.
const systemTag = "aws:"

// tagsOf sends an empty map to a pool that loses its last tag.
func tagsOf(held map[string]string, desired tri.Map) map[string]string {
	if tags := asMap(desired); tags != nil || len(held) == 0 {
		return tags
	}
	return map[string]string{}
}

func ownTags(held map[string]string) map[string]string {
	own := map[string]string{}
	for k, v := range held {
		if !strings.HasPrefix(k, systemTag) {
			own[k] = v
		}
	}
	return own
}

// recoveryOf numbers the mechanisms by their position.
func recoveryOf(desired tri.List) *types.AccountRecoverySettingType {
	names := asList[types.RecoveryOptionNameType](desired)
	if len(names) == 0 {
		return nil
	}
	setting := &types.AccountRecoverySettingType{}
	for i, name := range names {
		priority := clamp(int64(i) + 1)
		setting.RecoveryMechanisms = append(setting.RecoveryMechanisms, types.RecoveryOptionType{Name: name, Priority: &priority})
	}
	return setting
}

// overlayAdmin never sends UnusedAccountValidityDays: Cognito refuses it beside
// TemporaryPasswordValidityDays, which replaced it.
func overlayAdmin(held *types.AdminCreateUserConfigType, desired pool.UserPool) *types.AdminCreateUserConfigType {
	if held == nil && desired.SelfSignUp.IsNull() && desired.Invitation.IsNull() {
		return nil
	}
	config := duplicate(held)
	config.UnusedAccountValidityDays = 0
	config.AllowAdminCreateUserOnly = !desired.SelfSignUp.Or(true)
	config.InviteMessageTemplate = invitationOf(config.InviteMessageTemplate, desired.Invitation)
	return config
}

func invitationOf(held *types.MessageTemplateType, desired tri.Value[pool.MessageTemplate]) *types.MessageTemplateType {
	want, ok := desired.Get()
	if !ok || want == (pool.MessageTemplate{}) {
		return nil
	}
	template := duplicate(held)
	template.EmailMessage = want.EmailMessage.Ptr()
	template.EmailSubject = want.EmailSubject.Ptr()
	template.SMSMessage = want.SMSMessage.Ptr()
	return template
}

// deviceOf is nil when devices are not to be remembered: any value, false too,
// switches the feature on.
func deviceOf(desired tri.Value[pool.DeviceSettings]) *types.DeviceConfigurationType {
	want, ok := desired.Get()
	if !ok {
		return nil
	}
	return &types.DeviceConfigurationType{
		ChallengeRequiredOnNewDevice:     want.ChallengeRequiredOnNewDevice.Or(false),
		DeviceOnlyRememberedOnUserPrompt: want.DeviceOnlyRememberedOnUserPrompt.Or(false),
	}
}

func overlayEmail(held *types.EmailConfigurationType, desired tri.Value[pool.EmailSettings]) *types.EmailConfigurationType {
	want, ok := desired.Get()
	if !ok {
		return nil
	}
	config := duplicate(held)
	config.EmailSendingAccount = as[types.EmailSendingAccountType](want.SendingAccount)
	config.SourceArn = want.SourceARN.Ptr()
	config.From = want.From.Ptr()
	config.ReplyToEmailAddress = want.ReplyTo.Ptr()
	config.ConfigurationSet = want.ConfigurationSet.Ptr()
	return config
}

// overlaySMS leaves the configuration out when none is desired; Cognito then
// keeps what it has, for SMS cannot be switched off.
func overlaySMS(held *types.SmsConfigurationType, desired tri.Value[pool.SMSSettings]) *types.SmsConfigurationType {
	want, ok := desired.Get()
	if !ok {
		return nil
	}
	config := duplicate(held)
	config.SnsCallerArn = want.CallerARN.Ptr()
	config.ExternalId = want.ExternalID.Ptr()
	config.SnsRegion = want.Region.Ptr()
	return config
}

// overlayIssuer keeps the issuer when none is desired. The default is not
// documented, and another issuer makes every token invalid.
func overlayIssuer(held *types.IssuerConfigurationType, desired tri.Value[string]) *types.IssuerConfigurationType {
	want, ok := desired.Get()
	if !ok {
		return held
	}
	config := duplicate(held)
	config.Type = types.IssuerType(want)
	return config
}

// overlayKey goes back to the AWS owned key by name, not by omission.
func overlayKey(held *types.KeyConfigurationType, desired tri.Value[string]) *types.KeyConfigurationType {
	config := duplicate(held)
	switch arn := desired.Ptr(); {
	case arn != nil:
		config.KeyType, config.KmsKeyArn = types.EncryptionKeyTypeCustomerManagedKey, arn
	case held == nil:
		return nil
	default:
		config.KeyType, config.KmsKeyArn = types.EncryptionKeyTypeAwsOwnedKey, nil
	}
	return config
}

func overlayPolicies(held *types.UserPoolPolicyType, desired pool.UserPool) *types.UserPoolPolicyType {
	policies := duplicate(held)
	policies.PasswordPolicy = overlayPassword(policies.PasswordPolicy, desired.PasswordPolicy)
	policies.SignInPolicy = overlaySignIn(policies.SignInPolicy, desired.FirstAuthFactors)
	if policies.PasswordPolicy == nil && policies.SignInPolicy == nil && held == nil {
		return nil
	}
	return policies
}

func overlayPassword(held *types.PasswordPolicyType, desired tri.Value[pool.PasswordPolicy]) *types.PasswordPolicyType {
	want, ok := desired.Get()
	if !ok {
		return nil
	}
	policy := duplicate(held)
	policy.MinimumLength = asInt(want.MinimumLength)
	policy.PasswordHistorySize = asInt(want.PasswordHistorySize)
	policy.RequireLowercase = want.RequireLowercase.Or(false)
	policy.RequireNumbers = want.RequireNumbers.Or(false)
	policy.RequireSymbols = want.RequireSymbols.Or(false)
	policy.RequireUppercase = want.RequireUppercase.Or(false)
	policy.TemporaryPasswordValidityDays = clamp(want.TemporaryPasswordValidityDays.Or(0))
	return policy
}

func overlaySignIn(held *types.SignInPolicyType, desired tri.List) *types.SignInPolicyType {
	if desired.IsNull() {
		return nil
	}
	policy := duplicate(held)
	policy.AllowedFirstAuthFactors = asList[types.AuthFactorType](desired)
	return policy
}

// overlayVerifyBefore empties a list that is no longer desired by name: left
// out, the settings are kept (seen by other providers).
func overlayVerifyBefore(held *types.UserAttributeUpdateSettingsType, desired tri.List) *types.UserAttributeUpdateSettingsType {
	if desired.IsNull() && held == nil {
		return nil
	}
	settings := duplicate(held)
	settings.AttributesRequireVerificationBeforeUpdate = asList[types.VerifiedAttributeType](desired)
	if settings.AttributesRequireVerificationBeforeUpdate == nil {
		settings.AttributesRequireVerificationBeforeUpdate = []types.VerifiedAttributeType{}
	}
	return settings
}

func overlayThreat(held *types.UserPoolAddOnsType, desired tri.Value[pool.ThreatProtection]) *types.UserPoolAddOnsType {
	want, ok := desired.Get()
	if !ok {
		return nil
	}
	addOns := duplicate(held)
	addOns.AdvancedSecurityMode = as[types.AdvancedSecurityModeType](want.Mode)
	addOns.AdvancedSecurityAdditionalFlows = nil
	if mode := as[types.AdvancedSecurityEnabledModeType](want.CustomAuthMode); mode != "" {
		addOns.AdvancedSecurityAdditionalFlows = &types.AdvancedSecurityAdditionalFlowsType{CustomAuthMode: mode}
	}
	return addOns
}

func overlayVerification(
	held *types.VerificationMessageTemplateType, desired tri.Value[pool.Verification],
) *types.VerificationMessageTemplateType {
	want, ok := desired.Get()
	if !ok {
		return nil
	}
	template := duplicate(held)
	template.DefaultEmailOption = as[types.DefaultEmailOptionType](want.DefaultEmailOption)
	template.EmailMessage = want.EmailMessage.Ptr()
	template.EmailSubject = want.EmailSubject.Ptr()
	template.EmailMessageByLink = want.EmailMessageByLink.Ptr()
	template.EmailSubjectByLink = want.EmailSubjectByLink.Ptr()
	template.SmsMessage = want.SMSMessage.Ptr()
	return template
}

func caseOf(sensitive tri.Value[bool]) *types.UsernameConfigurationType {
	if sensitive.IsNull() {
		return nil
	}
	return &types.UsernameConfigurationType{CaseSensitive: sensitive.Ptr()}
}
