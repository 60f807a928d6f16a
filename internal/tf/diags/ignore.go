package diags

import (
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// Unsilenced returns the violations that no ignore_rules silences: that of the
// resource and that of its provider. While part of one is unknown, it may
// silence whatever can be silenced.
func Unsilenced(violations []rules.Violation, ignore ...types.Set) []rules.Violation {
	var ignored []string
	for _, set := range ignore {
		if set.IsUnknown() || slices.ContainsFunc(set.Elements(), attr.Value.IsUnknown) {
			return slices.DeleteFunc(slices.Clone(violations), func(v rules.Violation) bool { return v.Rule.Ignorable() })
		}
		ignored = append(ignored, ids(set)...)
	}
	return blueprint.Filter(violations, ignored)
}

// IgnoredRules refuses an ignore_rules that names no rule, or one that Cognito
// enforces anyway.
func IgnoredRules(ignore types.Set, diags *diag.Diagnostics) {
	for _, unknown := range blueprint.UnknownRules(ids(ignore)) {
		detail := fmt.Sprintf("There is no rule %q.", unknown.ID)
		if unknown.Suggestion != "" {
			detail += fmt.Sprintf(" Did you mean %q?", unknown.Suggestion)
		}
		diags.AddAttributeError(element(unknown.ID), "Unknown rule in ignore_rules", detail+"\n\nEvery rule is listed at "+rulesPage)
	}
	for _, id := range blueprint.EnforcedRules(ids(ignore)) {
		diags.AddAttributeError(element(id), "Rule cannot be silenced",
			fmt.Sprintf("Rule %q names what Cognito, or cogfed, cannot do: silencing it would only move the error from the plan into the apply. Remove it from ignore_rules and mend what it names.", id))
	}
}

func element(id string) path.Path {
	return path.Root("ignore_rules").AtSetValue(types.StringValue(id))
}

func ids(ignore types.Set) []string {
	known, _ := tri.Known(value.Strings(ignore))
	return known
}
