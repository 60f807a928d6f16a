package demoidp

import (
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
)

// out is a transport that must not be used, or answers with one redirect.
type out func(*http.Request) (*http.Response, error)

func (o out) RoundTrip(r *http.Request) (*http.Response, error) { return o(r) }

func get(t *testing.T, c *http.Client, url string) (int, map[string]any) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	reply, err := c.Do(r)
	if err != nil {
		return 0, map[string]any{"error": err.Error()}
	}
	defer func() { _ = reply.Body.Close() }()
	body, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatal(err)
	}
	var document map[string]any
	_ = json.Unmarshal(body, &document) // an error page is no document
	return reply.StatusCode, document
}

func closed(t *testing.T) *http.Client {
	return &http.Client{Transport: out(func(r *http.Request) (*http.Response, error) {
		t.Errorf("%s goes out", r.URL)
		return nil, http.ErrAbortHandler
	})}
}

func TestClient_vendorsAreInside(t *testing.T) {
	c := New(nil).Client(closed(t))
	for issuer, tokenPath := range map[string]string{
		"https://acme-corp.idura.broker": "/oauth2/token", "https://acme.test.idura.broker": "/oauth2/token",
		"https://acme.criipto.id": "/oauth2/token", "https://api.mpin.io": "/oidc/token", "https://acme.miracl.io": "/oidc/token",
	} {
		status, d := get(t, c, issuer+WellKnownPath)
		if status != http.StatusOK || d["issuer"] != issuer || d["token_endpoint"] != issuer+tokenPath {
			t.Errorf("%s publishes %d %v", issuer, status, d)
		}
	}
	for _, url := range []string{"https://api.mpin.io/", "https://api.mpin.io/x" + WellKnownPath, "https://api.mpin.io" + WellKnownPath + WellKnownPath, "https://api.mpin.io/x/oidc/token"} {
		if status, _ := get(t, c, url); status != http.StatusNotFound {
			t.Errorf("%s answers %d", url, status)
		}
	}
}

func TestVendors_coverThePresets(t *testing.T) {
	s := New(nil)
	c := s.Client(closed(t))
	for _, id := range preset.IDs() {
		p, _ := preset.ByID(id)
		if id == preset.Generic {
			continue
		}
		example := p.ExampleIssuer()
		if _, d := get(t, c, strings.TrimSuffix(example, "/")+WellKnownPath); d["issuer"] != example {
			t.Errorf("%s: %s publishes %v", id, example, d)
		}
		for _, host := range p.IssuerHosts {
			if _, ok := s.Lookup(strings.Replace(host, "*", "acme", 1) + ":443"); !ok {
				t.Errorf("nobody stands in for %s", host)
			}
		}
	}
	for pattern, issuer := range s.fixed {
		for _, person := range issuer.people("") {
			if person.Subject() == "" {
				t.Errorf("%s: %s has no sub", pattern, person.Title())
			}
		}
	}
	for id := range layouts {
		if _, ok := preset.ByID(id); !ok {
			t.Errorf("there is no preset %s", id)
		}
	}
}

func TestSet_patterns(t *testing.T) {
	s := New(map[string]Issuer{"*.Example.com": {Token: "/wild"}, "a.example.com": {Token: "/own"}})
	if err := s.Add("*.b.example.com", Issuer{Unreachable: true}); err != nil {
		t.Fatal(err)
	}
	c := s.Client(closed(t))
	for host, want := range map[string]any{"x.example.com": "https://x.example.com/realm/wild", "A.example.com": "https://A.example.com/realm/own", "c.b.example.com": nil} {
		if _, d := get(t, c, "https://"+host+"/realm"+WellKnownPath); d["token_endpoint"] != want {
			t.Errorf("%s publishes %v", host, d)
		}
	}
	s.Reset()
	if _, d := get(t, c, "https://c.b.example.com"+WellKnownPath); d["issuer"] != "https://c.b.example.com" {
		t.Errorf("after a reset: %v", d)
	}
	if _, ok := s.Lookup("example.com"); ok {
		t.Error("a pattern fits the name above it")
	}
	for _, pattern := range []string{"", "https://x", "x:443", "a b"} {
		if s.Add(pattern, Issuer{}) == nil {
			t.Errorf("pattern %q is accepted", pattern)
		}
	}
}

func TestIssuer_pathsThatEndAlike(t *testing.T) {
	i := Issuer{UserInfo: "/a/keys", JWKS: "/keys", Token: "/b/a/keys"}
	for path, want := range map[string]endpointKind{"/keys": keysPath, "/realm/keys": keysPath, "/a/keys": userInfoPath, "/b/a/keys": tokenPath} {
		if _, kind, ok := i.route(path); !ok || kind != want {
			t.Errorf("%s is endpoint %d", path, kind)
		}
	}
}

func TestIssuer_discoveryMembers(t *testing.T) {
	s := New(map[string]Issuer{"x.example": {Discovery: map[string]any{"issuer": "https://other/", "jwks_uri": nil}}})
	_, d := get(t, s.Client(closed(t)), "https://x.example"+WellKnownPath)
	if _, has := d["jwks_uri"]; d["issuer"] != "https://other/" || has {
		t.Errorf("published: %v", d)
	}
}

func TestClient_redirects(t *testing.T) {
	hops := 0
	for target, want := range map[string]string{"http://elsewhere.example/": "away from https", "https://elsewhere.example/": "stopped after 3 redirects"} {
		c := New(nil).Client(&http.Client{Transport: out(func(r *http.Request) (*http.Response, error) {
			hops++
			return &http.Response{StatusCode: http.StatusFound, Header: http.Header{"Location": {target}}, Body: http.NoBody, Request: r}, nil
		})})
		if _, d := get(t, c, "https://elsewhere.example/"); !strings.Contains(d["error"].(string), want) { //nolint:errcheck // a test may panic
			t.Errorf("redirected to %s: %v", target, d)
		}
	}
	if hops > 6 {
		t.Errorf("%d requests went out", hops)
	}
}
