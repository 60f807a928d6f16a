package chaos

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func need(t *testing.T) {
	t.Helper()
	if os.Getenv("TF_ACC") == "" || os.Getenv("TF_ACC_TERRAFORM_PATH") == "" {
		t.Skip("set TF_ACC=1, or use internal/tools/cli.sh run: these tests run a real CLI")
	}
}

// TestEveryCall disturbs every call of every scenario in every way.
func TestEveryCall(t *testing.T) {
	need(t)
	if os.Getenv("COGFED_CHAOS") == "" {
		t.Skip("set COGFED_CHAOS=1, or use make chaos: this takes long")
	}
	for _, s := range scenarios {
		t.Run(s.name, func(t *testing.T) {
			s.prepare(t)
			for i, operation := range s.calls {
				for _, how := range breakdowns {
					t.Run(fmt.Sprintf("%s %d %s", how, i+1, operation), func(t *testing.T) {
						t.Parallel()
						s.try(t, disturbance{how, i + 1})
					})
				}
			}
		})
	}
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
		{"update name", "CreateIdentityProvider", killAfter},
		{"update name", "DeleteIdentityProvider", cut},
		{"update kind of domain", "CreateUserPoolDomain", killAfter},
		{"update pool", "UpdateUserPool", cut},
		{"destroy owned", "DeleteUserPoolDomain", killAfter},
	} {
		t.Run(fmt.Sprintf("%s %s %s", some.scenario, some.how, some.operation), func(t *testing.T) {
			t.Parallel()
			s := scenarioOf(t, some.scenario)
			i := slices.Index(s.calls, some.operation)
			if i < 0 {
				t.Fatalf("%s is not among %v", some.operation, s.calls)
			}
			s.try(t, disturbance{some.how, i + 1})
		})
	}
}

// TestRandom disturbs one to three applies in a row, by a seed.
func TestRandom(t *testing.T) {
	need(t)
	count, _ := strconv.Atoi(os.Getenv("COGFED_CHAOS_COUNT"))
	if count == 0 {
		t.Skip("set COGFED_CHAOS_COUNT, or use make chaos: this takes long")
	}
	seed, err := strconv.ParseUint(os.Getenv("COGFED_CHAOS_SEED"), 10, 64)
	if err != nil {
		seed = rand.Uint64()
	}
	t.Logf("COGFED_CHAOS_SEED=%d", seed)
	for _, s := range scenarios {
		s.prepare(t)
	}
	for i := range count {
		chance := rand.New(rand.NewPCG(seed, uint64(i)))
		s := scenarios[chance.IntN(len(scenarios))]
		var all []disturbance
		for range 1 + chance.IntN(3) {
			all = append(all, disturbance{breakdowns[chance.IntN(len(breakdowns))], 1 + chance.IntN(len(s.calls))})
		}
		t.Run(fmt.Sprintf("%d %s %v", i, s.name, all), func(t *testing.T) {
			t.Parallel()
			s.try(t, all...)
		})
	}
}

// importCommand is what a plan says of something that it may not take over.
var importCommand = regexp.MustCompile(`terraform import (\S+)\.<name> (\S+)`)

// try disturbs applies one after the other, applies once more, and looks
// whether everything is as if nothing had happened.
func (s *scenario) try(t *testing.T, all ...disturbance) {
	t.Helper()
	w := s.start.copied(t)
	var story strings.Builder
	note := func(what string, r run) {
		fmt.Fprintf(&story, "--- %s: exit code %d, calls %v, disturbed %q\n%s\n", what, r.code, r.calls, r.hit, r.said)
	}
	fail := func(format string, arguments ...any) {
		t.Helper()
		t.Errorf(format+"\n%s", append(arguments, story.String())...)
	}
	reported, lastMoment := false, false
	for i, d := range all {
		if i > 0 {
			r := w.run(t, disturbance{}, "plan", "-out=plan")
			note("plan", r)
			reported = w.follow(t, r, note) || reported
		}
		r := w.run(t, d, "apply", "plan")
		note(d.String(), r)
		if d.how == loseReply && r.code != 0 && r.hit != "" && r.hit != "AddCustomAttributes" {
			fail("a reply got lost, and the apply failed")
		}
		lastMoment = lastMoment || d.how == killAfter && slices.Contains(lastCalls, r.hit)
	}
	r := w.run(t, disturbance{}, "plan", "-out=plan")
	note("next plan", r)
	if w.follow(t, r, note) {
		reported = true
		note("plan after import", w.run(t, disturbance{}, "plan", "-out=plan"))
	}
	r = w.run(t, disturbance{}, "apply", "plan")
	note("apply", r)
	if r.code != 0 {
		fail("the next apply does not succeed")
		return
	}
	if r = w.run(t, disturbance{}, "plan", "-detailed-exitcode"); r.code != 0 {
		note("last plan", r)
		fail("the next apply does not settle it")
	}
	found := w.read(t)
	if changed := found.changed(s.had); len(changed) > 0 {
		fail("%v: belongs to others, and was changed", changed)
	}
	got, want := found.besides(s.had), s.want.besides(s.had)
	if more, less := without(got, want), without(want, got); len(more)+len(less) > 0 {
		fail("Cognito holds %d objects; only now\n%s\nand only undisturbed\n%s", len(got), strings.Join(more, "\n"), strings.Join(less, "\n"))
	}
	if s.before != "" && s.after != "" && !slices.Equal(found.pools(), s.want.pools()) {
		fail("a pool was replaced")
	}
	if reported && !lastMoment {
		fail("it took an import")
	}
}

// lastCalls end a create. Who dies between one of them and the state leaves
// something complete behind, which the next plan names (record 0010).
var lastCalls = []string{"UntagResource", "UpdateUserPoolClient"}

// follow does what a plan advises: to import what it may not take over.
func (w *workspace) follow(t *testing.T, r run, note func(string, run)) bool {
	t.Helper()
	command := importCommand.FindStringSubmatch(strings.Join(strings.Fields(strings.ReplaceAll(r.said, "│", "")), " "))
	if command == nil {
		return false
	}
	note("import", w.run(t, disturbance{}, "import", command[1]+".main", command[2]))
	return true
}
