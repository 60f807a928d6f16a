package control

import (
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// checkPoolMfa: CreateUserPool knows no factor but SMS, so it takes a mode other than OFF only with SMS settings (row UP-38);
// UpdateUserPool also counts the factors the pool already has.
func checkPoolMfa(p proposal) error {
	mode := deref(p.next.MfaConfiguration)
	if mode == "OFF" {
		return nil
	}
	hasFactor := p.next.SmsConfiguration != nil || p.pool != nil && (p.pool.Mfa.SoftwareToken != nil || p.pool.Mfa.Email != nil)
	if !hasFactor {
		return wire.Invalid("SMS configuration and Auto verification for phone_number are required when MFA is required/optional")
	}
	var passkeys *wire.WebAuthnConfigurationType
	if p.pool != nil {
		passkeys = p.pool.Mfa.WebAuthn
	}
	return checkFirstFactors(mode, firstFactors(p.next), passkeys)
}

// checkFirstFactors: required MFA excludes one-time passwords as first factor, and passkeys unless they verify the user
// themselves (row UP-41 with its amendment). The texts are ours.
func checkFirstFactors(mode string, factors []string, passkeys *wire.WebAuthnConfigurationType) error {
	if mode != "ON" {
		return nil
	}
	for _, factor := range []string{"EMAIL_OTP", "SMS_OTP"} {
		if slices.Contains(factors, factor) {
			return wire.Invalid("%s cannot be an allowed first auth factor when MFA is required.", factor)
		}
	}
	if slices.Contains(factors, "WEB_AUTHN") && !multiFactorPasskey(passkeys) {
		return wire.Invalid("WEB_AUTHN can be an allowed first auth factor with required MFA only when FactorConfiguration is MULTI_FACTOR_WITH_USER_VERIFICATION.")
	}
	return nil
}

func multiFactorPasskey(c *wire.WebAuthnConfigurationType) bool {
	return c != nil && deref(c.FactorConfiguration) == "MULTI_FACTOR_WITH_USER_VERIFICATION"
}

// checkMfa applies the rules of SetUserPoolMfaConfig to a request for a pool with these settings.
//
// Mode and factors were measured on AWS: any factor member beside OFF is refused whatever it says; ON and OPTIONAL need a
// factor member in the same request, where a software token that is not enabled counts and a passkey does not (go-to-k/cdkd
// issue 1968, us-east-1, 2026-08-19; floci's CognitoSetUserPoolMfaConfigIntegrationTest reports the same). The exclusion comes
// before the sending account of row UP-39.
func checkMfa(in wire.MfaSettings, pool wire.PoolSettings) error {
	mode := deref(or(in.MfaConfiguration, "OFF"))
	anyFactor := in.SmsMfaConfiguration != nil || in.SoftwareTokenMfaConfiguration != nil || in.EmailMfaConfiguration != nil
	switch {
	case mode == "OFF" && anyFactor:
		return wire.Invalid("Invalid MFA configuration given, can't turn off MFA and configure an MFA together")
	case mode != "OFF" && !anyFactor:
		return wire.Invalid("Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled.")
	case in.SmsMfaConfiguration != nil && in.SmsMfaConfiguration.SmsConfiguration == nil && pool.SmsConfiguration == nil:
		return wire.Invalid("Invalid MFA Configuration given. SMS MFA needs an SMS configuration.")
	}
	if err := checkEmailMfa(in.EmailMfaConfiguration, pool); err != nil {
		return err
	}
	return checkPasskey(in.WebAuthnConfiguration, pool)
}

// checkEmailMfa: e-mail codes need ESSENTIALS (row UP-65) and an SES identity (row UP-39).
func checkEmailMfa(email *wire.EmailMfaConfigType, pool wire.PoolSettings) error {
	if email == nil {
		return nil
	}
	if deref(pool.UserPoolTier) == "LITE" {
		return needsTier("LITE", "Email MFA")
	}
	if deref(deref(pool.EmailConfiguration).EmailSendingAccount) != "DEVELOPER" {
		return wire.Invalid("Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT. Update the value of EmailSendingAccount.")
	}
	return nil
}

// checkPasskey: the relying party is a bare domain (row UP-54), passkeys as MFA need ESSENTIALS (row UP-65).
func checkPasskey(c *wire.WebAuthnConfigurationType, pool wire.PoolSettings) error {
	if c == nil {
		return nil
	}
	if strings.ContainsAny(deref(c.RelyingPartyID), ":/?#@ \t\r\n") {
		return wire.Invalid("RelyingPartyId contains invalid characters")
	}
	if multiFactorPasskey(c) && deref(pool.UserPoolTier) == "LITE" {
		return needsTier("LITE", "Passkey MFA")
	}
	return nil
}
