package examples

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/config"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
)

// allWalks are those of the table, and one for each preset that is not in it: a new preset needs an example, and no code here.
func allWalks(t *testing.T) map[string]walk {
	t.Helper()
	all := maps.Clone(walks)
	for _, id := range preset.IDs() {
		if _, ok := all[id]; !ok && id != preset.Generic {
			all[id] = presetWalk(t, id)
		}
	}
	return all
}

// presetWalk walks through the example of a preset: its variables are PRESET_client_id, PRESET_client_secret, where the issuer is
// the user's own PRESET_issuer, and those of every example.
func presetWalk(t *testing.T, id string) walk {
	t.Helper()
	p, _ := preset.ByID(id)
	w := walk{
		federation: "cogfed_oidc_federation." + id, client: "cogfed_spa_client.web", importSuffix: owned, undetectable: len(p.IssuerHosts) == 0,
		first:  variables(id+"_client_id", "first", id+"_client_secret", "hidden"),
		second: config.Variables{id + "_client_id": text("second"), "callback_urls": list("https://acme.example/")},
		outputs: both(common, map[string]knownvalue.Check{
			"user_pool_id": matching(`^eu-west-2_`), "issuer_url": matching(`/eu-west-2_\w+$`), "logout_url": matching(`^https://` + domain + `/logout\?`),
		}),
		updatedOutputs: map[string]knownvalue.Check{"login_url": matching(`redirect_uri=https%3A%2F%2Facme\.example`)},
	}
	if issuer := id + "_issuer"; strings.Contains(read(t, id, "variables.tf"), `variable "`+issuer+`"`) {
		w.first[issuer] = text(p.ExampleIssuer())
	}
	return w
}

func TestExample_everyPresetHasOne(t *testing.T) {
	folders := directories(t)
	for _, id := range preset.IDs() {
		if id != preset.Generic && !slices.Contains(folders, id) {
			t.Errorf("examples/%s is missing", id)
		}
	}
}
