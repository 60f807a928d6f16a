package relyingparty

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Attribute is an attribute of the user pool's schema.
type Attribute struct {
	Name              string // full name: email, custom:department
	Required, Mutable bool
	// MaxLength is that of the string constraints; 0 stands for the pool's maximum of 2048.
	MaxLength int
}

// maxValue is the longest attribute value (row UP-11).
const maxValue = 2048

// Attributes returns the attributes of a user after a login: those that existed, and what the mapping (pool attribute -> claim)
// takes from the claims. At a user's first login existing is nil. Writable are the write attributes of the app client; nil stands
// for a client that limits none. Every error is an *Error.
//
// A claim without a mapping is lost. A mapped claim that is absent or null changes nothing, so what was written before stays (row
// IDL-13), and one that is blank empties the attribute.
func Attributes(schema []Attribute, mapping map[string]string, writable []string, claims map[string]any, existing map[string]string) (map[string]string, error) {
	all := make(map[string]string)
	maps.Copy(all, existing)
	for _, name := range slices.Sorted(maps.Keys(mapping)) {
		if name == "username" {
			if mapping[name] != "sub" { // row IDP-22
				return nil, unknown("the user name is mapped from %s", quote(mapping[name]))
			}
			continue
		}
		claim := claims[mapping[name]]
		if claim == nil {
			continue
		}
		attribute, err := mapped(schema, name)
		if err != nil {
			return nil, err
		}
		if existing != nil && !attribute.Mutable { // even to the value that it has (row UP-14)
			return nil, documented(textImmutable, name)
		}
		if !mayWrite(writable, name) {
			return nil, documented("local Cognito: "+textNotWritable, name, quote(mapping[name]))
		}
		if all[name], err = attribute.value(claim); err != nil {
			return nil, err
		}
	}
	maps.DeleteFunc(all, func(_, value string) bool { return value == "" })
	if err := checkRequired(schema, all); err != nil {
		return nil, err
	}
	return all, nil
}

// mapped finds the attribute that a mapping names. Cognito makes sub itself and keeps identities (row IDP-23).
func mapped(schema []Attribute, name string) (Attribute, error) {
	i := slices.IndexFunc(schema, func(a Attribute) bool { return a.Name == name })
	if i < 0 || name == "sub" || name == "identities" {
		return Attribute{}, unknown("the mapping names %s, which cannot be mapped", name)
	}
	return schema[i], nil
}

// mayWrite tells whether the app client may write an attribute. The two that say what is verified are in no client's list, and
// mapping them is the documented way to set them (contradiction X2).
func mayWrite(writable []string, name string) bool {
	return writable == nil || name == "email_verified" || name == "phone_number_verified" || slices.Contains(writable, name)
}

// checkRequired: Cognito makes sub itself; every other required attribute must have a value (row UP-03).
func checkRequired(schema []Attribute, all map[string]string) error {
	var missing []string
	for _, a := range schema {
		if a.Required && a.Name != "sub" && all[a.Name] == "" {
			missing = append(missing, a.Name)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	return documented(textRequired, strings.Join(missing, ", "))
}

// value turns a claim into the string that Cognito stores.
func (a Attribute) value(claim any) (string, error) {
	text, ok := scalar(claim)
	if list, isList := claim.([]any); isList {
		text, ok = flatten(list)
	}
	if !ok {
		return "", unknown("the claim for %s is an object", a.Name)
	}
	longest := maxValue
	if a.MaxLength > 0 {
		longest = min(longest, a.MaxLength)
	}
	if length := utf8.RuneCountInString(text); length > longest {
		return "", unworded("the value for %s has %d characters, and %d are possible", a.Name, length, longest)
	}
	return text, a.checkForm(text)
}

// checkForm holds the attributes of known form to it (row UP-23).
func (a Attribute) checkForm(text string) error {
	bad := false
	switch a.Name {
	case "phone_number":
		digits, plus := strings.CutPrefix(text, "+")
		bad = !plus || digits == "" || strings.Trim(digits, "0123456789") != ""
	case "birthdate":
		bad = utf8.RuneCountInString(text) != len("2006-01-02")
	}
	if bad && text != "" {
		return unworded("the value for %s has not the form that Cognito demands", a.Name)
	}
	return nil
}

// scalar returns the text of a claim that is no list and no object.
func scalar(claim any) (string, bool) {
	switch v := claim.(type) {
	case string:
		return v, true
	case bool:
		return strconv.FormatBool(v), true
	case json.Number:
		return v.String(), true
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), true
	default:
		return "", false
	}
}

// flatten makes one string of a claim with several values: [a,b], each form-encoded except for letters, digits and . - * _ (row
// IDL-14 and the guide's page on attribute mapping).
func flatten(list []any) (string, bool) {
	encoded := make([]string, 0, len(list))
	for _, member := range list {
		text, ok := scalar(member)
		if !ok {
			return "", false
		}
		encoded = append(encoded, strings.NewReplacer("%2A", "*", "~", "%7E").Replace(url.QueryEscape(text)))
	}
	return fmt.Sprintf("[%s]", strings.Join(encoded, ",")), true
}
