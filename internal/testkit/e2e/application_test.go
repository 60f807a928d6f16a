package e2e

import (
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
)

// An application is a bundle of web/spa, served on a port of localhost: a secure context, so that PKCE works without TLS.
type application struct {
	url string // http://localhost:<port>/

	mu     sync.Mutex
	bundle string
	config string
	script string // what it loads by a script element
}

// newApplication reserves the address before there is anything to serve, since it has to be registered as callback URL.
func newApplication(t *testing.T) *application {
	t.Helper()
	return newApplicationAt(t, "0")
}

// newApplicationAt takes the port of a vendor's page. Where somebody else listens there, another one has to do.
func newApplicationAt(t *testing.T, port string) *application {
	t.Helper()
	var config net.ListenConfig
	listener, err := config.Listen(t.Context(), "tcp", "127.0.0.1:"+port)
	if err != nil {
		t.Logf("not at the port of the page: %v", err)
		listener, err = config.Listen(t.Context(), "tcp", "127.0.0.1:0")
	}
	if err != nil {
		t.Fatal(err)
	}
	_, port, _ = net.SplitHostPort(listener.Addr().String())
	a := &application{url: "http://localhost:" + port + "/"}
	server := &http.Server{Handler: a}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return a
}

// serve puts an application at the address. config is an ECMAScript module: what cogfed_client_config emitted, as its default export.
// The application of the demo takes JSON.
func (a *application) serve(bundle, config string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.bundle, a.config = bundle, config
}

// load puts a script beside the application, which its page loads by a script element.
func (a *application) load(script string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.script = script
}

// origin is the address as the vendors' pages write it, without a slash at the end.
func (a *application) origin() string { return strings.TrimSuffix(a.url, "/") }

func (a *application) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	a.mu.Lock()
	folder, config, script := bundle(a.bundle), a.config, a.script
	a.mu.Unlock()
	w.Header().Set("Cache-Control", "no-store")
	switch r.URL.Path {
	case "/config.js":
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write([]byte(config))
	case "/auth-data.js":
		w.Header().Set("Content-Type", "text/javascript")
		_, _ = w.Write([]byte(script))
	case "/config.json":
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(config))
	default:
		http.FileServer(http.Dir(folder)).ServeHTTP(w, r)
	}
}
