package upstream

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestNew_refuses(t *testing.T) {
	for issuer, server := range map[string]string{
		"http://idp.example.com":  "http://127.0.0.1:1",
		"idp.example.com":         "http://127.0.0.1:1",
		"https://a.example.com":   "http://192.0.2.1:80",
		"https://b.example.com":   "https://127.0.0.1:1",
		"https://c.example.com":   "http://127.0.0.1",
		"https://d.example.com":   "http://idp.example.com:80",
		"https://e.example.com":   "http://127.0.0.1:1/path",
		"https://f.example.com":   "",
		"https://g.example.com\n": "http://127.0.0.1:1",
	} {
		if _, err := New(map[string]string{issuer: server}); err == nil {
			t.Errorf("%s at %s is accepted", issuer, server)
		}
	}
}

// The server sees the provider's name, from the local Cognito and from browsers.
func TestSet_leadsToTheServer(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.WriteString(w, r.Host+" "+r.Header.Get("X-Forwarded-Proto")+" "+r.URL.Path)
	}))
	defer server.Close()
	s, err := New(map[string]string{"https://IDP.example.com": server.URL})
	if err != nil {
		t.Fatal(err)
	}
	const want = "idp.example.com https /path"
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "https://idp.example.com/path", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	reply, err := s.Client(&http.Client{}).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = reply.Body.Close() }()
	if body, err := io.ReadAll(reply.Body); err != nil || string(body) != want {
		t.Errorf("client: %s, %v", body, err)
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "https://idp.example.com/path", http.NoBody))
	if w.Body.String() != want {
		t.Errorf("browser: %s", w.Body)
	}
	if !s.Has("idp.example.com:443") || s.Has("idp.example.com:444") || s.Has("example.com") {
		t.Error("the wrong hosts are played")
	}
	server.Close()
	w = httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "https://idp.example.com/path", http.NoBody))
	if w.Code != http.StatusBadGateway || !strings.Contains(w.Body.String(), "does not answer") {
		t.Errorf("without server: %d %s", w.Code, w.Body)
	}
}
