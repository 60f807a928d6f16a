package provider_test

import (
	"encoding/pem"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
)

const (
	rightSecret = "s3cr3t-right"
	wrongSecret = "s3cr3t-wrong"
	ownURI      = "https://acme.auth.eu-west-2.amazoncognito.com/oauth2/idpresponse"
)

// idp is a demo provider on loopback that knows one application.
type idp struct {
	*httptest.Server
	bundle string // path of the CA to trust

	mu   sync.Mutex
	seen []string // method, path and what a form or query names
}

func newIDP(t *testing.T, issuer demoidp.Issuer) *idp {
	t.Helper()
	issuer.Clients = map[string]demoidp.Registration{"acme": {Secret: rightSecret, RedirectURIs: []string{ownURI}}}
	answer := demoidp.New(map[string]demoidp.Issuer{"127.0.0.1": issuer})
	s := &idp{bundle: filepath.Join(t.TempDir(), "ca.pem")}
	s.Server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.note(r)
		if r.URL.Path == "/authorize" && r.FormValue("client_id") == "acme" && r.FormValue("redirect_uri") == ownURI { // whom it accepts, it leads to a login page
			http.Redirect(w, r, "/login", http.StatusFound)
			return
		}
		answer.ServeHTTP(w, r)
	}))
	s.Config.ErrorLog = log.New(io.Discard, "", 0) // of callers that do not trust it
	s.StartTLS()
	t.Cleanup(s.Close)
	certificate := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw})
	if err := os.WriteFile(s.bundle, certificate, 0o600); err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *idp) note(r *http.Request) {
	_ = r.ParseForm()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.seen = append(s.seen, strings.TrimSpace(fmt.Sprint(r.Method, " ", r.URL.Path, " ", r.Form.Get("redirect_uri"))))
}

// count returns how many requests of a method there were since the last time.
func (s *idp) count(method string) (n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, line := range s.seen {
		if strings.HasPrefix(line, method+" ") {
			n++
		}
	}
	s.seen = nil
	return n
}

// The rules about ports and public addresses are silenced: a test's provider
// has neither.
func (s *idp) federation(arguments object) object {
	return but(object{
		"provider_name": "Acme", "issuer": s.URL, "client_id": "acme", "client_secret_wo": rightSecret,
		"user_pool": ownPool, "domain": object{"prefix": "acme"}, "attribute_mapping": object{"name": "name"}, "scopes": []any{"openid", "profile"},
		"ignore_rules": []any{"issuer-port", "endpoint-port", "endpoint-not-public"},
	}, arguments)
}

func (s *idp) settings(discovery string) object {
	return object{"custom_ca_bundle": s.bundle, "discovery": discovery}
}

func TestVerify_plan(t *testing.T) {
	good := newIDP(t, demoidp.Issuer{})
	other := newIDP(t, demoidp.Issuer{Discovery: map[string]any{"issuer": "https://other.example"}})
	gone := newIDP(t, demoidp.Issuer{})
	gone.Close()
	const (
		refused      = `ERROR client-credentials-refused at AttributeName("client_id")`
		unregistered = `WARNING redirect-uri-refused at AttributeName("redirect_uri")`
		unclear      = `WARNING probe-inconclusive at AttributeName("verify_redirect_uri")`
		doubtful     = `WARNING probe-inconclusive at AttributeName("verify_client_credentials")`
	)
	ofPool := object{"verify_redirect_uri": true, "user_pool": nil, "domain": nil, "user_pool_id": hosted}
	asks := object{"verify_client_credentials": true}
	written := object{"authorize_url": good.URL + "/authorize", "token_url": good.URL + "/token", "attributes_url": good.URL + "/userinfo", "jwks_uri": good.URL + "/jwks"}
	for name, tt := range map[string]struct {
		idp       *idp
		discovery string
		arguments object
		says      string
		posts     int // to the token endpoint
	}{
		"right":                     {good, "off", asks, "", 1},
		"wrong":                     {good, "off", but(asks, object{"client_secret_wo": wrongSecret}), refused, 1},
		"wrong in the state":        {good, "off", but(asks, object{"client_secret_wo": nil, "client_secret": wrongSecret}), refused, 1},
		"wrong client":              {good, "off", but(asks, object{"client_id": "other"}), refused, 1},
		"wrong, endpoints written":  {good, "off", but(asks, object{"client_secret_wo": wrongSecret, "endpoints": written}), refused, 1},
		"wrong, and silenced":       {good, "off", but(asks, object{"client_secret_wo": wrongSecret, "ignore_rules": []any{"issuer-port", "client-credentials-refused"}}), "", 1},
		"wrong, and nobody asks":    {good, "off", object{"client_secret_wo": wrongSecret}, "", 0},
		"unknown secret":            {good, "off", but(asks, object{"client_secret_wo": later}), "", 0},
		"unknown client":            {good, "off", but(asks, object{"client_id": later}), "", 0},
		"unknown issuer":            {good, "off", but(asks, object{"issuer": later}), "", 0},
		"unknown endpoints":         {good, "off", but(asks, object{"endpoints": later}), "", 0},
		"unknown token endpoint":    {good, "off", but(asks, object{"endpoints": but(written, object{"token_url": later})}), "", 0},
		"unknown redirect URI":      {good, "off", but(asks, object{"domain": object{"prefix": later}, "verify_redirect_uri": true}), "", 1},
		"no secret":                 {good, "off", but(asks, object{"client_secret_wo": nil}), `WARNING client-secret-missing at AttributeName("client_secret_wo")`, 0},
		"private token endpoint":    {good, "off", but(asks, object{"issuer": "https://login.example.com", "endpoints": written}), doubtful, 0},
		"another issuer":            {other, "off", asks, doubtful, 0},
		"nobody answers":            {gone, "off", asks, doubtful, 0},
		"nobody answers, endpoints": {gone, "off", but(asks, object{"endpoints": but(written, object{"token_url": gone.URL + "/token"})}), doubtful, 0},
		"nobody answers two":        {gone, "off", but(asks, object{"verify_redirect_uri": true}), doubtful, 0},
		"nobody must not answer":    {gone, "error", but(asks, object{"verify_redirect_uri": true}), `ERROR discovery-unreachable at AttributeName("issuer")`, 0},
		"another issuer, and told":  {other, "warn", but(asks, object{"verify_redirect_uri": true}), `ERROR discovery-issuer-mismatch at AttributeName("issuer")`, 0},
		"unreachable, and silenced": {gone, "warn", but(asks, object{"verify_redirect_uri": true, "ignore_rules": []any{"issuer-port", "endpoint-port", "endpoint-not-public", "discovery-unreachable"}}), doubtful, 0},
		"registered":                {good, "off", object{"verify_redirect_uri": true}, "", 0},
		"not registered":            {good, "off", object{"verify_redirect_uri": true, "domain": object{"prefix": "other"}}, unregistered, 0},
		"domain of the pool":        {good, "off", but(ofPool, object{"client_id": "acme"}), "", 0},
		"unclear about a URI":       {good, "off", but(ofPool, object{"client_id": "other"}), unclear, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, tt.idp.settings(tt.discovery))
			config := value(s.typeOf(federation), tt.idp.federation(tt.arguments))
			tt.idp.count("")
			resp := s.plan(t, federation, tftypes.NewValue(config.Type(), nil), config)
			if got := strings.Join(rulesOf(resp.Diagnostics), ", "); got != tt.says {
				t.Errorf("plan says %s, want %s", got, tt.says)
			}
			for _, d := range resp.Diagnostics {
				if strings.Contains(d.Summary+d.Detail, "s3cr3t") {
					t.Errorf("a secret shows in %s", d.Detail)
				}
			}
			if n := tt.idp.count("POST"); n != tt.posts {
				t.Errorf("%d requests to the token endpoint, want %d", n, tt.posts)
			}
		})
	}
}

// A provider that may talk to any AWS does not send a secret to anybody.
func TestVerify_insecureIsForAWS(t *testing.T) {
	provider := newIDP(t, demoidp.Issuer{})
	for name, tt := range map[string]struct {
		settings object
		says     string
		posts    int
	}{
		"unknown authority": {object{"insecure": true, "discovery": "off"}, `WARNING probe-inconclusive at AttributeName("verify_client_credentials")`, 0},
		"trusted authority": {but(provider.settings("off"), object{"insecure": true}), "", 1},
	} {
		s := start(t, tt.settings)
		config := value(s.typeOf(federation), provider.federation(object{"verify_client_credentials": true}))
		provider.count("")
		resp := s.plan(t, federation, tftypes.NewValue(config.Type(), nil), config)
		if got, n := strings.Join(rulesOf(resp.Diagnostics), ", "), provider.count("POST"); got != tt.says || n != tt.posts {
			t.Errorf("%s: plan says %s after %d requests", name, got, n)
		}
	}
}

// Whoever destroys plans to keep first, with an identity provider that may be
// broken by then: nothing it does or says stops a plan without changes.
func TestVerify_unchanged(t *testing.T) {
	good, gone := newIDP(t, demoidp.Issuer{}), newIDP(t, demoidp.Issuer{})
	other := newIDP(t, demoidp.Issuer{Discovery: map[string]any{"issuer": "https://other.example"}})
	gone.Close()
	for name, tt := range map[string]struct {
		idp       *idp
		discovery string
		arguments object
	}{
		"secret refused": {good, "off", object{"verify_client_credentials": true, "client_secret_wo": wrongSecret}},
		"issuer gone":    {gone, "error", object{"verify_client_credentials": true}},
		"issuer differs": {other, "warn", nil},
	} {
		t.Run(name, func(t *testing.T) {
			s := start(t, tt.idp.settings(tt.discovery))
			config := value(s.typeOf(federation), tt.idp.federation(tt.arguments))
			created := strings.Join(rulesOf(s.plan(t, federation, tftypes.NewValue(config.Type(), nil), config).Diagnostics), ", ")
			kept := strings.Join(rulesOf(s.plan(t, federation, s.applied(t, federation, config), config).Diagnostics), ", ")
			if !strings.Contains(created, "ERROR") || kept != strings.ReplaceAll(created, "ERROR", "WARNING") {
				t.Errorf("a plan that creates says %s, and one that keeps %s", created, kept)
			}
		})
	}
}

// The message about a redirect URI says which one to register.
func TestVerify_namesTheURI(t *testing.T) {
	provider := newIDP(t, demoidp.Issuer{})
	s := start(t, provider.settings("off"))
	config := value(s.typeOf(federation), provider.federation(object{"verify_redirect_uri": true, "domain": object{"prefix": "other"}}))
	resp := s.plan(t, federation, tftypes.NewValue(config.Type(), nil), config)
	if len(resp.Diagnostics) != 1 || !strings.Contains(resp.Diagnostics[0].Detail, "https://other.auth.eu-west-2.amazoncognito.com/oauth2/idpresponse") {
		t.Errorf("%v", rulesOf(resp.Diagnostics))
	}
}

// Federations that ask the same share one request.
func TestVerify_shared(t *testing.T) {
	provider := newIDP(t, demoidp.Issuer{})
	s := start(t, provider.settings("off"))
	for _, name := range []string{"One", "Two", "Three"} {
		config := value(s.typeOf(federation), provider.federation(object{
			"verify_client_credentials": true, "provider_name": name, "user_pool": nil, "domain": nil, "user_pool_id": hosted,
		}))
		resp := s.planToo(t, federation, tftypes.NewValue(config.Type(), nil), config)
		if len(resp.Diagnostics) > 0 {
			t.Errorf("%v", rulesOf(resp.Diagnostics))
		}
	}
	if n := provider.count("POST"); n != 1 {
		t.Errorf("%d requests to the token endpoint", n)
	}
}

// No secret shows in anything that the CLI prints, logs or writes.
func TestAccProvider_verifyHidesSecrets(t *testing.T) {
	e, w, provider := local(t), newWorkspace(t), newIDP(t, demoidp.Issuer{})
	w.write("main.tf", required+e.Provider(fmt.Sprintf("custom_ca_bundle = %q", provider.bundle))+fmt.Sprintf(`
variable "secret" {
  type      = string
  ephemeral = true
}
resource "cogfed_oidc_federation" "test" {
  provider_name             = "Acme"
  issuer                    = %q
  client_id                 = "acme"
  client_secret_wo          = var.secret
  client_secret_wo_version  = 1
  user_pool                 = { name = "cogfed-test-verify", deletion_protection = "INACTIVE" }
  domain                    = { prefix = "cogfed-test-verify" }
  ignore_rules              = ["issuer-port", "endpoint-port", "endpoint-not-public"]
  verify_client_credentials = true
  verify_redirect_uri       = true
}
`, provider.URL))
	for secret, want := range map[string]string{wrongSecret: "Rule client-credentials-refused", rightSecret: "Rule redirect-uri-refused"} {
		t.Setenv("TF_VAR_secret", secret)
		out := w.run("plan", "-out=planned")
		if !strings.Contains(out, want) || strings.Contains(out, "client-credentials-refused") != (secret == wrongSecret) {
			t.Errorf("want %s:\n%s", want, out)
		}
		if n := provider.count("POST"); n != 1 {
			t.Errorf("%d requests to the token endpoint", n)
		}
		log := w.read("log")
		if !strings.Contains(log, "identity provider request") {
			t.Error("the log says nothing of the request")
		}
		for where, text := range map[string]string{"the output": out, "the log": log} {
			if strings.Contains(text, secret) || strings.Contains(text, "cogfed-probe-") {
				t.Errorf("the secret, or the query of a probe, shows in %s", where)
			}
		}
		if secret == rightSecret && strings.Contains(w.run("show", "-json", "planned"), secret) {
			t.Error("the secret shows in the plan")
		}
	}
}
