package discovery

import (
	"reflect"
	"strings"
	"testing"
)

// Every list that a document has is read, told from an absent one, and left
// out when nothing can be concluded from it.
func TestParseDocument_lists(t *testing.T) {
	members := map[string]func(Document) []string{
		"response_types_supported":              func(d Document) []string { return d.ResponseTypes },
		"response_modes_supported":              func(d Document) []string { return d.ResponseModes },
		"grant_types_supported":                 func(d Document) []string { return d.GrantTypes },
		"subject_types_supported":               func(d Document) []string { return d.SubjectTypes },
		"scopes_supported":                      func(d Document) []string { return d.Scopes },
		"claims_supported":                      func(d Document) []string { return d.Claims },
		"acr_values_supported":                  func(d Document) []string { return d.ACRValues },
		"token_endpoint_auth_methods_supported": func(d Document) []string { return d.TokenAuthMethods },
		"id_token_signing_alg_values_supported": func(d Document) []string { return d.IDTokenAlgorithms },
		"userinfo_signing_alg_values_supported": func(d Document) []string { return d.UserInfoAlgorithms },
		"code_challenge_methods_supported":      func(d Document) []string { return d.CodeChallengeMethods },
	}
	values := map[string][]string{
		`["a","b"]`: {"a", "b"}, `[]`: {}, `null`: nil, `"a"`: nil, `[1]`: nil, `["a",null]`: nil, `{}`: nil,
		"[" + strings.Repeat(`"a",`, longestList) + `"a"]`: nil, `["` + strings.Repeat("a", longestText+1) + `"]`: nil,
	}
	for name, read := range members {
		for value, want := range values {
			d, _, err := parseDocument([]byte(document(`,"` + name + `":` + value)))
			if got := read(d); err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("%s %.40s: %#v, %v", name, value, got, err)
			}
		}
	}
	if v := reflect.TypeFor[Document](); v.NumField() != 7+len(members)+2+2 {
		t.Errorf("%d fields, and not all are looked at", v.NumField())
	}
}

func TestParseKeys(t *testing.T) {
	got, _, err := parseKeys([]byte(`{"keys":[{"kty":"EC","kid":1,"d":"secret"},{}]}`))
	if want := []Key{{Kty: "EC"}, {}}; err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v, %v", got, err)
	}
}

func FuzzParseDocument(f *testing.F) {
	for _, seed := range []string{
		"", "{}", document(""), document(`,"scopes_supported":["a",1,null]`), `{"issuer":"\ud800"}`, "\ufeff{\"issuer\":\"a\"}", `{"issuer":"a"}}`,
		strings.Repeat(`{"a":[`, 40), `{"issuer":"a","issuer":null}`, `{"a":"\\\"[[[["}`, keySet,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		d, kind, err := parseDocument(body)
		switch {
		case err == nil && (d.Issuer == "" || kind != 0):
			t.Errorf("a document without an issuer, or of kind %s", kind)
		case err != nil && kind != NotJSON && kind != NotDocument:
			t.Errorf("kind %s", kind)
		case err != nil && len(err.Error()) > 100:
			t.Errorf("message %q", err)
		}
		for _, s := range append(d.facts().Scopes, d.Issuer, d.JWKSURI) {
			if len(s) > longestText {
				t.Errorf("%d bytes", len(s))
			}
		}
		keys, _, err := parseKeys(body)
		if (keys == nil) != (err != nil) || len(keys) > longestList {
			t.Errorf("%d keys, %v", len(keys), err)
		}
		q := query{what: "token endpoint", address: probed443}
		_ = q.readCredentials(reply{status: 400, body: body})
		_ = q.readRedirect(reply{status: 302, header: map[string][]string{"Location": {string(body)}}, body: body}, "https://a.example/oauth2/idpresponse")
	})
}
