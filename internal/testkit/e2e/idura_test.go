package e2e

import "testing"

// TestIdura follows vendor page "Idura Verify": an electronic identity without e-mail address, in a pool that does not require one.
func TestIdura(t *testing.T) {
	s := newStack(t, idura("acme-corp.idura.broker", "plainJson"))
	l := applyIdura(t, s, "idura", "acme-corp.idura.broker")
	l.want = map[string]any{"cognito:username": "idura_" + bent, "email": nil}

	t.Run("oidc-client-ts", func(t *testing.T) {
		l.app.serve("oidc-client-ts", module(l.config.text(t, "oidc_client_ts"), export("logoutUrl", l.config.text(t, "logout_url"))))
		l.run(t)
	})
	t.Run("Amplify 6 chooses the electronic identity", func(t *testing.T) {
		l.hint = "acr_values:urn:grn:authn:se:bankid"
		l.app.serve("amplify6", module(l.config.text(t, "amplify_resources_config"), export("provider", "Idura"), export("loginHint", l.hint)))
		l.run(t)
	})
}

// TestCriipto follows vendor page "Criipto Verify", the product's former name.
func TestCriipto(t *testing.T) {
	s := newStack(t, idura("acme-corp.criipto.id", "plainJson"))
	l := applyIdura(t, s, "criipto", "acme-corp.criipto.id")
	l.want = map[string]any{"cognito:username": "criipto_" + bent, "email": nil}

	t.Run("Amplify 5", func(t *testing.T) {
		l.app.serve("amplify5", l.config.text(t, "aws_exports")+export("customProvider", "Criipto"))
		l.run(t)
	})
}

// applyIdura applies the example of a domain at Idura or Criipto, whose variables have the same names but for the vendor's.
func applyIdura(t *testing.T, s *stack, vendor, domain string) login {
	t.Helper()
	app := newApplication(t)
	w := s.workspace(t, vendor)
	federation := "cogfed_oidc_federation." + vendor
	w.write(t, "e2e.tf", clientConfig(federation, "cogfed_spa_client.web", federation+".provider_name"))
	out := w.apply(t, map[string]any{
		"name": prefix, vendor + "_domain": domain,
		vendor + "_client_id": "urn:idura:samples:aws:cognito", vendor + "_client_secret": "the-idura-secret",
		"callback_urls": []string{app.url}, "logout_urls": []string{app.url},
	})
	return login{stack: s, app: app, config: out.of(t, "config"), issuer: "https://" + domain, person: bent}
}
