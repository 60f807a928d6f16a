package rules

import (
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// OAuth flows of an app client.
const (
	FlowCode              = "code"
	FlowImplicit          = "implicit"
	FlowClientCredentials = "client_credentials"
)

var flowUnknown = register(Rule{
	ID: "oauth-flow-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown OAuth flow",
	Why:     "Cognito knows the flows code, implicit and client_credentials.",
	Fix:     `Use allowed_oauth_flows = ["code"].`,
	Sources: []Source{api("CreateUserPoolClient")},
})

var flowCodeMissing = register(Rule{
	ID: "oauth-code-flow-missing", Enforcer: OIDC, Severity: Error,
	Summary: "Authorization code grant is not enabled",
	Why:     "Applications sign users in with the authorization code grant, in a browser with PKCE. Cognito answers such a login with unauthorized_client unless the flow is enabled on the client.",
	Fix:     `Add "code": allowed_oauth_flows = ["code"], or leave allowed_oauth_flows out. For an application that can do the implicit grant only, ignore this rule.`,
	Sources: []Source{guide(pageAuthorize), guide(pageClient), vendor("https://miracl.com/resources/docs/guides/tutorials/integration-cognito/")},
})

var flowImplicit = register(Rule{
	ID: "oauth-flow-implicit", Enforcer: Cogfed, Severity: Warning,
	Summary: "Implicit grant puts tokens into addresses",
	Why:     "With the implicit grant the tokens travel in the address of the page, where history and logs keep them. It has no PKCE and issues no refresh token.",
	Fix:     `Use allowed_oauth_flows = ["code"] and a library that does PKCE. With amazon-cognito-auth-js call useCodeGrantFlow().`,
	Sources: []Source{guide(pageAuthorize), guide(pageClient)},
})

var flowClientCredentials = register(Rule{
	ID: "oauth-flow-client-credentials", Enforcer: Cognito, Severity: Error,
	Summary: "Public client cannot use client credentials",
	Why:     `The client_credentials flow needs a client secret, and a browser keeps no secret ("client_credentials flow can not be selected if client does not have a client secret"). It also excludes every other flow.`,
	Fix:     "Remove client_credentials here, and write a cogfed_web_client for machine-to-machine access.",
	Sources: []Source{deployment("client-credentials-secret"), deployment("client-credentials-exclusive"), guide(pageClient)},
})

// CheckOAuthFlows checks the OAuth flows of a public app client.
func CheckOAuthFlows(p Path, flows tri.List) []Violation {
	var found []Violation
	items := setItems(p, flows)
	for _, flow := range items {
		switch flow.text {
		case FlowCode:
		case FlowImplicit:
			found = append(found, flowImplicit.At(flow.path, fmt.Sprintf("%s contains %q.", p, flow.text)))
		case FlowClientCredentials:
			found = append(found, flowClientCredentials.At(flow.path, fmt.Sprintf("%s contains %q.", p, flow.text)))
		default:
			found = append(found, flowUnknown.oneOf(flow.path, tri.Of(flow.text), FlowCode, FlowImplicit)...)
		}
	}
	if lacks(flows, FlowCode) && !resembles(items, FlowCode) {
		found = append(found, flowCodeMissing.At(p, fmt.Sprintf("%s is %s.", p, written(flows))))
	}
	return found
}
