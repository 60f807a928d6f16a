package native

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

var birthdateForm = regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)

// checkWritable refuses attributes that an app client cannot set: those outside its list, and those that Cognito writes itself (row
// CL-31).
func (a App) checkWritable(attributes map[string]string) error {
	writable := token.Expand(a.Writable)
	for name := range attributes {
		if name == "sub" || strings.HasSuffix(name, "_verified") || writable != nil && !slices.Contains(writable, name) {
			return wire.Refuse(wire.NotAuthorized, "A client attempted to write unauthorized attribute")
		}
	}
	return nil
}

// checkAttributes holds what a new user brings to the schema: everything known, everything required there, values of the form the guide
// asks for (row UP-23) and of the schema's length.
func checkAttributes(pool *state.Pool, attributes map[string]string) error {
	if missing := Missing(pool, attributes); len(missing) > 0 {
		for i, name := range missing {
			missing[i] = name + ": The attribute is required"
		}
		return nonconforming(strings.Join(missing, "\n"))
	}
	known := 0
	for _, a := range pool.Description.SchemaAttributes {
		value, ok := attributes[deref(a.Name)]
		if !ok {
			continue
		}
		known++
		if err := checkValue(a, value); err != nil {
			return err
		}
	}
	if known == len(attributes) {
		return nil
	}
	for name := range attributes {
		if !pool.HasAttribute(name) {
			return nonconforming(name + ": Attribute does not exist in the schema.")
		}
	}
	return nil
}

// Missing are the attributes that a pool requires and that are not there.
func Missing(pool *state.Pool, attributes map[string]string) []string {
	var missing []string
	for _, a := range pool.Description.SchemaAttributes {
		if name := deref(a.Name); deref(a.Required) && name != "sub" && attributes[name] == "" {
			missing = append(missing, name)
		}
	}
	return missing
}

func checkValue(a wire.SchemaAttributeType, value string) error {
	name := deref(a.Name)
	switch {
	case value == "":
		return nil // an empty value is none
	case name == email && !isEmail(value):
		return wire.Invalid("Invalid email address format.")
	case name == phone && !isPhone(value):
		return wire.Invalid("Invalid phone number format.")
	case name == "birthdate" && !birthdateForm.MatchString(value):
		return nonconforming(name + ": Invalid birthdate format, please use YYYY-MM-DD.")
	}
	if c := a.StringAttributeConstraints; c != nil {
		n := utf8.RuneCountInString(value)
		if low, err := strconv.Atoi(deref(c.MinLength)); err == nil && n < low {
			return nonconforming(name + ": String must be at least " + *c.MinLength + " characters long")
		}
		if high, err := strconv.Atoi(deref(c.MaxLength)); err == nil && n > high {
			return nonconforming(name + ": String must be no longer than " + *c.MaxLength + " characters")
		}
	}
	return nil
}

func nonconforming(what string) error {
	return wire.Invalid("Attributes did not conform to the schema: %s", what)
}
