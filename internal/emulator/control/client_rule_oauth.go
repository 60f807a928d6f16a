package control

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// standardScopes are the scopes of every pool (row CL-17).
var standardScopes = []string{"phone", "email", "openid", "profile", "aws.cognito.signin.user.admin"}

// checkOAuthRequired: a client that is allowed to use OAuth names flows and scopes (row CL-02).
func checkOAuthRequired(p clientProposal) error {
	s := p.settings
	if deref(s.AllowedOAuthFlowsUserPoolClient) && (len(s.AllowedOAuthFlows) == 0 || len(s.AllowedOAuthScopes) == 0) {
		return wire.Invalid("AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.")
	}
	return nil
}

// checkOAuthFlows: client_credentials stands alone and needs a secret (rows CL-12, CL-13), the other flows need a callback URL
// (row CL-04; the exception type is quoted by cisagov/crossfeed issue 440). All deployments that were refused allowed the
// client to use OAuth; flows of a client that may not are kept without effect (row CL-02).
func checkOAuthFlows(p clientProposal) error {
	flows := p.settings.AllowedOAuthFlows
	if !deref(p.settings.AllowedOAuthFlowsUserPoolClient) {
		return nil
	}
	interactive := slices.Contains(flows, "code") || slices.Contains(flows, "implicit")
	machine := slices.Contains(flows, "client_credentials")
	switch {
	case machine && interactive:
		return wire.Refuse(wire.InvalidOAuthFlow, "client_credentials flow can not be selected along with code flow or implicit flow.")
	case machine && !p.secret:
		return wire.Refuse(wire.InvalidOAuthFlow, "client_credentials flow can not be selected if client does not have a client secret.")
	case interactive && len(p.settings.CallbackURLs) == 0:
		return wire.Refuse(wire.InvalidOAuthFlow, "CallbackUrls can not be empty when code flow or implicit flow is selected")
	default:
		return nil
	}
}

// checkScopes: a scope is a standard one or defined by a resource server of the pool (row CL-18).
func checkScopes(p clientProposal) error {
	for _, scope := range p.settings.AllowedOAuthScopes {
		if !slices.Contains(standardScopes, scope) && !p.pool.HasScope(scope) {
			return wire.Refuse(wire.ScopeDoesNotExist, "Invalid scope requested: %s", scope)
		}
	}
	return nil
}
