package login_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
)

// TestNative_hidesWhoIsAUser: with PreventUserExistenceErrors pages say the same to those who exist and those who do not.
func TestNative_hidesWhoIsAUser(t *testing.T) {
	w := nativePool(t, nil, nil)
	w.addUser(t, "ada", good, "email", "ada@example.com", "email_verified", "true")
	w.addUser(t, "mute", good)
	w.must(t, "SignUp", object{"ClientId": w.spa, "Username": "bob", "Password": good})
	destination := regexp.MustCompile(`to [a-z]\*\*\*@[a-z]\*\*\*\.`)
	tell := func(p page) string {
		return regexp.MustCompile(`value="[^"]*"`).ReplaceAllString(destination.ReplaceAllString(p.body, "to X."), "")
	}
	ways := map[string]func(b *browser, name string) []page{
		"sign-in": func(b *browser, name string) []page {
			var all []page
			p := b.open(t, w.authorizeURL())
			for range 8 { // locked in the end
				p = b.fill(t, p, "username", name, "password", better)
				all = append(all, p)
			}
			return all
		},
		"forgotten password": func(b *browser, name string) []page {
			p := b.open(t, strings.Replace(w.authorizeURL(), "/oauth2/authorize", "/forgotPassword", 1))
			p = b.fill(t, p, "username", name)
			again := b.submit(t, p, 1)
			return []page{p, again}
		},
		"confirmation": func(b *browser, name string) []page {
			p := b.open(t, strings.Replace(w.authorizeURL(), "/oauth2/authorize", "/confirm", 1))
			wrong := b.fill(t, p, "username", name, "code", "x")
			return []page{wrong, b.submit(t, wrong, 1)}
		},
	}
	for way, take := range ways {
		want := take(w.browser(t), "nobody")
		for _, name := range []string{"ada", "mute", "bob"} {
			for i, p := range take(w.browser(t), name) {
				if p.status != want[i].status || tell(p) != tell(want[i]) {
					t.Errorf("%s, answer %d to %s:\n%d %s\nand to nobody:\n%d %s", way, i, name, p.status, tell(p), want[i].status, tell(want[i]))
				}
			}
		}
	}
}

// TestNative_lockout is documented: five attempts, then a second, then twice as long after each more; 15 quiet minutes end it.
func TestNative_lockout(t *testing.T) {
	w := nativePool(t, nil, nil)
	w.addUser(t, "ada", good)
	b := w.browser(t)
	p := b.open(t, w.authorizeURL())
	for range 5 {
		p = b.fill(t, p, "username", "ada", "password", better).expect(t, http.StatusBadRequest, "Sign in: "+incorrect)
	}
	for range 3 {
		p = b.fill(t, p, "username", "ada", "password", good).expect(t, http.StatusBadRequest, "Sign in: Password attempts exceeded")
	}
	w.clock.Move(time.Second)
	p = b.fill(t, p, "username", "ada", "password", better).expect(t, http.StatusBadRequest, "Sign in: "+incorrect)
	w.clock.Move(time.Second)
	p = b.fill(t, p, "username", "ada", "password", good).expect(t, http.StatusBadRequest, "Sign in: Password attempts exceeded")
	w.clock.Move(time.Second)
	if p = b.fill(t, p, "username", "ada", "password", good); p.at.Query().Get("code") == "" {
		t.Errorf("%d %s %s", p.status, p.at, p.body)
	}
}

// Codes can be guessed at twenty times an hour.
func TestNative_codeAttempts(t *testing.T) {
	w := unconfirmed(t)
	try := func(code string) string {
		_, out := w.call(t, "ConfirmSignUp", object{"ClientId": w.spa, "Username": "ada", "ConfirmationCode": code})
		kind, _ := out["__type"].(string)
		return kind
	}
	for range 20 {
		if got := try(w.wrong(t)); got != "CodeMismatchException" {
			t.Fatal(got)
		}
	}
	if got := try(w.sentCode(t)); got != "LimitExceededException" {
		t.Error(got)
	}
	w.clock.Move(time.Hour)
	if got := try(w.sentCode(t)); got != "" {
		t.Error(got)
	}
}

// Forms count only where they were got: not from another site, another browser, another app or long ago.
func TestNative_foreignForms(t *testing.T) {
	w := nativePool(t, nil, nil)
	w.addUser(t, "ada", good)
	const alert = "Sign in: This form was open for too long, or in another browser. Please try again."
	b, other := w.browser(t), w.browser(t)
	p, theirs := b.open(t, w.authorizeURL()), other.open(t, w.authorizeURL())
	credentials := []string{"username", "ada", "password", good}
	w.browser(t).fill(t, p, credentials...).expect(t, http.StatusForbidden, alert) // no cookie
	b.fill(t, theirs, credentials...).expect(t, http.StatusForbidden, alert)
	b.fill(t, p, append(credentials, "slip", "")...).expect(t, http.StatusForbidden, alert)
	w.clock.Move(time.Hour)
	p = b.fill(t, p, credentials...).expect(t, http.StatusForbidden, alert)
	action, values := p.form(t, 0)
	values["slip"] = append(values["slip"], "twice")
	if got := b.post(t, p, action, values); got.status != http.StatusBadRequest || got.at.Path != "/error" {
		t.Errorf("a field twice: %d %s", got.status, got.at)
	}
	if p = b.fill(t, p, credentials...); p.at.Query().Get("code") == "" {
		t.Errorf("%d %s %s", p.status, p.at, p.body)
	}
}

// TestNative_secretsAreNotKept: a snapshot has neither passwords nor codes in it, and a restart forgets nothing else.
func TestNative_secretsAreNotKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "snapshot.json")
	var log bytes.Buffer
	options := emulator.Options{SnapshotPath: path, Logger: slog.New(slog.NewTextHandler(&log, nil))}
	w := newWorld(t, func(o *emulator.Options) { *o = options })
	w.pool = text(t, w.must(t, "CreateUserPool", object{"PoolName": "p", "AutoVerifiedAttributes": []string{"email"}}), "UserPool", "Id")
	client := text(t, w.must(t, "CreateUserPoolClient", object{
		"UserPoolId": w.pool, "ClientName": "c", "ExplicitAuthFlows": []string{"ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"},
	}), "UserPoolClient", "ClientId")
	w.must(t, "SignUp", object{"ClientId": client, "Username": "ada", "Password": good, "UserAttributes": []object{{"Name": "email", "Value": "ada@example.com"}}})
	code := w.sentCode(t)
	w.addUser(t, "bob", better)
	saved, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, secret := range []string{good, better, `"` + code + `"`} {
		if bytes.Contains(saved, []byte(secret)) {
			t.Errorf("%s is in the snapshot", secret)
		}
	}
	if !strings.Contains(log.String(), "code="+code) || strings.Contains(log.String(), good) || strings.Contains(log.String(), better) {
		t.Errorf("log: %s", log.String())
	}
	journal, err := json.Marshal(w.Journal())
	if err != nil || strings.Contains(string(journal), good) || strings.Contains(string(journal), better) {
		t.Errorf("journal: %s, %v", journal, err)
	}
	if w.Emulator, err = emulator.New(options); err != nil {
		t.Fatal(err)
	}
	w.must(t, "ConfirmSignUp", object{"ClientId": client, "Username": "ada", "ConfirmationCode": code})
	for name, password := range map[string]string{"ada": good, "bob": better} {
		w.must(t, "InitiateAuth", object{"ClientId": client, "AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": object{"USERNAME": name, "PASSWORD": password}})
	}
}

// A form of one app is none of another's.
func TestNative_formOfAnotherApp(t *testing.T) {
	w := nativePool(t, nil, nil)
	w.addUser(t, "ada", good)
	other := text(t, w.must(t, "CreateUserPoolClient", object{
		"UserPoolId": w.pool, "ClientName": "other", "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"COGNITO"},
		"AllowedOAuthFlows": []string{"code"}, "AllowedOAuthScopes": []string{"openid", "email", "aws.cognito.signin.user.admin"}, "CallbackURLs": []string{callback},
	}), "UserPoolClient", "ClientId")
	b := w.browser(t)
	p := b.open(t, w.authorizeURL())
	action, values := p.form(t, 0)
	values.Set("username", "ada")
	values.Set("password", good)
	b.post(t, p, strings.Replace(action, w.spa, other, 1), values).expect(t, http.StatusForbidden,
		"Sign in: This form was open for too long, or in another browser. Please try again.")
}

// The session of a challenge is of one app client, and lasts three minutes.
func TestNative_challengeSession(t *testing.T) {
	w := nativePool(t, nil, nil)
	other := text(t, w.must(t, "CreateUserPoolClient", object{"UserPoolId": w.pool, "ClientName": "other"}), "UserPoolClient", "ClientId")
	w.addUser(t, "ada", good)
	w.must(t, "AdminSetUserPassword", object{"UserPoolId": w.pool, "Username": "ada", "Password": good})
	out := w.must(t, "InitiateAuth", object{"ClientId": w.spa, "AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": object{"USERNAME": "ada", "PASSWORD": good}})
	answer := object{
		"ClientId": other, "ChallengeName": "NEW_PASSWORD_REQUIRED", "Session": out["Session"], "ChallengeResponses": object{"USERNAME": "ada", "NEW_PASSWORD": better},
	}
	if _, out := w.call(t, "RespondToAuthChallenge", answer); out["__type"] != "NotAuthorizedException" {
		t.Errorf("another client: %v", out)
	}
	answer["ClientId"] = w.spa
	w.clock.Move(3 * time.Minute)
	if _, out := w.call(t, "RespondToAuthChallenge", answer); out["__type"] != "NotAuthorizedException" {
		t.Errorf("too late: %v", out)
	}
	w.clock.Move(-time.Second)
	w.must(t, "RespondToAuthChallenge", answer)
}

// Tests in other processes read messages at an endpoint.
func TestMessages_endpoint(t *testing.T) {
	w := unconfirmed(t)
	ask := func(method, path string) *httptest.ResponseRecorder {
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, httptest.NewRequestWithContext(t.Context(), method, "http://127.0.0.1"+path, http.NoBody))
		return reply
	}
	var messages []native.Message
	if err := json.Unmarshal(ask(http.MethodGet, "/_cogfed/messages?pool="+w.pool).Body.Bytes(), &messages); err != nil || len(messages) != 1 ||
		messages[0].Code != w.sentCode(t) || messages[0].Username != "ada" || messages[0].To != "ada@example.com" || messages[0].Kind != "sign-up" {
		t.Errorf("%+v, %v", messages, err)
	}
	if body := ask(http.MethodGet, "/_cogfed/messages?pool=other").Body.String(); body != "[]" {
		t.Error(body)
	}
	if status := ask(http.MethodDelete, "/_cogfed/messages").Code; status != http.StatusNoContent || len(w.Messages("")) != 0 {
		t.Error(status)
	}
}
