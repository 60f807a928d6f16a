package bench

import (
	"errors"
	"fmt"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

const region = "eu-west-2"

const preamble = `
terraform {
  required_providers {
    cogfed = { source = "cogfed/cogfed" }
  }
}

provider "cogfed" {
  region = "` + region + `"
}
`

// A workspace is a configuration, the real CLI with the built provider, and a local Cognito of its own.
type workspace struct {
	cli, dir string
	endpoint string // of the local Cognito
	env      []string
	local    *emulator.Emulator
	client   *cip.Client
	seen     int // sequence number of the latest call looked at
}

// A call is an operation with its input.
type call struct{ operation, input string }

func newWorkspace(b *testing.B, configuration string) *workspace {
	b.Helper()
	return openWorkspace(b, configuration, false)
}

func openWorkspace(b *testing.B, configuration string, enforceQuotas bool) *workspace {
	b.Helper()
	cli := os.Getenv("TF_ACC_TERRAFORM_PATH")
	if cli == "" {
		b.Fatal("no CLI: run make bench")
	}
	local, err := emulator.New(emulator.Options{Region: region, CheckIssuers: true, EnforceQuotas: enforceQuotas})
	if err != nil {
		b.Fatal(err)
	}
	server := httptest.NewServer(local)
	b.Cleanup(server.Close)
	w := &workspace{cli: cli, dir: b.TempDir(), local: local, endpoint: server.URL}
	w.write(b, "main.tf", preamble+configuration)
	w.write(b, "cli.tfrc", fmt.Sprintf("provider_installation {\n  dev_overrides {\n    \"cogfed/cogfed\" = %q\n  }\n  direct {}\n}\n", filepath.Dir(binary)))
	w.env = append(os.Environ(),
		"TF_CLI_CONFIG_FILE="+filepath.Join(w.dir, "cli.tfrc"),
		"AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER="+server.URL,
		"AWS_ACCESS_KEY_ID=local", "AWS_SECRET_ACCESS_KEY=local")
	w.client = cip.New(cip.Options{
		Region: region, BaseEndpoint: aws.String(server.URL),
		Credentials: credentials.NewStaticCredentialsProvider("local", "local", ""),
	})
	return w
}

func (w *workspace) write(b *testing.B, name, content string) {
	b.Helper()
	path := filepath.Join(w.dir, name)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(content), 0o600)); err != nil {
		b.Fatal(err)
	}
}

// run runs the CLI, and returns how long it took and the calls that the provider made.
func (w *workspace) run(b *testing.B, arguments ...string) (time.Duration, []call) {
	b.Helper()
	w.calls()
	took := w.execute(b, arguments...)
	return took, w.calls()
}

// execute runs the CLI, and returns how long it took.
func (w *workspace) execute(b *testing.B, arguments ...string) time.Duration {
	b.Helper()
	command := exec.Command(w.cli, slices.Insert(slices.Clone(arguments), 1, "-no-color", "-input=false")...)
	command.Dir, command.Env = w.dir, w.env
	start := time.Now()
	out, err := command.CombinedOutput()
	took := time.Since(start)
	if err != nil {
		b.Fatalf("%s: %v\n%s", strings.Join(arguments, " "), err, out)
	}
	return took
}

// calls returns the calls since the last time.
func (w *workspace) calls() []call {
	var since []call
	for _, entry := range w.entries() {
		since = append(since, call{entry.Operation, string(entry.Input)})
	}
	return since
}

// entries returns the calls of the API since the last time.
func (w *workspace) entries() []fault.Entry {
	journal := w.local.Journal()
	first, _ := slices.BinarySearchFunc(journal, w.seen+1, func(e fault.Entry, sequence int) int { return e.Sequence - sequence })
	if first < len(journal) {
		w.seen = journal[len(journal)-1].Sequence
	}
	return slices.DeleteFunc(journal[first:], func(e fault.Entry) bool { return e.Host != "" })
}

// left counts the user pools that still exist.
func (w *workspace) left(b *testing.B) int {
	b.Helper()
	listed, err := w.client.ListUserPools(b.Context(), &cip.ListUserPoolsInput{MaxResults: aws.Int32(60)})
	if err != nil {
		b.Fatal(err)
	}
	return len(listed.UserPools)
}
