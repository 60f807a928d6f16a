package settings

import (
	"fmt"
	"math/rand/v2"
	"reflect"
)

// Random makes a T as Cognito could have answered it: every field is null or
// known, and no collection is empty. words has the words to choose from by the
// name of a field, and the names of the entries of a map.
func Random[T any](random *rand.Rand, words map[string][]string) T {
	g := generator{random, words}
	return decoded[T](g.make(reflect.TypeFor[T](), ""))
}

type generator struct {
	random *rand.Rand
	words  map[string][]string
}

func (g generator) make(t reflect.Type, field string) any {
	switch t = held(t); t.Kind() {
	case reflect.Struct:
		return g.object(t)
	case reflect.Map:
		return g.entries(t.Elem(), field)
	case reflect.Slice:
		return g.several(field)
	case reflect.Bool:
		return g.random.IntN(2) == 0
	case reflect.Int64:
		return g.random.IntN(12)
	default:
		return g.word(field)
	}
}

func (g generator) object(t reflect.Type) any {
	object := map[string]any{}
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && held(f.Type).Name() != "Secret" && g.random.IntN(5) > 1 {
			object[f.Name] = g.make(f.Type, f.Name)
		}
	}
	return object
}

func (g generator) entries(t reflect.Type, field string) any {
	entries := map[string]any{}
	for range 1 + g.random.IntN(3) {
		entries[g.word(field)] = g.make(t, field+" entry")
	}
	return entries
}

// several makes one to three different words.
func (g generator) several(field string) any {
	var all []string
	seen := map[string]bool{}
	for range 1 + g.random.IntN(3) {
		if w := g.word(field); !seen[w] {
			seen[w] = true
			all = append(all, w)
		}
	}
	return all
}

func (g generator) word(field string) string {
	if words := g.words[field]; len(words) > 0 {
		return words[g.random.IntN(len(words))]
	}
	return fmt.Sprintf("%s %d", field, g.random.IntN(5))
}
