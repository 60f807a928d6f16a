package frontend_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	testname "github.com/hashicorp/terraform-plugin-testing/helper/acctest"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/frontend"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

const address = "data.cogfed_client_config.test"

func name() string {
	return acctest.NamePrefix + testname.RandStringFromCharSet(10, testname.CharSetAlphaNum)
}

// whole is a federation, a client of its pool, and the files for it.
func whole(e *acctest.Env, pool, client, data string) string {
	return "terraform {\n  required_providers {\n    cogfed = { source = \"cogfed/cogfed\" }\n  }\n}\n" + e.Provider() + fmt.Sprintf(`
resource "cogfed_oidc_federation" "test" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:idura:samples:aws:cognito"
  client_secret = "a-secret"
  user_pool = {
    name                     = %[1]q
    deletion_protection      = "INACTIVE"
    auto_verified_attributes = ["email"]
  }
  domain = { prefix = %[1]q }
}

resource "cogfed_spa_client" "test" {
  user_pool_id       = cogfed_oidc_federation.test.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.test.provider_name]
  callback_urls      = ["http://localhost:3000", "https://app.example.com/oauth/cognito"]
  logout_urls        = ["http://localhost:3000"]
  %[2]s
}

data "cogfed_client_config" "test" {
  user_pool_id = cogfed_spa_client.test.user_pool_id
  client_id    = cogfed_spa_client.test.client_id
  %[3]s
}

output "aws_exports" {
  value = data.cogfed_client_config.test.aws_exports
}
`, pool, client, data)
}

func run(t *testing.T, e *acctest.Env, steps ...resource.TestStep) {
	t.Helper()
	resource.ParallelTest(t, resource.TestCase{
		ProtoV6ProviderFactories: acctest.Factories(), CheckDestroy: e.CheckEmpty(t), Steps: steps,
	})
}

func attribute(name string, check knownvalue.Check) statecheck.StateCheck {
	return statecheck.ExpectKnownValue(address, tfjsonpath.New(name), check)
}

func matching(pattern string) knownvalue.Check {
	return knownvalue.StringRegexp(regexp.MustCompile(pattern))
}

// One apply makes everything, the files among it; the plan after it is empty.
func TestAccClientConfig_oneApply(t *testing.T) {
	e, pool := acctest.New(t), name()
	host := pool + ".auth." + e.Region + ".amazoncognito.com"
	issuer := regexp.QuoteMeta("https://cognito-idp." + e.Region + ".amazonaws.com/" + e.Region + "_")
	run(t, e, resource.TestStep{
		Config: whole(e, pool, "", `identity_provider = "Idura"`),
		ConfigStateChecks: []statecheck.StateCheck{
			attribute("region", knownvalue.StringExact(e.Region)),
			attribute("domain_name", knownvalue.StringExact(host)),
			attribute("issuer_url", matching(`^`+issuer)),
			attribute("authorize_url", matching(`^https://`+host+`/oauth2/authorize\?client_id=.*&redirect_uri=http%3A%2F%2Flocalhost%3A3000&.*&identity_provider=Idura$`)),
			attribute("login_url", matching(`^https://`+host+`/login\?`)),
			attribute("logout_url", matching(`^https://`+host+`/logout\?client_id=\w+&logout_uri=http%3A%2F%2Flocalhost%3A3000$`)),
			attribute("aws_exports", matching(`(?s)^export default \{.*"domain": "`+host+`".*"redirectSignIn": "http://localhost:3000,https://app.example.com/oauth/cognito".*"aws_cognito_verification_mechanisms": \[\s+"EMAIL"`)),
			attribute("amplify_outputs", matching(`"identity_providers": \[\]`)),
			attribute("amplify_resources_config", matching(`"userPoolClientId"`)),
			attribute("cognito_auth_js", matching(`"IdentityProvider": "Idura"`)),
			attribute("oidc_client_ts", matching(`(?s)"authority": "`+issuer+`\w+",.*"scope": "email openid profile",.*"identity_provider": "Idura"`)),
			attribute("angular_auth_oidc_client", matching(`"redirectUrl": "http://localhost:3000"`)),
			attribute("openid_client", matching(`export const clientSecret = undefined;`)),
			attribute("authjs_env", matching(`(?m)^AUTH_COGNITO_ID=\w+$`)),
			attribute("hosted_ui_env", matching(`(?m)^COGNITO_DOMAIN_NAME_URL=https://`+host+`$`)),
			attribute("spring_yaml", matching(`client-authentication-method: "none"`)),
			attribute("aspnet_json", knownvalue.Null()), // http://localhost:3000 has no path
			attribute("jwt_verify", matching(`"tokenUse": "access"`)),
		},
	})
}

func TestAccClientConfig_choices(t *testing.T) {
	e, pool := acctest.New(t), name()
	chosen := "callback_url = \"https://app.example.com/oauth/cognito\"\nlogout_uri = \"http://localhost:3000\"\ndomain_name = \"login.example.com\""
	checks := []statecheck.StateCheck{
		attribute("oidc_client_ts", matching(`"redirect_uri": "https://app.example.com/oauth/cognito"`)),
		attribute("aspnet_json", matching(`"CallbackPath": "/oauth/cognito"`)),
		attribute("authorize_url", matching(`^https://login.example.com/oauth2/authorize\?.*redirect_uri=https%3A%2F%2Fapp.example.com%2Foauth%2Fcognito`)),
		attribute("hosted_ui_env", matching(`(?m)^COGNITO_DOMAIN_NAME_URL=https://login.example.com$`)),
	}
	run(
		t, e,
		resource.TestStep{Config: whole(e, pool, "", chosen), ConfigStateChecks: checks},
		resource.TestStep{
			Config:            whole(e, pool, `default_redirect_uri = "https://app.example.com/oauth/cognito"`, "depends_on = [cogfed_spa_client.test]"),
			ConfigStateChecks: checks[:2],
		},
	)
}

// A choice that the client does not offer is an error at its attribute.
func TestAccClientConfig_errors(t *testing.T) {
	e, pool := acctest.New(t), name()
	refused := func(arguments, pattern string) resource.TestStep {
		return resource.TestStep{Config: whole(e, pool, "", arguments), ExpectError: regexp.MustCompile(`(?s)` + strings.ReplaceAll(pattern, " ", `\s+`))}
	}
	elsewhere := func(attribute, value string) string {
		config := whole(e, pool, "", "")
		before, after, _ := strings.Cut(config, `data "cogfed_client_config"`)
		return before + `data "cogfed_client_config"` + regexp.MustCompile(attribute+` .*`).ReplaceAllString(after, attribute+" = "+value)
	}
	run(
		t, e,
		resource.TestStep{Config: whole(e, pool, "", "")},
		refused(`identity_provider = "idura"`, `Not what the client has.*identity_provider = "idura".*"idura" is not an identity provider`),
		refused(`callback_url = "http://localhost:3000/"`, `callback_url = "http://localhost:3000/".*is not a callback URL`),
		refused(`logout_uri = "https://app.example.com"`, `logout_uri = "https://app.example.com".*is not a logout URL`),
		refused(`domain_name = "acme"`, `domain_name = "acme".*not a host name`),
		resource.TestStep{Config: elsewhere("user_pool_id", `"`+e.Region+`_Nowhere"`), ExpectError: regexp.MustCompile(`(?s)Cannot read user pool.*user_pool_id`)},
		resource.TestStep{Config: elsewhere("client_id", `"nobody"`), ExpectError: regexp.MustCompile(`(?s)Cannot read app client nobody.*client_id`)},
	)
}

// With depends_on, the files follow a change of the client in the same apply.
func TestAccClientConfig_followsTheClient(t *testing.T) {
	e, pool := acctest.New(t), name()
	follows := "depends_on = [cogfed_spa_client.test]"
	run(
		t, e,
		resource.TestStep{Config: whole(e, pool, "", follows)},
		resource.TestStep{
			Config: whole(e, pool, `allowed_oauth_scopes = ["openid", "phone"]`, follows),
			ConfigPlanChecks: resource.ConfigPlanChecks{
				PreApply: []plancheck.PlanCheck{plancheck.ExpectUnknownOutputValue("aws_exports")},
			},
			ConfigStateChecks: []statecheck.StateCheck{attribute("oidc_client_ts", matching(`"scope": "openid phone"`))},
		},
	)
}

// A refresh asks for the client and its pool once, for the resource and the data
// source together.
func TestAccClientConfig_sharesReads(t *testing.T) {
	e, pool := acctest.New(t), name()
	e.NeedLocal(t)
	before := 0
	run(
		t, e,
		resource.TestStep{Config: whole(e, pool, "", "")},
		resource.TestStep{PreConfig: func() { before = len(e.Calls(t)) }, RefreshState: true, Check: func(*terraform.State) error {
			calls := map[string]int{}
			for _, operation := range e.Calls(t)[before:] {
				calls[operation]++
			}
			// Nobody but the federation reads the identity provider: as often as there was a walk.
			walks := calls["DescribeIdentityProvider"]
			if walks == 0 || calls["DescribeUserPoolClient"] != walks || calls["DescribeUserPool"] != walks {
				return fmt.Errorf("a refresh calls %v", calls)
			}
			return nil
		}},
	)
}

// A client of which Terraform knows nothing else: confidential, without a
// domain.
func TestAccClientConfig_confidential(t *testing.T) {
	if !acctest.Enabled() {
		t.Skip("acceptance tests run with TF_ACC=1, see CONTRIBUTING.md")
	}
	e, ctx := acctest.New(t), context.Background()
	sdk, pool := e.SDK(t), name()
	made, err := sdk.CreateUserPool(ctx, &cip.CreateUserPoolInput{PoolName: aws.String(pool)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _, _ = sdk.DeleteUserPool(ctx, &cip.DeleteUserPoolInput{UserPoolId: made.UserPool.Id}) })
	client, err := sdk.CreateUserPoolClient(ctx, &cip.CreateUserPoolClientInput{
		UserPoolId: made.UserPool.Id, ClientName: aws.String("back end"), GenerateSecret: true,
		AllowedOAuthFlowsUserPoolClient: true, AllowedOAuthFlows: []types.OAuthFlowType{types.OAuthFlowTypeCode},
		AllowedOAuthScopes: []string{"openid"}, CallbackURLs: []string{"https://app.example.com/login/oauth2/code/cognito"},
		SupportedIdentityProviders: []string{"COGNITO"},
	})
	if err != nil {
		t.Fatal(err)
	}
	config := func(arguments string) string {
		return e.Provider() + fmt.Sprintf("data \"cogfed_client_config\" \"test\" {\n  user_pool_id = %q\n  client_id = %q\n%s\n}\n",
			aws.ToString(made.UserPool.Id), aws.ToString(client.UserPoolClient.ClientId), arguments)
	}
	secretless := func(check knownvalue.Check) []statecheck.StateCheck {
		checks := []statecheck.StateCheck{attribute("spring_yaml", check), attribute("aws_exports", knownvalue.Null()), attribute("logout_url", knownvalue.Null())}
		for _, f := range frontend.Formats() {
			checks = append(checks, attribute(f.Name, withoutText(aws.ToString(client.UserPoolClient.ClientSecret))))
		}
		return checks
	}
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: acctest.Factories(), Steps: []resource.TestStep{
		{Config: config(""), ConfigStateChecks: secretless(knownvalue.Null())},
		{Config: config(`domain_name = "login.example.com"`), ConfigStateChecks: secretless(matching(`client-secret: "\$\{COGNITO_CLIENT_SECRET\}"`))},
	}})
}

// withoutText checks that a value is null or does not contain a text.
func withoutText(text string) knownvalue.Check { return without{text} }

type without struct{ text string }

// CheckValue implements knownvalue.Check.
func (w without) CheckValue(v any) error {
	if s, ok := v.(string); ok && strings.Contains(s, w.text) {
		return fmt.Errorf("contains what it must not")
	}
	return nil
}

// String implements knownvalue.Check.
func (without) String() string { return "a value without the secret" }
