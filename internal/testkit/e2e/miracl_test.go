package e2e

import "testing"

// TestMIRACL follows vendor page "MIRACL Trust": a federation and a single-page application on AWS Amplify.
func TestMIRACL(t *testing.T) {
	s := newStack(t, miracl)
	app := newApplication(t)
	w := s.workspace(t, "miracl")
	w.write(t, "e2e.tf", clientConfig("cogfed_oidc_federation.miracl", "cogfed_spa_client.web", ""))
	out := w.apply(t, map[string]any{
		"name": prefix, "miracl_client_id": "acme", "miracl_client_secret": "the-miracl-secret",
		"callback_urls": []string{app.url}, "logout_urls": []string{app.url},
	})
	if got := out.text(t, "redirect_uri"); got != redirectURI {
		t.Fatalf("redirect_uri is %s", got)
	}
	config := out.of(t, "config")
	for format, text := range map[string]string{
		"amplify_resources_config": "export default " + config.text(t, "amplify_resources_config"),
		"amplify_outputs":          "export default " + config.text(t, "amplify_outputs"),
		"aws_exports":              config.text(t, "aws_exports"),
	} {
		t.Run("Amplify 6 with "+format, func(t *testing.T) {
			app.serve("amplify6", text+"\nexport const provider = 'MIRACL';")
			s.signInAndOut(t, app, config, miracl.Issuer)
		})
	}
}

// signInAndOut signs in as Alice, has the tokens verified, refreshes them, and signs out.
func (s *stack) signInAndOut(t *testing.T, app *application, config outputs, issuer string) {
	t.Helper()
	b := s.browser(t)
	b.open(app.url)
	b.awaitStatus("signed out")
	b.click("#sign-in")
	b.signInAt(issuer, alice)
	b.awaitStatus("signed in")
	b.screenshot("signed in")
	expect(t, b.claims(), map[string]any{"email": alice, "token_use": "id"})
	v := verify(t, s.environment(), config.text(t, "user_pool_id"), config.text(t, "client_id"), b.text("#id-token"), b.text("#access-token"))
	expect(t, v.Access, map[string]any{"token_use": "access", "username": v.ID["cognito:username"]})
	before := b.text("#access-token")
	b.click("#refresh")
	b.await("other tokens", func() bool { now := b.text("#access-token"); return now != "" && now != before })
	b.click("#sign-out")
	b.awaitStatus("signed out")
}
