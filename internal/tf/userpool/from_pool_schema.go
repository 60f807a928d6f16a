package userpool

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// fromSchema writes the schema. Cognito answers all standard attributes; only
// those that the configuration names, or that somebody set up differently from
// Cognito's own, belong into it.
func fromSchema(ctx context.Context, prior types.Map, observed tri.Value[map[string]tri.Value[pool.Attribute]], diags *diag.Diagnostics) types.Map {
	t := value.ObjectType(Type(), "schema")
	all, ok := observed.Get()
	if !ok {
		return types.MapNull(t)
	}
	out := map[string]attr.Value{}
	for name, a := range all {
		attribute, _ := a.Get()
		before, written := prior.Elements()[name].(types.Object)
		switch {
		case written && name == "sub": // as Cognito has it, whatever a request says
			out[name] = before
		case written || isOwn(name, attribute):
			m := fromAttribute(value.Model[attributeModel](ctx, before, diags), written, name, attribute)
			out[name] = value.FromModel(ctx, t, m, diags)
		}
	}
	if len(out) == 0 && prior.IsNull() {
		return types.MapNull(t)
	}
	return types.MapValueMust(t, out)
}

// isOwn tells whether an attribute is custom or differs from what Cognito sets
// up in every pool.
func isOwn(name string, a pool.Attribute) bool {
	standard, ok := pool.StandardAttribute(name)
	return !ok || a != standard && name != "identities"
}

// fromAttribute leaves out the constraints that the configuration leaves out:
// they can never change, so what Cognito holds there is its own default.
func fromAttribute(before attributeModel, written bool, name string, a pool.Attribute) attributeModel {
	standard, _ := pool.StandardAttribute(name)
	keep := func(prior types.Int64, got, fallback tri.Value[int64]) types.Int64 {
		if prior.IsNull() && (written || got == fallback) {
			return types.Int64Null()
		}
		return value.FromInt64(got)
	}
	return attributeModel{
		Type:          value.FromString(a.Type.OrElse(standard.Type).OrElse(tri.Of("String"))),
		Required:      value.FromBool(a.Required.OrElse(standard.Required).OrElse(tri.Of(false))),
		Mutable:       value.FromBool(a.Mutable.OrElse(standard.Mutable).OrElse(tri.Of(true))),
		DeveloperOnly: value.FromBool(a.DeveloperOnly.OrElse(standard.DeveloperOnly).OrElse(tri.Of(false))),
		MinLength:     keep(before.MinLength, a.MinLength, standard.MinLength),
		MaxLength:     keep(before.MaxLength, a.MaxLength, standard.MaxLength),
		MinValue:      keep(before.MinValue, a.MinValue, standard.MinValue),
		MaxValue:      keep(before.MaxValue, a.MaxValue, standard.MaxValue),
	}
}
