package chaos

import (
	"bytes"
	"errors"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
)

const region = "eu-west-2"

const preamble = `
terraform {
  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region    = "` + region + `"
  discovery = "off"
}
`

// A workspace is a folder with a configuration, its state, and the local
// Cognito that belongs to it.
type workspace struct {
	dir    string
	env    []string
	local  *emulator.Emulator
	front  *front
	client *cip.Client // around the front
}

// open takes a folder for a workspace. A folder that was one before goes on
// with what it held.
func open(t testing.TB, dir string) *workspace {
	t.Helper()
	local, err := emulator.New(emulator.Options{Region: region, SnapshotPath: filepath.Join(dir, "cognito.json")})
	if err != nil {
		t.Fatal(err)
	}
	w := &workspace{dir: dir, local: local, front: &front{local: local}}
	behind, server := httptest.NewServer(local), httptest.NewServer(w.front)
	t.Cleanup(behind.Close)
	t.Cleanup(server.Close)
	w.client = cip.New(cip.Options{
		Region: region, BaseEndpoint: aws.String(behind.URL),
		Credentials: credentials.NewStaticCredentialsProvider("local", "local", ""),
	})
	w.linkProvider(t)
	w.env = append(os.Environ(),
		"TF_CLI_CONFIG_FILE="+filepath.Join(dir, "cli.tfrc"),
		"AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER="+server.URL,
		"AWS_ACCESS_KEY_ID=local", "AWS_SECRET_ACCESS_KEY=local")
	return w
}

func (w *workspace) linkProvider(t testing.TB) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := filepath.Join(w.dir, "provider")
	if err := os.MkdirAll(bin, 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(bin, providerName)
	_ = os.Remove(link)
	if err := os.Symlink(self, link); err != nil {
		t.Fatal(err)
	}
	w.write(t, "cli.tfrc", fmt.Sprintf("provider_installation {\n  dev_overrides {\n    \"cogfed/cogfed\" = %q\n  }\n  direct {}\n}\n", bin))
}

func (w *workspace) write(t testing.TB, name, content string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

// copied is another workspace that stands where this one stands.
func (w *workspace) copied(t testing.TB) *workspace {
	t.Helper()
	dir := t.TempDir()
	entries, err := os.ReadDir(w.dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !e.Type().IsRegular() {
			continue
		}
		content, err := os.ReadFile(filepath.Join(w.dir, e.Name()))
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, e.Name()), content, 0o600)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return open(t, dir)
}

// run runs the CLI in trouble, and returns how it ended and what it said.
func (w *workspace) run(t testing.TB, suffers trouble, arguments ...string) (outcome run) {
	t.Helper()
	arguments = slices.Insert(slices.Clone(arguments), 1, "-no-color", "-input=false")
	command := exec.Command(os.Getenv("TF_ACC_TERRAFORM_PATH"), arguments...)
	command.Dir, command.Env = w.dir, w.env
	var said bytes.Buffer
	command.Stdout, command.Stderr = &said, &said
	w.front.start(suffers.disturbance, suffers.climate)
	err := command.Start()
	if err == nil {
		w.front.runs(command.Process)
		err = command.Wait()
	}
	outcome.calls, outcome.hit, outcome.mayFail = w.front.end(err != nil)
	outcome.said = said.String()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		outcome.code = exit.ExitCode()
	} else if err != nil {
		t.Fatal(err)
	}
	return outcome
}

// run is what came of running the CLI.
type run struct {
	code  int
	said  string
	calls []string
	hit   string // operation that was disturbed

	mayFail bool // it met something that may end it
}

// must runs the CLI undisturbed, and expects success.
func (w *workspace) must(t testing.TB, arguments ...string) run {
	t.Helper()
	r := w.run(t, trouble{}, arguments...)
	if r.code != 0 {
		t.Fatalf("%v: exit code %d\n%s", arguments, r.code, r.said)
	}
	return r
}
