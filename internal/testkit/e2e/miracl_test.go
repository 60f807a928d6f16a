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
	l := login{
		stack: s, app: app, config: config, issuer: miracl.Issuer, person: alice,
		want: map[string]any{"email": alice, "email_verified": true},
	}
	t.Run("Amplify 5, as the page has it", func(t *testing.T) {
		app.serve("amplify5", config.text(t, "aws_exports")+export("provider", "MIRACL"))
		l.run(t)
	})
	for format, text := range map[string]string{
		"amplify_resources_config": module(config.text(t, "amplify_resources_config")),
		"amplify_outputs":          module(config.text(t, "amplify_outputs")),
		"aws_exports":              config.text(t, "aws_exports"),
	} {
		t.Run("Amplify 6 with "+format, func(t *testing.T) {
			app.serve("amplify6", text+export("provider", "MIRACL"))
			l.run(t)
		})
	}
}
