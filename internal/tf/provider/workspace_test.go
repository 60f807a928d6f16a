package provider_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// workspace is a folder in which the CLI starts the provider itself, as users
// have it: a process for each provider block, and everything printed.
type workspace struct {
	t   *testing.T
	dir string
}

const required = "terraform {\n  required_providers {\n    cogfed = { source = \"cogfed/cogfed\" }\n  }\n}\n"

// offline are arguments of a federation that depends on nothing outside.
const offline = `
  discovery = "off"
  endpoints = {
    authorize_url  = "https://login.example.com/authorize"
    token_url      = "https://login.example.com/token"
    attributes_url = "https://login.example.com/userinfo"
    jwks_uri       = "https://login.example.com/jwks"
  }
`

func newWorkspace(t *testing.T) workspace {
	t.Helper()
	if !acctest.Enabled() {
		t.Skip("TF_ACC is not set")
	}
	w := workspace{t, t.TempDir()}
	w.write("cli.tfrc", fmt.Sprintf("provider_installation {\n  dev_overrides {\n    \"cogfed/cogfed\" = %q\n  }\n  direct {}\n}\n", w.dir))
	if out, err := exec.Command("go", "build", "-o", w.path("terraform-provider-cogfed"), "../../..").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return w
}

func (w workspace) path(name string) string { return filepath.Join(w.dir, name) }

func (w workspace) write(name, content string) {
	w.t.Helper()
	if err := os.WriteFile(w.path(name), []byte(content), 0o600); err != nil {
		w.t.Fatal(err)
	}
}

func (w workspace) read(name string) string {
	w.t.Helper()
	content, err := os.ReadFile(w.path(name))
	if err != nil {
		w.t.Fatal(err)
	}
	return string(content)
}

// run returns all that the CLI prints. What it logs is in the file log.
func (w workspace) run(arguments ...string) string {
	cmd := exec.Command(os.Getenv("TF_ACC_TERRAFORM_PATH"), append(arguments, "-no-color")...)
	cmd.Dir = w.dir
	cmd.Env = append(os.Environ(), "TF_CLI_CONFIG_FILE="+w.path("cli.tfrc"), "TF_LOG=TRACE", "TF_LOG_PATH="+w.path("log"))
	out, _ := cmd.CombinedOutput() // what went wrong is in the output
	return string(out)
}
