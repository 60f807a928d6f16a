package discovery

import (
	"bytes"
	"fmt"
	"log/slog"
	"net/http"
	"reflect"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

func TestDiscover(t *testing.T) {
	s := provider(t, map[string]http.HandlerFunc{wellKnownPath: func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodGet || r.URL.RawQuery != "" || r.Header.Get("Authorization")+r.Header.Get("Cookie") != "" {
			t.Errorf("sent %s %s %v", r.Method, r.URL, r.Header)
		}
		http.SetCookie(w, &http.Cookie{Name: "a", Value: "b"})
		says("\ufeff "+document(`,"scopes_supported":["openid"],"claims_supported":[],"require_pushed_authorization_requests":true`))(w, r)
	}})
	got, err := s.client().Discover(t.Context(), issuer)
	if err != nil {
		t.Fatal(err)
	}
	want := Document{
		Issuer: issuer, AuthorizationEndpoint: issuer + "/authorize", TokenEndpoint: issuer + "/token", UserInfoEndpoint: issuer + "/userinfo",
		JWKSURI: issuer + keysPath, Scopes: []string{"openid"}, Claims: []string{}, PushedRequestsOnly: true,
		Keys: []Key{{KID: "1", Alg: "RS256", Kty: "RSA", Use: "sig"}},
	}
	if got.KeysErr != nil || fmt.Sprintf("%#v", got) != fmt.Sprintf("%#v", want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestDiscover_whereTheDocumentIs(t *testing.T) {
	tests := map[string]string{
		issuer:               wellKnownPath,
		issuer + "/":         wellKnownPath,
		issuer + "/realms/a": "/realms/a" + wellKnownPath,
		issuer + "/a%20b/":   "/a b" + wellKnownPath,
	}
	for name, path := range tests {
		s := provider(t, map[string]http.HandlerFunc{path: says(document(""))})
		if _, err := s.client().Discover(t.Context(), name); err != nil || s.count(path) != 1 {
			t.Errorf("%s: %v, %v", name, err, s.seen)
		}
	}
}

func TestDiscover_leavesTheIssuerToItsCaller(t *testing.T) {
	s := provider(t, map[string]http.HandlerFunc{wellKnownPath: says(`{"issuer":"https://other.example.com/"}`)})
	d, err := s.client().Discover(t.Context(), issuer)
	if err != nil || d.Issuer != "https://other.example.com/" || d.Keys != nil || d.KeysErr != nil {
		t.Errorf("%+v, %v", d, err)
	}
}

func TestDiscover_followsAFewRedirects(t *testing.T) {
	s := provider(t, map[string]http.HandlerFunc{
		wellKnownPath: redirects("https://www.example.com/a"), "/a": redirects("/b"), "/b": redirects("/c"), "/c": says(document("")),
	})
	if _, err := s.client().Discover(t.Context(), issuer); err != nil {
		t.Error(err)
	}
	if _, err := s.client(WithLimits(Limits{Redirects: 2})).Discover(t.Context(), issuer); kindOf(t, err) != Redirect {
		t.Error(err)
	}
}

func TestDiscover_keySetFails(t *testing.T) {
	tests := map[string]struct {
		keys http.HandlerFunc
		uri  string
		want Kind
		fact bool // for the rule on key sets
	}{
		"empty":     {says(`{"keys":[]}`), "", 0, false},
		"missing":   {http.NotFound, "", Status, true},
		"no keys":   {says(`{"error":"nope"}`), "", NotDocument, true},
		"a page":    {says("<html>"), "", NotJSON, true},
		"odd":       {says(`{"keys":[1]}`), "", NotDocument, true},
		"many":      {says(`{"keys":[` + strings.Repeat("{},", longestList) + `{}]}`), "", NotDocument, true},
		"http":      {nil, "http://login.example.com/jwks", Address, false},
		"private":   {nil, "https://10.0.0.1/jwks", Address, false},
		"no URL":    {nil, "https://a b", Address, false},
		"redirects": {redirects("http://login.example.com/jwks"), "", Redirect, true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			handlers := map[string]http.HandlerFunc{keysPath: tt.keys}
			if tt.uri != "" {
				handlers = map[string]http.HandlerFunc{wellKnownPath: says(strings.Replace(document(""), issuer+keysPath, tt.uri, 1))}
			}
			c := provider(t, handlers).client()
			d, err := c.Discover(t.Context(), issuer)
			if err != nil {
				t.Fatal(err)
			}
			if tt.want == 0 {
				if d.KeysErr != nil || d.Keys == nil || len(d.Keys) != 0 {
					t.Errorf("%v, %v", d.Keys, d.KeysErr)
				}
			} else if d.KeysErr == nil || d.KeysErr.Kind != tt.want || d.Keys != nil {
				t.Errorf("%v, %v", d.Keys, d.KeysErr)
			}
			if facts, err := c.Facts(t.Context(), issuer); err != nil || (facts.KeysFailure != nil) != tt.fact {
				t.Errorf("%v, %v", facts.KeysFailure, err)
			}
		})
	}
}

func TestFacts(t *testing.T) {
	tests := map[string]struct {
		document http.HandlerFunc
		want     rules.Obstacle
	}{
		"answer": {http.NotFound, rules.BadAnswer},
		"html":   {says("<html>"), rules.BadAnswer},
	}
	for name, tt := range tests {
		c := provider(t, map[string]http.HandlerFunc{wellKnownPath: tt.document}).client()
		facts, err := c.Facts(t.Context(), issuer)
		if err != nil || facts.Failure == nil || facts.Failure.Obstacle != tt.want || !strings.HasSuffix(facts.Failure.Saw, ".") || facts.Failure.Fix == "" {
			t.Errorf("%s: %+v, %v", name, facts.Failure, err)
		}
	}
}

func TestFacts_nothingIsForgotten(t *testing.T) {
	members := `"scopes_supported":["s"],"claims_supported":["c"],"response_types_supported":["r"],"token_endpoint_auth_methods_supported":["t"],` +
		`"id_token_signing_alg_values_supported":["i"],"userinfo_signing_alg_values_supported":["u"],` +
		`"require_pushed_authorization_requests":true,"require_signed_request_object":true`
	facts, err := provider(t, map[string]http.HandlerFunc{wellKnownPath: says(document("," + members))}).client().Facts(t.Context(), issuer)
	if err != nil {
		t.Fatal(err)
	}
	v := reflect.ValueOf(facts)
	for i := range v.NumField() {
		name := v.Type().Field(i).Name
		if v.Field(i).IsZero() != strings.HasSuffix(name, "Failure") {
			t.Errorf("%s is %v", name, v.Field(i))
		}
	}
}

func TestClient_logsNeitherQueryNorBody(t *testing.T) {
	var lines bytes.Buffer
	s := provider(t, map[string]http.HandlerFunc{wellKnownPath: says(strings.Replace(document(""), keysPath, keysPath+"?key=canary", 1))})
	c := s.client(WithLogger(slog.New(slog.NewTextHandler(&lines, &slog.HandlerOptions{Level: slog.LevelDebug}))))
	if _, err := c.Discover(t.Context(), issuer); err != nil {
		t.Fatal(err)
	}
	if text := lines.String(); strings.Count(text, "outcome=200") != 2 || strings.Contains(text, "canary") || strings.Contains(text, "AQAB") {
		t.Errorf("logged %s", text)
	}
}
