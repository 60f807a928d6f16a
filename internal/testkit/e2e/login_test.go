package e2e

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
)

// prefix is that of the user pool's domain in every test, and host its name: the stack of a test is its own.
const (
	prefix      = "acme-login"
	host        = prefix + ".auth." + region + ".amazoncognito.com"
	redirectURI = "https://" + host + "/oauth2/idpresponse"
	// samples is the redirect URI of the domain that Idura's page has picked.
	samples = "https://idura-samples.auth.us-east-1.amazoncognito.com/oauth2/idpresponse"
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

// company is an issuer like any other.
var company = issuer{
	Issuer:  "https://id.example.com",
	Clients: []issuerClient{{ID: "cognito", Secret: "the-company-secret", RedirectURIs: []string{redirectURI}}},
	People:  people,
}

// companyVariables are those by which the examples for any issuer take it.
func companyVariables() map[string]any {
	return map[string]any{"name": prefix, "idp_issuer": company.Issuer, "idp_client_id": "cognito", "idp_client_secret": "the-company-secret"}
}

// idura is Idura Verify, which puts the claims of an electronic identity under the scope openid. Under its former name, Criipto
// Verify, it has another domain.
func idura(domain, userinfo string) issuer {
	return issuer{
		Issuer:     "https://" + domain,
		Clients:    []issuerClient{{ID: "urn:idura:samples:aws:cognito", Secret: "the-idura-secret", RedirectURIs: []string{redirectURI, samples}, UserInfo: userinfo}},
		Paths:      map[string]string{"authorization": "/oauth2/authorize", "token": "/oauth2/token", "userinfo": "/oauth2/userinfo", "jwks": "/.well-known/jwks"},
		Everything: true, People: people,
	}
}

// signInAt fills in the form of oidc-provider, which shows the login_hint that came along. The browser is led on from there.
func (b *browser) signInAt(issuer, hint, person string) {
	b.t.Helper()
	b.awaitHost(strings.TrimPrefix(issuer, "https://"))
	b.await("the login form", func() bool { return b.evaluate("document.querySelector('input[name=login]')?.name ?? ''") == "login" })
	if got := b.evaluate("document.querySelector('input[name=login]').value"); got != hint {
		b.t.Errorf("the issuer got the login_hint %q, want %q", got, hint)
	}
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

// A login of a person in an application: sign in, have the tokens verified, refresh them, sign out.
type login struct {
	stack  *stack
	app    *application
	config outputs // what cogfed_client_config says
	issuer string
	hint   string // the login_hint that the application sends
	person string
	want   map[string]any // claims of the ID token
	// noRefresh is for the implicit grant, which gives no refresh token.
	noRefresh bool
}

func (l login) run(t *testing.T) {
	t.Helper()
	b := l.stack.browser(t)
	b.open(l.app.url)
	b.awaitStatus("signed out")
	b.click("#sign-in")
	b.signInAt(l.issuer, l.hint, l.person)
	b.awaitStatus("signed in")
	b.screenshot("signed in")
	expect(t, b.claims(), l.want)
	l.verify(t, b)
	if !l.noRefresh {
		l.refresh(t, b)
	}
	b.click("#sign-out")
	b.awaitStatus("signed out")
	// A sign-out does not end the session at the issuer, so that the second login asks for nothing.
	b.click("#sign-in")
	b.awaitStatus("signed in")
	expect(t, b.claims(), l.want)
}

func (l login) refresh(t *testing.T, b *browser) {
	t.Helper()
	before := b.text("#access-token")
	b.click("#refresh")
	b.await("other tokens", func() bool { now := b.text("#access-token"); return now != "" && now != before })
	l.verify(t, b)
}

// verify has a resource server look at the tokens that a page shows.
func (l login) verify(t *testing.T, b *browser) verified {
	t.Helper()
	return l.verifyTokens(t, b.text("#id-token"), b.text("#access-token"))
}

// verifyTokens looks at the claims that every token of a user has, as the page of amazon-cognito-auth-js prints them.
func (l login) verifyTokens(t *testing.T, id, access string) verified {
	t.Helper()
	v := verify(t, l.stack.environment(), l.config.text(t, "user_pool_id"), l.config.text(t, "client_id"), id, access)
	expect(t, v.ID, map[string]any{"token_use": "id", "aud": l.config["client_id"], "sub": v.Access["sub"], "event_id": v.Access["event_id"]})
	expect(t, v.Access, map[string]any{
		"token_use": "access", "client_id": l.config["client_id"], "username": v.ID["cognito:username"], "version": 2.0,
	})
	for _, claim := range []string{"jti", "event_id", "auth_time", "iat", "exp"} {
		if v.Access[claim] == nil || v.Access[claim] == "" {
			t.Errorf("the access token has no %s", claim)
		}
	}
	return v
}

// module is a configuration in JSON as the module that the applications load, with further exports.
func module(json string, exports ...string) string {
	return "export default " + json + ";\n" + strings.Join(exports, "\n")
}

// export declares a constant of text for the applications.
func export(name, value string) string {
	text, _ := json.Marshal(value) // a string always can be
	return "export const " + name + " = " + string(text) + ";"
}

// submit fills in the form of a page of Cognito, names and values in turn, and keeps a picture of it.
func (b *browser) submit(page string, fields ...string) {
	b.t.Helper()
	b.awaitHost(host)
	for i := 0; i < len(fields); i += 2 {
		b.fill(`[name="`+fields[i]+`"]`, fields[i+1])
	}
	b.screenshot(page)
	b.click(`button[type="submit"]`)
}

// code is the latest that a user of the pool was sent.
func (s *stack) code(t *testing.T, config outputs) string {
	t.Helper()
	var code string
	for deadline := time.Now().Add(patience); code == "" && time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		for _, message := range s.local.Messages(config.text(t, "user_pool_id")) {
			code = message.Code
		}
	}
	return code
}
