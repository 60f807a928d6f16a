package value

import (
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// collection is what framework lists and sets share.
type collection interface {
	IsNull() bool
	IsUnknown() bool
	Elements() []attr.Value
}

// Strings reads a list or set of strings.
func Strings(v collection) tri.List {
	if v.IsNull() {
		return tri.Null[[]tri.Value[string]]()
	}
	if v.IsUnknown() {
		return tri.Unknown[[]tri.Value[string]]()
	}
	out := make([]tri.Value[string], 0, len(v.Elements()))
	for _, e := range v.Elements() {
		out = append(out, element(e))
	}
	return tri.Of(out)
}

// StringMap reads a map of strings.
func StringMap(v types.Map) tri.Map {
	if v.IsNull() {
		return tri.Null[map[string]tri.Value[string]]()
	}
	if v.IsUnknown() {
		return tri.Unknown[map[string]tri.Value[string]]()
	}
	out := make(map[string]tri.Value[string], len(v.Elements()))
	for k, e := range v.Elements() {
		out[k] = element(e)
	}
	return tri.Of(out)
}

func element(v attr.Value) tri.Value[string] {
	s, ok := v.(types.String)
	if !ok {
		return tri.Unknown[string]()
	}
	return String(s)
}

// FromSet writes a set of strings.
func FromSet(v tri.List) types.Set {
	if v.IsUnknown() {
		return types.SetUnknown(types.StringType)
	}
	elements, ok := v.Get()
	if !ok {
		return types.SetNull(types.StringType)
	}
	return types.SetValueMust(types.StringType, elementValues(elements))
}

// FromList writes a list of strings.
func FromList(v tri.List) types.List {
	if v.IsUnknown() {
		return types.ListUnknown(types.StringType)
	}
	elements, ok := v.Get()
	if !ok {
		return types.ListNull(types.StringType)
	}
	return types.ListValueMust(types.StringType, elementValues(elements))
}

// FromMap writes a map of strings.
func FromMap(v tri.Map) types.Map {
	if v.IsUnknown() {
		return types.MapUnknown(types.StringType)
	}
	elements, ok := v.Get()
	if !ok {
		return types.MapNull(types.StringType)
	}
	out := make(map[string]attr.Value, len(elements))
	for k, e := range elements {
		out[k] = FromString(e)
	}
	return types.MapValueMust(types.StringType, out)
}

func elementValues(elements []tri.Value[string]) []attr.Value {
	out := make([]attr.Value, len(elements))
	for i, e := range elements {
		out[i] = FromString(e)
	}
	return out
}

// SetLike writes an observed set. Cognito does not tell an empty set from an
// absent one, so an empty answer keeps the prior spelling of "none".
func SetLike(prior types.Set, observed tri.List) types.Set {
	switch empty := len(observed.Or(nil)) == 0; {
	case empty && isEmpty(prior, len(prior.Elements())):
		return prior
	case empty && prior.IsNull():
		return types.SetNull(types.StringType)
	default:
		return FromSet(observed)
	}
}

// ListLike writes an observed list. Order carries no meaning to Cognito, so an
// answer with the same elements keeps the prior order, and an empty answer
// keeps the prior spelling of "none".
func ListLike(prior types.List, observed tri.List) types.List {
	before, complete := tri.Known(Strings(prior))
	after, _ := tri.Known(observed)
	slices.Sort(before)
	slices.Sort(after)
	switch {
	case !complete || !slices.Equal(before, after):
		return FromList(observed)
	case prior.IsNull():
		return types.ListNull(types.StringType)
	default:
		return prior
	}
}

// MapLike writes an observed map; an empty answer keeps the prior spelling of
// "none".
func MapLike(prior types.Map, observed tri.Map) types.Map {
	switch empty := len(observed.Or(nil)) == 0; {
	case empty && isEmpty(prior, len(prior.Elements())):
		return prior
	case empty && prior.IsNull():
		return types.MapNull(types.StringType)
	default:
		return FromMap(observed)
	}
}

// isEmpty tells whether a collection is known to hold nothing.
func isEmpty(v attr.Value, elements int) bool {
	return !v.IsNull() && !v.IsUnknown() && elements == 0
}
