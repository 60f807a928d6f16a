package federation_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

const taken = "warning domain-taken at domain"

func listening(t *testing.T, said *cogfed.Said, steps ...resource.TestStep) {
	t.Helper()
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: said.Factories(), Steps: steps})
}

// A domain that another pool has is told before anything is made, and one's own
// is not.
func TestAccFederation_domainTaken(t *testing.T) {
	if !cogfed.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	e, said, theirs, free := cogfed.New(t), &cogfed.Said{}, name(), name()
	e.NeedLocal(t)
	id := madeElsewhere(t, e, theirs)
	asked := func() int {
		calls := e.Calls(t)
		return len(calls) - len(slices.DeleteFunc(calls, func(o string) bool { return o == "DescribeUserPoolDomain" }))
	}
	var before int
	step := said.Plan(owned(e, theirs, "", ""), taken)
	forget := step.PreConfig
	step.PreConfig = func() { forget(); before = asked() }
	listening(
		t, said,
		step,
		resource.TestStep{Config: e.Provider(), PreConfig: func() {
			if n := asked() - before; n != 2 { // one for each plan of the step
				t.Errorf("asked %d times", n)
			}
		}},
		said.Plan(federation(e, "\n  user_pool_id = \""+id+"\"\n  domain = { prefix = \""+theirs+"\" }\n"), "warning domain-second at domain"),
		said.Plan(owned(e, free, "", "")),
		resource.TestStep{Config: owned(e, free, "", "")},
		said.NoChange(owned(e, free, "", "")),
		said.Plan(strings.Replace(owned(e, free, "", ""), `prefix = "`+free, `prefix = "`+theirs, 1), taken, "warning domain-replaced at domain"),
	)
}

// A domain that one federation gives up can go to another in the same apply, if
// that one comes later: an error would refuse what Cognito accepts.
func TestAccFederation_domainHandedOver(t *testing.T) {
	e, said, first, second := cogfed.New(t), &cogfed.Said{}, name(), name()
	before := owned(e, first, "", "")
	moved := strings.Replace(before, `prefix = "`+first, `prefix = "`+second, 1)
	other := strings.Replace(strings.TrimPrefix(before, e.Provider()), `"cogfed_oidc_federation" "test"`, `"cogfed_oidc_federation" "heir"`, 1)
	ordered := moved + strings.TrimSuffix(other, "}\n") + "depends_on = [cogfed_oidc_federation.test]\n}\n"
	listening(
		t, said,
		resource.TestStep{Config: before},
		refusedBy(before+strings.TrimSuffix(other, "}\n")+"depends_on = [cogfed_oidc_federation.test]\n}\n", "domain-repeated", first),
		said.Plan(ordered, "warning domain-replaced at domain"),
		resource.TestStep{Config: ordered},
	)
}

// A plan that may not ask says so once, whatever number of domains.
func TestAccFederation_domainUnread(t *testing.T) {
	e, said, prefix := cogfed.New(t), &cogfed.Said{}, name()
	two := strings.Replace(owned(e, prefix, "  count = 2\n", ""), `prefix = "`+prefix, `prefix = "`+prefix+`-${count.index}`, 1)
	step := said.Plan(two, "warning live-check-skipped at domain")
	forget := step.PreConfig
	step.PreConfig = func() {
		forget()
		e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "DescribeUserPoolDomain", Count: -1})
	}
	listening(t, said, step)
}

// Nor is a pool that may not be read told twice, and what it would tell a probe
// is asked once.
func TestAccFederation_poolUnread(t *testing.T) {
	if !cogfed.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	e, said := cogfed.New(t), &cogfed.Said{}
	ids := [2]string{madeElsewhere(t, e, name()), madeElsewhere(t, e, name())}
	config := func(arguments string) string {
		return federation(e, fmt.Sprintf("\n  count = 2\n  user_pool_id = [%q, %q][count.index]\n  %s\n", ids[0], ids[1], arguments))
	}
	step := said.Plan(config(""), "warning live-check-skipped at user_pool_id")
	forget := step.PreConfig
	step.PreConfig = func() {
		forget()
		e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "DescribeUserPool", Count: -1})
	}
	listening(t, said, step, said.Plan(config(`ignore_rules = ["live-check-skipped"]`)))
}

// A federation that moves to another pool takes its domain along: what it gives
// up is free before it is made anew.
func TestAccFederation_domainMovesAlong(t *testing.T) {
	if !cogfed.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	e, said, prefix := cogfed.New(t), &cogfed.Said{}, name()
	e.NeedLocal(t)
	of := func(id string) string {
		return federation(e, fmt.Sprintf("\n  user_pool_id = %q\n  domain = { prefix = %q }\n", id, prefix))
	}
	first, second := of(madeElsewhere(t, e, "")), of(madeElsewhere(t, e, ""))
	listening(
		t, said,
		resource.TestStep{Config: first},
		said.Plan(second, "warning federation-moved at user_pool_id"),
		resource.TestStep{Config: second},
		said.NoChange(second),
	)
}
