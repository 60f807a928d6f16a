package cognito

import (
	"cmp"
	"slices"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// fromUserPool translates what Cognito answered. An object or collection that
// Cognito left out, or answered empty, is null: no domain, no tags, no triggers,
// no device tracking, default templates and policies. Tags that AWS sets itself
// are left out.
func fromUserPool(held *types.UserPoolType, config *cip.GetUserPoolMfaConfigOutput) pool.ObservedUserPool {
	return pool.ObservedUserPool{
		ID:           aws.ToString(held.Id),
		ARN:          aws.ToString(held.Arn),
		Domain:       aws.ToString(held.Domain),
		CustomDomain: aws.ToString(held.CustomDomain),
		Users:        tri.Of(int64(held.EstimatedNumberOfUsers)),
		Settings: pool.UserPool{
			Name:                   text(held.Name),
			Schema:                 fromSchema(held.SchemaAttributes),
			UsernameAttributes:     words(held.UsernameAttributes),
			AliasAttributes:        words(held.AliasAttributes),
			CaseSensitive:          fromCase(held.UsernameConfiguration),
			AutoVerifiedAttributes: words(held.AutoVerifiedAttributes),
			VerifyBeforeUpdate:     fromVerifyBefore(held.UserAttributeUpdateSettings),
			PasswordPolicy:         fromPassword(held.Policies),
			FirstAuthFactors:       fromSignIn(held.Policies),
			AccountRecovery:        fromRecovery(held.AccountRecoverySetting),
			SelfSignUp:             tri.Of(held.AdminCreateUserConfig == nil || !held.AdminCreateUserConfig.AllowAdminCreateUserOnly),
			Invitation:             fromInvitation(held.AdminCreateUserConfig),
			Verification:           fromVerification(held),
			SMSAuthentication:      text(held.SmsAuthenticationMessage),
			Email:                  fromEmail(held.EmailConfiguration),
			SMS:                    fromSMS(held.SmsConfiguration),
			Device:                 fromDevice(held.DeviceConfiguration),
			Triggers:               fromTriggers(held.LambdaConfig),
			MFA:                    tri.Of(fromMFA(config)),
			Tier:                   word(held.UserPoolTier),
			ThreatProtection:       fromThreat(held.UserPoolAddOns),
			DeletionProtection:     word(held.DeletionProtection),
			Tags:                   pairs(ownTags(held.UserPoolTags)),
			KMSKeyARN:              fromKey(held.KeyConfiguration),
			IssuerType:             fromIssuer(held.IssuerConfiguration),
		},
	}
}

// fromCase: a pool older than the setting has none, and is case sensitive.
func fromCase(held *types.UsernameConfigurationType) tri.Value[bool] {
	if held == nil || held.CaseSensitive == nil {
		return tri.Of(true)
	}
	return tri.Of(*held.CaseSensitive)
}

func fromVerifyBefore(held *types.UserAttributeUpdateSettingsType) tri.List {
	if held == nil {
		return tri.Strings(nil)
	}
	return words(held.AttributesRequireVerificationBeforeUpdate)
}

func fromPassword(held *types.UserPoolPolicyType) tri.Value[pool.PasswordPolicy] {
	if held == nil || held.PasswordPolicy == nil {
		return tri.Null[pool.PasswordPolicy]()
	}
	p := held.PasswordPolicy
	return tri.Of(pool.PasswordPolicy{
		MinimumLength:                 number(p.MinimumLength),
		RequireLowercase:              tri.Of(p.RequireLowercase),
		RequireNumbers:                tri.Of(p.RequireNumbers),
		RequireSymbols:                tri.Of(p.RequireSymbols),
		RequireUppercase:              tri.Of(p.RequireUppercase),
		PasswordHistorySize:           number(p.PasswordHistorySize),
		TemporaryPasswordValidityDays: days(p.TemporaryPasswordValidityDays),
	})
}

// days is null for 0, which Cognito takes for its default.
func days(n int32) tri.Value[int64] {
	if n == 0 {
		return tri.Null[int64]()
	}
	return tri.Of(int64(n))
}

func fromSignIn(held *types.UserPoolPolicyType) tri.List {
	if held == nil || held.SignInPolicy == nil {
		return tri.Strings(nil)
	}
	return words(held.SignInPolicy.AllowedFirstAuthFactors)
}

// fromRecovery orders the mechanisms by priority.
func fromRecovery(held *types.AccountRecoverySettingType) tri.List {
	if held == nil {
		return tri.Strings(nil)
	}
	ordered := slices.SortedStableFunc(slices.Values(held.RecoveryMechanisms), func(a, b types.RecoveryOptionType) int {
		return cmp.Compare(aws.ToInt32(a.Priority), aws.ToInt32(b.Priority))
	})
	names := make([]types.RecoveryOptionNameType, len(ordered))
	for i, o := range ordered {
		names[i] = o.Name
	}
	return words(names)
}

func fromInvitation(held *types.AdminCreateUserConfigType) tri.Value[pool.MessageTemplate] {
	if held == nil || held.InviteMessageTemplate == nil {
		return tri.Null[pool.MessageTemplate]()
	}
	t := held.InviteMessageTemplate
	return unlessZero(pool.MessageTemplate{
		EmailMessage: text(t.EmailMessage), EmailSubject: text(t.EmailSubject), SMSMessage: text(t.SMSMessage),
	})
}

// fromVerification falls back to the members of the pool that held the messages
// before there was a template.
func fromVerification(held *types.UserPoolType) tri.Value[pool.Verification] {
	t := duplicate(held.VerificationMessageTemplate)
	return unlessZero(pool.Verification{
		DefaultEmailOption: word(t.DefaultEmailOption),
		EmailMessage:       text(t.EmailMessage).OrElse(text(held.EmailVerificationMessage)),
		EmailSubject:       text(t.EmailSubject).OrElse(text(held.EmailVerificationSubject)),
		EmailMessageByLink: text(t.EmailMessageByLink),
		EmailSubjectByLink: text(t.EmailSubjectByLink),
		SMSMessage:         text(t.SmsMessage).OrElse(text(held.SmsVerificationMessage)),
	})
}

func fromEmail(held *types.EmailConfigurationType) tri.Value[pool.EmailSettings] {
	e := duplicate(held)
	return unlessZero(pool.EmailSettings{
		SendingAccount:   word(e.EmailSendingAccount),
		SourceARN:        text(e.SourceArn),
		From:             text(e.From),
		ReplyTo:          text(e.ReplyToEmailAddress),
		ConfigurationSet: text(e.ConfigurationSet),
	})
}

func fromSMS(held *types.SmsConfigurationType) tri.Value[pool.SMSSettings] {
	s := duplicate(held)
	return unlessZero(pool.SMSSettings{CallerARN: text(s.SnsCallerArn), ExternalID: text(s.ExternalId), Region: text(s.SnsRegion)})
}

func fromDevice(held *types.DeviceConfigurationType) tri.Value[pool.DeviceSettings] {
	if held == nil {
		return tri.Null[pool.DeviceSettings]()
	}
	return tri.Of(pool.DeviceSettings{
		ChallengeRequiredOnNewDevice:     tri.Of(held.ChallengeRequiredOnNewDevice),
		DeviceOnlyRememberedOnUserPrompt: tri.Of(held.DeviceOnlyRememberedOnUserPrompt),
	})
}

func fromThreat(held *types.UserPoolAddOnsType) tri.Value[pool.ThreatProtection] {
	if held == nil {
		return tri.Null[pool.ThreatProtection]()
	}
	return unlessZero(pool.ThreatProtection{
		Mode:           word(held.AdvancedSecurityMode),
		CustomAuthMode: word(duplicate(held.AdvancedSecurityAdditionalFlows).CustomAuthMode),
	})
}

// fromKey is null for the key that AWS owns.
func fromKey(held *types.KeyConfigurationType) tri.Value[string] {
	if held == nil || held.KeyType == types.EncryptionKeyTypeAwsOwnedKey {
		return tri.Null[string]()
	}
	return text(held.KmsKeyArn)
}

func fromIssuer(held *types.IssuerConfigurationType) tri.Value[string] {
	return word(duplicate(held).Type)
}

// unlessZero makes an object without a single member null.
func unlessZero[T comparable](v T) tri.Value[T] {
	var zero T
	if v == zero {
		return tri.Null[T]()
	}
	return tri.Of(v)
}
