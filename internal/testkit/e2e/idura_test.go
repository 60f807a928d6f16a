package e2e

import (
	"net/url"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

// TestIdura follows vendor page "Idura Verify": an electronic identity without e-mail address, in a pool that does not require one.
func TestIdura(t *testing.T) {
	s := newStack(t, idura("acme-corp.idura.broker", "plainJson"))
	l := applyIdura(t, s, s.workspace(t, "idura"), "idura", "acme-corp.idura.broker", prefix, region)
	l.want = map[string]any{"cognito:username": "idura_" + bent, "email": nil}

	t.Run("oidc-client-ts", func(t *testing.T) {
		l.app.serve("oidc-client-ts", module(l.config.text(t, "oidc_client_ts"), export("logoutUrl", l.config.text(t, "logout_url"))))
		l.run(t)
		l.launch(t, "Idura")
	})
	t.Run("Amplify 6 chooses the electronic identity", func(t *testing.T) {
		l.hint = "acr_values:urn:grn:authn:se:bankid"
		l.app.serve("amplify6", module(l.config.text(t, "amplify_resources_config"), export("provider", "Idura"), export("loginHint", l.hint)))
		l.run(t)
	})
}

// managedLogin overrides the domain of the example, as the page's "Managed login pages configuration" has it.
const managedLogin = `
resource "cogfed_oidc_federation" "idura" {
  domain = { prefix = var.name, managed_login_version = 2 }
}
`

// TestIdura_managedLogin has the domain of the page, https://idura-samples.auth.us-east-1.amazoncognito.com, and its "Managed login pages":
// version 2, which shows nothing before the client has a style.
func TestIdura_managedLogin(t *testing.T) {
	s := newStack(t, idura("acme-corp.idura.broker", "plainJson"))
	w := s.workspace(t, "idura")
	w.write(t, "managed_override.tf", managedLogin)
	l := applyIdura(t, s, w, "idura", "acme-corp.idura.broker", "idura-samples", "us-east-1")
	if got := l.config.text(t, "domain_name"); got != "idura-samples.auth.us-east-1.amazoncognito.com" {
		t.Fatalf("the domain is %s", got)
	}
	if _, err := s.cognito("us-east-1").CreateManagedLoginBranding(t.Context(), &cip.CreateManagedLoginBrandingInput{
		UserPoolId: aws.String(l.config.text(t, "user_pool_id")), ClientId: aws.String(l.config.text(t, "client_id")), UseCognitoProvidedValues: true,
	}); err != nil {
		t.Fatal(err)
	}
	l.app.serve("oidc-client-ts", module(l.config.text(t, "oidc_client_ts"), export("logoutUrl", l.config.text(t, "logout_url"))))
	l.launch(t, "Idura")
}

// TestCriipto follows vendor page "Criipto Verify", the product's former name.
func TestCriipto(t *testing.T) {
	s := newStack(t, idura("acme-corp.criipto.id", "plainJson"))
	l := applyIdura(t, s, s.workspace(t, "criipto"), "criipto", "acme-corp.criipto.id", prefix, region)
	l.want = map[string]any{"cognito:username": "criipto_" + bent, "email": nil}

	t.Run("Amplify 5", func(t *testing.T) {
		l.app.serve("amplify5", l.config.text(t, "aws_exports")+export("customProvider", "Criipto"))
		l.run(t)
	})
	t.Run("hosted UI", func(t *testing.T) {
		l.app.serve("oidc-client-ts", module(l.config.text(t, "oidc_client_ts"), export("logoutUrl", l.config.text(t, "logout_url"))))
		l.launch(t, "Criipto")
	})
}

// launch is "Launch the hosted UI": somebody opens /login by a link and picks the provider. The code comes to an application that asked for
// none and leaves it where it is, so that the test redeems it.
func (l login) launch(t *testing.T, provider string) {
	t.Helper()
	b := l.stack.browser(t)
	address, err := url.Parse(l.config.text(t, "login_url"))
	if err != nil {
		t.Fatal(err)
	}
	query := address.Query()
	query.Del("identity_provider") // the pages open without it
	address.RawQuery = query.Encode()
	b.open(address.String())
	b.awaitHost(address.Host)
	b.screenshot("hosted UI")
	b.click(`a[href*="identity_provider=` + provider + `"]`)
	b.signInAt(l.issuer, "", l.person)
	var code string
	b.await("a code at the application", func() bool {
		at, err := url.Parse(b.address())
		if err == nil {
			code = at.Query().Get("code")
		}
		return err == nil && at.Scheme+"://"+at.Host == l.app.origin() && code != ""
	})
	end := l.stack.visitor(t, request{host: address.Host, clientID: l.config.text(t, "client_id")}).redeem(code, "", query.Get("redirect_uri"))
	id, _ := end.tokens["id_token"].(string)
	access, _ := end.tokens["access_token"].(string)
	if id == "" {
		t.Fatalf("the code is not good: %s", end.text)
	}
	if v := l.verifyTokens(t, id, access); v.ID["cognito:username"] == nil {
		t.Errorf("ID token: %v", v.ID)
	}
}

// applyIdura applies the example of a domain at Idura or Criipto, whose variables have the same names but for the vendor's.
func applyIdura(t *testing.T, s *stack, w *workspace, vendor, domain, name, region string) login {
	t.Helper()
	app := newApplication(t)
	federation := "cogfed_oidc_federation." + vendor
	w.write(t, "e2e.tf", clientConfig(federation, "cogfed_spa_client.web", federation+".provider_name"))
	out := w.apply(t, map[string]any{
		"name": name, "region": region, vendor + "_domain": domain,
		vendor + "_client_id": "urn:idura:samples:aws:cognito", vendor + "_client_secret": "the-idura-secret",
		"callback_urls": []string{app.url}, "logout_urls": []string{app.url},
	})
	return login{stack: s, app: app, config: out.of(t, "config"), issuer: "https://" + domain, person: bent}
}
