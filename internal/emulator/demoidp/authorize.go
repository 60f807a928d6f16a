package demoidp

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// request is an authorization request that may be answered at its redirect URI.
type request struct {
	clientID, redirectURI, state, nonce string
	hint, acr                           string
	scopes                              []string
}

// serveAuthorize shows the page, and takes what was chosen on it. What is wrong with the client or the redirect URI is told to the
// person and to nobody else (RFC 6749, section 4.1.2.1).
func (p provider) serveAuthorize(w http.ResponseWriter, r *http.Request) {
	query := r.URL.Query()
	if refusal := p.allows(query.Get("client_id"), query.Get("redirect_uri")); refusal != "" {
		p.showRefusal(w, r, refusal)
		return
	}
	ask := p.readRequest(query)
	switch {
	case !query.Has("response_type"):
		p.sendBack(w, r, ask, url.Values{"error": {"invalid_request"}})
	case query.Get("response_type") != "code":
		p.sendBack(w, r, ask, url.Values{"error": {"unsupported_response_type"}})
	case query.Get("prompt") == "none" && !p.AutoLogin:
		p.sendBack(w, r, ask, url.Values{"error": {"login_required"}})
	case p.AutoLogin:
		people := p.people(ask.acr)
		person, ok := find(people, ask.hint)
		if !ok {
			person = people[0]
		}
		p.signIn(w, r, ask, person)
	case r.Method == http.MethodPost:
		p.takeChoice(w, r, ask)
	default:
		p.showPage(w, r, ask, http.StatusOK, "")
	}
}

func (p provider) readRequest(query url.Values) request {
	ask := request{
		clientID: query.Get("client_id"), redirectURI: query.Get("redirect_uri"), state: query.Get("state"), nonce: query.Get("nonce"),
		scopes: strings.Fields(query.Get("scope")), acr: p.acr,
	}
	// Idura takes a login_hint of several parts, one of which chooses the eID (https://docs.idura.app, "acr_values quirk").
	for part := range strings.FieldsSeq(query.Get("login_hint")) {
		if acr, ok := strings.CutPrefix(part, "acr_values:"); ok {
			ask.acr = acr
		} else {
			ask.hint = strings.TrimPrefix(part, "sub:")
		}
	}
	if acr, _, _ := strings.Cut(query.Get("acr_values"), " "); acr != "" {
		ask.acr = acr
	}
	return ask
}

// takeChoice reads the form of the page.
func (p provider) takeChoice(w http.ResponseWriter, r *http.Request, ask request) {
	if err := http.NewCrossOriginProtection().Check(r); err != nil {
		p.showPage(w, r, ask, http.StatusForbidden, "That came from another site. Choose here.")
		return
	}
	if err := r.ParseForm(); err != nil {
		p.showPage(w, r, ask, http.StatusBadRequest, "That could not be read.")
		return
	}
	if r.PostForm.Has("cancel") {
		p.sendBack(w, r, ask, url.Values{"error": {"access_denied"}, "error_description": {"the person cancelled"}})
		return
	}
	person, err := p.chosen(r.PostForm, ask)
	if err != nil {
		p.showPage(w, r, ask, http.StatusBadRequest, "Please check: "+err.Error()+".")
		return
	}
	p.signIn(w, r, ask, person)
}

// chosen is who the form names. What somebody typed counts before the person that the page had chosen beforehand; a hint that the
// page had filled in does not.
func (p provider) chosen(form url.Values, ask request) (Person, error) {
	name, email := form.Get("name"), form.Get("email")
	person, ok := find(p.people(ask.acr), form.Get("person"))
	if ok && name == "" && (email == "" || email == ask.hint) {
		return person, nil
	}
	return p.visitor(name, email)
}

// signIn sends the browser back with a code.
func (p provider) signIn(w http.ResponseWriter, r *http.Request, ask request, person Person) {
	granted := slices.DeleteFunc(slices.Clone(ask.scopes), func(scope string) bool { return !slices.Contains(p.scopes(), scope) })
	code := p.set.codes.put(grant{
		issuer: p.url, clientID: ask.clientID, redirectURI: ask.redirectURI, nonce: ask.nonce,
		scopes: granted, claims: p.released(person, granted), at: p.set.Clock(),
	})
	p.sendBack(w, r, ask, url.Values{"code": {code}})
}

// sendBack redirects to the client's redirect URI, whose own query stays.
func (p provider) sendBack(w http.ResponseWriter, r *http.Request, ask request, answer url.Values) {
	target, err := url.Parse(ask.redirectURI)
	if err != nil {
		p.showRefusal(w, r, "The redirect URI is no URL.")
		return
	}
	query := target.Query()
	for name, values := range answer {
		query[name] = values
	}
	if ask.state != "" {
		query.Set("state", ask.state)
	}
	target.RawQuery = query.Encode()
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Referrer-Policy", "no-referrer")
	http.Redirect(w, r, target.String(), http.StatusSeeOther)
}
