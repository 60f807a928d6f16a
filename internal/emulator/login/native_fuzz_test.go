package login_test

import (
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"
)

// FuzzForms: whatever a form holds, the answer is a page or a redirect to a registered address, never a failure of ours, and nobody gets in
// without the password.
func FuzzForms(f *testing.F) {
	w := nativePool(f, object{"Schema": []object{{"Name": "email", "Required": true}}}, nil)
	w.addUser(f, "ada", good, "email", "ada@example.com", "email_verified", "true")
	b := w.browser(f)
	p := b.open(f, w.authorizeURL())
	_, values := p.form(f, 0)
	cookie := (&http.Cookie{Name: "cogfed_form", Value: b.Jar.Cookies(p.at)[0].Value}).String()
	paths := []string{"/login", "/signup", "/confirm", "/resendcode", "/forgotPassword", "/confirmforgotPassword", "/changePassword"}
	f.Add(0, "ada", better, "123456", "", "")
	f.Add(1, "bob", better, "", "email", "bob@example.com")
	f.Add(2, "ada\x00", "", "\u202e", "custom:x", strings.Repeat("a", 3000))
	f.Add(4, "<b>", "", "", "sub", "\xff")
	f.Add(5, "ada", better, "000000", "email_verified", "true")
	f.Add(6, "", better, "", "phone_number", "+1")
	f.Fuzz(func(t *testing.T, path int, name, password, code, attribute, value string) {
		if password == good {
			t.Skip()
		}
		w.clock.Move(time.Microsecond)
		form := maps.Clone(values)
		form.Set("username", name)
		form.Set("password", password)
		form.Set("code", code)
		form.Set("userAttributes."+attribute, value)
		address := domain + paths[uint(path)%uint(len(paths))] + "?" + strings.SplitN(w.authorizeURL(), "?", 2)[1]
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, address, strings.NewReader(form.Encode()))
		r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		r.Header.Set("Cookie", cookie)
		reply := httptest.NewRecorder()
		w.ServeHTTP(reply, r)
		if !slices.Contains([]int{http.StatusOK, http.StatusFound, http.StatusBadRequest, http.StatusForbidden}, reply.Code) {
			t.Errorf("%d %s", reply.Code, reply.Body)
		}
		if location := reply.Header().Get("Location"); location != "" && location != "/error?error=invalid_request" {
			t.Errorf("leads to %s", location)
		}
		if name != "" && strings.ContainsAny(name, "<>\"") && strings.Contains(reply.Body.String(), name) {
			t.Errorf("%q is in the page as it is", name)
		}
		if _, err := url.ParseQuery(reply.Header().Get("Location")); err != nil {
			t.Error(err)
		}
	})
}
