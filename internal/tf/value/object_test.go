package value_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

type personModel struct {
	Name types.String `tfsdk:"name"`
	Age  types.Int64  `tfsdk:"age"`
}

type person struct {
	Name tri.Value[string]
	Age  tri.Value[int64]
}

var personType = types.ObjectType{AttrTypes: map[string]attr.Type{"name": types.StringType, "age": types.Int64Type}}

func toPerson(_ context.Context, m personModel, _ *diag.Diagnostics) person {
	return person{Name: value.String(m.Name), Age: value.Int64(m.Age)}
}

func personOf(name types.String, age types.Int64) types.Object {
	return types.ObjectValueMust(personType.AttrTypes, map[string]attr.Value{"name": name, "age": age})
}

func TestObject(t *testing.T) {
	for name, tt := range map[string]struct {
		object types.Object
		want   tri.Value[person]
		model  personModel
	}{
		"null":    {types.ObjectNull(personType.AttrTypes), tri.Null[person](), personModel{}},
		"zero":    {types.Object{}, tri.Null[person](), personModel{}},
		"unknown": {types.ObjectUnknown(personType.AttrTypes), tri.Unknown[person](), personModel{}},
		"known": {
			personOf(types.StringValue("Åsa"), types.Int64Value(42)),
			tri.Of(person{tri.Of("Åsa"), tri.Of[int64](42)}),
			personModel{types.StringValue("Åsa"), types.Int64Value(42)},
		},
		"nothing in it": {personOf(types.StringNull(), types.Int64Null()), tri.Of(person{}), personModel{}},
		"partly unknown": {
			personOf(types.StringUnknown(), types.Int64Value(0)),
			tri.Of(person{tri.Unknown[string](), tri.Of[int64](0)}),
			personModel{types.StringUnknown(), types.Int64Value(0)},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var diags diag.Diagnostics
			if got := value.Object(t.Context(), tt.object, &diags, toPerson); got != tt.want {
				t.Errorf("read %#v, want %#v", got, tt.want)
			}
			if got := value.Model[personModel](t.Context(), tt.object, &diags); got != tt.model {
				t.Errorf("model %v, want %v", got, tt.model)
			}
			if tt.want.IsKnown() {
				if got := value.FromModel(t.Context(), personType, tt.model, &diags); !got.Equal(tt.object) {
					t.Errorf("wrote %s, want %s", got, tt.object)
				}
			}
			if len(diags) > 0 {
				t.Error(diags)
			}
		})
	}
}

// A model that does not fit its schema is reported, not swallowed.
func TestObject_misfit(t *testing.T) {
	other := types.ObjectType{AttrTypes: map[string]attr.Type{"title": types.StringType}}
	object := types.ObjectValueMust(other.AttrTypes, map[string]attr.Value{"title": types.StringValue("Dr")})
	for name, convert := range map[string]func(*diag.Diagnostics){
		"Object":    func(d *diag.Diagnostics) { value.Object(t.Context(), object, d, toPerson) },
		"Model":     func(d *diag.Diagnostics) { value.Model[personModel](t.Context(), object, d) },
		"FromModel": func(d *diag.Diagnostics) { value.FromModel(t.Context(), other, personModel{}, d) },
	} {
		t.Run(name, func(t *testing.T) {
			var diags diag.Diagnostics
			if convert(&diags); !diags.HasError() {
				t.Error("no error")
			}
		})
	}
}

func TestObjectType(t *testing.T) {
	family := types.ObjectType{AttrTypes: map[string]attr.Type{"head": personType, "members": types.MapType{ElemType: personType}, "motto": types.StringType}}
	empty := types.ObjectType{}
	for name, tt := range map[string]struct {
		from attr.Type
		path []string
		want types.ObjectType
	}{
		"itself":           {family, nil, family},
		"object":           {family, []string{"head"}, personType},
		"elements of map":  {family, []string{"members"}, personType},
		"map of objects":   {types.MapType{ElemType: family}, []string{"head"}, personType},
		"no such name":     {family, []string{"tail"}, empty},
		"below no object":  {family, []string{"motto", "first"}, empty},
		"not an object":    {types.StringType, nil, empty},
		"map of no object": {types.MapType{ElemType: types.StringType}, nil, empty},
	} {
		t.Run(name, func(t *testing.T) {
			if got := value.ObjectType(tt.from, tt.path...); !got.Equal(tt.want) {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
