package userpool_test

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

var entryType = value.ObjectType(userpool.Type(), "schema")

// entry is a schema entry as a plan has it, with its defaults and these limits.
func entry(attributes map[string]attr.Value) types.Object {
	yes, no := types.BoolValue(true), types.BoolValue(false)
	whole := with(entryType, map[string]attr.Value{"type": types.StringValue("String"), "required": no, "mutable": yes, "developer_only": no})
	return set(whole, attributes)
}

func schemaOf(entries map[string]attr.Value) types.Map { return types.MapValueMust(entryType, entries) }

func TestFromPool_schema(t *testing.T) {
	email, _ := pool.StandardAttribute("email")
	sub, _ := pool.StandardAttribute("sub")
	required := email
	required.Required = tri.Of(true)
	short := email
	short.MaxLength = tri.Of[int64](100)
	custom := pool.Attribute{Type: tri.Of("String"), Required: tri.Of(false), Mutable: tri.Of(true), DeveloperOnly: tri.Of(false)}
	limited := custom
	limited.MinLength, limited.MaxLength = tri.Of[int64](1), tri.Of[int64](9)
	one, nine, hundred, yes := types.Int64Value(1), types.Int64Value(9), types.Int64Value(100), types.BoolValue(true)
	none := types.MapNull(entryType)
	for name, tt := range map[string]struct {
		prior    types.Map
		observed map[string]pool.Attribute
		want     types.Map
	}{
		"standard as ever":          {none, map[string]pool.Attribute{"email": email, "sub": sub}, none},
		"standard as ever, spelled": {schemaOf(nil), map[string]pool.Attribute{"email": email}, schemaOf(nil)},
		"Cognito's own":             {none, map[string]pool.Attribute{"identities": {Type: tri.Of("String"), MaxLength: tri.Of[int64](7)}}, none},
		"standard, written":         {schemaOf(map[string]attr.Value{"email": entry(nil)}), map[string]pool.Attribute{"email": email}, schemaOf(map[string]attr.Value{"email": entry(nil)})},
		"standard, limit written": {
			schemaOf(map[string]attr.Value{"email": entry(map[string]attr.Value{"max_length": types.Int64Value(2048)})}),
			map[string]pool.Attribute{"email": email},
			schemaOf(map[string]attr.Value{"email": entry(map[string]attr.Value{"max_length": types.Int64Value(2048)})}),
		},
		"standard, required": {none, map[string]pool.Attribute{"email": required}, schemaOf(map[string]attr.Value{"email": entry(map[string]attr.Value{"required": yes})})},
		"standard, limited":  {none, map[string]pool.Attribute{"email": short}, schemaOf(map[string]attr.Value{"email": entry(map[string]attr.Value{"max_length": hundred})})},
		"custom":             {none, map[string]pool.Attribute{"tenant": custom}, schemaOf(map[string]attr.Value{"tenant": entry(nil)})},
		"custom, limited":    {none, map[string]pool.Attribute{"tenant": limited}, schemaOf(map[string]attr.Value{"tenant": entry(map[string]attr.Value{"min_length": one, "max_length": nine})})},
		"limits left out":    {schemaOf(map[string]attr.Value{"tenant": entry(nil)}), map[string]pool.Attribute{"tenant": limited}, schemaOf(map[string]attr.Value{"tenant": entry(nil)})},
		"one limit left out": {
			schemaOf(map[string]attr.Value{"tenant": entry(map[string]attr.Value{"max_length": hundred})}),
			map[string]pool.Attribute{"tenant": limited},
			schemaOf(map[string]attr.Value{"tenant": entry(map[string]attr.Value{"max_length": nine})}),
		},
		"sub as it was written":  {schemaOf(map[string]attr.Value{"sub": entry(nil)}), map[string]pool.Attribute{"sub": sub}, schemaOf(map[string]attr.Value{"sub": entry(nil)})},
		"written, and not there": {schemaOf(map[string]attr.Value{"tenant": entry(nil)}), map[string]pool.Attribute{"email": email}, schemaOf(nil)},
	} {
		t.Run(name, func(t *testing.T) {
			observed := map[string]tri.Value[pool.Attribute]{}
			for attribute, a := range tt.observed {
				observed[attribute] = tri.Of(a)
			}
			prior := with(userpool.Type(), map[string]attr.Value{"name": types.StringValue("acme"), "schema": tt.prior})
			if got := fromPool(t, prior, pool.UserPool{Schema: tri.Of(observed)}, nil).Attributes()["schema"]; !got.Equal(tt.want) {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// Unknown entries, and unknown settings of an entry, stay unknown one by one.
func TestToPool_unknownSchema(t *testing.T) {
	entries := schemaOf(map[string]attr.Value{
		"later":  types.ObjectUnknown(entryType.AttrTypes),
		"tenant": entry(map[string]attr.Value{"required": types.BoolUnknown()}),
		"none":   types.ObjectNull(entryType.AttrTypes),
	})
	p := toPool(t, with(userpool.Type(), map[string]attr.Value{"schema": entries, "mfa": types.ObjectUnknown(value.ObjectType(userpool.Type(), "mfa").AttrTypes)}))
	schema, _ := p.Schema.Get()
	if names := slices.Sorted(maps.Keys(schema)); strings.Join(names, " ") != "later none tenant" {
		t.Fatal(names)
	}
	tenant, _ := schema["tenant"].Get()
	if !schema["later"].IsUnknown() || !schema["none"].IsNull() || !tenant.Required.IsUnknown() || !tenant.Mutable.IsKnown() || !p.MFA.IsUnknown() {
		t.Errorf("%#v, MFA %s", schema, p.MFA)
	}
}
