package appclient

import (
	"math/rand/v2"
	"testing"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// wishes is a configuration's wishes about the secret, at random.
func wishes(random *rand.Rand) model {
	config := model{confidential: true}
	config.SecretVersion = []types.Int64{types.Int64Null(), types.Int64Value(1), types.Int64Value(2)}[random.IntN(3)]
	flag := func() types.Bool {
		return []types.Bool{types.BoolNull(), types.BoolValue(true), types.BoolValue(false)}[random.IntN(3)]
	}
	config.KeepPrevious, config.SecretInState = flag(), flag()
	return config
}

// A plan of what the state says already changes nothing, whatever was wished
// for, and a refresh between the two neither.
func TestDeriveSecret_isStable(t *testing.T) {
	for seed := range uint64(300) {
		random := rand.New(rand.NewPCG(seed, 5))
		config := wishes(random)
		var plan model
		plan.confidential = true
		deriveSecret(config, nil, &plan)
		applied := plan
		applied.Name, applied.SecretID, applied.Secret = types.StringValue("api"), types.StringValue("a"), types.StringNull()
		held := []pool.ClientSecret{{ID: "a", Created: time.Unix(2, 0)}}
		if applied.KeepPrevious.ValueBool() && random.IntN(2) == 0 {
			held = append([]pool.ClientSecret{{ID: "b", Created: time.Unix(1, 0)}}, held...)
			applied.PreviousSecretID = types.StringValue("b")
		}
		var said diag.Diagnostics
		refreshedState := applied
		refreshSecrets(&refreshedState, observed{secrets: held}, &said)
		again := refreshedState
		deriveSecret(config, &refreshedState, &again)
		if refreshedState.secretModel != applied.secretModel || again.secretModel != applied.secretModel || len(said) > 0 {
			t.Fatalf("seed %d: %+v\nrefreshed %+v\nplanned %+v\n%v", seed, applied.secretModel, refreshedState.secretModel, again.secretModel, said)
		}
	}
}

func TestRefreshSecrets(t *testing.T) {
	of := func(ids ...string) (held []pool.ClientSecret) {
		for i, id := range ids {
			held = append(held, pool.ClientSecret{ID: id, Created: time.Unix(int64(i), 0)})
		}
		return held
	}
	text := types.StringValue
	for name, tt := range map[string]struct {
		current     types.String
		version     types.Int64
		held        []pool.ClientSecret
		id, other   types.String
		wantVersion types.Int64
		warnings    int
	}{
		"as it was":                  {text("a"), types.Int64Value(3), of("a"), text("a"), types.StringNull(), types.Int64Value(3), 0},
		"rotated":                    {text("b"), types.Int64Value(3), of("a", "b"), text("b"), text("a"), types.Int64Value(3), 0},
		"a newer one beside it":      {text("a"), types.Int64Value(3), of("a", "b"), text("a"), text("b"), types.Int64Value(3), 1},
		"gone":                       {text("a"), types.Int64Value(3), of("b"), types.StringNull(), text("b"), types.Int64Null(), 1},
		"gone, and refreshed before": {types.StringNull(), types.Int64Null(), of("b"), types.StringNull(), text("b"), types.Int64Null(), 1},
		"id could not be read":       {types.StringNull(), types.Int64Value(3), of("a"), text("a"), types.StringNull(), types.Int64Value(3), 0},
		"no answer yet":              {text("a"), types.Int64Value(3), nil, text("a"), types.StringNull(), types.Int64Value(3), 0},
	} {
		t.Run(name, func(t *testing.T) {
			var state model
			var said diag.Diagnostics
			state.Name, state.SecretID, state.SecretVersion = text("api"), tt.current, tt.version
			refreshSecrets(&state, observed{secrets: tt.held}, &said)
			if !state.SecretID.Equal(tt.id) || !state.PreviousSecretID.Equal(tt.other) || !state.SecretVersion.Equal(tt.wantVersion) || said.WarningsCount() != tt.warnings {
				t.Errorf("%v %v %v, %v", state.SecretID, state.PreviousSecretID, state.SecretVersion, said)
			}
		})
	}
}

func TestRefreshSecrets_import(t *testing.T) {
	var state model
	var said diag.Diagnostics
	refreshSecrets(&state, observed{secrets: []pool.ClientSecret{{ID: "a"}, {ID: "b"}}}, &said)
	if state.SecretID.ValueString() != "b" || state.PreviousSecretID.ValueString() != "a" || state.SecretVersion.ValueInt64() != 1 ||
		!state.KeepPrevious.ValueBool() || state.SecretInState.ValueBool() || !state.Secret.IsNull() || len(said) > 0 {
		t.Errorf("%+v %v", state.secretModel, said)
	}
}
