package e2e

import "testing"

// TestAuthJS follows vendor page "Cognito - Js Auth Sdk": amazon-cognito-auth-js, with the implicit grant as the page has it, and with
// the authorization code grant.
func TestAuthJS(t *testing.T) {
	for name, codeGrant := range map[string]bool{"implicit grant": false, "authorization code grant": true} {
		t.Run(name, func(t *testing.T) {
			s := newStack(t, company)
			app := newApplication(t)
			w := s.workspace(t, "auth-js")
			w.write(t, "e2e.tf", clientConfig("cogfed_oidc_federation.idp", "cogfed_spa_client.web", "cogfed_oidc_federation.idp.provider_name"))
			variables := companyVariables()
			variables["site_url"], variables["code_grant"] = app.url, codeGrant
			config := w.apply(t, variables).of(t, "config")
			more := "\nexport default authData;"
			if codeGrant {
				more += "\nexport const codeGrant = true;"
			}
			app.serve("cognito-auth-js", config.text(t, "cognito_auth_js")+more)
			login{
				stack: s, app: app, config: config, issuer: company.Issuer, person: alice,
				want: map[string]any{"email": alice}, noRefresh: !codeGrant,
			}.run(t)
		})
	}
}
