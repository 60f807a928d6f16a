package federation_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// mistakes are configurations that the plan must refuse, by the rule that
// refuses them and a word that the message must hold besides.
var mistakes = []struct{ rule, says, arguments, userPool string }{
	{"required-attribute-unmapped", "email", "", `schema = { email = { required = true } }`},
	{"mapped-attribute-immutable", "email", `attribute_mapping = { email = "email" }`, `schema = { email = { mutable = false } }`},
	{"mapping-attribute-unknown", "custom:tenant", `attribute_mapping = { "custom:tenant" = "tenant" }`, ""},
	{"userinfo-plain-json", "signedJwt", `userinfo_response = "signedJwt"`, ""},
	{"userinfo-plain-json", "fromTokenEndpoint", `userinfo_response = "fromTokenEndpoint"`, ""},
	{"provider-name-length", "32", `provider_name = "` + strings.Repeat("a", 33) + `"`, ""},
	{"provider-name-directory", "COGNITO", `provider_name = "COGNITO"`, ""},
	{"issuer-https", "http://", `issuer = "http://acme.idura.broker"`, ""},
	{"issuer-well-known", "openid-configuration", `issuer = "https://acme.idura.broker/.well-known/openid-configuration"`, ""},
	{"scope-openid-missing", "openid", `scopes = ["email"]`, ""},
	{"attributes-request-method", "PUT", `attributes_request_method = "PUT"`, ""},
	{"preset-unknown", "idurra", `preset = "idurra"`, ""},
	{"schema-custom-required", "tenant", "", `schema = { tenant = { required = true } }`},
	{"sign-in-attributes-exclusive", "alias_attributes", "", "username_attributes = [\"email\"]\n    alias_attributes = [\"email\"]"},
	{"password-minimum-length", "5", "", `password_policy = { minimum_length = 5 }`},
	{"recovery-admin-alone", "admin_only", "", `account_recovery = ["admin_only", "verified_email"]`},
}

func TestAccFederation_mistakes(t *testing.T) {
	e := cogfed.New(t)
	var steps []resource.TestStep
	for _, m := range mistakes {
		steps = append(steps, refusedBy(owned(e, "cogfed-test-mistake", m.arguments, m.userPool), m.rule, m.says))
	}
	for rule, domain := range map[string]string{
		"domain-prefix-syntax":   `{ prefix = "Acme_Login" }`,
		"domain-prefix-reserved": `{ prefix = "my-aws-login" }`,
		"certificate-region":     `{ custom = { name = "login.example.com", certificate_arn = "arn:aws:acm:eu-west-2:000000000000:certificate/x" } }`,
		"domain-kind":            `{}`,
	} {
		steps = append(steps, refusedBy(federation(e, "\n  user_pool = { name = \"acme\" }\n  domain = "+domain+"\n"), rule, "domain"))
	}
	steps = append(
		steps,
		refusedBy(federation(e, "\n  domain = { prefix = \"acme\" }\n"), "user-pool-choice", "user_pool"),
		refusedBy(federation(e, "\n  user_pool = { name = \"acme\" }\n  user_pool_id = \"eu-west-2_Abc\"\n  domain = { prefix = \"acme\" }\n"), "user-pool-choice", "user_pool_id"),
		resource.TestStep{
			Config:      owned(e, "acme", "client_secret = \"one\"\n  client_secret_wo = \"two\"", ""),
			ExpectError: regexp.MustCompile(`(?s)client_secret_wo`),
		},
		resource.TestStep{
			Config:      owned(e, "acme", `ignore_rules = ["userinfo-plain-jsn"]`, ""),
			ExpectError: regexp.MustCompile(`(?s)Did\s+you\s+mean\s+"userinfo-plain-json"`),
		},
		resource.TestStep{
			Config:      owned(e, "acme", `ignore_rules = ["domain-prefix-syntax"]`, ""),
			ExpectError: regexp.MustCompile(`(?s)Rule\s+cannot\s+be\s+silenced`),
		},
	)
	run(t, e, steps...)
}

// refusedBy is a plan that a rule refuses. The CLI wraps lines anywhere, so
// white space does not count.
func refusedBy(config, rule, says string) resource.TestStep {
	return resource.TestStep{
		Config: config, PlanOnly: true,
		ExpectError: regexp.MustCompile(`(?s)` + regexp.QuoteMeta(says) + `.*Rule\s+` + rule + `\b`),
	}
}

// A rule that somebody else enforces can be silenced, and then nothing stands
// in the way.
func TestAccFederation_silencedRule(t *testing.T) {
	e, pool := cogfed.New(t), name()
	run(t, e, resource.TestStep{Config: owned(e, pool, "userinfo_response = \"signedJwt\"\n  ignore_rules = [\"userinfo-plain-json\"]", "")})
}

// A violation that only the preset's values reveal is reported by the plan.
func TestAccFederation_mistakeOfUnknownPreset(t *testing.T) {
	e := cogfed.New(t)
	config := "resource \"terraform_data\" \"preset\" {\n  input = \"idura\"\n}\n" +
		owned(e, "cogfed-test-mistake", "preset = terraform_data.preset.output\n  userinfo_response = \"signedJwt\"", "")
	run(
		t, e,
		resource.TestStep{Config: config, ExpectError: regexp.MustCompile(`(?s)Rule\s+userinfo-plain-json`)},
	)
}
