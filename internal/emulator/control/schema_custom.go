package control

import (
	"math/big"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// duplicate words the refusal of a name the schema already has.
type duplicate func(short, full string) error

// duplicateInSchema is the text of CreateUserPool (row UP-08).
func duplicateInSchema(_, full string) error {
	return wire.Invalid("Duplicate custom attribute names %s are not allowed in a user pool schema.", full)
}

// duplicateInPool is the text of AddCustomAttributes, quoted by many public scripts that match on it.
func duplicateInPool(short, full string) error {
	return wire.Invalid("custom:%s: Existing attribute already has name %s.", short, full)
}

// appendCustom adds a custom attribute to a schema: it cannot be required (UP-05), its name is new (UP-08), its constraints
// are in order (UP-10), and there are at most 50 (UP-07).
//
// Omitted members: Mutable true and DeveloperOnlyAttribute false are not documented (UP-15 grades them unverified); empty
// constraints are what public dumps show for attributes created without any.
func appendCustom(schema []wire.SchemaAttributeType, entry wire.SchemaAttributeType, refuseDuplicate duplicate) ([]wire.SchemaAttributeType, error) {
	if entry.Name == nil {
		return nil, wire.Invalid("local Cognito: a schema attribute without a name is not documented")
	}
	short, full := *entry.Name, customName(entry)
	a := entry
	a.Name = &full
	a.Mutable, a.Required = or(a.Mutable, true), or(a.Required, false)
	a.DeveloperOnlyAttribute = or(a.DeveloperOnlyAttribute, false)
	if err := checkCustom(schema, a, short, refuseDuplicate); err != nil {
		return nil, err
	}
	switch *a.AttributeDataType {
	case "String":
		a.NumberAttributeConstraints = nil
		a.StringAttributeConstraints = or(a.StringAttributeConstraints, wire.StringAttributeConstraintsType{})
	case "Number":
		a.StringAttributeConstraints = nil
		a.NumberAttributeConstraints = or(a.NumberAttributeConstraints, wire.NumberAttributeConstraintsType{})
	default:
		a.StringAttributeConstraints, a.NumberAttributeConstraints = nil, nil
	}
	return append(schema, a), nil
}

func checkCustom(schema []wire.SchemaAttributeType, a wire.SchemaAttributeType, short string, refuseDuplicate duplicate) error {
	if *a.Required {
		return wire.Invalid("Required custom attributes are not supported currently.")
	}
	if a.AttributeDataType == nil {
		// Quoted from failed deployments that sent no usable type (CloudFormation UPDATE_FAILED texts, 2025 and 2026).
		return wire.Invalid("Invalid AttributeDataType input, consider using the provided AttributeDataType enum.")
	}
	custom := 0
	for _, other := range schema {
		if deref(other.Name) == *a.Name {
			return refuseDuplicate(short, *a.Name)
		}
		if strings.Contains(deref(other.Name), ":") {
			custom++
		}
	}
	if custom >= maxCustomAttributes {
		return wire.Invalid("The user pool cannot have more than %d custom attributes.", maxCustomAttributes)
	}
	return checkOrder(*a.Name, a)
}

// customName adds the prefix the service adds (SDK SchemaAttributeType.Name).
func customName(entry wire.SchemaAttributeType) string {
	if deref(entry.DeveloperOnlyAttribute) {
		return "dev:" + *entry.Name
	}
	return "custom:" + *entry.Name
}

// checkOrder compares minimum and maximum (row UP-10); bounds are numbers written as strings.
func checkOrder(name string, a wire.SchemaAttributeType) error {
	if c := a.StringAttributeConstraints; c != nil {
		reversed, err := reversed(name, c.MinLength, c.MaxLength)
		if err != nil {
			return err
		}
		if reversed {
			return wire.Invalid("Attribute %s cannot have a max length shorter than it's min length", name)
		}
	}
	if c := a.NumberAttributeConstraints; c != nil {
		reversed, err := reversed(name, c.MinValue, c.MaxValue)
		if err != nil {
			return err
		}
		if reversed {
			return wire.Invalid("Attribute %s cannot have a max value smaller than it's min value", name)
		}
	}
	return nil
}

func reversed(name string, low, high *string) (bool, error) {
	minimum, err := bound(name, low)
	if err != nil {
		return false, err
	}
	maximum, err := bound(name, high)
	if err != nil {
		return false, err
	}
	return minimum != nil && maximum != nil && minimum.Cmp(maximum) > 0, nil
}

// bound reads "a number less than or equal to 2^1023, represented as a string" (SDK StringAttributeConstraintsType). Characters
// and length are limited before parsing, because an exponent could make a short text a huge number.
func bound(name string, text *string) (*big.Float, error) {
	if text == nil || *text == "" {
		return nil, nil
	}
	number, ok := new(big.Float).SetString(*text)
	if len(*text) > 400 || strings.Trim(*text, "+-.0123456789") != "" || !ok {
		return nil, wire.Invalid("Attribute %s has a constraint that is not a number: %s", name, *text)
	}
	return number, nil
}
