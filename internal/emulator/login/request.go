package login

import (
	"net/url"
	"slices"
	"strings"
)

// request is what an app asks for at the authorize endpoint, after checks.
type request struct {
	app                     *app
	redirectURI             string
	responseType            string
	scopes                  []string
	state, nonce, challenge string

	provider, identifier string // which identity provider to go to at once
	hint, prompt         string
}

// parse checks the parameters of /oauth2/authorize and /login. A request that comes with a failure can be told about it at its
// callback; without a request there is nothing to trust in it.
//
// The codes are those of the developer guide's page on the authorize endpoint; the order of the checks is ours.
func (h *Handler) parse(s site, query url.Values) (*request, *failure) {
	client := h.app(s.pool, query.Get("client_id"))
	callback := query.Get("redirect_uri")
	switch {
	case repeated(query, "client_id", "redirect_uri"):
		return nil, &failure{code: invalidRequest}
	case client == nil || !client.oauth() || len(client.SupportedIdentityProviders) == 0: // row CL-23
		return nil, &failure{code: invalidClient}
	case callback == "" && client.DefaultRedirectURI != nil: // row CL-09
		callback = *client.DefaultRedirectURI
	case callback == "":
		return nil, &failure{code: invalidRequest}
	case !slices.Contains(client.CallbackURLs, callback): // row CL-08
		return nil, &failure{code: redirectMismatch}
	}
	r := &request{
		app: client, redirectURI: callback, responseType: query.Get("response_type"),
		state: query.Get("state"), nonce: query.Get("nonce"), challenge: query.Get("code_challenge"),
		provider: query.Get("identity_provider"), identifier: query.Get("idp_identifier"), hint: query.Get("login_hint"),
	}
	if s.managed { // the classic hosted UI does not have it
		r.prompt = query.Get("prompt")
	}
	return r, r.check(query)
}

// single are the parameters that OAuth forbids to repeat (RFC 6749, section 3.1) and that matter here.
var single = []string{
	"response_type", "state", "nonce", "scope", "code_challenge", "code_challenge_method", "identity_provider", "idp_identifier", "prompt",
}

func (r *request) check(query url.Values) *failure {
	flows := map[string]string{"code": "code", "token": "implicit"}
	flow := flows[r.responseType]
	switch {
	case repeated(query, single...):
		return &failure{invalidRequest, "a parameter is given twice"}
	case flow == "":
		return &failure{invalidRequest, "response_type must be code or token"}
	case !r.app.allows(flow):
		return &failure{code: unauthorizedClient}
	}
	if f := r.checkScopes(query.Get("scope")); f != nil {
		return f
	}
	if method := query.Get("code_challenge_method"); (r.challenge != "" || method != "") && (r.challenge == "" || method != "S256") {
		return &failure{invalidRequest, "code_challenge needs code_challenge_method=S256"}
	}
	prompts := strings.Fields(r.prompt)
	if slices.Contains(prompts, "none") && len(prompts) > 1 {
		return &failure{invalidRequest, "prompt=none goes with no other value"}
	}
	return nil
}

// checkScopes: without scopes the app gets all of its own. The guide says in one place that scopes which the client lacks are
// ignored, and in another that they fail with invalid_scope; here they fail.
func (r *request) checkScopes(scope string) *failure {
	r.scopes = dedupe(strings.Fields(scope))
	if len(r.scopes) == 0 {
		r.scopes = r.app.scopes
		return nil
	}
	openID := slices.Contains(r.scopes, "openid")
	for _, name := range r.scopes {
		needsOpenID := name == "email" || name == "phone" || name == "profile" // row CL-19
		if !slices.Contains(r.app.scopes, name) || needsOpenID && !openID {
			return &failure{code: invalidScope}
		}
	}
	return nil
}

func dedupe(names []string) []string {
	var all []string
	for _, name := range names {
		if !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

func repeated(query url.Values, names ...string) bool {
	return slices.ContainsFunc(names, func(name string) bool { return len(query[name]) > 1 })
}

// fail is the location of the callback with an error.
func fail(callback, state string, f failure) string {
	parameters := url.Values{"error": {f.code}}
	if f.description != "" {
		parameters.Set("error_description", f.description)
	}
	if state != "" {
		parameters.Set("state", state)
	}
	return withQuery(callback, parameters)
}
