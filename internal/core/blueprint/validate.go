package blueprint

import (
	"cmp"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// Validate returns everything that is wrong with the federation, on effective
// values, ordered by path and then by rule.
func (f Federation) Validate() []rules.Violation {
	return nil
}

// Validate returns everything that is wrong with the client, on effective
// values, ordered by path and then by rule.
func (c Client) Validate() []rules.Violation {
	return nil
}

// ordered sorts violations by path and rule, and drops repetitions.
func ordered(violations []rules.Violation) []rules.Violation {
	slices.SortStableFunc(violations, func(a, b rules.Violation) int {
		return cmp.Or(a.Path.Compare(b.Path), cmp.Compare(a.Rule.ID, b.Rule.ID))
	})
	return slices.CompactFunc(violations, func(a, b rules.Violation) bool {
		return a.Rule == b.Rule && a.Path.Compare(b.Path) == 0 && a.Saw == b.Saw
	})
}

// Change returns what is wrong with going from one federation to another: what
// Cognito cannot change in place (errors), and what users must know (warnings).
func Change(prior, planned Federation) []rules.Violation { return ordered(nil) }

// Destroy returns what stands in the way of destroying a federation.
func Destroy(prior Federation) []rules.Violation { return nil }

// ChangeClient returns what is wrong with going from one client to another.
func ChangeClient(prior, planned Client) []rules.Violation { return ordered(nil) }
