package discovery

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
)

func TestProbeRedirect_sends(t *testing.T) {
	s := serve(t, map[string]http.HandlerFunc{"/authorize": func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		for name, want := range map[string]string{"client_id": "a", "redirect_uri": redirectURI, "response_type": "code", "scope": "openid email", "acr": "x"} {
			if got := q.Get(name); got != want {
				t.Errorf("%s is %q", name, got)
			}
		}
		if len(q.Get("state")) < 30 || len(q) != 6 || r.Method != http.MethodGet || r.Header.Get("Cookie") != "" {
			t.Errorf("sent %s %s", r.Method, r.URL)
		}
		redirects("/login")(w, r)
	}, "/login": func(http.ResponseWriter, *http.Request) { t.Error("followed a redirect") }})
	found, err := s.client().ProbeRedirect(t.Context(), RedirectProbe{
		AuthorizationEndpoint: issuer + "/authorize?acr=x", ClientID: "a", RedirectURI: redirectURI, Scope: "openid email",
	})
	if err != nil || found.Verdict != Accepted || strings.Contains(found.Saw, "?") {
		t.Errorf("%+v, %v", found, err)
	}
}

func TestProbeRedirect_verdicts(t *testing.T) {
	to := func(code int, location string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", location)
			w.WriteHeader(code)
		}
	}
	tests := map[string]struct {
		answer http.HandlerFunc
		want   Verdict
	}{
		"back with an error":      {to(302, redirectURI+"?error=login_required&state=s"), Accepted},
		"back with a code":        {to(303, redirectURI+"?code=c"), Accepted},
		"login":                   {to(302, "/u/login?state=s"), Accepted},
		"login elsewhere":         {to(302, "https://sso.example.net/login"), Accepted},
		"error page":              {to(302, "/u/error?error=invalid_request"), Inconclusive},
		"error about it":          {to(302, "/error?error=redirect_uri_mismatch"), Refused},
		"error that describes it": {to(302, "/x?error=invalid_request&error_description=Unknown+redirect+URI"), Refused},
		"error of Google":         {to(302, "https://accounts.google.com/signin/oauth/error?authError=abc"), Inconclusive},
		"moved":                   {to(301, "https://www.example.com/oauth/authorize"), Inconclusive},
		"a slash":                 {to(302, "/authorize/?client_id=a"), Inconclusive},
		"another application":     {to(302, "https://other.example.com/oauth2/idpresponse?error=x"), Inconclusive},
		"an app":                  {to(302, "myapp://login"), Inconclusive},
		"nowhere":                 {to(302, ""), Inconclusive},
		"nonsense":                {to(302, "https://[::1"), Inconclusive},
		"400 of Keycloak":         {status(400, "<p>Invalid parameter: redirect_uri</p>"), Refused},
		"403 of Auth0":            {status(403, "Callback URL mismatch"), Refused},
		"400 in JSON":             {status(400, `{"error":"invalid_request","error_description":"The redirect_uri is not registered"}`), Refused},
		"400 about something":     {status(400, `{"error":"invalid_scope"}`), Inconclusive},
		"400 that echoes":         {status(400, `Unknown scope. <a href="?redirect_uri=https%3A%2F%2Fa">again</a> <input name="redirect_uri">`), Inconclusive},
		"404":                     {http.NotFound, Inconclusive},
		"a page":                  {says("<html>login"), Inconclusive},
		"login of Keycloak":       {says(`<form action="/login-actions/authenticate?client_id=a"><input id="username" type="text"><input tabindex="3" type="password" autocomplete="current-password"></form>`), Accepted},
		"login that echoes":       {says(`<a href="/register?redirect_uri=https%3A%2F%2Fa">new?</a><INPUT name=pw TYPE=password>`), Accepted},
		"login on a refusal":      {says(`<p>Unknown redirect URI.</p><form><input type="password"></form>`), Inconclusive},
		"name first":              {says(`<form><input type="text" name="username" placeholder="type=password"></form>`), Inconclusive},
		"a page drawn by scripts": {says(`<script>render({type: "password"})</script>`), Inconclusive},
		"login beside an error":   {status(500, `<input type="password">`), Inconclusive},
		"broken":                  {status(500, "redirect_uri"), Inconclusive},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			s := serve(t, map[string]http.HandlerFunc{"/authorize": tt.answer})
			found, err := s.client().ProbeRedirect(t.Context(), RedirectProbe{AuthorizationEndpoint: issuer + "/authorize", ClientID: "a", RedirectURI: redirectURI})
			if err != nil || found.Verdict != tt.want || !strings.HasSuffix(found.Saw, ".") {
				t.Errorf("%s %+v, %v", found.Verdict, found, err)
			}
		})
	}
}

func TestLeadsTo_needsARedirectURI(t *testing.T) {
	if leadsTo(&url.URL{}, "") || leadsTo(&url.URL{Path: "/a"}, "/a") {
		t.Error("nothing leads to nothing")
	}
}
