package login

import (
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"net/http"
	"net/url"
)

// authenticate finds out which app client sends a request: client_secret_basic or client_secret_post for one with a secret, its id
// alone for one without. A public client that sends a secret is refused (DependencyTrack/dependency-track issue 4407).
//
// Ids and secrets may hold a plus sign, so the parts of the header are not form-decoded.
func (h *Handler) authenticate(r *http.Request, s site, form url.Values) (*app, string) {
	id, secret := form.Get("client_id"), form.Get("client_secret")
	if user, password, ok := r.BasicAuth(); ok {
		if id != "" && id != user || secret != "" {
			return nil, invalidRequest
		}
		id, secret = user, password
	}
	if id == "" {
		return nil, invalidRequest
	}
	client := h.app(s.pool, id)
	if client == nil || !secretFits(client.secrets, secret) {
		return nil, invalidClient
	}
	return client, ""
}

// secretFits compares with both secrets a client may have. A client without secrets takes none.
func secretFits(secrets []string, sent string) bool {
	if len(secrets) == 0 {
		return sent == ""
	}
	fits := 0
	for _, secret := range secrets {
		fits |= subtle.ConstantTimeCompare([]byte(secret), []byte(sent))
	}
	return fits == 1
}

// verifies checks a PKCE verifier against an S256 challenge (RFC 7636, section 4.6).
func verifies(challenge, verifier string) bool {
	sum := sha256.Sum256([]byte(verifier))
	want := base64.RawURLEncoding.EncodeToString(sum[:])
	return subtle.ConstantTimeCompare([]byte(want), []byte(challenge)) == 1
}
