package value

import (
	"math/big"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

func TestWhole(t *testing.T) {
	for _, tt := range []struct {
		in    any
		want  types.Int64
		fault string // what the error says
	}{
		{60, types.Int64Value(60), ""},
		{nil, types.Int64Null(), ""},
		{tftypes.UnknownValue, types.Int64Unknown(), ""},
		{1.5, types.Int64Unknown(), "is 1.5."},
		{new(big.Float).SetInt(new(big.Int).Lsh(big.NewInt(1), 70)), types.Int64Unknown(), "is 1.18"},
	} {
		in := tftypes.NewValue(tftypes.Number, tt.in)
		got, err := Whole{}.ValueFromTerraform(t.Context(), in)
		if err != nil || !got.Equal(tt.want) {
			t.Errorf("%v is read as %v, %v", in, got, err)
		}
		found := Whole{}.Validate(t.Context(), in, path.Root("lifetime"))
		if tt.fault == "" && len(found) > 0 || tt.fault != "" && (len(found) != 1 || !strings.Contains(found[0].Detail(), tt.fault)) {
			t.Errorf("%v: %v", in, found)
		}
	}
}
