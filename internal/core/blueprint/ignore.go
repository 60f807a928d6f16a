package blueprint

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// Filter returns the violations without those of ignored rules. A rule that
// cannot be ignored stays (rules.Rule.Ignorable).
func Filter(violations []rules.Violation, ignored []string) []rules.Violation {
	return slices.DeleteFunc(slices.Clone(violations), func(v rules.Violation) bool {
		return v.Rule.Ignorable() && slices.Contains(ignored, v.Rule.ID)
	})
}

// UnknownRule is an id in ignore_rules that no rule has.
type UnknownRule struct {
	ID         string
	Suggestion string // the rule that was probably meant, empty without one
}

// UnknownRules returns the ids that no rule has, in the order given.
func UnknownRules(ids []string) []UnknownRule {
	var known []string
	for _, r := range rules.All() {
		known = append(known, r.ID)
	}
	var unknown []UnknownRule
	for _, id := range ids {
		if _, ok := rules.ByID(id); ok {
			continue
		}
		near, _ := rules.Closest(id, known)
		unknown = append(unknown, UnknownRule{ID: id, Suggestion: near})
	}
	return unknown
}

// EnforcedRules returns the ids of rules that exist but cannot be ignored
// (rules.Rule.Ignorable).
func EnforcedRules(ids []string) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		r, ok := rules.ByID(id)
		return !ok || r.Ignorable()
	})
}
