package login

import (
	"errors"
	"net/http"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
)

// revoke is /oauth2/revoke, with the statuses of the guide's page on it.
func (h *Handler) revoke(w http.ResponseWriter, r *http.Request, s site) {
	allowOrigins(w)
	form, ok := readForm(r)
	if !ok || form.Get("token") == "" {
		oauthError(w, http.StatusBadRequest, invalidRequest)
		return
	}
	client, code := h.authenticate(r, s, form)
	if code != "" {
		status := http.StatusBadRequest
		if code == invalidClient {
			status = http.StatusUnauthorized
		}
		oauthError(w, status, code)
		return
	}
	switch err := h.Tokens.Revoke(client.Client, form.Get("token")); {
	case errors.Is(err, token.ErrNotRevocable):
		oauthError(w, http.StatusBadRequest, invalidRequest)
	case errors.Is(err, token.ErrNotRefresh):
		oauthError(w, http.StatusBadRequest, "unsupported_token_type")
	case h.code(err) == serverError:
		oauthError(w, http.StatusInternalServerError, serverError)
	default: // an invalid token is as good as revoked
		w.Header().Set("Cache-Control", "no-store")
		w.WriteHeader(http.StatusOK)
	}
}
