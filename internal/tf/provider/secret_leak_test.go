package provider_test

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// tap is a local Cognito that notes every client secret in its answers.
type tap struct {
	*emulator.Emulator

	mu      sync.Mutex
	secrets []string
	before  func(operation string) // answers to an operation
}

var secretMember = regexp.MustCompile(`"ClientSecret(?:Value)?":"([^"]+)"`)

func (p *tap) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	before := p.before
	p.mu.Unlock()
	if before != nil {
		before(strings.TrimPrefix(r.Header.Get("X-Amz-Target"), "AWSCognitoIdentityProviderService."))
	}
	answer := httptest.NewRecorder()
	p.Emulator.ServeHTTP(answer, r)
	p.mu.Lock()
	for _, found := range secretMember.FindAllStringSubmatch(answer.Body.String(), -1) {
		if !slices.Contains(p.secrets, found[1]) {
			p.secrets = append(p.secrets, found[1])
		}
	}
	p.mu.Unlock()
	for name, values := range answer.Header() {
		w.Header()[name] = values
	}
	w.WriteHeader(answer.Code)
	_, _ = w.Write(answer.Body.Bytes())
}

const secretsConfig = required + `
variable "idp" {
  type      = string
  ephemeral = true
}

variable "given" {
  type      = string
  ephemeral = true
}

variable "rotation" { type = number }

provider "cogfed" {
  region     = "eu-west-2"
  access_key = "local"
  secret_key = "local"
  discovery  = "off"
  endpoints  = { cognito_idp = %q }
}

resource "cogfed_oidc_federation" "test" {
  preset                   = "miracl"
  client_id                = "acme"
  client_secret_wo         = var.idp
  client_secret_wo_version = var.rotation
  user_pool                = { name = "acme", deletion_protection = "INACTIVE" }
  domain                   = { prefix = "acme-login" }
}

resource "cogfed_spa_client" "page" {
  user_pool_id       = cogfed_oidc_federation.test.user_pool_id
  name               = "page"
  identity_providers = [cogfed_oidc_federation.test.provider_name]
  callback_urls      = ["https://app.example.com/"]
  logout_urls        = ["https://app.example.com/"]
}

resource "cogfed_web_client" "given" {
  user_pool_id          = cogfed_oidc_federation.test.user_pool_id
  name                  = "given"
  identity_providers    = [cogfed_oidc_federation.test.provider_name]
  callback_urls         = ["https://app.example.com/"]
  logout_urls           = ["https://app.example.com/"]
  client_secret_wo      = var.given
  client_secret_version = var.rotation
}

resource "cogfed_web_client" "generated" {
  user_pool_id          = cogfed_oidc_federation.test.user_pool_id
  name                  = "generated"
  identity_providers    = [cogfed_oidc_federation.test.provider_name]
  callback_urls         = ["https://app.example.com/"]
  logout_urls           = ["https://app.example.com/"]
  client_secret_version = var.rotation
}

ephemeral "cogfed_client_secret" "generated" {
  user_pool_id     = cogfed_web_client.generated.user_pool_id
  client_id        = cogfed_web_client.generated.client_id
  client_secret_id = cogfed_web_client.generated.client_secret_id
}

# Somebody who takes the generated secret.
resource "cogfed_web_client" "taker" {
  user_pool_id          = cogfed_oidc_federation.test.user_pool_id
  name                  = "taker"
  identity_providers    = [cogfed_oidc_federation.test.provider_name]
  callback_urls         = ["https://app.example.com/"]
  logout_urls           = ["https://app.example.com/"]
  client_secret_wo      = ephemeral.cogfed_client_secret.generated.client_secret
  client_secret_version = cogfed_web_client.generated.client_secret_version
}
`

// life is a workspace in which every kind of secret is made, read, rotated and
// destroyed.
type life struct {
	workspace
	*tap

	printed string // by the CLI
}

func newLife(t *testing.T) *life {
	t.Helper()
	w := newWorkspace(t)
	local, err := emulator.New(emulator.Options{Region: "eu-west-2"})
	if err != nil {
		t.Fatal(err)
	}
	l := &life{workspace: w, tap: &tap{Emulator: local}}
	server := httptest.NewServer(l.tap)
	t.Cleanup(server.Close)
	w.write("main.tf", fmt.Sprintf(secretsConfig, server.URL))
	return l
}

func (l *life) does(arguments ...string) string {
	printed := l.run(append(arguments, "-input=false")...)
	l.printed += printed
	return printed
}

// crashed is what a CLI says of a provider that is gone: which of these depends on whether it hears first of
// the connection or of the process.
const crashed = "Plugin did not respond|Request cancelled|Plugin error"

// apply plans and applies with secrets, and expects the apply to say one of the alternatives.
func (l *life) apply(t *testing.T, want, idp, given string, rotation int) {
	t.Helper()
	t.Setenv("TF_VAR_idp", idp) // an argument of the CLI would stand in its log
	t.Setenv("TF_VAR_given", given)
	t.Setenv("TF_VAR_rotation", fmt.Sprint(rotation))
	plan := fmt.Sprintf("plan%d", rotation)
	l.does("plan", "-out="+plan)
	if out := l.run("apply", "-input=false", plan); !regexp.MustCompile(want).MatchString(out) {
		t.Fatalf("apply of %s does not say %q:\n%s", plan, want, out)
	} else {
		l.printed += out
	}
}

var poolInState = regexp.MustCompile(`"user_pool_id": "([^"]+)"`)

// importAgain takes the federation out of the state, and imports it.
func (l *life) importAgain(t *testing.T) {
	t.Helper()
	id := poolInState.FindStringSubmatch(l.read("terraform.tfstate"))[1]
	l.printed += l.run("state", "rm", "cogfed_oidc_federation.test")
	if out := l.run("import", "-input=false", "cogfed_oidc_federation.test", id+"/MIRACL/user_pool,domain"); !strings.Contains(out, "Import successful!") {
		t.Fatal(out)
	}
}

// rotateElsewhere changes the secret in the console.
func (l *life) rotateElsewhere(t *testing.T, secret string) {
	t.Helper()
	id := poolInState.FindStringSubmatch(l.read("terraform.tfstate"))[1]
	body := fmt.Sprintf(`{"UserPoolId":%q,"ProviderName":"MIRACL","ProviderDetails":{"client_id":"acme","client_secret":%q,"authorize_scopes":"openid email",`+
		`"oidc_issuer":"https://api.mpin.io","attributes_request_method":"POST"}}`, id, secret)
	request := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", strings.NewReader(body))
	request.Header.Set("X-Amz-Target", "AWSCognitoIdentityProviderService.UpdateIdentityProvider")
	request.Header.Set("Content-Type", "application/x-amz-json-1.1")
	answer := httptest.NewRecorder()
	l.Emulator.ServeHTTP(answer, request)
	if answer.Code != http.StatusOK {
		t.Fatal(answer.Body)
	}
}

var pluginStarted = regexp.MustCompile(`plugin started: path=\S*terraform-provider-cogfed\S* pid=(\d+)`)

// crash kills the provider while it sends a secret, with a signal that makes it
// dump all goroutines as a panic does. The CLI logs that.
func (l *life) crash(operation string) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.before = func(called string) {
		if called != operation {
			return
		}
		started := pluginStarted.FindAllStringSubmatch(l.read("log"), -1)
		pid, err := strconv.Atoi(started[len(started)-1][1])
		if err != nil {
			l.t.Error(err)
			return
		}
		provider, err := os.FindProcess(pid)
		if err == nil {
			err = provider.Signal(syscall.SIGQUIT)
		}
		if err != nil {
			l.t.Error(err)
		}
		panic(http.ErrAbortHandler)
	}
}

func (l *life) calm() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.before = nil
}

// A whole life with every secret there is: made, read, rotated, changed
// elsewhere, imported, refused by Cognito, in a provider that crashes,
// destroyed. None may stand in what the CLI prints, logs or stores.
func TestAccSecrets_nowhere(t *testing.T) {
	l := newLife(t)
	idp := []string{"idp_s3cr3t_one_planted", "idp_s3cr3t_two_planted", "idp_s3cr3t_in_the_console", "idp_s3cr3t_four_planted"}
	given := []string{"given_s3cr3t_of_24_chars_1", "given_s3cr3t_of_24_chars_2", "given_s3cr3t_of_24_chars_3", "given_s3cr3t_of_24_chars_4"}
	l.apply(t, "Apply complete!", idp[0], given[0], 1)
	l.apply(t, "Apply complete!", idp[1], given[1], 2)
	l.rotateElsewhere(t, idp[2])
	if out := l.does("plan", "-out=drift"); !strings.Contains(out, "Client secret was changed outside Terraform") {
		t.Errorf("the plan says nothing of the secret of the console:\n%s", out)
	}
	l.does("refresh")
	l.importAgain(t)
	for _, failing := range []struct {
		fault fault.Fault
		says  string
	}{
		{fault.Fault{Kind: fault.InternalError, Operation: "UpdateIdentityProvider", Count: -1}, "Cannot update the federation MIRACL"},
		{fault.Fault{Kind: fault.LostAfterCommit, Operation: "AddUserPoolClientSecret", Count: -1}, "Cannot rotate the client secret of app client"},
	} {
		l.ClearFaults()
		if err := l.InjectFault(failing.fault); err != nil {
			t.Fatal(err)
		}
		l.apply(t, failing.says, idp[1], given[2], 3)
	}
	l.ClearFaults()
	l.does("apply", "-auto-approve")
	l.crash("UpdateIdentityProvider")
	l.apply(t, crashed, idp[3], given[3], 4)
	l.calm()
	if out := l.does("apply", "-auto-approve"); !strings.Contains(out, "Apply complete!") {
		t.Fatal(out)
	}
	if out := l.does("destroy", "-auto-approve"); !strings.Contains(out, "Destroy complete!") {
		t.Fatal(out)
	}
	if len(l.secrets) < 3 {
		t.Errorf("Cognito showed only %d secrets", len(l.secrets))
	}
	nowhere(t, l, slices.Concat(l.secrets, idp, given))
}

// nowhere looks for the secrets in all that the CLI left.
func nowhere(t *testing.T, l *life, secrets []string) {
	t.Helper()
	files := map[string][]byte{"output": []byte(l.printed)}
	collect(t, l.dir, files)
	for name, content := range files {
		for range 3 { // the private state, a value in it, a member of that
			content = decoded(content)
			files[name] = append(files[name], content...)
		}
	}
	for _, name := range []string{"terraform.tfstate.backup", "plan2/tfplan", "plan2/tfstate"} {
		if !bytes.Contains(files[name], []byte(`"salt":`)) {
			t.Errorf("the private state in %s could not be read", name)
		}
	}
	for _, name := range []string{"log", "plan1", "plan2/tfplan", "plan3/tfstate", "drift/tfplan", "terraform.tfstate.backup"} {
		if len(files[name]) == 0 {
			t.Errorf("nothing was read of %s, of %d files", name, len(files))
		}
	}
	if !bytes.Contains(files["log"], []byte("SIGQUIT: quit")) || !bytes.Contains(files["log"], []byte("UpdateIdentityProvider(")) {
		t.Error("the log has nothing of the crash")
	}
	for name, content := range files {
		for _, secret := range secrets {
			if bytes.Contains(content, []byte(secret)) {
				t.Errorf("secret %s stands in %s", secret, name)
			}
		}
	}
}

var encoded = regexp.MustCompile(`"([A-Za-z0-9+/]{16,}={0,2})"`)

// decoded is what strings of a text are in base64, as private state is.
func decoded(content []byte) []byte {
	var all []byte
	for _, found := range encoded.FindAllSubmatch(content, -1) {
		if text, err := base64.StdEncoding.DecodeString(string(found[1])); err == nil {
			all = append(all, text...)
		}
	}
	return all
}

// collect reads what the CLI left: every file, and those within saved plans.
func collect(t *testing.T, dir string, files map[string][]byte) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if entry.IsDir() || entry.Name() == "terraform-provider-cogfed" {
			continue
		}
		content, err := os.ReadFile(filepath.Join(dir, entry.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[entry.Name()] = content
		archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			continue
		}
		for _, f := range archive.File {
			files[entry.Name()+"/"+f.Name] = inflated(t, f)
		}
	}
}

func inflated(t *testing.T, f *zip.File) []byte {
	t.Helper()
	r, err := f.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	content, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
