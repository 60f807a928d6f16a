package value_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

func TestString_bothWays(t *testing.T) {
	for name, tt := range map[string]struct {
		framework types.String
		core      tri.Value[string]
	}{
		"null":       {types.StringNull(), tri.Null[string]()},
		"zero":       {types.String{}, tri.Null[string]()},
		"unknown":    {types.StringUnknown(), tri.Unknown[string]()},
		"empty":      {types.StringValue(""), tri.Of("")},
		"known":      {types.StringValue("MIRACL"), tri.Of("MIRACL")},
		"multi-byte": {types.StringValue("ÅÄÖ 電子 🔑"), tri.Of("ÅÄÖ 電子 🔑")},
	} {
		t.Run(name, func(t *testing.T) {
			if got := value.String(tt.framework); got != tt.core {
				t.Errorf("read %s as %#v, want %#v", tt.framework, got, tt.core)
			}
			if got := value.FromString(tt.core); !got.Equal(tt.framework) {
				t.Errorf("wrote %#v as %s, want %s", tt.core, got, tt.framework)
			}
		})
	}
}

func TestBool_bothWays(t *testing.T) {
	for name, tt := range map[string]struct {
		framework types.Bool
		core      tri.Value[bool]
	}{
		"null":    {types.BoolNull(), tri.Null[bool]()},
		"zero":    {types.Bool{}, tri.Null[bool]()},
		"unknown": {types.BoolUnknown(), tri.Unknown[bool]()},
		"false":   {types.BoolValue(false), tri.Of(false)},
		"true":    {types.BoolValue(true), tri.Of(true)},
	} {
		t.Run(name, func(t *testing.T) {
			if got := value.Bool(tt.framework); got != tt.core {
				t.Errorf("read %s as %#v, want %#v", tt.framework, got, tt.core)
			}
			if got := value.FromBool(tt.core); !got.Equal(tt.framework) {
				t.Errorf("wrote %#v as %s, want %s", tt.core, got, tt.framework)
			}
		})
	}
}

func TestInt64_bothWays(t *testing.T) {
	const beyondFloat = 1<<53 + 1
	for name, tt := range map[string]struct {
		framework types.Int64
		core      tri.Value[int64]
	}{
		"null":         {types.Int64Null(), tri.Null[int64]()},
		"unknown":      {types.Int64Unknown(), tri.Unknown[int64]()},
		"zero":         {types.Int64Value(0), tri.Of[int64](0)},
		"negative":     {types.Int64Value(-1), tri.Of[int64](-1)},
		"beyond float": {types.Int64Value(beyondFloat), tri.Of[int64](beyondFloat)},
	} {
		t.Run(name, func(t *testing.T) {
			if got := value.Int64(tt.framework); got != tt.core {
				t.Errorf("read %s as %#v, want %#v", tt.framework, got, tt.core)
			}
			if got := value.FromInt64(tt.core); !got.Equal(tt.framework) {
				t.Errorf("wrote %#v as %s, want %s", tt.core, got, tt.framework)
			}
		})
	}
}
