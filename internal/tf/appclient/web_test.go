package appclient_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

const webAddress = "cogfed_web_client.test"

// back is a federation and a back end's client of its pool.
func back(e *acctest.Env, pool, arguments string) string {
	return federated(e, pool, "") + block("cogfed_web_client", arguments)
}

// webUpdated is a step that changes the client in place.
func webUpdated(config string) resource.TestStep {
	return resource.TestStep{Config: config, ConfigPlanChecks: resource.ConfigPlanChecks{
		PreApply: []plancheck.PlanCheck{plancheck.ExpectResourceAction(webAddress, plancheck.ResourceActionUpdate)},
	}}
}

func TestAccWebClient_defaults(t *testing.T) {
	e, pool := acctest.New(t), name()
	run(t, e, resource.TestStep{
		Config: back(e, pool, `logout_urls = ["http://localhost:3000"]`),
		ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectUnknownValue(webAddress, at("client_secret_id")),
			plancheck.ExpectKnownValue(webAddress, at("client_secret"), knownvalue.Null()),
		}},
		ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue(webAddress, at("allowed_oauth_flows"), exactly("code")),
			statecheck.ExpectKnownValue(webAddress, at("allowed_oauth_scopes"), exactly("openid", "email", "profile")),
			statecheck.ExpectKnownValue(webAddress, at("explicit_auth_flows"), exactly("ALLOW_REFRESH_TOKEN_AUTH")),
			statecheck.ExpectKnownValue(webAddress, at("enable_token_revocation"), knownvalue.Bool(true)),
			statecheck.ExpectKnownValue(webAddress, at("client_secret_version"), knownvalue.Int64Exact(1)),
			statecheck.ExpectKnownValue(webAddress, at("client_secret"), knownvalue.Null()),
			statecheck.ExpectKnownValue(webAddress, at("client_secret_id"), knownvalue.NotNull()),
			statecheck.ExpectKnownValue(webAddress, at("previous_client_secret_id"), knownvalue.Null()),
			statecheck.ExpectKnownValue(webAddress, at("login_url"), knownvalue.StringRegexp(regexp.MustCompile(`&response_type=code&`))),
		},
	})
}

// The attributes of both kinds are tested with the public client; these are
// different here.
func TestAccWebClient_attributes(t *testing.T) {
	for title, values := range map[string][2]string{
		"enable_propagate_additional_user_context_data": {`enable_propagate_additional_user_context_data = true`, ``},
		"explicit_auth_flows":                           {`explicit_auth_flows = ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH"]`, ``},
		"callback_urls":                                 {`callback_urls = ["https://app.example.com/"]`, `callback_urls = ["https://app.example.com/", "https://b.example.com/"]`},
		"name":                                          {`name = "one"`, `name = "two"`},
	} {
		t.Run(title, func(t *testing.T) {
			e, pool := acctest.New(t), name()
			run(t, e, resource.TestStep{Config: back(e, pool, values[0])}, webUpdated(back(e, pool, values[1])))
		})
	}
}

// A program that signs in for itself has scopes of a resource server, and
// nothing that users need.
func TestAccWebClient_machine(t *testing.T) {
	p := newLivePool(t, 1)
	config := func(scopes string) string {
		return p.Provider() + fmt.Sprintf("resource \"cogfed_web_client\" \"test\" {\n  user_pool_id = %q\n  name = \"batch\"\n  allowed_oauth_flows = [\"client_credentials\"]\n  %s\n}\n", p.id, scopes)
	}
	machine := config(`allowed_oauth_scopes = ["https://api.example.com/read"]`)
	p.run(
		t,
		resource.TestStep{Config: config(""), ExpectError: regexp.MustCompile(`(?s)allowed_oauth_scopes.*Rule\s+client-scopes-missing`)},
		p.Plan(machine),
		resource.TestStep{Config: machine, ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue(webAddress, at("login_url"), knownvalue.Null()),
			statecheck.ExpectKnownValue(webAddress, at("identity_providers"), knownvalue.Null()),
		}},
		p.NoChange(machine),
	)
}

func TestAccWebClient_mistakes(t *testing.T) {
	e, pool := acctest.New(t), name()
	var steps []resource.TestStep
	for _, m := range []struct{ rule, says, arguments string }{
		{"oauth-flow-exclusive", "code flow", `allowed_oauth_flows = ["code", "client_credentials"]`},
		{"oauth-code-flow-missing", "code", `allowed_oauth_flows = ["implicit"]`},
		{"identity-providers-empty", "identity_providers", `identity_providers = []`},
		{"callback-urls-missing", "callback_urls", `callback_urls = null`},
		{"client-secret-syntax", "24 characters", `client_secret_wo = "too-short"`},
	} {
		steps = append(steps, resource.TestStep{
			Config: back(e, pool, m.arguments), PlanOnly: true,
			ExpectError: regexp.MustCompile(`(?s)` + strings.ReplaceAll(m.says, " ", `\s+`) + `.*Rule\s+` + m.rule + `\b`),
		})
	}
	steps = append(steps, resource.TestStep{
		Config:   back(e, pool, "client_secret_in_state = true\nclient_secret_wo = \"a_secret_of_24_characters\""),
		PlanOnly: true, ExpectError: regexp.MustCompile(`client_secret_in_state`),
	})
	run(t, e, steps...)
}

// What the schema has no attribute for stays as it is.
func TestAccWebClient_preserves(t *testing.T) {
	e, pool := acctest.New(t), name()
	brand := e.Behind(t, webAddress, func(ctx context.Context, c *cip.Client, a map[string]string) error {
		_, err := c.CreateManagedLoginBranding(ctx, &cip.CreateManagedLoginBrandingInput{UserPoolId: aws.String(a["user_pool_id"]), ClientId: aws.String(a["client_id"]), UseCognitoProvidedValues: true})
		return err
	})
	var before string
	renamed := webUpdated(back(e, pool, `name = "other"`))
	renamed.Check = e.Behind(t, webAddress, func(ctx context.Context, c *cip.Client, a map[string]string) error {
		_, err := c.DescribeManagedLoginBrandingByClient(ctx, &cip.DescribeManagedLoginBrandingByClientInput{UserPoolId: aws.String(a["user_pool_id"]), ClientId: aws.String(a["client_id"])})
		if err == nil && shown(ctx, t, c, a) != before {
			err = fmt.Errorf("the client has another secret")
		}
		return err
	})
	run(
		t, e,
		resource.TestStep{Config: back(e, pool, ""), Check: resource.ComposeTestCheckFunc(brand, e.Behind(t, webAddress, func(ctx context.Context, c *cip.Client, a map[string]string) error {
			before = shown(ctx, t, c, a)
			return nil
		}))},
		renamed,
	)
}

// shown is the secret that Cognito describes the client with.
func shown(ctx context.Context, t *testing.T, c *cip.Client, a map[string]string) string {
	t.Helper()
	out, err := c.DescribeUserPoolClient(ctx, &cip.DescribeUserPoolClientInput{UserPoolId: aws.String(a["user_pool_id"]), ClientId: aws.String(a["client_id"])})
	if err != nil {
		t.Fatal(err)
	}
	return aws.ToString(out.UserPoolClient.ClientSecret)
}

func importOf(address string) resource.TestStep {
	return resource.TestStep{
		ResourceName: address, ImportState: true, ImportStateVerify: true, ImportStateVerifyIdentifierAttribute: "client_id",
		ImportStateIdFunc: func(s *terraform.State) (string, error) {
			a := acctest.Attributes(s, address)
			return a["user_pool_id"] + "/" + a["client_id"], nil
		},
	}
}

func TestAccWebClient_import(t *testing.T) {
	e, pool := acctest.New(t), name()
	rotated := importOf(webAddress)
	rotated.ImportStateVerifyIgnore = []string{"client_secret_version"} // the newest counts as 1
	run(
		t, e,
		resource.TestStep{Config: back(e, pool, `logout_urls = ["http://localhost:3000"]`)},
		importOf(webAddress),
		resource.TestStep{Config: back(e, pool, "logout_urls = [\"http://localhost:3000\"]\nclient_secret_version = 2")},
		rotated,
	)
}

// A client is imported by the resource of its kind only; once it was rotated,
// its description looks like that of a public one.
func TestAccWebClient_importOfTheOtherKind(t *testing.T) {
	e, pool := acctest.New(t), name()
	both := func(version int) string {
		spa := block("cogfed_spa_client", "")
		return back(e, pool, fmt.Sprintf("client_secret_version = %d", version)) + spa
	}
	swapped := func(from, to, says string) resource.TestStep {
		s := importOf(to)
		s.ImportStateVerify = false
		s.ImportStateIdFunc = importOf(from).ImportStateIdFunc
		s.ExpectError = regexp.MustCompile(says)
		return s
	}
	confidential, public := `(?s)client\s+secret.*cogfed_web_client`, `(?s)no\s+client\s+secret.*cogfed_spa_client`
	run(
		t, e,
		resource.TestStep{Config: both(1)},
		swapped(webAddress, address, confidential),
		swapped(address, webAddress, public),
		resource.TestStep{Config: both(2)},
		swapped(webAddress, address, confidential),
	)
}

func TestAccWebClient_failures(t *testing.T) {
	for operation, says := range map[string]string{
		"AddUserPoolClientSecret":    `(?s)Cannot\s+rotate\s+the\s+client\s+secret.*AddUserPoolClientSecret`,
		"DeleteUserPoolClientSecret": `(?s)Cannot\s+retire\s+the\s+previous.*DeleteUserPoolClientSecret`,
		"ListUserPoolClientSecrets":  `(?s)Cannot\s+read\s+app\s+client.*ListUserPoolClientSecrets`,
	} {
		t.Run(operation, func(t *testing.T) {
			r := newRotation(t)
			after := r.config(`name = "other"`, "client_secret_version = 2", "keep_previous_client_secret = false")
			run(
				t, r.Env,
				resource.TestStep{Config: r.config(), Check: r.expect(nil, 1)},
				resource.TestStep{
					PreConfig: func() {
						r.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: operation, Count: -1})
					},
					Config: after, ExpectError: regexp.MustCompile(says),
				},
				resource.TestStep{PreConfig: r.Local.ClearFaults, Config: after, Check: r.expect(nil, 1)},
			)
		})
	}
}

func secrets(ctx context.Context, c *cip.Client, a map[string]string) ([]string, error) {
	out, err := c.ListUserPoolClientSecrets(ctx, &cip.ListUserPoolClientSecretsInput{UserPoolId: aws.String(a["user_pool_id"]), ClientId: aws.String(a["client_id"])})
	if err != nil {
		return nil, err
	}
	var ids []string
	for _, s := range out.ClientSecrets {
		ids = append(ids, aws.ToString(s.ClientSecretId))
	}
	return ids, nil
}

func addSecret(ctx context.Context, c *cip.Client, a map[string]string) (types.ClientSecretDescriptorType, error) {
	out, err := c.AddUserPoolClientSecret(ctx, &cip.AddUserPoolClientSecretInput{UserPoolId: aws.String(a["user_pool_id"]), ClientId: aws.String(a["client_id"])})
	if err != nil {
		return types.ClientSecretDescriptorType{}, err
	}
	return *out.ClientSecretDescriptor, nil
}

func deleteSecret(ctx context.Context, c *cip.Client, a map[string]string, id string) error {
	_, err := c.DeleteUserPoolClientSecret(ctx, &cip.DeleteUserPoolClientSecretInput{UserPoolId: aws.String(a["user_pool_id"]), ClientId: aws.String(a["client_id"]), ClientSecretId: &id})
	return err
}
