package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

var places = []Place{AtApply, OnProviderPage, OnCognitoPage, AtCallback, AtTokenEndpoint, InApplication}

// symptomFaults tells what is wrong with a list of symptoms.
func symptomFaults(all []*Symptom) []string {
	var found []string
	seen := map[string]bool{}
	for _, s := range all {
		report := func(broken bool, format string, args ...any) {
			if broken {
				found = append(found, fmt.Sprintf("%s: ", s.Text)+fmt.Sprintf(format, args...))
			}
		}
		report(seen[s.Anchor()], "anchor is taken")
		seen[s.Anchor()] = true
		for _, text := range append([]string{s.Text}, s.Also...) {
			report(strings.Count(text, "<") != strings.Count(text, ">"), "a bracket is not closed")
			report(fixedParts(text) == nil, "nothing of %q is fixed", text)
		}
		report(!slices.Contains(places, s.Place), "place is unknown")
		for _, r := range s.Rules {
			known, ok := ByID(r.ID)
			report(!ok || known != r, "rule %q does not exist", r.ID)
		}
		report(len(s.Rules) == 0 && s.Unseen == "", "no rule, and no word on why")
		report(len(s.Rules) != 1 && (s.Cause == "" || s.Fix == ""), "cause and fix must be told, unless one rule tells them")
		for _, prose := range []string{s.Cause, s.Unseen, s.Fix} {
			report(prose != "" && !strings.HasSuffix(prose, "."), "%q is no sentence", prose)
		}
		report(len(s.Sources) == 0, "source is missing")
		for _, source := range s.Sources {
			report(!strings.HasPrefix(source.URL, "https://"), "source %q is not an address", source.URL)
			report(len(source.Date) != len("2006-01-02"), "source %q has no date", source.URL)
			report(source.Evidence == "", "source %q has no grade", source.URL)
		}
	}
	return found
}

func TestSymptoms_complete(t *testing.T) {
	for _, fault := range symptomFaults(Symptoms()) {
		t.Error(fault)
	}
}

func TestSymptoms_refuses(t *testing.T) {
	good := Symptom{Text: "no <such> thing", Place: AtCallback, Rules: []*Rule{issuerSlash}, Sources: []Source{guide(pageOIDC)}}
	if got := symptomFaults([]*Symptom{&good}); got != nil {
		t.Fatalf("good symptom: %v", got)
	}
	for want, spoil := range map[string]func(*Symptom){
		"is not closed":           func(s *Symptom) { s.Text = "no <such thing" },
		"is fixed":                func(s *Symptom) { s.Also = []string{"<all of it>."} },
		"place is unknown":        func(s *Symptom) { s.Place = "elsewhere" },
		"does not exist":          func(s *Symptom) { s.Rules = []*Rule{{ID: "no-such-rule"}} },
		"no word on why":          func(s *Symptom) { s.Rules = nil },
		"cause and fix":           func(s *Symptom) { s.Rules = []*Rule{issuerSlash, issuerHTTPS} },
		"is no sentence":          func(s *Symptom) { s.Unseen = "Not seen" },
		"source is missing":       func(s *Symptom) { s.Sources = nil },
		"is not an address":       func(s *Symptom) { s.Sources = []Source{{URL: "key", Date: readOn, Evidence: Reported}} },
		"has no date":             func(s *Symptom) { s.Sources = []Source{{URL: "https://x", Evidence: Reported}} },
		"has no grade":            func(s *Symptom) { s.Sources = []Source{{URL: "https://x", Date: readOn}} },
		`rule "issuer-slash" doe`: func(s *Symptom) { s.Rules = []*Rule{{ID: "issuer-slash"}} },
	} {
		bad := good
		spoil(&bad)
		if got := strings.Join(symptomFaults([]*Symptom{&bad}), "\n"); !strings.Contains(got, want) {
			t.Errorf("want a fault %q, got %q", want, got)
		}
	}
	if got := strings.Join(symptomFaults([]*Symptom{&good, &good}), "\n"); !strings.Contains(got, "anchor is taken") {
		t.Errorf("duplicated text: %q", got)
	}
}

// withoutText are the rules of a failing login for which nobody has kept the
// text that a user sees.
var withoutText = map[string]string{
	"authorization-request-restricted": "the provider says so in its own words",
	"client-id-space":                  "the provider says so in its own words",
	"client-scope-machine":             "the token is issued, without the scope",
	"client-scope-no-openid":           "the login succeeds, and there is no ID token",
	"custom-domain-nested":             "the text is not kept",
	"default-redirect-providers":       "the setting has no effect",
	"discovery-certificate":            "the text is not kept",
	"discovery-code-flow":              "the provider says so in its own words",
	"discovery-data-endpoint-missing":  "the text is not kept",
	"discovery-endpoint-missing":       "the text is not kept",
	"domain-missing":                   "there is no page at all",
	"endpoint-https":                   "the text is not kept",
	"id-token-algorithm":               "the text is not kept",
	"identity-providers-empty":         "the client id is refused, in which words is not kept",
	"identity-providers-missing":       "as for identity-providers-empty",
	"jwks-empty":                       "the text is not kept",
	"jwks-key-id":                      "the text is not kept",
	"logout-urls-missing":              "the text at the logout endpoint is not kept",
	"mapped-attribute-length":          "the text is not kept",
	"mapped-attribute-type":            "the text is not kept",
	"mapping-email-unverified":         "the login succeeds",
	"mapping-forbidden":                "the text is not kept",
	"mapping-format":                   "the text is not kept",
	"mapping-list-claim":               "the login succeeds",
	"mapping-token":                    "the text is not kept",
	"mapping-username":                 "the text is not kept",
	"probe-inconclusive":               "it is a doubt, and the login may well succeed",
	"provider-name-directory":          "the text is not kept",
	"write-attribute-missing":          "AWS's pages disagree on what happens (X1 of the constraint reference)",
}

// What a user can only notice at the login leads from the text back to the rule.
func TestSymptoms_ofEveryLoginRule(t *testing.T) {
	for _, r := range All() {
		_, excused := withoutText[r.ID]
		shown := len(SymptomsOf(r)) > 0
		switch login := r.Enforcer == OIDC || r.Enforcer == Preset; {
		case login && !shown && !excused:
			t.Errorf("%s leads to no symptom, and withoutText does not say why", r.ID)
		case excused && (shown || !login):
			t.Errorf("%s needs no excuse", r.ID)
		}
	}
	for id := range withoutText {
		if _, ok := ByID(id); !ok {
			t.Errorf("there is no rule %s", id)
		}
	}
}

func TestExplain(t *testing.T) {
	for _, tt := range []struct {
		place Place
		text  string
		want  string // the beginning of the first symptom's text, empty for none
	}{
		{AtCallback, "attributes required: [email, name]", "attributes required"},
		{AtCallback, "error_description=attributes+required%3A+%5Bphone_number%5D&error=invalid_request", "attributes required"},
		{AtCallback, "invalid_request: Attributes  Required", "attributes required"},
		{AtCallback, "user.given_name: Attribute cannot be updated.", "<user.email>"},
		{AtCallback, "https://app.example.com/?error_description=Bad+id_token+issuer+https%3A%2F%2Facme.eu.auth0.com%2F&error=invalid_request", "Bad id_token"},
		{AtCallback, "Idura Error - 401 error getting token", "<MIRACL>"},
		{AtCallback, "Bad+token+response%3A+HTTP%2F1.1+401+Unauthorized", "<MIRACL>"},
		{AtCallback, "invalid_request", "invalid_request"},
		{AtCallback, "Timeout in calling JWKS URI", "Timeout occurred"},
		{AtCallback, "required: attributes", ""},
		{AtCallback, "", ""},
		{AtTokenEndpoint, "attributes required: [email]", ""},
		{OnCognitoPage, "https://acme.auth.eu-west-2.amazoncognito.com/error?error=redirect_mismatch&client_id=x", "/error"},
		{AtApply, "The provider Idura does not exist for User Pool eu-north-1_X.", "The provider"},
		{AtApply, "2 validation errors detected", ""},
		{AtApply, "100%", ""},
	} {
		got := Explain(tt.place, tt.text)
		switch {
		case tt.want == "" && len(got) > 0:
			t.Errorf("%q is taken for %q", tt.text, got[0].Text)
		case tt.want != "" && (len(got) == 0 || !strings.HasPrefix(got[0].Text, tt.want)):
			t.Errorf("%q: got %v, want %q", tt.text, got, tt.want)
		}
	}
}

// Whoever copies a text from the page, or reads it in the wild, finds the page.
func TestExplain_ownTexts(t *testing.T) {
	for _, s := range Symptoms() {
		for _, text := range s.Texts() {
			if got := Explain(s.Place, text); len(got) == 0 || got[0] != s {
				t.Errorf("%q explains %v, not itself", text, got)
			}
		}
	}
}

func TestAnchor(t *testing.T) {
	for text, want := range map[string]string{
		"attributes required: [<email>]":                "attributes-required-email",
		"/error?error=redirect_mismatch":                "errorerrorredirect_mismatch",
		"Bad id_token issuer <https://x.example.com/a>": "bad-id_token-issuer-httpsxexamplecoma",
	} {
		if got := (&Symptom{Text: text}).Anchor(); got != want {
			t.Errorf("%s: #%s, want #%s", text, got, want)
		}
	}
}
