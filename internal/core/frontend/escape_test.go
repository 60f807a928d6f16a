package frontend

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// filled are facts with one text in every place that a person or Cognito
// decides about.
func filled(s string) Facts {
	return Facts{
		Region: "eu-west-2" + s, UserPoolID: s, Issuer: "https://cognito-idp.eu-west-2.amazonaws.com/" + s,
		Domain: "login.example.com" + s, ClientID: s, OAuthFlows: []string{"code"}, Scopes: []string{s},
		CallbackURLs: []string{"https://app.example.com/" + s}, LogoutURLs: []string{"https://app.example.com/" + s}, IdentityProvider: s,
		UsernameAttributes: []string{s}, RequiredAttributes: []string{s}, VerifiedAttributes: []string{s}, MFAMethods: []string{s},
	}
}

// Whatever a text holds, it stays a value: the file has the members that it
// would have without, and readers get the text back.
func FuzzFormats_valuesStayValues(f *testing.F) {
	for _, s := range []string{
		"a", "é", "\"", "\\", "'", "\n", "\r\n", "`", "${x}", "#{x}", "$x", "{x}", "</script>", "<!--", "-->", "]]>", "*/", "//", "#", " #", ": ", "- ", "---\n",
		"\u2028", "\u2029", "\u0085", "\ufeff", "\x00", "\x7f", "\ufffe", "\U0001f600", "e\u0301", "%0a", "&amp;", "!!js/function", "AUTH=1\nX=2", "a,b", "a b", "?a=b", "__proto__",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) || s == "" {
			t.Skip("Terraform's strings are UTF-8")
		}
		for _, format := range Formats() {
			facts := filled(s)
			text, err := format.Render(facts)
			if misfit := (*MisfitError)(nil); err != nil {
				if !errors.As(err, &misfit) || misfit.Fact == "" || misfit.Why == "" {
					t.Errorf("%s: %v", format.Name, err)
				}
				continue
			}
			checkValues(t, format, facts, text)
		}
	})
}

func checkValues(t *testing.T, format Format, facts Facts, text string) {
	t.Helper()
	if !strings.HasSuffix(text, "\n") || format.MediaType != plainText && strings.Contains(text, "</") {
		t.Errorf("%s: no newline at the end, or the end of a script element:\n%s", format.Name, text)
	}
	benign, err := format.Render(filled("a"))
	if err != nil {
		t.Fatal(err)
	}
	got, want := leaves(t, format, text), leaves(t, format, benign)
	if !slices.Equal(shape(got), shape(want)) {
		t.Errorf("%s: has members %q, want %q:\n%s", format.Name, shape(got), shape(want), text)
	}
	// Where the library wants something made of the text, the text is in there somewhere.
	for path, leaf := range want {
		if (leaf == "a" || strings.HasSuffix(leaf, "/a")) && !strings.HasSuffix(path, "CallbackPath") &&
			!strings.HasSuffix(path, "MetadataAddress") && path != "COGNITO_LOGIN_SCOPE" && !strings.HasSuffix(got[path], facts.ClientID) {
			t.Errorf("%s: %s is %q, want the end to be %q", format.Name, path, got[path], facts.ClientID)
		}
	}
}

func TestDotenv(t *testing.T) {
	tests := map[string]string{
		"a":                      "N=a\n",
		"http://localhost:3000/": "N=http://localhost:3000/\n",
		"email+openid":           "N=email+openid\n",
		"":                       "N=\n",
		"a b":                    "N='a b'\n",
		"a#b":                    "N='a#b'\n",
		`a"b`:                    "N='a\"b'\n",
		"a$b":                    "N='a$b'\n",
		"a&b":                    "N='a&b'\n",
		"é":                      "N='é'\n",
		"a'b":                    "",
		"a\nb":                   "",
		"a\u2028b":               "",
	}
	for value, want := range tests {
		got, err := dotenv(FactClientID, "N", value)
		if got != want || (err != nil) != (want == "") {
			t.Errorf("%q: got %q, %v, want %q", value, got, err, want)
		}
	}
}
