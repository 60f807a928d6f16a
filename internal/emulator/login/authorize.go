package login

import (
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login/page"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/relyingparty"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// authorize is /oauth2/authorize: on to the app if the browser has a session, to the identity provider that the app names, or to
// the login page.
func (h *Handler) authorize(w http.ResponseWriter, r *http.Request, s site) {
	in, ok := h.admit(w, r, s)
	if !ok || h.resume(w, r, s, in) {
		return
	}
	if in.provider == "" && in.identifier == "" || in.provider == cognito {
		redirect(w, "/login?"+r.URL.RawQuery)
		return
	}
	name, found := h.choose(s, in)
	if !found {
		redirect(w, fail(in.redirectURI, in.state, failure{invalidRequest, "the app client has no such identity provider"}))
		return
	}
	h.begin(w, r, s, in, name)
}

// cognito is the name that stands for the users of the pool itself.
const cognito = "COGNITO"

// admit reads the request of an app, and answers it when it cannot go on.
func (h *Handler) admit(w http.ResponseWriter, r *http.Request, s site) (*request, bool) {
	query, err := url.ParseQuery(r.URL.RawQuery)
	if err != nil { // a parameter that cannot be read could be any
		toErrorPage(w, failure{code: invalidRequest})
		return nil, false
	}
	in, f := h.parse(s, query)
	switch {
	case in == nil:
		toErrorPage(w, *f)
		return nil, false
	case f != nil:
		redirect(w, fail(in.redirectURI, in.state, *f))
		return nil, false
	}
	return in, true
}

// resume finishes the login of a browser that has a session already; prompt can forbid that, or demand it.
func (h *Handler) resume(w http.ResponseWriter, r *http.Request, s site, in *request) bool {
	prompts := strings.Fields(in.prompt)
	silent := slices.Contains(prompts, "none")
	if !slices.Contains(prompts, "login") && !slices.Contains(prompts, "select_account") {
		if session, user, ok := h.session(r, s); ok && h.serves(s, in, session) {
			h.finish(w, s, in.pending(s, session.Provider), user, session.signedIn())
			return true
		}
	}
	if silent {
		redirect(w, fail(in.redirectURI, in.state, failure{code: "login_required"}))
	}
	return silent
}

// serves reports whether a session is of a provider that the app client has, and of the one that the request names, if any.
func (h *Handler) serves(s site, in *request, b browserSession) bool {
	if in.provider == cognito && b.Provider != cognito {
		return false
	}
	if in.provider != "" && in.provider != cognito || in.identifier != "" {
		if name, ok := h.choose(s, in); !ok || name != b.Provider {
			return false
		}
	}
	return slices.Contains(in.app.SupportedIdentityProviders, b.Provider)
}

// choose returns the provider that the request names, if the app client has it.
func (h *Handler) choose(s site, in *request) (string, bool) {
	name := in.provider
	_ = h.Store.View(s.pool.Region, func(r *state.Region) error { // the callback never fails
		pool := r.Pools[s.pool.ID]
		if pool == nil {
			return nil
		}
		if name == "" {
			if p := pool.ProviderWithIdentifier(in.identifier); p != nil {
				name = p.Name
			}
		}
		if pool.IdentityProviders[name] == nil {
			name = ""
		}
		return nil
	})
	return name, name != "" && slices.Contains(in.app.SupportedIdentityProviders, name)
}

// login is /login: the page that lists the providers of the app client. It takes the parameters of the authorize endpoint.
func (h *Handler) login(w http.ResponseWriter, r *http.Request, s site) {
	in, ok := h.admit(w, r, s)
	if !ok || h.resume(w, r, s, in) {
		return
	}
	if h.unbranded(w, r, s, in) {
		return
	}
	content := h.choices(r, s, in)
	if err := h.nativeForm(w, r, s, in, &content); err != nil {
		h.broken(w, in.redirectURI, in.state, err)
		return
	}
	content.Write(w, http.StatusOK)
}

// unbranded answers for a page of managed login that the app client has no style for (row DO-15).
func (*Handler) unbranded(w http.ResponseWriter, r *http.Request, s site, in *request) bool {
	if !s.managed || in.app.branded {
		return false
	}
	problem(w, r, http.StatusForbidden, "Login pages unavailable", "Login pages unavailable. Please contact an administrator.",
		"The domain has managed login (version 2), and the app client has no managed login style.")
	return true
}

// choices is the page that lists the providers of the app client.
func (h *Handler) choices(r *http.Request, s site, in *request) page.SignIn {
	query := r.URL.Query()
	content := page.SignIn{Language: query.Get("lang"), App: in.app.name}
	query.Del("idp_identifier")
	for _, name := range h.providers(s, in.app) {
		query.Set("identity_provider", name)
		content.Providers = append(content.Providers, page.Link{Name: name, URL: "/oauth2/authorize?" + query.Encode()})
	}
	return content
}

// providers are those of the app client that exist (row IDP-29), in the order in which the client lists them.
func (h *Handler) providers(s site, a *app) []string {
	var names []string
	_ = h.Store.View(s.pool.Region, func(r *state.Region) error { // the callback never fails
		for _, name := range a.SupportedIdentityProviders {
			if pool := r.Pools[s.pool.ID]; pool != nil && pool.IdentityProviders[name] != nil {
				names = append(names, name)
			}
		}
		return nil
	})
	return names
}

// begin sends the browser to an identity provider.
func (h *Handler) begin(w http.ResponseWriter, r *http.Request, s site, in *request, name string) {
	idp, err := h.provider(r.Context(), s, name)
	if err != nil {
		h.cannotReach(w, r, name, err)
		return
	}
	waiting := in.pending(s, name)
	waiting.Browser = browserOf(w, r)
	waiting.Expires = h.Clock().Add(loginTime).Unix()
	sealed, err := h.Tokens.Seal(s.pool, pendingPurpose, waiting)
	if err != nil {
		h.broken(w, in.redirectURI, in.state, err)
		return
	}
	location, err := h.party.Begin(r.Context(), idp, relyingparty.BeginRequest{
		RedirectURI: s.redirectURI(), State: sealed, LoginHint: in.hint, Prompt: in.prompt,
	})
	if err != nil {
		h.refused(w, waiting, err)
		return
	}
	redirect(w, location)
}

// broken ends a login at the callback when the local Cognito itself fails.
func (h *Handler) broken(w http.ResponseWriter, callback, state string, err error) {
	h.Logger.Error("login", "error", err.Error())
	redirect(w, fail(callback, state, failure{code: serverError}))
}
