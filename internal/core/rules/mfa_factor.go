package rules

import (
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var mfaFactorOff = register(Rule{
	ID: "mfa-factor-while-off", Enforcer: Cognito, Severity: Error,
	Summary: "Second factor needs MFA to be on",
	Why:     `Cognito refuses a factor while MFA is off ("Invalid MFA configuration given, can't turn off MFA and configure an MFA together"). Left out, mfa.configuration is OFF. Passkeys are no second factor, and stay possible.`,
	Fix:     `Set mfa.configuration = "OPTIONAL", or remove the factor: users of an identity provider are asked for factors there.`,
	Sources: []Source{deployedBy("https://github.com/go-to-k/cdkd/issues/1968"), deployedBy("https://github.com/go-to-k/cdkd/issues/1923")},
})

var mfaFactorMissing = register(Rule{
	// Cognito takes an authenticator app that is named and switched off for a factor, so it does not refuse everything that this finds.
	ID: "mfa-factor-missing", Enforcer: Cognito, Severity: Warning,
	Summary: "MFA needs a second factor",
	Why:     `With MFA optional or required, Cognito wants something to ask for ("Invalid MFA Configuration given. SMS MFA, Email MFA, or Software Token MFA must be enabled"), and users have nothing to set up. Passkeys do not count: they are a first factor.`,
	Fix:     `Add mfa.software_token = true for authenticator apps, mfa.email or mfa.sms, or set mfa.configuration = "OFF".`,
	Sources: []Source{deployedBy("https://github.com/go-to-k/cdkd/issues/1968"), deployedBy("https://github.com/go-to-k/cdkd/pull/1929")},
})

// CheckMFAFactors checks the second factors against the MFA mode (null: off).
// p is the path of the block, and hasEmail unknown while it is not certain that
// e-mail is a factor.
func CheckMFAFactors(p Path, mode tri.Value[string], softwareToken, sms, hasEmail tri.Value[bool]) []Violation {
	s, known := mode.OrElse(tri.Of(MFAOff)).Get()
	if !known {
		return nil
	}
	factors := []struct {
		name string
		on   tri.Value[bool]
	}{{"software_token", softwareToken}, {"sms", sms}, {"email", hasEmail}}
	var found []Violation
	none := true
	for _, f := range factors {
		on, known := f.on.OrElse(tri.Of(false)).Get()
		none = none && known && !on
		if s == MFAOff && on {
			at := p.Attr(f.name)
			found = append(found, mfaFactorOff.At(at, fmt.Sprintf("%s asks for a factor, and %s is %q.", at, p.Attr("configuration"), MFAOff)))
		}
	}
	if none && (s == MFAOptional || s == MFARequired) {
		at := p.Attr("configuration")
		found = append(found, mfaFactorMissing.At(at, fmt.Sprintf("%s is %q, and software_token, sms and email are not set.", at, s)))
	}
	return found
}
