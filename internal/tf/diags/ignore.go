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

// Silenced tells whether no violation of a rule would be heard.
func Silenced(id string, ignore ...types.Set) bool {
	rule, known := rules.ByID(id)
	return known && len(Unsilenced([]rules.Violation{rule.At(nil, "")}, ignore...)) == 0
}

// IgnoredRules refuses an ignore_rules that names no rule, or one that Cognito
// enforces anyway.
func IgnoredRules(ignore types.Set, diags *diag.Diagnostics) {
	for _, unknown := range blueprint.UnknownRules(ids(ignore)) {
		fix := "Look the id up at " + rulesPage
		if unknown.Suggestion != "" {
			fix = fmt.Sprintf("Did you mean %q? Every rule is listed at %s", unknown.Suggestion, rulesPage)
		}
		diags.AddAttributeError(element(unknown.ID), "Unknown rule in ignore_rules",
			fmt.Sprintf("ignore_rules contains %q, and there is no such rule.\n\nWhy: It would silence nothing, and nobody would notice.\n\nFix: %s", unknown.ID, fix))
	}
	for _, id := range blueprint.EnforcedRules(ids(ignore)) {
		diags.AddAttributeError(element(id), "Rule cannot be silenced",
			fmt.Sprintf("ignore_rules contains %q.\n\nWhy: This rule names what Cognito, or cogfed, cannot do: silencing it would only move the error from the plan into the apply."+
				"\n\nFix: Remove it from ignore_rules and mend what it names.", id))
	}
}

func element(id string) path.Path {
	return path.Root("ignore_rules").AtSetValue(types.StringValue(id))
}

func ids(ignore types.Set) []string {
	known, _ := tri.Known(value.Strings(ignore))
	return known
}
