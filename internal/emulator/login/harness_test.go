package login_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"html"
	"io"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
)

const (
	region   = "eu-west-2"
	domain   = "https://acme.auth.eu-west-2.amazoncognito.com"
	callback = "https://app.example.com/callback"
	signOut  = "https://app.example.com/bye"
	issuer   = "https://idp.example.com"
	verifier = "a-verifier-that-is-long-enough-for-rfc-7636-0123"
)

// clock stands still until it is moved.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// idp is an OpenID Connect provider that signs everybody in at once.
type idp struct {
	key *ecdsa.PrivateKey

	mu      sync.Mutex
	subject string
	claims  map[string]any
	refusal url.Values // instead of a code
	asked   url.Values // of the latest authorization request
}

func (p *idp) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	answer := func(body any) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(body)
	}
	switch r.URL.Path {
	case "/.well-known/openid-configuration":
		answer(map[string]any{
			"issuer": issuer, "authorization_endpoint": issuer + "/authorize", "token_endpoint": issuer + "/token",
			"userinfo_endpoint": issuer + "/userinfo", "jwks_uri": issuer + "/jwks",
		})
	case "/authorize":
		p.asked = r.URL.Query()
		back := url.Values{"state": {p.asked.Get("state")}, "code": {"c"}}
		if p.refusal != nil {
			back = p.refusal
			back.Set("state", p.asked.Get("state"))
		}
		http.Redirect(w, r, p.asked.Get("redirect_uri")+"?"+back.Encode(), http.StatusFound)
	case "/token":
		now := time.Now() //nolint:forbidigo // far enough from the clock of the test to hold in it
		signer, _ := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: jose.JSONWebKey{Key: p.key, KeyID: "1"}}, nil)
		id, _ := jwt.Signed(signer).Claims(map[string]any{
			"iss": issuer, "aud": "at-the-idp", "sub": p.subject, "exp": now.Add(1e6 * time.Hour).Unix(), "iat": now.Unix(),
		}).Serialize()
		answer(map[string]any{"access_token": "at", "id_token": id, "token_type": "Bearer"})
	case "/jwks":
		answer(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: p.key.Public(), KeyID: "1", Use: "sig"}}})
	case "/userinfo":
		all := map[string]any{"sub": p.subject}
		for name, value := range p.claims {
			all[name] = value
		}
		answer(all)
	default:
		http.NotFound(w, r)
	}
}

func (p *idp) set(change func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	change()
}

// world is a local Cognito with one federated user pool.
type world struct {
	*emulator.Emulator

	clock         *clock
	idp           *idp
	plain, secure string // addresses
	pool          string
	spa           string // a public client
	web, secret   string // a confidential one
	machine       string // one for client credentials, with a secret as well
	machineSecret string
}

type object = map[string]any

func newWorld(t testing.TB, change func(*emulator.Options)) *world {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	w := &world{
		clock: &clock{now: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)},
		idp:   &idp{key: key, subject: "Alice", claims: object{"email": "alice@example.com", "email_verified": true, "name": "Alice A."}},
	}
	server := httptest.NewServer(w.idp)
	t.Cleanup(server.Close)
	options := emulator.Options{Clock: w.clock.Now, Upstreams: map[string]string{issuer: server.URL}, CheckIssuers: true}
	if change != nil {
		change(&options)
	}
	w.Emulator, err = emulator.New(options)
	if err != nil {
		t.Fatal(err)
	}
	plain := httptest.NewServer(w.Emulator)
	t.Cleanup(plain.Close)
	secure := httptest.NewUnstartedServer(w.Emulator)
	secure.Listener = tls.NewListener(secure.Listener, w.TLS())
	secure.Start()
	t.Cleanup(secure.Close)
	w.plain, w.secure = plain.Listener.Addr().String(), secure.Listener.Addr().String()
	return w
}

// federated makes the pool with its provider, domain and clients.
func federated(t testing.TB, change func(*emulator.Options)) *world {
	t.Helper()
	w := newWorld(t, change)
	w.pool = text(t, w.must(t, "CreateUserPool", object{
		"PoolName": "acme", "UsernameConfiguration": object{"CaseSensitive": false},
	}), "UserPool", "Id")
	w.must(t, "CreateUserPoolDomain", object{"UserPoolId": w.pool, "Domain": "acme"})
	w.must(t, "CreateIdentityProvider", object{
		"UserPoolId": w.pool, "ProviderName": "Acme", "ProviderType": "OIDC", "IdpIdentifiers": []string{"acme.example"},
		"AttributeMapping": object{"email": "email", "email_verified": "email_verified", "name": "name"},
		"ProviderDetails": object{
			"client_id": "at-the-idp", "client_secret": "secret at the IdP", "authorize_scopes": "openid email", "oidc_issuer": issuer,
			"attributes_request_method": "GET",
		},
	})
	w.must(t, "CreateResourceServer", object{
		"UserPoolId": w.pool, "Identifier": "api", "Name": "api", "Scopes": []object{{"ScopeName": "read", "ScopeDescription": "r"}},
	})
	client := func(settings object) (id, secret string) {
		all := object{
			"UserPoolId": w.pool, "ClientName": "app", "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"Acme"},
			"AllowedOAuthFlows":  []string{"code", "implicit"},
			"AllowedOAuthScopes": []string{"openid", "email", "profile", "aws.cognito.signin.user.admin"},
			"CallbackURLs":       []string{callback, "myapp://callback", "http://localhost:3000/?a=b"}, "LogoutURLs": []string{signOut},
		}
		for name, value := range settings {
			all[name] = value
		}
		out := w.must(t, "CreateUserPoolClient", all)
		if all["GenerateSecret"] == true {
			secret = text(t, out, "UserPoolClient", "ClientSecret")
		}
		return text(t, out, "UserPoolClient", "ClientId"), secret
	}
	w.spa, _ = client(nil)
	w.web, w.secret = client(object{"GenerateSecret": true, "AllowedOAuthFlows": []string{"code"}})
	w.machine, w.machineSecret = client(object{
		"GenerateSecret": true, "AllowedOAuthFlows": []string{"client_credentials"}, "AllowedOAuthScopes": []string{"api/read"},
	})
	return w
}

// call sends one operation of the control plane.
func (w *world) call(t testing.TB, operation string, in object) (int, object) {
	t.Helper()
	body, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "https://cognito-idp."+region+".amazonaws.com/", bytes.NewReader(body))
	r.Header.Set("X-Amz-Target", "AWSCognitoIdentityProviderService."+operation)
	reply := httptest.NewRecorder()
	w.ServeHTTP(reply, r)
	out := object{}
	if reply.Body.Len() > 0 {
		if err := json.Unmarshal(reply.Body.Bytes(), &out); err != nil {
			t.Fatalf("%s: %v", operation, err)
		}
	}
	return reply.Code, out
}

func (w *world) must(t testing.TB, operation string, in object) object {
	t.Helper()
	status, out := w.call(t, operation, in)
	if status != http.StatusOK {
		t.Fatalf("%s: %d %v", operation, status, out)
	}
	return out
}

// text is a member of an answer.
func text(t testing.TB, in object, path ...string) string {
	t.Helper()
	var value any = in
	for _, name := range path {
		members, _ := value.(object)
		value = members[name]
	}
	s, ok := value.(string)
	if !ok {
		t.Fatalf("%v is no text in %v", path, in)
	}
	return s
}

// browser follows redirects as long as they lead to the local Cognito or the provider, by TLS.
type browser struct {
	*http.Client
}

func (w *world) browser(t testing.TB) *browser {
	t.Helper()
	pool := x509.NewCertPool()
	if !pool.AppendCertsFromPEM(w.Authority()) {
		t.Fatal("no certificate")
	}
	transport := &http.Transport{
		TLSClientConfig: &tls.Config{RootCAs: pool, MinVersion: tls.VersionTLS12}, MaxIdleConnsPerHost: 8,
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			var dialer net.Dialer
			if strings.HasSuffix(address, ":443") {
				return dialer.DialContext(ctx, network, w.secure)
			}
			return dialer.DialContext(ctx, network, w.plain)
		},
	}
	t.Cleanup(transport.CloseIdleConnections)
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &browser{&http.Client{Transport: transport, Jar: jar, CheckRedirect: func(r *http.Request, _ []*http.Request) error {
		host := strings.TrimSuffix(r.URL.Hostname(), ".localhost")
		if strings.HasSuffix(host, ".amazoncognito.com") || host == "idp.example.com" {
			return nil
		}
		return http.ErrUseLastResponse
	}}}
}

// page is where a browser ended up: at an address, or at one it does not follow.
type page struct {
	status int
	at     *url.URL
	body   string
	header http.Header
}

func (b *browser) open(t testing.TB, address string) page {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	return b.send(t, r)
}

func (b *browser) send(t testing.TB, r *http.Request) page {
	t.Helper()
	reply, err := b.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reply.Body.Close() }()
	body, err := io.ReadAll(reply.Body)
	if err != nil {
		t.Fatal(err)
	}
	p := page{reply.StatusCode, reply.Request.URL, string(body), reply.Header}
	if location := reply.Header.Get("Location"); location != "" {
		if p.at, err = url.Parse(location); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

var link = regexp.MustCompile(`href="([^"]+)"`)

// click follows the first link of a page.
func (b *browser) click(t testing.TB, p page) page {
	t.Helper()
	m := link.FindStringSubmatch(p.body)
	if m == nil {
		t.Fatalf("no link at %s: %d %s", p.at, p.status, p.body)
	}
	to, err := p.at.Parse(html.UnescapeString(m[1]))
	if err != nil {
		t.Fatal(err)
	}
	return b.open(t, to.String())
}

// authorizeURL is a request of the public client, with changes; an empty value leaves a parameter out.
func (w *world) authorizeURL(changes ...string) string {
	query := url.Values{
		"client_id": {w.spa}, "redirect_uri": {callback}, "response_type": {"code"}, "scope": {"openid email aws.cognito.signin.user.admin"},
		"state": {"the app's state"}, "nonce": {"the app's nonce"}, "code_challenge": {challenge()}, "code_challenge_method": {"S256"},
	}
	for i := 0; i < len(changes); i += 2 {
		query.Del(changes[i])
		if changes[i+1] != "" {
			query.Set(changes[i], changes[i+1])
		}
	}
	return domain + "/oauth2/authorize?" + query.Encode()
}

func challenge() string {
	sum := sha256.Sum256([]byte(verifier))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// code signs in and returns the code that the app gets.
func (w *world) code(t testing.TB, b *browser, changes ...string) string {
	t.Helper()
	p := b.open(t, w.authorizeURL(append([]string{"identity_provider", "Acme"}, changes...)...))
	code := p.at.Query().Get("code")
	if code == "" {
		t.Fatalf("no code: %d %s %s", p.status, p.at, p.body)
	}
	return code
}

// post sends a form, with credentials in the header when there are any.
func (w *world) post(t testing.TB, path string, form url.Values, credentials ...string) (int, object) {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, domain+path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if len(credentials) == 2 {
		r.SetBasicAuth(credentials[0], credentials[1])
	}
	reply := httptest.NewRecorder()
	w.ServeHTTP(reply, r)
	out := object{}
	if reply.Body.Len() > 0 {
		if err := json.Unmarshal(reply.Body.Bytes(), &out); err != nil {
			t.Fatalf("%s: %s", path, reply.Body)
		}
	}
	return reply.Code, out
}

func (w *world) redeem(t testing.TB, code string) object {
	t.Helper()
	status, out := w.post(t, "/oauth2/token", w.redemption(code))
	if status != http.StatusOK {
		t.Fatalf("token endpoint: %d %v", status, out)
	}
	return out
}

func (w *world) redemption(code string, changes ...string) url.Values {
	form := url.Values{
		"grant_type": {"authorization_code"}, "client_id": {w.spa}, "code": {code}, "redirect_uri": {callback}, "code_verifier": {verifier},
	}
	for i := 0; i < len(changes); i += 2 {
		form.Set(changes[i], changes[i+1])
	}
	return form
}

// get asks an address of the local Cognito for JSON.
func (w *world) get(t testing.TB, address, bearer string) (int, object) {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, address, http.NoBody)
	if bearer != "" {
		r.Header.Set("Authorization", "Bearer "+bearer)
	}
	reply := httptest.NewRecorder()
	w.ServeHTTP(reply, r)
	out := object{}
	if err := json.Unmarshal(reply.Body.Bytes(), &out); err != nil {
		t.Fatalf("%s: %s", address, reply.Body)
	}
	return reply.Code, out
}

// claims verifies a token as a back end does, from the issuer on.
func (w *world) claims(t testing.TB, raw string) object {
	t.Helper()
	_, document := w.get(t, "https://cognito-idp."+region+".amazonaws.com/"+w.pool+"/.well-known/openid-configuration", "")
	_, published := w.get(t, text(t, document, "jwks_uri"), "")
	encoded, err := json.Marshal(published)
	if err != nil {
		t.Fatal(err)
	}
	var keys jose.JSONWebKeySet
	if err := json.Unmarshal(encoded, &keys); err != nil {
		t.Fatal(err)
	}
	parsed, err := jwt.ParseSigned(raw, []jose.SignatureAlgorithm{jose.RS256})
	if err != nil {
		t.Fatal(err)
	}
	var standard jwt.Claims
	all := object{}
	if err := parsed.Claims(keys, &standard, &all); err != nil {
		t.Fatal(err)
	}
	if err := standard.ValidateWithLeeway(jwt.Expected{Issuer: text(t, document, "issuer"), Time: w.clock.Now()}, 0); err != nil {
		t.Fatal(err)
	}
	return all
}
