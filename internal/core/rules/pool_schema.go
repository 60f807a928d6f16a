package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Limits of custom attributes.
const (
	CustomAttributesMax     = 50   // per pool
	CustomAttributeNameMax  = 20   // characters, without custom:
	AttributeValueMax       = 2048 // characters
	CustomAttributesPerCall = 25   // AddCustomAttributes
)

// CustomAttributePattern is what the API model demands (CustomAttributeNameType).
const CustomAttributePattern = `^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$`

var customAttributePattern = regexp.MustCompile(CustomAttributePattern)

// AttributeTypes are the data types of user attributes.
var AttributeTypes = []string{"String", "Number", "DateTime", "Boolean"}

// SchemaEntry is one entry of a user pool's schema. Lengths and values bound
// what the attribute accepts: lengths for String, values for Number.
type SchemaEntry struct {
	Type          tri.Value[string]
	Required      tri.Value[bool]
	Mutable       tri.Value[bool]
	DeveloperOnly tri.Value[bool]
	MinLength     tri.Value[int64]
	MaxLength     tri.Value[int64]
	MinValue      tri.Value[int64]
	MaxValue      tri.Value[int64]
}

var schemaCustomRequired = register(Rule{
	ID: "schema-custom-required", Enforcer: Cognito, Severity: Error,
	Summary: "Custom attribute cannot be required",
	Why:     `Only standard attributes can be required ("Required custom attributes are not supported currently").`,
	Fix:     "Remove required, and check the value in a pre sign-up trigger or in the application.",
	Sources: []Source{guide(pageAttribute), deployment("schema-custom-required")},
})

var schemaCustomName = register(Rule{
	ID: "schema-custom-name", Enforcer: Cognito, Severity: Error,
	Summary: "Custom attribute name must have 1-20 characters",
	Why:     "Cognito refuses longer names and names with spaces. The prefix custom: does not count; Cognito adds it.",
	Fix:     `Use a short name without spaces, such as "department".`,
	Sources: []Source{api("SchemaAttributeType"), deployment("schema-custom-name-length")},
})

var schemaCustomPrefix = register(Rule{
	ID: "schema-custom-prefix", Enforcer: Cogfed, Severity: Warning,
	Summary: "Schema names carry no custom prefix",
	Why:     "Cognito adds custom: to every custom attribute, so this one would be called custom:custom:... everywhere else.",
	Fix:     `Write the bare name in user_pool.schema, and "custom:<name>" in attribute_mapping.`,
	Sources: []Source{api("SchemaAttributeType")},
})

var schemaNameCase = register(Rule{
	ID: "schema-name-case", Enforcer: Cogfed, Severity: Warning,
	Summary: "Name resembles a standard attribute",
	Why:     "Names of standard attributes are written in lower case with underscores. Another spelling declares a custom attribute beside the standard one.",
	Fix:     "Use the name of the standard attribute, or one that cannot be mistaken for it.",
	Sources: []Source{inferred(pageAttribute)},
})

var schemaCustomCount = register(Rule{
	ID: "schema-custom-count", Enforcer: Cognito, Severity: Error,
	Summary: "At most 50 custom attributes per pool",
	Why:     "It is a fixed quota of Cognito, and attributes can never be removed again.",
	Fix:     "Keep what the login needs in the pool and the rest in a database of your own.",
	Sources: []Source{guide(pageQuotas), deployment("schema-attr-max")},
})

var schemaStandardType = register(Rule{
	ID: "schema-standard-type", Enforcer: Cognito, Severity: Error,
	Summary: "Standard attribute's type is fixed",
	Why:     `Cognito refuses another type or developer_only for a standard attribute ("You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute").`,
	Fix:     "Remove type and developer_only from this entry, or choose another name to declare a custom attribute.",
	Sources: []Source{deployment("schema-standard-attr-datatype")},
})

var schemaType = register(Rule{
	ID: "schema-type", Enforcer: Cognito, Severity: Error,
	Summary: "Unknown attribute type",
	Why:     "Cognito stores String, Number, DateTime and Boolean attributes.",
	Fix:     `Use "String".`,
	Sources: []Source{api("SchemaAttributeType")},
})

var schemaBounds = register(Rule{
	ID: "schema-bounds", Enforcer: Cognito, Severity: Error,
	Summary: "Largest bound is below the smallest",
	Why:     `Cognito refuses an attribute that no value fits ("cannot have a max value smaller than it's min value").`,
	Fix:     "Exchange the two bounds.",
	Sources: []Source{deployment("schema-attr-length-order"), deployment("schema-number-min-max-order")},
})

// CheckSchemaNames checks the names and the number of schema entries.
func CheckSchemaNames(p Path, names []string) []Violation {
	var found []Violation
	custom := 0
	for _, name := range names {
		if IsStandardAttribute(name) {
			continue
		}
		custom++
		found = append(found, CheckCustomAttributeName(p.Key(name), name)...)
	}
	if custom > CustomAttributesMax {
		found = append(found, schemaCustomCount.At(p, fmt.Sprintf("%s declares %d custom attributes.", p, custom)))
	}
	return found
}

// CheckCustomAttributeName checks the name of a custom attribute as the schema
// writes it, without prefix.
func CheckCustomAttributeName(p Path, name string) []Violation {
	if strings.HasPrefix(name, CustomPrefix) || strings.HasPrefix(name, DeveloperPrefix) {
		bare := name[strings.LastIndexByte(name, ':')+1:]
		return []Violation{schemaCustomPrefix.At(p, fmt.Sprintf("%s repeats the prefix.", p)).WithFix(fmt.Sprintf("Call it %q.", bare))}
	}
	if n := utf8.RuneCountInString(name); n < 1 || n > CustomAttributeNameMax || !customAttributePattern.MatchString(name) {
		return []Violation{schemaCustomName.At(p, fmt.Sprintf("%s %s.", p, customNameFault(n)))}
	}
	for _, standard := range StandardAttributes {
		if strings.EqualFold(strings.NewReplacer("_", "", "-", "").Replace(name), strings.ReplaceAll(standard, "_", "")) {
			return []Violation{schemaNameCase.At(p, fmt.Sprintf("%s is a custom attribute, and %q is the standard one.", p, standard)).WithFix(fmt.Sprintf("Call it %q if that attribute is meant.", standard))}
		}
	}
	return nil
}

// customNameFault is what is wrong with a name of n characters.
func customNameFault(n int) string {
	if n >= 1 && n <= CustomAttributeNameMax {
		return "has a space or an invisible character in its name"
	}
	return fmt.Sprintf("has a name of %d characters", n)
}

// CheckSchemaEntry checks one entry of the schema.
func CheckSchemaEntry(p Path, name string, e SchemaEntry) []Violation {
	standard := IsStandardAttribute(name)
	found := schemaType.oneOf(p.Attr("type"), e.Type, AttributeTypes...)
	if standard {
		found = append(found, checkStandardType(p, name, e)...)
	}
	if required, known := e.Required.Get(); known && required && !standard {
		found = append(found, schemaCustomRequired.AtValue(p.Attr("required"), true))
	}
	found = append(found, checkBounds(p, "min_length", "max_length", e.MinLength, e.MaxLength)...)
	return append(found, checkBounds(p, "min_value", "max_value", e.MinValue, e.MaxValue)...)
}

// checkStandardType leaves updated_at alone: its type is not measured.
func checkStandardType(p Path, name string, e SchemaEntry) []Violation {
	var found []Violation
	if kind, known := e.Type.Get(); known && kind != "String" && name != "updated_at" && slices.Contains(AttributeTypes, kind) {
		found = append(found, schemaStandardType.AtValue(p.Attr("type"), kind))
	}
	if only, known := e.DeveloperOnly.Get(); known && only {
		found = append(found, schemaStandardType.AtValue(p.Attr("developer_only"), only))
	}
	return found
}

func checkBounds(p Path, smallName, largeName string, small, large tri.Value[int64]) []Violation {
	smallest, smallKnown := small.Get()
	largest, largeKnown := large.Get()
	if !smallKnown || !largeKnown || smallest <= largest {
		return nil
	}
	return []Violation{schemaBounds.At(p.Attr(largeName), fmt.Sprintf("%s is %d, and %s is %d.", p.Attr(largeName), largest, smallName, smallest))}
}

// isRequired tells whether the entry is surely required of every user. Only
// standard attributes can be, and sub is filled by Cognito itself.
func (e SchemaEntry) isRequired(name string) bool {
	required, known := e.Required.Get()
	return known && required && name != "sub" && IsStandardAttribute(name)
}

// RequiredAttributes returns the names of the standard attributes that are
// surely required of every user, sorted.
func RequiredAttributes(entries map[string]SchemaEntry) []string {
	var names []string
	for name, e := range entries {
		if e.isRequired(name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}
