package blueprint

import (
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestOwnership(t *testing.T) {
	const id, other = "eu-west-2_Ab12Cd34E", "eu-west-2_Zz99Yy88X"
	block, unknown := tri.Of(pool.UserPool{}), tri.Unknown[string]()
	owns := func(id tri.Value[string]) *Federation { return &Federation{UserPool: block, UserPoolID: id} }
	attached := &Federation{UserPoolID: tri.Of(id)}
	tests := map[string]struct {
		prior   *Federation
		planned *Federation
		refused bool
	}{
		"new":                        {nil, owns(tri.Of(id)), true},
		"attached to it":             {attached, owns(tri.Of(id)), true},
		"owns another":               {owns(tri.Of(other)), owns(tri.Of(id)), true},
		"owns it":                    {owns(tri.Of(id)), owns(tri.Of(id)), false},
		"owns an unknown one":        {owns(unknown), owns(tri.Of(id)), false},
		"may own it":                 {&Federation{UserPool: tri.Unknown[pool.UserPool](), UserPoolID: tri.Of(id)}, owns(tri.Of(id)), false},
		"new, id unknown":            {nil, owns(unknown), false},
		"new, block unknown":         {nil, &Federation{UserPool: tri.Unknown[pool.UserPool](), UserPoolID: tri.Of(id)}, false},
		"new, the block alone":       {nil, owns(tri.Null[string]()), false},
		"new, the id alone":          {nil, attached, false},
		"owns it, the id alone left": {owns(tri.Of(id)), attached, false},
	}
	for name, tt := range tests {
		want := ""
		if tt.refused {
			want = "error   user_pool_id user-pool-choice\n"
		}
		if got := listed(Ownership(tt.prior, *tt.planned)); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}
