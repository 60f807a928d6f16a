package blueprint

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unsafe"
)

// afterApply is how an unknown value is written in a request.
const afterApply = "(known after apply)"

// generator makes random requests as JSON trees from the structs of the
// request, so that a new field is generated without a change here.
type generator struct{ random *rand.Rand }

func newGenerator(seed uint64) generator {
	return generator{rand.New(rand.NewPCG(seed, 42))}
}

// tree generates a value of a type. nil is null.
func (g generator) tree(t reflect.Type, field string) any {
	if inner, ok := tristate(t); ok {
		return g.tristate(inner, field)
	}
	switch t.Kind() {
	case reflect.Struct:
		object := map[string]any{}
		for i := range t.NumField() {
			if child := g.tree(t.Field(i).Type, t.Field(i).Name); child != nil {
				object[t.Field(i).Name] = child
			}
		}
		return object
	case reflect.Slice:
		list := make([]any, g.random.IntN(4))
		for i := range list {
			list[i] = g.tree(t.Elem(), field)
			if list[i] == nil {
				list[i] = g.text(field)
			}
		}
		return list
	case reflect.Map:
		object := map[string]any{}
		for range g.random.IntN(4) {
			object[g.key(field)] = g.element(t.Elem(), field)
		}
		return object
	case reflect.Bool:
		return g.random.IntN(2) == 0
	case reflect.Int64:
		return g.number()
	default:
		return g.text(field)
	}
}

func (g generator) tristate(inner reflect.Type, field string) any {
	switch n := g.random.IntN(20); {
	case n < 5 || inner.Name() == "Secret":
		return nil
	case n == 5:
		return afterApply
	default:
		return g.tree(inner, field)
	}
}

// element is a map's element: never null, as Terraform has it.
func (g generator) element(t reflect.Type, field string) any {
	for {
		if child := g.tree(t, field); child != nil {
			return child
		}
	}
}

// tristate returns the T of a tri.Value[T].
func tristate(t reflect.Type) (reflect.Type, bool) {
	if t.Kind() != reflect.Struct || !strings.HasPrefix(t.Name(), "Value[") {
		return nil, false
	}
	return t.Field(0).Type, true
}

func (g generator) number() int64 {
	numbers := []int64{-1, 0, 1, 2, 3, 5, 6, 10, 15, 16, 24, 25, 30, 59, 60, 61, 99, 100, 299, 300, 365, 366, 2048, 3600, 86400, 86401, 315360000, 315360001, 1 << 62}
	return numbers[g.random.IntN(len(numbers))]
}

func (g generator) key(field string) string {
	keys := words["key"]
	if field == "Schema" {
		keys = words["schema"]
	}
	return keys[g.random.IntN(len(keys))]
}

// text picks a word that suits the field, or now and then any word.
func (g generator) text(field string) string {
	candidates, ok := words[field]
	if !ok || g.random.IntN(8) == 0 {
		candidates = everyWord
	}
	return candidates[g.random.IntN(len(candidates))]
}

// request generates the tree of a request.
func request[T any](seed uint64) map[string]any {
	tree, ok := newGenerator(seed).tree(reflect.TypeFor[T](), "").(map[string]any)
	if !ok {
		panic("a request is an object")
	}
	return tree
}

// decoded turns a tree into the request it stands for.
func decoded[T any](t *testing.T, tree any) T {
	t.Helper()
	text, err := json.Marshal(tree)
	if err != nil {
		t.Fatal(err)
	}
	var v T
	if err := json.Unmarshal(text, &v); err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return v
}

// eachKnown visits every known tri.Value within a request, with that one
// replaced by unknown. It changes the request where it stands, which is a hundred
// times cheaper than to decode it anew for each visit.
func eachKnown(v reflect.Value, at string, visit func(at string)) {
	if _, ok := tristate(v.Type()); ok {
		eachOfValue(v, at, visit)
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if field := v.Type().Field(i); field.IsExported() {
				eachKnown(v.Field(i), at+"."+field.Name, visit)
			}
		}
	case reflect.Slice:
		for i := range v.Len() {
			eachKnown(v.Index(i), fmt.Sprintf("%s[%d]", at, i), visit)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() { // whose elements stand nowhere
			old, element := v.MapIndex(key), reflect.New(v.Type().Elem()).Elem()
			element.Set(old)
			eachKnown(element, fmt.Sprintf("%s[%q]", at, key), func(at string) {
				v.SetMapIndex(key, element)
				visit(at)
			})
			v.SetMapIndex(key, old)
		}
	default: // nothing within
	}
}

// eachOfValue visits what is known within a tri.Value, and then itself.
func eachOfValue(v reflect.Value, at string, visit func(at string)) {
	value, ok := v.Addr().Interface().(interface {
		json.Unmarshaler
		IsKnown() bool
	})
	if !ok {
		panic("a tri.Value is read from JSON")
	}
	if !value.IsKnown() {
		return
	}
	held := v.Field(0)
	eachKnown(reflect.NewAt(held.Type(), unsafe.Pointer(held.UnsafeAddr())).Elem(), at, visit) // nobody else writes into a tri.Value
	known := reflect.New(v.Type()).Elem()
	known.Set(v)
	if err := value.UnmarshalJSON([]byte(strconv.Quote(afterApply))); err != nil {
		panic(err)
	}
	visit(at)
	v.Set(known)
}
