package federation_test

import (
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// A secret is verified before it is sent to Cognito, and at every plan after
// that, for it may have been replaced at the identity provider.
func TestAccFederation_verifyClientCredentials(t *testing.T) {
	e := local(t)
	var known atomic.Value // the secret that the provider knows
	known.Store("a-secret")
	idp := listen(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		clients := map[string]demoidp.Registration{"acme": {Secret: known.Load().(string)}} //nolint:errcheck,forcetypeassert // stored above
		demoidp.New(map[string]demoidp.Issuer{"127.0.0.1": {Clients: clients}}).ServeHTTP(w, r)
	}))
	if err := e.Local.StandIn("127.0.0.1", demoidp.Issuer{}); err != nil {
		t.Fatal(err)
	}
	config := func(arguments string) string {
		deletable := strings.Replace(asking(e, idp, "off", arguments), `name = "cogfed-test-discovery"`, `name = "cogfed-test-verify", deletion_protection = "INACTIVE"`, 1)
		return strings.Replace(deletable, "cogfed-test-discovery", "cogfed-test-verify", 1)
	}
	const verified = "verify_client_credentials = true"
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: cogfed.Factories(), CheckDestroy: e.CheckEmpty(t), Steps: []resource.TestStep{
		refusedBy(strings.Replace(config(verified), `"a-secret"`, `"another"`, 1), "client-credentials-refused", "invalid_client"),
		{Config: config(verified)},
		{Config: config(""), PreConfig: func() { known.Store("replaced") }},
		refusedBy(config(verified), "client-credentials-refused", "invalid_client"),
		{Config: strings.Replace(config(verified), `"a-secret"`, `"replaced"`, 1)},
	}})
}
