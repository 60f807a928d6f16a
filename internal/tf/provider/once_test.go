package provider_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// A plan asks each thing once, however long it takes: the first plan too, in
// which Terraform does not know yet what Region a federation will be in.
func TestAccPlan_listsPoolsOnce(t *testing.T) {
	e, w := local(t), newWorkspace(t)
	w.write("main.tf", required+e.Provider()+`
resource "cogfed_oidc_federation" "test" {
  count         = 4
  provider_name = "Acme"
  issuer        = "https://login.example.com"
  client_id     = "client"
  client_secret = "a-secret"
  user_pool     = { name = "once-${count.index}" }
  domain        = { prefix = "once-${count.index}" }
  discovery     = "off"
}
`)
	e.Fault(t, fault.Fault{Kind: fault.Slow, Operation: "DescribeUserPoolDomain", Count: -1, DelayMillis: 1100})
	if out := w.run("plan", "-parallelism=1"); !strings.Contains(out, "4 to add") {
		t.Fatal(out)
	}
	calls := slices.DeleteFunc(e.Calls(t), func(operation string) bool { return operation != "ListUserPools" })
	if len(calls) != 1 {
		t.Errorf("a plan of more than 3 s listed the pools %d times", len(calls))
	}
}
