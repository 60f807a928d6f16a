package examples

import (
	"maps"
	"regexp"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/config"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// name is the user pool of an example, and the prefix of its domain.
const name = acctest.NamePrefix + "example"

const domain = name + ".auth." + acctest.Region + ".amazoncognito.com"

// companyIdP is the host of an identity provider without a preset.
const companyIdP = "login.company.example"

// forDocumentation are the folders from which the documentation takes snippets; resource_test.go and data_test.go apply those.
var forDocumentation = []string{"provider", "resources", "data-sources", "functions", "ephemeral-resources"}

var walks = map[string]walk{
	"miracl": {
		federation: "cogfed_oidc_federation.miracl", client: "cogfed_spa_client.web", importSuffix: owned,
		first:  variables("miracl_client_id", "first", "miracl_client_secret", "hidden"),
		second: config.Variables{"miracl_client_id": text("second"), "callback_urls": list("http://localhost:3000", "https://acme.example/")},
		outputs: both(common, map[string]knownvalue.Check{
			"logout_url":  matching(`^https://` + domain + `/logout\?client_id=\w+&logout_uri=http%3A%2F%2Flocalhost%3A3000$`),
			"aws_exports": matching(`(?s)^export default \{.*"aws_user_pools_id": "eu-west-2_.*"domain": "` + domain + `".*"redirectSignIn": "http://localhost:3000[",]`),
		}),
	},
	"idura": {
		federation: "cogfed_oidc_federation.idura", client: "cogfed_spa_client.web", importSuffix: owned,
		first: variables("idura_domain", "acme-corp.idura.broker", "idura_client_id", "urn:idura:samples:aws:cognito",
			"idura_client_secret", "hidden"),
		second: config.Variables{"idura_domain": text("acme-corp.test.idura.broker"), "callback_urls": list("https://acme.example/")},
		outputs: both(common, map[string]knownvalue.Check{
			"user_pool_id": matching(`^eu-west-2_`), "issuer_url": matching(`/eu-west-2_\w+$`),
			"oidc_client_ts": matching(`(?s)"client_id": "\w+",.*"identity_provider": "Idura"`),
		}),
		updatedOutputs: map[string]knownvalue.Check{
			"login_url":      matching(`redirect_uri=https%3A%2F%2Facme\.example`),
			"oidc_client_ts": matching(`"redirect_uri": "https://acme\.example/"`),
		},
	},
	"criipto": {
		federation: "cogfed_oidc_federation.criipto", client: "cogfed_spa_client.web", importSuffix: owned,
		first: variables("criipto_domain", "acme-corp.criipto.id", "criipto_client_id", "urn:my:application:identifier:1",
			"criipto_client_secret", "hidden"),
		second:  config.Variables{"criipto_client_id": text("urn:my:application:identifier:2"), "logout_urls": list("https://acme.example/bye")},
		outputs: common,
		updatedOutputs: map[string]knownvalue.Check{
			"logout_url": matching(`logout_uri=https%3A%2F%2Facme\.example%2Fbye$`),
		},
	},
	"hosted-ui": {
		federation: "cogfed_oidc_federation.idp", client: "cogfed_spa_client.localhost", importSuffix: owned,
		first:  variables("idp_issuer", "https://"+companyIdP, "idp_client_id", "first", "idp_client_secret", "hidden"),
		second: config.Variables{"idp_client_id": text("second"), "callback_urls": list("https://acme.example/oauth/cognito")},
		outputs: both(common, map[string]knownvalue.Check{
			"dotenv": matching(`(?m)^COGNITO_DOMAIN_NAME_URL=https://` + domain + `$`),
		}),
		updatedOutputs: map[string]knownvalue.Check{
			"dotenv": matching(`(?m)^COGNITO_LOGIN_REDIRECT_URL=https://acme.example/oauth/cognito$`),
		},
	},
	"auth-js": {
		federation: "cogfed_oidc_federation.idp", client: "cogfed_spa_client.web", importSuffix: owned,
		first:  variables("idp_issuer", "https://"+companyIdP, "idp_client_id", "first", "idp_client_secret", "hidden"),
		second: config.Variables{"idp_client_id": text("second"), "code_grant": config.BoolVariable(true)},
		outputs: both(common, map[string]knownvalue.Check{
			"auth_data": matching(`(?s)"AppWebDomain": "` + domain + `".*"RedirectUriSignIn": "http://localhost:3000".*"IdentityProvider": "Company"`),
		}),
		updatedOutputs: map[string]knownvalue.Check{"login_url": matching(`response_type=code`)},
	},
}

// common are the outputs of every example.
var common = map[string]knownvalue.Check{
	"redirect_uri": exactly("https://" + domain + "/oauth2/idpresponse"),
	"client_id":    matching(`^\w+$`),
	"login_url":    matching(`^https://` + domain + `/login\?`),
}

func TestExample(t *testing.T) {
	for example, w := range allWalks(t) {
		t.Run(example, func(t *testing.T) {
			e := acctest.New(t)
			e.NeedLocal(t) // the identity providers of the examples do not exist
			if err := e.Local.StandIn(companyIdP, demoidp.Issuer{}); err != nil {
				t.Fatal(err)
			}
			w.first["name"] = text(name)
			w.checkDestroy = e.CheckEmpty(t)
			w.run(t, e, example)
		})
	}
}

func TestExample_isTested(t *testing.T) {
	tested := append(slices.Collect(maps.Keys(allWalks(t))), existingPool)
	for _, example := range directories(t) {
		if !slices.Contains(forDocumentation, example) && !slices.Contains(tested, example) {
			t.Errorf("examples/%s has no test: add a walk", example)
		}
	}
}

// variables makes Terraform variables of names and values.
func variables(namesAndValues ...string) config.Variables {
	v := config.Variables{}
	for pair := range slices.Chunk(namesAndValues, 2) {
		v[pair[0]] = text(pair[1])
	}
	return v
}

func text(s string) config.Variable { return config.StringVariable(s) }

func list(items ...string) config.Variable {
	var variables []config.Variable
	for _, item := range items {
		variables = append(variables, text(item))
	}
	return config.ListVariable(variables...)
}

func exactly(s string) knownvalue.Check { return knownvalue.StringExact(s) }

func matching(pattern string) knownvalue.Check {
	return knownvalue.StringRegexp(regexp.MustCompile(pattern))
}

func both(a, b map[string]knownvalue.Check) map[string]knownvalue.Check {
	out := maps.Clone(a)
	maps.Copy(out, b)
	return out
}
