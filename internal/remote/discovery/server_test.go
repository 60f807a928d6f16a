package discovery

import (
	"context"
	"crypto/tls"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"
)

// issuer is what the servers of these tests are called. Their certificate is
// for example.com and all names below it, and every name leads to them.
const issuer = "https://login.example.com"

// server is an identity provider on this machine that counts its requests.
type server struct {
	*httptest.Server
	mu   sync.Mutex
	seen map[string]int
}

// serve starts a server with a handler for each path.
func serve(t *testing.T, handlers map[string]http.HandlerFunc) *server {
	t.Helper()
	s := &server{seen: map[string]int{}}
	s.Server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.mu.Lock()
		s.seen[r.URL.Path]++
		s.mu.Unlock()
		if handle, ok := handlers[r.URL.Path]; ok {
			handle(w, r)
			return
		}
		http.NotFound(w, r)
	}))
	s.Config.ErrorLog = log.New(io.Discard, "", 0)
	s.StartTLS()
	t.Cleanup(s.Close)
	return s
}

func (s *server) count(path string) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.seen[path]
}

// client trusts the server and finds it under every name.
func (s *server) client(opts ...Option) *Client {
	return New(append([]Option{WithHTTPClient(s.browser(nil))}, opts...)...)
}

// browser is an HTTP client that finds the server under every name. change may
// spoil its idea of TLS.
func (s *server) browser(change func(*tls.Config)) *http.Client {
	standard, ok := s.Client().Transport.(*http.Transport)
	if !ok {
		panic("httptest has another transport")
	}
	transport := standard.Clone()
	transport.DialContext = func(ctx context.Context, network, _ string) (net.Conn, error) {
		return (&net.Dialer{}).DialContext(ctx, network, s.Listener.Addr().String())
	}
	transport.MaxResponseHeaderBytes = 64 << 10
	if change != nil {
		change(transport.TLSClientConfig)
	}
	return &http.Client{Transport: transport}
}

func says(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, body)
	}
}

func status(code int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(code)
		_, _ = io.WriteString(w, body)
	}
}

func redirects(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, to, http.StatusFound) }
}

const (
	wellKnownPath = "/.well-known/openid-configuration"
	keysPath      = "/jwks"
	keySet        = `{"keys":[{"kid":"1","kty":"RSA","alg":"RS256","use":"sig","n":"AQAB","e":"AQAB"}]}`
)

// document is a good one, with further members.
func document(more string) string {
	return fmt.Sprintf(`{"issuer":%q,"authorization_endpoint":%q,"token_endpoint":%q,"userinfo_endpoint":%q,"jwks_uri":%q%s}`,
		issuer, issuer+"/authorize", issuer+"/token", issuer+"/userinfo", issuer+keysPath, more)
}

// provider answers as it should, unless handlers say otherwise.
func provider(t *testing.T, handlers map[string]http.HandlerFunc) *server {
	t.Helper()
	all := map[string]http.HandlerFunc{wellKnownPath: says(document("")), keysPath: says(keySet)}
	for path, handle := range handlers {
		all[path] = handle
	}
	return serve(t, all)
}

// quickly fails a test that takes long: nothing here waits for a real limit.
func quickly(t *testing.T) {
	t.Helper()
	began := time.Now()
	t.Cleanup(func() {
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("took %s", took)
		}
	})
}
