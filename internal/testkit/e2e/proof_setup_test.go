package e2e

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// hcl is the arguments of a block, as expressions of HCL. One that is empty is left out.
type hcl map[string]string

// write writes the arguments behind the head of a block.
func (h hcl) write(head string) string {
	var b strings.Builder
	b.WriteString(head + " {\n")
	for _, name := range slices.Sorted(maps.Keys(h)) {
		if h[name] != "" {
			fmt.Fprintf(&b, "  %s = %s\n", name, h[name])
		}
	}
	return b.String() + "}\n\n"
}

// and returns all arguments, those of change in place of their namesakes.
func (h hcl) and(change hcl) hcl {
	all := hcl{}
	maps.Copy(all, h)
	maps.Copy(all, change)
	return all
}

// A setup is a configuration: one federation and one application.
type setup struct{ provider, federation, client hcl }

// with returns the setup with other arguments.
func (s setup) with(change setup) setup {
	return setup{s.provider.and(change.provider), s.federation.and(change.federation), s.client.and(change.client)}
}

func (s setup) String() string {
	return "terraform {\n  required_providers {\n    cogfed = { source = \"cogfed/cogfed\" }\n  }\n}\n\n" +
		s.provider.write(`provider "cogfed"`) +
		s.federation.write(`resource "cogfed_oidc_federation" "idp"`) +
		s.client.write(`resource "cogfed_spa_client" "web"`) +
		`output "client_id" { value = cogfed_spa_client.web.client_id }` + "\n" +
		`output "provider_name" { value = cogfed_oidc_federation.idp.provider_name }` + "\n" +
		`output "domain_name" { value = cogfed_oidc_federation.idp.domain_name }` + "\n"
}

// soundSetup is a configuration of which a plan says nothing, with a provider named Company.
func soundSetup() setup {
	return setup{
		provider: hcl{"region": quoted(region), "discovery": `"warn"`},
		federation: hcl{
			"provider_name": `"Company"`, "issuer": quoted(company.Issuer), "client_id": `"cognito"`, "client_secret": quoted(secret),
			"scopes": `["openid", "email"]`, "attribute_mapping": `{ email = "email", email_verified = "email_verified" }`,
			"userinfo_response": `"plainJson"`,
			"user_pool":         `{ name = "proof", deletion_protection = "INACTIVE" }`, "domain": quotedPrefix(prefix),
		},
		client: hcl{
			"user_pool_id": "cogfed_oidc_federation.idp.user_pool_id", "name": `"web"`,
			"identity_providers": "[cogfed_oidc_federation.idp.provider_name]",
			"callback_urls":      list(callback), "logout_urls": list("https://app.example.com/"),
		},
	}
}

func quoted(text string) string       { return fmt.Sprintf("%q", text) }
func list(texts ...string) string     { return `["` + strings.Join(texts, `", "`) + `"]` }
func quotedPrefix(name string) string { return fmt.Sprintf("{ prefix = %q }", name) }

// ignoring silences rules on every resource.
func (s setup) ignoring(ids []string) setup {
	if len(ids) == 0 {
		return s
	}
	return s.with(setup{provider: hcl{"ignore_rules": list(ids...)}})
}

// A told is what a plan tells: ids of rules, and which of them stop it.
type told struct{ all, errors []string }

// plan returns the rules that a plan names, as a user sees them. What no rule says fails the test.
func (w *workspace) plan(t *testing.T, s setup) told {
	t.Helper()
	w.write(t, "main.tf", s.String())
	out, err := w.run(t, "plan", "-json", "-input=false")
	var seen told
	for line := range strings.Lines(out) {
		var message struct {
			Diagnostic struct {
				Severity rules.Severity `json:"severity"`
				Summary  string         `json:"summary"`
				Detail   string         `json:"detail"`
			} `json:"diagnostic"`
		}
		if json.Unmarshal([]byte(line), &message) != nil || message.Diagnostic.Summary == "" {
			continue
		}
		d := message.Diagnostic
		_, text, found := strings.Cut(d.Detail, "\n\nRule ")
		switch {
		case found:
			id := strings.Fields(text)[0]
			seen.all = append(seen.all, id)
			if d.Severity == rules.Error {
				seen.errors = append(seen.errors, id)
			}
		case !strings.Contains(d.Summary, "development overrides"):
			t.Fatalf("the plan says: %s\n%s", d.Summary, d.Detail)
		}
	}
	if (err != nil) != (len(seen.errors) > 0) {
		t.Fatalf("plan: %v\n%s", err, out)
	}
	slices.Sort(seen.all)
	seen.all = slices.Compact(seen.all)
	slices.Sort(seen.errors)
	seen.errors = slices.Compact(seen.errors)
	return seen
}

// applySetup applies a setup, and returns its outputs.
func (w *workspace) applySetup(t *testing.T, s setup) outputs {
	t.Helper()
	w.write(t, "main.tf", s.String())
	return w.apply(t, map[string]any{})
}
