package rules

import (
	"fmt"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// PlainJSON is the one user info answer that Cognito reads.
const PlainJSON = "plainJson"

// UserInfoResponses are the four answers an Idura or Criipto application can
// be set to.
var UserInfoResponses = []string{PlainJSON, "signedJwt", "signedAndEncryptedJwt", "fromTokenEndpoint"}

var userInfoUnknown = register(Rule{
	ID: "userinfo-response-unknown", Enforcer: Cogfed, Severity: Error,
	Summary: "Unknown user info response strategy",
	Why:     "userinfo_response says how the identity provider's application answers the user info request, in the words of the Idura and Criipto consoles.",
	Fix:     `Use "plainJson", the one that works with Cognito.`,
	Sources: []Source{vendor("https://docs.idura.app/verify/integrations/aws-cognito")},
})

var userInfoPlain = register(Rule{
	ID: "userinfo-plain-json", Enforcer: Preset, Severity: Error,
	Summary: "User info must be plain JSON",
	Why:     `Cognito always asks the user info endpoint and reads plain JSON only. With another strategy the login ends with "invalid token_type in idp oauth response".`,
	Fix:     `In the provider's console, set the application's user info response strategy to plainJson, and write userinfo_response = "plainJson" (or leave it out).`,
	Sources: []Source{vendor("https://docs.idura.app/verify/integrations/aws-cognito")},
})

var userInfoLikelyPlain = register(Rule{
	ID: "userinfo-plain-json-likely", Enforcer: OIDC, Severity: Warning,
	Summary: "User info should be plain JSON",
	Why:     `Cognito asks the user info endpoint at every login. Vendors document that a signed or encrypted answer ends the login with "invalid token_type in idp oauth response".`,
	Fix:     `Make the provider answer the user info request with plain JSON, and write userinfo_response = "plainJson" (or leave it out).`,
	Sources: []Source{vendor("https://docs.idura.app/verify/integrations/aws-cognito"), guide(pageOIDCFlow)},
})

var presetLikely = register(Rule{
	ID: "preset-likely", Enforcer: Preset, Severity: Warning,
	Summary: "Issuer belongs to a provider with a preset",
	Why:     `This vendor's applications answer the user info request in a way Cognito cannot read ("invalid token_type in idp oauth response") until their user info response strategy is plainJson. The preset checks what the vendor's guide demands.`,
	Fix:     "Set preset to the vendor's name.",
	Sources: []Source{vendor("https://docs.idura.app/verify/integrations/aws-cognito")},
})

var presetUnknown = register(Rule{
	ID: "preset-unknown", Enforcer: Cogfed, Severity: Error,
	Summary: "Unknown preset",
	Why:     "A preset holds what one identity provider needs; there is none of this name.",
	Fix:     `Use "generic" for a provider without a preset.`,
	Sources: []Source{guide(pageOIDC)},
})

// CheckUserInfoResponse checks the answer an identity provider is set to give.
// needed tells whether the vendor documents that only plain JSON works.
func CheckUserInfoResponse(p Path, response tri.Value[string], needed tri.Value[bool]) []Violation {
	s, known := response.Get()
	plain, certain := needed.Get()
	switch {
	case known && !slices.Contains(UserInfoResponses, s):
		return []Violation{userInfoUnknown.AtValue(p, s)}
	case !known || !certain || s == PlainJSON:
		return nil
	case plain:
		return []Violation{userInfoPlain.AtValue(p, s)}
	default:
		return []Violation{userInfoLikelyPlain.AtValue(p, s)}
	}
}

// CheckPreset checks that a preset exists.
func CheckPreset(p Path, id tri.Value[string], existing []string) []Violation {
	return presetUnknown.oneOf(p, id, existing...)
}

// PresetLikely reports an issuer that belongs to the vendor of a preset.
func PresetLikely(p Path, issuer, preset string) []Violation {
	return []Violation{presetLikely.AtValue(p, issuer).WithFix(fmt.Sprintf("Set preset = %q, and the application's user info response strategy to plainJson.", preset))}
}
