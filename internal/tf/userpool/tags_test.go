package userpool_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

func withAllTags(t *testing.T, block types.Object, defaults map[string]string) types.Object {
	t.Helper()
	var diags diag.Diagnostics
	out := userpool.WithAllTags(t.Context(), block, defaults, &diags)
	if len(diags) > 0 {
		t.Fatal(diags)
	}
	return out
}

func tags(pairs ...string) types.Map {
	m := map[string]attr.Value{}
	for i := 0; i < len(pairs); i += 2 {
		m[pairs[i]] = types.StringValue(pairs[i+1])
	}
	return types.MapValueMust(types.StringType, m)
}

var noTags = types.MapNull(types.StringType)

func TestWithAllTags(t *testing.T) {
	unknown, later := types.MapUnknown(types.StringType), types.StringUnknown()
	for name, tt := range map[string]struct {
		own      types.Map
		defaults map[string]string
		want     types.Map
	}{
		"none":               {noTags, nil, tags()},
		"empty":              {tags(), map[string]string{}, tags()},
		"defaults only":      {noTags, map[string]string{"a": "1"}, tags("a", "1")},
		"own only":           {tags("a", "1"), nil, tags("a", "1")},
		"beside each other":  {tags("b", "2"), map[string]string{"a": "1"}, tags("a", "1", "b", "2")},
		"own wins":           {tags("a", "2"), map[string]string{"a": "1"}, tags("a", "2")},
		"own empty one wins": {tags("a", ""), map[string]string{"a": "1"}, tags("a", "")},
		"multi-byte":         {tags("équipe", "电子"), map[string]string{"ô": "ö"}, tags("équipe", "电子", "ô", "ö")},
		"unknown":            {unknown, map[string]string{"a": "1"}, unknown},
		"unknown element": {
			types.MapValueMust(types.StringType, map[string]attr.Value{"a": later}),
			map[string]string{"a": "1", "b": "2"},
			types.MapValueMust(types.StringType, map[string]attr.Value{"a": later, "b": types.StringValue("2")}),
		},
	} {
		t.Run(name, func(t *testing.T) {
			block := with(userpool.Type(), map[string]attr.Value{"tags": tt.own, "tags_all": unknown, "name": types.StringValue("acme")})
			got := withAllTags(t, block, tt.defaults)
			if want := set(block, map[string]attr.Value{"tags_all": tt.want}); !got.Equal(want) {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestWithAllTags_noBlock(t *testing.T) {
	for _, block := range []types.Object{types.ObjectNull(userpool.Type().AttrTypes), types.ObjectUnknown(userpool.Type().AttrTypes)} {
		if got := withAllTags(t, block, map[string]string{"a": "1"}); !got.Equal(block) {
			t.Errorf("%s became %s", block, got)
		}
	}
}

// Tags that the provider's default tags account for are not the block's own,
// unless it writes them too.
func TestFromPool_tags(t *testing.T) {
	for name, tt := range map[string]struct {
		prior    types.Map
		defaults map[string]string
		observed map[string]string
		want     types.Map
	}{
		"none":                          {noTags, nil, nil, noTags},
		"none, spelled":                 {tags(), nil, nil, tags()},
		"own":                           {tags("a", "1"), nil, map[string]string{"a": "1"}, tags("a", "1")},
		"default":                       {noTags, map[string]string{"a": "1"}, map[string]string{"a": "1"}, noTags},
		"default, nothing spelled":      {tags(), map[string]string{"a": "1"}, map[string]string{"a": "1"}, tags()},
		"default and own":               {tags("b", "2"), map[string]string{"a": "1"}, map[string]string{"a": "1", "b": "2"}, tags("b", "2")},
		"own like the default":          {tags("a", "1"), map[string]string{"a": "1"}, map[string]string{"a": "1"}, tags("a", "1")},
		"own over the default":          {tags("a", "2"), map[string]string{"a": "1"}, map[string]string{"a": "2"}, tags("a", "2")},
		"drift: came":                   {noTags, map[string]string{"a": "1"}, map[string]string{"a": "1", "b": "2"}, tags("b", "2")},
		"drift: went":                   {tags("b", "2"), map[string]string{"a": "1"}, map[string]string{"a": "1"}, noTags},
		"drift: default changed":        {noTags, map[string]string{"a": "1"}, map[string]string{"a": "9"}, tags("a", "9")},
		"drift: own became the default": {tags("a", "2"), map[string]string{"a": "1"}, map[string]string{"a": "1"}, tags("a", "1")},
		"defaults gone from provider":   {noTags, nil, map[string]string{"a": "1"}, tags("a", "1")},
	} {
		t.Run(name, func(t *testing.T) {
			prior := with(userpool.Type(), map[string]attr.Value{"name": types.StringValue("acme"), "tags": tt.prior, "tags_all": tt.prior})
			got := fromPool(t, prior, pool.UserPool{Tags: tri.StringMap(tt.observed)}, tt.defaults).Attributes()
			all := map[string]string{}
			for k, v := range tt.observed {
				all[k] = v
			}
			if !got["tags"].Equal(tt.want) || !got["tags_all"].Equal(tagsOf(all)) {
				t.Errorf("got %s of %s, want %s of %v", got["tags"], got["tags_all"], tt.want, all)
			}
		})
	}
}

// A default tag that the provider no longer has is none of the block's own
// tags: it goes with the next apply.
func TestFromPool_formerDefaultTags(t *testing.T) {
	for name, tt := range map[string]struct {
		own      types.Map
		defaults map[string]string
		want     types.Map
	}{
		"gone":            {noTags, nil, noTags},
		"changed":         {noTags, map[string]string{"a": "2"}, noTags},
		"own one is gone": {tags("b", "2"), nil, noTags},
		"now the block's": {tags("a", "1"), nil, tags("a", "1")},
	} {
		t.Run(name, func(t *testing.T) {
			prior := with(userpool.Type(), map[string]attr.Value{"name": types.StringValue("acme"), "tags": tt.own, "tags_all": tags("a", "1", "b", "2")})
			observed := pool.UserPool{Tags: tri.StringMap(map[string]string{"a": "1"})}
			if got := fromPool(t, prior, observed, tt.defaults).Attributes()["tags"]; !got.Equal(tt.want) {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// A configuration has no tags_all: what counts there is what it writes.
func TestToPool_tags(t *testing.T) {
	for name, tt := range map[string]struct{ own, all, want types.Map }{
		"configuration": {tags("a", "1"), noTags, tags("a", "1")},
		"plan":          {tags("a", "1"), tags("a", "1", "b", "2"), tags("a", "1", "b", "2")},
		"plan, none":    {noTags, tags(), tags()},
		"not yet known": {noTags, types.MapUnknown(types.StringType), types.MapUnknown(types.StringType)},
	} {
		t.Run(name, func(t *testing.T) {
			p := toPool(t, with(userpool.Type(), map[string]attr.Value{"tags": tt.own, "tags_all": tt.all}))
			if got := p.Tags.String(); got != tagsAsCore(tt.want).String() {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func tagsOf(m map[string]string) types.Map { return value.FromMap(tri.StringMap(m)) }

func tagsAsCore(m types.Map) tri.Map { return value.StringMap(m) }
