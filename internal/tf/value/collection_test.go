package value_test

import (
	"reflect"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

type (
	elements = []tri.Value[string]
	entries  = map[string]tri.Value[string]
)

// sequences are lists and sets in both spellings.
var sequences = map[string]struct {
	list types.List
	set  types.Set
	core tri.List
}{
	"null":    {types.ListNull(types.StringType), types.SetNull(types.StringType), tri.Null[elements]()},
	"unknown": {types.ListUnknown(types.StringType), types.SetUnknown(types.StringType), tri.Unknown[elements]()},
	"empty":   {list(), set(), tri.Of(elements{})},
	"known":   {list(text("a"), text("b")), set(text("a"), text("b")), tri.Of(elements{tri.Of("a"), tri.Of("b")})},
	"order":   {list(text("b"), text("a")), set(text("b"), text("a")), tri.Of(elements{tri.Of("b"), tri.Of("a")})},
	"elements of every kind": {
		list(text(""), text("電子"), types.StringUnknown(), types.StringNull()),
		set(text(""), text("電子"), types.StringUnknown(), types.StringNull()),
		tri.Of(elements{tri.Of(""), tri.Of("電子"), tri.Unknown[string](), tri.Null[string]()}),
	},
}

func TestStrings_bothWays(t *testing.T) {
	for name, tt := range sequences {
		t.Run(name, func(t *testing.T) {
			if got := value.Strings(tt.list); !reflect.DeepEqual(got, tt.core) {
				t.Errorf("read list %s as %#v, want %#v", tt.list, got, tt.core)
			}
			if got := value.Strings(tt.set); !reflect.DeepEqual(got, tt.core) {
				t.Errorf("read set %s as %#v, want %#v", tt.set, got, tt.core)
			}
			if got := value.FromList(tt.core); !got.Equal(tt.list) {
				t.Errorf("wrote %#v as list %s, want %s", tt.core, got, tt.list)
			}
			if got := value.FromSet(tt.core); !got.Equal(tt.set) {
				t.Errorf("wrote %#v as set %s, want %s", tt.core, got, tt.set)
			}
		})
	}
}

func TestStringMap_bothWays(t *testing.T) {
	for name, tt := range map[string]struct {
		framework types.Map
		core      tri.Map
	}{
		"null":    {types.MapNull(types.StringType), tri.Null[entries]()},
		"unknown": {types.MapUnknown(types.StringType), tri.Unknown[entries]()},
		"empty":   {mapOf(nil), tri.Of(entries{})},
		"entries of every kind": {
			mapOf(map[string]attr.Value{"a": text("1"), "": text(""), "電子": text("鍵"), "u": types.StringUnknown(), "n": types.StringNull()}),
			tri.Of(entries{"a": tri.Of("1"), "": tri.Of(""), "電子": tri.Of("鍵"), "u": tri.Unknown[string](), "n": tri.Null[string]()}),
		},
	} {
		t.Run(name, func(t *testing.T) {
			if got := value.StringMap(tt.framework); !reflect.DeepEqual(got, tt.core) {
				t.Errorf("read %s as %#v, want %#v", tt.framework, got, tt.core)
			}
			if got := value.FromMap(tt.core); !got.Equal(tt.framework) {
				t.Errorf("wrote %#v as %s, want %s", tt.core, got, tt.framework)
			}
		})
	}
}

// A zero value of the framework has no element type. It counts as null.
func TestStrings_zeroIsNull(t *testing.T) {
	if !value.Strings(types.Set{}).IsNull() || !value.Strings(types.List{}).IsNull() || !value.StringMap(types.Map{}).IsNull() {
		t.Error("a zero collection is not null")
	}
}

// Elements that are no strings are a mistake of the schema; nothing is known of
// them then.
func TestStrings_otherElements(t *testing.T) {
	numbers := types.ListValueMust(types.Int64Type, []attr.Value{types.Int64Value(1)})
	if got := value.Strings(numbers); !reflect.DeepEqual(got, tri.Of(elements{tri.Unknown[string]()})) {
		t.Errorf("read numbers as %#v", got)
	}
}

func text(s string) types.String { return types.StringValue(s) }

func list(v ...attr.Value) types.List { return types.ListValueMust(types.StringType, v) }

func set(v ...attr.Value) types.Set { return types.SetValueMust(types.StringType, v) }

func mapOf(v map[string]attr.Value) types.Map { return types.MapValueMust(types.StringType, v) }
