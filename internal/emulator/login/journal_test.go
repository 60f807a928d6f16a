package login_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
)

// visits are the entries of the journal that are no calls of the API, as "operation outcome".
func (w *world) visits() []string {
	var all []string
	for _, entry := range w.Journal() {
		if entry.Host != "" {
			all = append(all, entry.Operation+" "+entry.Outcome)
		}
	}
	return all
}

// The journal tells a login from its beginning to its end, and nothing in it lets anybody sign in.
func TestJournal_login(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	code := w.code(t, b)
	tokens := w.redeem(t, code)
	access, refresh := text(t, tokens, "access_token"), text(t, tokens, "refresh_token")
	w.get(t, domain+"/oauth2/userInfo", access)
	w.get(t, domain+"/oauth2/userInfo", "not a token")
	w.claims(t, access)
	w.post(t, "/oauth2/token", w.redemption(code))
	w.post(t, "/oauth2/token", w.redemption("x", "client_id", w.web, "client_secret", w.secret))
	w.post(t, "/oauth2/revoke", url.Values{"client_id": {w.spa}, "token": {refresh}})
	b.open(t, w.authorizeURL("redirect_uri", "https://evil.example"))
	b.open(t, domain+"/"+code)
	b.open(t, domain+"/logout?"+url.Values{"client_id": {w.spa}, "logout_uri": {signOut}}.Encode())
	want := []string{
		"GET /oauth2/authorize ok", "GET /oauth2/idpresponse ok", "POST /oauth2/token ok", "GET /oauth2/userInfo ok",
		"GET /oauth2/userInfo invalid_token", "GET /.well-known/openid-configuration ok", "GET /.well-known/jwks.json ok",
		"POST /oauth2/token invalid_grant", "POST /oauth2/token invalid_grant", "POST /oauth2/revoke ok",
		"GET /oauth2/authorize redirect_mismatch", "GET /error 400", "GET / 404", "GET /logout ok",
	}
	if got := w.visits(); !slices.Equal(got, want) {
		t.Errorf("the journal has\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	journal := httptest.NewRecorder()
	w.ServeHTTP(journal, httptest.NewRequest(http.MethodGet, "/_cogfed/journal", http.NoBody))
	secrets := []string{code, access, refresh, text(t, tokens, "id_token"), w.secret, verifier, challenge(), "the app's state", "the app's nonce", w.idp.asked.Get("state")}
	for _, secret := range secrets {
		escaped, _ := json.Marshal(secret)
		if strings.Contains(journal.Body.String(), strings.Trim(string(escaped), `"`)) {
			t.Errorf("the journal has %s", secret)
		}
	}
	for _, entry := range w.Journal() {
		if entry.Host != "" && (entry.Region != region || entry.UserPoolID != w.pool) {
			t.Errorf("%s is of pool %q in %q", entry.Operation, entry.UserPoolID, entry.Region)
		}
		if entry.Operation == "GET /oauth2/authorize" && !strings.Contains(string(entry.Input), `"identity_provider":"Acme"`) && entry.Outcome == "ok" {
			t.Errorf("input: %s", entry.Input)
		}
	}
}

// Passwords and codes that are typed into pages are not in it, nor what was typed into the wrong place.
func TestJournal_pages(t *testing.T) {
	w := nativePool(t, object{"Schema": []object{{"Name": "email", "Required": true}}}, nil)
	b := w.browser(t)
	p := b.follow(t, b.open(t, w.authorizeURL("password", "In-The-Address-1", "In-The-Name-1", "x")), "/signup")
	p = b.fill(t, p, "username", "ada", "userAttributes.email", "ada@example.com", "password", "Correct-Horse-1")
	if p = b.fill(t, p, "code", w.sentCode(t)); p.at.Query().Get("code") == "" {
		t.Fatalf("%d %s", p.status, p.at)
	}
	b = w.browser(t)
	b.fill(t, b.open(t, w.authorizeURL()), "username", "ada", "password", "Battery-Staple-2")
	want := []string{
		"GET /oauth2/authorize ok", "GET /login ok", "GET /signup ok", "POST /signup ok", "POST /confirm ok",
		"GET /oauth2/authorize ok", "GET /login ok", "POST /login 400",
	}
	if got := w.visits(); !slices.Equal(got, want) {
		t.Errorf("the journal has\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	journal, err := json.Marshal(w.Journal())
	for _, secret := range []string{"In-The-Address-1", "In-The-Name-1", "Correct-Horse-1", "Battery-Staple-2", `"` + w.sentCode(t) + `"`} {
		if err != nil || strings.Contains(string(journal), secret) {
			t.Errorf("the journal has %s, %v", secret, err)
		}
	}
	if !strings.Contains(string(journal), `"username":"ada"`) {
		t.Errorf("the journal does not say who: %s", journal)
	}
}
