package login

import (
	"net/http"
	"net/url"
)

// logout is /logout: back to a logout URL of the app client, or with redirect_uri and response_type to the login page. The session at
// the identity provider stays (row IDL-21).
func (h *Handler) logout(w http.ResponseWriter, r *http.Request, s site) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil || repeated(query, "client_id", "logout_uri", "redirect_uri") {
		toErrorPage(w, failure{code: invalidRequest})
		return
	}
	client := h.app(s.pool, query.Get("client_id"))
	if client == nil || !client.oauth() {
		toErrorPage(w, failure{code: invalidClient})
		return
	}
	switch target := query.Get("logout_uri"); {
	case target != "" && contains(client.LogoutURLs, target): // row CL-10
		h.forget(w, r, s)
		redirect(w, target)
	case target != "":
		toErrorPage(w, failure{code: redirectMismatch})
	case query.Get("redirect_uri") == "" || query.Get("response_type") == "":
		toErrorPage(w, failure{code: invalidRequest})
	case !contains(client.CallbackURLs, query.Get("redirect_uri")):
		toErrorPage(w, failure{code: redirectMismatch})
	default:
		h.forget(w, r, s)
		redirect(w, "/login?"+r.URL.RawQuery)
	}
}
