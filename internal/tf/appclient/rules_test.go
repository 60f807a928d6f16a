package appclient_test

import (
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// mistakes are configurations that the plan must refuse, by the rule that
// refuses them and a word that the message must hold besides.
var mistakes = []struct{ rule, says, arguments string }{
	{"oauth-code-flow-missing", "code", `allowed_oauth_flows = ["implicit"]`},
	{"oauth-flow-client-credentials", "client_credentials", `allowed_oauth_flows = ["client_credentials"]`},
	{"identity-providers-empty", "identity_providers", `identity_providers = []`},
	{"callback-urls-missing", "callback_urls", `callback_urls = []`},
	{"callback-url-https", `callback_urls\[1\]`, `callback_urls = ["https://app.example.com/", "http://app.example.com/"]`},
	{"callback-url-fragment", `callback_urls\[0\]`, `callback_urls = ["https://app.example.com/#top"]`},
	{"callback-url-syntax", `callback_urls\[0\]`, `callback_urls = ["app.example.com"]`},
	{"logout-url-https", `logout_urls\[0\]`, `logout_urls = ["http://app.example.com/"]`},
	{"default-redirect-unlisted", "default_redirect_uri", `default_redirect_uri = "https://other.example.com/"`},
	{"client-scope-syntax", "allowed_oauth_scopes", `allowed_oauth_scopes = ["openid", "two words"]`},
	{"client-scope-needs-openid", "openid", `allowed_oauth_scopes = ["email"]`},
	{"auth-flow-unknown", "ALLOW_EVERYTHING", `explicit_auth_flows = ["ALLOW_EVERYTHING"]`},
	{"auth-flow-rotation", "ALLOW_REFRESH_TOKEN_AUTH", "refresh_token_rotation = { feature = \"ENABLED\" }\nexplicit_auth_flows = [\"ALLOW_REFRESH_TOKEN_AUTH\"]"},
	{"session-token-validity", "access_token_validity", "access_token_validity = 1\ntoken_validity_units = { access_token = \"minutes\" }"},
	{"token-validity-order", "refresh_token_validity", "refresh_token_validity = 1\naccess_token_validity = 24\ntoken_validity_units = { refresh_token = \"hours\" }"},
	{"auth-session-validity", "20", `auth_session_validity = 20`},
	{"write-attribute-forbidden", "email_verified", `write_attributes = ["email_verified"]`},
	{"client-name", "name", `name = "naïve/client"`},
}

func TestAccSPAClient_mistakes(t *testing.T) {
	e, pool := acctest.New(t), name()
	var steps []resource.TestStep
	for _, m := range mistakes {
		steps = append(steps, resource.TestStep{
			Config: withFederation(e, pool, "", m.arguments), PlanOnly: true,
			ExpectError: regexp.MustCompile(`(?s)` + m.says + `.*Rule\s+` + m.rule + `\b`),
		})
	}
	run(t, e, steps...)
}

// Unknown values stay silent at plan and are sent once they are known.
func TestAccSPAClient_unknownInputs(t *testing.T) {
	e, pool := acctest.New(t), name()
	later := `
resource "terraform_data" "later" {
  input = {
    name = "web"
    url  = "https://app.example.com/"
    flow = "code"
    days = 20
  }
}
`
	run(t, e, resource.TestStep{Config: later + withFederation(e, pool, "", `name = terraform_data.later.output.name
callback_urls = ["http://localhost:3000", terraform_data.later.output.url]
logout_urls = [terraform_data.later.output.url]
allowed_oauth_flows = [terraform_data.later.output.flow]
refresh_token_validity = terraform_data.later.output.days`)})
}
