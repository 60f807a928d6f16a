package userpool

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// WithAllTags returns the planned block with tags_all filled in: the default
// tags of the provider, and over them the block's own.
func WithAllTags(ctx context.Context, block types.Object, defaults map[string]string, diags *diag.Diagnostics) types.Object {
	if block.IsNull() || block.IsUnknown() {
		return block
	}
	m := value.Model[model](ctx, block, diags)
	m.TagsAll = merged(defaults, value.StringMap(m.Tags))
	return value.FromModel(ctx, Type(), m, diags)
}

func merged(defaults map[string]string, own tri.Map) types.Map {
	if own.IsUnknown() {
		return types.MapUnknown(types.StringType)
	}
	all := map[string]tri.Value[string]{}
	for k, v := range defaults {
		all[k] = tri.Of(v)
	}
	elements, _ := own.Get()
	maps.Copy(all, elements)
	return value.FromMap(tri.Of(all))
}
