package e2e

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"fmt"
	"maps"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/credentials"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
)

const region = "eu-west-2"

// root is the folder of the project.
var root, _ = filepath.Abs(filepath.Join("..", "..", ".."))

// A stack is a local Cognito, with the issuers that it trusts and a port where browsers find both under their real names.
type stack struct {
	local       *emulator.Emulator
	issuers     []issuer
	api         string // http address of the API, for the provider
	tls         string // host:port behind all names
	fingerprint string
	authority   string // file with the certificate to trust
}

func newStack(t *testing.T, issuers ...issuer) *stack {
	t.Helper()
	needed(t)
	return newStackOn(t, play(t, issuers...), issuers...)
}

// newStackOn takes issuers that are played already, perhaps for several stacks.
func newStackOn(t *testing.T, addresses map[string]string, issuers ...issuer) *stack {
	t.Helper()
	local, err := emulator.New(emulator.Options{Region: region, CheckIssuers: true, Upstreams: addresses})
	if err != nil {
		t.Fatal(err)
	}
	s := &stack{local: local, issuers: issuers, authority: filepath.Join(t.TempDir(), "ca.pem")}
	if s.fingerprint, err = local.Fingerprint(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(s.authority, local.Authority(), 0o600); err != nil {
		t.Fatal(err)
	}
	s.api = "http://" + serve(t, local, nil)
	s.tls = serve(t, local, local.TLS())
	return s
}

// cognito is the API in a region.
func (s *stack) cognito(region string) *cip.Client {
	return cip.New(cip.Options{
		Region: region, BaseEndpoint: &s.api, Credentials: credentials.NewStaticCredentialsProvider("local", "local", ""),
	})
}

// needed stops a test that nobody prepared.
func needed(t *testing.T) {
	t.Helper()
	if os.Getenv("COGFED_E2E") == "" {
		t.Skip("needs a browser and Node.js: make e2e brings them and runs this")
	}
}

// serve listens on a loopback port.
func serve(t *testing.T, handler http.Handler, config *tls.Config) string {
	t.Helper()
	var c net.ListenConfig
	listener, err := c.Listen(context.Background(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := listener.Addr().String()
	if config != nil {
		listener = tls.NewListener(listener, config)
	}
	server := &http.Server{Handler: handler}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return address
}

// environment is that of a Node.js program which finds the stack under the real names.
func (s *stack) environment() []string {
	_, port, _ := net.SplitHostPort(s.tls)
	return []string{"NODE_EXTRA_CA_CERTS=" + s.authority, "COGFED_TLS_PORT=" + port}
}

// A workspace is a configuration with the real CLI and the built provider.
type workspace struct {
	dir string
	env []string
}

// workspace copies an example of examples/, or starts with nothing.
func (s *stack) workspace(t *testing.T, example string) *workspace {
	t.Helper()
	w := &workspace{dir: t.TempDir()}
	if example != "" {
		files, _ := filepath.Glob(filepath.Join(root, "examples", example, "*.tf"))
		if len(files) == 0 {
			t.Fatalf("no example %q", example)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			w.write(t, filepath.Base(file), string(text))
		}
	}
	w.write(t, "cli.tfrc", fmt.Sprintf("provider_installation {\n  dev_overrides {\n    \"cogfed/cogfed\" = %q\n  }\n  direct {}\n}\n", filepath.Join(root, "bin")))
	w.env = append(os.Environ(), "TF_CLI_CONFIG_FILE="+filepath.Join(w.dir, "cli.tfrc"),
		"AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER="+s.api, "AWS_ACCESS_KEY_ID=local", "AWS_SECRET_ACCESS_KEY=local",
		"AWS_REGION="+region) // of examples without a provider block
	return w
}

func (w *workspace) write(t *testing.T, name, content string) {
	t.Helper()
	writeFile(t, filepath.Join(w.dir, name), content)
}

func writeFile(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func (w *workspace) run(t *testing.T, arguments ...string) (string, error) {
	t.Helper()
	command := exec.CommandContext(t.Context(), os.Getenv("TF_ACC_TERRAFORM_PATH"), slices.Insert(slices.Clone(arguments), 1, "-no-color")...)
	command.Dir, command.Env = w.dir, w.env
	out, err := command.CombinedOutput()
	return string(out), err
}

// apply applies the configuration, and returns its outputs.
func (w *workspace) apply(t *testing.T, variables map[string]any) outputs {
	t.Helper()
	text, err := json.Marshal(variables)
	if err != nil {
		t.Fatal(err)
	}
	w.write(t, "terraform.tfvars.json", string(text))
	if out, err := w.run(t, "apply", "-auto-approve", "-input=false"); err != nil {
		t.Fatalf("apply: %v\n%s", err, out)
	}
	out, err := w.run(t, "output", "-json")
	if err != nil {
		t.Fatalf("output: %v\n%s", err, out)
	}
	var values map[string]struct{ Value any }
	if err := json.Unmarshal([]byte(out), &values); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	o := outputs{}
	for name, v := range values {
		o[name] = v.Value
	}
	return o
}

// outputs are those of a configuration, by name.
type outputs map[string]any

func (o outputs) text(t *testing.T, name string) string {
	t.Helper()
	text, ok := o[name].(string)
	if !ok {
		t.Fatalf("there is no output %q of text among %v", name, slices.Collect(maps.Keys(o)))
	}
	return text
}

// of is an output that is an object.
func (o outputs) of(t *testing.T, name string) outputs {
	t.Helper()
	object, ok := o[name].(map[string]any)
	if !ok {
		t.Fatalf("there is no output %q that is an object", name)
	}
	return object
}

// clientConfig is HCL that puts everything cogfed_client_config emits into the output config.
func clientConfig(federation, client, identityProvider string) string {
	return namedConfig("config", federation, client, identityProvider)
}

// namedConfig puts it into another output.
func namedConfig(name, federation, client, identityProvider string) string {
	var jump string
	if identityProvider != "" {
		jump = "\n  identity_provider = " + identityProvider
	}
	return strings.NewReplacer("FEDERATION", federation, "CLIENT", client, "\nJUMP", jump, "NAME", name).Replace(`
data "cogfed_client_config" "NAME" {
  user_pool_id = CLIENT.user_pool_id
  client_id    = CLIENT.client_id
  domain_name  = FEDERATION.domain_name
JUMP
}

output "NAME" { value = data.cogfed_client_config.NAME }
`)
}
