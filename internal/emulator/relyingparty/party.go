package relyingparty

import (
	"context"
	"net/http"
	"time"
)

// Party plays Cognito towards identity providers. Its methods may be called concurrently.
type Party struct {
	// HTTP reaches the providers. The Party brings its own limits: redirects are not followed, answers are read up to a size,
	// and each request ends after RequestTimeout.
	HTTP *http.Client
	// Clock is compared with the expiry of ID tokens; default time.Now.
	Clock func() time.Time
}

// Provider is an OpenID Connect provider as a user pool holds it: the members of ProviderDetails, with the endpoints that were
// found by discovery or given by hand.
type Provider struct {
	Name, Issuer, ClientID, ClientSecret           string
	Scopes                                         string // separated by spaces, as configured
	AuthorizeURL, TokenURL, AttributesURL, JWKSURL string
	AttributesRequestMethod                        string // GET or POST
}

// BeginRequest is what a login at the provider starts with.
type BeginRequest struct {
	RedirectURI string // https://<domain>/oauth2/idpresponse
	State       string // Cognito's own, not the app's
	LoginHint   string // as the app sent it; empty is left out
	Prompt      string // as the app sent it; empty is left out, and "none" is not forwarded
}

// FinishRequest is what the provider sent back.
type FinishRequest struct {
	Code        string
	RedirectURI string // the one the login began with
}

// Identity is the person who logged in, as the provider describes them.
type Identity struct {
	Subject string
	// Claims are those of the ID token and of the user info, and the tokens themselves as access_token and id_token, which a
	// mapping may name (row IDP-24).
	Claims map[string]any
}

// Attribute is an attribute of the user pool's schema.
type Attribute struct {
	Name              string // full name: email, custom:department
	Required, Mutable bool
	// MaxLength is that of the string constraints; 0 stands for the pool's maximum of 2048.
	MaxLength int
}

// Error is a login that failed: an OAuth 2.0 error code and the text that goes with it to the app's callback.
type Error struct{ Code, Description string }

// Error implements error.
func (e *Error) Error() string { return e.Code + ": " + e.Description }

// Begin returns the URL of the provider to send the browser to.
func (p *Party) Begin(ctx context.Context, idp Provider, r BeginRequest) (string, error) {
	return "", nil
}

// Finish turns the provider's code into who logged in. Every error about the login is an *Error.
func (p *Party) Finish(ctx context.Context, idp Provider, r FinishRequest) (Identity, error) {
	return Identity{}, nil
}

// Attributes returns the attributes of a user after a login: those that existed, and what the mapping (pool attribute -> claim)
// takes from the claims. At a user's first login existing is nil. Writable are the write attributes of the app client; nil stands for a
// client that limits none. Every error is an *Error.
func Attributes(schema []Attribute, mapping map[string]string, writable []string, claims map[string]any, existing map[string]string) (map[string]string, error) {
	return nil, nil
}
