package wire

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"reflect"
	"strings"
)

// Decode reads a request body into the struct that dst points to.
//
// Member names are compared byte for byte and JSON types are not converted into each other, as in the service; encoding/json
// would accept `poolname` for `PoolName`. Members unknown to the struct are ignored, null means absent, an empty body means
// no members. The error is a SerializationException.
func Decode(body []byte, dst any) error {
	target := reflect.ValueOf(dst)
	if target.Kind() != reflect.Pointer || target.IsNil() {
		return errors.New("decode target is not a pointer")
	}
	if len(bytes.TrimSpace(body)) == 0 {
		return nil
	}
	dec := json.NewDecoder(bytes.NewReader(body))
	dec.UseNumber()
	var value any
	if err := dec.Decode(&value); err != nil {
		return Refuse(Serialization, "the request body is not valid JSON")
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return Refuse(Serialization, "the request body holds more than one JSON value")
	}
	return assign(target.Elem(), value)
}

func assign(dst reflect.Value, value any) error {
	if value == nil {
		return nil
	}
	switch dst.Kind() {
	case reflect.Pointer:
		fresh := reflect.New(dst.Type().Elem())
		if err := assign(fresh.Elem(), value); err != nil {
			return err
		}
		dst.Set(fresh)
		return nil
	case reflect.Struct:
		return assignStruct(dst, value)
	case reflect.Slice:
		return assignSlice(dst, value)
	case reflect.Map:
		return assignMap(dst, value)
	case reflect.Interface:
		dst.Set(reflect.ValueOf(value))
		return nil
	default:
		return assignScalar(dst, value)
	}
}

func assignStruct(dst reflect.Value, value any) error {
	members, ok := value.(map[string]any)
	if !ok {
		return mismatch(value, "a structure")
	}
	for i := range dst.NumField() {
		field := dst.Type().Field(i)
		if field.Anonymous {
			if err := assignStruct(dst.Field(i), value); err != nil {
				return err
			}
			continue
		}
		if name := memberName(field); name != "" {
			if err := assign(dst.Field(i), members[name]); err != nil {
				return err
			}
		}
	}
	return nil
}

func assignSlice(dst reflect.Value, value any) error {
	items, ok := value.([]any)
	if !ok {
		return mismatch(value, "a list")
	}
	list := reflect.MakeSlice(dst.Type(), len(items), len(items))
	for i, item := range items {
		if err := assign(list.Index(i), item); err != nil {
			return err
		}
	}
	dst.Set(list)
	return nil
}

func assignMap(dst reflect.Value, value any) error {
	members, ok := value.(map[string]any)
	if !ok {
		return mismatch(value, "a map")
	}
	table := reflect.MakeMapWithSize(dst.Type(), len(members))
	for key, member := range members {
		item := reflect.New(dst.Type().Elem()).Elem()
		if err := assign(item, member); err != nil {
			return err
		}
		table.SetMapIndex(reflect.ValueOf(key), item)
	}
	dst.Set(table)
	return nil
}

func assignScalar(dst reflect.Value, value any) error {
	switch dst.Kind() {
	case reflect.String:
		text, ok := value.(string)
		if !ok {
			return mismatch(value, "a String")
		}
		dst.SetString(text)
	case reflect.Bool:
		flag, ok := value.(bool)
		if !ok {
			return mismatch(value, "a Boolean")
		}
		dst.SetBool(flag)
	case reflect.Int32:
		number, ok := value.(json.Number)
		if !ok {
			return mismatch(value, "an Integer")
		}
		n, err := number.Int64()
		if err != nil || n < math.MinInt32 || n > math.MaxInt32 {
			return mismatch(value, "an Integer")
		}
		dst.SetInt(n)
	default:
		return mismatch(value, dst.Kind().String())
	}
	return nil
}

// mismatch words a wrong JSON type the way AWS JSON services do.
func mismatch(value any, want string) error {
	return Refuse(Serialization, "%s can not be converted to %s", tokenName(value), want)
}

func tokenName(value any) string {
	switch v := value.(type) {
	case string:
		return "STRING_VALUE"
	case json.Number:
		return "NUMBER_VALUE"
	case bool:
		if v {
			return "TRUE_VALUE"
		}
		return "FALSE_VALUE"
	case []any:
		return "START_ARRAY"
	default:
		return "START_OBJECT"
	}
}

// memberName is the name of a field on the wire, empty for a field that is not sent.
func memberName(field reflect.StructField) string {
	name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
	if name == "-" || !field.IsExported() {
		return ""
	}
	return name
}
