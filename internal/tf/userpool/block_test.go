package userpool_test

import (
	"context"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/defaults"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// as is a value of the type that it must have.
func as[T any](v any) T {
	out, ok := v.(T)
	if !ok {
		panic(fmt.Sprintf("%v is a %T", v, v))
	}
	return out
}

// fromPool and toPool convert without a complaint.
func fromPool(t *testing.T, prior types.Object, p pool.UserPool, defaultTags map[string]string) types.Object {
	t.Helper()
	var diags diag.Diagnostics
	block := userpool.FromPool(t.Context(), prior, p, defaultTags, &diags)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	return block
}

func toPool(t *testing.T, block types.Object) pool.UserPool {
	t.Helper()
	var diags diag.Diagnostics
	p, known := userpool.ToPool(t.Context(), block, &diags).Get()
	if len(diags) > 0 || !known {
		t.Fatalf("%s: %v", block, diags)
	}
	return p
}

// imported is a block before an import has read anything: none at all, or one
// in which all is null, as ImportState leaves it.
func imported() map[string]types.Object {
	t := userpool.Type()
	return map[string]types.Object{"no block": types.ObjectNull(t.AttrTypes), "empty block": with(t, nil)}
}

// with is an object of a type with the given attributes, all others null.
func with(t types.ObjectType, attributes map[string]attr.Value) types.Object {
	all := make(map[string]attr.Value, len(t.AttrTypes))
	for name, a := range t.AttrTypes {
		all[name] = null(a)
	}
	maps.Copy(all, attributes)
	return types.ObjectValueMust(t.AttrTypes, all)
}

// set is an object with some attributes replaced.
func set(o types.Object, attributes map[string]attr.Value) types.Object {
	all := o.Attributes()
	maps.Copy(all, attributes)
	return types.ObjectValueMust(o.AttributeTypes(context.Background()), all)
}

func null(t attr.Type) attr.Value {
	switch t := t.(type) {
	case types.ObjectType:
		return types.ObjectNull(t.AttrTypes)
	case types.MapType:
		return types.MapNull(t.ElemType)
	case types.SetType:
		return types.SetNull(t.ElemType)
	case types.ListType:
		return types.ListNull(t.ElemType)
	default:
		return map[attr.Type]attr.Value{types.StringType: types.StringNull(), types.BoolType: types.BoolNull(), value.Whole{}: types.Int64Null()}[t]
	}
}

// planned is what the schema's defaults make of an object: attributes that are
// null get their default, as in a plan.
func planned(attributes map[string]schema.Attribute, o types.Object) types.Object {
	all := o.Attributes()
	for name, a := range attributes {
		if d := defaultOf(a); d != nil && all[name].IsNull() {
			all[name] = d
		}
		switch a := a.(type) {
		case schema.SingleNestedAttribute:
			if child, ok := all[name].(types.Object); ok && !child.IsNull() {
				all[name] = planned(a.Attributes, child)
			}
		case schema.MapNestedAttribute:
			if entries, ok := all[name].(types.Map); ok && !entries.IsNull() {
				all[name] = plannedEntries(a, entries)
			}
		}
	}
	return types.ObjectValueMust(o.AttributeTypes(context.Background()), all)
}

func plannedEntries(a schema.MapNestedAttribute, entries types.Map) types.Map {
	out := map[string]attr.Value{}
	for name, entry := range entries.Elements() {
		out[name] = planned(a.NestedObject.Attributes, as[types.Object](entry))
	}
	return types.MapValueMust(a.NestedObject.Type(), out)
}

// defaultOf is the default that the schema gives an attribute, or nil.
func defaultOf(a schema.Attribute) attr.Value {
	ctx := context.Background()
	switch a := a.(type) {
	case schema.StringAttribute:
		if a.Default != nil {
			resp := defaults.StringResponse{}
			a.Default.DefaultString(ctx, defaults.StringRequest{}, &resp)
			return resp.PlanValue
		}
	case schema.BoolAttribute:
		if a.Default != nil {
			resp := defaults.BoolResponse{}
			a.Default.DefaultBool(ctx, defaults.BoolRequest{}, &resp)
			return resp.PlanValue
		}
	case schema.Int64Attribute:
		if a.Default != nil {
			resp := defaults.Int64Response{}
			a.Default.DefaultInt64(ctx, defaults.Int64Request{}, &resp)
			return resp.PlanValue
		}
	case schema.SetAttribute:
		if a.Default != nil {
			resp := defaults.SetResponse{}
			a.Default.DefaultSet(ctx, defaults.SetRequest{}, &resp)
			return resp.PlanValue
		}
	case schema.SingleNestedAttribute:
		if a.Default != nil {
			resp := defaults.ObjectResponse{}
			a.Default.DefaultObject(ctx, defaults.ObjectRequest{}, &resp)
			return resp.PlanValue
		}
	}
	return nil
}

// changes names the attributes that differ between two blocks.
func changes(before, after types.Object) string {
	var lines []string
	for name, a := range after.Attributes() {
		if b := before.Attributes()[name]; !a.Equal(b) {
			lines = append(lines, fmt.Sprintf("\n%s: %s -> %s", name, b, a))
		}
	}
	return strings.Join(lines, "")
}

// respelled writes what a block leaves out in another way that means the same:
// an empty collection, or an object of nothing but defaults.
func respelled(random *rand.Rand, block types.Object) types.Object {
	attributes := userpool.Block().Attributes
	out := block.Attributes()
	for _, name := range slices.Sorted(maps.Keys(attributes)) {
		if !out[name].IsNull() || random.IntN(2) == 0 {
			continue
		}
		switch a := attributes[name].(type) {
		case schema.SetAttribute:
			out[name] = types.SetValueMust(types.StringType, []attr.Value{})
		case schema.ListAttribute:
			out[name] = types.ListValueMust(types.StringType, []attr.Value{})
		case schema.MapAttribute:
			out[name] = types.MapValueMust(types.StringType, map[string]attr.Value{})
		case schema.MapNestedAttribute:
			out[name] = types.MapValueMust(value.ObjectType(a.GetType()), map[string]attr.Value{})
		case schema.SingleNestedAttribute:
			if name != "sms_configuration" && name != "device_configuration" { // have no defaults
				out[name] = planned(a.Attributes, with(value.ObjectType(a.GetType()), nil))
			}
		}
	}
	return types.ObjectValueMust(block.AttributeTypes(context.Background()), out)
}
