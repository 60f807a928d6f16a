package e2e

import (
	"maps"
	"path/filepath"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

const backEnd = `
resource "cogfed_web_client" "api" {
  user_pool_id       = cogfed_oidc_federation.miracl.user_pool_id
  name               = "api"
  identity_providers = [cogfed_oidc_federation.miracl.provider_name]
  callback_urls      = [var.back_end_callback_url]
  logout_urls        = [var.back_end_url]
}

variable "back_end_callback_url" {}
variable "back_end_url" {}
`

// TestBackEnd follows "Integrate into your application back end" of vendor page "MIRACL Trust": a confidential client, used by openid-client.
// Its secret is in neither state nor output: the test takes it from Cognito, as a deployment takes it from a secret store.
func TestBackEnd(t *testing.T) {
	s := newStack(t, miracl)
	site := "http://localhost:" + freePort(t, "0") + "/"
	w := s.workspace(t, "miracl")
	w.write(t, "e2e.tf", backEnd+clientConfig("cogfed_oidc_federation.miracl", "cogfed_web_client.api", "cogfed_oidc_federation.miracl.provider_name"))
	variables := map[string]any{"name": prefix, "miracl_client_id": "acme", "miracl_client_secret": "the-miracl-secret"}
	maps.Copy(variables, map[string]any{"back_end_url": site, "back_end_callback_url": site + "callback"})
	config := w.apply(t, variables).of(t, "config")
	module := filepath.Join(t.TempDir(), "openid-client.mjs")
	writeFile(t, module, config.text(t, "openid_client"))
	environment := append(s.environment(), "COGNITO_CLIENT_SECRET="+s.clientSecret(t, config))
	start(t, environment, "--require", "./server/loopback.cjs", "server/openid-client.mjs", module, config.text(t, "logout_url")).line(t)

	b := s.browser(t)
	b.open(site)
	b.awaitStatus("signed out")
	b.click("#sign-in")
	b.signInAt(miracl.Issuer, "", alice)
	b.awaitStatus("signed in")
	b.screenshot("signed in")
	expect(t, b.claims(), map[string]any{"email": alice, "token_use": "id", "aud": config["client_id"]})
	b.open(site + "refresh")
	b.awaitStatus("refreshed")
	b.open(site)
	b.click("#sign-out")
	b.awaitStatus("signed out")
}

func (s *stack) clientSecret(t *testing.T, config outputs) string {
	t.Helper()
	out, err := s.cognito(region).DescribeUserPoolClient(t.Context(), &cip.DescribeUserPoolClientInput{
		UserPoolId: aws.String(config.text(t, "user_pool_id")), ClientId: aws.String(config.text(t, "client_id")),
	})
	if err != nil {
		t.Fatal(err)
	}
	return aws.ToString(out.UserPoolClient.ClientSecret)
}
