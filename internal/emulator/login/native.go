package login

import (
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/login/page"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// The pages for native users. All of them take the parameters of the authorize endpoint in their address, and check them again: what is
// asked for cannot change on the way, and nothing is kept.
const (
	signInPath    = "/login"
	signUpPath    = "/signup"
	confirmPath   = "/confirm"
	resendPath    = "/resendcode"
	forgotPath    = "/forgotPassword"
	resetPath     = "/confirmforgotPassword"
	passwordPath  = "/changePassword"
	formCookie    = "cogfed_form"
	formPurpose   = "form of a page"
	formLifetime  = time.Hour
	fieldUsername = "username"
	fieldPassword = "password"
	fieldCode     = "code"
)

// nativePages are the handlers by pattern.
func (h *Handler) nativePages() map[string]func(http.ResponseWriter, *http.Request, site) {
	pages := map[string]func(*visit){
		"POST " + signInPath: h.signIn,
		"GET " + signUpPath:  (*visit).signUpPage, "POST " + signUpPath: h.signUp,
		"GET " + confirmPath: (*visit).confirmPage, "POST " + confirmPath: h.confirm, "POST " + resendPath: h.resend,
		"GET " + forgotPath: (*visit).forgotPage, "POST " + forgotPath: h.forgot, "POST " + resetPath: h.reset,
		"POST " + passwordPath: h.replacePassword,
		// What is there after a form only, and somebody comes back to later.
		"GET " + resendPath: (*visit).fromTheStart, "GET " + resetPath: (*visit).fromTheStart, "GET " + passwordPath: (*visit).fromTheStart,
	}
	all := make(map[string]func(http.ResponseWriter, *http.Request, site))
	for pattern, serve := range pages {
		all[pattern] = func(w http.ResponseWriter, r *http.Request, s site) {
			if v := h.visit(w, r, s); v != nil {
				serve(v)
			}
		}
	}
	return all
}

// visit is a request for one of the pages.
type visit struct {
	*Handler
	site

	w    http.ResponseWriter
	r    *http.Request
	in   *request
	app  native.App
	ask  native.Form
	form url.Values // nil unless sent
	slip slip       // of the form
}

// visit admits a request, and answers it itself when it cannot go on. A form that this browser did not get from here, or a long time ago,
// is answered by its page without doing anything: that is what keeps other sites from sending forms.
func (h *Handler) visit(w http.ResponseWriter, r *http.Request, s site) *visit {
	in, ok := h.admit(w, r, s)
	if !ok || h.unbranded(w, r, s, in) {
		return nil
	}
	if !contains(in.app.SupportedIdentityProviders, cognito) {
		problem(w, r, http.StatusForbidden, "An error was encountered", "This app does not let users of the user pool itself sign in.",
			"The app client does not list COGNITO among its SupportedIdentityProviders.")
		return nil
	}
	v, err := h.newVisit(w, r, s, in)
	if err != nil {
		h.broken(w, in.redirectURI, in.state, err)
		return nil
	}
	if r.Method != http.MethodPost {
		return v
	}
	form, ok := readForm(r)
	if !ok {
		toErrorPage(w, failure{code: invalidRequest})
		return nil
	}
	v.form = form
	if !v.open(form.Get("slip")) {
		v.again("This form was open for too long, or in another browser. Please try again.")
		return nil
	}
	return v
}

func (h *Handler) newVisit(w http.ResponseWriter, r *http.Request, s site, in *request) (*visit, error) {
	v := &visit{Handler: h, site: s, w: w, r: r, in: in}
	err := h.Store.View(s.pool.Region, func(region *state.Region) error {
		pool, err := region.Pool(s.pool.ID)
		if err != nil {
			return err
		}
		client, err := pool.Client(in.app.ID)
		if err != nil {
			return err
		}
		v.app = native.NewApp(s.pool.Region, pool, client)
		return nil
	})
	if err == nil {
		v.ask, err = h.Native.Form(v.app)
	}
	return v, err
}

func (v *visit) fromTheStart() { redirect(v.w, v.to(signInPath)) }

// again shows the page of a form that cannot be used, with what was typed and is no secret.
func (v *visit) again(alert string) {
	switch m := v.says(alert); v.r.URL.Path {
	case signUpPath:
		v.showSignUp(http.StatusForbidden, m)
	case confirmPath, resendPath:
		v.showConfirm(http.StatusForbidden, m, slip{Name: v.typed(fieldUsername)})
	case forgotPath, resetPath:
		v.showForgot(http.StatusForbidden, m)
	default:
		v.showSignIn(http.StatusForbidden, m)
	}
}

// slip travels with a form and back, sealed: which browser got it, and what is known of the user by then.
type slip struct {
	Browser string `json:"b"`
	Client  string `json:"c"`
	Expires int64  `json:"e"`
	// Name is what the user typed.
	Name string `json:"n,omitzero"`
	// Username and Sub are of a user who has proven to know the password.
	Username string `json:"u,omitzero"`
	Sub      string `json:"s,omitzero"`
	// Sent says where a code went.
	Sent string `json:"d,omitzero"`
}

// seal puts a slip into a form for this browser.
func (v *visit) seal(s slip) string {
	s.Browser, s.Client, s.Expires = v.browser(), v.in.app.ID, v.Clock().Add(formLifetime).Unix()
	text, err := v.Tokens.Seal(v.pool, formPurpose, s)
	if err != nil {
		v.Logger.Error("login", "error", err.Error())
	}
	return text
}

// open reads the slip of a form, and reports whether this browser got it for this app.
func (v *visit) open(text string) bool {
	cookie, err := v.r.Cookie(formCookie)
	if err != nil || v.Tokens.Open(v.pool, formPurpose, text, &v.slip) != nil {
		return false
	}
	ok := subtle.ConstantTimeCompare([]byte(cookie.Value), []byte(v.slip.Browser)) == 1 &&
		v.slip.Client == v.in.app.ID && v.Clock().Unix() < v.slip.Expires
	if !ok {
		v.slip = slip{}
	}
	return ok
}

// browser returns what tells this browser from others, until it is closed.
func (v *visit) browser() string {
	if c, err := v.r.Cookie(formCookie); err == nil && len(c.Value) == browserLength {
		return c.Value
	}
	value := rand.Text()
	setCookie(v.w, v.r, formCookie, value, 0)
	v.r.AddCookie(&http.Cookie{Name: formCookie, Value: value}) //nolint:gosec // never sent: a page may have two forms
	return value
}

// typed is what was typed into a field, without the space around it that copying adds.
func (v *visit) typed(field string) string { return strings.TrimSpace(v.form.Get(field)) }

func (v *visit) to(path string) string { return path + "?" + v.r.URL.RawQuery }

func (v *visit) say(text string, args ...any) string {
	said, _ := page.Say(v.language(), text, args...)
	return said
}

func (v *visit) language() string { return v.r.URL.Query().Get("lang") }

// message is what a page says above its form.
type message struct {
	alert, alertLanguage, notice string
	// field is the one that the alert is about, if any.
	field string
}

func (v *visit) says(alert string) message {
	said, language := page.Say(v.language(), alert)
	return message{alert: said, alertLanguage: language}
}

// blame are the fields that refusals are about.
var blame = map[string]string{
	wire.InvalidPassword: fieldPassword, wire.PasswordHistory: fieldPassword, wire.CodeMismatch: fieldCode, wire.ExpiredCode: fieldCode,
	wire.UsernameExists: fieldUsername, wire.UserNotFound: fieldUsername,
}

// refusal returns the type of a refusal and what to say about it. Anything else ends the login.
func (v *visit) refusal(err error) (kind string, m message, ok bool) {
	var refused *wire.Error
	if !errors.As(err, &refused) || refused.Type == wire.InternalError {
		v.broken(v.w, v.in.redirectURI, v.in.state, err)
		return "", m, false
	}
	m = v.says(refused.Message)
	m.field = blame[refused.Type]
	return refused.Type, m, true
}

// show writes a page with one form.
func (v *visit) show(status int, m message, p page.Step) {
	p.Language, p.App = v.language(), v.in.app.name
	p.Alert, p.AlertLanguage, p.Notice = m.alert, m.alertLanguage, m.notice
	mark(p.Form.Fields, m.field)
	p.Write(v.w, status)
}

func mark(fields []page.Field, name string) {
	for i := range fields {
		fields[i].Invalid = fields[i].Name == name
	}
}

// enter gives the browser a session and sends it to the app.
func (v *visit) enter(user *state.User) {
	if err := v.remember(v.w, v.r, v.site, user, cognito); err != nil {
		v.broken(v.w, v.in.redirectURI, v.in.state, err)
		return
	}
	v.finish(v.w, v.site, v.in.pending(v.site, cognito), *user, v.Clock())
}
