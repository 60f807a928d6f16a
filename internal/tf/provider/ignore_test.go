package provider_test

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/provider"
)

// signed breaks a rule that Cognito does not enforce, and so does implicit.
var (
	signed   = but(attached, object{"userinfo_response": "signedJwt"})
	implicit = but(spa, object{"allowed_oauth_flows": []any{"implicit"}})
)

const (
	signedRule   = `ERROR userinfo-plain-json at AttributeName("userinfo_response")`
	implicitRule = `ERROR oauth-code-flow-missing at AttributeName("allowed_oauth_flows")`
)

// unconfigured is the provider as terraform validate meets it, after it has
// shown it provider blocks.
func unconfigured(t *testing.T, blocks ...object) (s server, says []string) {
	t.Helper()
	protocol := providerserver.NewProtocol6(provider.New("test"))()
	all, err := protocol.GetProviderSchema(t.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range blocks {
		config := dynamic(t, value(all.Provider.ValueType(), b))
		resp, err := protocol.ValidateProviderConfig(t.Context(), &tfprotov6.ValidateProviderConfigRequest{Config: config})
		if err != nil {
			t.Fatal(err)
		}
		says = append(says, rulesOf(resp.Diagnostics)...)
	}
	return server{protocol, all.ResourceSchemas, nil}, says
}

func ignoring(ids ...any) object { return object{"ignore_rules": ids} }

func TestIgnoreRules_validation(t *testing.T) {
	for name, tt := range map[string]struct {
		blocks []object
		says   string
	}{
		"no block":                  {nil, signedRule},
		"a block that says nothing": {[]object{{}}, signedRule},
		"this rule":                 {[]object{ignoring("userinfo-plain-json")}, ""},
		"another rule":              {[]object{ignoring("oauth-code-flow-missing")}, signedRule},
		"something unknown":         {[]object{ignoring(later)}, ""},
		"all unknown":               {[]object{{"ignore_rules": later}}, ""},
		// OpenTofu validates the instances of a block with for_each in one process.
		"one of several instances": {[]object{ignoring("oauth-flow-implicit"), ignoring("userinfo-plain-json"), {}}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s, said := unconfigured(t, tt.blocks...)
			if len(said) > 0 {
				t.Errorf("the block: %q", said)
			}
			if got := s.validate(t, federation, value(s.typeOf(federation), signed)); strings.Join(got, ", ") != tt.says {
				t.Errorf("validation says %q, want %q", got, tt.says)
			}
		})
	}
}

// The list of the block and that of the resource add up, for every resource.
func TestIgnoreRules_plan(t *testing.T) {
	for name, tt := range map[string]struct {
		settings  object
		resource  string
		config    object
		validates string
	}{
		"federation":                {ignoring("userinfo-plain-json"), federation, signed, ""},
		"client":                    {ignoring("oauth-code-flow-missing"), client, but(implicit, ignoring("oauth-flow-implicit")), ""},
		"something unknown":         {ignoring(later), federation, signed, ""},
		"all unknown":               {object{"ignore_rules": later}, federation, signed, ""},
		"another rule":              {ignoring("userinfo-plain-json"), client, but(implicit, ignoring("oauth-flow-implicit")), implicitRule},
		"beside the resource's own": {ignoring("userinfo-plain-json"), federation, but(signed, ignoring("issuer-port")), ""},
		"what only the plan sees":   {ignoring("user-pool-id-region"), federation, but(attached, object{"user_pool_id": "us-east-1_Ab12"}), ""},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, tt.settings)
			config := value(s.typeOf(tt.resource), tt.config)
			if got := s.validate(t, tt.resource, config); strings.Join(got, ", ") != tt.validates {
				t.Errorf("validation says %q, want %q", got, tt.validates)
			}
			if got := rulesOf(s.plan(t, tt.resource, value(config.Type(), nil), config).Diagnostics); len(got) > 0 {
				t.Errorf("plan says %q", got)
			}
		})
	}
}

func TestIgnoreRules_refused(t *testing.T) {
	_, said := unconfigured(t, ignoring("userinfo-plain-jsn", "domain-prefix-syntax", "userinfo-plain-json"))
	for _, want := range []string{
		`ERROR Unknown rule in ignore_rules at AttributeName("ignore_rules").ElementKeyValue(tftypes.String<"userinfo-plain-jsn">)`,
		`ERROR Rule cannot be silenced at AttributeName("ignore_rules").ElementKeyValue(tftypes.String<"domain-prefix-syntax">)`,
	} {
		if !slices.Contains(said, want) || len(said) != 2 {
			t.Errorf("said %q, want %s", said, want)
		}
	}
}

func TestAccProvider_ignoreRules(t *testing.T) {
	e := local(t)
	mistaken := regexp.MustCompile(`client_id `).ReplaceAllString(pool, "userinfo_response = \"signedJwt\"\n  client_id ")
	config := func(ids string) string { return e.Provider("ignore_rules = "+ids) + mistaken }
	steps(
		t,
		resource.TestStep{Config: config(`[]`), ExpectError: regexp.MustCompile(`Rule\s+userinfo-plain-json`)},
		resource.TestStep{Config: config(`["userinfo-plain-jsn"]`), ExpectError: regexp.MustCompile(`Did\s+you\s+mean\s+"userinfo-plain-json"`)},
		resource.TestStep{Config: config(`["domain-prefix-syntax"]`), ExpectError: regexp.MustCompile(`Rule\s+cannot\s+be\s+silenced`)},
		resource.TestStep{Config: "variable \"rule\" {\n  default = \"userinfo-plain-json\"\n}\n" + config(`[var.rule]`)},
	)
}

// Each block counts for its own resources, without credentials too.
func TestAccProvider_ignoreRulesOfEachBlock(t *testing.T) {
	e, w := local(t), newWorkspace(t)
	resource := func(name, provider string) string {
		own := strings.ReplaceAll(pool, `prefix = "cogfed-test-provider"`, fmt.Sprintf(`prefix = "cogfed-test-%s"`, strings.ReplaceAll(name, "_", "-")))
		return regexp.MustCompile(`"test" \{`).ReplaceAllString(own, fmt.Sprintf("%q {\n  provider = %s\n  userinfo_response = \"signedJwt\"", name, provider))
	}
	blocks := required + e.Provider(`ignore_rules = ["userinfo-plain-json"]`) + e.Provider(`alias = "strict"`)
	for command, done := range map[string]string{"validate": "The configuration is valid", "plan": "2 to add"} {
		w.write("main.tf", blocks+resource("lenient", "cogfed")+resource("strict", "cogfed.strict"))
		if out := w.run(command); strings.Count(out, "Rule userinfo-plain-json") != 1 || !strings.Contains(out, "with cogfed_oidc_federation.strict,") {
			t.Errorf("%s: want one error, of the strict federation:\n%s", command, out)
		}
		w.write("main.tf", blocks+resource("lenient", "cogfed")+resource("lenient_too", "cogfed"))
		if out := w.run(command); !strings.Contains(out, done) || strings.Contains(out, "Rule userinfo-plain-json") {
			t.Errorf("%s: want no error:\n%s", command, out)
		}
	}
}
