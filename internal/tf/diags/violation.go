// Package diags turns rule violations and refusals of Cognito into Terraform
// diagnostics: at the deepest path, saying what was seen, why it cannot work,
// and what to write instead.
package diags

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// rulesPage is the page of the documentation that explains every rule.
const rulesPage = "https://github.com/cogfed/terraform-provider-cogfed/blob/main/docs/guides/rules.md"

// Violations adds one diagnostic per violation.
func Violations(diags *diag.Diagnostics, violations []rules.Violation) {
	for _, v := range violations {
		diags.Append(violation(v))
	}
}

// NewIn returns the violations that were not there before: what ValidateConfig
// reported need not be said again by the plan.
func NewIn(now, before []rules.Violation) []rules.Violation {
	return slices.DeleteFunc(slices.Clone(now), func(v rules.Violation) bool {
		return slices.ContainsFunc(before, func(b rules.Violation) bool {
			return b.Rule == v.Rule && b.Path.String() == v.Path.String()
		})
	})
}

func violation(v rules.Violation) diag.Diagnostic {
	p := Path(v.Path)
	if v.Severity() == rules.Error {
		return diag.NewAttributeErrorDiagnostic(p, v.Rule.Summary, detail(v))
	}
	return diag.NewAttributeWarningDiagnostic(p, v.Rule.Summary, detail(v))
}

func detail(v rules.Violation) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\nWhy: %s\n\nFix: %s\n\nRule %s", v.Saw, v.Rule.Why, v.Remedy(), v.Rule.ID)
	if v.Rule.Ignorable() {
		fmt.Fprintf(&b, " (ignore_rules = [%q] silences it)", v.Rule.ID)
	}
	fmt.Fprintf(&b, "\n%s#%s", rulesPage, v.Rule.ID)
	return b.String()
}

// Path converts a path of the core.
func Path(p rules.Path) path.Path {
	out := path.Empty()
	for i, s := range p {
		out = step(out, i, s)
	}
	return out
}

func step(p path.Path, i int, s rules.Step) path.Path {
	switch s.Kind {
	case rules.Key:
		return p.AtMapKey(s.Name)
	case rules.Index:
		return p.AtListIndex(s.Index)
	case rules.Element:
		return p.AtSetValue(attr.Value(types.StringValue(s.Name)))
	default:
		if i == 0 {
			return path.Root(s.Name)
		}
		return p.AtName(s.Name)
	}
}
