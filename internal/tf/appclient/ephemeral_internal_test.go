package appclient

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// Left out, the newest is meant; one that is named and gone is no other one.
func TestChoose(t *testing.T) {
	both := []pool.ClientSecret{{ID: "old"}, {ID: "new"}}
	for name, tt := range map[string]struct {
		asked types.String
		held  []pool.ClientSecret
		want  string
		fails bool
	}{
		"left out":  {types.StringNull(), both, "new", false},
		"named":     {types.StringValue("old"), both, "old", false},
		"gone":      {types.StringValue("gone"), both, "gone", true},
		"no secret": {types.StringNull(), nil, "", true},
	} {
		var found diag.Diagnostics
		s := secretRequest{SecretID: tt.asked}
		if s.choose(tt.held, &found); s.SecretID.ValueString() != tt.want || found.HasError() != tt.fails {
			t.Errorf("%s: %s, %v", name, s.SecretID, found)
		}
	}
}
