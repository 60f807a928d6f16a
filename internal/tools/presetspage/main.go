// Command presetspage writes the documentation's page of presets, which is made
// of the data in core/preset. `make generate` runs it.
package main

//go:generate go run . ../../../templates/guides/presets.md

import (
	"fmt"
	"log"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: presetspage FILE")
	}
	if err := os.WriteFile(os.Args[1], []byte(page()), 0o644); err != nil { //nolint:gosec // a page to be read by all
		log.Fatal(err)
	}
}

const head = `---
page_title: "Presets"
subcategory: ""
description: |-
  What each preset sets, what to do in the identity provider's console, and what to know before.
---

<!-- Made by internal/tools/presetspage from the data in internal/core/preset. -->

# Presets

A preset fills what a ` + "[`cogfed_oidc_federation`](../resources/oidc_federation.md)" + ` leaves out with what the identity provider needs, and
has the plan check what its vendor documents. What you write yourself always counts before the preset.

Where the steps say ` + "`redirect_uri`" + `, they mean that attribute of the federation: ` + "`https://<domain>/oauth2/idpresponse`" + `. The plan shows it
already, before anything is made.

| preset | identity provider | issuer |
| --- | --- | --- |
`

// examples is where the whole configurations are.
const examples = "https://github.com/cogfed/terraform-provider-cogfed/tree/main/examples/"

func page() string {
	var b strings.Builder
	b.WriteString(head)
	ids := slices.DeleteFunc(preset.IDs(), func(id string) bool { return id == preset.Generic })
	ids = append(ids, preset.Generic)
	for _, id := range ids {
		p, _ := preset.ByID(id)
		fmt.Fprintf(&b, "| [`%s`](#%s) | %s | %s |\n", id, id, p.Title, issuer(p))
	}
	for _, id := range ids {
		p, _ := preset.ByID(id)
		b.WriteString(entry(p))
	}
	return b.String()
}

// entry is one preset.
func entry(p preset.Preset) string {
	var b strings.Builder
	fmt.Fprintf(&b, "\n## %s\n\n**%s.**", p.ID, p.Title)
	if p.ID != preset.Generic {
		fmt.Fprintf(&b, " [A whole configuration](%s%s).", examples, p.ID)
	}
	if len(p.IssuerHosts) > 0 {
		fmt.Fprintf(&b, " An import recognizes it by the issuer's host: %s.", strings.Join(code(p.IssuerHosts), ", "))
	}
	b.WriteString("\n\n" + defaults(p))
	b.WriteString("\nTo know:\n\n")
	for _, note := range p.Notes {
		fmt.Fprintf(&b, "- %s\n", escape(note))
	}
	b.WriteString("\nIn its console:\n\n")
	for i, step := range p.RegistrationSteps {
		fmt.Fprintf(&b, "%d. %s\n", i+1, escape(strings.ReplaceAll(step, preset.RedirectURIPlaceholder, "`redirect_uri`")))
	}
	b.WriteString("\nSources:\n\n")
	for _, s := range p.Sources {
		fmt.Fprintf(&b, "- <%s>, read on %s: %s\n", s.URL, s.Date, escape(s.Fact))
	}
	return b.String()
}

// defaults is the table of what a preset sets.
func defaults(p preset.Preset) string {
	var mapping []string
	for _, attribute := range slices.Sorted(maps.Keys(p.AttributeMapping)) {
		mapping = append(mapping, fmt.Sprintf("%s = %q", attribute, p.AttributeMapping[attribute]))
	}
	response := "none"
	if p.UserInfoResponse != "" {
		response = fmt.Sprintf("`%q`", p.UserInfoResponse)
		if p.RequiresPlainJSON {
			response += "; the plan refuses others"
		}
	}
	rows := [][2]string{
		{"provider_name", orYours(p.ProviderName)},
		{"issuer", issuer(p)},
		{"scopes", fmt.Sprintf("`[%s]`", strings.Join(quoted(p.Scopes), ", "))},
		{"attributes_request_method", fmt.Sprintf("`%q`", p.AttributesRequestMethod)},
		{"attribute_mapping", strings.ReplaceAll(fmt.Sprintf("`{ %s }`", strings.Join(mapping, ", ")), "{  }", "{}")},
		{"userinfo_response", response},
	}
	var b strings.Builder
	b.WriteString("| argument | default |\n| --- | --- |\n")
	for _, row := range rows {
		fmt.Fprintf(&b, "| `%s` | %s |\n", row[0], row[1])
	}
	return b.String()
}

func orYours(value string) string {
	if value == "" {
		return "none: write it"
	}
	return fmt.Sprintf("`%q`", value)
}

func issuer(p preset.Preset) string {
	if p.Issuer != "" {
		return fmt.Sprintf("`%q`", p.Issuer)
	}
	return fmt.Sprintf("none: write yours, such as `%q`", p.IssuerExample)
}

func quoted(list []string) []string { return each(list, "%q") }

func code(list []string) []string { return each(list, "`%s`") }

func each(list []string, format string) []string {
	var out []string
	for _, s := range list {
		out = append(out, fmt.Sprintf(format, s))
	}
	return out
}

// escape keeps placeholders such as <domain> visible, which Markdown would take for HTML.
func escape(s string) string { return strings.ReplaceAll(s, "<", `\<`) }
