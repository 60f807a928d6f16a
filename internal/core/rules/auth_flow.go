package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// FlowRefresh lets the API exchange refresh tokens.
const FlowRefresh = "ALLOW_REFRESH_TOKEN_AUTH"

// AuthFlows are the API sign-in flows an app client can allow.
var AuthFlows = []string{
	"ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_CUSTOM_AUTH", FlowRefresh,
	"ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH",
}

// LegacyAuthFlows are older names that cannot be mixed with AuthFlows.
var LegacyAuthFlows = []string{"ADMIN_NO_SRP_AUTH", "CUSTOM_AUTH_FLOW_ONLY", "USER_PASSWORD_AUTH"}

var authFlowUnknown = register(Rule{
	ID: "auth-flow-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown authentication flow",
	Why:     "Cognito refuses a name it does not know.",
	Fix:     `For an application whose users come from an identity provider, leave explicit_auth_flows out.`,
	Sources: []Source{api("CreateUserPoolClient")},
})

var authFlowMix = register(Rule{
	ID: "auth-flow-legacy-mix", Enforcer: Cognito, Severity: Error,
	Summary: "Old and new flow names cannot mix",
	Why:     `Cognito refuses a list with both kinds ("Auth flow name with prefix 'ALLOW' cannot be used with legacy auth flow names").`,
	Fix:     "Use the names that start with ALLOW_ only.",
	Sources: []Source{api("CreateUserPoolClient"), deployment("explicit-auth-flows-legacy-mix")},
})

var authFlowRefreshMissing = register(Rule{
	ID: "auth-flow-refresh-missing", Enforcer: Cognito, Severity: Warning,
	Summary: "Flows without ALLOW_REFRESH_TOKEN_AUTH may be refused",
	Why:     "In 2020 Cognito refused a list without it; nothing newer is known. Without it, applications that refresh through the API cannot.",
	Fix:     `Add "ALLOW_REFRESH_TOKEN_AUTH", or leave explicit_auth_flows out.`,
	Sources: []Source{{URL: developerGuide + pageRefresh + ".html", Date: readOn, Evidence: Reported}},
})

var authFlowRotation = register(Rule{
	ID: "auth-flow-rotation", Enforcer: Cognito, Severity: Error,
	Summary: "Refresh token rotation excludes ALLOW_REFRESH_TOKEN_AUTH",
	Why:     `Cognito refuses the two together ("ALLOW_REFRESH_TOKEN_AUTH is not a permitted ExplicitAuthFlow when refresh token rotation is enabled"). Rotated tokens are refreshed at /oauth2/token or with GetTokensFromRefreshToken.`,
	Fix:     `Remove "ALLOW_REFRESH_TOKEN_AUTH" from explicit_auth_flows, or leave explicit_auth_flows out.`,
	Sources: []Source{guide(pageRefresh)},
})

var authFlowOpen = register(Rule{
	ID: "auth-flow-open", Enforcer: Cogfed, Severity: Warning,
	Summary: "Pool users can sign in around the provider",
	Why:     "identity_providers leaves COGNITO out, which hides the pool's own users on the login page only. With this flow anyone who has a password in the pool still signs in through the API.",
	Fix:     "Leave explicit_auth_flows out, so that only refreshing stays allowed.",
	Sources: []Source{api("CreateUserPoolClient")},
})

// CheckAuthFlows checks the API sign-in flows of an app client. rotation is the
// feature of its refresh token rotation, null without one.
func CheckAuthFlows(p Path, flows tri.List, rotation tri.Value[string], providers tri.List) []Violation {
	var found []Violation
	items := setItems(p, flows)
	for _, flow := range items {
		if !slices.Contains(LegacyAuthFlows, flow.text) {
			found = append(found, authFlowUnknown.oneOf(flow.path, tri.Of(flow.text), AuthFlows...)...)
		}
		if isOpenFlow(flow.text) && !isEmpty(providers) && !providers.IsNull() && lacks(providers, UserPoolDirectory) {
			found = append(found, authFlowOpen.At(flow.path, fmt.Sprintf("%s contains %q.", p, flow.text)))
		}
	}
	if mixes(items) {
		found = append(found, authFlowMix.At(p, fmt.Sprintf("%s has names with and without ALLOW_.", p)))
	}
	return append(found, checkRefreshFlow(p, flows, rotation)...)
}

func checkRefreshFlow(p Path, flows tri.List, rotation tri.Value[string]) []Violation {
	rotates := rotation.Or("") == FeatureEnabled
	switch {
	case rotates && holds(flows, FlowRefresh):
		return []Violation{authFlowRotation.At(p.Element(FlowRefresh), fmt.Sprintf("%s contains %q, and refresh_token_rotation is enabled.", p, FlowRefresh))}
	case !rotates && !rotation.IsUnknown() && !flows.IsNull() && !isEmpty(flows) && lacks(flows, FlowRefresh) && !holdsLegacy(flows) && !resembles(setItems(p, flows), "REFRESH_TOKEN"):
		return []Violation{authFlowRefreshMissing.At(p, fmt.Sprintf("%s lacks %q.", p, FlowRefresh))}
	default:
		return nil
	}
}

// isOpenFlow tells whether a flow lets a public client sign pool users in
// without the login page. SRP is left out: it is the least a client with
// rotation can have.
func isOpenFlow(flow string) bool {
	return flow == "ALLOW_USER_PASSWORD_AUTH" || flow == "ALLOW_USER_AUTH" || flow == "ALLOW_CUSTOM_AUTH"
}

func holdsLegacy(flows tri.List) bool {
	return slices.ContainsFunc(LegacyAuthFlows, func(f string) bool { return holds(flows, f) })
}

func mixes(flows []item) bool {
	legacy := slices.ContainsFunc(flows, func(f item) bool { return slices.Contains(LegacyAuthFlows, f.text) })
	current := slices.ContainsFunc(flows, func(f item) bool { return strings.HasPrefix(f.text, "ALLOW_") })
	return legacy && current
}
