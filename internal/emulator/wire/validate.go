package wire

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
)

// Validate checks every member of the request that in points to against the API model and returns one
// InvalidParameterException naming all breaches, worded as the service words them:
//
//	1 validation error detected: Value 'x' at 'poolName' failed to satisfy constraint: Member must ...
//
// Text and paths were quoted from deployments of September 2026 (badmintoncryer/cdk-preflight, rules/cognito).
func Validate(in any) error {
	var breaches []string
	walk(reflect.ValueOf(in), "", &breaches)
	switch len(breaches) {
	case 0:
		return nil
	case 1:
		return Invalid("1 validation error detected: %s", breaches[0])
	default:
		return Invalid("%d validation errors detected: %s", len(breaches), strings.Join(breaches, "; "))
	}
}

// walk descends into structures, and into lists and maps of structures.
func walk(value reflect.Value, path string, breaches *[]string) {
	switch value.Kind() {
	case reflect.Pointer:
		if !value.IsNil() {
			walk(value.Elem(), path, breaches)
		}
	case reflect.Struct:
		for i := range value.NumField() {
			walkMember(value.Field(i), value.Type().Field(i), path, breaches)
		}
	case reflect.Slice:
		for i := range value.Len() {
			walk(value.Index(i), fmt.Sprintf("%s.%d.member", path, i+1), breaches)
		}
	default: // a scalar has no members, and maps hold scalars only
	}
}

func walkMember(value reflect.Value, field reflect.StructField, path string, breaches *[]string) {
	if field.Anonymous {
		walk(value, path, breaches)
		return
	}
	member := memberName(field)
	if member == "" {
		return
	}
	at := join(path, member)
	shape, required := shapeOf(field.Tag.Get("model"))
	if isNil(value) {
		if required {
			*breaches = append(*breaches, fmt.Sprintf("Value null at '%s' failed to satisfy constraint: Member must not be null", at))
		}
		return
	}
	if value.Kind() == reflect.Pointer {
		value = value.Elem()
	}
	*breaches = append(*breaches, breachesOf(constraints[shape], value, at)...)
	walk(value, at, breaches)
}

// breachesOf checks one value against one constraint; at is its path.
func breachesOf(c Constraint, value reflect.Value, at string) []string {
	var texts []string
	for _, text := range violated(c, value) {
		texts = append(texts, breach(c, value, at, text))
	}
	if c.Item != "" && anyItem(value, func(item reflect.Value) bool { return len(violated(constraints[c.Item], item)) > 0 }) {
		subject := "Member"
		if value.Kind() == reflect.Map {
			subject = "Map value"
		}
		texts = append(texts, breach(c, value, at, subject+" must satisfy constraint: ["+describe(constraints[c.Item])+"]"))
	}
	if c.Key != "" && anyKey(value, func(key reflect.Value) bool { return len(violated(constraints[c.Key], key)) > 0 }) {
		texts = append(texts, breach(c, value, at, "Map keys must satisfy constraint: ["+describe(constraints[c.Key])+"]"))
	}
	return texts
}

func breach(c Constraint, value reflect.Value, at, text string) string {
	if c.Sensitive || constraints[c.Item].Sensitive {
		return fmt.Sprintf("Value at '%s' failed to satisfy constraint: %s", at, text)
	}
	return fmt.Sprintf("Value '%s' at '%s' failed to satisfy constraint: %s", show(value), at, text)
}

// violated lists the texts of the parts of a constraint that a scalar, or the length of a collection, breaks.
func violated(c Constraint, value reflect.Value) []string {
	var texts []string
	for _, p := range parts(c, value.Kind() == reflect.Int32) {
		if p.broken(value) {
			texts = append(texts, p.text)
		}
	}
	return texts
}

// describe lists all parts of a string constraint, which is what the service prints for list members and map entries.
func describe(c Constraint) string {
	var texts []string
	for _, p := range parts(c, false) {
		texts = append(texts, p.text)
	}
	return strings.Join(texts, ", ")
}

// part is one sentence of a constraint with the test that belongs to it.
type part struct {
	text   string
	broken func(reflect.Value) bool
}

func parts(c Constraint, integer bool) []part {
	all := bounds(c, integer)
	if c.Pattern != "" {
		all = append(all, part{"Member must satisfy regular expression pattern: " + c.Pattern, func(v reflect.Value) bool {
			re := patterns[c.Pattern]
			return re != nil && v.Kind() == reflect.String && !re.MatchString(v.String())
		}})
	}
	if len(c.Enum) > 0 {
		all = append(all, part{"Member must satisfy enum value set: [" + strings.Join(c.Enum, ", ") + "]", func(v reflect.Value) bool {
			return v.Kind() == reflect.String && !slices.Contains(c.Enum, v.String())
		}})
	}
	return all
}

func bounds(c Constraint, integer bool) []part {
	what := "length"
	if integer {
		what = "value"
	}
	var all []part
	if c.Max > 0 {
		all = append(all, part{
			fmt.Sprintf("Member must have %s less than or equal to %d", what, c.Max),
			func(v reflect.Value) bool { return size(v) > int64(c.Max) },
		})
	}
	if c.Min > 0 || integer && c.Max > 0 {
		all = append(all, part{
			fmt.Sprintf("Member must have %s greater than or equal to %d", what, c.Min),
			func(v reflect.Value) bool { return size(v) < int64(c.Min) },
		})
	}
	return all
}

// size is the value of an integer, the UTF-16 length of a string (the service runs on Java), the length of a collection.
func size(v reflect.Value) int64 {
	switch v.Kind() {
	case reflect.Int32:
		return v.Int()
	case reflect.String:
		return int64(len(utf16.Encode([]rune(v.String()))))
	case reflect.Slice, reflect.Map:
		return int64(v.Len())
	default:
		return 0
	}
}

func anyItem(v reflect.Value, test func(reflect.Value) bool) bool {
	switch v.Kind() {
	case reflect.Slice:
		for i := range v.Len() {
			if test(v.Index(i)) {
				return true
			}
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			if test(v.MapIndex(key)) {
				return true
			}
		}
	default: // nothing else has items
	}
	return false
}

func anyKey(v reflect.Value, test func(reflect.Value) bool) bool {
	return v.Kind() == reflect.Map && slices.ContainsFunc(v.MapKeys(), test)
}

// show prints a value as Java's toString does for the types used here.
func show(v reflect.Value) string {
	if v.Kind() == reflect.Slice {
		items := make([]string, v.Len())
		for i := range items {
			items[i] = show(v.Index(i))
		}
		return "[" + strings.Join(items, ", ") + "]"
	}
	return fmt.Sprint(v.Interface())
}

func isNil(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Map:
		return v.IsNil()
	default:
		return false
	}
}

// join extends a path with a member; paths begin each member name with a lower-case letter.
func join(path, member string) string {
	runes := []rune(member)
	runes[0] = unicode.ToLower(runes[0])
	if path == "" {
		return string(runes)
	}
	return path + "." + string(runes)
}
