package page

import (
	"bytes"
	"crypto/sha256"
	_ "embed" // for the style sheet
	"encoding/base64"
	"html/template"
	"net/http"
	"strings"
)

//go:embed page.css
var style string

//go:embed page.html
var layout string

//go:embed form.html
var forms string

// policy lets a page load nothing but its own style. It has no form-action: browsers hold redirects after a form to it as well,
// and those lead to the app.
var policy = "default-src 'none'; style-src '" + hashOf(style) + "'; base-uri 'none'; frame-ancestors 'none'"

var pages = template.Must(template.New("page").Funcs(template.FuncMap{
	"style": func() template.CSS { return template.CSS(style) }, //nolint:gosec // our own file, no input
}).Parse(layout + forms))

func hashOf(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// Link is something to choose.
type Link struct{ Name, URL string }

// SignIn offers the ways to sign in to an app.
type SignIn struct {
	Language  string // as asked for; see Texts
	App       string
	Providers []Link

	// Form is for native users, nil when the app does not let them in. The messages are those of a Step.
	Form                         *Form
	Alert, AlertLanguage, Notice string
	Links                        []Link
}

// Problem says why a login cannot go on.
type Problem struct {
	Language string
	Title    string
	Text     string
	// Hint is for whoever configures the login, not for the person who signs in.
	Hint string
}

// Write answers with the page.
func (p SignIn) Write(w http.ResponseWriter, status int) {
	write(w, status, "sign-in", p.Language, p.App, p)
}

// Write answers with the page.
func (p Problem) Write(w http.ResponseWriter, status int) {
	write(w, status, "problem", p.Language, p.Title, p)
}

func write(w http.ResponseWriter, status int, name, language, title string, content any) {
	texts := textsIn(language)
	if name == "sign-in" {
		title = texts.SignIn + " – " + title
	}
	var body bytes.Buffer
	err := pages.ExecuteTemplate(&body, name, struct {
		Title   string
		Texts   Texts
		Content any
	}{title, texts, content})
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", policy)
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body.Bytes())
}

// Texts are the words of the pages in one language.
type Texts struct {
	Language, SignIn, Choose, With, None, Local, ForDevelopers string
}

var languages = map[string]Texts{
	"en": {"en", "Sign in", "Choose how to sign in.", "Continue with", "There is no way to sign in to this app.", "Local Cognito – not AWS", "For developers"},
	"de": {"de", "Anmelden", "Wählen Sie, wie Sie sich anmelden.", "Weiter mit", "Bei dieser App kann man sich nicht anmelden.", "Lokales Cognito – nicht AWS", "Für Entwickler"},
	"es": {"es", "Iniciar sesión", "Elija cómo iniciar sesión.", "Continuar con", "No hay forma de iniciar sesión en esta aplicación.", "Cognito local – no es AWS", "Para desarrolladores"},
	"fr": {"fr", "Se connecter", "Choisissez comment vous connecter.", "Continuer avec", "Il n’y a aucun moyen de se connecter à cette application.", "Cognito local – pas AWS", "Pour les développeurs"},
	"it": {"it", "Accedi", "Scelga come accedere.", "Continua con", "Non si può accedere a questa applicazione.", "Cognito locale – non AWS", "Per gli sviluppatori"},
}

// textsIn returns the texts in a language, such as "de" or "de-AT"; English for one that is not there.
func textsIn(language string) Texts {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	if t, ok := languages[base]; ok {
		return t
	}
	return languages["en"]
}
