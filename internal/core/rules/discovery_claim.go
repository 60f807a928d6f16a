package rules

import (
	"fmt"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Both lists may be incomplete by the specification (OpenID Connect Discovery,
// section 3), so that these are warnings.

var scopeUnlisted = register(Rule{
	ID: "scope-unlisted", Enforcer: OIDC, Severity: Warning,
	Summary: "Provider does not list this scope",
	Why:     "A scope that a provider does not know is ignored, and its claims do not arrive, or ends the login with invalid_scope. The discovery document's scopes_supported lacks it. A provider may keep scopes off that list.",
	Fix:     "Check the spelling in the provider's documentation, or remove the scope.",
	Sources: []Source{inferred(pageOIDC)},
})

var claimUnlisted = register(Rule{
	ID: "claim-unlisted", Enforcer: OIDC, Severity: Warning,
	Summary: "Provider does not list this claim",
	Why:     `Cognito ignores a claim that does not arrive: the attribute stays empty, and if the pool requires it, the login fails ("attributes required: [email]"). The discovery document's claims_supported lacks the claim. A provider may keep claims off that list. Case counts.`,
	Fix:     "Check the spelling in the provider's documentation, or remove the entry.",
	Sources: []Source{inferred(pageMapping)},
})

// CheckDiscoveredScopes checks that a provider lists the requested scopes.
func CheckDiscoveredScopes(p Path, scopes tri.List, d Discovery) []Violation {
	var found []Violation
	for _, scope := range setItems(p, scopes) {
		if !offers(d.Scopes, scope.text) {
			v := scopeUnlisted.At(scope.path, fmt.Sprintf("%s contains %q, and the provider lists %s.", p, shorten(scope.text), some(d.Scopes)))
			found = append(found, suggested(v, scope.text, d.Scopes))
		}
	}
	return found
}

// notClaims can be mapped without being claims: Cognito copies the tokens
// themselves. sub is in every ID token.
var notClaims = []string{"sub", "access_token", "id_token"}

// CheckDiscoveredClaims checks that a provider lists the mapped claims.
func CheckDiscoveredClaims(p Path, mapping tri.Map, d Discovery) []Violation {
	var found []Violation
	entries, _ := mapping.Get()
	for _, key := range sortedKeys(mapping) {
		claim, known := entries[key].Get()
		if !known || slices.Contains(notClaims, claim) || offers(d.Claims, claim) {
			continue
		}
		v := claimUnlisted.At(p.Key(key), fmt.Sprintf("%s takes the claim %q, and the provider lists %s.", p.Key(key), shorten(claim), some(d.Claims)))
		found = append(found, suggested(v, claim, d.Claims))
	}
	return found
}

// suggested adds the word that was probably meant. Words that nobody writes by
// hand are not compared, so that a hostile document costs nothing.
func suggested(v Violation, word string, published []string) Violation {
	const longest = 128
	if len(word) > longest {
		return v
	}
	handy := slices.DeleteFunc(slices.Clone(published), func(s string) bool { return len(s) > longest })
	if near, ok := Closest(word, handy); ok {
		return v.WithFix(fmt.Sprintf("Did you mean %q? %s", near, v.Rule.Fix))
	}
	return v
}
