package rules

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// MappingKeyMax is the longest key of an attribute mapping, in characters
// (AttributeMappingKeyType).
const MappingKeyMax = 32

var mappingKeyLength = register(Rule{
	ID: "mapping-key-length", Enforcer: Cognito, Severity: Error,
	Summary: "Mapped attribute name must have 1-32 characters",
	Why:     "A key of attribute_mapping names an attribute of the user pool, and the API accepts 1 to 32 characters for it.",
	Fix:     `Write the pool attribute on the left and the provider's claim on the right: { "custom:employee_id" = "https://example.com/claims/employee-id" }.`,
	Sources: []Source{api("CreateIdentityProvider")},
})

var mappingForbidden = register(Rule{
	ID: "mapping-forbidden", Enforcer: OIDC, Severity: Error,
	Summary: "Attribute cannot be filled by a provider",
	Why:     "Cognito generates sub and identities itself: sub is the pool's own id of the user, identities lists the linked providers.",
	Fix:     `Remove the entry. Cognito maps the provider's sub to username by itself; to keep a copy, map it to a custom attribute: { "custom:subject" = "sub" }.`,
	Sources: []Source{guide(pageAttribute), guide(pageFederate)},
})

var mappingUnknown = register(Rule{
	ID: "mapping-attribute-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Mapping names an attribute the pool lacks",
	Why:     `Cognito refuses a mapping to an attribute that the user pool does not declare ("AttributeMapping contains invalid mapping").`,
	Fix:     `Write a standard attribute (email, given_name ...) or "custom:<name>", and declare <name> in user_pool.schema.`,
	Sources: []Source{guide(pageMapping), deployed},
})

var mappingImmutable = register(Rule{
	ID: "mapped-attribute-immutable", Enforcer: OIDC, Severity: Error,
	Summary: "Mapped attribute must be mutable",
	Why:     `Cognito writes every mapped attribute again at each login. The first login of a user works, every later one fails ("user.email: Attribute cannot be updated"), and no API makes the attribute mutable afterwards.`,
	Fix:     "Set mutable = true before the pool is created, or leave the attribute out of attribute_mapping.",
	Sources: []Source{api("SchemaAttributeType"), guide(pageMapping), guide(pageAttribute)},
})

var mappingLength = register(Rule{
	ID: "mapped-attribute-length", Enforcer: OIDC, Severity: Warning,
	Summary: "Longer claims will make logins fail",
	Why:     "Cognito stores up to 2,048 characters in an attribute. When the identity provider sends more than max_length, the login fails.",
	Fix:     "Set max_length = 2048, unless the provider surely sends shorter values. It cannot be changed later.",
	Sources: []Source{guide(pageMapping), guide(pageQuotas)},
})

// CheckMappingKeys checks the pool attributes that a mapping fills. declared
// are the names of the schema's entries, unknown for a pool that is not ours.
func CheckMappingKeys(p Path, mapping tri.Map, declared tri.Value[[]string]) []Violation {
	var found []Violation
	for _, key := range sortedKeys(mapping) {
		at := p.Key(key)
		switch n := utf8.RuneCountInString(key); {
		case n < 1 || n > MappingKeyMax:
			found = append(found, mappingKeyLength.At(at, fmt.Sprintf("%s names an attribute with %d characters.", at, n)))
		case key == "sub" || key == "identities":
			found = append(found, mappingForbidden.At(at, fmt.Sprintf("%s fills %s.", at, key)))
		default:
			found = append(found, checkMappingTarget(at, key, declared)...)
		}
	}
	return found
}

func checkMappingTarget(at Path, key string, declared tri.Value[[]string]) []Violation {
	if key == "username" || IsStandardAttribute(key) || slices.Contains(VerifiedFlags, key) {
		return nil
	}
	entries, known := declared.Get()
	name := schemaName(strings.TrimPrefix(key, DeveloperPrefix))
	declaredName := known && slices.Contains(entries, name)
	switch developer := strings.HasPrefix(key, DeveloperPrefix); {
	case (developer || strings.HasPrefix(key, CustomPrefix)) && (!known || declaredName):
		return nil
	case developer:
		return []Violation{mappingUnknown.At(at, fmt.Sprintf("%s is set, and user_pool.schema does not declare %q.", at, name)).
			WithFix(fmt.Sprintf("Add it to user_pool.schema: schema = { %s = { developer_only = true } }.", name))}
	case declaredName:
		return []Violation{mappingUnknown.At(at, fmt.Sprintf("%s fills a custom attribute without its prefix.", at)).
			WithFix(fmt.Sprintf("Write %q: everywhere but in the schema, custom attributes carry the prefix.", CustomPrefix+name))}
	case strings.HasPrefix(key, CustomPrefix):
		return []Violation{mappingUnknown.At(at, fmt.Sprintf("%s is set, and user_pool.schema does not declare %q.", at, name)).
			WithFix(fmt.Sprintf("Add %q to user_pool.schema: schema = { %s = {} }.", name, name))}
	}
	v := mappingUnknown.At(at, fmt.Sprintf("%s fills neither a standard attribute nor a custom one.", at))
	if near, ok := Closest(key, append(slices.Clone(StandardAttributes), VerifiedFlags...)); ok {
		if strings.EqualFold(near, key) {
			return []Violation{v.WithFix(fmt.Sprintf("Did you mean %q? Names of standard attributes are in lower case.", near))}
		}
		v = v.WithFix(fmt.Sprintf("Did you mean %q? A custom attribute is written %q.", near, CustomPrefix+key))
	}
	return []Violation{v}
}

// CheckMappedEntry checks the schema entry of an attribute that a mapping
// fills. p is the path of the entry.
func CheckMappedEntry(p Path, name string, entry SchemaEntry) []Violation {
	var found []Violation
	if mutable, known := entry.Mutable.Get(); known && !mutable {
		found = append(found, mappingImmutable.At(p.Attr("mutable"), fmt.Sprintf("%s is false, and attribute_mapping fills %s.", p.Attr("mutable"), PoolAttributeName(name))))
	}
	if longest, known := entry.MaxLength.Get(); known && longest < AttributeValueMax && !IsStandardAttribute(name) {
		found = append(found, mappingLength.AtValue(p.Attr("max_length"), longest))
	}
	return found
}

// fills tells whether a mapping fills an attribute: an entry that names no claim
// does not.
func fills(mapping map[string]tri.Value[string], attribute string) bool {
	claim, mapped := mapping[attribute]
	return mapped && claim != tri.Of("")
}

// sortedKeys returns the keys of a known map, sorted. Keys are always known.
func sortedKeys[T any](m tri.Value[map[string]T]) []string {
	entries, _ := m.Get()
	return slices.Sorted(maps.Keys(entries))
}
