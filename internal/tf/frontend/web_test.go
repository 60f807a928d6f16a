package frontend_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// The client of a back end: the file names the variable of its secret, and the
// function and the data source agree.
func TestAccFunctions_webClient(t *testing.T) {
	e, pool := acctest.New(t), name()
	run(t, e, resource.TestStep{
		Config: whole(e, pool, "", "") + `
resource "cogfed_web_client" "test" {
  user_pool_id       = cogfed_oidc_federation.test.user_pool_id
  name               = "back end"
  identity_providers = [cogfed_oidc_federation.test.provider_name]
  callback_urls      = ["https://app.example.com/signin-oidc"]
}

data "cogfed_client_config" "web" {
  user_pool_id = cogfed_web_client.test.user_pool_id
  client_id    = cogfed_web_client.test.client_id
}

output "aspnet" {
  value = data.cogfed_client_config.web.aspnet_json
}

output "agree" {
  value = nonsensitive(provider::cogfed::client_config("aspnet_json", cogfed_web_client.test)) == data.cogfed_client_config.web.aspnet_json
}
`,
		ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownOutputValue("aspnet", matching(`(?s)"ClientSecret": "set the environment variable .*"CallbackPath": "/signin-oidc"`)),
			statecheck.ExpectKnownOutputValue("agree", knownvalue.Bool(true)),
		},
	})
}
