package login_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
)

// TestAuthorize_errors: what is wrong with a request reaches the callback if client and callback are right, and a page if not.
func TestAuthorize_errors(t *testing.T) {
	w := federated(t, nil)
	for name, tt := range map[string]struct {
		changes []string
		want    string // the error; at the error page with a slash before it
	}{
		"no client":                   {[]string{"client_id", ""}, "/invalid_client"},
		"unknown client":              {[]string{"client_id", "1x"}, "/invalid_client"},
		"no callback":                 {[]string{"redirect_uri", ""}, "/invalid_request"},
		"slash at the end":            {[]string{"redirect_uri", callback + "/"}, "/redirect_mismatch"},
		"query at the end":            {[]string{"redirect_uri", callback + "?x"}, "/redirect_mismatch"},
		"fragment at the end":         {[]string{"redirect_uri", callback + "#x"}, "/redirect_mismatch"},
		"other case":                  {[]string{"redirect_uri", strings.ToUpper(callback)}, "/redirect_mismatch"},
		"foreign host":                {[]string{"redirect_uri", "https://evil.example"}, "/redirect_mismatch"},
		"no protocol":                 {[]string{"redirect_uri", "//app.example.com/callback"}, "/redirect_mismatch"},
		"script":                      {[]string{"redirect_uri", "javascript:alert(1)"}, "/redirect_mismatch"},
		"no response type":            {[]string{"response_type", ""}, "invalid_request"},
		"hybrid":                      {[]string{"response_type", "code token"}, "invalid_request"},
		"implicit not allowed":        {[]string{"response_type", "token", "client_id", w.web}, "unauthorized_client"},
		"machine":                     {[]string{"client_id", w.machine}, "unauthorized_client"},
		"unknown scope":               {[]string{"scope", "openid emial"}, "invalid_scope"},
		"scope the client lacks":      {[]string{"scope", "openid phone"}, "invalid_scope"},
		"email without openid":        {[]string{"scope", "email"}, "invalid_scope"},
		"plain":                       {[]string{"code_challenge_method", "plain"}, "invalid_request"},
		"challenge without method":    {[]string{"code_challenge_method", ""}, "invalid_request"},
		"method without challenge":    {[]string{"code_challenge", ""}, "invalid_request"},
		"unknown provider":            {[]string{"identity_provider", "Other"}, "invalid_request"},
		"unknown identifier":          {[]string{"idp_identifier", "other"}, "invalid_request"},
		"app with its own parameters": {[]string{"redirect_uri", "http://localhost:3000/?a=b", "response_type", ""}, "invalid_request"},
	} {
		p := w.browser(t).open(t, w.authorizeURL(tt.changes...))
		if code, atPage := strings.CutPrefix(tt.want, "/"); atPage {
			if p.status != http.StatusBadRequest || p.at.Path != "/error" || p.at.Query().Get("error") != code || !strings.Contains(p.body, "error="+code) {
				t.Errorf("%s: %d %s", name, p.status, p.at)
			}
			continue
		}
		q := p.at.Query()
		if q.Get("error") != tt.want || q.Get("state") != "the app's state" || q.Has("code") {
			t.Errorf("%s: %d %s", name, p.status, p.at)
		}
		if i := slices.Index(tt.changes, "redirect_uri"); i >= 0 && !strings.HasPrefix(p.at.String(), tt.changes[i+1]+"&") {
			t.Errorf("%s: %s", name, p.at)
		}
	}
}

func TestAuthorize_repeatedParameters(t *testing.T) {
	w := federated(t, nil)
	for _, name := range []string{"client_id", "redirect_uri", "state", "scope", "nonce", "response_type", "code_challenge"} {
		p := w.browser(t).open(t, w.authorizeURL()+"&"+name+"=x")
		if p.at.Query().Get("error") != "invalid_request" {
			t.Errorf("%s twice: %d %s", name, p.status, p.at)
		}
	}
}

// A client that may not use OAuth, or has no provider, cannot begin (rows CL-02, CL-23).
func TestAuthorize_clientsThatCannot(t *testing.T) {
	w := federated(t, nil)
	for _, change := range []object{{"AllowedOAuthFlowsUserPoolClient": false}, {"SupportedIdentityProviders": []string{}}} {
		settings := object{
			"UserPoolId": w.pool, "ClientId": w.spa, "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"Acme"},
			"AllowedOAuthFlows": []string{"code"}, "AllowedOAuthScopes": []string{"openid"}, "CallbackURLs": []string{callback},
		}
		for name, value := range change {
			settings[name] = value
		}
		w.must(t, "UpdateUserPoolClient", settings)
		if p := w.browser(t).open(t, w.authorizeURL()); p.at.Path != "/error" {
			t.Errorf("%v: %s", change, p.at)
		}
	}
}

// The default callback serves requests without one (row CL-09), and without a scope there are all of the client.
func TestAuthorize_defaults(t *testing.T) {
	w := federated(t, nil)
	w.must(t, "UpdateUserPoolClient", object{
		"UserPoolId": w.pool, "ClientId": w.spa, "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"Acme"},
		"AllowedOAuthFlows": []string{"code"}, "AllowedOAuthScopes": []string{"openid", "profile"}, "CallbackURLs": []string{callback},
		"DefaultRedirectURI": callback,
	})
	code := w.code(t, w.browser(t), "redirect_uri", "", "scope", "", "nonce", "")
	tokens := w.redeem(t, code)
	if scope := w.claims(t, text(t, tokens, "access_token"))["scope"]; scope != "openid profile" {
		t.Errorf("scope %v", scope)
	}
	if id := w.claims(t, text(t, tokens, "id_token")); id["nonce"] == nil || id["name"] != "Alice A." {
		t.Errorf("ID token %v", id)
	}
}

// TestAuthorize_unmappedIssuer: an identity provider that nothing on this machine plays is never called.
func TestAuthorize_unmappedIssuer(t *testing.T) {
	w := federated(t, func(o *emulator.Options) { o.Upstreams, o.CheckIssuers = nil, false })
	p := w.browser(t).open(t, w.authorizeURL("identity_provider", "Acme"))
	if p.status != http.StatusBadGateway || !strings.Contains(p.body, "-issuer https://idp.example.com=http://127.0.0.1:PORT") {
		t.Errorf("%d %s", p.status, p.body)
	}
}

// Endpoints that were not read when the provider was made are read at the login.
func TestAuthorize_discoversLate(t *testing.T) {
	w := federated(t, func(o *emulator.Options) { o.CheckIssuers = false })
	w.redeem(t, w.code(t, w.browser(t)))
}

func TestLogout_errors(t *testing.T) {
	w := federated(t, nil)
	for query, want := range map[string]string{
		"client_id=CLIENT":                                                                                                     "/error?error=invalid_request",
		"logout_uri=" + url.QueryEscape(signOut):                                                                               "/error?error=invalid_client",
		"client_id=CLIENT&logout_uri=" + url.QueryEscape(signOut+"/"):                                                          "/error?error=redirect_mismatch",
		"client_id=CLIENT&logout_uri=" + url.QueryEscape(callback):                                                             "/error?error=redirect_mismatch",
		"client_id=CLIENT&redirect_uri=https://evil.example&response_type=code":                                                "/error?error=redirect_mismatch",
		"client_id=CLIENT&logout_uri=" + url.QueryEscape(signOut) + "&logout_uri=https://evil.example":                         "/error?error=invalid_request",
		"client_id=CLIENT&logout_uri=https://evil.example&redirect_uri=" + url.QueryEscape(callback) + "&response_type=code":   "/error?error=redirect_mismatch",
		"client_id=CLIENT&response_type=code&redirect_uri=" + url.QueryEscape(callback):                                        "/login?client_id=CLIENT&response_type=code&redirect_uri=" + url.QueryEscape(callback),
		"client_id=CLIENT&id_token_hint=x&post_logout_redirect_uri=" + url.QueryEscape(signOut):                                "/error?error=invalid_request",
		"client_id=CLIENT&logout_uri=" + url.QueryEscape(signOut) + "&redirect_uri=https://evil.example/&response_type=code&x": signOut,
	} {
		r := httptest.NewRequest(http.MethodGet, domain+"/logout?"+strings.ReplaceAll(query, "CLIENT", w.spa), http.NoBody)
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, r)
		if got := strings.ReplaceAll(reply.Header().Get("Location"), w.spa, "CLIENT"); got != want {
			t.Errorf("%s leads to %s, want %s", query, got, want)
		}
	}
}

// Pages load nothing, run nothing and cannot be framed.
func TestPages_areClosed(t *testing.T) {
	w := federated(t, nil)
	p := w.browser(t).open(t, w.authorizeURL("lang", "x\"><script>"))
	policy := p.header.Get("Content-Security-Policy")
	if !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "frame-ancestors 'none'") || strings.Contains(p.body, "<script") || !strings.Contains(p.body, `<html lang="en">`) {
		t.Errorf("%s\n%s", policy, p.body)
	}
	style := p.body[strings.Index(p.body, "<style>")+len("<style>") : strings.Index(p.body, "</style>")]
	if !strings.Contains(policy, "'sha256-"+sha(style)+"'") {
		t.Error("the policy does not allow the style of the page")
	}
	if p := w.browser(t).open(t, domain+"/error?error=%3Cscript%3Ealert(1)%3C/script%3E"); strings.Contains(p.body, "alert(1)") {
		t.Errorf("error page: %s", p.body)
	}
	if p := w.browser(t).open(t, strings.Replace(w.authorizeURL(), "acme", "other", 1)); p.status != http.StatusNotFound {
		t.Errorf("no such domain: %d", p.status)
	}
}

// FuzzAuthorize looks for requests that make a handler panic, or send a browser to an address that is not registered.
func FuzzAuthorize(f *testing.F) {
	w := federated(f, nil)
	allowed := []string{callback + "?", "myapp://callback?", "http://localhost:3000/?a=b&", "/error?error=", "/login?", issuer + "/authorize?", signOut}
	for _, seed := range []string{"/oauth2/authorize", "/login", "/logout", "/oauth2/idpresponse", "/error"} {
		f.Add(seed, "client_id=CLIENT&redirect_uri="+url.QueryEscape(callback)+"&response_type=code&scope=openid&identity_provider=Acme&state=s")
		f.Add(seed, "client_id=CLIENT&logout_uri=//evil.example&redirect_uri=myapp://callback&response_type=token&prompt=none+login&code_challenge=x")
		f.Add(seed, "%zz=1&;&client_id=CLIENT&redirect_uri=https:%5C%5Cevil.example&idp_identifier=acme.example&state=%0d%0aLocation:x")
	}
	f.Fuzz(func(t *testing.T, path, query string) {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, domain, http.NoBody)
		r.URL.Path, r.URL.RawQuery = "/"+strings.TrimPrefix(path, "/"), strings.ReplaceAll(query, "CLIENT", w.spa)
		if strings.HasPrefix(r.URL.Path, "/_cogfed/") {
			return
		}
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, r)
		if reply.Code >= http.StatusInternalServerError && reply.Code != http.StatusBadGateway {
			t.Errorf("%d %s", reply.Code, reply.Body)
		}
		location := reply.Header().Get("Location")
		known := func(prefix string) bool { return strings.HasPrefix(location, prefix) }
		// The router cleans paths; it stays on this host.
		clean := strings.HasPrefix(location, "/") && !strings.HasPrefix(location, "//") && !strings.HasPrefix(location, `/\`)
		if location != "" && !clean && !slices.ContainsFunc(allowed, known) {
			t.Errorf("sent to %q", location)
		}
	})
}
