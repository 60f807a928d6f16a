package demoidp

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
)

// WellKnownPath is where an issuer publishes its discovery document (OpenID Connect Discovery 1.0, section 4).
const WellKnownPath = "/.well-known/openid-configuration"

// Set is the hosts that are stood in for. It is an http.Handler; its methods may be called concurrently.
type Set struct {
	fixed map[string]Issuer // by host pattern

	// Clock dates codes and tokens; default time.Now. It is set before the Set is used.
	Clock func() time.Time

	mu    sync.RWMutex
	added map[string]Issuer

	codes codes
	seal  sealer
}

// New returns a Set of the presets' hosts and of others, by host pattern: a name, "*." and a suffix for every name below it, or
// "*" for every host. A host's own name counts before patterns, a longer pattern before a shorter one.
func New(others map[string]Issuer) *Set {
	fixed := vendors()
	for pattern, issuer := range others {
		fixed[strings.ToLower(pattern)] = issuer
	}
	return &Set{fixed: fixed, added: make(map[string]Issuer), Clock: time.Now, seal: newSealer()}
}

// Add stands in for another host pattern, or replaces how one behaves, until Reset. The error is about the arguments.
func (s *Set) Add(pattern string, issuer Issuer) error {
	if pattern == "" || strings.ContainsAny(pattern, "/:@ ") {
		return errors.New(`the host is a name, "*." and a suffix, or "*"`)
	}
	for _, person := range issuer.People {
		if person.Subject() == "" {
			return errors.New("every person needs a claim sub")
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.added[strings.ToLower(pattern)] = issuer
	return nil
}

// Reset forgets what was added, and who was about to sign in.
func (s *Set) Reset() {
	s.codes.clear()
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
	if !ok {
		http.Error(w, "nobody stands in for "+r.Host, http.StatusNotFound)
		return
	}
	prefix, kind, ok := issuer.route(r.URL.EscapedPath())
	if !ok {
		http.Error(w, "the stand-in for "+r.Host+" has nothing here; it publishes "+WellKnownPath, http.StatusNotFound)
		return
	}
	p := provider{Issuer: issuer, set: s}
	if kind == authorizePath && issuer.ACRInPath {
		p.acr, prefix = decodeACR(prefix), ""
	}
	if issuer.EndsInSlash {
		prefix += "/"
	}
	p.document = issuer.document("https://" + r.Host + prefix)
	p.url, _ = p.document["issuer"].(string)
	p.serve(w, r, kind)
}

// provider is a stand-in that answers one request.
type provider struct {
	Issuer

	set      *Set
	document map[string]any // what it publishes
	url      string         // the issuer, as published
	acr      string         // from the path; empty for none
}

func (p provider) serve(w http.ResponseWriter, r *http.Request, kind endpointKind) {
	allowed := []string{http.MethodGet}
	var serve http.HandlerFunc
	switch kind {
	case authorizePath:
		serve, allowed = p.serveAuthorize, append(allowed, http.MethodPost)
	case tokenPath:
		serve, allowed = p.serveToken, []string{http.MethodPost}
	case userInfoPath:
		serve, allowed = p.serveUserInfo, append(allowed, http.MethodPost)
	case keysPath:
		serve = func(w http.ResponseWriter, _ *http.Request) { writeJSON(w, http.StatusOK, publicKeys()) }
	default:
		serve = func(w http.ResponseWriter, _ *http.Request) { writeJSON(w, http.StatusOK, p.document) }
	}
	if !slices.Contains(allowed, r.Method) {
		w.Header().Set("Allow", strings.Join(allowed, ", "))
		http.Error(w, "this endpoint takes "+strings.Join(allowed, " and "), http.StatusMethodNotAllowed)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxBody)
	serve(w, r)
}

// maxBody bounds what is read from a client.
const maxBody = 1 << 16

// route tells which endpoint a path belongs to, and the path of the issuer before it.
func (i Issuer) route(path string) (prefix string, kind endpointKind, ok bool) {
	longest := 0
	for k := range endpointKinds {
		own := i.path(k)
		if before, fits := strings.CutSuffix(path, own); fits && len(own) > longest {
			prefix, kind, longest = before, k, len(own)
		}
	}
	switch {
	case longest == 0 || strings.Contains(prefix, WellKnownPath):
		return "", 0, false
	case prefix != "" && i.ACRInPath && kind == authorizePath:
		return prefix, kind, decodeACR(prefix) != ""
	}
	return prefix, kind, prefix == "" || !i.RootOnly
}

// decodeACR reads a path that holds an acr value in base64, as Idura's do
// (https://docs.idura.app/verify/guides/work-with-metadata); empty when it holds none.
func decodeACR(prefix string) string {
	text, err := url.PathUnescape(strings.TrimPrefix(prefix, "/"))
	if err != nil {
		return ""
	}
	acr, err := base64.StdEncoding.DecodeString(text)
	if err != nil {
		return ""
	}
	return string(acr)
}

// writeJSON answers with a document that no cache may keep (RFC 6749, section 5.1).
func writeJSON(w http.ResponseWriter, status int, document any) {
	body, err := json.Marshal(document)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body)
}
