package federation

import (
	"math/rand/v2"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/settings"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// stateOf is the model as a state of the resource: it must fit the schema.
func stateOf(t *testing.T, m model) tfsdk.State {
	t.Helper()
	state := emptyState(t)
	if diags := state.Set(t.Context(), &m); len(diags) > 0 {
		t.Fatal(diags)
	}
	return state
}

func emptyState(t *testing.T) tfsdk.State {
	t.Helper()
	var resp resource.SchemaResponse
	(&Resource{}).Schema(t.Context(), resource.SchemaRequest{}, &resp)
	return tfsdk.State{Schema: resp.Schema, Raw: tftypes.NewValue(resp.Schema.Type().TerraformType(t.Context()), nil)}
}

// imported is a state as ImportState leaves it, with the blocks that the
// configuration owns.
func imported(t *testing.T, name tri.Value[string], owned map[string]types.Object) model {
	t.Helper()
	state := emptyState(t)
	var m model
	for attribute, v := range map[string]types.String{
		"region": types.StringValue("eu-west-2"), "user_pool_id": types.StringValue("eu-west-2_Ab12"), "provider_name": value.FromString(name),
	} {
		if diags := state.SetAttribute(t.Context(), path.Root(attribute), v); len(diags) > 0 {
			t.Fatal(diags)
		}
	}
	for attribute, block := range owned {
		if diags := state.SetAttribute(t.Context(), path.Root(attribute), block); len(diags) > 0 {
			t.Fatal(diags)
		}
	}
	if diags := state.Get(t.Context(), &m); len(diags) > 0 {
		t.Fatal(diags)
	}
	return m
}

// Every field of an identity provider comes back from the state, set alone.
func TestIdentityProvider_everyFieldComesBack(t *testing.T) {
	endpoints := map[string]types.Object{"endpoints": emptyObject(types.ObjectType{AttrTypes: endpointTypes()})}
	for field, p := range settings.Each[pool.IdentityProvider]() {
		var diags diag.Diagnostics
		state := imported(t, p.Name, endpoints)
		refreshProvider(t.Context(), &state, &pool.ObservedIdentityProvider{Settings: p}, &diags)
		got := toIntent(t.Context(), state, &diags).Provider
		p.AttributeMapping = p.AttributeMapping.OrElse(tri.StringMap(map[string]string{})) // as the presets spell "none"
		if lost := settings.Diff(settings.Tree(got), settings.Tree(p)); lost != "" || len(diags) > 0 {
			t.Errorf("%s: %s %v", field, lost, diags)
		}
		stateOf(t, state)
	}
}

// Every field of a domain comes back from the state, set alone.
func TestDomain_everyFieldComesBack(t *testing.T) {
	for field, d := range settings.Each[pool.Domain]() {
		var diags diag.Diagnostics
		block := fromDomain(t.Context(), &pool.ObservedDomain{Domain: "acme", Settings: d}, &diags)
		got, _ := value.Object(t.Context(), block, &diags, toDomain).Get()
		d.ManagedLoginVersion = d.ManagedLoginVersion.OrElse(tri.Of[int64](1)) // Cognito's default
		if lost := settings.Diff(settings.Tree(got), settings.Tree(d)); lost != "" || len(diags) > 0 {
			t.Errorf("%s: %s %v", field, lost, diags)
		}
	}
}

// The secret shows in the state only where the configuration keeps it there.
func TestRefresh_secret(t *testing.T) {
	observed := pool.IdentityProvider{ClientID: tri.Of("client"), ClientSecret: tri.Of(pool.NewSecret("rotated"))}
	for name, tt := range map[string]struct{ before, want types.String }{
		"write-only": {types.StringNull(), types.StringNull()},
		"kept":       {types.StringValue("old"), types.StringValue("rotated")},
	} {
		t.Run(name, func(t *testing.T) {
			var diags diag.Diagnostics
			state := imported(t, tri.Of("MIRACL"), nil)
			state.ClientSecret = tt.before
			refreshProvider(t.Context(), &state, &pool.ObservedIdentityProvider{Settings: observed}, &diags)
			if !state.ClientSecret.Equal(tt.want) || !state.ClientSecretWO.IsNull() {
				t.Errorf("state has %s and %s", state.ClientSecret, state.ClientSecretWO)
			}
		})
	}
}

// words give the random objects what presets and rules know.
var words = map[string][]string{
	"Issuer":                 {"https://acme.idura.broker", "https://api.mpin.io", "https://idp.example"},
	"AttributeMapping":       {"email", "username", "custom:tenant"},
	"AttributeMapping entry": {"email", "sub"},
	"IssuerType":             {"ORIGINAL", "UPDATED"},
}

// Whatever Cognito holds, an import gives a state that fits the schema, and a
// second refresh changes nothing.
func TestRefresh_isStable(t *testing.T) {
	defaultTags := map[string]string{"Tags 1": "Tags entry 1"}
	for seed := range uint64(300) {
		r := rand.New(rand.NewPCG(seed, 2))
		found := randomObjects(r)
		owned := map[string]types.Object{}
		if r.IntN(2) == 0 {
			owned[ownUserPool] = emptyObject(userpool.Type())
		}
		if r.IntN(2) == 0 {
			owned[ownDomain] = emptyObject(domainType())
		}
		var diags diag.Diagnostics
		state := imported(t, tri.Of("MIRACL"), owned)
		refresh(t.Context(), &state, found, defaultTags, &diags)
		first := stateOf(t, state)
		refresh(t.Context(), &state, found, defaultTags, &diags)
		if changes, _ := first.Raw.Diff(stateOf(t, state).Raw); len(changes) > 0 || len(diags) > 0 {
			t.Fatalf("seed %d: %v %v", seed, changes, diags)
		}
	}
}

func randomObjects(r *rand.Rand) objects {
	provider := settings.Random[pool.IdentityProvider](r, words)
	domain := settings.Random[pool.Domain](r, words)
	found := objects{
		pool:     pool.ObservedUserPool{ID: "eu-west-2_Ab12", ARN: "arn:pool", Settings: settings.Random[pool.UserPool](r, words)},
		provider: &pool.ObservedIdentityProvider{Settings: provider},
		domain:   &pool.ObservedDomain{Domain: "acme", UserPoolID: "eu-west-2_Ab12", Settings: domain, CloudFrontDistribution: "d1.cloudfront.net"},
	}
	found.pool.Settings.Name = tri.Of("acme")
	found.provider.Settings.ClientID = tri.Of("client")
	if r.IntN(5) == 0 {
		found.provider = nil
	}
	return found
}
