package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var codeUnsupported = register(Rule{
	ID: "discovery-code-flow", Enforcer: OIDC, Severity: Error,
	Summary: "Provider does not offer the code grant",
	Why:     `Cognito signs users in with the authorization code grant only (response_type=code), and the discovery document's response_types_supported lacks "code".`,
	Fix:     "Enable the authorization code grant at the identity provider.",
	Sources: []Source{guide(pageOIDCFlow)},
})

// A warning: AWS documents that Cognito sends the secret in the body whatever
// the list says, and nobody documents that a provider refuses what it does not
// list. A document without a list says nothing here: by the specification it
// stands for client_secret_basic alone, but providers that accept both leave it
// out as well.
var postUnlisted = register(Rule{
	ID: "client-secret-post-unlisted", Enforcer: OIDC, Severity: Warning,
	Summary: "Provider may refuse the secret in the body",
	Why:     "Cognito authenticates at the token endpoint with the client secret in the request body (client_secret_post), whatever the discovery document lists in token_endpoint_auth_methods_supported. Where a provider does not accept it, each login ends with an error getting the token.",
	Fix:     "Allow client_secret_post (often called Post, or credentials in the body) for the application at the identity provider.",
	Sources: []Source{guide(pageOIDC)},
})

var algorithmUnsupported = register(Rule{
	ID: "id-token-algorithm", Enforcer: OIDC, Severity: Error,
	Summary: "Cognito cannot check these ID tokens",
	Why:     "Cognito checks ID tokens signed with RSA, HMAC-SHA or elliptic curves (RS256, HS256, ES256 and their like). The provider lists none of these in id_token_signing_alg_values_supported.",
	Fix:     "Let the identity provider sign ID tokens with RS256.",
	Sources: []Source{guide(pageOIDC), guide(pageOIDCFlow)},
})

// A warning: a list of algorithms means that a provider can sign user info, not
// that it does so for this application.
var userInfoMaySign = register(Rule{
	ID: "userinfo-signing-offered", Enforcer: OIDC, Severity: Warning,
	Summary: "Provider can sign user info",
	Why:     `Cognito reads user info as plain JSON. A provider that lists algorithms in userinfo_signing_alg_values_supported can be set to answer with a signed token, and the login then ends with "invalid token_type in idp oauth response".`,
	Fix:     `Make sure that the application's user info answer is plain JSON, not signed, and write userinfo_response = "plainJson" to say so.`,
	Sources: []Source{vendor("https://docs.idura.app/verify/integrations/aws-cognito"), inferred(pageOIDCFlow)},
})

var requestRestricted = register(Rule{
	ID: "authorization-request-restricted", Enforcer: OIDC, Severity: Warning,
	Summary: "Provider demands requests Cognito does not make",
	Why:     "The browser that Cognito sends to the authorization endpoint brings plain parameters: client_id, redirect_uri, response_type, scope and state. Pushed or signed authorization requests are not documented for Cognito, and this provider says that it demands them.",
	Fix:     "Allow plain authorization requests for this application at the identity provider.",
	Sources: []Source{inferred(pageOIDCFlow)},
})

// CheckDiscoveredSupport checks what a provider says it supports against what
// Cognito uses. p is the path of the issuer.
func CheckDiscoveredSupport(p Path, d Discovery) []Violation {
	var found []Violation
	report := func(r *Rule, field string, published []string) {
		found = append(found, r.At(p, fmt.Sprintf("The discovery document of %s lists in %s: %s.", d.by(p), field, some(published))))
	}
	if !offers(d.ResponseTypes, "code") {
		report(codeUnsupported, "response_types_supported", d.ResponseTypes)
	}
	if !offers(d.TokenAuthMethods, "client_secret_post") {
		report(postUnlisted, "token_endpoint_auth_methods_supported", d.TokenAuthMethods)
	}
	if d.IDTokenAlgorithms != nil && !slices.ContainsFunc(d.IDTokenAlgorithms, checkable) {
		report(algorithmUnsupported, "id_token_signing_alg_values_supported", d.IDTokenAlgorithms)
	}
	for _, demand := range []struct {
		field string
		made  bool
	}{
		{"require_pushed_authorization_requests", d.PushedRequestsOnly},
		{"require_signed_request_object", d.SignedRequestsOnly},
	} {
		if demand.made {
			found = append(found, requestRestricted.At(p, fmt.Sprintf("The discovery document of %s says %s.", d.by(p), demand.field)))
		}
	}
	return found
}

// checkable tells whether Cognito can check a signature. PS is of the RSA
// family; whether Cognito means it too is not documented.
func checkable(algorithm string) bool {
	return slices.ContainsFunc([]string{"RS", "PS", "ES", "HS"}, func(family string) bool { return strings.HasPrefix(algorithm, family) })
}

// CheckDiscoveredUserInfo checks whether user info may come signed. response is
// what the user says about it: whoever wrote it needs no reminder.
func CheckDiscoveredUserInfo(p Path, response tri.Value[string], d Discovery) []Violation {
	if !response.IsNull() || len(d.UserInfoAlgorithms) == 0 || slices.Contains(d.UserInfoAlgorithms, "none") {
		return nil
	}
	return []Violation{userInfoMaySign.At(p, fmt.Sprintf("%s is not set, and the discovery document lists in userinfo_signing_alg_values_supported: %s.", p, some(d.UserInfoAlgorithms)))}
}
