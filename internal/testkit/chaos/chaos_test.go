package chaos

import (
	"os"
	"slices"
	"testing"
)

func need(t *testing.T) {
	t.Helper()
	if os.Getenv("TF_ACC") == "" || os.Getenv("TF_ACC_TERRAFORM_PATH") == "" {
		t.Skip("set TF_ACC=1, or use internal/tools/cli.sh run: these tests run a real CLI")
	}
}

// inFull tells whether there is all the time in the world.
func inFull() bool { return os.Getenv("COGFED_CHAOS") != "" }

// TestEveryCall disturbs every call of every scenario in every way.
func TestEveryCall(t *testing.T) {
	need(t)
	if !inFull() {
		t.Skip("set COGFED_CHAOS=1, or use make chaos: this takes long")
	}
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			s.prepare(t)
			for i := range s.calls {
				for _, how := range breakdowns {
					d := nth(s.calls, i, how)
					t.Run(d.String(), func(t *testing.T) {
						t.Parallel()
						s.try(t, trouble{disturbance: d})
					})
				}
			}
		})
	}
}

// nth is a disturbance of one of the calls of an undisturbed apply.
func nth(calls []string, i int, how breakdown) disturbance {
	d := disturbance{how: how, operation: calls[i]}
	for _, operation := range calls[:i+1] {
		if operation == d.operation {
			d.nth++
		}
	}
	return d
}

// TestSome disturbs a call or two of the scenarios that have safeguards of their
// own.
func TestSome(t *testing.T) {
	need(t)
	for _, some := range []struct {
		scenario, operation string
		how                 breakdown
	}{
		{"create owned", "CreateUserPool", killAfter},
		{"create owned", "CreateUserPoolDomain", loseReply},
		{"create owned", "UntagResource", killAfter},
		{"create attached with domain", "CreateUserPoolDomain", killAfter},
		{"create client", "CreateUserPoolClient", killAfter},
		{"create client", "UpdateUserPoolClient", killAfter},
		{"create web client", "CreateUserPoolClient", killAfter},
		{"create web client", "ListUserPoolClientSecrets", killAfter},
		{"create web client with given secret", "UpdateUserPoolClient", killAfter},
		{"rotate", "AddUserPoolClientSecret", cut},
		{"rotate with two secrets", "AddUserPoolClientSecret", killAfter},
		{"rotate and retire", "DeleteUserPoolClientSecret", killAfter},
		{"update name", "CreateIdentityProvider", killAfter},
		{"update name", "DeleteIdentityProvider", cut},
		{"update kind of domain", "CreateUserPoolDomain", killAfter},
		{"update pool", "UpdateUserPool", cut},
		{"destroy owned", "DeleteUserPoolDomain", killAfter},
	} {
		d := disturbance{some.how, some.operation, 1}
		t.Run(some.scenario+" "+d.String(), func(t *testing.T) {
			t.Parallel()
			s := scenarioOf(t, some.scenario)
			if !slices.Contains(s.calls, some.operation) {
				t.Fatalf("%s is not among %v", some.operation, s.calls)
			}
			s.try(t, trouble{disturbance: d})
		})
	}
}
