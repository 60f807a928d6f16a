package relyingparty

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
)

const (
	issuer   = "https://example.com" // the name in the certificate of httptest
	clientID = "urn:acme:cognito"
	secret   = "s3cret&?="
	redirect = "https://acme.auth.eu-west-2.amazoncognito.com/oauth2/idpresponse"
	kid      = "key-1"
)

var (
	now    = time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	rsaKey = sync.OnceValue(func() *rsa.PrivateKey { return must(rsa.GenerateKey(rand.Reader, 2048)) })
	ecKey  = sync.OnceValue(func() *ecdsa.PrivateKey { return must(ecdsa.GenerateKey(elliptic.P256(), rand.Reader)) })
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

// script is a provider that does as it is told, and records what it was asked.
type script struct {
	// How the ID token is made.
	claims map[string]any
	alg    jose.SignatureAlgorithm
	key    any
	kid    string
	rawID  string // instead of all that
	// Members of the token answer that differ; nil removes one.
	token map[string]any
	// What the endpoints do instead of answering well.
	onToken, onKeys, onInfo http.HandlerFunc
	keys                    []any

	mu    sync.Mutex
	asked []*http.Request
	forms []url.Values
}

func newScript() *script {
	return &script{
		claims: map[string]any{"iss": issuer, "aud": clientID, "sub": "alice", "exp": now.Add(time.Minute).Unix(), "email": "id@example.com"},
		alg:    jose.RS256, key: rsaKey(), kid: kid, token: map[string]any{},
		keys: []any{jose.JSONWebKey{Key: rsaKey().Public(), KeyID: kid}, jose.JSONWebKey{Key: ecKey().Public(), KeyID: "ec"}, map[string]any{"kty": "OCT?", "kid": "odd"}},
	}
}

func (s *script) idToken() string {
	if s.rawID != "" {
		return s.rawID
	}
	return sign(s.alg, s.key, s.kid, must(json.Marshal(s.claims)))
}

func sign(alg jose.SignatureAlgorithm, key any, kid string, payload []byte) string {
	if secret, ok := key.([]byte); ok { // the signer refuses short keys, other than providers do
		key = append(slices.Clone(secret), make([]byte, 64)...)[:max(64, len(secret))]
	}
	options := &jose.SignerOptions{}
	if kid != "" {
		options.WithHeader("kid", kid)
	}
	return must(must(must(jose.NewSigner(jose.SigningKey{Algorithm: alg, Key: key}, options)).Sign(payload)).CompactSerialize())
}

// requests counts those that came so far; one that was given up may still be on its way.
func (s *script) requests() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.asked)
}

func (s *script) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = r.ParseForm()
	s.mu.Lock()
	s.asked, s.forms = append(s.asked, r), append(s.forms, r.PostForm)
	s.mu.Unlock()
	switch r.URL.Path {
	case "/token":
		if s.onToken != nil {
			s.onToken(w, r)
			return
		}
		answer := map[string]any{"id_token": s.idToken(), "access_token": "at", "token_type": "bearer"}
		for name, value := range s.token {
			answer[name] = value
			if value == nil {
				delete(answer, name)
			}
		}
		reply(w, http.StatusOK, "application/json", string(must(json.Marshal(answer))))
	case "/keys":
		if s.onKeys != nil {
			s.onKeys(w, r)
			return
		}
		reply(w, http.StatusOK, "", string(must(json.Marshal(map[string]any{"keys": s.keys}))))
	case "/info":
		if s.onInfo != nil {
			s.onInfo(w, r)
			return
		}
		reply(w, http.StatusOK, "application/json", `{"sub":"alice","email":"info@example.com","age":42}`)
	default:
		http.NotFound(w, r)
	}
}

func reply(w http.ResponseWriter, status int, mediaType, body string) {
	w.Header().Set("Content-Type", mediaType)
	w.WriteHeader(status)
	_, _ = w.Write([]byte(body))
}

func answering(status int, mediaType, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { reply(w, status, mediaType, body) }
}

// silent keeps a request until the client gives up.
func silent(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// hangUp closes the connection without an answer.
func hangUp(w http.ResponseWriter, _ *http.Request) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(err)
	}
	if tcp, ok := conn.(interface{ NetConn() net.Conn }); ok {
		_ = tcp.NetConn().Close()
	}
}

// endless sends a body until the client hangs up.
func endless(w http.ResponseWriter, _ *http.Request) {
	chunk := make([]byte, 1<<16)
	for i := range chunk {
		chunk[i] = ' '
	}
	for {
		if _, err := w.Write(chunk); err != nil {
			return
		}
	}
}

// trickle sends a byte now and then.
func trickle(w http.ResponseWriter, r *http.Request) {
	for r.Context().Err() == nil {
		_, _ = w.Write([]byte(" "))
		_ = http.NewResponseController(w).Flush()
		time.Sleep(5 * time.Millisecond)
	}
}

// start returns a Party that reaches the script under every name, and the provider it plays.
func start(t testing.TB, s *script) (*Party, Provider) {
	t.Helper()
	server := httptest.NewUnstartedServer(s)
	server.EnableHTTP2 = false
	server.StartTLS()
	t.Cleanup(server.Close)
	client := server.Client()
	transport, ok := client.Transport.(*http.Transport)
	if !ok {
		t.Fatal("no transport")
	}
	transport.DisableKeepAlives = true // a request on a connection that was used before is repeated
	transport.DialContext = func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, server.Listener.Addr().String())
	}
	return &Party{HTTP: client, Clock: func() time.Time { return now }, Timeout: 10 * time.Second}, Provider{
		Name: "Acme", Issuer: issuer, ClientID: clientID, ClientSecret: secret, Scopes: "openid email",
		AuthorizeURL: issuer + "/authorize", TokenURL: issuer + "/token", AttributesURL: issuer + "/info", JWKSURL: issuer + "/keys",
		AttributesRequestMethod: "GET",
	}
}
