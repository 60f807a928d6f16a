package e2e

import (
	"encoding/json"
	"strings"
	"testing"
)

// prefix is that of the user pool's domain in every test, and host its name: the stack of a test is its own.
const (
	prefix      = "acme-login"
	host        = prefix + ".auth." + region + ".amazoncognito.com"
	redirectURI = "https://" + host + "/oauth2/idpresponse"
)

// people who can sign in at the issuers.
var people = map[string]map[string]any{
	"alice@example.com": {"email": "alice@example.com", "email_verified": true, "name": "Alice Example"},
	// An electronic identity: no e-mail address, and a subject in braces.
	"{1373c272-b5d1-4c20-9f1f-0d5b1b4a8c77}": {"name": "Bent Borger", "birthdate": "1970-01-01"},
}

const (
	alice = "alice@example.com"
	bent  = "{1373c272-b5d1-4c20-9f1f-0d5b1b4a8c77}"
)

// miracl is MIRACL Trust as its Cognito guide has it: the paths of https://miracl.com/resources/docs/references/oidc/.
var miracl = issuer{
	Issuer:  "https://api.mpin.io",
	Clients: []issuerClient{{ID: "acme", Secret: "the-miracl-secret", RedirectURIs: []string{redirectURI}}},
	Paths:   map[string]string{"authorization": "/authorize", "token": "/oidc/token", "userinfo": "/oidc/userinfo", "jwks": "/oidc/certs"},
	People:  people,
}

// idura is Idura Verify, which puts the claims of an electronic identity under the scope openid. Under its former name, Criipto
// Verify, it has another domain.
func idura(domain, userinfo string) issuer {
	return issuer{
		Issuer:     "https://" + domain,
		Clients:    []issuerClient{{ID: "urn:idura:samples:aws:cognito", Secret: "the-idura-secret", RedirectURIs: []string{redirectURI}, UserInfo: userinfo}},
		Paths:      map[string]string{"authorization": "/oauth2/authorize", "token": "/oauth2/token", "userinfo": "/oauth2/userinfo", "jwks": "/.well-known/jwks"},
		Everything: true, People: people,
	}
}

// signInAt fills in the form of oidc-provider, wherever the browser is led to from there.
func (b *browser) signInAt(issuer, person string) {
	b.t.Helper()
	b.awaitHost(strings.TrimPrefix(issuer, "https://"))
	b.fill("input[name=login]", person)
	b.fill("input[name=password]", "any")
	b.click("button[type=submit]")
}

// claims are those that the application shows.
func (b *browser) claims() map[string]any {
	b.t.Helper()
	var claims map[string]any
	if err := json.Unmarshal([]byte(b.text("#claims")), &claims); err != nil {
		b.t.Fatalf("%v\n%s", err, b.describe())
	}
	return claims
}

// expect compares claims; an expectation of nil is about a claim that must not be there.
func expect(t *testing.T, claims, want map[string]any) {
	t.Helper()
	for name, value := range want {
		if got := claims[name]; got != value {
			t.Errorf("claim %s is %v, want %v", name, got, value)
		}
	}
}
