package examples

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/config"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// A snippet is the example on a resource's page of the documentation.
type snippet struct {
	address string
	needs   []string // further resources, whose snippets it refers to
	overlay string   // what the test must have different
	// attached stands in for the snippet where an import by identity cannot lead to it.
	attached string
}

var snippets = map[string]snippet{
	"cogfed_oidc_federation": {
		address: "cogfed_oidc_federation.miracl",
		// A name that tests use, and a user pool that can be destroyed again.
		overlay: `
resource "cogfed_oidc_federation" "miracl" {
  user_pool = {
    name                = "` + name + `"
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "` + name + `" }
}
`,
		attached: `
resource "cogfed_oidc_federation" "miracl" {
  preset           = "miracl"
  client_id        = "example-client-id"
  client_secret_wo = "hidden"
  user_pool_id     = "eu-west-2_AbCdEfGhI"
}
`,
	},
	"cogfed_spa_client": {
		address: "cogfed_spa_client.web", needs: []string{"cogfed_oidc_federation"},
	},
	"cogfed_web_client": {
		address: "cogfed_web_client.api", needs: []string{"cogfed_oidc_federation"},
	},
}

// forget makes Terraform lose a resource, which goes on to exist.
const forget = `
removed {
  from = %s
  lifecycle {
    destroy = false
  }
}
`

// A snippet is applied, lost, and imported by the very files that the page shows.
func TestResource(t *testing.T) {
	for name, s := range snippets {
		t.Run(name, func(t *testing.T) {
			e := acctest.New(t)
			e.NeedLocal(t)
			e.Setenv(t)
			without := files{"provider.tf": read(t, "provider", "provider.tf"), "forget.tf": fmt.Sprintf(forget, s.address)}
			for _, needed := range s.needs {
				without.add(t, needed)
			}
			with := without.and("forget.tf", "")
			with.add(t, name)
			byID := with.and("import.tf", read(t, "resources", name, "import-by-string-id.tf"))
			byIdentity := with.and("import.tf", read(t, "resources", name, "import-by-identity.tf"))
			if s.attached != "" {
				byIdentity = byIdentity.and(name+".tf", s.attached).and(name+"_override.tf", "")
			}

			var made ids
			apply := func(f files, action plancheck.ResourceActionType) resource.TestStep {
				return resource.TestStep{
					ProtoV6ProviderFactories: acctest.Factories(),
					ConfigDirectory:          func(config.TestStepConfigRequest) string { return f.layOut(t, made) },
					ConfigVariables:          variables("miracl_client_secret", "hidden"),
					ConfigPlanChecks: resource.ConfigPlanChecks{
						PreApply:             []plancheck.PlanCheck{plancheck.ExpectResourceAction(s.address, action)},
						PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
					},
					Check: made.remember,
				}
			}
			lose := resource.TestStep{
				ProtoV6ProviderFactories: acctest.Factories(),
				ConfigDirectory:          func(config.TestStepConfigRequest) string { return without.layOut(t, made) },
				ConfigVariables:          variables("miracl_client_secret", "hidden"),
			}
			steps := []resource.TestStep{apply(with, plancheck.ResourceActionCreate), lose}
			if knowsIdentities(t) {
				steps = append(steps, apply(byIdentity, plancheck.ResourceActionNoop), lose)
			}
			steps = append(steps, apply(byID, plancheck.ResourceActionNoop))
			resource.Test(t, resource.TestCase{CheckDestroy: e.CheckEmpty(t), Steps: steps})
		})
	}
}

// The page shows the same import id twice.
func TestResource_importsAgree(t *testing.T) {
	for name, s := range snippets {
		command := strings.Fields(lastLine(read(t, "resources", name, "import.sh")))
		if !slices.Equal(command[:len(command)-1], []string{"terraform", "import", s.address}) {
			t.Errorf("%s: import.sh runs %q", name, command)
		}
		if id := `"` + command[len(command)-1] + `"`; !strings.Contains(read(t, "resources", name, "import-by-string-id.tf"), id) {
			t.Errorf("%s: import-by-string-id.tf has another id than %s", name, id)
		}
	}
}

// A resource that the provider offers has a snippet, and nothing else has.
func TestResource_hasExample(t *testing.T) {
	offered := resourceTypes(t)
	for _, name := range offered {
		if _, ok := snippets[name]; !ok {
			t.Errorf("%s has no example: add examples/resources/%s, and test it here", name, name)
		}
	}
	for _, name := range directories(t, "resources") {
		if !slices.Contains(offered, name) {
			t.Errorf("examples/resources/%s: the provider offers no such resource", name)
		}
	}
}

func lastLine(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	return lines[len(lines)-1]
}
