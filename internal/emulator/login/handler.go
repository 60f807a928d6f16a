package login

import (
	"log/slog"
	"net/http"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/relyingparty"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
)

// Options are what a Handler stands on.
type Options struct {
	Store  *state.Store
	Tokens *token.Service
	Native *native.Service
	Clock  func() time.Time
	// HTTP reaches identity providers, and nothing beyond this machine.
	HTTP *http.Client
	// Reaches reports whether HTTP and browsers reach the identity provider at a host.
	Reaches func(host string) bool
	Logger  *slog.Logger
}

// Handler is the authorization server of all user pools. Its methods may be called concurrently.
type Handler struct {
	Options

	party *relyingparty.Party
	codes token.Expiring[grant]
	mux   *http.ServeMux // of a pool's domain
}

// Limits of what is remembered, and of what a login may take (row IDL-16; the guide on the authorize endpoint for codes).
const (
	maxCodes     = 100_000
	codeLifetime = 5 * time.Minute
	loginTime    = 5 * time.Minute
)

// New returns a Handler.
func New(o Options) *Handler {
	h := &Handler{
		Options: o, party: &relyingparty.Party{HTTP: o.HTTP, Clock: o.Clock},
		codes: token.Expiring[grant]{Max: maxCodes}, mux: http.NewServeMux(),
	}
	for pattern, serve := range map[string]func(http.ResponseWriter, *http.Request, site){
		"GET /oauth2/authorize":   h.authorize,
		"GET /login":              h.login,
		"GET /oauth2/idpresponse": h.idpResponse,
		"POST /oauth2/token":      h.token,
		"GET /oauth2/userInfo":    h.userInfo,
		"POST /oauth2/userInfo":   h.userInfo,
		"POST /oauth2/revoke":     h.revoke,
		"GET /logout":             h.logout,
		"GET /error":              h.errorPage,
	} {
		h.mux.HandleFunc(pattern, h.onDomain(serve))
	}
	for pattern, serve := range h.nativePages() {
		h.mux.HandleFunc(pattern, h.onDomain(serve))
	}
	h.mux.HandleFunc("GET /", h.onDomain(func(w http.ResponseWriter, r *http.Request, _ site) {
		problem(w, r, http.StatusNotFound, "There is nothing here", "This address belongs to a user pool, which has no such page.", "A login begins at /oauth2/authorize.")
	}))
	for _, path := range []string{"/oauth2/token", "/oauth2/userInfo", "/oauth2/revoke"} {
		h.mux.HandleFunc("OPTIONS "+path, preflight)
	}
	return h
}

// Clear forgets the authorization codes, after the store was reset.
func (h *Handler) Clear() { h.codes.Clear() }

// ServeHTTP answers a request whose Host header is a name that the Handler serves, without port.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if region, ok := issuerRegion(r.Host); ok {
		h.issuer(w, r, region)
		return
	}
	h.mux.ServeHTTP(w, r)
}

// onDomain looks up the pool of the domain.
func (h *Handler) onDomain(serve func(http.ResponseWriter, *http.Request, site)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		s, ok := h.site(r.Host)
		if !ok {
			problem(w, r, http.StatusNotFound, "No such domain", "There is no user pool at this address.",
				r.Host+" is no active domain of a user pool in this local Cognito.")
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxForm)
		serve(w, r, s)
	}
}

// maxForm bounds the body of a request.
const maxForm = 64 << 10
