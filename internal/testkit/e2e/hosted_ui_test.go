package e2e

import (
	"bufio"
	"maps"
	"slices"
	"strings"
	"testing"
)

// TestHostedUI follows vendor page "Amazon Cognito Hosted UI": its application reads a .env file and starts at the page on which users
// pick how to sign in.
func TestHostedUI(t *testing.T) {
	s := newStack(t, company)
	port := freePort(t)
	site := "http://localhost:" + port
	variables := companyVariables()
	maps.Copy(variables, map[string]any{
		"callback_urls": []string{site + "/oauth/cognito"}, "logout_urls": []string{site + "/oauth/cognito/logout"},
	})
	w := s.workspace(t, "hosted-ui")
	w.write(t, "e2e.tf", clientConfig("cogfed_oidc_federation.idp", "cogfed_spa_client.localhost", ""))
	config := w.apply(t, variables).of(t, "config")
	environment := append(s.environment(), dotenv(t, config.text(t, "hosted_ui_env"))...)
	start(t, append(environment, "PORT="+port), "--require", "./server/loopback.cjs", "server/hosted-ui.mjs").line(t)

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
		b.click("#sign-out")
		b.awaitStatus("signed out")
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
