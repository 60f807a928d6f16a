// Command rulespage writes the documentation's page of rules, which is made of
// the registry in core/rules. `make generate` runs it.
package main

//go:generate go run . ../../../templates/guides/rules.md

import (
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: rulespage FILE")
	}
	if err := os.WriteFile(os.Args[1], []byte(page(rules.All())), 0o644); err != nil { //nolint:gosec // a page to be read by all
		log.Fatal(err)
	}
}

const head = `---
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

// sections are the parts of the page, in their order.
var sections = []struct {
	enforcer         rules.Enforcer
	title, paragraph string
}{
	{rules.OIDC, "The login would fail", "Cognito accepts such a setup, and users cannot sign in."},
	{rules.Preset, "The identity provider would not do", "The vendor of the identity provider documents these."},
	{rules.Cognito, "Cognito would refuse it", "The apply would fail halfway. What Cognito refuses cannot be silenced."},
	{rules.Cogfed, "The provider protects you", "Cognito accepts these, and they lose something, or are hardly meant."},
}

func page(all []*rules.Rule) string {
	var b strings.Builder
	b.WriteString(head + "\n")
	for _, s := range sections {
		fmt.Fprintf(&b, "- [%s](#%s): %d rules\n", s.title, strings.ReplaceAll(strings.ToLower(s.title), " ", "-"), len(of(s.enforcer, all)))
	}
	for _, s := range sections {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n\n%s", s.title, s.paragraph, contents(of(s.enforcer, all)))
		for _, r := range of(s.enforcer, all) {
			b.WriteString(entry(r))
		}
	}
	return b.String()
}

func of(e rules.Enforcer, all []*rules.Rule) []*rules.Rule {
	return slices.DeleteFunc(slices.Clone(all), func(r *rules.Rule) bool { return r.Enforcer != e })
}

// contents is a section at a glance.
func contents(section []*rules.Rule) string {
	var b strings.Builder
	b.WriteString("| rule | says | severity |\n| --- | --- | --- |\n")
	for _, r := range section {
		fmt.Fprintf(&b, "| [`%s`](#%s) | %s | %s |\n", r.ID, r.ID, escape(r.Summary), r.Severity)
	}
	return b.String()
}

// entry is one rule. Messages link to its heading.
func entry(r *rules.Rule) string {
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
	var sources []string
	for _, s := range r.Sources {
		sources = append(sources, fmt.Sprintf("[%s](%s)", evidence[s.Evidence], s.URL))
	}
	return fmt.Sprintf("\n### %s\n\n**%s.** %s.\n\n%s\n\nFix: %s\n\n%sEvidence, read on %s: %s\n",
		r.ID, r.Summary, kind, escape(r.Why), escape(r.Fix), shown, r.Sources[0].Date, strings.Join(sources, ", "))
}

// evidence spells out the grades.
var evidence = map[rules.Evidence]string{
	rules.Documented: "AWS documentation",
	rules.Deployed:   "a deployment to AWS",
	rules.Reported:   "a report",
	rules.Vendor:     "the vendor's documentation",
	rules.Unverified: "not documented, inferred",
}

// escape keeps placeholders such as <domain> visible, which Markdown would take for HTML.
func escape(s string) string { return strings.ReplaceAll(s, "<", `\<`) }
