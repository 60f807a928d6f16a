package bench

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
)

// keepStateRemotely gives the workspace an http backend. To a local file Terraform writes the whole state after each resource: in
// a destroy of 1,000 federations and clients that were 6.8 GB and 8 of 10 minutes of CPU, of which the provider used 6 s. A remote
// state, which a fleet of that size has, it writes every 20 s.
func (w *workspace) keepStateRemotely(b *testing.B) {
	b.Helper()
	server := httptest.NewServer(&stateStore{})
	b.Cleanup(server.Close)
	w.write(b, "backend.tf", fmt.Sprintf("terraform {\n  backend \"http\" {\n    address = %q\n  }\n}\n", server.URL))
	mirror := b.TempDir()
	for _, host := range []string{"registry.terraform.io", "registry.opentofu.org"} {
		at := filepath.Join(mirror, host, "cogfed", "cogfed", "0.0.1", runtime.GOOS+"_"+runtime.GOARCH)
		if err := os.MkdirAll(at, 0o700); err != nil {
			b.Fatal(err)
		}
		if err := os.Symlink(binary, filepath.Join(at, "terraform-provider-cogfed")); err != nil {
			b.Fatal(err)
		}
	}
	w.write(b, "cli.tfrc", fmt.Sprintf("provider_installation {\n  filesystem_mirror {\n    path = %q\n  }\n}\n", mirror))
	w.execute(b, "init")
}

// A stateStore keeps one state in memory, as the http backend of Terraform wants it.
type stateStore struct {
	mu    sync.Mutex
	state []byte
}

func (s *stateStore) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch r.Method {
	case http.MethodPost:
		state, err := io.ReadAll(r.Body)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		s.state = state
	case http.MethodDelete:
		s.state = nil
	case http.MethodGet:
		if len(s.state) == 0 {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		_, _ = w.Write(s.state)
	}
}
