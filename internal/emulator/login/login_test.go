package login_test

import (
	"net/http"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"
)

// TestLogin walks through everything that a public client meets, from the login page to the end of the session.
func TestLogin(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	signIn := b.open(t, w.authorizeURL("lang", "de", "login_hint", "alice@example.com"))
	if signIn.status != http.StatusOK || signIn.at.Path != "/login" || !strings.Contains(signIn.body, `<html lang="de">`) || !strings.Contains(signIn.body, "Weiter mit Acme") {
		t.Fatalf("login page: %d %s %s", signIn.status, signIn.at, signIn.body)
	}
	back := b.click(t, signIn)
	if !strings.HasPrefix(back.at.String(), callback+"?") || back.at.Query().Get("state") != "the app's state" {
		t.Fatalf("back at %s: %s", back.at, back.body)
	}
	asked := w.idp.asked
	if asked.Get("login_hint") != "alice@example.com" || asked.Get("redirect_uri") != domain+"/oauth2/idpresponse" || asked.Get("scope") != "openid email" || asked.Has("nonce") {
		t.Errorf("the provider was asked %v", asked)
	}
	tokens := w.redeem(t, back.at.Query().Get("code"))
	if tokens["token_type"] != "Bearer" || tokens["expires_in"] != 3600.0 {
		t.Errorf("tokens: %v", tokens)
	}

	id := w.claims(t, text(t, tokens, "id_token"))
	identities := []any{object{
		"userId": "Alice", "providerName": "Acme", "providerType": "OIDC", "issuer": nil, "primary": "true", "dateCreated": "1795262400000",
	}}
	for claim, want := range map[string]any{
		"aud": w.spa, "token_use": "id", "cognito:username": "acme_alice", "cognito:groups": []any{w.pool + "_Acme"}, "nonce": "the app's nonce",
		"email": "alice@example.com", "email_verified": true, "name": nil, "identities": identities,
		"auth_time": 1795262400.0, "iat": 1795262400.0, "exp": 1795266000.0,
	} {
		if !reflect.DeepEqual(id[claim], want) {
			t.Errorf("%s of the ID token is %v, want %v", claim, id[claim], want)
		}
	}
	access := w.claims(t, text(t, tokens, "access_token"))
	for claim, want := range map[string]any{
		"client_id": w.spa, "token_use": "access", "username": "acme_alice", "scope": "openid email aws.cognito.signin.user.admin", "version": 2.0,
		"aud": nil, "email": nil, "sub": id["sub"], "origin_jti": id["origin_jti"], "cognito:groups": id["cognito:groups"],
	} {
		if !reflect.DeepEqual(access[claim], want) {
			t.Errorf("%s of the access token is %v, want %v", claim, access[claim], want)
		}
	}
	w.checkUser(t, text(t, tokens, "access_token"), text(t, id, "sub"))

	again := b.open(t, w.authorizeURL("identity_provider", "Acme"))
	if again.at.Query().Get("code") == "" {
		t.Errorf("with a session: %s", again.at)
	}
	left := b.open(t, domain+"/logout?"+url.Values{"client_id": {w.spa}, "logout_uri": {signOut}}.Encode())
	if left.at.String() != signOut {
		t.Errorf("signed out to %s", left.at)
	}
	if after := b.open(t, w.authorizeURL()); after.at.Path != "/login" {
		t.Errorf("after signing out: %s", after.at)
	}
}

// checkUser looks at the user from all sides.
func (w *world) checkUser(t *testing.T, access, sub string) {
	t.Helper()
	status, info := w.get(t, domain+"/oauth2/userInfo", access)
	if status != http.StatusOK || info["sub"] != sub || info["username"] != "acme_alice" || info["email_verified"] != "true" {
		t.Errorf("user info: %d %v", status, info)
	}
	out := w.must(t, "GetUser", object{"AccessToken": access})
	if out["Username"] != "acme_alice" {
		t.Errorf("GetUser: %v", out)
	}
	listed := w.must(t, "ListUsers", object{"UserPoolId": w.pool, "Filter": `email ^= "alice@"`})
	users, _ := listed["Users"].([]any)
	if len(users) != 1 {
		t.Fatalf("ListUsers: %v", listed)
	}
	user, _ := users[0].(object)
	if user["UserStatus"] != "EXTERNAL_PROVIDER" || !reflect.DeepEqual(user["Enabled"], true) || user["Username"] != "acme_alice" {
		t.Errorf("user: %v", user)
	}
	if got := w.must(t, "AdminGetUser", object{"UserPoolId": w.pool, "Username": "ACME_Alice"}); !reflect.DeepEqual(got["UserAttributes"], user["Attributes"]) {
		t.Errorf("AdminGetUser: %v", got)
	}
}

// A second login updates the user; one after the user was deleted makes another one.
func TestLogin_again(t *testing.T) {
	w := federated(t, nil)
	first := w.claims(t, text(t, w.redeem(t, w.code(t, w.browser(t))), "id_token"))
	w.idp.set(func() { w.idp.claims = object{"email": "new@example.com"} })
	second := w.redeem(t, w.code(t, w.browser(t)))
	id := w.claims(t, text(t, second, "id_token"))
	if id["sub"] != first["sub"] || id["email"] != "new@example.com" || !reflect.DeepEqual(id["email_verified"], true) {
		t.Errorf("second login: %v", id)
	}
	w.must(t, "AdminDeleteUser", object{"UserPoolId": w.pool, "Username": "acme_alice"})
	if status, out := w.get(t, domain+"/oauth2/userInfo", text(t, second, "access_token")); status != http.StatusUnauthorized {
		t.Errorf("user info of a deleted user: %d %v", status, out)
	}
	third := w.claims(t, text(t, w.redeem(t, w.code(t, w.browser(t))), "id_token"))
	if third["sub"] == first["sub"] {
		t.Error("a deleted user comes back")
	}
}

func TestLogin_byAlias(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	b.Transport.(*http.Transport).TLSClientConfig = nil //nolint:forcetypeassert,errcheck // newWorld made it
	_, port, _ := strings.Cut(w.plain, ":")
	address := strings.Replace(w.authorizeURL(), domain, strings.Replace(domain, "https", "http", 1)+".localhost:"+port, 1)
	signIn := b.open(t, address)
	if signIn.at.Scheme != "http" || !strings.HasSuffix(signIn.at.Host, ".localhost:"+port) || signIn.at.Path != "/login" {
		t.Fatalf("login page at %s: %s", signIn.at, signIn.body)
	}
	back := b.click(t, signIn)
	if back.at.Host != "app.example.com" || w.idp.asked.Get("redirect_uri") != domain+"/oauth2/idpresponse" {
		t.Fatalf("back at %s; the provider was asked %v", back.at, w.idp.asked)
	}
	if id := w.claims(t, text(t, w.redeem(t, back.at.Query().Get("code")), "id_token")); id["cognito:username"] != "acme_alice" {
		t.Errorf("claims: %v", id)
	}
	document := b.open(t, "http://cognito-idp."+region+".amazonaws.com.localhost:"+port+"/"+w.pool+"/.well-known/openid-configuration")
	for _, want := range []string{`"issuer":"https://cognito-idp.`, `"token_endpoint":"http://acme.auth.eu-west-2.amazoncognito.com.localhost:` + port + `/oauth2/token"`} {
		if !strings.Contains(document.body, want) {
			t.Errorf("discovery lacks %s: %s", want, document.body)
		}
	}
}

func TestLogin_implicit(t *testing.T) {
	w := federated(t, nil)
	for scope, want := range map[string]bool{"openid": true, "aws.cognito.signin.user.admin": false} {
		p := w.browser(t).open(t, w.authorizeURL("response_type", "token", "scope", scope, "code_challenge", "", "code_challenge_method", "",
			"idp_identifier", "acme.example", "redirect_uri", "myapp://callback"))
		fragment, err := url.ParseQuery(p.at.Fragment)
		if err != nil || p.at.Scheme != "myapp" || fragment.Get("access_token") == "" || fragment.Has("id_token") != want ||
			fragment.Has("refresh_token") || fragment.Get("state") != "the app's state" || fragment.Get("token_type") != "Bearer" {
			t.Errorf("%s: %v at %s", scope, err, p.at)
		}
	}
}

// The session of a browser lasts an hour, and is of one provider.
func TestLogin_session(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	if p := b.open(t, w.authorizeURL("prompt", "none")); p.at.Query().Get("error") != "" {
		t.Errorf("the classic hosted UI knows prompt: %s", p.at)
	}
	w.must(t, "UpdateUserPoolDomain", object{"UserPoolId": w.pool, "Domain": "acme", "ManagedLoginVersion": 2})
	if p := b.open(t, w.authorizeURL("prompt", "none")); p.at.Query().Get("error") != "login_required" {
		t.Errorf("without session: %s", p.at)
	}
	code := w.code(t, b)
	signedIn := w.claims(t, text(t, w.redeem(t, code), "id_token"))["auth_time"]
	w.clock.Move(59 * time.Minute)
	p := b.open(t, w.authorizeURL("prompt", "none"))
	if p.at.Query().Get("code") == "" {
		t.Fatalf("with a session: %s", p.at)
	}
	if got := w.claims(t, text(t, w.redeem(t, p.at.Query().Get("code")), "id_token"))["auth_time"]; got != signedIn {
		t.Errorf("auth_time %v, signed in at %v", got, signedIn)
	}
	if p := b.open(t, w.authorizeURL("prompt", "login")); p.status != http.StatusForbidden || !strings.Contains(p.body, "Login pages unavailable") {
		t.Errorf("prompt=login, managed login without a style: %d %s", p.status, p.at)
	}
	if p := b.open(t, w.authorizeURL("prompt", "none", "client_id", w.web)); p.at.Query().Get("code") == "" {
		t.Errorf("another app: %s", p.at)
	}
	w.clock.Move(2 * time.Minute)
	if p := b.open(t, w.authorizeURL("prompt", "none")); p.at.Query().Get("error") != "login_required" {
		t.Errorf("after an hour: %s", p.at)
	}
}

// TestLogin_refusedByProvider shows that what the provider says reaches the app.
func TestLogin_refusedByProvider(t *testing.T) {
	w := federated(t, nil)
	w.idp.set(func() { w.idp.refusal = url.Values{"error": {"access_denied"}, "error_description": {"no\r\nway <b>"}} })
	p := w.browser(t).open(t, w.authorizeURL("identity_provider", "Acme"))
	q := p.at.Query()
	if !strings.HasPrefix(p.at.String(), callback+"?") || q.Get("error") != "access_denied" || q.Get("error_description") != "no\r\nway <b>" || q.Get("state") != "the app's state" {
		t.Errorf("%d %s", p.status, p.at)
	}
}

// Nobody can make a browser finish a login that it did not begin, nor one that took too long.
func TestIdpResponse_belongsToABrowser(t *testing.T) {
	w := federated(t, nil)
	b := w.browser(t)
	w.code(t, b)
	response := domain + "/oauth2/idpresponse?" + url.Values{"code": {"c"}, "state": {w.idp.asked.Get("state")}}.Encode()
	if p := b.open(t, response); p.at.Query().Get("code") == "" {
		t.Errorf("in the browser that began: %d %s", p.status, p.body)
	}
	if p := w.browser(t).open(t, response); p.status != http.StatusBadRequest || p.at.Path != "/oauth2/idpresponse" {
		t.Errorf("in another browser: %d %s", p.status, p.at)
	}
	if p := b.open(t, domain+"/oauth2/idpresponse?code=c&state=x"); p.status != http.StatusBadRequest {
		t.Errorf("made-up state: %d %s", p.status, p.at)
	}
	w.clock.Move(5*time.Minute + time.Second)
	if p := b.open(t, response); p.status != http.StatusBadRequest || !strings.Contains(p.body, "Something went wrong") {
		t.Errorf("after five minutes: %d %s", p.status, p.body)
	}
}
