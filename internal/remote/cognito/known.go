package cognito

import (
	"fmt"
	"reflect"
	"strconv"
)

// refuseUnknown guards every write: an unknown value would be sent as "not
// set", and reset what Cognito holds.
func refuseUnknown(operation string, desired any) error {
	path := unknownAt(reflect.ValueOf(desired), reflect.TypeOf(desired).Name())
	if path == "" {
		return nil
	}
	return &Error{
		Kind:    Invalid,
		Message: fmt.Sprintf("%s is not known yet, and %s must know everything it sends; this is a bug in cogfed", path, operation),
	}
}

// unknownAt returns the path of the first unknown value below v, or "".
func unknownAt(v reflect.Value, path string) string {
	if value, ok := v.Interface().(interface{ IsUnknown() bool }); ok {
		if value.IsUnknown() {
			return path
		}
		return unknownAt(v.MethodByName("Get").Call(nil)[0], path)
	}
	switch v.Kind() {
	case reflect.Struct:
		return unknownField(v, path)
	case reflect.Slice:
		for i := range v.Len() {
			if at := unknownAt(v.Index(i), path+"["+strconv.Itoa(i)+"]"); at != "" {
				return at
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if at := unknownAt(v.MapIndex(key), path+"["+strconv.Quote(key.String())+"]"); at != "" {
				return at
			}
		}
	default:
	}
	return ""
}

func unknownField(v reflect.Value, path string) string {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if !field.IsExported() {
			continue // a secret keeps its text to itself
		}
		if at := unknownAt(v.Field(i), path+"."+field.Name); at != "" {
			return at
		}
	}
	return ""
}
