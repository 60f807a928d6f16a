package login_test

import (
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
)

const good, better = "Correct-Horse-1", "Battery-Staple-2"

const (
	incorrect = "Incorrect username or password."
	mismatch  = "Invalid verification code provided, please try again."
	expired   = "Invalid code provided, please request a code again."
)

// plain is a pool of usernames, with a user who signed up and did not confirm.
func unconfirmed(t testing.TB) *world {
	t.Helper()
	w := nativePool(t, nil, nil)
	w.must(t, "SignUp", object{"ClientId": w.spa, "Username": "ada", "Password": good, "UserAttributes": []object{{"Name": "email", "Value": "ada@example.com"}}})
	return w
}

func TestNative_unconfirmedUserIsAskedForTheCode(t *testing.T) {
	w := unconfirmed(t)
	b := w.browser(t)
	p := b.open(t, w.authorizeURL())
	p = b.fill(t, p, "username", "ada", "password", better).expect(t, http.StatusBadRequest, "Sign in: "+incorrect)
	p = b.fill(t, p, "password", good).expect(t, http.StatusOK, "Confirm your account: User is not confirmed.")
	first := w.sentCode(t)
	p = b.submit(t, p, 1).expect(t, http.StatusOK, "Confirm your account")
	if first != w.sentCode(t) {
		p = b.fill(t, p, "code", first).expect(t, http.StatusBadRequest, "Confirm your account: "+mismatch)
	}
	if p = b.fill(t, p, "code", w.sentCode(t)); p.at.Query().Get("code") == "" {
		t.Errorf("%d %s %s", p.status, p.at, p.body)
	}
	if w.status(t, "ada") != "CONFIRMED" {
		t.Error("status")
	}
}

func TestNative_codeOfSignUpExpires(t *testing.T) {
	w := unconfirmed(t)
	w.clock.Move(24 * time.Hour)
	b := w.browser(t)
	p := b.fill(t, b.open(t, w.authorizeURL()), "username", "ada", "password", good).expect(t, http.StatusOK, "Confirm your account: User is not confirmed.")
	p = b.fill(t, p, "code", w.sentCode(t)).expect(t, http.StatusBadRequest, "Confirm your account: "+expired)
	p = b.submit(t, p, 1)
	if p = b.fill(t, p, "code", w.sentCode(t)); p.at.Query().Get("code") == "" {
		t.Errorf("%d %s %s", p.status, p.at, p.body)
	}
}

// Who comes back with the code and nothing else is confirmed, and has to sign in.
func TestNative_confirmationWithoutPassword(t *testing.T) {
	w := unconfirmed(t)
	b := w.browser(t)
	p := b.open(t, strings.Replace(w.authorizeURL(), "/oauth2/authorize", "/confirm", 1)).expect(t, http.StatusOK, "Confirm your account")
	p = b.fill(t, p, "username", "ada", "code", w.sentCode(t)).expect(t, http.StatusOK, "Sign in")
	if !strings.Contains(p.body, "Account confirmed. Please sign in.") {
		t.Error(p.body)
	}
	if p = b.fill(t, p, "username", "ada", "password", good); p.at.Query().Get("code") == "" {
		t.Errorf("%d %s", p.status, p.at)
	}
}

func TestNative_signUpRefusals(t *testing.T) {
	w := nativePool(t, object{"Schema": []object{{"Name": "birthdate", "Required": true}, {"Name": "given_name", "Required": true}}}, nil)
	w.addUser(t, "ada", good)
	b := w.browser(t)
	p := b.follow(t, b.open(t, w.authorizeURL()), "/signup")
	whole := []string{
		"username", "bob", "password", good, "userAttributes.birthdate", "1990-12-31", "userAttributes.given_name", "Bob", "userAttributes.email", "bob@example.com",
	}
	for _, c := range []struct{ field, value, says string }{
		{"username", "ada", "User already exists"},
		{"username", "", "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must have length greater than or equal to 1"},
		{"password", "a", "Password did not conform with policy: Password not long enough"},
		{"password", "correct-horse-1", "Password did not conform with policy: Password must have uppercase characters"},
		{"password", "CORRECT-HORSE-1", "Password did not conform with policy: Password must have lowercase characters"},
		{"password", "Correct-Horse-x", "Password did not conform with policy: Password must have numeric characters"},
		{"password", "CorrectHorse1", "Password did not conform with policy: Password must have symbol characters"},
		{"userAttributes.birthdate", "31.12.1990", "Attributes did not conform to the schema: birthdate: Invalid birthdate format, please use YYYY-MM-DD."},
		{"userAttributes.given_name", "", "Attributes did not conform to the schema: given_name: The attribute is required"},
		{"userAttributes.email", "bob", "Invalid email address format."},
	} {
		got := b.fill(t, p, append(append([]string{}, whole...), c.field, c.value)...)
		if c.field == "username" && c.value == "" {
			if got.status != http.StatusBadRequest || !strings.Contains(got.says(), "'username'") {
				t.Errorf("no name: %d %s", got.status, got.says())
			}
			continue
		}
		got.expect(t, http.StatusBadRequest, "Create an account: "+c.says)
		if strings.Contains(got.body, good) || c.field != "username" && !strings.Contains(got.body, `value="bob"`) {
			t.Errorf("%s=%s: what was typed: %s", c.field, c.value, got.body)
		}
	}
	action, values := p.form(t, 0)
	for i := 0; i < len(whole); i += 2 {
		values.Set(whole[i], whole[i+1])
	}
	values.Set("userAttributes.email_verified", "true")
	b.post(t, p, action, values).expect(t, http.StatusBadRequest, "Create an account: A client attempted to write unauthorized attribute")
	b.fill(t, p, whole...).expect(t, http.StatusOK, "Confirm your account")
}

// A pool whose users administrators make has no sign-up.
func TestNative_onlyAdministratorsMakeUsers(t *testing.T) {
	w := nativePool(t, object{"AdminCreateUserConfig": object{"AllowAdminCreateUserOnly": true}}, nil)
	b := w.browser(t)
	p := b.open(t, w.authorizeURL())
	if strings.Contains(p.body, "/signup") {
		t.Error("there is a link to sign up")
	}
	signUp := strings.Replace(w.authorizeURL(), "/oauth2/authorize", "/signup", 1)
	b.open(t, signUp).expect(t, http.StatusForbidden, "Sign in: SignUp is not permitted for this user pool")
	_, values := p.form(t, 0)
	b.post(t, p, signUp, values).expect(t, http.StatusForbidden, "Sign in: SignUp is not permitted for this user pool")
	if status, out := w.call(t, "SignUp", object{"ClientId": w.spa, "Username": "ada", "Password": good}); out["__type"] != "NotAuthorizedException" {
		t.Errorf("%d %v", status, out)
	}
}

// A user whom an administrator made chooses a password, and brings what is missing.
func TestNative_temporaryPassword(t *testing.T) {
	w := nativePool(t, object{"Schema": []object{{"Name": "given_name", "Required": true}}}, nil)
	w.must(t, "AdminCreateUser", object{
		"UserPoolId": w.pool, "Username": "ada", "UserAttributes": []object{{"Name": "email", "Value": "ada@example.com"}}, "DesiredDeliveryMediums": []string{"EMAIL"},
	})
	temporary := w.sentCode(t)
	if m := w.Messages(w.pool)[0]; m.Kind != native.InvitationMessage || m.Text != "Your username is ada and temporary password is "+temporary+"." || w.status(t, "ada") != "FORCE_CHANGE_PASSWORD" {
		t.Errorf("%+v", m)
	}
	b := w.browser(t)
	p := b.fill(t, b.open(t, w.authorizeURL()), "username", "ada", "password", temporary).expect(t, http.StatusOK, "Choose a password")
	b.fill(t, p, "password", "x", "userAttributes.given_name", "Ada").expect(t, http.StatusBadRequest, "Choose a password: Password did not conform with policy: Password not long enough")
	b.fill(t, p, "password", good).expect(t, http.StatusBadRequest, "Choose a password: Attributes did not conform to the schema: given_name: The attribute is required")
	if in := b.fill(t, p, "password", good, "userAttributes.given_name", "Ada"); in.at.Query().Get("code") == "" {
		t.Fatalf("%d %s %s", in.status, in.at, in.body)
	}
	if w.status(t, "ada") != "CONFIRMED" {
		t.Error("status")
	}
	b.fill(t, p, "password", better, "userAttributes.given_name", "Eve").expect(t, http.StatusBadRequest, "Sign in: Invalid session for the user.")

	w.must(t, "AdminSetUserPassword", object{"UserPoolId": w.pool, "Username": "ada", "Password": better})
	w.clock.Move(7 * 24 * time.Hour)
	b = w.browser(t)
	b.fill(t, b.open(t, w.authorizeURL()), "username", "ada", "password", better).expect(t, http.StatusBadRequest,
		"Sign in: Temporary password has expired and must be reset by an administrator.")
}

func TestNative_resetRequired(t *testing.T) {
	w := nativePool(t, nil, nil)
	w.addUser(t, "ada", good, "email", "ada@example.com", "email_verified", "true")
	w.must(t, "AdminResetUserPassword", object{"UserPoolId": w.pool, "Username": "ada"})
	if w.status(t, "ada") != "RESET_REQUIRED" {
		t.Error("status")
	}
	b := w.browser(t)
	p := b.fill(t, b.open(t, w.authorizeURL()), "username", "ada", "password", good).expect(t, http.StatusOK, "Forgot your password?: Password reset required for the user")
	p = b.fill(t, p).expect(t, http.StatusOK, "Choose a password")
	p = b.fill(t, p, "code", w.sentCode(t), "password", better).expect(t, http.StatusOK, "Sign in")
	if p = b.fill(t, p, "username", "ada", "password", better); p.at.Query().Get("code") == "" || w.status(t, "ada") != "CONFIRMED" {
		t.Errorf("%d %s", p.status, p.at)
	}
}

// An alias signs in once it is verified, and belongs to one user.
func TestNative_alias(t *testing.T) {
	w := nativePool(t, object{"AliasAttributes": []string{"email"}}, nil)
	b := w.browser(t)
	p := b.follow(t, b.open(t, w.authorizeURL()), "/signup")
	b.fill(t, p, "username", "ada@example.com", "password", good).expect(t, http.StatusBadRequest,
		"Create an account: Username cannot be of email format, since user pool is configured for email alias.")
	p = b.fill(t, p, "username", "ada", "userAttributes.email", "ada@example.com", "password", good).expect(t, http.StatusOK, "Confirm your account")
	b.fill(t, b.open(t, w.authorizeURL()), "username", "ada@example.com", "password", good).expect(t, http.StatusBadRequest, "Sign in: "+incorrect)
	b.fill(t, p, "code", w.sentCode(t))
	other := w.browser(t)
	if in := other.fill(t, other.open(t, w.authorizeURL()), "username", "ada@example.com", "password", good); in.at.Query().Get("code") == "" {
		t.Errorf("%d %s", in.status, in.body)
	}
	w.must(t, "SignUp", object{"ClientId": w.spa, "Username": "eve", "Password": good, "UserAttributes": []object{{"Name": "email", "Value": "ada@example.com"}}})
	confirm := object{"ClientId": w.spa, "Username": "eve", "ConfirmationCode": w.sentCode(t)}
	if _, out := w.call(t, "ConfirmSignUp", confirm); out["__type"] != "AliasExistsException" {
		t.Errorf("%v", out)
	}
	confirm["ForceAliasCreation"] = true
	w.must(t, "ConfirmSignUp", confirm)
	if found := text(t, w.must(t, "AdminGetUser", object{"UserPoolId": w.pool, "Username": "ada@example.com"}), "Username"); found != "eve" {
		t.Errorf("the alias is of %s", found)
	}
}

func TestNative_caseCountsUnlessThePoolSaysOtherwise(t *testing.T) {
	for name, sensitive := range map[string]bool{"sensitive": true, "insensitive": false} {
		t.Run(name, func(t *testing.T) {
			w := nativePool(t, object{"UsernameConfiguration": object{"CaseSensitive": sensitive}}, nil)
			w.addUser(t, "Ada", good)
			b := w.browser(t)
			p := b.fill(t, b.open(t, w.authorizeURL()), "username", "aDA", "password", good)
			if in := p.at.Query().Get("code") != ""; in == sensitive {
				t.Errorf("%d %s %s", p.status, p.at, p.body)
			}
			status, _ := w.call(t, "SignUp", object{"ClientId": w.spa, "Username": "ADA", "Password": good})
			if taken := status != http.StatusOK; taken == sensitive {
				t.Errorf("sign-up in other letters: %d", status)
			}
		})
	}
}

// An app that lists providers only has no form, and takes none.
func TestNative_notOffered(t *testing.T) {
	w := federated(t, nil)
	w.addUser(t, "ada", good)
	b := w.browser(t)
	p := b.open(t, w.authorizeURL())
	if formTag.MatchString(p.body) {
		t.Error(p.body)
	}
	r, err := url.Parse(w.authorizeURL())
	if err != nil {
		t.Fatal(err)
	}
	b.post(t, p, "/login?"+r.RawQuery, url.Values{"username": {"ada"}, "password": {good}}).expect(t, http.StatusForbidden,
		"An error was encountered: This app does not let users of the user pool itself sign in.")
}

// An app with both shows both, and each session serves for its own kind only.
func TestNative_besideProviders(t *testing.T) {
	w := federated(t, nil)
	w.must(t, "UpdateUserPoolClient", object{
		"UserPoolId": w.pool, "ClientId": w.spa, "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"Acme", "COGNITO"},
		"AllowedOAuthFlows": []string{"code"}, "CallbackURLs": []string{callback}, "AllowedOAuthScopes": []string{"openid", "email", "aws.cognito.signin.user.admin"},
	})
	w.addUser(t, "ada", good)
	b := w.browser(t)
	p := b.open(t, w.authorizeURL("login_hint", "ada"))
	if !strings.Contains(p.body, "Continue with Acme") || !strings.Contains(p.body, `value="ada"`) {
		t.Error(p.body)
	}
	if p = b.fill(t, p, "password", good); p.at.Query().Get("code") == "" {
		t.Fatalf("%d %s %s", p.status, p.at, p.body)
	}
	if p = b.open(t, w.authorizeURL("identity_provider", "COGNITO")); p.at.Query().Get("code") == "" {
		t.Errorf("the session does not serve: %s", p.at)
	}
	if p = b.open(t, w.authorizeURL("identity_provider", "Acme")); w.idp.asked == nil || p.at.Query().Get("code") == "" {
		t.Errorf("the session of a native user served for a provider: %s", p.at)
	}
	if p = b.open(t, w.authorizeURL("identity_provider", "COGNITO")); p.at.Query().Get("code") != "" {
		t.Errorf("the session of a provider served for native users: %s", p.at)
	}
}

// Pages work without scripts, and with what reads them aloud or fills them in.
func TestNative_pagesAreAccessible(t *testing.T) {
	w := nativePool(t, object{"Schema": []object{{"Name": "phone_number", "Required": true}, {"Name": "family_name", "Required": true}}}, nil)
	b := w.browser(t)
	in := b.open(t, w.authorizeURL())
	up := b.follow(t, in, "/signup")
	forgot := b.follow(t, in, "/forgotPassword")
	reset := b.fill(t, forgot, "username", "nobody")
	confirm := b.fill(t, up, "username", "ada", "password", good, "userAttributes.phone_number", "+4930123456", "userAttributes.family_name", "L", "userAttributes.email", "a@example.com")
	for name, c := range map[string]struct {
		page
		autocomplete []string
	}{
		"sign-in": {in, []string{"username", "current-password"}}, "sign-up": {up, []string{"username", "tel", "family-name", "email", "new-password"}},
		"forgot": {forgot, []string{"username"}}, "reset": {reset, []string{"one-time-code", "new-password"}}, "confirm": {confirm, []string{"one-time-code"}},
	} {
		for _, tag := range inputTag.FindAllString(c.body, -1) {
			id := regexp.MustCompile(` id="([^"]*)"`).FindStringSubmatch(tag)
			if !strings.Contains(tag, `type="hidden"`) && (id == nil || !strings.Contains(c.body, `<label for="`+id[1]+`">`)) {
				t.Errorf("%s: no label for %s", name, tag)
			}
		}
		for _, token := range c.autocomplete {
			if !strings.Contains(c.body, `autocomplete="`+token+`"`) {
				t.Errorf("%s: nothing of autocomplete=%s", name, token)
			}
		}
		policy := c.header.Get("Content-Security-Policy")
		if strings.Contains(c.body, "<script") || !strings.HasPrefix(policy, "default-src 'none'") || c.header.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: %v", name, c.header)
		}
	}
	wrong := b.fill(t, confirm, "code", w.wrong(t))
	if !strings.Contains(wrong.body, `aria-invalid="true" aria-describedby="alert`) {
		t.Errorf("the field is not marked: %s", wrong.body)
	}
	de := b.open(t, w.authorizeURL("lang", "de"))
	if !strings.Contains(de.body, `<html lang="de">`) || !strings.Contains(de.body, ">Passwort<") || !strings.Contains(de.body, "Konto anlegen") {
		t.Errorf("%s", de.body)
	}
	de = b.fill(t, de, "username", "ada", "password", better)
	if !strings.Contains(de.body, `role="alert" class="alert" id="alert" lang="de">Benutzername oder Passwort ist falsch.`) {
		t.Errorf("%s", de.body)
	}
}

// A pool that verifies no address leaves confirmation to administrators, and says so.
func TestNative_administratorConfirms(t *testing.T) {
	w := nativePool(t, object{"AutoVerifiedAttributes": []string{}}, nil)
	b := w.browser(t)
	p := b.follow(t, b.open(t, w.authorizeURL()), "/signup")
	p = b.fill(t, p, "username", "ada", "password", good).expect(t, http.StatusOK, "Sign in")
	if !strings.Contains(p.body, "An administrator has to confirm it") || !strings.Contains(p.body, `value="ada"`) {
		t.Error(p.body)
	}
	waiting := b.fill(t, p, "password", good).expect(t, http.StatusOK, "Confirm your account: User is not confirmed.")
	b.submit(t, waiting, 1).expect(t, http.StatusBadRequest, "Confirm your account: Cannot resend codes. Auto verification not turned on.")
	w.must(t, "AdminConfirmSignUp", object{"UserPoolId": w.pool, "Username": "ada"})
	if p = b.fill(t, p, "password", good); p.at.Query().Get("code") == "" {
		t.Errorf("%d %s", p.status, p.at)
	}
}

// Addresses that only forms lead to begin from the start.
func TestNative_addressesOfForms(t *testing.T) {
	w := nativePool(t, nil, nil)
	for _, path := range []string{"/resendcode", "/confirmforgotPassword", "/changePassword"} {
		p := w.browser(t).open(t, strings.Replace(w.authorizeURL(), "/oauth2/authorize", path, 1)).expect(t, http.StatusOK, "Sign in")
		if p.at.Path != "/login" {
			t.Error(p.at)
		}
	}
}
