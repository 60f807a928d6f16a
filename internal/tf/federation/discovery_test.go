package federation_test

import (
	"encoding/json"
	"encoding/pem"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// issuerServer is an identity provider on loopback that says what a test wants
// it to say about itself.
type issuerServer struct {
	*httptest.Server
	bundle string // path of the CA to trust
	asked  atomic.Int32
}

func newIssuer(t *testing.T, says func(url string) map[string]any) *issuerServer {
	t.Helper()
	var s *issuerServer
	s = listen(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if r.URL.Path != "/.well-known/openid-configuration" {
			_, _ = w.Write([]byte(`{"keys":[{"kid":"1","kty":"RSA","use":"sig"}]}`))
			return
		}
		s.asked.Add(1)
		body, err := json.Marshal(says(s.URL))
		if err != nil {
			t.Error(err)
		}
		_, _ = w.Write(body)
	}))
	return s
}

// listen serves an identity provider on loopback.
func listen(t *testing.T, handler http.Handler) *issuerServer {
	t.Helper()
	s := &issuerServer{bundle: filepath.Join(t.TempDir(), "ca.pem"), Server: httptest.NewTLSServer(handler)}
	t.Cleanup(s.Close)
	certificate := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: s.Certificate().Raw})
	if err := os.WriteFile(s.bundle, certificate, 0o600); err != nil {
		t.Fatal(err)
	}
	return s
}

// sound is a discovery document that Cognito can work with.
func sound(url string) map[string]any {
	return map[string]any{
		"issuer": url, "authorization_endpoint": url + "/authorize", "token_endpoint": url + "/token",
		"userinfo_endpoint": url + "/userinfo", "jwks_uri": url + "/jwks", "response_types_supported": []string{"code"},
		"id_token_signing_alg_values_supported": []string{"RS256"}, "scopes_supported": []string{"openid"},
		"token_endpoint_auth_methods_supported": []string{"client_secret_post"},
	}
}

func with(document map[string]any, key string, value any) map[string]any {
	document[key] = value
	return document
}

// The rules about ports and public addresses are silenced: a test's issuer has
// neither.
func asking(e *cogfed.Env, s *issuerServer, mode, arguments string) string {
	return e.Provider(fmt.Sprintf("custom_ca_bundle = %q\n  discovery = %q", s.bundle, mode)) + fmt.Sprintf(`
resource "cogfed_oidc_federation" "test" {
  provider_name = "Acme"
  issuer        = %q
  client_id     = "acme"
  client_secret = "a-secret"
  ignore_rules  = ["issuer-port", "endpoint-port", "endpoint-not-public"]
  user_pool     = { name = "cogfed-test-discovery" }
  domain        = { prefix = "cogfed-test-discovery" }
  %s
}
`, s.URL, arguments)
}

func TestAccFederation_discovery(t *testing.T) {
	e := local(t)
	plan := func(config string) resource.TestStep {
		return resource.TestStep{Config: config, PlanOnly: true, ExpectNonEmptyPlan: true}
	}
	good := newIssuer(t, sound)
	slash := newIssuer(t, func(url string) map[string]any { return with(sound(url), "issuer", url+"/") })
	implicit := newIssuer(t, func(url string) map[string]any {
		return with(sound(url), "response_types_supported", []string{"id_token"})
	})
	gone := newIssuer(t, sound)
	gone.Close()
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: cogfed.Factories(), Steps: []resource.TestStep{
		plan(asking(e, good, "error", "")),
		refusedBy(asking(e, slash, "warn", ""), "discovery-issuer-mismatch", "issuer"),
		refusedBy(asking(e, implicit, "warn", ""), "discovery-code-flow", "issuer"),
		plan(asking(e, slash, "off", "")),
		plan(asking(e, slash, "warn", `discovery = "off"`)),
		plan(asking(e, gone, "warn", "")),
		refusedBy(asking(e, gone, "error", ""), "discovery-unreachable", "issuer"),
		refusedBy(asking(e, gone, "off", `discovery = "error"`), "discovery-unreachable", "issuer"),
	}})
	if n := good.asked.Load(); n == 0 {
		t.Error("nobody asked the issuer")
	}
}

// All federations of a plan share one answer.
func TestAccFederation_discoveryIsShared(t *testing.T) {
	e := local(t)
	s := newIssuer(t, sound)
	other := regexp.MustCompile(`(?s)provider "cogfed" \{.*?\n\}\n`).ReplaceAllString(asking(e, s, "error", ""), "")
	config := asking(e, s, "error", "") + strings.ReplaceAll(other, "cogfed-test-discovery", "cogfed-test-discovery-2")
	config = regexp.MustCompile(`(?s)(resource.*)resource "cogfed_oidc_federation" "test"`).ReplaceAllString(config, `${1}resource "cogfed_oidc_federation" "other"`)
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: cogfed.Factories(), Steps: []resource.TestStep{
		{Config: config, PlanOnly: true, ExpectNonEmptyPlan: true},
	}})
	// A step plans twice, each time in a run of its own.
	if n := s.asked.Load(); n > 2 {
		t.Errorf("the issuer was asked %d times", n)
	}
}
