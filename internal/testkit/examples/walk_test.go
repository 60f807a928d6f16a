package examples

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/config"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// root is where the examples are.
var root = filepath.Join("..", "..", "..", "examples")

// owned is behind the import id of a federation that owns its user pool and domain.
const owned = "/user_pool,domain"

// A walk is what the test does with one example.
type walk struct {
	federation, client string // addresses
	importSuffix       string

	first  config.Variables // besides name
	second config.Variables // what the update changes

	// undetectable tells that no issuer gives the preset away, so that an import cannot find it.
	undetectable bool

	outputs        map[string]knownvalue.Check
	updatedOutputs map[string]knownvalue.Check
	checkDestroy   resource.TestCheckFunc
}

// run walks through an example: create, plan again, update, import, destroy.
func (w walk) run(t *testing.T, e *acctest.Env, example string) {
	t.Helper()
	e.Setenv(t)
	directory := config.StaticDirectory(filepath.Join(root, example))
	updated := maps.Clone(w.first)
	maps.Copy(updated, w.second)
	steps := []resource.TestStep{
		{
			ConfigPlanChecks:  resource.ConfigPlanChecks{PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}},
			ConfigStateChecks: outputs(w.outputs),
		},
		{
			ConfigPlanChecks: resource.ConfigPlanChecks{
				PreApply: []plancheck.PlanCheck{
					plancheck.ExpectResourceAction(w.federation, plancheck.ResourceActionUpdate),
					plancheck.ExpectResourceAction(w.client, plancheck.ResourceActionUpdate),
				},
				PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()},
			},
			ConfigStateChecks: append(outputs(w.outputs), outputs(w.updatedOutputs)...),
		},
		importing(w.federation, w.federationID, w.notImported()...),
		importing(w.client, w.clientID, configOnly),
	}
	for i := range steps {
		steps[i].ConfigDirectory = directory
		steps[i].ConfigVariables = w.first
		if i > 0 {
			steps[i].ConfigVariables = updated
		}
		// In the step and not in the case, since the example has a provider block.
		steps[i].ProtoV6ProviderFactories = acctest.Factories()
	}
	resource.Test(t, resource.TestCase{CheckDestroy: w.checkDestroy, Steps: steps})
	checkPolicy(t, e)
}

// configOnly lives in the configuration only.
const configOnly = "ignore_rules"

func (w walk) notImported() []string {
	if w.undetectable {
		return []string{configOnly, "preset", "userinfo_response"}
	}
	return []string{configOnly}
}

// importing takes one resource out of the state, imports it, and expects that the plan has nothing to change but what
// lives in the configuration only.
func importing(address string, id resource.ImportStateIdFunc, except ...string) resource.TestStep {
	return resource.TestStep{
		ResourceName: address, ImportState: true, ImportStateKind: resource.ImportBlockWithID, ImportStateIdFunc: id,
		ExpectNonEmptyPlan: true,
		ImportPlanChecks:   resource.ImportPlanChecks{PreApply: []plancheck.PlanCheck{sameBut{address, except}}},
	}
}

// sameBut checks that a plan changes nothing about a resource, except some attributes.
type sameBut struct {
	address string
	except  []string
}

// CheckPlan implements plancheck.PlanCheck.
func (s sameBut) CheckPlan(_ context.Context, req plancheck.CheckPlanRequest, resp *plancheck.CheckPlanResponse) {
	for _, r := range req.Plan.ResourceChanges {
		if r.Address != s.address {
			continue
		}
		before, ok := r.Change.Before.(map[string]any)
		after, planned := r.Change.After.(map[string]any)
		if !ok || !planned || !r.Change.Actions.NoOp() && !r.Change.Actions.Update() {
			resp.Error = fmt.Errorf("%s: the import plans %q", s.address, r.Change.Actions)
			return
		}
		for name := range after {
			if !slices.Contains(s.except, name) && !reflect.DeepEqual(before[name], after[name]) {
				resp.Error = fmt.Errorf("%s: the import changes %s from %v to %v", s.address, name, before[name], after[name])
			}
		}
	}
}

func (w walk) federationID(s *terraform.State) (string, error) {
	a := acctest.Attributes(s, w.federation)
	return a["user_pool_id"] + "/" + a["provider_name"] + w.importSuffix, nil
}

func (w walk) clientID(s *terraform.State) (string, error) {
	a := acctest.Attributes(s, w.client)
	return a["user_pool_id"] + "/" + a["client_id"], nil
}

func outputs(want map[string]knownvalue.Check) []statecheck.StateCheck {
	var checks []statecheck.StateCheck
	for name, check := range want {
		checks = append(checks, statecheck.ExpectKnownOutputValue(name, check))
	}
	return checks
}

// directories lists the folders below a folder of examples/.
func directories(t *testing.T, below ...string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Join(append([]string{root}, below...)...))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, entry := range entries {
		if entry.IsDir() {
			names = append(names, entry.Name())
		}
	}
	return names
}
