package federation_test

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
	"github.com/hashicorp/terraform-plugin-testing/tfjsonpath"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

func at(attribute string) tfjsonpath.Path { return tfjsonpath.New(attribute) }

// The redirect URI is what one registers at the identity provider before the
// first apply, so the plan must know it.
func TestAccFederation_redirectURIKnownAtPlan(t *testing.T) {
	e, pool := cogfed.New(t), name()
	host := pool + ".auth." + e.Region + ".amazoncognito.com"
	run(t, e, resource.TestStep{
		Config: owned(e, pool, "", ""),
		ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectKnownValue(address, at("redirect_uri"), knownvalue.StringExact("https://"+host+"/oauth2/idpresponse")),
			plancheck.ExpectKnownValue(address, at("domain_name"), knownvalue.StringExact(host)),
			plancheck.ExpectUnknownValue(address, at("user_pool_id")),
		}},
		ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue(address, at("provider_name"), knownvalue.StringExact("Idura")),
			statecheck.ExpectKnownValue(address, at("scopes"), knownvalue.SetExact([]knownvalue.Check{knownvalue.StringExact("openid")})),
			statecheck.ExpectKnownValue(address, at("userinfo_response"), knownvalue.StringExact("plainJson")),
			statecheck.ExpectKnownValue(address, at("user_pool_arn"), knownvalue.StringRegexp(regexp.MustCompile(`^arn:aws:cognito-idp:.+:userpool/.+_.+`))),
			statecheck.ExpectKnownValue(address, at("issuer_url"), knownvalue.StringRegexp(regexp.MustCompile(`^https://cognito-idp\.`+e.Region+`\.amazonaws\.com/`+e.Region+`_`))),
			statecheck.ExpectKnownValue(address, at("jwks_uri"), knownvalue.StringRegexp(regexp.MustCompile(`/\.well-known/jwks\.json$`))),
			statecheck.ExpectKnownValue(address, at("resolved_endpoints").AtMapKey("token_url"), knownvalue.StringRegexp(regexp.MustCompile(`^https://acme-corp\.idura\.broker/`))),
		},
	})
}

func TestAccFederation_writeOnlySecret(t *testing.T) {
	e, pool := cogfed.New(t), name()
	config := func(secret string, version int) string {
		return owned(e, pool, fmt.Sprintf("client_secret_wo = %q\n  client_secret_wo_version = %d", secret, version), "")
	}
	run(
		t, e,
		resource.TestStep{
			Config: config("first", 1),
			Check:  e.CheckSecret(t, address, "first"),
			ConfigStateChecks: []statecheck.StateCheck{
				statecheck.ExpectKnownValue(address, at("client_secret_wo"), knownvalue.Null()),
				statecheck.ExpectKnownValue(address, at("client_secret"), knownvalue.Null()),
			},
		},
		resource.TestStep{Config: config("second", 1), PlanOnly: true},
		withCheck(updated(config("second", 2)), e.CheckSecret(t, address, "second")),
		// A change of something else keeps the secret that Cognito holds.
		withCheck(updated(owned(e, pool, "client_secret_wo = \"third\"\n  client_secret_wo_version = 2\n  scopes = [\"openid\", \"email\"]", "")),
			e.CheckSecret(t, address, "second")),
	)
}

func withCheck(step resource.TestStep, check func(*terraform.State) error) resource.TestStep {
	step.Check = check
	return step
}

func TestAccFederation_domain(t *testing.T) {
	e, pool := cogfed.New(t), name()
	config := func(domain string) string {
		return federation(e, fmt.Sprintf(`
  user_pool = {
    name                = %q
    deletion_protection = "INACTIVE"
  }
  domain = %s
`, pool, domain))
	}
	host := func(prefix string) knownvalue.Check {
		return knownvalue.StringExact("https://" + prefix + ".auth." + e.Region + ".amazoncognito.com/oauth2/idpresponse")
	}
	moved := updated(config(`{ prefix = "` + pool + `-b" }`))
	moved.ConfigStateChecks = []statecheck.StateCheck{statecheck.ExpectKnownValue(address, at("redirect_uri"), host(pool+"-b"))}
	run(
		t, e,
		resource.TestStep{Config: config(`{ prefix = "` + pool + `-a" }`)},
		moved,
		updated(config(`{ prefix = "`+pool+`-b", managed_login_version = 2 }`)),
		updated(config(`{ prefix = "`+pool+`-b" }`)),
	)
}

func TestAccFederation_customDomain(t *testing.T) {
	e, pool := cogfed.New(t), name()
	e.NeedLocal(t) // a real custom domain needs a certificate and DNS of one's own
	certificate := func(id string) string { return "arn:aws:acm:us-east-1:000000000000:certificate/" + id }
	config := func(id string) string {
		return federation(e, fmt.Sprintf(`
  user_pool = {
    name                = %q
    deletion_protection = "INACTIVE"
  }
  domain = { custom = { name = "login.example.com", certificate_arn = %q } }
`, pool, certificate(id)))
	}
	run(
		t, e,
		resource.TestStep{
			Config: config("one"),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectKnownValue(address, at("redirect_uri"), knownvalue.StringExact("https://login.example.com/oauth2/idpresponse")),
			}},
			ConfigStateChecks: []statecheck.StateCheck{
				statecheck.ExpectKnownValue(address, at("cloudfront_distribution"), knownvalue.StringRegexp(regexp.MustCompile(`.`))),
			},
		},
		updated(config("two")),
	)
}

// Schema entries can be added to a pool, never changed or removed, and the
// pool is never replaced.
func TestAccFederation_schema(t *testing.T) {
	e, pool := cogfed.New(t), name()
	config := func(schema string) string { return owned(e, pool, "", "schema = {\n"+schema+"\n}") }
	refused := func(schema string) resource.TestStep {
		return resource.TestStep{Config: config(schema), ExpectError: regexp.MustCompile(`schema`)}
	}
	run(
		t, e,
		resource.TestStep{Config: config(`tenant = { max_length = 20 }`)},
		updated(config("tenant = { max_length = 20 }\nlevel = { type = \"Number\", min_value = 1, max_value = 9 }")),
		refused(`tenant = { max_length = 20 }`),
		refused("tenant = { max_length = 30 }\nlevel = { type = \"Number\", min_value = 1, max_value = 9 }"),
		refused("tenant = { max_length = 20 }\nlevel = { type = \"Number\", min_value = 1, max_value = 9 }\nname = { mutable = false }"),
		resource.TestStep{Config: config("tenant = { max_length = 20 }\nlevel = { type = \"Number\", min_value = 1, max_value = 9 }")},
	)
}

func TestAccFederation_poolIsNeverReplaced(t *testing.T) {
	e, pool := cogfed.New(t), name()
	run(
		t, e,
		resource.TestStep{Config: owned(e, pool, "", "")},
		resource.TestStep{Config: owned(e, pool, "", `case_sensitive = true`), ExpectError: regexp.MustCompile(`case_sensitive`)},
		resource.TestStep{Config: owned(e, pool, "", `username_attributes = ["email"]`), ExpectError: regexp.MustCompile(`username_attributes`)},
		resource.TestStep{Config: owned(e, pool, "", `alias_attributes = ["email"]`), ExpectError: regexp.MustCompile(`alias_attributes`)},
		updated(owned(e, pool, `provider_name = "Other"`, "")),
		resource.TestStep{Config: owned(e, pool, `region = "eu-west-1"`, ""), ExpectError: regexp.MustCompile(`cannot move to another Region`)},
	)
}

func TestAccFederation_deletionProtection(t *testing.T) {
	e, pool := cogfed.New(t), name()
	protected := federation(e, fmt.Sprintf("\n  user_pool = { name = %q }\n  domain = { prefix = %q }\n", pool, pool))
	run(
		t, e,
		resource.TestStep{Config: protected},
		resource.TestStep{Config: protected, Destroy: true, ExpectError: regexp.MustCompile(`(?i)deletion.protection`)},
		updated(owned(e, pool, "", "")),
	)
}
