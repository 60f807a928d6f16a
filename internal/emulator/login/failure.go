package login

import (
	"net/http"
	"net/url"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login/page"
)

// failure is how a request of a browser ends that cannot go on: with an OAuth error at the app's callback, or, when there is no
// callback to be trusted, at the error page.
type failure struct{ code, description string }

// The codes of OAuth 2.0 and OpenID Connect that are used in more than one place.
const (
	invalidRequest     = "invalid_request"
	invalidClient      = "invalid_client"
	invalidGrant       = "invalid_grant"
	invalidScope       = "invalid_scope"
	unauthorizedClient = "unauthorized_client"
	serverError        = "server_error"
	redirectMismatch   = "redirect_mismatch" // Cognito's own, at the error page only
)

// explanations are the texts of the error page. It shows nothing else, since anybody can make a link to it.
var explanations = map[string][2]string{
	redirectMismatch: {
		"The address that the app wants to return to is not registered.",
		"redirect_uri must be one of the app client's callback URLs, and logout_uri one of its logout URLs, character by character: a slash at the end counts.",
	},
	invalidClient: {
		"The app is not known here.",
		"client_id must be an app client of this user pool that is allowed to use OAuth and lists at least one identity provider.",
	},
	invalidRequest: {
		"The request is not complete.",
		"client_id and redirect_uri are needed, and no parameter may be given twice.",
	},
	serverError: {"Something went wrong.", "The log of the local Cognito says more."},
}

// errorPage is /error?error=<code>.
func (h *Handler) errorPage(w http.ResponseWriter, r *http.Request, _ site) {
	code := r.URL.Query().Get("error")
	explanation, ok := explanations[code]
	if !ok {
		code, explanation = invalidRequest, [2]string{"Something went wrong.", ""}
	}
	hint := "error=" + code
	if explanation[1] != "" {
		hint += ". " + explanation[1]
	}
	problem(w, r, http.StatusBadRequest, "This login cannot go on", explanation[0], hint)
}

// toErrorPage sends a browser to the error page, and to no address of the request.
func toErrorPage(w http.ResponseWriter, f failure) {
	redirect(w, "/error?error="+url.QueryEscape(f.code))
}

func pageProblem(language, title, text, hint string) page.Problem {
	return page.Problem{Language: language, Title: title, Text: text, Hint: hint}
}
