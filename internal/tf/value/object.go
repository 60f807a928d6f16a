package value

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-framework/types/basetypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Object reads a nested object: M is its model (fields with tfsdk tags, all of
// framework types, so that each may be unknown), T what the core calls it.
func Object[M, T any](ctx context.Context, v types.Object, diags *diag.Diagnostics, convert func(context.Context, M, *diag.Diagnostics) T) tri.Value[T] {
	if v.IsNull() {
		return tri.Null[T]()
	}
	if v.IsUnknown() {
		return tri.Unknown[T]()
	}
	var m M
	diags.Append(v.As(ctx, &m, basetypes.ObjectAsOptions{})...)
	return tri.Of(convert(ctx, m, diags))
}

// Model reads a nested object into its model; a null or unknown object gives
// the zero model, whose fields are all null.
func Model[M any](ctx context.Context, v types.Object, diags *diag.Diagnostics) M {
	var m M
	if !v.IsNull() && !v.IsUnknown() {
		diags.Append(v.As(ctx, &m, basetypes.ObjectAsOptions{})...)
	}
	return m
}

// FromModel writes a model as an object of the given type.
func FromModel(ctx context.Context, t types.ObjectType, m any, diags *diag.Diagnostics) types.Object {
	out, d := types.ObjectValueFrom(ctx, t.AttrTypes, m)
	diags.Append(d...)
	return out
}

// ObjectType looks up the type of a nested object below t; each name is an
// attribute of the one before. A map of objects gives its element type. A name
// that does not exist gives the empty type, which no value fits.
func ObjectType(t attr.Type, names ...string) types.ObjectType {
	object := objectOf(t)
	for _, name := range names {
		object = objectOf(object.AttrTypes[name])
	}
	return object
}

func objectOf(t attr.Type) types.ObjectType {
	if m, ok := t.(types.MapType); ok {
		t = m.ElemType
	}
	object, _ := t.(types.ObjectType)
	return object
}
