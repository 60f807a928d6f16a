package demoidp

import (
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"strings"
	"sync"
)

// WellKnownPath is where an issuer publishes its discovery document (OpenID Connect Discovery 1.0, section 4).
const WellKnownPath = "/.well-known/openid-configuration"

// Set is the hosts that are stood in for. It is an http.Handler; its methods may be called concurrently.
type Set struct {
	fixed map[string]Issuer // by host pattern

	mu    sync.RWMutex
	added map[string]Issuer
}

// New returns a Set of the presets' hosts and of others, by host pattern: a name, "*." and a suffix for every name below it, or
// "*" for every host. A host's own name counts before patterns, a longer pattern before a shorter one.
func New(others map[string]Issuer) *Set {
	fixed := vendors()
	for pattern, issuer := range others {
		fixed[strings.ToLower(pattern)] = issuer
	}
	return &Set{fixed: fixed, added: make(map[string]Issuer)}
}

// Add stands in for another host pattern, or replaces how one behaves, until Reset. The error is about the pattern.
func (s *Set) Add(pattern string, issuer Issuer) error {
	if pattern == "" || strings.ContainsAny(pattern, "/:@ ") {
		return errors.New(`the host is a name, "*." and a suffix, or "*"`)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.added[strings.ToLower(pattern)] = issuer
	return nil
}

// Reset forgets what was added.
func (s *Set) Reset() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.added)
}

// Lookup returns the stand-in for a host, with or without port, and whether there is one.
func (s *Set) Lookup(host string) (Issuer, bool) {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	host = strings.ToLower(host)
	s.mu.RLock()
	defer s.mu.RUnlock()
	var found Issuer
	var best int
	for _, patterns := range []map[string]Issuer{s.fixed, s.added} {
		for pattern, issuer := range patterns {
			if rank := rank(pattern, host); rank > 0 && rank >= best {
				found, best = issuer, rank
			}
		}
	}
	return found, best > 0
}

// rank tells how well a pattern fits a host: 0 not at all, and more the closer it is.
func rank(pattern, host string) int {
	if pattern == host {
		return len(host) + 1
	}
	suffix, wild := strings.CutPrefix(pattern, "*")
	if !wild || len(host) <= len(suffix) || !strings.HasSuffix(host, suffix) {
		return 0
	}
	return len(pattern)
}

// ServeHTTP answers as the provider that the Host header names.
func (s *Set) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	issuer, ok := s.Lookup(r.Host)
	if ok && issuer.serveRegistered(w, r) {
		return
	}
	path, found := strings.CutSuffix(r.URL.EscapedPath(), WellKnownPath)
	if !ok || !found || r.Method != http.MethodGet || issuer.RootOnly && path != "" || strings.Contains(path, WellKnownPath) {
		http.Error(w, "this stand-in for "+r.Host+" publishes "+WellKnownPath+" only", http.StatusNotFound)
		return
	}
	if issuer.EndsInSlash {
		path += "/"
	}
	body, err := json.Marshal(issuer.document("https://" + r.Host + path))
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(body)
}
