package e2e

import (
	"strings"
	"testing"
)

// TestAuthJS follows vendor page "Cognito - Js Auth Sdk": amazon-cognito-auth-js, loaded by script elements, with the implicit grant as the
// page has it, and with the authorization code grant.
func TestAuthJS(t *testing.T) {
	s := newStack(t, company)
	app := newApplicationAt(t, "3000")
	w := s.workspace(t, "auth-js")
	w.write(t, "e2e.tf", clientConfig("cogfed_oidc_federation.idp", "cogfed_spa_client.web", "cogfed_oidc_federation.idp.provider_name"))
	apply := func(t *testing.T, codeGrant bool) login {
		t.Helper()
		variables := companyVariables()
		variables["site_url"], variables["code_grant"] = app.url, codeGrant
		config := w.apply(t, variables).of(t, "config")
		app.load(config.text(t, "cognito_auth_js"))
		return login{
			stack: s, app: app, config: config, issuer: company.Issuer, person: alice,
			want: map[string]any{"email": alice}, noRefresh: !codeGrant,
		}
	}
	t.Run("implicit grant", func(t *testing.T) {
		l := apply(t, false)
		app.serve("cognito-auth-js", export("state", "state-of-the-page"))
		l.run(t)
		l.handlers(t, "state-of-the-page")
		app.load(withoutProvider(t, l.config.text(t, "cognito_auth_js")))
		l.signUp(t)
	})
	t.Run("authorization code grant", func(t *testing.T) {
		l := apply(t, true)
		app.serve("cognito-auth-js", export("state", "state-of-the-code-grant")+"\nexport const codeGrant = true;")
		l.run(t)
		l.handlers(t, "state-of-the-code-grant")
	})
}

// handlers is "auth.userhandler" and "auth.setState" of the page: a login that a person breaks off ends at onFailure, and one that is
// finished at onSuccess, with the state that was set.
func (l login) handlers(t *testing.T, state string) {
	t.Helper()
	b := l.stack.browser(t)
	b.open(l.app.url)
	b.awaitStatus("signed out")
	b.click("#sign-in")
	b.awaitHost(strings.TrimPrefix(l.issuer, "https://"))
	b.click(`a[href$="/abort"]`)
	b.awaitStatus("failed")
	if handler, text := b.evaluate("document.body.dataset.handler"), b.text("#error"); handler != "onFailure" || !strings.Contains(text, "aborted") {
		t.Errorf("%s was called with %q", handler, text)
	}
	b.screenshot("broken off")
	b.open(l.app.url)
	b.awaitStatus("signed out")
	b.click("#sign-in")
	b.signInAt(l.issuer, l.hint, l.person)
	b.awaitStatus("signed in")
	if handler, got := b.evaluate("document.body.dataset.handler"), b.evaluate("document.body.dataset.state"); handler != "onSuccess" || got != state {
		t.Errorf("%s was called with the state %q, want %q", handler, got, state)
	}
}

// withoutProvider is the configuration as the page prints it: without IdentityProvider, so that users see the sign-in page.
func withoutProvider(t *testing.T, text string) string {
	t.Helper()
	short := strings.Replace(text, `"IdentityProvider": "Company",`, "", 1)
	if short == text {
		t.Fatalf("no IdentityProvider in\n%s", text)
	}
	return short
}

// signUp is "Test the sign up flow" and "Password reset" of the page: a user name, an e-mail address, codes by mail.
func (l login) signUp(t *testing.T) {
	t.Helper()
	b := l.stack.browser(t)
	b.open(l.app.url)
	b.awaitStatus("signed out")
	b.click("#sign-in")
	b.click(`a[href*="/signup"]`)
	b.submit("sign up", "username", "gerardnico", "userAttributes.email", "nico@example.com", "password", "Correct-Horse-1")
	b.submit("confirm", "code", l.stack.code(t, l.config))
	b.awaitStatus("signed in")
	expect(t, b.claims(), map[string]any{"cognito:username": "gerardnico", "email": "nico@example.com", "email_verified": true})
	l.verify(t, b)
	b.click("#sign-out")
	b.awaitStatus("signed out")

	b.click("#sign-in")
	b.click(`a[href*="/forgotPassword"]`)
	b.submit("forgot password", "username", "gerardnico")
	b.await("the form for a new password", func() bool { return b.text("label[for=code]") != "" })
	b.submit("new password", "code", l.stack.code(t, l.config), "password", "Battery-Staple-2")
	b.await("the sign-in page", func() bool { return b.text("label[for=username]") != "" && b.text("label[for=code]") == "" })
	b.submit("sign in", "username", "gerardnico", "password", "Battery-Staple-2")
	b.awaitStatus("signed in")
}
