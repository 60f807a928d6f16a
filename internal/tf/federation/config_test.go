package federation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/acctest"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

const address = "cogfed_oidc_federation.test"

// issuer is one of the vendors' hosts, for which the local Cognito has a
// discovery document.
const issuer = "https://acme-corp.idura.broker"

// name is unique in the account, and the sweeper knows it.
func name() string {
	return cogfed.NamePrefix + acctest.RandStringFromCharSet(10, acctest.CharSetAlphaNum)
}

// owned is a federation that owns its pool and domain, with arguments of its
// own and of the user_pool block.
func owned(e *cogfed.Env, name, arguments, userPool string) string {
	return federation(e, fmt.Sprintf(`
  user_pool = {
    name                = %q
    deletion_protection = "INACTIVE"
    %s
  }
  domain = { prefix = %q }
  %s
`, name, userPool, name, arguments))
}

// federation is a federation with Idura; arguments that it sets itself are
// left out when the caller sets them.
func federation(e *cogfed.Env, body string) string {
	var b strings.Builder
	b.WriteString(e.Provider())
	b.WriteString("resource \"cogfed_oidc_federation\" \"test\" {\n")
	for argument, value := range map[string]string{
		"preset":        `"idura"`,
		"issuer":        `"` + issuer + `"`,
		"client_id":     `"urn:idura:samples:aws:cognito"`,
		"client_secret": `"a-secret"`,
	} {
		if !strings.Contains(body, "\n  "+argument+" ") && (argument != "client_secret" || !strings.Contains(body, "client_secret_wo")) {
			fmt.Fprintf(&b, "  %s = %s\n", argument, value)
		}
	}
	b.WriteString(body)
	b.WriteString("\n}\n")
	return b.String()
}

// run runs steps against one Cognito, which must be empty again afterwards.
func run(t *testing.T, e *cogfed.Env, steps ...resource.TestStep) {
	t.Helper()
	resource.ParallelTest(t, resource.TestCase{
		ProtoV6ProviderFactories: cogfed.Factories(),
		CheckDestroy:             e.CheckEmpty(t),
		Steps:                    steps,
	})
}
