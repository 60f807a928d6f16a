package rules

import (
	"fmt"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var scopesMissing = register(Rule{
	ID: "scope-openid-missing", Enforcer: OIDC, Severity: Error,
	Summary: "Scope openid is missing",
	Why:     "Without the scope openid the identity provider answers with plain OAuth and no ID token, and Cognito can sign nobody in.",
	Fix:     `Add "openid" to scopes: scopes = ["openid", "email"].`,
	Sources: []Source{guide(pageOIDC), guide(pageOIDCFlow), vendor("https://docs.idura.app/verify/integrations/aws-cognito")},
})

var scopeSyntax = register(Rule{
	ID: "scope-one-per-element", Enforcer: Cogfed, Severity: Error,
	Summary: "One scope per element",
	Why:     "cogfed joins the scopes with spaces for Cognito and splits them when it reads them back. An empty element, or several scopes in one, would look like a change for ever.",
	Fix:     `Write scopes = ["openid", "email"] instead of scopes = ["openid email"].`,
	Sources: []Source{guide(pageOIDC)},
})

// CheckScopes checks the scopes that Cognito requests from an OpenID Connect
// provider.
func CheckScopes(p Path, scopes tri.List) []Violation {
	var found []Violation
	for _, scope := range setItems(p, scopes) {
		if scope.text == "" || strings.ContainsAny(scope.text, " \t\r\n") {
			found = append(found, scopeSyntax.At(scope.path, fmt.Sprintf("%s contains %q.", p, scope.text)))
		}
	}
	if found == nil && lacks(scopes, "openid") {
		found = append(found, scopesMissing.At(p, fmt.Sprintf("%s is %s.", p, written(scopes))))
	}
	return found
}

// ScopeOfClaim is the scope by which a standard claim is requested, empty for
// other claims (OpenID Connect Core, section 5.4).
func ScopeOfClaim(claim string) string {
	switch claim {
	case "email", "email_verified":
		return "email"
	case "phone_number", "phone_number_verified":
		return "phone"
	case "address":
		return "address"
	case "name", "family_name", "given_name", "middle_name", "nickname", "preferred_username", "profile",
		"picture", "website", "gender", "birthdate", "zoneinfo", "locale", "updated_at":
		return "profile"
	default:
		return ""
	}
}
