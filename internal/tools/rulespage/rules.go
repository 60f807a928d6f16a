package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

const rulesHead = `---
page_title: "Rules"
subcategory: ""
description: |-
  What a plan checks, why, and what to write instead.
---

<!-- Made by internal/tools/rulespage from the registry in internal/core/rules. -->

# Rules

A plan checks each documented constraint of a federated login that it can know of. This page lists the rules by who enforces them.
A value that is not yet known breaks no rule. Whoever comes with an error text rather than a rule begins at
[Troubleshooting](troubleshooting.md).

Every message names its rule. Where the list says so, ` + "`ignore_rules`" + ` of the resource or of the provider silences it: all warnings,
and the errors that would show at the login only.

An error is a warning where the plan has looked into a user pool, and the same apply may mend what it saw there.
`

// enforcers are the parts of the page, in their order.
var enforcers = []struct {
	enforcer         rules.Enforcer
	title, paragraph string
}{
	{rules.OIDC, "The login would fail", "Cognito accepts such a setup, and users cannot sign in."},
	{rules.Preset, "The identity provider would not do", "The vendor of the identity provider documents these."},
	{rules.Cognito, "Cognito would refuse it", "The apply would fail halfway. What Cognito refuses cannot be silenced."},
	{rules.Cogfed, "The provider protects you", "Cognito accepts these, and they lose something, or are hardly meant."},
}

func rulesPage(all []*rules.Rule) string {
	var b strings.Builder
	b.WriteString(rulesHead + "\n")
	for _, s := range enforcers {
		fmt.Fprintf(&b, "- [%s](#%s): %d rules\n", s.title, strings.ReplaceAll(strings.ToLower(s.title), " ", "-"), len(of(s.enforcer, all)))
	}
	for _, s := range enforcers {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n%s", s.title, s.paragraph, ruleTable(of(s.enforcer, all)))
		for _, r := range of(s.enforcer, all) {
			b.WriteString(ruleEntry(r))
		}
	}
	return b.String()
}

func of(e rules.Enforcer, all []*rules.Rule) []*rules.Rule {
	return slices.DeleteFunc(slices.Clone(all), func(r *rules.Rule) bool { return r.Enforcer != e })
}

// ruleTable is a section at a glance.
func ruleTable(section []*rules.Rule) string {
	var b strings.Builder
	b.WriteString("| rule | says | severity |\n| --- | --- | --- |\n")
	for _, r := range section {
		fmt.Fprintf(&b, "| [`%s`](#%s) | %s | %s |\n", r.ID, r.ID, escape(r.Summary), r.Severity)
	}
	return b.String()
}

// ruleEntry is one rule. Messages link to its heading.
func ruleEntry(r *rules.Rule) string {
	kind := strings.ToUpper(string(r.Severity[:1])) + string(r.Severity[1:])
	if r.Ignorable() {
		kind += ", can be silenced"
	}
	var shown string
	for _, s := range rules.SymptomsOf(r) {
		shown += fmt.Sprintf("- [`%s`](troubleshooting.md#%s)\n", s.Texts()[0], s.Anchor())
	}
	if shown != "" {
		shown = "Otherwise it shows as:\n\n" + shown + "\n"
	}
	return fmt.Sprintf("\n### %s\n\n**%s.** %s.\n\n%s\n\nFix: %s\n\n%s%s",
		r.ID, r.Summary, kind, escape(r.Why), escape(r.Fix), shown, evidence(r.Sources))
}
