// Package rules holds every documented constraint of a federated Cognito setup
// exactly once: what it demands, who enforces it, why, how to mend it, and the
// source of the fact with its evidence grade and date.
//
// A check is a pure function of values and the path at which the user wrote
// them. It stays silent when an input it needs is unknown, and turning a known
// input into an unknown one never adds a violation. Which checks apply where is
// decided by package blueprint.
package rules

import (
	"fmt"
	"slices"
	"strings"
)

// Enforcer is who refuses a setup that breaks a rule.
type Enforcer string

// Enforcers.
const (
	Cognito Enforcer = "Cognito" // the API call is refused
	OIDC    Enforcer = "OIDC"    // the login fails at the identity provider or in Cognito
	Preset  Enforcer = "preset"  // the vendor of the identity provider documents it
	Cogfed  Enforcer = "cogfed"  // this provider, to protect what exists
)

// Severity tells whether a violation stops the plan.
type Severity string

// Severities.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
)

// Evidence grades the source of a fact.
type Evidence string

// Evidence grades. A rule graded Unverified is a warning at most.
const (
	Documented Evidence = "A" // AWS documentation, SDK comment or API model
	Deployed   Evidence = "B" // a dated deployment by a third party, exact text kept
	Reported   Evidence = "C" // community report or a peer's source
	Vendor     Evidence = "S" // the identity provider's own documentation
	Unverified Evidence = "U" // inferred
)

// Source is where a fact was read, and when.
type Source struct {
	URL      string
	Date     string // ISO 8601, the day the source was read
	Evidence Evidence
}

// Rule is one documented constraint.
type Rule struct {
	ID       string // self-explaining slug, stable: users write it into ignore_rules
	Enforcer Enforcer
	Severity Severity
	Summary  string // up to eight words, names the thing, no full stop
	Why      string // why a setup that breaks it cannot work
	Fix      string // what to write instead
	Sources  []Source
}

// Ignorable tells whether a user may silence the rule: every warning, and the
// errors that the identity provider's side raises. An error of Cognito would
// fail the apply anyway, and an error of cogfed guards what exists or a request
// that says nothing definite.
func (r *Rule) Ignorable() bool {
	return r.Severity != Error || r.Enforcer == OIDC || r.Enforcer == Preset
}

// At reports that what stands at path breaks the rule. saw is one sentence
// with the offending value, never a secret.
func (r *Rule) At(path Path, saw string) Violation {
	return Violation{Rule: r, Path: path, Saw: saw}
}

// AtValue reports the value at path, and quotes it. Not for secrets.
func (r *Rule) AtValue(path Path, value any) Violation {
	s, ok := value.(string)
	switch last := len(path) - 1; {
	case ok && last > 0 && path[last].Kind == Element:
		return r.At(path, fmt.Sprintf("%s contains %q.", path[:last], shorten(s)))
	case ok:
		return r.At(path, fmt.Sprintf("%s is %q.", path, shorten(s)))
	default:
		return r.At(path, fmt.Sprintf("%s is %v.", path, value))
	}
}

// shorten keeps a quoted value readable.
func shorten(s string) string {
	const longest = 120
	if runes := []rune(s); len(runes) > longest {
		return string(runes[:longest]) + "..."
	}
	return s
}

// Violation is a rule broken at a path.
type Violation struct {
	Rule *Rule
	Path Path
	Saw  string
	Fix  string // a fix for this very value; empty means Rule.Fix

	// Provisional marks what was seen in an object that something else manages:
	// the same apply may mend it before its turn comes.
	Provisional bool
	// Askable marks a doubt that the issuer's discovery document settles, either way.
	Askable bool
	// Fresh marks a doubt about what is still to be made: what exists keeps what is not written.
	Fresh bool
	// Strict marks a doubt that the user wants to stop the plan.
	Strict bool
}

// Severity is that of the rule, a warning for what may yet be mended, and an
// error for what the user is strict about.
func (v Violation) Severity() Severity {
	switch {
	case v.Strict:
		return Error
	case v.Provisional:
		return Warning
	default:
		return v.Rule.Severity
	}
}

// WithFix returns the violation with a fix for this very value.
func (v Violation) WithFix(fix string) Violation {
	v.Fix = fix
	return v
}

// Remedy is the most specific fix known.
func (v Violation) Remedy() string {
	if v.Fix != "" {
		return v.Fix
	}
	return v.Rule.Fix
}

var registry []*Rule

// register adds a rule to the registry. Rules are package variables, so the
// registry is complete and fixed once the package is initialised.
func register(r Rule) *Rule {
	registry = append(registry, &r)
	return &r
}

// All returns every rule, ordered by id.
func All() []*Rule {
	all := slices.Clone(registry)
	slices.SortFunc(all, func(a, b *Rule) int { return strings.Compare(a.ID, b.ID) })
	return all
}

// ByID finds a rule.
func ByID(id string) (*Rule, bool) {
	for _, r := range registry {
		if r.ID == id {
			return r, true
		}
	}
	return nil, false
}
