package relyingparty

import (
	"net/url"
	"strings"
	"testing"
)

func TestBegin(t *testing.T) {
	p, idp := start(t, newScript())
	for name, c := range map[string]struct {
		request BeginRequest
		want    string
	}{
		"plain":       {BeginRequest{}, ""},
		"hint":        {BeginRequest{LoginHint: "acr_values:urn:grn:authn:se:bankid"}, "login_hint=acr_values%3Aurn%3Agrn%3Aauthn%3Ase%3Abankid"},
		"prompt":      {BeginRequest{Prompt: "login"}, "prompt=login"},
		"prompt none": {BeginRequest{Prompt: "none"}, ""},
	} {
		c.request.RedirectURI, c.request.State = redirect, "a state&"
		got, err := p.Begin(t.Context(), idp, c.request)
		if err != nil {
			t.Fatal(err)
		}
		u, err := url.Parse(got)
		if err != nil || u.Host != "example.com" || u.Path != "/authorize" || u.Scheme != "https" {
			t.Errorf("%s: %s", name, got)
		}
		q := u.Query()
		if q.Get("client_id") != clientID || q.Get("redirect_uri") != redirect || q.Get("scope") != "openid email" || q.Get("response_type") != "code" || q.Get("state") != "a state&" {
			t.Errorf("%s: %v", name, q)
		}
		parameters := 5
		if c.want != "" {
			parameters = 6
		}
		if len(q) != parameters || !strings.Contains(got, c.want) || q.Has("nonce") || q.Has("code_challenge") {
			t.Errorf("%s: %v", name, q)
		}
	}
}

func TestBegin_fails(t *testing.T) {
	p, idp := start(t, newScript())
	for address, want := range map[string]string{
		"":                                 "has no authorize_url",
		"http://example.com/a":             "not an https URL",
		"https:///a":                       "not an https URL",
		"https://example.com:x/":           "not an https URL",
		"javascript:alert(1)":              "not an https URL",
		"https://example.com:8443/a":       "port 8443",
		"https://example.com/a?acr_values": "has a query",
	} {
		idp.AuthorizeURL = address
		if got, err := p.Begin(t.Context(), idp, BeginRequest{}); err == nil || got != "" || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %q %v", address, got, err)
		}
	}
	for _, address := range []string{"https://localhost:8443/a", "https://idp.localhost:1/a", "https://127.0.0.1:9/a", "https://[::1]:9/a", "https://example.com:80/a"} {
		idp.AuthorizeURL = address
		if _, err := p.Begin(t.Context(), idp, BeginRequest{}); err != nil {
			t.Errorf("%s: %v", address, err)
		}
	}
}
