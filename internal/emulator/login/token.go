package login

import (
	"encoding/json"
	"errors"
	"mime"
	"net/http"
	"net/url"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
)

// tokenReply is the success of the token endpoint.
type tokenReply struct {
	ID        string `json:"id_token,omitzero"`
	Access    string `json:"access_token"`
	Refresh   string `json:"refresh_token,omitzero"`
	ExpiresIn int    `json:"expires_in"`
	Type      string `json:"token_type"`
}

// token is /oauth2/token. Errors are those of the developer guide's page on it, which shows all of them with status 400.
func (h *Handler) token(w http.ResponseWriter, r *http.Request, s site) {
	allowOrigins(w)
	form, ok := readForm(r)
	if !ok {
		oauthError(w, http.StatusBadRequest, invalidRequest)
		return
	}
	client, code := h.authenticate(r, s, form)
	if code != "" {
		oauthError(w, http.StatusBadRequest, code)
		return
	}
	grants := map[string]func(site, *app, url.Values) (token.Set, string){
		"authorization_code": h.redeem, "refresh_token": h.refresh, "client_credentials": h.machine,
	}
	exchange := grants[form.Get("grant_type")]
	switch {
	case form.Get("grant_type") == "":
		oauthError(w, http.StatusBadRequest, invalidRequest)
		return
	case exchange == nil:
		oauthError(w, http.StatusBadRequest, "unsupported_grant_type")
		return
	}
	set, code := exchange(s, client, form)
	if code != "" {
		oauthError(w, http.StatusBadRequest, code)
		return
	}
	reply(w, http.StatusOK, tokenReply{ID: set.ID, Access: set.Access, Refresh: set.Refresh, ExpiresIn: set.ExpiresIn, Type: "Bearer"})
}

// redeem exchanges an authorization code. The code is gone at the first attempt. Nobody documents what Cognito answers to another
// redirect URI or verifier; RFC 6749 and RFC 7636 have invalid_grant.
func (h *Handler) redeem(s site, client *app, form url.Values) (token.Set, string) {
	if !client.allows("code") {
		return token.Set{}, unauthorizedClient
	}
	code, callback, verifier := form.Get("code"), form.Get("redirect_uri"), form.Get("code_verifier")
	if code == "" || callback == "" {
		return token.Set{}, invalidRequest
	}
	g, ok := h.codes.Take(h.Clock(), code)
	switch {
	case !ok || g.pool != s.pool.ID || g.client != client.ID || g.redirectURI != callback:
		return token.Set{}, invalidGrant
	case g.challenge != "" && verifier == "":
		return token.Set{}, invalidRequest
	case g.challenge != "" && !verifies(g.challenge, verifier):
		return token.Set{}, invalidGrant
	case !client.Covers(g.session.Scopes): // row CL-34
		return token.Set{}, invalidGrant
	}
	set, err := h.Tokens.Issue(client.Client, g.session, true)
	return set, h.code(err)
}

// refresh exchanges a refresh token. ExplicitAuthFlows do not matter here (row CL-40).
func (h *Handler) refresh(_ site, client *app, form url.Values) (token.Set, string) {
	text := form.Get("refresh_token")
	switch {
	case text == "":
		return token.Set{}, invalidRequest
	case !client.oauth():
		return token.Set{}, unauthorizedClient
	}
	set, err := h.Tokens.Refresh(client.Client, text)
	return set, h.code(err)
}

// machine is the client credentials grant. Scopes that the client does not have are ignored, and without any it gets all of its custom
// ones, as the guide says; what follows when none is left it does not say.
func (h *Handler) machine(_ site, client *app, form url.Values) (token.Set, string) {
	if len(client.secrets) == 0 || !client.allows("client_credentials") {
		return token.Set{}, unauthorizedClient
	}
	allowed := customScopes(client.scopes)
	asked := dedupe(strings.Fields(form.Get("scope")))
	granted := allowed
	if len(asked) > 0 {
		granted = nil
		for _, scope := range asked {
			if contains(allowed, scope) {
				granted = append(granted, scope)
			}
		}
	}
	if len(granted) == 0 {
		return token.Set{}, invalidScope
	}
	set, err := h.Tokens.Machine(client.Client, granted)
	return set, h.code(err)
}

// code is the OAuth error of a refused token.
func (h *Handler) code(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, token.ErrInvalid), errors.Is(err, token.ErrExpired), errors.Is(err, token.ErrRevoked), errors.Is(err, token.ErrReused):
		return invalidGrant
	default:
		h.Logger.Error("token endpoint", "error", err.Error())
		return serverError
	}
}

// readForm reads a form that names no parameter twice (RFC 6749, section 3.2). Parameters in the address do not count.
func readForm(r *http.Request) (url.Values, bool) {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind != "application/x-www-form-urlencoded" || r.ParseForm() != nil {
		return nil, false
	}
	for _, values := range r.PostForm {
		if len(values) > 1 {
			return nil, false
		}
	}
	return r.PostForm, true
}

func oauthError(w http.ResponseWriter, status int, code string) {
	if code == serverError {
		status = http.StatusInternalServerError
	}
	reply(w, status, map[string]string{"error": code})
}

func reply(w http.ResponseWriter, status int, body any) {
	text, err := json.Marshal(body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "application/json;charset=UTF-8")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Content-Type-Options", "nosniff")
	w.WriteHeader(status)
	_, _ = w.Write(text)
}
