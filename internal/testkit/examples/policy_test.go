package examples

import (
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// checkPolicy checks that the IAM policy of the documentation allows every call that was made.
func checkPolicy(t *testing.T, e *acctest.Env) {
	t.Helper()
	calls := e.Calls(t)
	if len(calls) == 0 {
		t.Error("no calls were made")
	}
	policy := read(t, "provider", "iam-policy.json")
	slices.Sort(calls)
	for _, operation := range slices.Compact(calls) {
		if !strings.Contains(policy, `"cognito-idp:`+operation+`"`) {
			t.Errorf("examples/provider/iam-policy.json does not allow %s", operation)
		}
	}
}
