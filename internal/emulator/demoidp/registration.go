package demoidp

import (
	"crypto/subtle"
	"net/http"
	"net/url"
	"slices"
)

// Registration is an application that a provider knows.
type Registration struct {
	Secret       string   `json:"secret"`
	RedirectURIs []string `json:"redirectUris"`
}

// The ways in which a client authenticates (OpenID Connect Core 1.0, section 9).
const (
	secretPost  = "client_secret_post"
	secretBasic = "client_secret_basic"
)

// allows tells whether the browser may be sent to a redirect URI with what belongs to a client, and says why not. Registered
// addresses are compared to the letter. Without registrations it is any user pool's, so that the stand-in sends nobody elsewhere.
func (i Issuer) allows(clientID, redirectURI string) (refusal string) {
	if i.Clients == nil {
		u, err := url.Parse(redirectURI)
		switch {
		case clientID == "":
			return "The request names no application."
		case err != nil || u.Scheme != "https" || u.Host == "" || u.Path != "/oauth2/idpresponse" || u.Fragment != "" || u.RawQuery != "":
			return "The redirect URI " + redirectURI + " is not one of a user pool: https://, its domain, /oauth2/idpresponse."
		}
		return ""
	}
	known, ok := i.Clients[clientID]
	switch {
	case !ok:
		return "This application is not known."
	case !slices.Contains(known.RedirectURIs, redirectURI):
		return "The redirect URI " + redirectURI + " is not registered."
	}
	return ""
}

// authenticate returns the client of a token request, or the error code and status of the refusal (RFC 6749, sections 2.3.1
// and 5.2).
func (i Issuer) authenticate(r *http.Request) (clientID, refusal string) {
	clientID, secret, method := r.PostForm.Get("client_id"), r.PostForm.Get("client_secret"), secretPost
	if id, password, ok := r.BasicAuth(); ok {
		named := clientID
		var idErr, secretErr error
		clientID, idErr = url.QueryUnescape(id)
		secret, secretErr = url.QueryUnescape(password)
		if method = secretBasic; r.PostForm.Has("client_secret") || idErr != nil || secretErr != nil || named != "" && named != clientID {
			return "", "invalid_request" // one way at a time
		}
	}
	if clientID == "" || !slices.Contains(i.tokenAuth(), method) {
		return "", "invalid_client"
	}
	if i.Clients == nil {
		return clientID, ""
	}
	known, ok := i.Clients[clientID]
	if !ok || subtle.ConstantTimeCompare([]byte(secret), []byte(known.Secret)) == 0 {
		return "", "invalid_client"
	}
	return clientID, ""
}
