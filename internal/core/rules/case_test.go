package rules

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// ruleCase shows one rule at work: what breaks it and what does not.
type ruleCase struct {
	rule   string
	breaks []Violation
	keeps  []Violation
}

// Short names for the tables of cases.
var (
	x             = Root("x")
	no            = tri.Null[string]()
	hidden        = tri.Unknown[string]()
	noList        = tri.List{}
	hiddenList    = tri.Unknown[[]tri.Value[string]]()
	hiddenFlag    = tri.Unknown[bool]()
	noFlag        = tri.Value[bool]{}
	noNumber      = tri.Value[int64]{}
	noEntries     = tri.StringMap(map[string]string{})
	hiddenNames   = tri.Unknown[[]string]()
	hiddenEntries = tri.Unknown[map[string]tri.Value[string]]()
)

func txt(s string) tri.Value[string]          { return tri.Of(s) }
func num(n int64) tri.Value[int64]            { return tri.Of(n) }
func yes(b bool) tri.Value[bool]              { return tri.Of(b) }
func list(s ...string) tri.List               { return tri.Strings(append([]string{}, s...)) }
func dict(s ...string) tri.Map                { return tri.StringMap(pairs(s)) }
func many(n int, format string) []string      { return slices.Collect(numbered(n, format)) }
func one(n int64, unit string) Lifetime       { return Lifetime{num(n), txt(unit), "hours"} }
func names(s ...string) tri.Value[[]string]   { return tri.Of(append([]string{}, s...)) }
func join(found ...[]Violation) []Violation   { return slices.Concat(found...) }
func single(v Violation) []Violation          { return []Violation{v} }
func mix(l tri.List, more ...string) tri.List { return mixed(l, more) }

func mixed(l tri.List, more []string) tri.List {
	elements, _ := l.Get()
	elements = append(slices.Clone(elements), hidden)
	for _, s := range more {
		elements = append(elements, txt(s))
	}
	return tri.Of(elements)
}

func pairs(s []string) map[string]string {
	m := map[string]string{}
	for i := 0; i < len(s); i += 2 {
		m[s[i]] = s[i+1]
	}
	return m
}

func numbered(n int, format string) func(func(string) bool) {
	return func(yield func(string) bool) {
		for i := range n {
			if !yield(fmt.Sprintf(format, i)) {
				return
			}
		}
	}
}

func ids(found []Violation) []string {
	var list []string
	for _, v := range found {
		list = append(list, v.Rule.ID)
	}
	return list
}

func TestCases(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range allCases() {
		seen[c.rule] = true
		if _, ok := ByID(c.rule); !ok {
			t.Errorf("%s: no such rule", c.rule)
		}
		if !slices.Contains(ids(c.breaks), c.rule) {
			t.Errorf("%s does not fire: %v", c.rule, ids(c.breaks))
		}
		if slices.Contains(ids(c.keeps), c.rule) {
			t.Errorf("%s fires when it must not", c.rule)
		}
		for _, v := range slices.Concat(c.breaks, c.keeps) {
			checkViolation(t, v)
			if strings.Contains(v.Saw+v.Remedy(), "%!") {
				t.Errorf("%s: broken format: %q %q", v.Rule.ID, v.Saw, v.Remedy())
			}
		}
	}
	for _, r := range All() {
		if !seen[r.ID] {
			t.Errorf("%s: no case fires it and keeps it silent", r.ID)
		}
	}
}

func checkViolation(t *testing.T, v Violation) {
	t.Helper()
	if len(v.Path) == 0 || v.Saw == "" || !strings.HasSuffix(v.Saw, ".") || v.Remedy() == "" {
		t.Errorf("%s: path %q, saw %q, remedy %q", v.Rule.ID, v.Path, v.Saw, v.Remedy())
	}
}

func allCases() []ruleCase {
	return slices.Concat(providerCases(), mappingCases(), attachedCases(), domainCases(), clientCases(), tokenCases(), poolCases(), poolSettingCases(), changeCases(), discoveryCases(), discoverySupportCases(), liveCases())
}
