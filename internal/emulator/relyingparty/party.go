package relyingparty

import (
	"context"
	"net/http"
	"time"
)

// Party plays Cognito towards identity providers. Its methods may be called concurrently.
type Party struct {
	// HTTP reaches the providers. The Party brings limits of its own: redirects are not followed, and answers are read up to
	// 1 MiB.
	HTTP *http.Client
	// Clock is compared with the expiry of ID tokens; default time.Now.
	Clock func() time.Time
	// Timeout of each request to a provider; default 10 seconds. AWS says that there is one, not how long it is.
	Timeout time.Duration
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
	// Claims are those of the ID token and of the user info, and the tokens themselves as id_token and access_token, which a
	// mapping may name (row IDP-24). Numbers are json.Number.
	Claims map[string]any
}

// Begin returns the URL of the provider to send the browser to. Every error is an *Error.
func (p *Party) Begin(_ context.Context, idp Provider, r BeginRequest) (string, error) {
	return authorizeURL(idp, r)
}

// Finish turns the provider's code into who logged in. Every error is an *Error.
func (p *Party) Finish(ctx context.Context, idp Provider, r FinishRequest) (Identity, error) {
	tokens, err := p.exchange(ctx, idp, r)
	if err != nil {
		return Identity{}, err
	}
	claims, err := p.checkIDToken(ctx, idp, tokens.id)
	if err != nil {
		return Identity{}, err
	}
	identity := Identity{Claims: claims}
	identity.Subject, _ = claims["sub"].(string)
	if identity.Subject == "" {
		return Identity{}, unworded("the ID token of %s has no sub, from which the user name is made", idp.Name)
	}
	// The user info is asked for even when the ID token has every claim that is mapped, and only when there is an endpoint.
	if idp.AttributesURL != "" {
		if err := p.addUserInfo(ctx, idp, tokens.access, identity); err != nil {
			return Identity{}, err
		}
	}
	claims["id_token"], claims["access_token"] = tokens.id, tokens.access
	return identity, nil
}
