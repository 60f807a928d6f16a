package chaos

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// meets has calls of an operation meet a fault.
func (w *workspace) meets(t testing.TB, kind fault.Kind, operation string, calls int) {
	t.Helper()
	if err := w.local.InjectFault(fault.Fault{Kind: kind, Operation: operation, Count: calls}); err != nil {
		t.Fatal(err)
	}
}

// Whoever presses Ctrl-C during the wait for a domain, which may take an hour, is
// heard at once; the log has told what was waited for, the state has everything
// that was made, and the next apply goes on.
func TestWait_interrupted(t *testing.T) {
	need(t)
	for i, name := range []string{"create custom domain", "update kind of domain", "create owned", "update prefix"} {
		if i > 1 && !inFull() {
			break
		}
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := scenarioOf(t, name)
			a := &attempt{scenario: s, workspace: s.start.copied(t), t: t, disturbed: map[string]int{}}
			a.env = append(a.env, "TF_LOG_PROVIDER=INFO")
			a.local.ClearFaults()
			var pressed time.Time
			a.front.before = func(operation string) {
				if operation == "CreateUserPoolDomain" {
					a.meets(t, fault.DomainCreating, "DescribeUserPoolDomain", -1)
					pressed = time.Now()
				}
			}
			r := a.does("apply", trouble{disturbance: disturbance{how: interrupt, operation: "DescribeUserPoolDomain", nth: 2 + before(s.calls)}}, "apply", "plan")
			if took := time.Since(pressed); pressed.IsZero() || r.hit == "" || took > 20*time.Second {
				a.fail("it took %v to stop", took)
			}
			if !strings.Contains(r.said, "waiting for domain") || !strings.Contains(r.said, "elapsed=") {
				a.fail("the log does not tell what it waits for")
			}
			a.front.before = nil
			a.local.ClearFaults()
			before, _ := os.ReadFile(a.dir + "/terraform.tfstate")
			if r := a.goesOn(trouble{}); r.code != 0 || slices.ContainsFunc(r.calls, creates) {
				a.fail("the state is not one to go on from:\n%s", before)
			}
			a.compares()
		})
	}
}

// before is how often an apply looks at a domain before it waits for one.
func before(calls []string) (n int) {
	for _, operation := range calls {
		switch operation {
		case "DescribeUserPoolDomain":
			n++
		case "CreateUserPoolDomain":
			return n
		}
	}
	return n
}

// A domain that Cognito could not set up fails the apply. The next one makes it
// again, wherever the first one ended.
func TestWait_failed(t *testing.T) {
	need(t)
	for i, name := range []string{"create custom domain", "update prefix", "update kind of domain", "create attached with domain"} {
		for j, how := range []breakdown{"", killAfter, killBefore} {
			if i+j > 1 && !inFull() {
				break
			}
			t.Run(name+" "+string(how), func(t *testing.T) {
				t.Parallel()
				s := scenarioOf(t, name)
				a := &attempt{scenario: s, workspace: s.start.copied(t), t: t, disturbed: map[string]int{}}
				a.meets(t, fault.DomainFailed, "CreateUserPoolDomain", 1)
				r := a.does("apply", trouble{disturbance: disturbance{how: how, operation: "DescribeUserPoolDomain", nth: 1 + before(s.calls)}}, "apply", "plan")
				if r.code == 0 || how == "" && !strings.Contains(r.said, "FAILED") {
					a.fail("the apply does not say that the domain failed")
				}
				r = a.goesOn(trouble{})
				if r.code != 0 && how != "" && strings.Contains(r.said, "FAILED") { // it was still being set up when the first one ended
					r = a.goesOn(trouble{})
				}
				if r.code != 0 {
					a.fail("the next apply does not succeed")
				}
				if r := a.does("last plan", trouble{}, "plan", "-detailed-exitcode"); r.code != 0 {
					a.fail("the next apply does not settle it")
				}
				a.compares()
			})
		}
	}
}
