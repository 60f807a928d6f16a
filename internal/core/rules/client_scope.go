package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Limits of the scopes of an app client.
const (
	ClientScopesMax      = 50  // per client
	ClientScopeLengthMax = 256 // characters
)

// ClientScopePattern is what the API model demands (ScopeType): printable
// ASCII without space, quote and backslash.
const ClientScopePattern = `^[\x21\x23-\x5B\x5D-\x7E]+$`

var clientScopePattern = regexp.MustCompile(ClientScopePattern)

// StandardScopes are the scopes of every user pool. Others have the form
// <resource server identifier>/<scope>.
var StandardScopes = []string{"aws.cognito.signin.user.admin", "email", "openid", "phone", "profile"}

var clientScopeSyntax = register(Rule{
	ID: "client-scope-syntax", Enforcer: Cognito, Severity: Error,
	Summary: "Scope has characters Cognito refuses",
	Why:     "A scope is 1 to 256 printable ASCII characters, without spaces, quotes and backslashes.",
	Fix:     `Write one scope per element: ["openid", "email"] instead of ["openid email"].`,
	Sources: []Source{api("CreateUserPoolClient")},
})

var clientScopeUnknown = register(Rule{
	ID: "client-scope-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown scope",
	Why:     `Cognito has the scopes openid, email, phone, profile and aws.cognito.signin.user.admin. All others belong to a resource server and are written <resource server identifier>/<scope> ("Invalid scope requested").`,
	Fix:     `Use a standard scope, or write a custom one with its resource server: "https://api.example.com/read".`,
	Sources: []Source{api("CreateUserPoolClient"), deployment("oauth-scopes-unknown")},
})

var clientScopesCount = register(Rule{
	ID: "client-scopes-count", Enforcer: Cognito, Severity: Error,
	Summary: "At most 50 scopes per client",
	Why:     "Cognito refuses more.",
	Fix:     "Remove scopes the application does not request.",
	Sources: []Source{api("CreateUserPoolClient"), guide(pageQuotas)},
})

var clientScopesMissing = register(Rule{
	ID: "client-scopes-missing", Enforcer: Cognito, Severity: Error,
	Summary: "Client needs a scope",
	Why:     `A client that uses OAuth must allow scopes ("AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows").`,
	Fix:     `Set allowed_oauth_scopes = ["openid", "email", "profile"], or leave it out for these.`,
	Sources: []Source{deployment("oauth-flows-scopes-required")},
})

var clientScopeNeedsOpenID = register(Rule{
	ID: "client-scope-needs-openid", Enforcer: OIDC, Severity: Error,
	Summary: "Scopes email, phone and profile need openid",
	Why:     "Cognito answers a login that requests one of them without openid with invalid_scope.",
	Fix:     `Add "openid" to allowed_oauth_scopes.`,
	Sources: []Source{guide(pageClient), guide(pageAuthorize)},
})

var clientScopeNoOpenID = register(Rule{
	ID: "client-scope-no-openid", Enforcer: OIDC, Severity: Warning,
	Summary: "Without openid there is no ID token",
	Why:     "Without the scope openid Cognito issues no ID token, and its userInfo endpoint refuses the access token: the application does not learn who signed in.",
	Fix:     `Add "openid" to allowed_oauth_scopes.`,
	Sources: []Source{guide(pageClient), guide(pageAuthorize)},
})

// CheckClientScopes checks the scopes that an app client may request.
func CheckClientScopes(p Path, scopes tri.List) []Violation {
	found := CheckEachClientScope(p, scopes)
	switch items := setItems(p, scopes); {
	case isEmpty(scopes):
	case !lacks(scopes, "openid") || joins(items, "openid"):
	case holds(scopes, "email") || holds(scopes, "phone") || holds(scopes, "profile"):
		found = append(found, clientScopeNeedsOpenID.At(p, fmt.Sprintf("%s lacks %q.", p, "openid")))
	default:
		found = append(found, clientScopeNoOpenID.At(p, fmt.Sprintf("%s lacks %q.", p, "openid")))
	}
	return found
}

// CheckEachClientScope checks what holds for the scopes of any app client,
// whoever signs in with it.
func CheckEachClientScope(p Path, scopes tri.List) []Violation {
	found := clientScopesCount.atMost(p, scopes, ClientScopesMax)
	for _, scope := range setItems(p, scopes) {
		found = append(found, checkClientScope(scope.path, scope.text)...)
	}
	if isEmpty(scopes) {
		found = append(found, clientScopesMissing.At(p, fmt.Sprintf("%s is empty.", p)))
	}
	return found
}

func checkClientScope(p Path, scope string) []Violation {
	if broken := clientScopeSyntax.fits(p, tri.Of(scope), 1, ClientScopeLengthMax, clientScopePattern); broken != nil {
		return broken
	}
	server, name := "", scope
	if slash := strings.LastIndexByte(scope, '/'); slash >= 0 { // an identifier may have slashes, a scope's name has none
		server, name = scope[:slash], scope[slash+1:]
	}
	switch {
	case server != "" && name != "", slices.Contains(StandardScopes, scope):
		return nil
	case name == "":
		return []Violation{clientScopeUnknown.AtValue(p, scope).WithFix("Name the scope behind the identifier of its resource server: \"https://api.example.com/read\".")}
	case scope != name:
		return []Violation{clientScopeUnknown.AtValue(p, scope).WithFix("Write the identifier of the resource server in front: \"https://api.example.com/read\".")}
	}
	return clientScopeUnknown.oneOf(p, tri.Of(scope), StandardScopes...)
}
