// Command rulespage writes the documentation's pages of rules and of error
// texts, which are made of the registry in core/rules. `make generate` runs it.
package main

//go:generate go run . ../../../templates/guides

import (
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: rulespage DIRECTORY")
	}
	for name, page := range map[string]string{
		"rules.md":           rulesPage(rules.All()),
		"troubleshooting.md": troubleshootingPage(rules.Symptoms()),
	} {
		if err := os.WriteFile(filepath.Join(os.Args[1], name), []byte(page), 0o644); err != nil { //nolint:gosec // a page to be read by all
			log.Fatal(err)
		}
	}
}

// evidence tells where a fact was read, in one line.
func evidence(sources []rules.Source) string {
	links := make([]string, len(sources))
	for i, s := range sources {
		links[i] = fmt.Sprintf("[%s](%s)", s.Evidence.Name(), s.URL)
	}
	return fmt.Sprintf("Evidence, read on %s: %s\n", sources[0].Date, strings.Join(links, ", "))
}

// escape keeps placeholders such as <domain> visible, which Markdown would take for HTML.
func escape(s string) string { return strings.ReplaceAll(s, "<", `\<`) }
