package value_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

var (
	nullSet  = types.SetNull(types.StringType)
	nullList = types.ListNull(types.StringType)
	nullMap  = types.MapNull(types.StringType)
)

func TestSetLike(t *testing.T) {
	for name, tt := range map[string]struct {
		prior    types.Set
		observed tri.List
		want     types.Set
	}{
		"none stays null":               {nullSet, tri.Strings(nil), nullSet},
		"none stays empty":              {set(), tri.Strings(nil), set()},
		"empty answer, null":            {nullSet, tri.Strings([]string{}), nullSet},
		"empty answer, empty":           {set(), tri.Strings([]string{}), set()},
		"same in another order":         {set(text("a"), text("b")), tri.Strings([]string{"b", "a"}), set(text("a"), text("b"))},
		"drift: one came":               {nullSet, tri.Strings([]string{"a"}), set(text("a"))},
		"drift: one came, empty":        {set(), tri.Strings([]string{"a"}), set(text("a"))},
		"drift: all went":               {set(text("a")), tri.Strings(nil), nullSet},
		"drift: another":                {set(text("a")), tri.Strings([]string{"b"}), set(text("b"))},
		"an unknown prior says nothing": {types.SetUnknown(types.StringType), tri.Strings(nil), nullSet},
		"a zero prior is null":          {types.Set{}, tri.Strings(nil), nullSet},
		"multi-byte":                    {set(text("電子")), tri.Strings([]string{"電子"}), set(text("電子"))},
	} {
		t.Run(name, func(t *testing.T) {
			if got := value.SetLike(tt.prior, tt.observed); !got.Equal(tt.want) || got.ElementType(context.Background()) == nil {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestListLike(t *testing.T) {
	ab, ba := list(text("a"), text("b")), list(text("b"), text("a"))
	for name, tt := range map[string]struct {
		prior    types.List
		observed tri.List
		want     types.List
	}{
		"none stays null":               {nullList, tri.Strings(nil), nullList},
		"none stays empty":              {list(), tri.Strings(nil), list()},
		"empty answer, null":            {nullList, tri.Strings([]string{}), nullList},
		"empty answer, empty":           {list(), tri.Strings([]string{}), list()},
		"prior order stays":             {ba, tri.Strings([]string{"a", "b"}), ba},
		"another prior order stays":     {ab, tri.Strings([]string{"b", "a"}), ab},
		"drift: all went":               {ab, tri.Strings(nil), nullList},
		"drift: one more":               {list(text("a")), tri.Strings([]string{"b", "a"}), ba},
		"drift: one less":               {ab, tri.Strings([]string{"a"}), list(text("a"))},
		"drift: twice is not once":      {list(text("a"), text("a")), tri.Strings([]string{"a"}), list(text("a"))},
		"an import has Cognito's order": {nullList, tri.Strings([]string{"b", "a"}), ba},
		"an unknown prior says nothing": {types.ListUnknown(types.StringType), tri.Strings(nil), nullList},
		"a zero prior is null":          {types.List{}, tri.Strings(nil), nullList},
		"null is not left out":          {list(text("a"), types.StringNull()), tri.Strings([]string{"a"}), list(text("a"))},
	} {
		t.Run(name, func(t *testing.T) {
			if got := value.ListLike(tt.prior, tt.observed); !got.Equal(tt.want) || got.ElementType(context.Background()) == nil {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestMapLike(t *testing.T) {
	one := mapOf(map[string]attr.Value{"a": text("1")})
	for name, tt := range map[string]struct {
		prior    types.Map
		observed tri.Map
		want     types.Map
	}{
		"none stays null":     {nullMap, tri.StringMap(nil), nullMap},
		"none stays empty":    {mapOf(nil), tri.StringMap(nil), mapOf(nil)},
		"empty answer, null":  {nullMap, tri.StringMap(map[string]string{}), nullMap},
		"empty answer, empty": {mapOf(nil), tri.StringMap(map[string]string{}), mapOf(nil)},
		"same":                {one, tri.StringMap(map[string]string{"a": "1"}), one},
		"drift: came":         {nullMap, tri.StringMap(map[string]string{"a": "1"}), one},
		"drift: other value":  {mapOf(map[string]attr.Value{"a": text("2")}), tri.StringMap(map[string]string{"a": "1"}), one},
		"drift: went":         {one, tri.StringMap(nil), nullMap},
		"drift: emptied":      {one, tri.StringMap(map[string]string{}), mapOf(nil)},
		"a zero prior":        {types.Map{}, tri.StringMap(nil), nullMap},
	} {
		t.Run(name, func(t *testing.T) {
			if got := value.MapLike(tt.prior, tt.observed); !got.Equal(tt.want) || got.ElementType(context.Background()) == nil {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}
