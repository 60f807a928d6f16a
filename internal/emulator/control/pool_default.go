package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// The defaults of a pool. Where no source is named, the value is what DescribeUserPool answers for a pool created with a name
// only: printed by terraform-provider-aws (TestAccCognitoIDPUserPool_basic) and in public dumps of `aws cognito-idp
// describe-user-pool` (kengraf/nadialin of 2023; create-user-pool transcripts of 2025 for SignInPolicy).
const (
	defaultTier         = "ESSENTIALS" // SDK CreateUserPoolInput.UserPoolTier
	defaultPasswordDays = 7            // SDK PasswordPolicyType.TemporaryPasswordValidityDays
	defaultMinLength    = 8
)

// withDefaults returns the settings a pool has after a create or update that sent these: every member left out takes its
// default, as the SDK documents for both operations (row UP-71). AccountRecoverySetting, UserPoolAddOns, DeviceConfiguration,
// the message texts, KeyConfiguration and IssuerConfiguration have no default: Describe omits them until they are set.
func withDefaults(sent wire.PoolSettings) wire.PoolSettings {
	s := sent
	s.DeletionProtection = or(s.DeletionProtection, "INACTIVE")
	s.MfaConfiguration = or(s.MfaConfiguration, "OFF")
	s.UserPoolTier = or(s.UserPoolTier, tierFor(sent.UserPoolAddOns))
	s.LambdaConfig = or(s.LambdaConfig, wire.LambdaConfigType{})
	if s.UserPoolTags == nil {
		s.UserPoolTags = map[string]string{}
	}
	s.Policies = policies(sent.Policies, *s.UserPoolTier)
	s.AdminCreateUserConfig = adminCreateUserConfig(sent.AdminCreateUserConfig, *s.Policies.PasswordPolicy.TemporaryPasswordValidityDays)
	s.EmailConfiguration = or(clone(sent.EmailConfiguration), wire.EmailConfigurationType{})
	s.EmailConfiguration.EmailSendingAccount = or(s.EmailConfiguration.EmailSendingAccount, "COGNITO_DEFAULT")
	s.VerificationMessageTemplate = or(clone(sent.VerificationMessageTemplate), wire.VerificationMessageTemplateType{})
	s.VerificationMessageTemplate.DefaultEmailOption = or(s.VerificationMessageTemplate.DefaultEmailOption, "CONFIRM_WITH_CODE")
	return s
}

// tierFor is the tier of a pool that names none: PLUS when threat protection asks for it (row UP-60).
func tierFor(addOns *wire.UserPoolAddOnsType) string {
	if threatProtection(addOns) {
		return "PLUS"
	}
	return defaultTier
}

// policies completes both policies. A pool without a sign-in policy shows PASSWORD; in the LITE tier, which has no sign-in
// policy (SDK SignInPolicyType), it shows none.
func policies(sent *wire.UserPoolPolicyType, tier string) *wire.UserPoolPolicyType {
	p := *or(clone(sent), wire.UserPoolPolicyType{})
	p.PasswordPolicy = passwordPolicy(p.PasswordPolicy)
	if p.SignInPolicy == nil && tier != "LITE" {
		p.SignInPolicy = &wire.SignInPolicyType{AllowedFirstAuthFactors: []string{"PASSWORD"}}
	}
	return &p
}

// passwordPolicy completes a password policy. The requirements all hold by default, but a policy that is sent has only the
// requirements it names: they are plain booleans in the model.
func passwordPolicy(sent *wire.PasswordPolicyType) *wire.PasswordPolicyType {
	required := sent == nil
	p := *or(clone(sent), wire.PasswordPolicyType{})
	p.MinimumLength = or(p.MinimumLength, defaultMinLength)
	p.RequireUppercase = or(p.RequireUppercase, required)
	p.RequireLowercase = or(p.RequireLowercase, required)
	p.RequireNumbers = or(p.RequireNumbers, required)
	p.RequireSymbols = or(p.RequireSymbols, required)
	if deref(p.TemporaryPasswordValidityDays) == 0 { // 0 is treated as null (row UP-32)
		p.TemporaryPasswordValidityDays = or[int32](nil, defaultPasswordDays)
	}
	return &p
}

// adminCreateUserConfig completes the configuration. The legacy UnusedAccountValidityDays shows the same days as the password
// policy in every dump seen.
func adminCreateUserConfig(sent *wire.AdminCreateUserConfigType, days int32) *wire.AdminCreateUserConfigType {
	c := *or(clone(sent), wire.AdminCreateUserConfigType{})
	c.AllowAdminCreateUserOnly = or(c.AllowAdminCreateUserOnly, false)
	if deref(c.UnusedAccountValidityDays) == 0 {
		c.UnusedAccountValidityDays = &days
	}
	return &c
}

func threatProtection(addOns *wire.UserPoolAddOnsType) bool {
	return addOns != nil && slices.Contains([]string{"AUDIT", "ENFORCED"}, deref(addOns.AdvancedSecurityMode))
}

func clone[T any](p *T) *T {
	if p == nil {
		return nil
	}
	value := *p
	return &value
}
