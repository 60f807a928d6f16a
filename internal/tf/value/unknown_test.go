package value_test

import (
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

var (
	wordsType  = tftypes.List{ElementType: tftypes.String}
	configType = tftypes.Object{AttributeTypes: map[string]tftypes.Type{
		"a": tftypes.String, "b": tftypes.String, "c": wordsType, "d": tftypes.Object{AttributeTypes: map[string]tftypes.Type{"e": tftypes.String}},
	}}
)

// config is a configuration in which everything but the given attributes is
// known or null.
func config(attributes map[string]tftypes.Value) tftypes.Value {
	all := map[string]tftypes.Value{
		"a": word("known"), "b": word(nil), "c": tftypes.NewValue(wordsType, []tftypes.Value{word("x")}), "d": inner(word("y")),
	}
	for name, v := range attributes {
		all[name] = v
	}
	return tftypes.NewValue(configType, all)
}

func word(v any) tftypes.Value { return tftypes.NewValue(tftypes.String, v) }

func inner(v tftypes.Value) tftypes.Value {
	return tftypes.NewValue(configType.AttributeTypes["d"], map[string]tftypes.Value{"e": v})
}

func TestUnknowns(t *testing.T) {
	later := word(tftypes.UnknownValue)
	for name, tt := range map[string]struct {
		config tftypes.Value
		want   []path.Path
	}{
		"nothing":       {config(nil), nil},
		"no config":     {tftypes.NewValue(configType, nil), nil},
		"attribute":     {config(map[string]tftypes.Value{"b": later}), []path.Path{path.Root("b")}},
		"list":          {config(map[string]tftypes.Value{"c": tftypes.NewValue(wordsType, tftypes.UnknownValue)}), []path.Path{path.Root("c")}},
		"element":       {config(map[string]tftypes.Value{"c": tftypes.NewValue(wordsType, []tftypes.Value{word("x"), later})}), []path.Path{path.Root("c")}},
		"nested":        {config(map[string]tftypes.Value{"d": inner(later)}), []path.Path{path.Root("d")}},
		"all, in order": {config(map[string]tftypes.Value{"d": inner(later), "b": later, "a": later}), []path.Path{path.Root("a"), path.Root("b"), path.Root("d")}},
		"whole":         {tftypes.NewValue(configType, tftypes.UnknownValue), []path.Path{path.Empty()}},
	} {
		t.Run(name, func(t *testing.T) {
			got := value.Unknowns(tt.config)
			if !slices.EqualFunc(got, tt.want, path.Path.Equal) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
			var diags diag.Diagnostics
			value.RefuseUnknown(tfsdk.Config{Raw: tt.config}, &diags)
			if diags.ErrorsCount() != len(tt.want) {
				t.Fatalf("%d errors, want %d: %v", diags.ErrorsCount(), len(tt.want), diags)
			}
			for i, d := range diags {
				if at, ok := d.(diag.DiagnosticWithPath); !ok || !at.Path().Equal(tt.want[i]) {
					t.Errorf("error %v is not at %s", d, tt.want[i])
				}
			}
		})
	}
}
