package login_test

import (
	"html"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
)

// nativePool is a pool that people sign up to by themselves, with one public client.
func nativePool(t testing.TB, pool, client object) *world {
	t.Helper()
	w := newWorld(t, func(o *emulator.Options) { o.Upstreams = nil })
	settings := object{"PoolName": "acme", "AutoVerifiedAttributes": []string{"email"}}
	maps.Copy(settings, pool)
	w.pool = text(t, w.must(t, "CreateUserPool", settings), "UserPool", "Id")
	w.must(t, "CreateUserPoolDomain", object{"UserPoolId": w.pool, "Domain": "acme"})
	all := object{
		"UserPoolId": w.pool, "ClientName": "The app", "AllowedOAuthFlowsUserPoolClient": true, "SupportedIdentityProviders": []string{"COGNITO"},
		"AllowedOAuthFlows": []string{"code", "implicit"}, "AllowedOAuthScopes": []string{"openid", "email", "aws.cognito.signin.user.admin"},
		"CallbackURLs": []string{callback}, "LogoutURLs": []string{signOut}, "PreventUserExistenceErrors": "ENABLED",
		"ExplicitAuthFlows": []string{"ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"},
	}
	maps.Copy(all, client)
	w.spa = text(t, w.must(t, "CreateUserPoolClient", all), "UserPoolClient", "ClientId")
	return w
}

// addUser makes a confirmed user without any page.
func (w *world) addUser(t testing.TB, name, password string, attributes ...string) {
	t.Helper()
	var list []object
	for i := 0; i < len(attributes); i += 2 {
		list = append(list, object{"Name": attributes[i], "Value": attributes[i+1]})
	}
	w.must(t, "AdminCreateUser", object{"UserPoolId": w.pool, "Username": name, "UserAttributes": list, "MessageAction": "SUPPRESS"})
	w.must(t, "AdminSetUserPassword", object{"UserPoolId": w.pool, "Username": name, "Password": password, "Permanent": true})
}

// code returns the code that was sent last.
func (w *world) sentCode(t testing.TB) string {
	t.Helper()
	messages := w.Messages(w.pool)
	if len(messages) == 0 {
		t.Fatal("no message was sent")
	}
	return messages[len(messages)-1].Code
}

// wrong is a code that was not sent.
func (w *world) wrong(t testing.TB) string {
	t.Helper()
	if code := w.sentCode(t); code[0] == '9' {
		return "0" + code[1:]
	}
	return "9" + w.sentCode(t)[1:]
}

func (w *world) status(t testing.TB, name string) string {
	t.Helper()
	return text(t, w.must(t, "AdminGetUser", object{"UserPoolId": w.pool, "Username": name}), "UserStatus")
}

var (
	formTag  = regexp.MustCompile(`(?s)<form method="post" action="([^"]*)">(.*?)</form>`)
	inputTag = regexp.MustCompile(`<input [^>]*>`)
	attr     = regexp.MustCompile(`([a-z-]+)="([^"]*)"`)
	alert    = regexp.MustCompile(`<p role="alert"[^>]*>([^<]*)</p>`)
	heading  = regexp.MustCompile(`<h1[^>]*>([^<]*)</h1>`)
)

// form returns where a form of a page leads, and what it holds.
func (p page) form(t testing.TB, number int) (action string, values url.Values) {
	t.Helper()
	forms := formTag.FindAllStringSubmatch(p.body, -1)
	if len(forms) <= number {
		t.Fatalf("no form %d at %s: %d %s", number, p.at, p.status, p.body)
	}
	values = url.Values{}
	for _, tag := range inputTag.FindAllString(forms[number][2], -1) {
		all := map[string]string{}
		for _, m := range attr.FindAllStringSubmatch(tag, -1) {
			all[m[1]] = html.UnescapeString(m[2])
		}
		values.Set(all["name"], all["value"])
	}
	return html.UnescapeString(forms[number][1]), values
}

// fill sends the first form of a page with some fields filled in. A field that the form does not have fails the test.
func (b *browser) fill(t testing.TB, p page, fields ...string) page {
	t.Helper()
	return b.submit(t, p, 0, fields...)
}

func (b *browser) submit(t testing.TB, p page, number int, fields ...string) page {
	t.Helper()
	action, values := p.form(t, number)
	for i := 0; i < len(fields); i += 2 {
		if !values.Has(fields[i]) {
			t.Fatalf("the form has no %s: %v", fields[i], slices.Sorted(maps.Keys(values)))
		}
		values.Set(fields[i], fields[i+1])
	}
	return b.post(t, p, action, values)
}

func (b *browser) post(t testing.TB, p page, action string, values url.Values) page {
	t.Helper()
	to, err := p.at.Parse(action)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, to.String(), strings.NewReader(values.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	return b.send(t, r)
}

// follow clicks the link that leads to a path.
func (b *browser) follow(t testing.TB, p page, path string) page {
	t.Helper()
	for _, m := range link.FindAllStringSubmatch(p.body, -1) {
		to, err := p.at.Parse(html.UnescapeString(m[1]))
		if err == nil && to.Path == path {
			return b.open(t, to.String())
		}
	}
	t.Fatalf("no link to %s at %s: %s", path, p.at, p.body)
	return page{}
}

// says is the heading and the alert of a page.
func (p page) says() string {
	var parts []string
	for _, pattern := range []*regexp.Regexp{heading, alert} {
		if m := pattern.FindStringSubmatch(p.body); m != nil {
			parts = append(parts, html.UnescapeString(m[1]))
		}
	}
	return strings.Join(parts, ": ")
}

// expect fails unless a page says something.
func (p page) expect(t testing.TB, status int, says string) page {
	t.Helper()
	if p.status != status || p.says() != says {
		t.Fatalf("%d %q at %s, want %d %q\n%s", p.status, p.says(), p.at, status, says, p.body)
	}
	return p
}
