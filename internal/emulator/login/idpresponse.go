package login

import (
	"errors"
	"net/http"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/relyingparty"
)

// idpResponse is /oauth2/idpresponse, where an identity provider sends the browser back to.
func (h *Handler) idpResponse(w http.ResponseWriter, r *http.Request, s site) {
	if err := r.ParseForm(); err != nil {
		toErrorPage(w, failure{code: invalidRequest})
		return
	}
	var waiting pending
	err := h.Tokens.Open(s.pool, pendingPurpose, r.Form.Get("state"), &waiting)
	if err != nil || !sameBrowser(r, waiting) {
		problem(w, r, http.StatusBadRequest, "This login cannot go on", "It did not begin here.",
			"The state parameter is not one that this browser got from this domain. A login begins at /oauth2/authorize: an OpenID Connect provider cannot begin one.")
		return
	}
	if h.Clock().Unix() >= waiting.Expires {
		problem(w, r, http.StatusBadRequest, "Something went wrong", "The login took too long. Please begin again.", "A login has five minutes.")
		return
	}
	client := h.app(s.pool, waiting.Client)
	if client == nil || !contains(client.CallbackURLs, waiting.RedirectURI) || !contains(client.SupportedIdentityProviders, waiting.Provider) {
		toErrorPage(w, failure{code: redirectMismatch}) // it changed meanwhile
		return
	}
	if f := refusal(r, waiting.Provider); f != nil {
		redirect(w, fail(waiting.RedirectURI, waiting.State, *f))
		return
	}
	h.identify(w, r, s, waiting, client)
}

// identify finds out who it is, at the identity provider, and finishes the login.
func (h *Handler) identify(w http.ResponseWriter, r *http.Request, s site, waiting pending, client *app) {
	idp, err := h.provider(r.Context(), s, waiting.Provider)
	if err != nil {
		h.cannotReach(w, r, waiting.Provider, err)
		return
	}
	identity, err := h.party.Finish(r.Context(), idp, relyingparty.FinishRequest{Code: r.Form.Get("code"), RedirectURI: s.redirectURI()})
	if err != nil {
		h.refused(w, waiting, err)
		return
	}
	user, err := h.enrol(s, client, waiting.Provider, identity)
	if err != nil {
		h.refused(w, waiting, err)
		return
	}
	if err := h.remember(w, r, s, &user, waiting.Provider); err != nil {
		h.broken(w, waiting.RedirectURI, waiting.State, err)
		return
	}
	h.finish(w, s, waiting, user, h.Clock())
}

// refusal is what the provider says instead of a code. The guide on federation errors has Cognito pass on error and description; it
// does not say what follows an answer with neither code nor error.
func refusal(r *http.Request, provider string) *failure {
	if code := r.Form.Get("error"); code != "" {
		return &failure{clip(code), clip(r.Form.Get("error_description"))}
	}
	if r.Form.Get("code") == "" {
		return &failure{invalidRequest, provider + " Error - local Cognito: the provider sent neither a code nor an error"}
	}
	return nil
}

// maxPassedOn bounds what is passed on from a provider to an app.
const maxPassedOn = 1024

func clip(text string) string { return strings.ToValidUTF8(text[:min(len(text), maxPassedOn)], "") }

// refused ends a login at the callback with what the relying party says.
func (h *Handler) refused(w http.ResponseWriter, waiting pending, err error) {
	var known *relyingparty.Error
	if !errors.As(err, &known) {
		h.broken(w, waiting.RedirectURI, waiting.State, err)
		return
	}
	h.Logger.Warn("login", "provider", waiting.Provider, "error", known.Error())
	redirect(w, fail(waiting.RedirectURI, waiting.State, failure{known.Code, known.Description}))
}
