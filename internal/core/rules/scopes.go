package rules

import (
	"fmt"
	"slices"
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

// A warning: a scope may hold a comma (RFC 6749, section 3.3), though hardly any does.
var scopeComma = register(Rule{
	ID: "scope-comma", Enforcer: OIDC, Severity: Warning,
	Summary: "Scope contains a comma",
	Why:     "OAuth separates scopes with spaces, which cogfed writes between the elements. To the identity provider a comma is part of a name, and it refuses or ignores a scope that it does not know.",
	Fix:     `Write one scope per element: scopes = ["openid", "email"].`,
	Sources: []Source{vendor("https://www.rfc-editor.org/rfc/rfc6749#section-3.3"), guide(pageOIDC)},
})

// CheckScopes checks the scopes that Cognito requests from an OpenID Connect
// provider.
func CheckScopes(p Path, scopes tri.List) []Violation {
	var found []Violation
	items := setItems(p, scopes)
	for _, scope := range items {
		if scope.text == "" || strings.ContainsAny(scope.text, " \t\r\n") {
			found = append(found, scopeSyntax.At(scope.path, fmt.Sprintf("%s contains %q.", p, scope.text)))
		}
	}
	if found == nil && lacks(scopes, "openid") {
		v := scopesMissing.At(p, fmt.Sprintf("%s is %s.", p, written(scopes)))
		if apart := splitAtCommas(items); slices.Contains(apart, "openid") {
			v = v.WithFix(fmt.Sprintf("Write one scope per element, without commas: scopes = [%s].", strings.Join(quoted(apart), ", ")))
			return []Violation{v}
		}
		found = append(found, v)
	}
	for _, scope := range items {
		if strings.Contains(scope.text, ",") && !strings.ContainsAny(scope.text, " \t\r\n") {
			found = append(found, scopeComma.At(scope.path, fmt.Sprintf("%s contains %q.", p, scope.text)).
				WithFix(fmt.Sprintf("Write one scope per element, without commas: scopes = [%s].", strings.Join(quoted(splitAtCommas(items)), ", "))))
		}
	}
	return found
}

// splitAtCommas returns the scopes that were meant, each once.
func splitAtCommas(items []item) []string {
	var apart []string
	for _, i := range items {
		for _, scope := range strings.Split(i.text, ",") {
			if scope != "" && !slices.Contains(apart, scope) {
				apart = append(apart, scope)
			}
		}
	}
	return apart
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
