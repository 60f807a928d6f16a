package rules

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var endpointHTTPS = register(Rule{
	ID: "endpoint-https", Enforcer: OIDC, Severity: Error,
	Summary: "Endpoint must be an https URL",
	Why:     "Cognito sends the client secret, the authorization code and access tokens to these endpoints, and uses https only.",
	Fix:     `Write the whole https address, for example "https://login.example.com/oauth2/token".`,
	Sources: []Source{guide(pageOIDC)},
})

var endpointPort = register(Rule{
	ID: "endpoint-port", Enforcer: OIDC, Severity: Error,
	Summary: "Endpoint uses a port Cognito cannot reach",
	Why:     "Cognito reaches identity providers on ports 443 and 80 only.",
	Fix:     "Serve the endpoint on port 443, for example behind a load balancer.",
	Sources: []Source{guide(pageOIDC)},
})

var endpointsIncomplete = register(Rule{
	ID: "endpoints-incomplete", Enforcer: Cognito, Severity: Warning,
	Summary: "Endpoints are given only in part",
	Why:     "Cognito skips the discovery document only when all four endpoints are given. With fewer it reads the document, refuses the provider when it cannot, and what becomes of the given ones is not documented.",
	Fix:     "Give authorize_url, token_url, attributes_url and jwks_uri, or leave endpoints out and let Cognito discover them.",
	Sources: []Source{api("CreateIdentityProvider"), guide(pageOIDC)},
})

// CheckEndpoint checks one endpoint of an OpenID Connect provider.
func CheckEndpoint(p Path, endpoint tri.Value[string]) []Violation {
	s, known := endpoint.Get()
	if !known {
		return nil
	}
	u, err := url.Parse(s)
	switch {
	case err != nil || u.Scheme != "https" || u.Hostname() == "":
		return []Violation{endpointHTTPS.AtValue(p, s)}
	case !reachablePort(u):
		return []Violation{endpointPort.AtValue(p, s)}
	default:
		return nil
	}
}

// CheckEndpointsComplete checks that all endpoints are given. absent are the
// names of those that are surely not.
func CheckEndpointsComplete(p Path, absent []string, total int) []Violation {
	if len(absent) == 0 || len(absent) == total {
		return nil
	}
	return []Violation{endpointsIncomplete.At(p, fmt.Sprintf("%s lacks %s.", p, strings.Join(absent, ", ")))}
}
