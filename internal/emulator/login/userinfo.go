package login

import (
	"encoding/json"
	"net/http"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
)

// userInfo is /oauth2/userInfo. Texts and statuses are those of the guide's page; that of a token without openid was reported by users.
func (h *Handler) userInfo(w http.ResponseWriter, r *http.Request, s site) {
	allowOrigins(w)
	scheme, text, _ := strings.Cut(r.Header.Get("Authorization"), " ")
	if !strings.EqualFold(scheme, "Bearer") || text == "" {
		bearerError(w, http.StatusBadRequest, invalidRequest, "Bad OAuth2 request at UserInfo Endpoint")
		return
	}
	access, err := h.Tokens.Verify(strings.TrimSpace(text))
	if err == nil && access.Pool.ID != s.pool.ID {
		err = token.ErrInvalid
	}
	user, client, userErr := h.Tokens.User(access)
	switch {
	case err != nil || userErr != nil:
		bearerError(w, http.StatusUnauthorized, "invalid_token",
			"Access token is expired, disabled, or deleted, or the user has globally signed out.")
		return
	case !contains(access.Scopes, token.OpenID): // row CL-20
		bearerError(w, http.StatusUnauthorized, "invalid_token", "Access token does not contain openid scope")
		return
	}
	claims := token.Attributes(&user, access.Scopes, client.Readable)
	for name, value := range claims { // booleans are strings here, unlike in ID tokens
		if flag, ok := value.(bool); ok {
			claims[name] = map[bool]string{true: "true", false: "false"}[flag]
		}
	}
	claims["sub"], claims["username"] = user.Sub, user.Username
	if len(user.Identities) > 0 { // a string as well
		if identities, err := json.Marshal(user.Identities); err == nil {
			claims["identities"] = string(identities)
		}
	}
	reply(w, http.StatusOK, claims)
}

func bearerError(w http.ResponseWriter, status int, code, description string) {
	w.Header().Set("WWW-Authenticate", `Bearer error="`+code+`", error_description="`+description+`"`)
	w.Header().Set("Access-Control-Expose-Headers", "WWW-Authenticate")
	reply(w, status, map[string]string{"error": code, "error_description": description})
}
