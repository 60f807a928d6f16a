// Package tri holds the three answers a Terraform configuration can give:
// a known value, no value (null), or a value that is not known yet.
//
// The core works on these instead of framework types, so that a rule can say
// "stay silent on unknown" without knowing Terraform.
package tri

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// afterApply is how an unknown value is shown.
const afterApply = "(known after apply)"

type state uint8

const (
	null state = iota
	known
	unknown
)

// Value is a T that is known, null or unknown. The zero Value is null.
type Value[T any] struct {
	v     T
	state state
}

// List is a collection whose elements may each be unknown.
type List = Value[[]Value[string]]

// Map is a map whose elements may each be unknown.
type Map = Value[map[string]Value[string]]

// Of returns a known value.
func Of[T any](v T) Value[T] { return Value[T]{v: v, state: known} }

// Null returns the absent value.
func Null[T any]() Value[T] { return Value[T]{} }

// Unknown returns a value that will be known only later.
func Unknown[T any]() Value[T] { return Value[T]{state: unknown} }

// FromPtr returns null for nil and a known value otherwise.
func FromPtr[T any](p *T) Value[T] {
	if p == nil {
		return Null[T]()
	}
	return Of(*p)
}

// Get returns the value and whether it is known.
func (v Value[T]) Get() (T, bool) { return v.v, v.state == known }

// Or returns the known value, or fallback for null and unknown.
func (v Value[T]) Or(fallback T) T {
	if v.state == known {
		return v.v
	}
	return fallback
}

// OrElse returns v, or fallback when v is null. Unknown stays unknown: it may
// still become a value that wins over the fallback.
func (v Value[T]) OrElse(fallback Value[T]) Value[T] {
	if v.state == null {
		return fallback
	}
	return v
}

// Ptr returns a pointer to a copy of the known value, nil for null and unknown.
func (v Value[T]) Ptr() *T {
	if v.state != known {
		return nil
	}
	return &v.v
}

// IsKnown tells whether v holds a value.
func (v Value[T]) IsKnown() bool { return v.state == known }

// IsNull tells whether v is absent.
func (v Value[T]) IsNull() bool { return v.state == null }

// IsUnknown tells whether v will be known only later.
func (v Value[T]) IsUnknown() bool { return v.state == unknown }

// String shows the value for messages and golden files.
func (v Value[T]) String() string {
	switch v.state {
	case known:
		return fmt.Sprint(v.v)
	case unknown:
		return afterApply
	default:
		return "null"
	}
}

// GoString shows the value for %#v as String does, so that a T that hides
// itself stays hidden.
func (v Value[T]) GoString() string { return v.String() }

// MarshalJSON writes null, the value, or the string "(known after apply)".
func (v Value[T]) MarshalJSON() ([]byte, error) {
	switch v.state {
	case known:
		return json.Marshal(v.v)
	case unknown:
		return json.Marshal(v.String())
	default:
		return []byte("null"), nil
	}
}

// UnmarshalJSON reads what MarshalJSON writes. A member that T does not have is
// an error.
func (v *Value[T]) UnmarshalJSON(text []byte) error {
	switch string(text) {
	case "null":
		*v = Null[T]()
		return nil
	case `"` + afterApply + `"`:
		*v = Unknown[T]()
		return nil
	}
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	var value T
	if err := dec.Decode(&value); err != nil {
		return err
	}
	*v = Of(value)
	return nil
}
