package login_test

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
)

// Keys, users and refresh tokens outlive a restart that has the snapshot; a reset ends them.
func TestSnapshot_keepsSessions(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	w := federated(t, func(o *emulator.Options) { o.SnapshotPath = path })
	refresh := text(t, w.redeem(t, w.code(t, w.browser(t))), "refresh_token")
	again, err := emulator.New(emulator.Options{SnapshotPath: path, Clock: w.clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	w.Emulator = again
	form := url.Values{"client_id": {w.spa}, "grant_type": {"refresh_token"}, "refresh_token": {refresh}}
	if status, out := w.post(t, "/oauth2/token", form); status != http.StatusOK {
		t.Errorf("after a restart: %d %v", status, out)
	}
	if err := w.Reset(); err != nil {
		t.Fatal(err)
	}
	if status, _ := w.get(t, "https://cognito-idp.eu-west-2.amazonaws.com/"+w.pool+"/.well-known/jwks.json", ""); status != http.StatusNotFound {
		t.Errorf("after a reset: %d", status)
	}
}

// A restart brings nothing back: neither a token that was revoked, nor one that was exchanged for another, nor the session of a browser
// that signed out.
func TestSnapshot_keepsWhatEnded(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state.json")
	w := federated(t, func(o *emulator.Options) { o.SnapshotPath = path })
	w.must(t, "UpdateUserPoolClient", object{
		"UserPoolId": w.pool, "ClientId": w.spa, "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"Acme"},
		"AllowedOAuthFlows": []string{"code"}, "AllowedOAuthScopes": []string{"openid", "email", "aws.cognito.signin.user.admin"},
		"CallbackURLs": []string{callback}, "LogoutURLs": []string{signOut}, "ExplicitAuthFlows": []string{"ALLOW_USER_AUTH"},
		"RefreshTokenRotation": object{"Feature": "ENABLED"},
	})
	b := w.browser(t)
	cookies := func() []*http.Cookie {
		return b.Jar.Cookies(&url.URL{Scheme: "https", Host: strings.TrimPrefix(domain, "https://"), Path: "/"})
	}
	first := w.redeem(t, w.code(t, b))
	revoked := text(t, w.redeem(t, w.code(t, b)), "refresh_token")
	exchanged := text(t, first, "refresh_token")
	form := func(refresh string) url.Values {
		return url.Values{"client_id": {w.spa}, "grant_type": {"refresh_token"}, "refresh_token": {refresh}}
	}
	w.must(t, "GetTokensFromRefreshToken", object{"ClientId": w.spa, "RefreshToken": exchanged})
	w.must(t, "RevokeToken", object{"ClientId": w.spa, "Token": revoked})
	copied := cookies()
	b.open(t, domain+"/logout?"+url.Values{"client_id": {w.spa}, "logout_uri": {signOut}}.Encode())
	var err error
	if w.Emulator, err = emulator.New(emulator.Options{SnapshotPath: path, Clock: w.clock.Now}); err != nil {
		t.Fatal(err)
	}
	for name, refresh := range map[string]string{"revoked": revoked, "exchanged": exchanged} {
		if _, out := w.post(t, "/oauth2/token", form(refresh)); out["error"] != "invalid_grant" {
			t.Errorf("a token that was %s before a restart: %v", name, out)
		}
	}
	r := httptest.NewRequest(http.MethodGet, w.authorizeURL(), http.NoBody)
	for _, cookie := range copied {
		r.AddCookie(cookie)
	}
	reply := httptest.NewRecorder()
	if w.ServeHTTP(reply, r); !strings.HasPrefix(reply.Header().Get("Location"), "/login") {
		t.Errorf("with a session that ended before a restart: %s", reply.Header().Get("Location"))
	}
}
