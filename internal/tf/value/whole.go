package value

import (
	"context"
	"math/big"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// Whole is the type of a number without a fraction. The framework's own cannot
// read 1.5, and calls that an error of the provider before any validator runs;
// this one reads it as unknown, and says what is wrong with it.
type Whole struct{ basetypes.Int64Type }

// Equal tells whether a type has the same values.
func (w Whole) Equal(o attr.Type) bool {
	_, same := o.(Whole)
	return same || w.Int64Type.Equal(o)
}

// ValueFromTerraform reads a number.
func (w Whole) ValueFromTerraform(ctx context.Context, in tftypes.Value) (attr.Value, error) {
	if number, known := fraction(in); known && !fits(number) {
		return types.Int64Unknown(), nil
	}
	return w.Int64Type.ValueFromTerraform(ctx, in)
}

// Validate refuses what is no whole number of 64 bits.
func (w Whole) Validate(_ context.Context, in tftypes.Value, p path.Path) diag.Diagnostics {
	number, known := fraction(in)
	if !known || fits(number) {
		return nil
	}
	return diag.Diagnostics{diag.NewAttributeErrorDiagnostic(p, "Number must be whole", p.String()+" is "+number.Text('g', 10)+
		".\n\nWhy: Cognito counts in whole numbers.\n\nFix: Write a whole number. A lifetime with a fraction needs a smaller unit: 90 minutes instead of 1.5 hours.")}
}

func fraction(in tftypes.Value) (*big.Float, bool) {
	var number *big.Float
	if !in.IsKnown() || in.IsNull() || in.As(&number) != nil {
		return nil, false
	}
	return number, true
}

func fits(number *big.Float) bool {
	_, accuracy := number.Int64()
	return accuracy == big.Exact
}
