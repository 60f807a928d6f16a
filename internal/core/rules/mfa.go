package rules

import (
	"fmt"
	"regexp"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// RelyingPartyMax is the longest relying party id, in characters.
const RelyingPartyMax = 127

// RelyingPartyPattern is a bare host name.
const RelyingPartyPattern = `^(?i)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$`

var relyingPartyPattern = regexp.MustCompile(RelyingPartyPattern)

// First authentication factors and WebAuthn (passkey) configurations.
const (
	FactorPassword = "PASSWORD"
	FactorEmail    = "EMAIL_OTP"
	FactorSMS      = "SMS_OTP"
	FactorWebAuthn = "WEB_AUTHN"
	WebAuthnSingle = "SINGLE_FACTOR"
	WebAuthnMulti  = "MULTI_FACTOR_WITH_USER_VERIFICATION"
)

// FirstFactors are the factors a sign-in can begin with.
var FirstFactors = []string{FactorPassword, FactorEmail, FactorSMS, FactorWebAuthn}

// MFA modes.
const (
	MFAOff      = "OFF" // Cognito's default
	MFAOptional = "OPTIONAL"
	MFARequired = "ON" // every pool user needs a second factor
)

var mfaMode = register(Rule{
	ID: "mfa-configuration", Enforcer: Cognito, Severity: Error,
	Summary: "MFA is OFF, OPTIONAL or ON",
	Why:     "Cognito knows no other setting.",
	Fix:     `Use mfa = { configuration = "OFF" }: users of an identity provider are asked for factors there.`,
	Sources: []Source{api("SetUserPoolMfaConfig")},
})

var mfaFederated = register(Rule{
	ID: "mfa-not-for-federated", Enforcer: Cogfed, Severity: Warning,
	Summary: "MFA does not reach federated users",
	Why:     "Cognito leaves every factor to the identity provider: users who come from there are never asked for a second one here, even with MFA required.",
	Fix:     "Demand the second factor at the identity provider.",
	Sources: []Source{guide(pageMFA)},
})

var firstFactorUnknown = register(Rule{
	ID: "first-factor-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown first authentication factor",
	Why:     "Cognito knows PASSWORD, EMAIL_OTP, SMS_OTP and WEB_AUTHN.",
	Fix:     `Use allowed_first_auth_factors = ["PASSWORD"], or leave it out.`,
	Sources: []Source{api("SignInPolicyType")},
})

var firstFactorPassword = register(Rule{
	ID: "first-factor-password", Enforcer: Cognito, Severity: Error,
	Summary: "PASSWORD must be among the first factors",
	Why:     `Cognito refuses a list without it ("Password should be configured as one of the allowed first auth factors").`,
	Fix:     `Add "PASSWORD" to allowed_first_auth_factors.`,
	Sources: []Source{deployment("signin-policy-password-required")},
})

var firstFactorMFA = register(Rule{
	ID: "first-factor-mfa", Enforcer: Cognito, Severity: Error,
	Summary: "Required MFA excludes this first factor",
	Why:     "When every user needs a second factor, a one-time code or a plain passkey cannot be the first one: Cognito has nothing to add to it.",
	Fix:     `Set mfa.configuration = "OPTIONAL", or remove the factor. A passkey stays possible with mfa.web_authn.factor_configuration = "MULTI_FACTOR_WITH_USER_VERIFICATION".`,
	Sources: []Source{guide(pageMFA), deployed},
})

var mfaEmailSES = register(Rule{
	ID: "mfa-email-needs-ses", Enforcer: Cognito, Severity: Error,
	Summary: "E-mail MFA needs your own SES identity",
	Why:     `Cognito's built-in sender cannot send second factors ("Cannot set EmailMfaConfiguration when user pool EmailConfiguration contains an EmailSendingAccount of COGNITO_DEFAULT").`,
	Fix:     `Set email_configuration = { email_sending_account = "DEVELOPER", source_arn = "arn:aws:ses:..." }, or remove mfa.email.`,
	Sources: []Source{deployment("mfa-email-otp-requires-developer")},
})

var relyingParty = register(Rule{
	ID: "relying-party-id", Enforcer: Cognito, Severity: Error,
	Summary: "Relying party id must be a host name",
	Why:     "Passkeys belong to a domain: Cognito accepts a bare host name of up to 127 characters.",
	Fix:     `Write the host name alone, without https://, port and path: "login.example.com". With a custom domain it must be that domain.`,
	Sources: []Source{api("WebAuthnConfigurationType"), deployment("web-authn-relying-party-format")},
})

var relyingPartyDomain = register(Rule{
	ID: "relying-party-domain", Enforcer: Cogfed, Severity: Warning,
	Summary: "Passkeys must belong to the custom domain",
	Why:     "On a pool with a custom domain, the login pages accept passkeys only when the relying party id is that very host name.",
	Fix:     "Set relying_party_id to the name of the custom domain. Passkeys registered under another id stop working.",
	Sources: []Source{api("WebAuthnConfigurationType"), guide(pageDomain)},
})

var userVerification = register(Rule{
	ID: "user-verification", Enforcer: Cognito, Severity: Error,
	Summary: "User verification is required or preferred",
	Why:     "Cognito knows no other setting.",
	Fix:     `Use "preferred".`,
	Sources: []Source{api("WebAuthnConfigurationType")},
})

var passkeyFactor = register(Rule{
	ID: "passkey-factor", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown passkey factor configuration",
	Why:     "A passkey counts as one factor, or with user verification as several. Cognito knows no other setting.",
	Fix:     `Use "SINGLE_FACTOR".`,
	Sources: []Source{api("WebAuthnConfigurationType")},
})

// CheckMFAMode checks the MFA mode of a pool. selfSignUp false marks a pool
// without sign-up of its own: most of its users come from the provider.
func CheckMFAMode(p Path, mode tri.Value[string], selfSignUp tri.Value[bool]) []Violation {
	s, known := mode.Get()
	if open, openKnown := selfSignUp.Get(); known && s == MFARequired && openKnown && !open {
		return []Violation{mfaFederated.AtValue(p, s)}
	}
	return mfaMode.oneOf(p, mode, MFAOff, MFAOptional, MFARequired)
}

// CheckFirstFactors checks the first authentication factors against the MFA
// mode and the passkey configuration (null: a single factor).
func CheckFirstFactors(p Path, factors tri.List, mode, passkey tri.Value[string]) []Violation {
	var found []Violation
	for _, f := range setItems(p, factors) {
		found = append(found, firstFactorUnknown.oneOf(f.path, tri.Of(f.text), FirstFactors...)...)
		if mode.Or("") == MFARequired && excludedByMFA(f.text, passkey) {
			found = append(found, firstFactorMFA.At(f.path, fmt.Sprintf("%s contains %q, and MFA is required.", p, f.text)))
		}
	}
	if !factors.IsNull() && lacks(factors, FactorPassword) {
		found = append(found, firstFactorPassword.At(p, fmt.Sprintf("%s lacks %q.", p, FactorPassword)))
	}
	return found
}

func excludedByMFA(factor string, passkey tri.Value[string]) bool {
	switch factor {
	case FactorEmail, FactorSMS:
		return true
	case FactorWebAuthn:
		return !passkey.IsUnknown() && passkey.Or(WebAuthnSingle) == WebAuthnSingle
	default:
		return false
	}
}

// CheckEmailMFA checks that e-mail MFA has a sender. account is the sending
// account in effect.
func CheckEmailMFA(p Path, account tri.Value[string]) []Violation {
	if s, known := account.OrElse(tri.Of(SenderCognito)).Get(); known && s == SenderCognito {
		return []Violation{mfaEmailSES.At(p, fmt.Sprintf("%s is set, and Cognito's built-in sender is in use.", p))}
	}
	return nil
}

// CheckPasskeys checks the passkey settings.
func CheckPasskeys(p Path, relyingPartyID, verification, factor tri.Value[string]) []Violation {
	found := relyingParty.fits(p.Attr("relying_party_id"), relyingPartyID, 1, RelyingPartyMax, relyingPartyPattern)
	found = append(found, userVerification.oneOf(p.Attr("user_verification"), verification, "required", "preferred")...)
	return append(found, passkeyFactor.oneOf(p.Attr("factor_configuration"), factor, WebAuthnSingle, WebAuthnMulti)...)
}

// CheckRelyingPartyDomain checks that passkeys belong to the custom domain.
func CheckRelyingPartyDomain(p Path, relyingPartyID, customDomain tri.Value[string]) []Violation {
	id, known := relyingPartyID.Get()
	if host, hostKnown := customDomain.Get(); known && hostKnown && id != host {
		return []Violation{relyingPartyDomain.At(p, fmt.Sprintf("%s is %q, and the custom domain is %q.", p, id, host))}
	}
	return nil
}
