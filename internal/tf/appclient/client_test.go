package appclient_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	testname "github.com/hashicorp/terraform-plugin-testing/helper/acctest"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

const address = "cogfed_spa_client.test"

func at(attribute string) tfjsonpath.Path { return tfjsonpath.New(attribute) }

func name() string {
	return acctest.NamePrefix + testname.RandStringFromCharSet(10, testname.CharSetAlphaNum)
}

// withFederation is a federation, with further arguments, and a client of its
// pool.
func withFederation(e *acctest.Env, pool, federation, client string) string {
	return federated(e, pool, federation) + block("cogfed_spa_client", client)
}

func federated(e *acctest.Env, pool, federation string) string {
	return e.Provider() + fmt.Sprintf(`
resource "cogfed_oidc_federation" "test" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "urn:idura:samples:aws:cognito"
  client_secret = "a-secret"
  user_pool = {
    name                = %[1]q
    deletion_protection = "INACTIVE"
    schema              = { tenant = {} }
  }
  domain = { prefix = %[1]q }
  %[2]s
}
`, pool, federation)
}

// block is the client; what the arguments do not set has a value that works.
func block(kind, arguments string) string {
	for argument, value := range map[string]string{
		"user_pool_id":       `cogfed_oidc_federation.test.user_pool_id`,
		"name":               `"web"`,
		"identity_providers": `[cogfed_oidc_federation.test.provider_name]`,
		"callback_urls":      `["http://localhost:3000"]`,
	} {
		if !strings.Contains("\n"+arguments, "\n"+argument+" ") {
			arguments += "\n" + argument + " = " + value
		}
	}
	return "resource \"" + kind + "\" \"test\" {\n" + arguments + "\n}\n"
}

func run(t *testing.T, e *acctest.Env, steps ...resource.TestStep) {
	t.Helper()
	resource.ParallelTest(t, resource.TestCase{
		ProtoV6ProviderFactories: acctest.Factories(), CheckDestroy: e.CheckEmpty(t), Steps: steps,
	})
}

func updated(config string) resource.TestStep {
	return planned(config, plancheck.ResourceActionUpdate)
}

func planned(config string, action plancheck.ResourceActionType) resource.TestStep {
	return resource.TestStep{Config: config, ConfigPlanChecks: resource.ConfigPlanChecks{
		PreApply: []plancheck.PlanCheck{plancheck.ExpectResourceAction(address, action)},
	}}
}

func exactly(values ...string) knownvalue.Check {
	checks := make([]knownvalue.Check, len(values))
	for i, v := range values {
		checks[i] = knownvalue.StringExact(v)
	}
	return knownvalue.SetExact(checks)
}

func TestAccSPAClient_defaults(t *testing.T) {
	e, pool := acctest.New(t), name()
	host := "https://" + pool + ".auth." + e.Region + ".amazoncognito.com"
	matches := func(pattern string) knownvalue.Check { return knownvalue.StringRegexp(regexp.MustCompile(pattern)) }
	run(t, e, resource.TestStep{
		Config: withFederation(e, pool, `attribute_mapping = { email = "email", email_verified = "email_verified", "custom:tenant" = "tenant" }
  scopes = ["openid", "email"]`, `logout_urls = ["http://localhost:3000"]`),
		ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue(address, at("allowed_oauth_flows"), exactly("code")),
			statecheck.ExpectKnownValue(address, at("allowed_oauth_scopes"), exactly("openid", "email", "profile")),
			statecheck.ExpectKnownValue(address, at("explicit_auth_flows"), exactly("ALLOW_REFRESH_TOKEN_AUTH")),
			statecheck.ExpectKnownValue(address, at("write_attributes"), exactly("email", "custom:tenant")),
			statecheck.ExpectKnownValue(address, at("enable_token_revocation"), knownvalue.Bool(true)),
			statecheck.ExpectKnownValue(address, at("prevent_user_existence_errors"), knownvalue.StringExact("ENABLED")),
			statecheck.ExpectKnownValue(address, at("authorize_url"), matches(`^`+regexp.QuoteMeta(host+"/oauth2/authorize?client_id=")+`.+&redirect_uri=http%3A%2F%2Flocalhost%3A3000&response_type=code&scope=email\+openid\+profile$`)),
			statecheck.ExpectKnownValue(address, at("login_url"), matches(`^`+regexp.QuoteMeta(host+"/login?client_id="))),
			statecheck.ExpectKnownValue(address, at("logout_url"), matches(`^`+regexp.QuoteMeta(host+"/logout?client_id=")+`.+&logout_uri=http%3A%2F%2Flocalhost%3A3000$`)),
		},
	})
}

// Native users fill in their own profile, so a client that they use keeps
// Cognito's default, every standard attribute.
func TestAccSPAClient_nativeUsersKeepTheirProfile(t *testing.T) {
	e, pool := acctest.New(t), name()
	native := `identity_providers = [cogfed_oidc_federation.test.provider_name, "COGNITO"]`
	mapped := `attribute_mapping = { "custom:tenant" = "tenant" }`
	run(
		t, e,
		resource.TestStep{
			Config:            withFederation(e, pool, "", native),
			ConfigStateChecks: []statecheck.StateCheck{statecheck.ExpectKnownValue(address, at("write_attributes"), knownvalue.Null())},
		},
		resource.TestStep{
			Config: withFederation(e, pool, mapped, native),
			ConfigStateChecks: []statecheck.StateCheck{
				statecheck.ExpectKnownValue(address, at("write_attributes"), knownvalue.SetPartial([]knownvalue.Check{
					knownvalue.StringExact("custom:tenant"), knownvalue.StringExact("given_name"), knownvalue.StringExact("email"),
				})),
			},
		},
		resource.TestStep{
			Config:            withFederation(e, pool, mapped, ""),
			ConfigStateChecks: []statecheck.StateCheck{statecheck.ExpectKnownValue(address, at("write_attributes"), exactly("custom:tenant"))},
		},
	)
}

var attributeCases = map[string][2]string{
	"name":                          {`name = "one"`, `name = "two"`},
	"identity_providers":            {`identity_providers = ["Idura", "COGNITO"]`, `identity_providers = ["COGNITO"]`},
	"callback_urls":                 {`callback_urls = ["https://app.example.com/", "http://localhost:3000"]`, `callback_urls = ["myapp://callback", "http://127.0.0.1:8080/cb"]`},
	"logout_urls":                   {`logout_urls = ["https://app.example.com/bye"]`, `logout_urls = ["https://app.example.com/", "http://localhost:3000"]`},
	"default_redirect_uri":          {"callback_urls = [\"https://a.example/\", \"https://b.example/\"]\ndefault_redirect_uri = \"https://a.example/\"", "callback_urls = [\"https://a.example/\", \"https://b.example/\"]\ndefault_redirect_uri = \"https://b.example/\""},
	"allowed_oauth_flows":           {`allowed_oauth_flows = ["code", "implicit"]`, `allowed_oauth_flows = ["code"]`},
	"allowed_oauth_scopes":          {`allowed_oauth_scopes = ["openid"]`, `allowed_oauth_scopes = ["openid", "phone", "aws.cognito.signin.user.admin"]`},
	"explicit_auth_flows":           {`explicit_auth_flows = ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_SRP_AUTH"]`, `explicit_auth_flows = ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_CUSTOM_AUTH"]`},
	"read_attributes":               {`read_attributes = ["email", "email_verified", "name"]`, `read_attributes = ["email", "email_verified"]`},
	"write_attributes":              {`write_attributes = ["email"]`, `write_attributes = ["email", "custom:tenant"]`},
	"access_token_validity":         {`access_token_validity = 2`, "access_token_validity = 30\ntoken_validity_units = { access_token = \"minutes\" }"},
	"id_token_validity":             {`id_token_validity = 2`, "id_token_validity = 3600\ntoken_validity_units = { id_token = \"seconds\" }"},
	"refresh_token_validity":        {`refresh_token_validity = 10`, "refresh_token_validity = 24\ntoken_validity_units = { refresh_token = \"hours\" }"},
	"auth_session_validity":         {`auth_session_validity = 5`, `auth_session_validity = 15`},
	"refresh_token_rotation":        {`refresh_token_rotation = { feature = "ENABLED" }`, `refresh_token_rotation = { feature = "ENABLED", retry_grace_period_seconds = 30 }`},
	"enable_token_revocation":       {`enable_token_revocation = false`, `enable_token_revocation = true`},
	"prevent_user_existence_errors": {`prevent_user_existence_errors = "LEGACY"`, `prevent_user_existence_errors = "ENABLED"`},
	"analytics_configuration":       {analytics("aa01"), analytics("bb02")},
	"ignore_rules":                  {`ignore_rules = ["oauth-flow-implicit"]`, `ignore_rules = []`},
}

func analytics(id string) string {
	return `analytics_configuration = { application_id = "` + id + `", external_id = "acme", role_arn = "arn:aws:iam::000000000000:role/analytics" }`
}

// Each attribute is set, changed, and left out again; every step changes the
// client in place and the plan after it is empty.
func TestAccSPAClient_attributes(t *testing.T) {
	for title, values := range attributeCases {
		t.Run(title, func(t *testing.T) {
			e, pool := acctest.New(t), name()
			run(
				t, e,
				resource.TestStep{Config: withFederation(e, pool, "", values[0])},
				updated(withFederation(e, pool, "", values[1])),
				leftOut(title, withFederation(e, pool, "", "")),
			)
		})
	}
}

// leftOut is a step without the attribute. Where the last value was not the
// default, it must be a change.
func leftOut(attribute, config string) resource.TestStep {
	switch attribute {
	case "allowed_oauth_flows", "enable_token_revocation", "prevent_user_existence_errors": // the second value is the default
		return resource.TestStep{Config: config}
	default:
		return updated(config)
	}
}

func TestAccSPAClient_import(t *testing.T) {
	e, pool := acctest.New(t), name()
	run(
		t, e,
		resource.TestStep{Config: withFederation(e, pool, "", "logout_urls = [\"http://localhost:3000\"]\nrefresh_token_rotation = { feature = \"ENABLED\" }")},
		resource.TestStep{
			ResourceName: address, ImportState: true, ImportStateVerify: true, ImportStateVerifyIdentifierAttribute: "client_id",
			ImportStateIdFunc: func(s *terraform.State) (string, error) {
				a := acctest.Attributes(s, address)
				return a["user_pool_id"] + "/" + a["client_id"], nil
			},
		},
		resource.TestStep{
			ResourceName: address, ImportState: true, ImportStateId: "nonsense",
			ExpectError: regexp.MustCompile(`(?s)Import\s+id\s+cannot\s+be\s+read`),
		},
	)
}

func TestAccSPAClient_drift(t *testing.T) {
	type behind = func(context.Context, *cip.Client, map[string]string) error
	cases := map[string]struct {
		change behind
		action plancheck.ResourceActionType
	}{
		"changed": {
			func(ctx context.Context, c *cip.Client, a map[string]string) error {
				_, err := c.UpdateUserPoolClient(ctx, &cip.UpdateUserPoolClientInput{
					UserPoolId: aws.String(a["user_pool_id"]), ClientId: aws.String(a["client_id"]), ClientName: aws.String("changed"),
				})
				return err
			}, plancheck.ResourceActionUpdate,
		},
		"deleted": {
			func(ctx context.Context, c *cip.Client, a map[string]string) error {
				_, err := c.DeleteUserPoolClient(ctx, &cip.DeleteUserPoolClientInput{
					UserPoolId: aws.String(a["user_pool_id"]), ClientId: aws.String(a["client_id"]),
				})
				return err
			}, plancheck.ResourceActionCreate,
		},
	}
	for title, c := range cases {
		t.Run(title, func(t *testing.T) {
			e, pool := acctest.New(t), name()
			config := withFederation(e, pool, "", "")
			run(
				t, e,
				resource.TestStep{Config: config, Check: e.Behind(t, address, c.change), ExpectNonEmptyPlan: true},
				planned(config, c.action),
			)
		})
	}
}

func TestAccSPAClient_failures(t *testing.T) {
	for _, operation := range []string{"CreateUserPoolClient", "UpdateUserPoolClient", "DescribeUserPoolClient", "DeleteUserPoolClient"} {
		t.Run(operation, func(t *testing.T) {
			e, pool := acctest.New(t), name()
			e.NeedLocal(t)
			verb := map[byte]string{'C': "create", 'U': "update", 'D': "(read|delete)"}[operation[0]]
			refuse := func() { e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: operation, Count: -1}) }
			refused := regexp.MustCompile(`(?s)Cannot ` + verb + ` app client.*` + operation)
			before, after := withFederation(e, pool, "", ""), withFederation(e, pool, "", `name = "other"`)
			steps := []resource.TestStep{
				{Config: before},
				{PreConfig: refuse, Config: after, ExpectError: refused},
				{PreConfig: e.Local.ClearFaults, Config: after},
			}
			switch operation {
			case "CreateUserPoolClient":
				steps = []resource.TestStep{{PreConfig: refuse, Config: before, ExpectError: refused}, steps[2]}
			case "DeleteUserPoolClient":
				steps[1] = resource.TestStep{PreConfig: refuse, Config: before, Destroy: true, ExpectError: refused}
			}
			run(t, e, steps...)
		})
	}
}

// A client of an unknown pool, or one that names an identity provider which
// does not exist, says which attribute is wrong.
func TestAccSPAClient_wrongReferences(t *testing.T) {
	e, pool := acctest.New(t), name()
	run(
		t, e,
		resource.TestStep{Config: withFederation(e, pool, "", `identity_providers = ["Nobody"]`), ExpectError: regexp.MustCompile(`(?s)identity_providers.*no identity provider "Nobody".*Rule client-provider-absent`)},
		resource.TestStep{Config: withFederation(e, pool, "", fmt.Sprintf("user_pool_id = \"%s_Nowhere\"", e.Region)), ExpectError: regexp.MustCompile(`(?s)user_pool_id.*_Nowhere.*Rule\s+user-pool-absent`)},
	)
}

// A client that is given the domain follows it in the same apply.
func TestAccSPAClient_followsTheDomain(t *testing.T) {
	e, pool := acctest.New(t), name()
	config := func(prefix string) string {
		return strings.Replace(withFederation(e, pool, "", "domain_name = cogfed_oidc_federation.test.domain_name"),
			fmt.Sprintf("domain = { prefix = %q }", pool), fmt.Sprintf("domain = { prefix = %q }", prefix), 1)
	}
	moved := updated(config(pool + "x"))
	moved.ConfigStateChecks = []statecheck.StateCheck{
		statecheck.ExpectKnownValue(address, at("login_url"), knownvalue.StringRegexp(regexp.MustCompile(`^https://`+pool+`x\.auth\.`))),
	}
	run(t, e, resource.TestStep{Config: config(pool)}, moved)
}

func TestAccSPAClient_refreshValidityZero(t *testing.T) {
	e, pool := acctest.New(t), name()
	run(t, e, resource.TestStep{Config: withFederation(e, pool, "", "refresh_token_validity = 0")})
}

func TestAccSPAClient_nullElements(t *testing.T) {
	e, pool := acctest.New(t), name()
	refused := regexp.MustCompile(`(?i)null\s+value`)
	run(
		t, e,
		resource.TestStep{Config: withFederation(e, pool, "", `callback_urls = ["http://localhost:3000", null]`), ExpectError: refused},
		resource.TestStep{Config: withFederation(e, pool, "attribute_mapping = { name = null }", ""), ExpectError: refused},
	)
}
