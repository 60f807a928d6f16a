package login_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
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
		if all["GenerateSecret"] != nil {
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
