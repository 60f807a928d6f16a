package login_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
)

// raw is a request as somebody sends it who does not keep to the rules.
type raw struct{ method, path, contentType, authorization, body string }

func (w *world) send(t testing.TB, r raw) *httptest.ResponseRecorder {
	t.Helper()
	request := httptest.NewRequestWithContext(t.Context(), r.method, domain+r.path, strings.NewReader(r.body))
	request.Header.Set("Content-Type", r.contentType)
	if r.authorization != "" {
		request.Header.Set("Authorization", r.authorization)
	}
	reply := httptest.NewRecorder()
	w.ServeHTTP(reply, request)
	return reply
}

// TestMalformed: what cannot be read ends with the OAuth error that is documented for the endpoint, and with nothing else.
func TestMalformed(t *testing.T) {
	w := federated(t, nil)
	const form = "application/x-www-form-urlencoded"
	code := "grant_type=authorization_code&client_id=" + w.spa + "&redirect_uri=" + url.QueryEscape(callback)
	for name, tt := range map[string]struct {
		raw
		status int
		want   string // the error; empty for a page
	}{
		"token, broken escape":         {raw{"POST", "/oauth2/token", form, "", code + "&code=%zz"}, 400, "invalid_request"},
		"token, escape at the end":     {raw{"POST", "/oauth2/token", form, "", code + "&code=%"}, 400, "invalid_request"},
		"token, semicolons":            {raw{"POST", "/oauth2/token", form, "", strings.ReplaceAll(code, "&", ";")}, 400, "invalid_request"},
		"token, no content type":       {raw{"POST", "/oauth2/token", "", "", code}, 400, "invalid_request"},
		"token, broken content type":   {raw{"POST", "/oauth2/token", form + "; charset=;;=", "", code}, 400, "invalid_request"},
		"token, multipart":             {raw{"POST", "/oauth2/token", "multipart/form-data; boundary=x", "", "--x\r\n"}, 400, "invalid_request"},
		"token, JSON":                  {raw{"POST", "/oauth2/token", "application/json", "", `{"grant_type":"authorization_code"}`}, 400, "invalid_request"},
		"token, nothing":               {raw{"POST", "/oauth2/token", form, "", ""}, 400, "invalid_request"},
		"token, endless":               {raw{"POST", "/oauth2/token", form, "", code + "&code=" + strings.Repeat("a", 1<<20)}, 400, "invalid_request"},
		"token, zero bytes":            {raw{"POST", "/oauth2/token", form, "", code + "&code=%00\x00"}, 400, "invalid_grant"},
		"token, not UTF-8":             {raw{"POST", "/oauth2/token", form, "", code + "&code=%ff%fe"}, 400, "invalid_grant"},
		"token, code twice":            {raw{"POST", "/oauth2/token", form, "", code + "&code=a&code=b"}, 400, "invalid_request"},
		"token, in the address":        {raw{"POST", "/oauth2/token?" + code + "&code=x", form, "", ""}, 400, "invalid_request"},
		"token, grant type of its own": {raw{"POST", "/oauth2/token", form, "", strings.Replace(code, "authorization_code", "<script>", 1)}, 400, "unsupported_grant_type"},
		"token, header without base64": {raw{"POST", "/oauth2/token", form, "Basic %%%", "grant_type=client_credentials"}, 400, "invalid_request"},
		"token, header without colon":  {raw{"POST", "/oauth2/token", form, "Basic YWJj", "grant_type=client_credentials"}, 400, "invalid_request"},
		"token, header of nobody":      {raw{"POST", "/oauth2/token", form, "Basic Og==", "grant_type=client_credentials"}, 400, "invalid_request"},
		"token, by GET":                {raw{"GET", "/oauth2/token?" + code + "&code=x", "", "", ""}, 404, ""},
		"token, by PUT":                {raw{"PUT", "/oauth2/token", form, "", code}, 405, ""},
		"revoke, broken escape":        {raw{"POST", "/oauth2/revoke", form, "", "token=%zz&client_id=" + w.spa}, 400, "invalid_request"},
		"revoke, token twice":          {raw{"POST", "/oauth2/revoke", form, "", "token=a&token=b&client_id=" + w.spa}, 400, "invalid_request"},
		"revoke, nobody":               {raw{"POST", "/oauth2/revoke", form, "", "token=a"}, 400, "invalid_request"},
		"user info, no token":          {raw{"GET", "/oauth2/userInfo", "", "", ""}, 400, "invalid_request"},
		"user info, token in the form": {raw{"POST", "/oauth2/userInfo", form, "", "access_token=x"}, 400, "invalid_request"},
		"user info, basic":             {raw{"GET", "/oauth2/userInfo", "", "Basic YTpi", ""}, 400, "invalid_request"},
		"user info, alg none":          {raw{"GET", "/oauth2/userInfo", "", "Bearer eyJhbGciOiJub25lIn0.eyJ0b2tlbl91c2UiOiJhY2Nlc3MifQ.", ""}, 401, "invalid_token"},
		"user info, dots":              {raw{"GET", "/oauth2/userInfo", "", "Bearer ....", ""}, 401, "invalid_token"},
		"idpresponse, nothing":         {raw{"GET", "/oauth2/idpresponse", "", "", ""}, 400, ""},
		"idpresponse, made-up state":   {raw{"GET", "/oauth2/idpresponse?code=c&state=" + strings.Repeat("A", 400), "", "", ""}, 400, ""},
		"idpresponse, broken escape":   {raw{"GET", "/oauth2/idpresponse?code=%zz&state=x", "", "", ""}, 302, ""},
		"authorize, broken escape":     {raw{"GET", "/oauth2/authorize?client_id=%zz", "", "", ""}, 302, ""},
		"authorize, by POST":           {raw{"POST", "/oauth2/authorize", form, "", "client_id=" + w.spa}, 405, ""},
		"logout, broken escape":        {raw{"GET", "/logout?client_id=%", "", "", ""}, 302, ""},
	} {
		reply := w.send(t, tt.raw)
		var answer struct{ Error string }
		if tt.want != "" {
			if err := json.Unmarshal(reply.Body.Bytes(), &answer); err != nil {
				t.Errorf("%s: %s", name, reply.Body)
			}
		}
		if reply.Code != tt.status || answer.Error != tt.want {
			t.Errorf("%s: %d %s, want %d %s", name, reply.Code, reply.Body, tt.status, tt.want)
		}
		if location := reply.Header().Get("Location"); location != "" && location != "/error?error=invalid_request" {
			t.Errorf("%s leads to %s", name, location)
		}
		for _, trace := range []string{"goroutine ", ".go:", "panic", "runtime error"} {
			if strings.Contains(reply.Body.String(), trace) {
				t.Errorf("%s shows our insides: %s", name, reply.Body)
			}
		}
	}
}

// What an issuer publishes is there to be read, and for a pool that exists.
func TestMalformed_issuer(t *testing.T) {
	w := federated(t, nil)
	for _, tt := range []struct {
		method, pool string
		want         int
	}{
		{http.MethodGet, w.pool, http.StatusOK},
		{http.MethodHead, w.pool, http.StatusOK},
		{http.MethodPost, w.pool, http.StatusNotFound},
		{"NONSENSE", w.pool, http.StatusNotFound},
		{http.MethodGet, "eu-west-2_None", http.StatusNotFound},
		{http.MethodGet, "", http.StatusNotFound},
	} {
		for _, document := range []string{"jwks.json", "openid-configuration"} {
			address := "https://cognito-idp." + region + ".amazonaws.com/" + tt.pool + "/.well-known/" + document
			reply := httptest.NewRecorder()
			w.ServeHTTP(reply, httptest.NewRequestWithContext(t.Context(), tt.method, address, http.NoBody))
			if reply.Code != tt.want {
				t.Errorf("%s %s: %d %s", tt.method, address, reply.Code, reply.Body)
			}
		}
	}
}

// A code is good for one of those who come at the same time.
func TestToken_codeRace(t *testing.T) {
	w := federated(t, nil)
	form := w.redemption(w.code(t, w.browser(t)))
	var redeemed atomic.Int32
	var all sync.WaitGroup
	for range 16 {
		all.Go(func() {
			reply := w.send(t, raw{"POST", "/oauth2/token", "application/x-www-form-urlencoded", "", form.Encode()})
			if reply.Code == http.StatusOK {
				redeemed.Add(1)
			}
		})
	}
	all.Wait()
	if redeemed.Load() != 1 {
		t.Errorf("the code was good %d times", redeemed.Load())
	}
}

// A code is gone after a failed attempt to redeem it, and one who is no client of the pool cannot spoil it.
func TestToken_codeAfterAnAttempt(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	for name, changes := range map[string][]string{
		"another verifier": {"code_verifier", verifier + "x"}, "another callback": {"redirect_uri", "myapp://callback"},
		"another client": {"client_id", w.web, "client_secret", w.secret},
	} {
		code := w.code(t, b)
		if _, out := w.post(t, "/oauth2/token", w.redemption(code, changes...)); out["error"] != "invalid_grant" {
			t.Errorf("%s: %v", name, out)
		}
		if _, out := w.post(t, "/oauth2/token", w.redemption(code)); out["error"] != "invalid_grant" {
			t.Errorf("after %s: %v", name, out)
		}
	}
	code := w.code(t, b)
	if _, out := w.post(t, "/oauth2/token", w.redemption(code, "client_id", "1x")); out["error"] != "invalid_client" {
		t.Errorf("nobody: %v", out)
	}
	w.redeem(t, code)
}

// A code and tokens of one pool are worth nothing at another.
func TestToken_otherPool(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	code, tokens := w.code(t, b), w.redeem(t, w.code(t, b))
	other := text(t, w.must(t, "CreateUserPool", object{"PoolName": "other"}), "UserPool", "Id")
	w.must(t, "CreateUserPoolDomain", object{"UserPoolId": other, "Domain": "other"})
	client := text(t, w.must(t, "CreateUserPoolClient", object{
		"UserPoolId": other, "ClientName": "app", "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"COGNITO"},
		"AllowedOAuthFlows": []string{"code"}, "AllowedOAuthScopes": []string{"openid"}, "CallbackURLs": []string{callback},
	}), "UserPoolClient", "ClientId")
	at := strings.Replace(domain, "acme", "other", 1)
	send := func(path, authorization string, form url.Values) string {
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, at+path, strings.NewReader(form.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Authorization", authorization)
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, r)
		var answer struct{ Error string }
		if err := json.Unmarshal(reply.Body.Bytes(), &answer); err != nil {
			t.Errorf("%s: %s", path, reply.Body)
		}
		return answer.Error
	}
	refresh := url.Values{"grant_type": {"refresh_token"}, "client_id": {client}, "refresh_token": {text(t, tokens, "refresh_token")}}
	for name, got := range map[string][2]string{
		"code":                {send("/oauth2/token", "", w.redemption(code, "client_id", client)), "invalid_grant"},
		"client":              {send("/oauth2/token", "", w.redemption(code)), "invalid_client"},
		"refresh token":       {send("/oauth2/token", "", refresh), "invalid_grant"},
		"access token":        {send("/oauth2/userInfo", "Bearer "+text(t, tokens, "access_token"), nil), "invalid_token"},
		"client of the other": {firstError(w.post(t, "/oauth2/token", w.redemption(w.code(t, b), "client_id", client))), "invalid_client"},
	} {
		if got[0] != got[1] {
			t.Errorf("%s: %q, want %q", name, got[0], got[1])
		}
	}
}

func firstError(_ int, out object) string {
	code, _ := out["error"].(string)
	return code
}

// FuzzHost: under whatever name somebody comes, nothing fails, and nobody is sent to another host.
func FuzzHost(f *testing.F) {
	w := federated(f, nil)
	const acme = "acme.auth.eu-west-2.amazoncognito.com"
	query := strings.SplitN(w.authorizeURL("identity_provider", "Acme"), "?", 2)[1]
	for _, host := range []string{acme, acme + ".localhost:80", acme + ".localhost", strings.ToUpper(acme) + ".", "cognito-idp.eu-west-2.amazonaws.com", "idp.example.com", "127.0.0.1", "", "@evil.example", acme + "@evil.example"} {
		f.Add("GET", host, "/oauth2/authorize", query)
		f.Add("GET", host, "/"+w.pool+"/.well-known/jwks.json", "")
		f.Add("POST", host, "/oauth2/token", "%")
		f.Add("POST", host, "/"+w.pool+"/.well-known/jwks.json", "") // was a failure of ours once
		f.Add("OPTIONS", host, "//evil.example/..", "x")
	}
	f.Fuzz(func(t *testing.T, method, host, path, query string) {
		target, err := url.ParseRequestURI("/" + strings.TrimPrefix(path, "/") + "?" + query)
		if err != nil || strings.HasPrefix(target.Path, "/_cogfed/") {
			return // a server of net/http lets no such address through
		}
		r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, domain, http.NoBody)
		r.Method, r.Host, r.URL = method, host, target
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, r)
		if reply.Code >= http.StatusInternalServerError && reply.Code != http.StatusBadGateway {
			t.Errorf("%d %s", reply.Code, reply.Body)
		}
		location := reply.Header().Get("Location")
		to, err := url.Parse(location)
		known := []string{"", "app.example.com", "idp.example.com", acme, "idp.example.com.localhost", acme + ".localhost"}
		if err != nil || location != "" && !slices.Contains(known, strings.ToLower(to.Hostname())) && to.Scheme != "myapp" {
			t.Errorf("%s %s is sent to %q", host, path, location)
		}
	})
}
