package appclient

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/settings"
)

// stateOf is the model as a state of the resource: it must fit the schema.
func stateOf(t *testing.T, m model) tfsdk.State {
	t.Helper()
	k := kindOf(m)
	state := emptyState(t, k)
	if diags := k.write(t.Context(), &state, m); len(diags) > 0 {
		t.Fatal(diags)
	}
	return state
}

func kindOf(m model) *kind {
	if m.confidential {
		return web
	}
	return spa
}

func emptyState(t *testing.T, k *kind) tfsdk.State {
	t.Helper()
	var resp resource.SchemaResponse
	(&clientResource{kind: k}).Schema(t.Context(), resource.SchemaRequest{}, &resp)
	return tfsdk.State{Schema: resp.Schema, Raw: tftypes.NewValue(resp.Schema.Type().TerraformType(t.Context()), nil)}
}

// blank is a model in which all is null, but for the ids of an import.
func blank(t *testing.T, k *kind) model {
	t.Helper()
	state := emptyState(t, k)
	for name, id := range map[string]string{"region": "eu-west-2", "user_pool_id": "eu-west-2_Ab12", "client_id": "1example"} {
		if diags := state.SetAttribute(t.Context(), path.Root(name), types.StringValue(id)); len(diags) > 0 {
			t.Fatal(diags)
		}
	}
	var diags diag.Diagnostics
	m := k.read(t.Context(), state, &diags)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	return m
}

func refreshed(t *testing.T, state model, a pool.AppClient) model {
	t.Helper()
	var diags diag.Diagnostics
	refresh(t.Context(), &state, pool.ObservedAppClient{ID: "1example", Settings: a}, pool.ObservedUserPool{CustomDomain: "login.acme.org"}, &diags)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	return state
}

func settingsOf(t *testing.T, m model) pool.AppClient {
	t.Helper()
	var diags diag.Diagnostics
	a := toIntent(t.Context(), m, &diags).App
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	return a
}

// answered is how Cognito shows a client with these settings: what is empty
// left out, what nobody asked for at its default, and URLs in any order.
func answered(a pool.AppClient) pool.AppClient {
	for _, l := range []*tri.List{
		&a.IdentityProviders, &a.CallbackURLs, &a.LogoutURLs, &a.OAuthFlows, &a.OAuthScopes, &a.AuthFlows, &a.ReadAttributes, &a.WriteAttributes,
	} {
		if known, _ := tri.Known(*l); len(known) == 0 {
			*l = tri.Strings(nil)
		}
	}
	if urls, _ := tri.Known(a.CallbackURLs); len(urls) > 0 {
		slices.Sort(urls)
		a.CallbackURLs = tri.Strings(urls)
	}
	a.AuthSessionValidity = a.AuthSessionValidity.OrElse(tri.Of[int64](3))
	a.PropagateUserContext = a.PropagateUserContext.OrElse(tri.Of(false))
	a.TokenRevocation = a.TokenRevocation.OrElse(tri.Of(false))
	a.UserExistenceErrors = a.UserExistenceErrors.OrElse(tri.Of("LEGACY"))
	if analytics, ok := a.Analytics.Get(); ok {
		analytics.UserDataShared = analytics.UserDataShared.OrElse(tri.Of(false))
		a.Analytics = tri.Of(analytics)
	}
	return a
}

// Every field of an app client comes back from the state, set alone.
func TestAppClient_everyFieldComesBack(t *testing.T) {
	for _, k := range []*kind{spa, web} {
		for field, a := range settings.Each[pool.AppClient]() {
			if field == "PropagateUserContext" && !k.confidential {
				continue // only a client with a secret can have it
			}
			prior := blank(t, k)
			prior.RefreshTokenRotation = fromRotation(t.Context(), tri.Of(pool.RefreshTokenRotation{}), nil) // or it shows only where it is on
			state := refreshed(t, prior, a)
			a.RefreshTokenRotation = rotationOrDisabled(a.RefreshTokenRotation)
			if lost := settings.Diff(settings.Tree(answered(settingsOf(t, state))), settings.Tree(answered(a))); lost != "" {
				t.Errorf("%s: %s: %s", k.name, field, lost)
			}
			stateOf(t, state)
		}
	}
}

// words give the random clients what the defaults know.
var words = map[string][]string{
	"Feature":     {"ENABLED", "DISABLED"},
	"AccessToken": {"minutes", "hours", "days"}, "IDToken": {"minutes", "hours"}, "RefreshToken": {"hours", "days"},
	"OAuthFlows": {"code", "implicit"}, "UserExistenceErrors": {"ENABLED", "LEGACY"},
}

// Whatever Cognito holds, an import gives a state that fits the schema, and a
// second refresh changes nothing.
func TestRefresh_isStable(t *testing.T) {
	for seed := range uint64(500) {
		a := settings.Random[pool.AppClient](rand.New(rand.NewPCG(seed, 3)), words)
		first := refreshed(t, blank(t, []*kind{spa, web}[seed%2]), a)
		if changes, _ := stateOf(t, first).Raw.Diff(stateOf(t, refreshed(t, first, a)).Raw); len(changes) > 0 {
			t.Fatalf("seed %d: %v", seed, changes)
		}
	}
}

// A client as a configuration writes it, with the defaults that the plan adds,
// is the client that a refresh after its apply reads.
func TestPlan_isStable(t *testing.T) {
	for seed := range uint64(500) {
		r := rand.New(rand.NewPCG(seed, 4))
		config := refreshed(t, blank(t, spa), settings.Random[pool.AppClient](r, words))
		leaveOut(r, &config)
		plan := config
		var diags diag.Diagnostics
		deriveDefaults(t.Context(), config, toIntent(t.Context(), config, &diags), &plan, &diags)
		setURLs(t.Context(), &plan, &diags)
		if len(diags) > 0 {
			t.Fatal(diags)
		}
		after := refreshed(t, plan, answered(settingsOf(t, plan)))
		if changes, _ := stateOf(t, plan).Raw.Diff(stateOf(t, after).Raw); len(changes) > 0 {
			t.Fatalf("seed %d: %v", seed, changes)
		}
	}
}

// leaveOut takes settings away from a configuration here and there, or writes
// them empty.
func leaveOut(r *rand.Rand, config *model) {
	for _, s := range []*types.Set{&config.OAuthFlows, &config.OAuthScopes, &config.AuthFlows, &config.ReadAttributes, &config.WriteAttributes} {
		switch r.IntN(3) {
		case 0:
			*s = types.SetNull(types.StringType)
		case 1:
			*s = types.SetValueMust(types.StringType, []attr.Value{})
		}
	}
	for _, n := range []*types.Int64{&config.AccessTokenValidity, &config.IDTokenValidity, &config.RefreshTokenValidity, &config.AuthSessionValidity} {
		if r.IntN(2) == 0 {
			*n = types.Int64Null()
		}
	}
	if r.IntN(2) == 0 {
		config.LogoutURLs = types.ListValueMust(types.StringType, []attr.Value{})
	}
	if r.IntN(2) == 0 {
		config.TokenRevocation, config.UserExistenceErrors = types.BoolNull(), types.StringNull()
	}
}
