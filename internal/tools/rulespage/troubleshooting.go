package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

const textsHead = `---
page_title: "Troubleshooting a login"
subcategory: ""
description: |-
  From the error text that a login or an apply shows to its cause, the rule that finds it at plan, and the fix.
---

<!-- Made by internal/tools/rulespage from the symptoms in internal/core/rules. -->

# Troubleshooting a login

Amazon Cognito accepts many setups in which no user can sign in. This page leads from the error text to the cause, to the
[rule](rules.md) by which a plan of this provider reports it beforehand, and to the fix.

Where something goes wrong tells where to look: the identity provider shows a page of its own, or Cognito does, or Cognito sends the
browser back to the application's callback URL with ` + "`error` and `error_description`" + ` in the address. What varies in a text, such as the
name of an attribute, is an example here. AWS
[says](https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html) that these texts are not
fixed: compare the words, and let no program depend on them.
`

// places are the parts of the page, in their order.
var places = []struct {
	place            rules.Place
	title, paragraph string
}{
	{
		rules.AtCallback, "At the callback URL",
		"Cognito sent the browser back to the application. The text is the `error_description` in the address, or the `error` where that says it all; libraries show it in an exception.",
	},
	{rules.OnCognitoPage, "On a page of Cognito", "The browser stays at the user pool's domain."},
	{rules.OnProviderPage, "On a page of the identity provider", "The browser stays at the identity provider, which words its errors as it likes."},
	{rules.AtTokenEndpoint, "From the token endpoint", "The user came back with a code, and the application cannot exchange it at `/oauth2/token`."},
	{rules.InApplication, "In the application", "Cognito is content, and the application's library is not."},
	{
		rules.AtApply, "From an apply",
		"What the Cognito API answers, whichever tool calls it. A plan of this provider reports the first cause with its attribute, before anything is made.",
	},
}

func troubleshootingPage(all []*rules.Symptom) string {
	var b strings.Builder
	b.WriteString(textsHead + textList(all))
	for _, s := range places {
		fmt.Fprintf(&b, "\n## %s\n\n%s\n", s.title, s.paragraph)
		for _, symptom := range at(s.place, all) {
			b.WriteString(symptomEntry(symptom))
		}
	}
	return b.String()
}

// textList lists every text, so that a reader finds the like of theirs in one screen.
func textList(all []*rules.Symptom) string {
	var b strings.Builder
	for _, s := range places {
		fmt.Fprintf(&b, "\n%s:\n\n", s.title)
		for _, symptom := range at(s.place, all) {
			for _, text := range symptom.Texts() {
				fmt.Fprintf(&b, "- [`%s`](#%s)\n", text, symptom.Anchor())
			}
		}
	}
	return b.String()
}

func at(place rules.Place, all []*rules.Symptom) []*rules.Symptom {
	return slices.DeleteFunc(slices.Clone(all), func(s *rules.Symptom) bool { return s.Place != place })
}

// symptomEntry is one symptom. Refusals link to its heading.
func symptomEntry(s *rules.Symptom) string {
	texts := s.Texts()
	var b strings.Builder
	fmt.Fprintf(&b, "\n### `%s`\n\n", texts[0])
	if len(texts) > 1 {
		fmt.Fprintf(&b, "Also: %s.\n\n", strings.Join(each(texts[1:], "`%s`"), ", "))
	}
	fmt.Fprintf(&b, "**Cause.** %s\n\n**%s\n\n**Fix.** %s\n", escape(s.Why()), finding(s), escape(s.Remedy()))
	if s.Example != "" {
		fmt.Fprintf(&b, "\n```terraform\n%s\n```\n", s.Example)
	}
	b.WriteString("\n" + evidence(s.Sources))
	return b.String()
}

// finding tells what a plan says beforehand.
func finding(s *rules.Symptom) string {
	var ids []string
	for _, r := range s.Rules {
		ids = append(ids, fmt.Sprintf("[`%s`](rules.md#%s)", r.ID, r.ID))
	}
	text := "Not found at plan.**"
	if len(ids) > 0 {
		text = "Found at plan** by " + strings.Join(ids, ", ") + "."
	}
	if s.Unseen != "" {
		text += " " + escape(s.Unseen)
	}
	return text
}

func each(list []string, format string) []string {
	var out []string
	for _, s := range list {
		out = append(out, fmt.Sprintf(format, s))
	}
	return out
}
