package federation

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// private is a private state.
type private map[string][]byte

func (p private) GetKey(_ context.Context, key string) ([]byte, diag.Diagnostics) { return p[key], nil }

func (p private) SetKey(_ context.Context, key string, v []byte) diag.Diagnostics {
	if p[key] = v; len(v) == 0 {
		delete(p, key)
	}
	return nil
}

// written is an identity provider as a write found it.
func written(secret, tokenURL string) *pool.ObservedIdentityProvider {
	return &pool.ObservedIdentityProvider{Settings: pool.IdentityProvider{
		ClientSecret: tri.Of(pool.NewSecret(secret)), Endpoints: tri.Of(pool.Endpoints{Token: tri.Of(tokenURL)}),
	}}
}

func TestRemember_secret(t *testing.T) {
	for name, tt := range map[string]struct {
		configured string
		provider   *pool.ObservedIdentityProvider
		sent       bool
		drifts     map[string]bool // for what Cognito holds later; nothing else was remembered before than "old"
	}{
		"sent":                     {"new", written("new", ""), true, map[string]bool{"new": false, "old": true, "": true}},
		"not sent, and the same":   {"old", written("old", ""), false, map[string]bool{"old": false, "new": true}},
		"not sent, and another":    {"new", written("old", ""), false, map[string]bool{"old": false, "new": true}},
		"nothing written":          {"new", nil, false, map[string]bool{"old": false, "new": true}},
		"sent, and not shown back": {"new", written("", ""), true, map[string]bool{"old": false, "new": false, "": false}},
		"none any more":            {"", written("old", ""), false, map[string]bool{"old": false, "new": false}},
	} {
		t.Run(name, func(t *testing.T) {
			var diags diag.Diagnostics
			p := private{}
			remember(t.Context(), p, model{ClientSecretWO: types.StringValue("old")}, written("old", ""), true, &diags)
			remember(t.Context(), p, model{ClientSecretWO: types.StringValue(tt.configured)}, tt.provider, tt.sent, &diags)
			for held, want := range tt.drifts {
				if got := secretDrift(t.Context(), p, written(held, ""), &diags); got.IsNull() == want {
					t.Errorf("a Cognito that holds %q: drift %s", held, got)
				}
			}
			if got := secretDrift(t.Context(), p, nil, &diags); !got.IsNull() || len(diags) > 0 {
				t.Errorf("an identity provider that is gone: drift %s, %v", got, diags)
			}
		})
	}
}

// Two fingerprints of one secret have nothing in common, and one that another
// version wrote in a form of its own is no reason for drift.
func TestFingerprint(t *testing.T) {
	one, err := fingerprintOf(pool.NewSecret("same"))
	other, errOther := fingerprintOf(pool.NewSecret("same"))
	if err != nil || errOther != nil || bytes.Equal(one.Salt, other.Salt) || bytes.Equal(one.Hash, other.Hash) {
		t.Errorf("%v %v, %v %v", one, err, other, errOther)
	}
	var diags diag.Diagnostics
	for _, text := range []string{`"newer"`, `{}`, `{"salt":"","rounds":0,"hash":""}`, `{"rounds":-1}`} {
		if got := secretDrift(t.Context(), private{secretKey: []byte(text)}, written("any", ""), &diags); !got.IsNull() {
			t.Errorf("%s: drift %s", text, got)
		}
	}
}

func BenchmarkFingerprint(b *testing.B) {
	f, err := fingerprintOf(pool.NewSecret("a-client-secret-of-40-characters-or-more"))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		_, _ = f.matches(pool.NewSecret("a-client-secret-of-40-characters-or-more"))
	}
}

func TestMovedEndpoints(t *testing.T) {
	const before, after = "https://idp.example.com/token", "https://evil.example.com/token"
	var diags diag.Diagnostics
	p, config := private{}, model{Endpoints: types.ObjectNull(endpointTypes())}
	stateWith := func(tokenURL string) model {
		return model{Endpoints: types.ObjectNull(endpointTypes()), ResolvedEndpoints: resolved(t.Context(), written("", tokenURL), &diags)}
	}
	plan := stateWith(after)
	derive := func() []diag.Diagnostic {
		var said diag.Diagnostics
		prior := stateWith(after)
		plan.ResolvedEndpoints = prior.ResolvedEndpoints
		deriveDrift(t.Context(), p, config, &prior, &plan, &said)
		return said
	}
	noteMoved(t.Context(), p, p, written("", after), &diags)
	if said := derive(); len(said) > 0 || plan.ResolvedEndpoints.IsUnknown() {
		t.Errorf("nothing was written yet: %v", said)
	}
	remember(t.Context(), p, config, written("", before), true, &diags)
	if said := derive(); len(said) > 0 || plan.ResolvedEndpoints.IsUnknown() {
		t.Errorf("no refresh has compared: %v", said)
	}
	noteMoved(t.Context(), p, p, written("", after), &diags)
	said := derive()
	if len(said) != 1 || !strings.Contains(said[0].Detail(), "token_url was "+before+", and is "+after) || !plan.ResolvedEndpoints.IsUnknown() {
		t.Errorf("%v", said)
	}
	var told diag.Diagnostics
	tellStayed(t.Context(), p, stateWith(after), stateWith(before), &told)
	if len(told) > 0 {
		t.Errorf("mended: %v", told)
	}
	tellStayed(t.Context(), p, stateWith(after), stateWith(after), &told)
	if len(told) != 1 {
		t.Errorf("the issuer names the same: %v", told)
	}
	remember(t.Context(), p, config, written("", after), false, &diags)
	if said := derive(); len(said) > 0 || plan.ResolvedEndpoints.IsUnknown() || len(diags) > 0 {
		t.Errorf("taken as right: %v %v", said, diags)
	}
	if kept, err := json.Marshal(p); err != nil || strings.Contains(string(kept), "moved") {
		t.Errorf("%s %v", kept, err)
	}
}
