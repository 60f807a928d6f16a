package login

import (
	"crypto/rand"
	"crypto/subtle"
	"net/http"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// pending is a login on its way through the identity provider. It travels in the state parameter, sealed: Cognito's is long as well
// (aws-amplify/amplify-js issue 4998), and what is not kept cannot pile up.
type pending struct {
	Client       string   `json:"c"`
	RedirectURI  string   `json:"r"`
	ResponseType string   `json:"t"`
	Scopes       []string `json:"s"`
	State        string   `json:"a,omitzero"`
	Nonce        string   `json:"n,omitzero"`
	Challenge    string   `json:"p,omitzero"`
	Provider     string   `json:"i"`
	// Browser is in a cookie of the browser that began, so that nobody can be made to finish somebody else's login.
	Browser string `json:"b"`
	Expires int64  `json:"e"`
}

const pendingPurpose = "login at an identity provider"

func (r *request) pending(_ site, provider string) pending {
	return pending{
		Client: r.app.ID, RedirectURI: r.redirectURI, ResponseType: r.responseType, Scopes: r.scopes,
		State: r.state, Nonce: r.nonce, Challenge: r.challenge, Provider: provider,
	}
}

// The cookies, and how long a session lasts (row CL-46).
const (
	browserCookie   = "cogfed_login"
	sessionCookie   = "cogfed_session"
	sessionLifetime = time.Hour
	sessionPurpose  = "session of a browser"
)

// browserOf returns what tells this browser from others, and gives it that when it has nothing yet. All its tabs share it; each
// login that begins keeps it for as long as a login may take.
func browserOf(w http.ResponseWriter, r *http.Request) string {
	value := rand.Text()
	if c, err := r.Cookie(browserCookie); err == nil && len(c.Value) == browserLength {
		value = c.Value
	}
	setCookie(w, r, browserCookie, value, int(loginTime/time.Second)*2)
	return value
}

// browserLength is that of rand.Text.
const browserLength = 26

func sameBrowser(r *http.Request, p pending) bool {
	c, err := r.Cookie(browserCookie)
	return err == nil && subtle.ConstantTimeCompare([]byte(c.Value), []byte(p.Browser)) == 1
}

func setCookie(w http.ResponseWriter, r *http.Request, name, value string, seconds int) {
	http.SetCookie(w, &http.Cookie{ //nolint:gosec // Secure follows the listener: the plain one is for this machine only
		Name: name, Value: value, Path: "/", MaxAge: seconds, HttpOnly: true, Secure: r.TLS != nil, SameSite: http.SameSiteLaxMode,
	})
}

// browserSession is what the session cookie holds, sealed.
type browserSession struct {
	ID       string `json:"i"`
	Username string `json:"u"`
	Sub      string `json:"s"`
	Provider string `json:"p"`
	SignedIn int64  `json:"t"`
	Expires  int64  `json:"e"`
}

func (b browserSession) signedIn() time.Time { return time.Unix(b.SignedIn, 0) }

// remember gives the browser a session.
func (h *Handler) remember(w http.ResponseWriter, r *http.Request, s site, user *state.User, provider string) error {
	now := h.Clock()
	sealed, err := h.Tokens.Seal(s.pool, sessionPurpose, browserSession{
		ID: rand.Text(), Username: user.Username, Sub: user.Sub, Provider: provider, SignedIn: now.Unix(), Expires: now.Add(sessionLifetime).Unix(),
	})
	if err == nil {
		setCookie(w, r, sessionCookie, sealed, int(sessionLifetime/time.Second))
	}
	return err
}

// session returns the session of a browser and its user, if both are still there.
func (h *Handler) session(r *http.Request, s site) (b browserSession, user state.User, ok bool) {
	c, err := r.Cookie(sessionCookie)
	if err != nil || h.Tokens.Open(s.pool, sessionPurpose, c.Value, &b) != nil {
		return b, user, false
	}
	now := h.Clock()
	if now.Unix() >= b.Expires || h.Tokens.Ended(s.pool, b.ID) {
		return b, user, false
	}
	_ = h.Store.View(s.pool.Region, func(r *state.Region) error { // the callback never fails
		if found := r.Directory(s.pool.ID).Users[b.Username]; found != nil && found.Sub == b.Sub && !found.Disabled {
			user, ok = found.Clone(), true
		}
		return nil
	})
	return b, user, ok
}

// forget ends the session of a browser, copies of the cookie included.
func (h *Handler) forget(w http.ResponseWriter, r *http.Request, s site) {
	if b, _, ok := h.session(r, s); ok {
		if err := h.Tokens.End(s.pool, b.ID, time.Unix(b.Expires, 0)); err != nil {
			h.Logger.Error("logout", "error", err.Error())
		}
	}
	setCookie(w, r, sessionCookie, "", -1)
}
