package cognito

import (
	"math"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// From the SDK's values to the core's. Cognito leaves out what is not set, or
// answers with an empty string or collection: all three become null.

func text(p *string) tri.Value[string] {
	if p == nil {
		return tri.Null[string]()
	}
	return word(*p)
}

func word[T ~string](v T) tri.Value[string] {
	if v == "" {
		return tri.Null[string]()
	}
	return tri.Of(string(v))
}

func number(p *int32) tri.Value[int64] {
	if p == nil {
		return tri.Null[int64]()
	}
	return tri.Of(int64(*p))
}

func words[T ~string](values []T) tri.List {
	if len(values) == 0 {
		return tri.Null[[]tri.Value[string]]()
	}
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return tri.Strings(out)
}

func pairs(m map[string]string) tri.Map {
	if len(m) == 0 {
		return tri.Null[map[string]tri.Value[string]]()
	}
	return tri.StringMap(m)
}

// From the core's values to the SDK's. Nothing unknown comes here (known.go).

// as turns a known word into an enum of the SDK, and null into its zero value,
// which is not sent.
func as[T ~string](v tri.Value[string]) T { return T(v.Or("")) }

// asList keeps a known empty list, which is sent as [].
func asList[T ~string](l tri.List) []T {
	values, ok := l.Get()
	if !ok {
		return nil
	}
	out := make([]T, len(values))
	for i, v := range values {
		out[i] = as[T](v)
	}
	return out
}

func asMap(m tri.Map) map[string]string {
	values, ok := m.Get()
	if !ok {
		return nil
	}
	out := make(map[string]string, len(values))
	for k, v := range values {
		out[k] = v.Or("")
	}
	return out
}

func asInt(v tri.Value[int64]) *int32 {
	n, ok := v.Get()
	if !ok {
		return nil
	}
	short := clamp(n)
	return &short
}

// clamp keeps a number that is out of every range out of range, so that Cognito
// refuses it, instead of wrapping it into range.
func clamp(n int64) int32 { return int32(min(max(n, math.MinInt32), math.MaxInt32)) }
