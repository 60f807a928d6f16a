package provider_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// tap is a local Cognito that notes every client secret in its answers.
type tap struct {
	*emulator.Emulator

	mu      sync.Mutex
	secrets []string
}

var secretMember = regexp.MustCompile(`"ClientSecret(?:Value)?":"([^"]+)"`)

func (p *tap) ServeHTTP(w http.ResponseWriter, r *http.Request) {
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

// A whole life with every secret there is: made, read, rotated, refused by
// Cognito, destroyed. None may stand in what the CLI prints, logs or stores.
func TestAccSecrets_nowhere(t *testing.T) {
	w := newWorkspace(t)
	local, err := emulator.New(emulator.Options{Region: "eu-west-2"})
	if err != nil {
		t.Fatal(err)
	}
	cognito := &tap{Emulator: local}
	server := httptest.NewServer(cognito)
	t.Cleanup(server.Close)
	w.write("main.tf", fmt.Sprintf(secretsConfig, server.URL))

	planted := []string{"idp_s3cr3t_one_planted", "idp_s3cr3t_two_planted", "given_s3cr3t_of_24_chars_1", "given_s3cr3t_of_24_chars_2", "given_s3cr3t_of_24_chars_3"}
	printed := ""
	apply := func(idp, given string, rotation int) {
		t.Setenv("TF_VAR_idp", idp) // an argument of the CLI would stand in its log
		t.Setenv("TF_VAR_given", given)
		t.Setenv("TF_VAR_rotation", fmt.Sprint(rotation))
		printed += w.run("plan", "-input=false", fmt.Sprintf("-out=plan%d", rotation))
		printed += w.run("apply", "-input=false", fmt.Sprintf("plan%d", rotation))
	}
	apply(planted[0], planted[2], 1)
	apply(planted[1], planted[3], 2)
	for _, operation := range []string{"UpdateIdentityProvider", "AddUserPoolClientSecret"} {
		for _, kind := range []fault.Kind{fault.InternalError, fault.LostAfterCommit} {
			if err := local.InjectFault(fault.Fault{Kind: kind, Operation: operation, Count: 3}); err != nil {
				t.Fatal(err)
			}
		}
	}
	apply(planted[1], planted[4], 3)
	local.ClearFaults()
	printed += w.run("apply", "-input=false", "-auto-approve") + w.run("destroy", "-input=false", "-auto-approve")
	if n := strings.Count(printed, "Apply complete!") + strings.Count(printed, "Destroy complete!"); n != 4 || !strings.Contains(printed, "Error: ") {
		t.Fatalf("the life was another one:\n%s", printed)
	}

	secrets := slices.Concat(cognito.secrets, planted)
	if len(cognito.secrets) < 3 {
		t.Errorf("Cognito showed only %d secrets", len(cognito.secrets))
	}
	files := map[string][]byte{"output": []byte(printed)}
	collect(t, w.dir, files)
	for _, name := range []string{"log", "plan1", "plan2/tfplan", "plan3/tfstate", "terraform.tfstate.backup"} {
		if len(files[name]) == 0 {
			t.Errorf("nothing was read of %s, of %d files", name, len(files))
		}
	}
	for name, content := range files {
		for _, secret := range secrets {
			if bytes.Contains(content, []byte(secret)) {
				t.Errorf("secret %s stands in %s", secret, name)
			}
		}
	}
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
