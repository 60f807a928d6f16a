package examples

import (
	"context"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/config"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// The snippets of data sources, functions and ephemeral resources are applied all at once with the resources that they refer to.
func TestDataSourcesAndFunctions(t *testing.T) {
	for kind, file := range map[string]string{"data-sources": "data-source.tf", "functions": "function.tf", "ephemeral-resources": "ephemeral-resource.tf"} {
		for _, name := range directories(t, kind) {
			t.Run(name, func(t *testing.T) {
				e := acctest.New(t)
				e.NeedLocal(t)
				e.Setenv(t)
				snippet := read(t, kind, name, file)
				all := files{"provider.tf": read(t, "provider", "provider.tf"), "snippet.tf": snippet}
				var given config.Variables
				for _, client := range []string{"cogfed_spa_client", "cogfed_web_client"} {
					if strings.Contains(snippet, snippets[client].address) {
						all.add(t, client)
						all.add(t, "cogfed_oidc_federation")
						given = variables("miracl_client_secret", "hidden")
					}
				}
				resource.Test(t, resource.TestCase{CheckDestroy: e.CheckEmpty(t), Steps: []resource.TestStep{{
					ProtoV6ProviderFactories: acctest.Factories(),
					ConfigDirectory:          func(config.TestStepConfigRequest) string { return all.layOut(t, documented) },
					ConfigVariables:          given,
					ConfigPlanChecks:         resource.ConfigPlanChecks{PostApplyPostRefresh: []plancheck.PlanCheck{plancheck.ExpectEmptyPlan()}},
				}}})
			})
		}
	}
}

// documented are the ids that stand in the documentation.
var documented = ids{userPool: "eu-west-2_AbCdEfGhI", client: "1example23456789"}

// What the provider offers has a snippet, and nothing else has.
func TestDataSourcesAndFunctions_haveExamples(t *testing.T) {
	server, err := acctest.Factories()["cogfed"]()
	if err != nil {
		t.Fatal(err)
	}
	schemas, err := server.GetProviderSchema(context.Background(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if offered, shown := slices.Sorted(maps.Keys(schemas.DataSourceSchemas)), directories(t, "data-sources"); !slices.Equal(offered, shown) {
		t.Errorf("the provider offers the data sources %q, examples/data-sources has %q", offered, shown)
	}
	if offered, shown := slices.Sorted(maps.Keys(schemas.EphemeralResourceSchemas)), directories(t, "ephemeral-resources"); !slices.Equal(offered, shown) {
		t.Errorf("the provider offers the ephemeral resources %q, examples/ephemeral-resources has %q", offered, shown)
	}
	if offered, shown := slices.Sorted(maps.Keys(schemas.Functions)), directories(t, "functions"); !slices.Equal(offered, shown) {
		t.Errorf("the provider offers the functions %q, examples/functions has %q", offered, shown)
	}
}
