package catalogue

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// A diagnostic is what a user sees.
type diagnostic struct {
	Severity rules.Severity `json:"severity"`
	Summary  string         `json:"summary"`
	Detail   string         `json:"detail"`
	Address  string         `json:"address"`
	Snippet  struct {
		Context string `json:"context"`
		Code    string `json:"code"`
	} `json:"snippet"`

	path string // of the provider's
}

// A workspace is one case before a CLI.
type workspace struct {
	dir    string
	env    []string
	server *server
}

// poolVariables are the variables that hold the ids of a case's pools.
var poolVariables = [...]string{"pool_id", "other_pool_id"}

func newWorkspace(t *testing.T, c testCase) *workspace {
	t.Helper()
	e := acctest.New(t)
	e.NeedLocal(t) // the pools and identity providers of the cases are no real ones
	// Cognito asks the issuer when a provider is made.
	if err := e.Local.StandIn("*", demoidp.Issuer{}); err != nil {
		t.Fatal(err)
	}
	w := &workspace{dir: t.TempDir()}
	var reattach string
	w.server, reattach = serve(t)
	w.env = append(os.Environ(), reattach)
	prelude := "terraform {\n  required_providers {\n    cogfed = { source = \"" + source + "\" }\n  }\n}\n"
	arguments := c.provider
	if c.issuer != "" {
		arguments = append(startIssuer(t, c), arguments...)
	}
	prelude += e.Provider(arguments...)
	for i, pool := range c.pools {
		name := poolVariables[i]
		prelude += "variable \"" + name + "\" {\n  type = string\n}\n"
		w.env = append(w.env, "TF_VAR_"+name+"="+makePool(t, e, pool))
	}
	w.write(t, "prelude.tf", prelude)
	for _, operation := range c.denied {
		e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: operation, Count: -1})
	}
	return w
}

func (w *workspace) write(t *testing.T, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// apply makes what the case changes.
func (w *workspace) apply(t *testing.T, config string) {
	t.Helper()
	w.write(t, "main.tf", config)
	if out, err := w.run("apply", "-auto-approve", "-input=false", "-no-color"); err != nil {
		t.Fatalf("apply of what was before: %v\n%s", err, out)
	}
	w.server.forget()
}

// plan returns all diagnostics, each once.
func (w *workspace) plan(t *testing.T, config string) []diagnostic {
	t.Helper()
	w.write(t, "main.tf", config)
	out, err := w.run("plan", "-json", "-input=false")
	var all []diagnostic
	var failed bool
	for line := range strings.Lines(string(out)) {
		var message struct {
			Type       string     `json:"type"`
			Diagnostic diagnostic `json:"diagnostic"`
		}
		if json.Unmarshal([]byte(line), &message) != nil || message.Type != "diagnostic" {
			continue
		}
		d := message.Diagnostic
		failed = failed || d.Severity == rules.Error
		d.path = strings.Join(w.server.paths(d.Summary, d.Detail), " and ")
		// Terraform 1.11 and OpenTofu 1.12 say twice what warns before the plan, Terraform 1.15 once.
		if !slices.Contains(all, d) {
			all = append(all, d)
		}
	}
	if failed != (err != nil) {
		t.Fatalf("plan: %v\n%s", err, out)
	}
	return all
}

func (w *workspace) run(arguments ...string) ([]byte, error) {
	command := exec.Command(os.Getenv("TF_ACC_TERRAFORM_PATH"), arguments...)
	command.Dir, command.Env = w.dir, w.env
	return command.CombinedOutput()
}

// rule is the id of the rule that a diagnostic names, or its summary if no rule raised it.
func (d diagnostic) rule() string {
	_, text, found := strings.Cut(d.Detail, "\n\nRule ")
	if !found {
		return strconv.Quote(d.Summary)
	}
	return strings.Fields(text)[0]
}

func (d diagnostic) String() string {
	return fmt.Sprintf("%s: %s (%s, at %s)\n%s\n\n%s", d.Severity, d.Summary, d.Address, d.path, d.Snippet.Code, d.Detail)
}

// expectation is the one that the diagnostic meets.
func (d diagnostic) expectation() expectation { return expectation{d.Severity, d.rule(), d.path} }
