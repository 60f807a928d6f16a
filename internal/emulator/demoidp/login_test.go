package demoidp

import (
	"errors"
	"html"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/relyingparty"
)

const callback = "https://acme.auth.eu-west-2.amazoncognito.com/oauth2/idpresponse"

// federate is the provider as a user pool knows it after discovery.
func federate(t *testing.T, s *Set, issuer, method string) (*relyingparty.Party, relyingparty.Provider) {
	t.Helper()
	c := s.Client(closed(t))
	_, d := get(t, c, strings.TrimSuffix(issuer, "/")+WellKnownPath)
	text := func(member string) string { value, _ := d[member].(string); return value }
	return &relyingparty.Party{HTTP: c, Clock: s.Clock}, relyingparty.Provider{
		Name: "Acme", Issuer: issuer, ClientID: "urn:acme:cognito", ClientSecret: "s3cret", Scopes: "openid email",
		AuthorizeURL: text("authorization_endpoint"), TokenURL: text("token_endpoint"), AttributesURL: text("userinfo_endpoint"),
		JWKSURL: text("jwks_uri"), AttributesRequestMethod: method,
	}
}

// visit sends a browser to a page; form is what it posts there, nil for nothing.
func visit(t *testing.T, s *Set, address string, form url.Values) *httptest.ResponseRecorder {
	t.Helper()
	method, body := http.MethodGet, ""
	if form != nil {
		method, body = http.MethodPost, form.Encode()
	}
	r := httptest.NewRequestWithContext(t.Context(), method, address, strings.NewReader(body))
	if form != nil {
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Sec-Fetch-Site", "same-origin")
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

// landing is where a browser is sent on to.
func landing(t *testing.T, w *httptest.ResponseRecorder) url.Values {
	t.Helper()
	u, err := url.Parse(w.Header().Get("Location"))
	if err != nil || w.Code != http.StatusSeeOther {
		t.Fatalf("%d %q %v\n%s", w.Code, w.Header().Get("Location"), err, w.Body)
	}
	if base, _, _ := strings.Cut(u.String(), "?"); base != callback {
		t.Fatalf("sent to %s", u)
	}
	return u.Query()
}

// signIn walks through the page as somebody, and finishes the login at the user pool.
func signIn(t *testing.T, s *Set, issuer, method string, form url.Values) (relyingparty.Identity, error) {
	t.Helper()
	party, idp := federate(t, s, issuer, method)
	address, err := party.Begin(t.Context(), idp, relyingparty.BeginRequest{RedirectURI: callback, State: "a b"})
	if err != nil {
		t.Fatal(err)
	}
	if page := visit(t, s, address, nil); page.Code != http.StatusOK || !strings.Contains(page.Body.String(), "Who are you?") {
		t.Fatalf("%d %s", page.Code, page.Body)
	}
	answer := landing(t, visit(t, s, address, form))
	if answer.Get("state") != "a b" {
		t.Errorf("state %q", answer.Get("state"))
	}
	return party.Finish(t.Context(), idp, relyingparty.FinishRequest{Code: answer.Get("code"), RedirectURI: callback})
}

// TestLogin_vendors are the providers of the vendors' pages, each with the method for user info that its page asks for.
func TestLogin_vendors(t *testing.T) {
	s := New(map[string]Issuer{"login.example.com": {}})
	for issuer, c := range map[string]struct {
		method string
		form   url.Values
		want   map[string]any
		absent []string
	}{
		"https://api.mpin.io":    {http.MethodPost, url.Values{"person": {"alice@example.com"}}, map[string]any{"sub": "alice@example.com", "email": "alice@example.com", "email_verified": true}, []string{"name"}},
		"https://acme.miracl.io": {http.MethodPost, url.Values{"email": {"new@example.com"}}, map[string]any{"sub": "new@example.com", "email": "new@example.com"}, nil},
		"https://acme-corp.idura.broker": {http.MethodGet, url.Values{"person": {eIDs[0].Subject()}}, map[string]any{
			"sub": eIDs[0].Subject(), "identityscheme": "sebankid", "name": "Astrid Exempel",
		}, []string{"email"}},
		"https://acme.criipto.id":            {http.MethodGet, url.Values{"person": {eIDs[2].Subject()}}, map[string]any{"email": "kari@example.com", "name": "Kari Eksempel"}, nil},
		"https://login.example.com":          {http.MethodGet, url.Values{"person": {"demo-bob"}}, map[string]any{"sub": "demo-bob", "email": "bob@example.com", "email_verified": false}, []string{"name"}},
		"https://login.example.com/realms/a": {http.MethodPost, url.Values{"name": {"Zoë Q"}}, map[string]any{"sub": subjectOf("Zoë Q", "")}, []string{"email", "name"}},
		"https://acme.eu.auth0.com/":         {http.MethodGet, url.Values{"person": {"demo-alice"}}, map[string]any{"iss": "https://acme.eu.auth0.com/"}, nil},
	} {
		identity, err := signIn(t, s, issuer, c.method, c.form)
		if err != nil {
			t.Errorf("%s: %v", issuer, err)
			continue
		}
		for name, value := range c.want {
			if identity.Claims[name] != value {
				t.Errorf("%s: %s is %v", issuer, name, identity.Claims[name])
			}
		}
		for _, name := range c.absent {
			if value, told := identity.Claims[name]; told {
				t.Errorf("%s: tells %s %v", issuer, name, value)
			}
		}
	}
}

// TestLogin_userInfoStrategies are the four modes on Idura's page, of which Cognito understands plainJson.
func TestLogin_userInfoStrategies(t *testing.T) {
	for strategy, want := range map[string]string{
		PlainJSON: "", SignedJWT: "invalid token_type in idp oauth response", SignedAndEncryptedJWT: "invalid token_type in idp oauth response",
		FromTokenEndpoint: "answers 400 to GET",
	} {
		s := New(nil)
		own := idura
		own.UserInfoResponse = strategy
		if err := s.Add("acme.idura.broker", own); err != nil {
			t.Fatal(err)
		}
		_, err := signIn(t, s, "https://acme.idura.broker", http.MethodGet, url.Values{"person": {eIDs[0].Subject()}})
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v", strategy, err)
		}
	}
}

func TestLogin_fromTokenEndpointPutsClaimsIntoTheIDToken(t *testing.T) {
	s := New(map[string]Issuer{"x.example": {UserInfoResponse: FromTokenEndpoint, AutoLogin: true}})
	party, idp := federate(t, s, "https://x.example", http.MethodGet)
	idp.AttributesURL = ""
	address, err := party.Begin(t.Context(), idp, relyingparty.BeginRequest{RedirectURI: callback, State: "s"})
	if err != nil {
		t.Fatal(err)
	}
	code := landing(t, visit(t, s, address, nil)).Get("code")
	identity, err := party.Finish(t.Context(), idp, relyingparty.FinishRequest{Code: code, RedirectURI: callback})
	if err != nil || identity.Claims["email"] != "alice@example.com" {
		t.Errorf("%v %v", identity.Claims, err)
	}
}

func TestLogin_wrongMethodForUserInfo(t *testing.T) {
	_, err := signIn(t, New(nil), "https://api.mpin.io", http.MethodGet, url.Values{"person": {"alice@example.com"}})
	if err == nil || !strings.Contains(err.Error(), "answers 405 to GET") {
		t.Errorf("%v", err)
	}
}

// registered is a provider that knows one application, and a Set of it.
func registered(change func(*Issuer)) *Set {
	i := Issuer{AutoLogin: true, Clients: map[string]Registration{
		"urn:acme:cognito": {Secret: "s3cret", RedirectURIs: []string{callback}},
		"other":            {Secret: "s3cret", RedirectURIs: []string{callback}},
	}}
	if change != nil {
		change(&i)
	}
	return New(map[string]Issuer{"x.example": i, "y.example": i})
}

func TestToken_refuses(t *testing.T) {
	for name, c := range map[string]struct {
		issuer func(*Issuer)
		form   func(url.Values)
		basic  []string
		late   time.Duration
		status int
		want   string
	}{
		"nothing":             {status: 200},
		"basic":               {form: func(f url.Values) { f.Del("client_secret"); f.Del("client_id") }, basic: []string{"urn%3Aacme%3Acognito", "s3cret"}, status: 200},
		"both ways":           {basic: []string{"urn%3Aacme%3Acognito", "s3cret"}, status: 400, want: "invalid_request"},
		"two client ids":      {form: func(f url.Values) { f.Del("client_secret") }, basic: []string{"other", "s3cret"}, status: 400, want: "invalid_request"},
		"broken basic":        {form: func(f url.Values) { f.Del("client_secret") }, basic: []string{"%", "s3cret"}, status: 400, want: "invalid_request"},
		"wrong basic":         {form: func(f url.Values) { f.Del("client_secret") }, basic: []string{"urn%3Aacme%3Acognito", "x"}, status: 401, want: "invalid_client"},
		"post not allowed":    {issuer: func(i *Issuer) { i.TokenAuth = []string{secretBasic} }, status: 401, want: "invalid_client"},
		"basic not allowed":   {issuer: func(i *Issuer) { i.TokenAuth = []string{secretPost} }, form: func(f url.Values) { f.Del("client_secret") }, basic: []string{"urn%3Aacme%3Acognito", "s3cret"}, status: 401, want: "invalid_client"},
		"wrong secret":        {form: func(f url.Values) { f.Set("client_secret", "S3cret") }, status: 401, want: "invalid_client"},
		"no secret":           {form: func(f url.Values) { f.Del("client_secret") }, status: 401, want: "invalid_client"},
		"unknown client":      {form: func(f url.Values) { f.Set("client_id", "x") }, status: 401, want: "invalid_client"},
		"no client":           {form: func(f url.Values) { f.Del("client_id") }, status: 401, want: "invalid_client"},
		"another's code":      {form: func(f url.Values) { f.Set("client_id", "other") }, status: 400, want: "invalid_grant"},
		"made-up code":        {form: func(f url.Values) { f.Set("code", "x") }, status: 400, want: "invalid_grant"},
		"no code":             {form: func(f url.Values) { f.Del("code") }, status: 400, want: "invalid_grant"},
		"other redirect URI":  {form: func(f url.Values) { f.Set("redirect_uri", callback+"/") }, status: 400, want: "invalid_grant"},
		"too late":            {late: codeLifetime + time.Second, status: 400, want: "invalid_grant"},
		"no grant type":       {form: func(f url.Values) { f.Del("grant_type") }, status: 400, want: "invalid_request"},
		"other grant type":    {form: func(f url.Values) { f.Set("grant_type", "password") }, status: 400, want: "unsupported_grant_type"},
		"a body without end":  {form: func(f url.Values) { f.Set("x", strings.Repeat("x", maxBody)) }, status: 400, want: "invalid_request"},
		"everything, anybody": {issuer: func(i *Issuer) { i.Clients = nil }, form: func(f url.Values) { f.Set("client_secret", "any") }, status: 200},
	} {
		s := registered(c.issuer)
		now := time.Now()
		s.Clock = func() time.Time { return now }
		query := url.Values{"response_type": {"code"}, "client_id": {"urn:acme:cognito"}, "redirect_uri": {callback}, "scope": {"openid"}}
		code := landing(t, visit(t, s, "https://x.example/authorize?"+query.Encode(), nil)).Get("code")
		now = now.Add(c.late)
		form := url.Values{"grant_type": {"authorization_code"}, "client_id": {"urn:acme:cognito"}, "client_secret": {"s3cret"}, "code": {code}, "redirect_uri": {callback}}
		if c.form != nil {
			c.form(form)
		}
		r := httptest.NewRequest(http.MethodPost, "https://x.example/token", strings.NewReader(form.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		if c.basic != nil {
			r.SetBasicAuth(c.basic[0], c.basic[1])
		}
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		if w.Code != c.status || !strings.Contains(w.Body.String(), c.want) || w.Header().Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %d %s, want %d %s", name, w.Code, w.Body, c.status, c.want)
		}
	}
}

func TestToken_codesWorkOnceAndAtOneIssuer(t *testing.T) {
	s := registered(nil)
	query := url.Values{"response_type": {"code"}, "client_id": {"other"}, "redirect_uri": {callback}, "scope": {"openid"}}
	newCode := func() string {
		return landing(t, visit(t, s, "https://x.example/authorize?"+query.Encode(), nil)).Get("code")
	}
	redeem := func(host, code string) int {
		return visit(t, s, "https://"+host+"/token", url.Values{"grant_type": {"authorization_code"}, "client_id": {"other"}, "client_secret": {"s3cret"}, "code": {code}, "redirect_uri": {callback}}).Code
	}
	code := newCode()
	if first, second := redeem("x.example", code), redeem("x.example", code); first != 200 || second != 400 {
		t.Errorf("%d, then %d", first, second)
	}
	if got := redeem("y.example", newCode()); got != 400 {
		t.Errorf("at another issuer: %d", got)
	}
	code = newCode()
	s.Reset()
	if got := redeem("x.example", code); got != 400 {
		t.Errorf("after a reset: %d", got)
	}
}

func TestCodes_abandonedOnesAreForgotten(t *testing.T) {
	var c codes
	now := time.Now()
	for range 1000 {
		c.put(grant{at: now})
	}
	c.put(grant{at: now.Add(2 * codeLifetime)})
	if len(c.waiting) != 1 {
		t.Errorf("%d wait", len(c.waiting))
	}
}

func TestUserInfo_refuses(t *testing.T) {
	s := registered(nil)
	now := time.Now()
	s.Clock = func() time.Time { return now }
	good := s.seal.seal(access{Issuer: "https://x.example", Claims: map[string]any{"sub": "a"}, Expires: now.Add(time.Minute)})
	other := New(nil).seal.seal(access{Issuer: "https://x.example", Expires: now.Add(time.Minute)})
	expired := s.seal.seal(access{Issuer: "https://x.example", Expires: now})
	for authorization, want := range map[string]int{
		"Bearer " + good: 200, "bearer " + good: 200, "": 401, good: 401, "Basic " + good: 401, "Bearer x": 401, "Bearer " + other: 401, "Bearer " + expired: 401,
		"Bearer " + good[:len(good)-2] + "AA": 401,
	} {
		for _, method := range []string{http.MethodGet, http.MethodPost} {
			r := httptest.NewRequest(method, "https://x.example/userinfo", http.NoBody)
			r.Header.Set("Authorization", authorization)
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			if w.Code != want || want == 401 && !strings.Contains(w.Header().Get("WWW-Authenticate"), "invalid_token") {
				t.Errorf("%s %q: %d %v", method, authorization, w.Code, w.Header())
			}
		}
	}
	if w := visit(t, s, "https://x.example/userinfo", url.Values{"access_token": {good}}); w.Code != 200 {
		t.Errorf("in the form: %d", w.Code)
	}
	r := httptest.NewRequest(http.MethodGet, "https://y.example/userinfo", http.NoBody)
	r.Header.Set("Authorization", "Bearer "+good)
	w := httptest.NewRecorder()
	if s.ServeHTTP(w, r); w.Code != 401 {
		t.Errorf("at another issuer: %d", w.Code)
	}
}

func TestKeys_arePublic(t *testing.T) {
	status, set := get(t, registered(nil).Client(closed(t)), "https://x.example/jwks")
	keys, _ := set["keys"].([]any)
	key, _ := keys[0].(map[string]any)
	if status != 200 || key["kid"] != keyID || key["kty"] != "RSA" || key["n"] == "" {
		t.Errorf("%d %v", status, set)
	}
	for _, private := range []string{"d", "p", "q"} {
		if key[private] != nil {
			t.Error("the private key is out")
		}
	}
}

func TestClient_loginOverTheNetwork(t *testing.T) {
	server := httptest.NewServer(registered(nil))
	defer server.Close()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, server.URL+"/authorize?response_type=code&client_id=other&scope=openid&redirect_uri="+url.QueryEscape(callback), http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	r.Host = "x.example"
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	reply, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(reply.Body)
	if err = errors.Join(err, reply.Body.Close()); err != nil || reply.StatusCode != http.StatusSeeOther || !strings.HasPrefix(reply.Header.Get("Location"), callback+"?code=") {
		t.Errorf("%v %d %v %s", err, reply.StatusCode, reply.Header, html.UnescapeString(string(body)))
	}
}
