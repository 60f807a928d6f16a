package login_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// TestVendor_hostedUIExample is the page vendor/hosted-ui-example.txt: e-mail as username, case-insensitive, passwords of six characters
// without requirements, verification by e-mail, code and implicit grant, sign-out.
func TestVendor_hostedUIExample(t *testing.T) {
	const home, bye = "http://localhost:4200/oauth/cognito", "http://localhost:4200/oauth/cognito/logout"
	w := nativePool(t, object{
		"UsernameAttributes": []string{"email"}, "UsernameConfiguration": object{"CaseSensitive": false},
		"Policies": object{"PasswordPolicy": object{"MinimumLength": 6}},
	}, object{
		"AllowedOAuthScopes": []string{"email", "openid"}, "CallbackURLs": []string{home}, "LogoutURLs": []string{bye},
		"ExplicitAuthFlows": []string{"ALLOW_CUSTOM_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"},
	})
	start := w.authorizeURL("redirect_uri", home, "scope", "email openid", "code_challenge", "", "code_challenge_method", "", "nonce", "")
	b := w.browser(t)
	p := b.open(t, start).expect(t, http.StatusOK, "Sign in")
	p = b.follow(t, p, "/signup").expect(t, http.StatusOK, "Create an account")
	p = b.fill(t, p, "username", "Ada@example.com", "password", "short").expect(t, http.StatusBadRequest,
		"Create an account: Password did not conform with policy: Password not long enough")
	p = b.fill(t, p, "password", "sixsix").expect(t, http.StatusOK, "Confirm your account")
	if !strings.Contains(p.body, "A***@e***") || w.status(t, "ada@EXAMPLE.com") != "UNCONFIRMED" {
		t.Errorf("%s", p.body)
	}
	p = b.fill(t, p, "code", w.wrong(t)).expect(t, http.StatusBadRequest, "Confirm your account: Invalid verification code provided, please try again.")
	p = b.fill(t, p, "code", " "+w.sentCode(t)[:3]+" "+w.sentCode(t)[3:])
	if !strings.HasPrefix(p.at.String(), home+"?") || p.at.Query().Get("state") != "the app's state" {
		t.Fatalf("%d %s %s", p.status, p.at, p.body)
	}
	tokens := w.redeem2(t, p.at.Query().Get("code"), home)
	id := w.claims(t, text(t, tokens, "id_token"))
	if id["email"] != "Ada@example.com" || id["email_verified"] != any(true) || id["cognito:username"] != id["sub"] || id["nonce"] != nil || id["identities"] != nil {
		t.Errorf("ID token: %v", id)
	}
	_, info := w.get(t, domain+"/oauth2/userInfo", text(t, tokens, "access_token"))
	if info["email"] != "Ada@example.com" || info["username"] != id["sub"] {
		t.Errorf("user info: %v", info)
	}
	w.lastsThirtyDays(t, text(t, tokens, "refresh_token"))
	b = w.browser(t)
	b.fill(t, b.open(t, start), "username", "Ada@example.com", "password", "sixsix")
	if again := b.open(t, start); again.at.Query().Get("code") == "" {
		t.Errorf("the session does not sign in again: %s %s", again.at, again.body)
	}
	out := b.open(t, domain+"/logout?"+url.Values{"client_id": {w.spa}, "logout_uri": {bye}}.Encode())
	if out.at.String() != bye {
		t.Errorf("sign-out leads to %s", out.at)
	}
	p = b.open(t, start).expect(t, http.StatusOK, "Sign in")
	if p = b.fill(t, p, "username", "ADA@example.com", "password", "sixsix"); p.at.Query().Get("code") == "" {
		t.Errorf("sign-in in other letters: %s %s", p.at, p.body)
	}
	if w.status(t, "Ada@example.com") != "CONFIRMED" {
		t.Error("status")
	}
}

// lastsThirtyDays is the page's "Refresh token expiration (30 days and 0 minutes)".
func (w *world) lastsThirtyDays(t testing.TB, refresh string) {
	t.Helper()
	form := url.Values{"grant_type": {"refresh_token"}, "client_id": {w.spa}, "refresh_token": {refresh}}
	w.clock.Move(30*24*time.Hour - time.Second)
	if status, _ := w.post(t, "/oauth2/token", form); status != http.StatusOK {
		t.Errorf("refresh on the thirtieth day: %d", status)
	}
	w.clock.Move(time.Second)
	if _, out := w.post(t, "/oauth2/token", form); out["error"] != "invalid_grant" {
		t.Errorf("refresh after thirty days: %v", out)
	}
}

// redeem2 exchanges a code without PKCE.
func (w *world) redeem2(t testing.TB, code, home string) object {
	t.Helper()
	status, out := w.post(t, "/oauth2/token", url.Values{"grant_type": {"authorization_code"}, "client_id": {w.spa}, "code": {code}, "redirect_uri": {home}})
	if status != http.StatusOK {
		t.Fatalf("token endpoint: %d %v", status, out)
	}
	return out
}

// authJS is a pool as in vendor/amazon-cognito-auth-js.txt, and the address that the library opens.
func authJS(t testing.TB) (w *world, start string) {
	t.Helper()
	const home = "https://0d1e.ngrok.io/"
	w = nativePool(t, object{"Schema": []object{{"Name": "email", "Required": true}}}, object{
		"AllowedOAuthScopes": []string{"email", "openid"}, "CallbackURLs": []string{home}, "LogoutURLs": []string{home},
		"AllowedOAuthFlows": []string{"implicit"}, "PreventUserExistenceErrors": "LEGACY",
	})
	return w, w.authorizeURL("redirect_uri", home, "response_type", "token", "scope", "openid email", "code_challenge", "", "code_challenge_method", "", "nonce", "")
}

// TestVendor_amazonCognitoAuthJS is the page vendor/amazon-cognito-auth-js.txt: sign-up with username and e-mail, verification code, tokens
// in the fragment (implicit grant), sign-out.
func TestVendor_amazonCognitoAuthJS(t *testing.T) {
	w, start := authJS(t)
	b := w.browser(t)
	p := b.follow(t, b.open(t, start).expect(t, http.StatusOK, "Sign in"), "/signup").expect(t, http.StatusOK, "Create an account")
	p = b.fill(t, p, "username", "gerardnico", "userAttributes.email", "nico@example.com", "password", "Correct-Horse-1").expect(t, http.StatusOK, "Confirm your account")
	message := w.Messages(w.pool)[0]
	if message.To != "nico@example.com" || message.Medium != "EMAIL" || message.Text != "Your confirmation code is "+message.Code || len(message.Code) != 6 {
		t.Errorf("message: %+v", message)
	}
	p = b.fill(t, p, "code", message.Code)
	fragment, err := url.ParseQuery(p.at.Fragment)
	if err != nil || p.at.Host != "0d1e.ngrok.io" || fragment.Get("refresh_token") != "" || fragment.Get("state") != "the app's state" {
		t.Fatalf("%d %s %v", p.status, p.at, err)
	}
	id, access := w.claims(t, fragment.Get("id_token")), w.claims(t, fragment.Get("access_token"))
	for claim, want := range (object{
		"aud": w.spa, "email_verified": true, "token_use": "id", "cognito:username": "gerardnico", "email": "nico@example.com",
	}) {
		if id[claim] != want {
			t.Errorf("ID token: %s is %v, want %v", claim, id[claim], want)
		}
	}
	for claim, want := range (object{"token_use": "access", "scope": "openid email", "client_id": w.spa, "username": "gerardnico", "sub": id["sub"]}) {
		if access[claim] != want {
			t.Errorf("access token: %s is %v, want %v", claim, access[claim], want)
		}
	}
	if id["at_hash"] == nil || id["event_id"] == nil || id["auth_time"] == nil {
		t.Errorf("ID token: %v", id)
	}
	if out := b.open(t, domain+"/logout?"+url.Values{"client_id": {w.spa}, "logout_uri": {"https://0d1e.ngrok.io/"}}.Encode()); out.at.Host != "0d1e.ngrok.io" {
		t.Errorf("sign-out leads to %s", out.at)
	}
	b.open(t, start).expect(t, http.StatusOK, "Sign in")
}

// TestVendor_amazonCognitoAuthJS_passwordReset is the part "Password Reset" of that page: from the sign-in by a link, the username, a code
// by mail.
func TestVendor_amazonCognitoAuthJS_passwordReset(t *testing.T) {
	w, start := authJS(t)
	w.addUser(t, "gerardnico", "Correct-Horse-1", "email", "nico@example.com", "email_verified", "true")
	b := w.browser(t)
	p := b.follow(t, b.open(t, start), "/forgotPassword").expect(t, http.StatusOK, "Forgot your password?")
	p = b.fill(t, p, "username", "nobody").expect(t, http.StatusBadRequest, "Forgot your password?: User does not exist.") // LEGACY
	p = b.fill(t, p, "username", "gerardnico").expect(t, http.StatusOK, "Choose a password")
	if m := w.Messages(w.pool); len(m) != 1 || m[0].Text != "Your password reset code is "+m[0].Code {
		t.Fatalf("messages: %+v", m)
	}
	p = b.fill(t, p, "code", w.sentCode(t), "password", "weak").expect(t, http.StatusBadRequest,
		"Choose a password: Password did not conform with policy: Password not long enough")
	p = b.fill(t, p, "code", w.wrong(t), "password", "Battery-Staple-2").expect(t, http.StatusBadRequest,
		"Choose a password: Invalid verification code provided, please try again.")
	first := w.sentCode(t)
	p = b.submit(t, p, 1).expect(t, http.StatusOK, "Choose a password")
	if first != w.sentCode(t) {
		p = b.fill(t, p, "code", first, "password", "Battery-Staple-2").expect(t, http.StatusBadRequest,
			"Choose a password: Invalid verification code provided, please try again.")
	}
	used := p
	p = b.fill(t, p, "code", w.sentCode(t), "password", "Battery-Staple-2").expect(t, http.StatusOK, "Sign in")
	b.fill(t, used, "code", w.sentCode(t), "password", "Battery-Staple-3").expect(t, http.StatusBadRequest,
		"Choose a password: Invalid code provided, please request a code again.") // single use
	p = b.fill(t, p, "password", "Correct-Horse-1").expect(t, http.StatusBadRequest, "Sign in: Incorrect username or password.")
	if p = b.fill(t, p, "password", "Battery-Staple-2"); !strings.Contains(p.at.Fragment, "id_token=") {
		t.Errorf("%d %s %s", p.status, p.at, p.body)
	}

	b = w.browser(t)
	p = b.fill(t, b.follow(t, b.open(t, start), "/forgotPassword"), "username", "gerardnico")
	w.clock.Move(59 * time.Minute)
	p = b.fill(t, p, "code", w.wrong(t), "password", "Battery-Staple-4").expect(t, http.StatusBadRequest,
		"Choose a password: Invalid verification code provided, please try again.")
	w.clock.Move(time.Minute)
	b.fill(t, p, "code", w.sentCode(t), "password", "Battery-Staple-4").expect(t, http.StatusBadRequest,
		"Choose a password: Invalid code provided, please request a code again.") // after an hour
}
