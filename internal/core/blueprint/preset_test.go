package blueprint

import (
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Two blocks and a preset: whoever writes no more is told nothing.
func TestPresets_areQuiet(t *testing.T) {
	for _, id := range preset.IDs() {
		p, _ := preset.ByID(id)
		f := Federation{
			Region:      tri.Of("eu-west-2"),
			Preset:      tri.Of(id),
			Provider:    pool.IdentityProvider{ClientID: tri.Of("c"), Issuer: tri.Of(p.ExampleIssuer())},
			SecretGiven: true,
			UserPool:    tri.Of(pool.UserPool{Name: tri.Of("acme")}),
			Domain:      tri.Of(pool.Domain{Prefix: tri.Of("acme-login")}),
		}
		if id == preset.Generic {
			f.Provider.Name = tri.Of("Acme")
		}
		if found := f.Validate(); len(found) > 0 {
			t.Errorf("%s: %v", id, described(found))
		}
	}
}
