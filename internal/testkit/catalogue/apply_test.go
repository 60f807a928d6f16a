package catalogue

import (
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// planOnly begins the comment of a valid case that the local Cognito cannot hold, and tells why.
const planOnly = "\n# Plan only: "

// What a silent plan promises is kept: the apply succeeds, warns of nothing, and
// a plan after it has nothing to change.
func TestValidApplies(t *testing.T) {
	if !acctest.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	for _, c := range cases(t, valid) {
		if strings.Contains(c.config, planOnly) {
			continue
		}
		t.Run(c.slug, func(t *testing.T) {
			t.Parallel()
			w := newWorkspace(t, c)
			if c.before != "" {
				w.apply(t, c.before)
			}
			w.write(t, "main.tf", c.config)
			w.silent(t, "apply", "-auto-approve", "-input=false", "-no-color")
			w.silent(t, "plan", "-detailed-exitcode", "-input=false", "-no-color")
		})
	}
}

// silent runs a command that must succeed and warn of nothing.
func (w *workspace) silent(t *testing.T, arguments ...string) {
	t.Helper()
	out, err := w.run(arguments...)
	if err != nil || strings.Contains(string(out), "Warning: ") {
		t.Fatalf("%s: %v\n%s", arguments[0], err, out)
	}
}
