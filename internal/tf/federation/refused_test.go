package federation_test

import (
	"fmt"
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// What only Cognito refuses comes with cause and fix.
func TestAccFederation_refusedInPool(t *testing.T) {
	if !cogfed.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	e := cogfed.New(t)
	e.NeedLocal(t)
	id := madeElsewhere(t, e, name())
	of := func(arguments string) string {
		return federation(e, fmt.Sprintf("\n  user_pool_id = %q\n%s\n", id, arguments))
	}
	attached(
		t,
		resource.TestStep{Config: of("  domain = { prefix = \"" + name() + "\" }"), ExpectError: regexp.MustCompile(`(?s)Fix:\s+Leave\s+domain\s+out`)},
		resource.TestStep{Config: of("  count = 2\n  client_id = \"${count.index}\""), ExpectError: regexp.MustCompile(`(?s)Fix:\s+Set\s+another\s+provider_name`)},
	)
}
