package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var slug = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)+$`)

// faults tells what is wrong with a registry.
func faults(all []*Rule) []string {
	var found []string
	seen := map[string]bool{}
	for _, r := range all {
		report := func(broken bool, format string, args ...any) {
			if broken {
				found = append(found, fmt.Sprintf("%s: ", r.ID)+fmt.Sprintf(format, args...))
			}
		}
		report(!slug.MatchString(r.ID), "id is not a slug")
		report(seen[r.ID], "id is taken")
		seen[r.ID] = true
		report(r.Why == "" || !strings.HasSuffix(r.Why, ".") && !strings.HasSuffix(r.Why, ")"), "why must be a sentence")
		report(r.Fix == "", "fix is missing")
		report(r.Summary == "" || len(strings.Fields(r.Summary)) > 8, "summary must have one to eight words")
		report(strings.HasSuffix(r.Summary, "."), "summary must not end in a full stop")
		report(r.Severity != Error && r.Severity != Warning, "severity is unknown")
		report(!slices.Contains([]Enforcer{Cognito, OIDC, Preset, Cogfed}, r.Enforcer), "enforcer is unknown")
		report(len(r.Sources) == 0, "source is missing")
		report(r.Severity == Error && onlyUnverified(r), "an error needs evidence")
		for _, s := range r.Sources {
			report(!strings.HasPrefix(s.URL, "https://"), "source %q is not an address", s.URL)
			report(len(s.Date) != len("2006-01-02"), "source %q has no date", s.URL)
			report(s.Evidence.Name() == "", "source %q has no grade", s.URL)
		}
	}
	return found
}

func onlyUnverified(r *Rule) bool {
	return !slices.ContainsFunc(r.Sources, func(s Source) bool { return s.Evidence != Unverified })
}

func TestRegistry_everyRuleIsComplete(t *testing.T) {
	for _, fault := range faults(All()) {
		t.Error(fault)
	}
}

func TestRegistry_refuses(t *testing.T) {
	good := Rule{
		ID: "good-rule", Enforcer: Cognito, Severity: Error, Summary: "Short and clear",
		Why: "It cannot work.", Fix: "Write this.", Sources: []Source{guide(pageOIDC)},
	}
	if got := faults([]*Rule{&good}); got != nil {
		t.Fatalf("good rule: %v", got)
	}
	tests := map[string]func(*Rule){
		"id is not a slug":            func(r *Rule) { r.ID = "Good_Rule" },
		"why must be a sentence":      func(r *Rule) { r.Why = "" },
		"fix is missing":              func(r *Rule) { r.Fix = "" },
		"source is missing":           func(r *Rule) { r.Sources = nil },
		"an error needs evidence":     func(r *Rule) { r.Sources = []Source{inferred(pageOIDC)} },
		"one to eight words":          func(r *Rule) { r.Summary = "One two three four five six seven eight nine" },
		"must not end in a full stop": func(r *Rule) { r.Summary = "Short." },
		"severity is unknown":         func(r *Rule) { r.Severity = "fatal" },
		"enforcer is unknown":         func(r *Rule) { r.Enforcer = "nobody" },
		"is not an address":           func(r *Rule) { r.Sources = []Source{{URL: "key", Date: readOn, Evidence: Documented}} },
		"has no date":                 func(r *Rule) { r.Sources = []Source{{URL: "https://x", Evidence: Documented}} },
		"has no grade":                func(r *Rule) { r.Sources = []Source{{URL: "https://x", Date: readOn}} },
	}
	for want, spoil := range tests {
		bad := good
		spoil(&bad)
		if got := strings.Join(faults([]*Rule{&bad}), "\n"); !strings.Contains(got, want) {
			t.Errorf("want a fault %q, got %q", want, got)
		}
	}
	if got := strings.Join(faults([]*Rule{&good, &good}), "\n"); !strings.Contains(got, "id is taken") {
		t.Errorf("duplicated id: %q", got)
	}
}

func TestByID(t *testing.T) {
	for _, r := range All() {
		if got, ok := ByID(r.ID); !ok || got != r {
			t.Errorf("ByID(%q) = %v, %v", r.ID, got, ok)
		}
	}
	if _, ok := ByID("no-such-rule"); ok {
		t.Error("found a rule that does not exist")
	}
}

func TestIgnorable(t *testing.T) {
	tests := []struct {
		enforcer Enforcer
		severity Severity
		want     bool
	}{
		{Cognito, Error, false},
		{Cognito, Warning, true},
		{OIDC, Error, true},
		{Preset, Error, true},
		{Cogfed, Warning, true},
		{Cogfed, Error, false},
	}
	for _, tt := range tests {
		if got := (&Rule{Enforcer: tt.enforcer, Severity: tt.severity}).Ignorable(); got != tt.want {
			t.Errorf("%s %s: %v", tt.enforcer, tt.severity, got)
		}
	}
}

func TestRemedy(t *testing.T) {
	v := domainPrefixSyntax.AtValue(Root("domain").Attr("prefix"), "Acme")
	if v.Remedy() != domainPrefixSyntax.Fix {
		t.Errorf("Remedy() = %q", v.Remedy())
	}
	if got := v.WithFix("Write acme.").Remedy(); got != "Write acme." {
		t.Errorf("Remedy() = %q", got)
	}
	if want := `domain.prefix is "Acme".`; v.Saw != want {
		t.Errorf("Saw = %q, want %q", v.Saw, want)
	}
}

func TestSeverity_provisionalOnlyWarns(t *testing.T) {
	for _, v := range []Violation{PoolAbsent(x, somePool, "eu-west-2", false), PoolAbsent(x, somePool, "eu-west-2", true)} {
		if want := map[bool]Severity{false: Error, true: Warning}[v.Provisional]; v.Severity() != want {
			t.Errorf("provisional %v: %s", v.Provisional, v.Severity())
		}
	}
}

func TestAtValue_namesTheSet(t *testing.T) {
	v := clientScopeUnknown.AtValue(Root("scopes").Element("emial"), "emial")
	if want := `scopes contains "emial".`; v.Saw != want {
		t.Errorf("Saw = %q, want %q", v.Saw, want)
	}
}

func TestAtValue_shortensLongText(t *testing.T) {
	v := domainPrefixSyntax.AtValue(Root("prefix"), strings.Repeat("é", 500))
	if n := len([]rune(v.Saw)); n > 150 {
		t.Errorf("Saw has %d characters", n)
	}
}
