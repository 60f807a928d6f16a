package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// proposal is what a CreateUserPool or UpdateUserPool request wants: the members as sent, and the settings the pool would
// have.
type proposal struct {
	sent, next wire.PoolSettings
	region     string
	pool       *state.Pool // nil for a pool that does not exist yet
}

// poolRules are the refusals that concern more than one member, in the order they are applied. AWS's order is not documented.
var poolRules = []func(proposal) error{
	checkPoolTags,
	checkPasswordDays, checkSignIn, checkRecovery,
	checkEmail, checkLinkText, checkInvitation, checkVerifiedAttributes,
	checkLambda, checkKey,
	checkTier, checkTierLogs, checkPoolMfa,
}

func (p proposal) check() error {
	for _, rule := range poolRules {
		if err := rule(p); err != nil {
			return err
		}
	}
	return nil
}

// checkPoolTags: tag keys have 1 to 128 characters, values at most 256 (row UP-25).
func checkPoolTags(p proposal) error {
	for key, value := range p.sent.UserPoolTags {
		if n := len([]rune(key)); n < 1 || n > 128 {
			return wire.Refuse(wire.UserPoolTagging, "Tag keys must have 1 to 128 characters.")
		}
		if len([]rune(value)) > 256 {
			return wire.Refuse(wire.UserPoolTagging, "Tag values must have at most 256 characters.")
		}
	}
	return nil
}

// checkPasswordDays: the legacy member excludes its successor (row UP-33). 0 counts as not set (row UP-32).
func checkPasswordDays(p proposal) error {
	if p.sent.Policies == nil || p.sent.Policies.PasswordPolicy == nil || p.sent.AdminCreateUserConfig == nil {
		return nil
	}
	if deref(p.sent.Policies.PasswordPolicy.TemporaryPasswordValidityDays) != 0 && deref(p.sent.AdminCreateUserConfig.UnusedAccountValidityDays) != 0 {
		return wire.Invalid("Please use TemporaryPasswordValidityDays in PasswordPolicy instead of UnusedAccountValidityDays")
	}
	return nil
}

// firstFactors are the first factors of settings; none in the LITE tier.
func firstFactors(s wire.PoolSettings) []string {
	if s.Policies == nil || s.Policies.SignInPolicy == nil {
		return nil
	}
	return s.Policies.SignInPolicy.AllowedFirstAuthFactors
}

// checkSignIn: PASSWORD is mandatory among the first factors (row UP-40).
func checkSignIn(p proposal) error {
	factors := firstFactors(p.sent)
	if factors != nil && !slices.Contains(factors, "PASSWORD") {
		return wire.Invalid("Password should be configured as one of the allowed first auth factors.")
	}
	return nil
}

// checkRecovery: admin_only stands alone (row UP-35), nothing is listed twice (row UP-36).
func checkRecovery(p proposal) error {
	if p.sent.AccountRecoverySetting == nil {
		return nil
	}
	mechanisms := p.sent.AccountRecoverySetting.RecoveryMechanisms
	names, priorities := map[string]bool{}, map[int32]bool{}
	for _, m := range mechanisms {
		names[deref(m.Name)], priorities[deref(m.Priority)] = true, true
	}
	if names["admin_only"] && len(mechanisms) > 1 {
		return wire.Invalid("Account Recovery Setting cannot use admin_only setting with any other recovery mechanisms.")
	}
	if len(names) < len(mechanisms) || len(priorities) < len(mechanisms) {
		return wire.Invalid("Account Recovery Setting cannot have duplicate priorities or recovery mechanisms.")
	}
	return nil
}

// checkKey: a customer key is named by the ARN of a key, not of an alias, in the pool's region (row UP-76; the text is ours).
func checkKey(p proposal) error {
	if p.sent.KeyConfiguration == nil || p.sent.KeyConfiguration.KmsKeyArn == nil {
		return nil
	}
	key := parseARN(*p.sent.KeyConfiguration.KmsKeyArn)
	if !key.isResource("kms", "key/") {
		return wire.Invalid("KmsKeyArn must be the ARN of a KMS key, not of an alias.")
	}
	if key.region != p.region {
		return wire.Invalid("KmsKeyArn must name a key in the Region of the user pool.")
	}
	return nil
}
