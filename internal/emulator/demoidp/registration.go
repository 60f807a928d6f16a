package demoidp

import (
	"crypto/subtle"
	"encoding/json"
	"html"
	"net/http"
	"slices"
	"strings"
)

// Registration is an application that a provider knows.
type Registration struct {
	Secret       string   `json:"secret"`
	RedirectURIs []string `json:"redirectUris"`
}

// serveRegistered answers at the endpoints that look at an application's registration, and tells whether it did. Nobody can sign
// in: what an authorization endpoint accepts leads to a login page that is not there, and no code is ever valid.
func (i Issuer) serveRegistered(w http.ResponseWriter, r *http.Request) bool {
	switch {
	case i.Clients == nil:
		return false
	case r.Method == http.MethodPost && strings.HasSuffix(r.URL.Path, orDefault(i.Token, "/token")):
		i.refuseToken(w, r)
	case r.Method == http.MethodGet && strings.HasSuffix(r.URL.Path, orDefault(i.Authorize, "/authorize")):
		i.authorize(w, r)
	default:
		return false
	}
	return true
}

// refuseToken looks at the client before it looks at the code (RFC 6749, section 5.2).
func (i Issuer) refuseToken(w http.ResponseWriter, r *http.Request) {
	known, ok := i.Clients[r.PostFormValue("client_id")]
	secret := r.PostFormValue("client_secret")
	answer, status := "invalid_grant", http.StatusBadRequest
	if !ok || subtle.ConstantTimeCompare([]byte(secret), []byte(known.Secret)) == 0 {
		answer, status = "invalid_client", http.StatusUnauthorized
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]string{"error": answer})
}

// authorize tells the user about a redirect URI that is not registered, and sends nobody there (RFC 6749, section 4.1.2.1).
func (i Issuer) authorize(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	known, ok := i.Clients[query.Get("client_id")]
	switch {
	case !ok:
		http.Error(w, "This application is not known.", http.StatusBadRequest)
	case !slices.Contains(known.RedirectURIs, query.Get("redirect_uri")):
		http.Error(w, "The redirect URI "+html.EscapeString(query.Get("redirect_uri"))+" is not registered.", http.StatusBadRequest)
	default:
		http.Redirect(w, r, "/login", http.StatusFound)
	}
}
