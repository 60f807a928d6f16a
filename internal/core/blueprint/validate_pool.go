package blueprint

import (
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// validatePool checks the pool that the federation owns.
func (f Federation) validatePool(p pool.UserPool) []rules.Violation {
	at := rules.Root("user_pool")
	found := rules.CheckPoolName(at.Attr("name"), p.Name)
	found = append(found, f.validateSchema(at, p)...)
	found = append(found, validateSignIn(at, p)...)
	found = append(found, validatePasswords(at.Attr("password_policy"), p.PasswordPolicy)...)
	found = append(found, rules.CheckRecovery(at.Attr("account_recovery"), p.AccountRecovery)...)
	found = append(found, rules.CheckAutoVerified(at.Attr("auto_verified_attributes"), p.AutoVerifiedAttributes, present(p.SMS))...)
	found = append(found, rules.CheckVerifyBeforeUpdate(at.Attr("attributes_require_verification_before_update"), p.VerifyBeforeUpdate, p.AutoVerifiedAttributes)...)
	found = append(found, validateMessages(at, p)...)
	found = append(found, validateMFA(at, p)...)
	found = append(found, f.validatePasskeyDomain(at, p)...)
	found = append(found, f.validateTriggers(at.Attr("lambda_config"), p)...)
	found = append(found, validateThreatProtection(at.Attr("threat_protection"), p)...)
	found = append(found, rules.CheckTier(at.Attr("user_pool_tier"), p.Tier)...)
	found = append(found, rules.CheckDeletionProtection(at.Attr("deletion_protection"), p.DeletionProtection)...)
	found = append(found, rules.CheckTags(at.Attr("tags"), p.Tags)...)
	found = append(found, rules.CheckKMSKey(at.Attr("kms_key_arn"), p.KMSKeyARN, f.Region)...)
	return append(found, rules.CheckIssuerType(at.Attr("issuer_type"), p.IssuerType)...)
}

func (f Federation) validateSchema(at rules.Path, p pool.UserPool) []rules.Violation {
	names := slices.Sorted(maps.Keys(p.Schema.Or(nil)))
	found := rules.CheckSchemaNames(at.Attr("schema"), names)
	for name, entry := range f.schemaEntries() {
		found = append(found, rules.CheckSchemaEntry(schemaPath(name), name, entry)...)
	}
	required := rules.RequiredAttributes(f.schemaEntries())
	found = append(found, rules.CheckSignInAttributes(at, p.UsernameAttributes, p.AliasAttributes, required)...)
	return append(found, rules.CheckLoweredName(rules.Root("provider_name"), f.Provider.Name, p.CaseSensitive, seesFederatedUsers(p.Triggers))...)
}

func validateSignIn(at rules.Path, p pool.UserPool) []rules.Violation {
	return rules.CheckCaseSensitivity(at, p.CaseSensitive, p.UsernameAttributes, p.AliasAttributes)
}

func validatePasswords(at rules.Path, policy tri.Value[pool.PasswordPolicy]) []rules.Violation {
	p, ok := policy.Get()
	if !ok {
		return nil
	}
	found := rules.CheckPasswordLength(at.Attr("minimum_length"), p.MinimumLength)
	found = append(found, rules.CheckPasswordHistory(at.Attr("password_history_size"), p.PasswordHistorySize)...)
	return append(found, rules.CheckTemporaryPasswordDays(at.Attr("temporary_password_validity_days"), p.TemporaryPasswordValidityDays)...)
}

// validateMFA checks second and first factors, their senders and their plan.
func validateMFA(at rules.Path, p pool.UserPool) []rules.Violation {
	factors := at.Attr("allowed_first_auth_factors")
	found := rules.CheckTierFactors(factors, p.Tier, p.FirstAuthFactors)
	m, ok := p.MFA.Get()
	mode := m.Mode
	if p.MFA.IsUnknown() {
		mode = tri.Unknown[string]()
	}
	found = append(found, rules.CheckFirstFactors(factors, p.FirstAuthFactors, mode, passkeyFactor(p.MFA))...)
	if !ok {
		return found
	}
	mfa := at.Attr("mfa")
	found = append(found, rules.CheckMFAMode(mfa.Attr("configuration"), m.Mode, p.SelfSignUp)...)
	found = append(found, rules.CheckMFAFactors(mfa, m.Mode, m.SoftwareToken, m.SMS, present(m.Email))...)
	found = append(found, rules.CheckSMSMFA(mfa.Attr("sms"), m.SMS, present(p.SMS))...)
	if email, ok := m.Email.Get(); ok {
		found = append(found, rules.CheckEmailMFA(mfa.Attr("email"), sendingAccount(p.Email))...)
		found = append(found, rules.CheckTierFeature(mfa.Attr("email"), p.Tier, "e-mail MFA")...)
		found = append(found, rules.CheckMessage(mfa.Attr("email").Attr("message"), email.Message, rules.EmailCode)...)
	}
	if w, ok := m.WebAuthn.Get(); ok {
		found = append(found, rules.CheckPasskeys(mfa.Attr("web_authn"), w.RelyingPartyID, w.UserVerification, w.Factor)...)
		if w.Factor.Or("") == rules.WebAuthnMulti {
			found = append(found, rules.CheckTierFeature(mfa.Attr("web_authn").Attr("factor_configuration"), p.Tier, "passkey MFA")...)
		}
	}
	return found
}

// validatePasskeyDomain checks passkeys against the domain of the login pages.
func (f Federation) validatePasskeyDomain(at rules.Path, p pool.UserPool) []rules.Violation {
	d, _ := f.Domain.Get()
	custom, _ := d.Custom.Get()
	m, _ := p.MFA.Get()
	w, _ := m.WebAuthn.Get()
	return rules.CheckRelyingPartyDomain(at.Attr("mfa").Attr("web_authn").Attr("relying_party_id"), w.RelyingPartyID, custom.Name)
}

// passkeyFactor returns the passkey configuration in effect: null is a single
// factor.
func passkeyFactor(mfa tri.Value[pool.MFA]) tri.Value[string] {
	m, _ := mfa.Get()
	if mfa.IsUnknown() || m.WebAuthn.IsUnknown() {
		return tri.Unknown[string]()
	}
	w, _ := m.WebAuthn.Get()
	return w.Factor
}

// sendingAccount returns who sends the pool's e-mail: null is Cognito.
func sendingAccount(settings tri.Value[pool.EmailSettings]) tri.Value[string] {
	if settings.IsUnknown() {
		return tri.Unknown[string]()
	}
	e, _ := settings.Get()
	return e.SendingAccount
}

func validateThreatProtection(at rules.Path, p pool.UserPool) []rules.Violation {
	t, ok := p.ThreatProtection.Get()
	if !ok {
		return nil
	}
	return rules.CheckThreatProtection(at, t.Mode, t.CustomAuthMode, p.Tier, p.SelfSignUp)
}
