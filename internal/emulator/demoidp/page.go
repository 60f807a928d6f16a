package demoidp

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"net/http"
	"net/url"
)

//go:embed page.html
var pageText string

//go:embed page.css
var style string

var (
	pages = template.Must(template.New("page").Parse(pageText))
	// policy allows the page its own style and nothing else. It leaves form-action open: browsers hold the redirects that follow a
	// form to it, and these lead through the user pool to an app that is not known here.
	policy = func() string {
		sum := sha256.Sum256([]byte(style))
		return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}()
)

// view is what the page shows.
type view struct {
	Style         template.CSS
	Host, App     string
	Refusal       string // instead of the form
	Problem       string // above the form
	People        []Person
	Chosen        string // sub of who is preselected
	Name, Email   string // as typed
	NeedsEmail    bool
	Scopes        []string
	ClientID, ACR string
}

// showPage lets somebody choose who to be.
func (p provider) showPage(w http.ResponseWriter, r *http.Request, ask request, status int, problem string) {
	people := p.people(ask.acr)
	v := view{
		Host: r.Host, App: ask.redirectURI, Problem: problem, People: people, NeedsEmail: p.SubjectIsEmail,
		Name: r.PostForm.Get("name"), Email: r.PostForm.Get("email"), Scopes: ask.scopes, ClientID: ask.clientID, ACR: ask.acr,
	}
	if target, err := url.Parse(ask.redirectURI); err == nil {
		v.App = target.Host
	}
	switch person, ok := find(people, ask.hint); {
	case ok:
		v.Chosen = person.Subject()
	case ask.hint != "" && v.Email == "":
		v.Email = ask.hint
	case v.Name == "" && v.Email == "":
		v.Chosen = people[0].Subject()
	}
	render(w, status, v)
}

// showRefusal tells somebody why they are not sent on.
func (p provider) showRefusal(w http.ResponseWriter, r *http.Request, refusal string) {
	render(w, http.StatusBadRequest, view{Host: r.Host, Refusal: refusal})
}

func render(w http.ResponseWriter, status int, v view) {
	v.Style = template.CSS(style) //nolint:gosec // our own file
	var page bytes.Buffer
	if err := pages.Execute(&page, v); err != nil {
		http.Error(w, "the page cannot be shown", http.StatusInternalServerError)
		return
	}
	for name, value := range map[string]string{
		"Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy, "Cache-Control": "no-store",
		"Referrer-Policy": "same-origin", "X-Content-Type-Options": "nosniff",
	} {
		w.Header().Set(name, value)
	}
	w.WriteHeader(status)
	_, _ = w.Write(page.Bytes())
}
