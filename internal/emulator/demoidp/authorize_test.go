package demoidp

import (
	"encoding/base64"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
)

func query(change url.Values) url.Values {
	q := url.Values{"response_type": {"code"}, "client_id": {"a"}, "redirect_uri": {callback}, "scope": {"openid email"}, "state": {"s"}}
	for name, values := range change {
		q[name] = values
	}
	return q
}

// TestAuthorize_sendsNobodyToStrangers: whatever is wrong with client or redirect URI, the browser stays.
func TestAuthorize_sendsNobodyToStrangers(t *testing.T) {
	known := New(map[string]Issuer{"x.example": {AutoLogin: true, Clients: map[string]Registration{"a": {RedirectURIs: []string{"https://app.example/cb?x=y"}}}}})
	open := New(map[string]Issuer{"x.example": {AutoLogin: true}})
	for name, c := range map[string]struct {
		set    *Set
		change url.Values
		stays  bool
	}{
		"registered":               {known, url.Values{"redirect_uri": {"https://app.example/cb?x=y"}}, false},
		"registered, with slash":   {known, url.Values{"redirect_uri": {"https://app.example/cb?x=y/"}}, true},
		"registered, other case":   {known, url.Values{"redirect_uri": {"https://APP.example/cb?x=y"}}, true},
		"none":                     {known, url.Values{"redirect_uri": nil}, true},
		"unknown client":           {known, url.Values{"redirect_uri": {"https://app.example/cb?x=y"}, "client_id": {"b"}}, true},
		"open":                     {open, nil, false},
		"open, no client":          {open, url.Values{"client_id": nil}, true},
		"open, no redirect URI":    {open, url.Values{"redirect_uri": nil}, true},
		"open, other path":         {open, url.Values{"redirect_uri": {"https://evil.example/"}}, true},
		"open, http":               {open, url.Values{"redirect_uri": {"http://evil.example/oauth2/idpresponse"}}, true},
		"open, script":             {open, url.Values{"redirect_uri": {"javascript:alert(1)//oauth2/idpresponse"}}, true},
		"open, no host":            {open, url.Values{"redirect_uri": {"https:///oauth2/idpresponse"}}, true},
		"open, query":              {open, url.Values{"redirect_uri": {callback + "?next=evil"}}, true},
		"open, broken":             {open, url.Values{"redirect_uri": {"https://%/oauth2/idpresponse"}}, true},
		"open, two redirect URIs":  {open, url.Values{"redirect_uri": {"https://evil.example/", callback}}, true},
		"open, fragment":           {open, url.Values{"redirect_uri": {callback + "#x"}}, true},
		"open, error is sent back": {open, url.Values{"response_type": {"token"}}, false},
	} {
		for _, form := range []url.Values{nil, {"person": {"demo-alice"}}} {
			w := visit(t, c.set, "https://x.example/authorize?"+query(c.change).Encode(), form)
			if stays := w.Code == http.StatusBadRequest && w.Header().Get("Location") == ""; stays != c.stays {
				t.Errorf("%s: %d %v", name, w.Code, w.Header())
			}
		}
	}
}

func TestAuthorize_keepsTheQueryOfTheRedirectURI(t *testing.T) {
	s := New(map[string]Issuer{"x.example": {AutoLogin: true, Clients: map[string]Registration{"a": {RedirectURIs: []string{"https://app.example/cb?x=y"}}}}})
	w := visit(t, s, "https://x.example/authorize?"+query(url.Values{"redirect_uri": {"https://app.example/cb?x=y"}}).Encode(), nil)
	u, err := url.Parse(w.Header().Get("Location"))
	if err != nil || u.Query().Get("x") != "y" || u.Query().Get("code") == "" || u.Query().Get("state") != "s" {
		t.Errorf("%s %v", u, err)
	}
}

func TestAuthorize_errorsForTheApplication(t *testing.T) {
	s := New(map[string]Issuer{"x.example": {}})
	for want, c := range map[string]struct{ change, form url.Values }{
		"unsupported_response_type": {url.Values{"response_type": {"token"}}, nil},
		"invalid_request":           {url.Values{"response_type": nil}, nil},
		"login_required":            {url.Values{"prompt": {"none"}}, nil},
		"access_denied":             {nil, url.Values{"cancel": {"1"}, "person": {"demo-alice"}}},
	} {
		answer := landing(t, visit(t, s, "https://x.example/authorize?"+query(c.change).Encode(), c.form))
		if answer.Get("error") != want || answer.Get("state") != "s" || answer.Has("code") {
			t.Errorf("%s: %v", want, answer)
		}
	}
}

func TestAuthorize_page(t *testing.T) {
	s := New(map[string]Issuer{"x.example": {}, "*.x.example": {Clients: map[string]Registration{}}})
	evil := `"><script>alert(1)</script>`
	for name, c := range map[string]struct {
		address string
		form    url.Values
		status  int
		has     []string
	}{
		"fresh":            {"https://x.example/authorize?" + query(nil).Encode(), nil, 200, []string{`value="demo-alice" checked`, "acme.auth.eu-west-2.amazoncognito.com", `<code>email</code>`, "bob@example.com"}},
		"hint by sub":      {"https://x.example/authorize?" + query(url.Values{"login_hint": {"demo-bob"}}).Encode(), nil, 200, []string{`value="demo-bob" checked`}},
		"hint by e-mail":   {"https://x.example/authorize?" + query(url.Values{"login_hint": {"BOB@example.com"}}).Encode(), nil, 200, []string{`value="demo-bob" checked`}},
		"hint of stranger": {"https://x.example/authorize?" + query(url.Values{"login_hint": {"new@example.com"}}).Encode(), nil, 200, []string{`value="new@example.com"`, `value="" checked`}},
		"Idura":            {"https://acme.idura.broker/oauth2/authorize?" + query(nil).Encode(), nil, 200, []string{"Swedish BankID", "Danish MitID", "no e-mail address"}},
		"nothing chosen":   {"https://x.example/authorize?" + query(nil).Encode(), url.Values{}, 400, []string{`role="alert"`, "choose a person", "<title>Error:"}},
		"bad e-mail":       {"https://x.example/authorize?" + query(nil).Encode(), url.Values{"email": {"A <a@b.example>"}}, 400, []string{"no e-mail address", "A &lt;a@b.example&gt;"}},
		"too long":         {"https://x.example/authorize?" + query(nil).Encode(), url.Values{"name": {strings.Repeat("x", 201)}}, 400, []string{"too long"}},
		"needs e-mail":     {"https://api.mpin.io/authorize?" + query(nil).Encode(), url.Values{"name": {"X"}}, 400, []string{"type one", "(needed here)"}},
		"too much":         {"https://x.example/authorize?" + query(nil).Encode(), url.Values{"name": {strings.Repeat("x", maxBody)}}, 400, []string{"could not be read"}},
		"hostile hint":     {"https://x.example/authorize?" + query(url.Values{"login_hint": {evil}, "scope": {evil}, "client_id": {evil}}).Encode(), nil, 200, []string{"&lt;script&gt;"}},
		"hostile client":   {"https://a.x.example/authorize?" + query(url.Values{"client_id": {evil}}).Encode(), nil, 400, []string{"not known"}},
		"hostile redirect": {"https://x.example/authorize?" + query(url.Values{"redirect_uri": {evil}}).Encode(), nil, 400, []string{"&lt;script&gt;", "You cannot sign in here"}},
	} {
		w := visit(t, s, c.address, c.form)
		if w.Code != c.status || !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") || !strings.Contains(w.Header().Get("Content-Security-Policy"), "default-src 'none'") {
			t.Errorf("%s: %d %v", name, w.Code, w.Header())
		}
		for _, text := range append(c.has, `<html lang="en">`) {
			if !strings.Contains(w.Body.String(), text) {
				t.Errorf("%s: no %s in\n%s", name, text, w.Body)
			}
		}
		if strings.Contains(w.Body.String(), "<script") {
			t.Errorf("%s: a script got in", name)
		}
	}
}

func TestAuthorize_formOfAnotherSite(t *testing.T) {
	s := New(map[string]Issuer{"x.example": {}})
	r := httptest.NewRequest(http.MethodPost, "https://x.example/authorize?"+query(nil).Encode(), strings.NewReader("person=demo-alice"))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	r.Header.Set("Sec-Fetch-Site", "cross-site")
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	if w.Code != http.StatusForbidden || w.Header().Get("Location") != "" {
		t.Errorf("%d %v", w.Code, w.Header())
	}
}

// TestAuthorize_acr are the ways to choose an eID through Cognito: a login_hint, and a path that holds the acr value.
func TestAuthorize_acr(t *testing.T) {
	s := New(nil)
	path := "/" + url.PathEscape(base64.StdEncoding.EncodeToString([]byte("urn:grn:authn:no:bankid")))
	for address, want := range map[string]string{
		"https://a.idura.broker/oauth2/authorize?" + query(url.Values{"login_hint": {"acr_values:urn:grn:authn:no:bankid"}}).Encode(): "Norwegian",
		"https://a.idura.broker/oauth2/authorize?" + query(url.Values{"acr_values": {"urn:grn:authn:no:bankid x"}}).Encode():          "Norwegian",
		"https://a.idura.broker" + path + "/oauth2/authorize?" + query(nil).Encode():                                                  "Norwegian",
		"https://a.idura.broker/oauth2/authorize?" + query(url.Values{"login_hint": {"acr_values:urn:grn:authn:xx"}}).Encode():        "Swedish",
	} {
		body := visit(t, s, address, nil).Body.String()
		if !strings.Contains(body, want) || want == "Norwegian" && strings.Contains(body, "Swedish") {
			t.Errorf("%s:\n%s", address, body)
		}
	}
	for _, address := range []string{"https://a.idura.broker/x/oauth2/authorize", "https://a.idura.broker" + path + "/oauth2/token", "https://a.idura.broker" + path + WellKnownPath} {
		if w := visit(t, s, address, nil); w.Code != http.StatusNotFound {
			t.Errorf("%s: %d", address, w.Code)
		}
	}
}

func TestAuthorize_autoLogin(t *testing.T) {
	s := New(map[string]Issuer{"x.example": {AutoLogin: true, People: []Person{
		{Claims: map[string]any{"sub": "1", "email": "one@example.com"}}, {Claims: map[string]any{"sub": "2", "email": "two@example.com"}},
	}}})
	for hint, want := range map[string]string{"": "1", "2": "2", "two@example.com": "2", "stranger": "1"} {
		code := landing(t, visit(t, s, "https://x.example/authorize?"+query(url.Values{"login_hint": {hint}, "prompt": {"none"}}).Encode(), nil)).Get("code")
		if g, ok := s.codes.take(code, s.Clock()); !ok || g.claims["sub"] != want {
			t.Errorf("%q signs in %v", hint, g.claims)
		}
	}
}

func TestVisitor_sameTextSamePerson(t *testing.T) {
	for _, pair := range [][4]string{{"A", "a@b.example", "Other", "A@b.example"}, {"Ann Lee", "", "ANN LEE ", ""}} {
		one, err1 := Issuer{}.visitor(pair[0], pair[1])
		two, err2 := Issuer{}.visitor(pair[2], pair[3])
		if err1 != nil || err2 != nil || one.Subject() != two.Subject() || len(one.Subject()) != 36 {
			t.Errorf("%v %v %v %v", one, two, err1, err2)
		}
	}
}

func TestAdd_peopleNeedSub(t *testing.T) {
	if New(nil).Add("x.example", Issuer{People: []Person{{Label: "X"}}}) == nil {
		t.Error("a person without sub is accepted")
	}
}

// TestAuthorize_typed: who types a name does not become the person that happens to be chosen already.
func TestAuthorize_typed(t *testing.T) {
	s := New(map[string]Issuer{"x.example": {}})
	for name, c := range map[string]struct {
		hint string
		form url.Values
		want string
	}{
		"chosen":               {"", url.Values{"person": {"demo-bob"}, "name": {""}, "email": {""}}, "demo-bob"},
		"typed":                {"", url.Values{"person": {"demo-bob"}, "name": {"Eve"}}, subjectOf("Eve", "")},
		"typed, nobody":        {"", url.Values{"person": {""}, "email": {"eve@example.com"}}, subjectOf("", "eve@example.com")},
		"hint left":            {"eve@example.com", url.Values{"person": {""}, "email": {"eve@example.com"}}, subjectOf("", "eve@example.com")},
		"hint, other chosen":   {"eve@example.com", url.Values{"person": {"demo-bob"}, "email": {"eve@example.com"}}, "demo-bob"},
		"chosen by nobody":     {"", url.Values{"person": {"demo-nobody"}, "name": {"Eve"}}, subjectOf("Eve", "")},
		"a mail of somebody's": {"", url.Values{"person": {"BOB@example.com"}}, "demo-bob"},
	} {
		code := landing(t, visit(t, s, "https://x.example/authorize?"+query(url.Values{"login_hint": {c.hint}}).Encode(), c.form)).Get("code")
		if g, ok := s.codes.take(code, s.Clock()); !ok || g.claims["sub"] != c.want {
			t.Errorf("%s: signs in %v", name, g.claims)
		}
	}
}
