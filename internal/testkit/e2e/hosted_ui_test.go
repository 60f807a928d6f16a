package e2e

import (
	"bufio"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

// anotherClient is "multiple app clients to work with different environments" of the page.
const anotherClient = `
resource "cogfed_spa_client" "qa" {
  user_pool_id       = cogfed_oidc_federation.idp.user_pool_id
  name               = "qa-client"
  identity_providers = ["COGNITO", cogfed_oidc_federation.idp.provider_name]
  callback_urls      = ["${var.qa_site}/oauth/cognito"]
  logout_urls        = ["${var.qa_site}/oauth/cognito/logout"]
}

variable "qa_site" {}
`

// TestHostedUI follows vendor page "Amazon Cognito Hosted UI": its application reads a .env file and starts at the page on which users
// pick how to sign in.
func TestHostedUI(t *testing.T) {
	s := newStack(t, company)
	port, qaPort := freePort(t, "4200"), freePort(t, "0")
	site, qaSite := "http://localhost:"+port, "http://localhost:"+qaPort
	variables := companyVariables()
	maps.Copy(variables, map[string]any{
		"callback_urls": []string{site + "/oauth/cognito"}, "logout_urls": []string{site + "/oauth/cognito/logout"}, "qa_site": qaSite,
	})
	w := s.workspace(t, "hosted-ui")
	w.write(t, "e2e.tf", anotherClient+clientConfig("cogfed_oidc_federation.idp", "cogfed_spa_client.localhost", "")+
		namedConfig("qa", "cogfed_oidc_federation.idp", "cogfed_spa_client.qa", ""))
	out := w.apply(t, variables)
	config := out.of(t, "config")
	l := login{stack: s, config: config, issuer: company.Issuer, person: alice}
	s.hostedUI(t, port, config)
	s.hostedUI(t, qaPort, out.of(t, "qa"))

	t.Run("through the identity provider", func(t *testing.T) {
		b := s.browser(t)
		b.open(site)
		b.awaitStatus("signed out")
		b.click("#sign-in")
		b.awaitHost(host)
		b.screenshot("sign in")
		b.click(`[href*="identity_provider=Company"]`)
		b.signInAt(company.Issuer, "", alice)
		b.awaitStatus("signed in")
		b.screenshot("signed in")
		expect(t, b.claims(), map[string]any{"email": alice, "username": "company_" + alice})
		l.lifetimes(t, l.verify(t, b))

		// The application of another client finds the session, and has tokens of its own.
		b.open(qaSite)
		b.awaitStatus("signed out")
		b.click("#sign-in")
		b.awaitStatus("signed in")
		qa := login{stack: s, config: out.of(t, "qa")}
		qa.verify(t, b)
		b.click("#sign-out")
		b.awaitStatus("signed out")
		b.open(site)
		b.awaitStatus("signed in") // by what it keeps itself
		b.click("#sign-out")
		b.awaitStatus("signed out")
	})
	t.Run("implicit grant", func(t *testing.T) {
		l.implicit(t, site)
	})
	t.Run("as a user of the pool", func(t *testing.T) {
		b := s.browser(t)
		b.open(site)
		b.awaitStatus("signed out")
		b.click("#sign-in")
		b.click(`a[href*="/signup"]`)
		b.submit("sign up", "username", "ada@example.com", "password", "sixsix")
		b.submit("confirm", "code", s.code(t, config))
		b.awaitStatus("signed in")
		expect(t, b.claims(), map[string]any{"email": "ada@example.com", "email_verified": "true"})
		b.click("#sign-out")
		b.awaitStatus("signed out")
		b.click("#sign-in")
		b.submit("sign in again", "username", "ada@example.com", "password", "sixsix")
		b.awaitStatus("signed in")
	})
}

// hostedUI starts the application of a client.
func (s *stack) hostedUI(t *testing.T, port string, config outputs) {
	t.Helper()
	environment := append(s.environment(), dotenv(t, config.text(t, "hosted_ui_env"))...)
	start(t, append(environment, "PORT="+port), "--require", "./server/loopback.cjs", "server/hosted-ui.mjs").line(t)
}

// lifetimes are those that the page leaves at their defaults: 60 minutes, and 30 days for what refreshes them.
func (l login) lifetimes(t *testing.T, v verified) {
	t.Helper()
	for name, claims := range map[string]map[string]any{"ID": v.ID, "access": v.Access} {
		issued, _ := claims["iat"].(float64)
		if expires, _ := claims["exp"].(float64); expires-issued != 60*60 {
			t.Errorf("the %s token lasts %v s", name, expires-issued)
		}
	}
	made, err := l.stack.cognito(region).DescribeUserPoolClient(t.Context(), &cip.DescribeUserPoolClientInput{
		UserPoolId: aws.String(l.config.text(t, "user_pool_id")), ClientId: aws.String(l.config.text(t, "client_id")),
	})
	if err != nil {
		t.Fatal(err)
	}
	if c := made.UserPoolClient; c.RefreshTokenValidity != 30 || c.TokenValidityUnits.RefreshToken != "days" {
		t.Errorf("refresh tokens last %d %s", c.RefreshTokenValidity, c.TokenValidityUnits.RefreshToken)
	}
}

// implicit uses the other grant that the page turns on. A server never sees the tokens: they are in the fragment of its callback URL.
func (l login) implicit(t *testing.T, site string) {
	t.Helper()
	b := l.stack.browser(t)
	b.open(strings.Replace(l.config.text(t, "login_url"), "response_type=code", "response_type=token", 1))
	b.awaitHost(host)
	b.click(`[href*="identity_provider=Company"]`)
	b.signInAt(l.issuer, "", l.person)
	var fragment url.Values
	b.await("tokens at the application", func() bool {
		at, err := url.Parse(b.address())
		if err == nil {
			fragment, err = url.ParseQuery(at.Fragment)
		}
		return err == nil && at.Scheme+"://"+at.Host == site && fragment.Get("access_token") != ""
	})
	if fragment.Has("refresh_token") || fragment.Has("code") || fragment.Get("expires_in") != "3600" {
		t.Errorf("the fragment has %v", slices.Collect(maps.Keys(fragment)))
	}
	expect(t, l.verifyTokens(t, fragment.Get("id_token"), fragment.Get("access_token")).ID, map[string]any{"email": l.person})
}

// dotenv reads a .env file as the library dotenv does, as far as there is no quoting.
func dotenv(t *testing.T, text string) []string {
	t.Helper()
	var environment []string
	for scanner := bufio.NewScanner(strings.NewReader(text)); scanner.Scan(); {
		name, value, ok := strings.Cut(scanner.Text(), "=")
		if !ok || strings.HasPrefix(name, "#") {
			continue
		}
		environment = append(environment, name+"="+strings.Trim(value, `"`))
	}
	if !slices.ContainsFunc(environment, func(v string) bool { return strings.HasPrefix(v, "COGNITO_CLIENT_ID=") }) {
		t.Fatalf("no .env file:\n%s", text)
	}
	return environment
}
