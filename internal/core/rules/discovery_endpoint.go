package rules

import (
	"fmt"
	"net/url"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var discoveryEndpointMissing = register(Rule{
	ID: "discovery-endpoint-missing", Enforcer: OIDC, Severity: Error,
	Summary: "Discovery document lacks a login endpoint",
	Why:     "Cognito sends the browser to the authorization endpoint and exchanges the code at the token endpoint. It takes both from the discovery document, unless all four endpoints are written by hand.",
	Fix:     "Write all four in endpoints, or use a provider that offers the authorization code grant.",
	Sources: []Source{guide(pageOIDC), guide(pageOIDCFlow)},
})

var discoveryDataMissing = register(Rule{
	ID: "discovery-data-endpoint-missing", Enforcer: OIDC, Severity: Warning,
	Summary: "Discovery document lacks user info or keys",
	Why:     "At each login Cognito reads the key set (jwks_uri) to check the ID token, and asks the user info endpoint for claims. What it does without one of them is not documented.",
	Fix:     "Write all four in endpoints if the provider has them, or enable them at the provider.",
	Sources: []Source{guide(pageOIDCFlow)},
})

// A discoveredEndpoint is one that Cognito takes from a discovery document.
type discoveredEndpoint struct {
	name, url string
	missing   *Rule
}

func (d Discovery) endpoints() []discoveredEndpoint {
	return []discoveredEndpoint{
		{"authorization_endpoint", d.AuthorizationEndpoint, discoveryEndpointMissing},
		{"token_endpoint", d.TokenEndpoint, discoveryEndpointMissing},
		{"userinfo_endpoint", d.UserInfoEndpoint, discoveryDataMissing},
		{"jwks_uri", d.JWKSURI, discoveryDataMissing},
	}
}

// CheckDiscoveredEndpoints checks the endpoints that Cognito takes from a
// discovery document: that they are there, https, on a port that Cognito uses,
// and on a public host.
func CheckDiscoveredEndpoints(p Path, issuer tri.Value[string], d Discovery) []Violation {
	if d.Issuer == "" { // no document was read
		return nil
	}
	var found []Violation
	for _, e := range d.endpoints() {
		if e.url == "" {
			found = append(found, e.missing.At(p, fmt.Sprintf("The discovery document of %s has no %s.", d.by(p), e.name)))
			continue
		}
		for _, v := range append(CheckEndpoint(p, tri.Of(e.url)), foreignHost(p, issuer.Or(""), e.url)...) {
			v.Saw = fmt.Sprintf("The discovery document of %s says %s is %q.", d.by(p), e.name, shorten(e.url))
			found = append(found, v.WithFix(endpointFix(v, e.url)))
		}
	}
	return found
}

// endpointFix is what to do about an endpoint that the user did not write.
func endpointFix(v Violation, endpoint string) string {
	if v.Rule == endpointHTTPS && strings.HasPrefix(endpoint, "http://") {
		return "Configure the identity provider to publish https addresses. Behind a proxy that ends TLS it must be told its public address."
	}
	return "Correct it at the identity provider, which publishes the address, or write all four in endpoints. " + v.Rule.Fix
}

// foreignHost checks the host of an endpoint, unless it is that of the issuer,
// which has its own check.
func foreignHost(p Path, issuer, endpoint string) []Violation {
	a, errA := url.Parse(issuer)
	b, errB := url.Parse(endpoint)
	if errA != nil || errB != nil || strings.EqualFold(a.Hostname(), b.Hostname()) {
		return nil
	}
	return CheckPublicHost(p, tri.Of(endpoint))
}
