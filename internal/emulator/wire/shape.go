package wire

import (
	"fmt"
	"reflect"
)

// CheckShape lists what is wrong with the struct tags of a request type: members without a name, kinds that Decode cannot
// fill, shapes that no table of constraints knows. It serves the test of the operation registry.
func CheckShape(t reflect.Type) []string {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return CheckShape(t.Elem())
	case reflect.String, reflect.Bool, reflect.Int32, reflect.Interface:
		return nil
	case reflect.Struct:
		return checkMembers(t)
	default:
		return []string{fmt.Sprintf("kind %s cannot be decoded", t)}
	}
}

func checkMembers(t reflect.Type) []string {
	var problems []string
	for i := range t.NumField() {
		field := t.Field(i)
		if field.Tag.Get("json") == "-" {
			continue
		}
		if !field.Anonymous && memberName(field) == "" {
			problems = append(problems, fmt.Sprintf("%s.%s has no name on the wire", t.Name(), field.Name))
		}
		if shape, _ := shapeOf(field.Tag.Get("model")); shape != "" {
			if _, ok := constraints[shape]; !ok {
				problems = append(problems, fmt.Sprintf("%s.%s names unknown shape %s", t.Name(), field.Name, shape))
			}
		}
		problems = append(problems, CheckShape(field.Type)...)
	}
	return problems
}
