package provider_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// pool is the smallest thing to make with a provider block.
const pool = `
resource "cogfed_oidc_federation" "test" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "client"
  client_secret = "a-secret"
  user_pool     = { name = "cogfed-test-provider", deletion_protection = "INACTIVE" }
  domain        = { prefix = "cogfed-test-provider" }
}
`

func block(arguments string) string { return "provider \"cogfed\" {\n" + arguments + "\n}\n" }

// steps runs provider blocks one after the other.
func steps(t *testing.T, steps ...resource.TestStep) {
	t.Helper()
	resource.Test(t, resource.TestCase{ProtoV6ProviderFactories: acctest.Factories(), Steps: steps})
}

func regionIs(region string) []statecheck.StateCheck {
	return []statecheck.StateCheck{
		statecheck.ExpectKnownValue("cogfed_oidc_federation.test", tfjsonpath.New("region"), knownvalue.StringExact(region)),
		statecheck.ExpectKnownValue("cogfed_oidc_federation.test", tfjsonpath.New("user_pool_id"), knownvalue.StringRegexp(regexp.MustCompile("^"+region+"_"))),
	}
}

// clean empties the environment of everything that could authenticate.
func clean(t testing.TB) {
	t.Helper()
	for _, name := range []string{
		"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION",
		"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", "AWS_ENDPOINT_URL_STS",
	} {
		t.Setenv(name, "")
		if err := os.Unsetenv(name); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("AWS_EC2_METADATA_DISABLED", "true")
	t.Setenv("AWS_CONFIG_FILE", filepath.Join(t.TempDir(), "config"))
	t.Setenv("AWS_SHARED_CREDENTIALS_FILE", filepath.Join(t.TempDir(), "credentials"))
}

func local(t *testing.T) *acctest.Env {
	t.Helper()
	e := acctest.New(t)
	e.NeedLocal(t)
	clean(t)
	return e
}

func TestAccProvider_environment(t *testing.T) {
	e := local(t)
	t.Setenv("AWS_ACCESS_KEY_ID", "local")
	t.Setenv("AWS_SECRET_ACCESS_KEY", "local")
	t.Setenv("AWS_REGION", "eu-north-1")
	t.Setenv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", e.Endpoint())
	steps(t, resource.TestStep{Config: block("") + pool, ConfigStateChecks: regionIs("eu-north-1")})
}

func TestAccProvider_profile(t *testing.T) {
	e := local(t)
	dir := t.TempDir()
	files := map[string]string{
		"config":      "[profile acme]\nregion = eu-west-3\n",
		"credentials": "[acme]\naws_access_key_id = local\naws_secret_access_key = local\n",
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	steps(t, resource.TestStep{
		Config: block(fmt.Sprintf(`
  profile                  = "acme"
  shared_config_files      = [%q]
  shared_credentials_files = [%q]
  endpoints                = { cognito_idp = %q }`, filepath.Join(dir, "config"), filepath.Join(dir, "credentials"), e.Endpoint())) + pool,
		ConfigStateChecks: regionIs("eu-west-3"),
	})
}

// The provider block wins over the environment.
func TestAccProvider_precedence(t *testing.T) {
	e := local(t)
	t.Setenv("AWS_REGION", "us-east-1")
	t.Setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:1")
	steps(t, resource.TestStep{Config: e.Provider() + pool, ConfigStateChecks: regionIs(e.Region)})
}

func TestAccProvider_resourceRegion(t *testing.T) {
	e := local(t)
	config := e.Provider() + regexp.MustCompile(`preset `).ReplaceAllString(pool, "region = \"ap-south-1\"\n  preset ")
	steps(t, resource.TestStep{Config: config, ConfigStateChecks: regionIs("ap-south-1")})
}

// STS is asked only when the account ids are restricted or a role is assumed.
func TestAccProvider_accounts(t *testing.T) {
	e, s := local(t), newSTS(t)
	with := func(arguments string) string {
		return block(fmt.Sprintf(`
  region     = "eu-west-2"
  access_key = "local"
  secret_key = "local"
  endpoints  = { cognito_idp = %q, sts = %q }
  %s`, e.Endpoint(), s.url, arguments)) + pool
	}
	steps(t, resource.TestStep{Config: with("")})
	if s.calls() != 0 {
		t.Errorf("STS was called without need: %v", s.actions)
	}
	refused := regexp.MustCompile(`(?s)AWS\s+account\s+is\s+not\s+allowed.*123456789012`)
	steps(
		t,
		resource.TestStep{Config: with(`allowed_account_ids = ["999999999999"]`), ExpectError: refused},
		resource.TestStep{Config: with(`forbidden_account_ids = ["123456789012"]`), ExpectError: refused},
		resource.TestStep{Config: with("allowed_account_ids = [\"1\"]\n  forbidden_account_ids = [\"2\"]"), ExpectError: regexp.MustCompile(`(?i)conflict|cannot be specified`)},
		resource.TestStep{Config: with(`allowed_account_ids = ["123456789012"]`)},
	)
	if !s.called("GetCallerIdentity") {
		t.Error("the account was never looked up")
	}
}

func TestAccProvider_assumeRole(t *testing.T) {
	e, s := local(t), newSTS(t)
	config := func(roles string) string {
		return block(fmt.Sprintf(`
  region     = "eu-west-2"
  access_key = "local"
  secret_key = "local"
  endpoints  = { cognito_idp = %q, sts = %q }
%s`, e.Endpoint(), s.url, roles)) + pool
	}
	steps(
		t,
		resource.TestStep{
			Config:      config("  assume_role {\n    role_arn = \"arn:aws:iam::123456789012:role/deploy\"\n    duration = \"soon\"\n  }"),
			ExpectError: regexp.MustCompile(`Duration cannot be read`),
		},
		resource.TestStep{Config: config("  assume_role {\n    role_arn = \"arn:aws:iam::123456789012:role/deploy\"\n    duration = \"30m\"\n  }")},
	)
	if !s.called("AssumeRole") {
		t.Error("the role was not assumed")
	}
}

func TestAccProvider_webIdentity(t *testing.T) {
	e, s := local(t), newSTS(t)
	steps(t, resource.TestStep{Config: block(fmt.Sprintf(`
  region    = "eu-west-2"
  endpoints = { cognito_idp = %q, sts = %q }
  assume_role_with_web_identity {
    role_arn           = "arn:aws:iam::123456789012:role/deploy"
    session_name       = "test"
    web_identity_token = "a-token"
  }`, e.Endpoint(), s.url)) + pool})
	if !s.called("AssumeRoleWithWebIdentity") {
		t.Error("the role was not assumed")
	}
}

func TestAccProvider_badSettings(t *testing.T) {
	e := local(t)
	keys := "access_key = \"local\"\n  secret_key = \"local\"\n"
	steps(
		t,
		resource.TestStep{Config: block(keys) + pool, ExpectError: regexp.MustCompile(`(?i)no\s+AWS\s+region|missing region|region`)},
		resource.TestStep{Config: block(`region = "eu-west-2"`) + pool, ExpectError: regexp.MustCompile(`(?i)credential`)},
		resource.TestStep{
			Config: "resource \"terraform_data\" \"later\" {\n  input = \"eu-west-2\"\n}\n" +
				block(keys+"  region = terraform_data.later.output\n  endpoints = { cognito_idp = \""+e.Endpoint()+"\" }") + pool,
			ExpectError: regexp.MustCompile(`(?s)Provider\s+setting\s+is\s+not\s+known\s+yet`),
		},
	)
}

func TestAccProvider_defaultTags(t *testing.T) {
	e := local(t)
	all := tfjsonpath.New("user_pool").AtMapKey("tags_all")
	tags := func(values string) string {
		return e.Provider("default_tags {\n    tags = " + values + "\n  }")
	}
	own := regexp.MustCompile(`name = "`).ReplaceAllString(pool, `tags = { team = "identity" }, name = "`)
	expect := func(tags map[string]knownvalue.Check) []statecheck.StateCheck {
		return []statecheck.StateCheck{statecheck.ExpectKnownValue("cogfed_oidc_federation.test", all, knownvalue.MapExact(tags))}
	}
	text := knownvalue.StringExact
	steps(
		t,
		resource.TestStep{
			Config:            tags(`{ cost = "1", team = "all" }`) + own,
			ConfigStateChecks: expect(map[string]knownvalue.Check{"cost": text("1"), "team": text("identity")}),
		},
		resource.TestStep{
			Config:            tags(`{ cost = "2" }`) + own,
			ConfigStateChecks: expect(map[string]knownvalue.Check{"cost": text("2"), "team": text("identity")}),
		},
		resource.TestStep{Config: e.Provider() + pool, ConfigStateChecks: expect(map[string]knownvalue.Check{})},
	)
}

// The provider block wins over AWS_MAX_ATTEMPTS, which wins over the default.
func TestAccProvider_maxAttempts(t *testing.T) {
	e := local(t)
	t.Setenv("AWS_MAX_ATTEMPTS", "1")
	throttle := func() { e.Fault(t, fault.Fault{Kind: fault.Throttle, Operation: "CreateUserPool", Count: 2}) }
	steps(
		t,
		resource.TestStep{PreConfig: throttle, Config: e.Provider() + pool, ExpectError: regexp.MustCompile(`(?s)TooManyRequestsException.*1\s+attempt`)},
		resource.TestStep{PreConfig: func() { e.Local.ClearFaults(); throttle() }, Config: e.Provider("max_retries = 2") + pool},
	)
}
