package rules

import (
	"fmt"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var usernameClaim = register(Rule{
	ID: "mapping-username", Enforcer: OIDC, Severity: Warning,
	Summary: "User name is not taken from sub",
	Why:     "For OpenID Connect providers Cognito maps sub to username by itself. What it does with another claim is not documented, and a claim that can change makes one person two users.",
	Fix:     `Remove the entry, or write username = "sub".`,
	Sources: []Source{guide(pageOIDC), guide(pageMapping)},
})

var emailUnverified = register(Rule{
	ID: "mapping-email-unverified", Enforcer: OIDC, Severity: Warning,
	Summary: "Mapped e-mail addresses will count as unverified",
	Why:     "Cognito treats an address from an identity provider as unverified unless email_verified is mapped too. Applications that look at email_verified, and account recovery, will not accept it.",
	Fix:     `Add email_verified = "email_verified" if the provider sends that claim.`,
	Sources: []Source{guide(pageMapping)},
})

var tokenClaim = register(Rule{
	ID: "mapping-token", Enforcer: OIDC, Severity: Warning,
	Summary: "Provider tokens often exceed an attribute",
	Why:     "Cognito can copy the provider's access_token or id_token into a custom attribute of max_length 2048 that the app client may write. Longer tokens, and most signed ones are longer, are not supported.",
	Fix:     "Map single claims instead, unless the provider's tokens are surely short.",
	Sources: []Source{guide(pageMapping)},
})

var listClaim = register(Rule{
	ID: "mapping-list-claim", Enforcer: OIDC, Severity: Warning,
	Summary: "Claim with several values arrives as text",
	Why:     `Cognito writes a claim that holds a list as one text in the form [a,b], with the values form-encoded. The application has to take it apart.`,
	Fix:     "Parse it in the application, or turn it into what you need with an inbound_federation trigger.",
	Sources: []Source{guide(pageMapping)},
})

var formatClaim = register(Rule{
	ID: "mapping-format", Enforcer: OIDC, Severity: Warning,
	Summary: "Claim must have the attribute's format",
	Why:     "Cognito checks the format of birthdate (YYYY-MM-DD, 10 characters) and phone_number (+ and digits only). A claim in another format makes the login fail.",
	Fix:     "Map a claim of that format, or map it to a custom attribute.",
	Sources: []Source{guide(pageAttribute)},
})

var claimScope = register(Rule{
	ID: "claim-scope-missing", Enforcer: OIDC, Severity: Warning,
	Summary: "Mapped claim needs a scope not requested",
	Why:     `Providers that follow OpenID Connect release email for the scope email, phone_number for phone, and names and the like for profile. A claim that does not arrive leaves the attribute empty, and if the pool requires the attribute, the login fails ("attributes required: [email]").`,
	Fix:     "Add the scope to scopes, or remove the entry from attribute_mapping.",
	Sources: []Source{guide(pageOIDC), vendor("https://docs.idura.app/verify/integrations/aws-cognito")},
})

var claimEmpty = register(Rule{
	ID: "mapping-claim-empty", Enforcer: OIDC, Severity: Warning,
	Summary: "Mapping names no claim",
	Why:     "The value of an entry is the name of the claim that fills the attribute. No provider sends a claim without a name, so the attribute stays empty.",
	Fix:     "Write the name of the claim, or remove the entry.",
	Sources: []Source{inferred(pageMapping)},
})

// CheckMappingClaims checks the claims that a mapping reads.
func CheckMappingClaims(p Path, mapping tri.Map) []Violation {
	var found []Violation
	entries, _ := mapping.Get()
	for _, key := range sortedKeys(mapping) {
		if claim, known := entries[key].Get(); known {
			found = append(found, checkClaim(p.Key(key), key, claim)...)
		}
	}
	return found
}

// CheckEmailVerified checks that a mapping of email comes with one of
// email_verified, for a provider that may send that claim.
func CheckEmailVerified(p Path, mapping tri.Map) []Violation {
	entries, _ := mapping.Get()
	email := fills(entries, "email")
	if _, verified := entries["email_verified"]; email && !verified {
		return []Violation{emailUnverified.At(p.Key("email"), fmt.Sprintf("%s is set, and email_verified is not mapped.", p.Key("email")))}
	}
	return nil
}

func checkClaim(at Path, key, claim string) []Violation {
	saw := fmt.Sprintf("%s takes the claim %q.", at, shorten(claim))
	switch {
	case claim == "":
		return []Violation{claimEmpty.At(at, fmt.Sprintf("%s is empty.", at))}
	case key == "username" && claim != "sub":
		return []Violation{usernameClaim.At(at, saw)}
	case claim == "access_token" || claim == "id_token":
		return []Violation{tokenClaim.At(at, saw)}
	case claim == "groups" || claim == "roles":
		return []Violation{listClaim.At(at, saw)}
	case (key == "birthdate" || key == "phone_number") && claim != key:
		return []Violation{formatClaim.At(at, saw)}
	default:
		return nil
	}
}

// CheckClaimScopes checks that the scopes request the standard claims that a
// mapping reads. Where claims do not follow scopes (follow is false) only the
// attributes that the pool requires are looked at.
func CheckClaimScopes(p Path, mapping tri.Map, scopes tri.List, follow bool, required []string) []Violation {
	var found []Violation
	entries, _ := mapping.Get()
	for _, key := range sortedKeys(mapping) {
		claim, known := entries[key].Get()
		scope := ScopeOfClaim(claim)
		if !known || scope == "" || !lacks(scopes, scope) || !follow && !slices.Contains(required, key) {
			continue
		}
		found = append(found, claimScope.At(p.Key(key), fmt.Sprintf("%s takes the claim %q, and scopes lack %q.", p.Key(key), claim, scope)).
			WithFix(fmt.Sprintf("Add %q to scopes, or remove the entry from attribute_mapping.", scope)))
	}
	return found
}
