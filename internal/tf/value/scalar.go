// Package value moves values between framework types and the core's tri
// values. Null, known and unknown stay what they are, in containers and in
// their elements.
package value

import (
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// String reads a string.
func String(v types.String) tri.Value[string] {
	return read(v.IsNull(), v.IsUnknown(), v.ValueString())
}

// Text writes an answer in which the empty string means "none".
func Text(s string) types.String {
	if s == "" {
		return types.StringNull()
	}
	return types.StringValue(s)
}

// Bool reads a bool.
func Bool(v types.Bool) tri.Value[bool] {
	return read(v.IsNull(), v.IsUnknown(), v.ValueBool())
}

// Int64 reads an integer.
func Int64(v types.Int64) tri.Value[int64] {
	return read(v.IsNull(), v.IsUnknown(), v.ValueInt64())
}

func read[T any](null, unknown bool, v T) tri.Value[T] {
	switch {
	case null:
		return tri.Null[T]()
	case unknown:
		return tri.Unknown[T]()
	default:
		return tri.Of(v)
	}
}

// FromString writes a string.
func FromString(v tri.Value[string]) types.String {
	return write(v, types.StringNull, types.StringUnknown, types.StringValue)
}

// FromBool writes a bool.
func FromBool(v tri.Value[bool]) types.Bool {
	return write(v, types.BoolNull, types.BoolUnknown, types.BoolValue)
}

// FromInt64 writes an integer.
func FromInt64(v tri.Value[int64]) types.Int64 {
	return write(v, types.Int64Null, types.Int64Unknown, types.Int64Value)
}

func write[T, F any](v tri.Value[T], null, unknown func() F, known func(T) F) F {
	if v.IsUnknown() {
		return unknown()
	}
	if got, ok := v.Get(); ok {
		return known(got)
	}
	return null()
}
