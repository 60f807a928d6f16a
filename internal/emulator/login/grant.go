package login

import (
	"crypto/rand"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
)

// grant is what an authorization code stands for.
type grant struct {
	pool        string
	client      string
	redirectURI string
	challenge   string
	session     token.Session
}

// finish sends a browser back to the app, with a code or, in the implicit flow, with tokens.
//
// An ID token of a federated user has a nonce that Cognito made up when the app sent none: next-auth issue 3403 and others reject
// it for that.
func (h *Handler) finish(w http.ResponseWriter, s site, p pending, user state.User, signedIn time.Time) {
	nonce := p.Nonce
	if nonce == "" && p.Provider != cognito {
		nonce = rand.Text()
	}
	session := token.NewSession(&user, p.Scopes, nonce, signedIn)
	h.Logger.Info("login", "pool", s.pool.ID, "client", p.Client, "provider", p.Provider, "user", user.Username)
	if p.ResponseType == "token" {
		h.finishImplicit(w, s, p, session)
		return
	}
	code, now := state.NewUUID(), h.Clock()
	h.codes.Add(now, code, grant{s.pool.ID, p.Client, p.RedirectURI, p.Challenge, session}, now.Add(codeLifetime))
	parameters := url.Values{"code": {code}}
	if p.State != "" {
		parameters.Set("state", p.State)
	}
	redirect(w, withQuery(p.RedirectURI, parameters))
}

// finishImplicit puts the tokens into the fragment. There is never a refresh token among them.
func (h *Handler) finishImplicit(w http.ResponseWriter, s site, p pending, session token.Session) {
	client := h.app(s.pool, p.Client)
	if client == nil {
		toErrorPage(w, failure{code: invalidClient})
		return
	}
	set, err := h.Tokens.Issue(client.Client, session, false)
	if err != nil {
		h.broken(w, p.RedirectURI, p.State, err)
		return
	}
	parameters := url.Values{"access_token": {set.Access}, "token_type": {"Bearer"}, "expires_in": {strconv.Itoa(set.ExpiresIn)}}
	if set.ID != "" {
		parameters.Set("id_token", set.ID)
	}
	if p.State != "" {
		parameters.Set("state", p.State)
	}
	redirect(w, p.RedirectURI+"#"+parameters.Encode())
}
