// Package settings makes values of the core's structs for tests. It walks the
// types, so that a new field takes part without a change here: a conversion
// that forgets it fails its test.
package settings

import (
	"encoding/json"
	"iter"
	"reflect"
	"strings"
)

// What Each sets a field to. None of it is a default of anything.
const (
	word   = "a word"
	key    = "key"
	number = 42
)

// Each yields T with one field set and all others null, for every field, also
// of nested objects and of the entries of maps, with the path of the field. A
// flag is once true and once false. Secrets are left out.
func Each[T any]() iter.Seq2[string, T] {
	return func(yield func(string, T) bool) {
		each(reflect.TypeFor[T](), "", func(at string, tree any) bool {
			return yield(strings.TrimPrefix(at, "."), decoded[T](tree))
		})
	}
}

func each(t reflect.Type, at string, yield func(string, any) bool) bool {
	switch t = held(t); t.Kind() {
	case reflect.Struct:
		return eachField(t, at, yield)
	case reflect.Map:
		return each(t.Elem(), at+"["+key+"]", func(at string, entry any) bool { return yield(at, map[string]any{key: entry}) })
	case reflect.Slice:
		return yield(at, []string{"first", "second"})
	case reflect.Bool:
		return yield(at, true) && yield(at, false)
	case reflect.Int64:
		return yield(at, number)
	default:
		return yield(at, word)
	}
}

func eachField(t reflect.Type, at string, yield func(string, any) bool) bool {
	for i := range t.NumField() {
		f := t.Field(i)
		if !f.IsExported() {
			continue // a secret has no other fields
		}
		if !each(f.Type, at+"."+f.Name, func(at string, v any) bool { return yield(at, map[string]any{f.Name: v}) }) {
			return false
		}
	}
	return true
}

// held is the T of a tri.Value[T], and every other type itself.
func held(t reflect.Type) reflect.Type {
	if t.Kind() == reflect.Struct && strings.HasPrefix(t.Name(), "Value[") {
		return t.Field(0).Type
	}
	return t
}

// Tree returns v as maps, slices, text, numbers and nil, for changing and
// comparing.
func Tree(v any) any {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return decoded[any](json.RawMessage(text))
}

func decoded[T any](tree any) T {
	text, err := json.Marshal(tree)
	if err != nil {
		panic(err)
	}
	var v T
	if err := json.Unmarshal(text, &v); err != nil {
		panic(string(text) + ": " + err.Error())
	}
	return v
}
