package login_test

import (
	"net/http"
	"strings"
	"testing"
)

// A user of the pool itself who bears the name of a federated one does not get that one's logins.
func TestLogin_nameTaken(t *testing.T) {
	w := federated(t, nil)
	w.addUser(t, "ACME_alice", "Correct-Horse-1", "email", "mallory@example.com")
	p := w.browser(t).open(t, w.authorizeURL("identity_provider", "Acme"))
	if q := p.at.Query(); q.Get("code") != "" || q.Get("error") != "server_error" || !strings.Contains(q.Get("error_description"), "has this user name already") {
		t.Errorf("%d %s", p.status, p.at)
	}
	if got := w.status(t, "acme_alice"); got != "CONFIRMED" {
		t.Errorf("the user is %s", got)
	}
}

// A login that begins while an earlier one lies open has its whole time.
func TestLogin_beginsAgain(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	b.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	var cookies [2]string
	for i := range cookies {
		p := b.open(t, w.authorizeURL("identity_provider", "Acme"))
		cookies[i] = strings.Join(p.header.Values("Set-Cookie"), "\n")
	}
	if !strings.Contains(cookies[0], "Max-Age=600") || cookies[1] != cookies[0] {
		t.Errorf("cookies: %q", cookies)
	}
}
