package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

const guides = "../../../templates/guides"

var (
	heading = regexp.MustCompile("(?m)^#+ (.*)$")
	unheard = regexp.MustCompile(`[^\p{L}\p{N}_ -]`)
	fence   = regexp.MustCompile("(?s)```.*?```")
	link    = regexp.MustCompile(`\]\(([\w.-]*\.md)?(?:#([^)]*))?\)`)
)

// anchors are the fragments that GitHub gives the headings of a page.
func anchors(t *testing.T, page string) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	for _, h := range heading.FindAllStringSubmatch(fence.ReplaceAllString(page, ""), -1) {
		anchor := strings.ReplaceAll(strings.ToLower(unheard.ReplaceAllString(h[1], "")), " ", "-")
		if found[anchor] {
			t.Errorf("two headings have the anchor #%s", anchor)
		}
		found[anchor] = true
	}
	return found
}

// Every link between the guides leads to a heading: from the texts to the
// rules, from the rules back to the texts, and from the contents of each page.
func TestGuides_links(t *testing.T) {
	pages := map[string]string{"troubleshooting.md": troubleshootingPage(rules.Symptoms()), "rules.md": rulesPage(rules.All())}
	files, err := filepath.Glob(guides + "/*.md")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		content, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		if name := filepath.Base(f); pages[name] == "" {
			pages[name] = string(content)
		}
	}
	headings := map[string]map[string]bool{}
	for name, content := range pages {
		headings[name] = anchors(t, content)
	}
	for name, content := range pages {
		for _, l := range link.FindAllStringSubmatch(content, -1) {
			target, fragment := l[1], l[2]
			if target == "" {
				target = name
			}
			if headings[target] == nil || fragment != "" && !headings[target][fragment] {
				t.Errorf("%s: %s leads nowhere", name, l[0])
			}
		}
	}
}

// Every symptom is on the page, under the heading that refusals link to.
func TestPage_complete(t *testing.T) {
	content := troubleshootingPage(rules.Symptoms())
	found := anchors(t, content)
	for _, s := range rules.Symptoms() {
		if !found[s.Anchor()] {
			t.Errorf("no heading #%s", s.Anchor())
		}
		for _, text := range s.Texts() {
			if !strings.Contains(content, "`"+text+"`") {
				t.Errorf("%q is not on the page", text)
			}
		}
	}
}

func TestEntry(t *testing.T) {
	source := rules.Source{URL: "https://docs.example.com", Date: "2026-11-21", Evidence: rules.Vendor}
	rule := &rules.Rule{ID: "some-rule", Why: "It breaks at <domain>.", Fix: "Mend it."}
	for name, tt := range map[string]struct {
		symptom rules.Symptom
		want    string
	}{
		"of one rule": {
			rules.Symptom{Text: "no <such> thing", Rules: []*rules.Rule{rule}, Sources: []rules.Source{source}},
			"\n### `no such thing`\n\n**Cause.** It breaks at \\<domain>.\n\n**Found at plan** by [`some-rule`](rules.md#some-rule).\n\n" +
				"**Fix.** Mend it.\n\nEvidence, read on 2026-11-21: [the vendor's documentation](https://docs.example.com)\n",
		},
		"of no rule": {
			rules.Symptom{
				Text: "slow", Also: []string{"<very> slow"}, Cause: "The network.", Unseen: "It is elsewhere.", Fix: "Wait.",
				Example: "issuer = 1", Sources: []rules.Source{source, source},
			},
			"\n### `slow`\n\nAlso: `very slow`.\n\n**Cause.** The network.\n\n**Not found at plan.** It is elsewhere.\n\n**Fix.** Wait.\n\n```terraform\nissuer = 1\n```\n\n" +
				"Evidence, read on 2026-11-21: [the vendor's documentation](https://docs.example.com), [the vendor's documentation](https://docs.example.com)\n",
		},
	} {
		if got := symptomEntry(&tt.symptom); got != tt.want {
			t.Errorf("%s:\n%s\nwant:\n%s", name, got, tt.want)
		}
	}
}
