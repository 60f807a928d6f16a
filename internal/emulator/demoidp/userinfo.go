package demoidp

import (
	"maps"
	"net/http"
	"strings"
	"time"
)

// access is what an access token says. It is sealed into the token, so that nothing is kept for it.
type access struct {
	Issuer   string         `json:"iss"`
	Audience string         `json:"aud"`
	Claims   map[string]any `json:"claims"`
	Expires  time.Time      `json:"exp"`
}

// serveUserInfo tells what an access token entitles to, in the way the provider is set to.
func (p provider) serveUserInfo(w http.ResponseWriter, r *http.Request) {
	if !p.allowsUserInfo(r.Method) {
		w.Header().Set("Allow", strings.Join(p.UserInfoMethods, ", "))
		http.Error(w, "this provider's user info takes "+strings.Join(p.UserInfoMethods, " and "), http.StatusMethodNotAllowed)
		return
	}
	token, ok := p.set.seal.open(bearer(r))
	if !ok || token.Issuer != p.url || !p.set.Clock().Before(token.Expires) {
		w.Header().Set("WWW-Authenticate", `Bearer error="invalid_token"`)
		writeJSON(w, http.StatusUnauthorized, map[string]string{"error": "invalid_token"})
		return
	}
	// A response that is a JWT names who made it and for whom (OpenID Connect Core 1.0, section 5.3.2).
	signed := maps.Clone(token.Claims)
	signed["iss"], signed["aud"] = p.url, token.Audience
	switch p.UserInfoResponse {
	case SignedJWT:
		writeJWT(w, sign(signed))
	case SignedAndEncryptedJWT:
		writeJWT(w, encrypt(sign(signed)))
	case FromTokenEndpoint: // what Idura answers is not documented: nobody is meant to ask
		writeJSON(w, http.StatusBadRequest, map[string]string{"error": "invalid_request", "error_description": "the claims are in the ID token"})
	default:
		writeJSON(w, http.StatusOK, token.Claims)
	}
}

// bearer is the access token of a request, from the header or the form (RFC 6750, sections 2.1 and 2.2).
func bearer(r *http.Request) string {
	if scheme, token, ok := strings.Cut(r.Header.Get("Authorization"), " "); ok && strings.EqualFold(scheme, "bearer") {
		return strings.TrimSpace(token)
	}
	if r.Method != http.MethodPost || r.ParseForm() != nil {
		return ""
	}
	return r.PostForm.Get("access_token")
}

func writeJWT(w http.ResponseWriter, token string) {
	w.Header().Set("Content-Type", "application/jwt")
	w.Header().Set("Cache-Control", "no-store")
	_, _ = w.Write([]byte(token))
}
