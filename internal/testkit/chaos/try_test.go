package chaos

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// importCommand is what a plan says of something that it may not take over.
var importCommand = regexp.MustCompile(`terraform import (\S+)\.<name> (\S+)`)

// lastCalls end a create. Who dies between one of them and the state leaves
// something complete behind, which the next plan names (record 0010).
var lastCalls = []string{"UntagResource", "UpdateUserPoolClient"}

// completed is what the CLI says of a client that is in its state.
var completed = regexp.MustCompile(`client\.main: (Creation|Modifications) complete`)

// lostState tells whether the provider, which died of another call, took the
// news of a complete client with it: two clients are made at a time.
func (r run) lostState() bool {
	done := 0
	for _, operation := range r.calls {
		if operation == "UpdateUserPoolClient" {
			done++
		}
	}
	return r.hit != "" && r.hit != "UpdateUserPoolClient" && done > len(completed.FindAllString(r.said, -1))
}

// attempt is a scenario on its way through trouble.
type attempt struct {
	*scenario
	*workspace
	t     testing.TB
	story strings.Builder

	disturbed            map[string]int // by breakdown
	reported, lastMoment bool
	lost                 bool // nobody may know the secret until an apply succeeds
	denied               bool // an apply has told that it may not remove an unfinished client
	unmarked             bool // an apply has told that it may not mark a pool, and that the reply got lost
}

// try troubles applies one after the other, applies once more in peace, and
// looks whether everything is as if nothing had happened.
func (s *scenario) try(t testing.TB, all ...trouble) *attempt {
	t.Helper()
	a := &attempt{scenario: s, workspace: s.start.copied(t), t: t, disturbed: map[string]int{}}
	for i, suffers := range all {
		a.applies(suffers, i == 0)
	}
	if r := a.goesOn(trouble{}); r.code != 0 {
		a.fail("the next apply does not succeed")
		return a
	}
	if r := a.does("last plan", trouble{}, "plan", "-detailed-exitcode"); r.code != 0 {
		a.fail("the next apply does not settle it")
	}
	a.compares()
	return a
}

func (a *attempt) fail(format string, arguments ...any) {
	a.t.Helper()
	a.t.Errorf(format+"\n%s", append(arguments, a.story.String())...)
}

func (a *attempt) does(what string, suffers trouble, arguments ...string) run {
	a.t.Helper()
	r := a.run(a.t, suffers, arguments...)
	a.denied = a.denied || strings.Contains(r.said, "Unfinished app client could not be removed")
	a.unmarked = a.unmarked || strings.Contains(strings.Join(strings.Fields(r.said), " "), "and it bears no mark: look before you apply again")
	fmt.Fprintf(&a.story, "--- %s, %s: exit code %d, calls %v, disturbed %q\n%s\n", what, suffers, r.code, r.calls, r.hit, r.said)
	return r
}

// goesOn plans and applies. After a create that died in its very last moment it
// looks at the plan first, and follows its advice: to import what it may not take
// over.
func (a *attempt) goesOn(suffers trouble) run {
	a.t.Helper()
	if !a.lastMoment {
		r := a.does("apply", suffers, "apply", "-auto-approve")
		a.reported = a.reported || adviceIn(r) != nil
		return r
	}
	r := a.does("plan", trouble{climate: suffers.mild()}, "plan", "-out=plan")
	if r.code != 0 {
		a.fail("a plan does not survive what passes")
		return r
	}
	for command := adviceIn(r); command != nil && r.code == 0; command = adviceIn(r) {
		a.reported = true
		if a.does("import", trouble{}, "import", command[1]+".main", command[2]).code != 0 {
			a.fail("the advice of a plan is of no use")
			break
		}
		r = a.does("plan after import", trouble{}, "plan", "-out=plan")
	}
	return a.does("apply", suffers, "apply", "plan")
}

// adviceIn is the import command that a plan names, if it names one.
func adviceIn(r run) []string {
	return importCommand.FindStringSubmatch(strings.Join(strings.Fields(strings.ReplaceAll(r.said, "│", "")), " "))
}

func (a *attempt) applies(suffers trouble, asPlanned bool) {
	a.t.Helper()
	var r run
	if asPlanned {
		r = a.does("apply", suffers, "apply", "plan")
	} else {
		r = a.goesOn(suffers)
	}
	if r.hit != "" {
		a.disturbed[string(suffers.how)]++
	}
	ends := r.hit != "" && (suffers.how != loseReply || r.hit == "AddCustomAttributes")
	if r.code != 0 && !ends && !r.mayFail {
		a.fail("%s: it passes, and the apply failed", suffers)
	}
	kills := suffers.how == killBefore || suffers.how == killAfter
	a.lastMoment = a.lastMoment || suffers.how == killAfter && slices.Contains(lastCalls, r.hit) || kills && r.lostState()
	a.checkSecrets(suffers.how == killAfter, false)
}

// compares holds what is there to what an undisturbed apply leaves.
func (a *attempt) compares() {
	a.t.Helper()
	found := a.read(a.t)
	if changed := found.changed(a.had); len(changed) > 0 {
		a.fail("%v: belongs to others, and was changed", changed)
	}
	got, want := found.besides(a.had), a.want.besides(a.had)
	more, less := without(got, want), without(want, got)
	if a.denied { // it was named, and nobody else can do more
		more = slices.DeleteFunc(more, func(object string) bool {
			return strings.Contains(object, `"cogfed-unfinished `) || strings.HasPrefix(object, "secrets ")
		})
	}
	if a.unmarked { // the same: TestAccProvider_emptyPoolLeft
		more = slices.DeleteFunc(more, func(object string) bool {
			return strings.HasPrefix(object, "pool ") || strings.HasPrefix(object, "mfa ")
		})
	}
	if len(more)+len(less) > 0 {
		a.fail("Cognito holds %d objects; only now\n%s\nand only undisturbed\n%s", len(got), strings.Join(more, "\n"), strings.Join(less, "\n"))
	}
	if a.before != "" && a.after != "" && !slices.Equal(found.pools(), a.want.pools()) {
		a.fail("a pool was replaced")
	}
	if a.reported && !a.lastMoment {
		a.fail("it took an import")
	}
	a.checkSecrets(false, true)
}
