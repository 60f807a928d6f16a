package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// The checks in this file look at a user pool that something else owns, as
// Cognito describes it. Their paths are those of the resource attached to it.

// CheckAttachedRequired checks that a mapping fills what a pool requires of
// every user. p is the path of the mapping.
func CheckAttachedRequired(p Path, poolID string, mapping tri.Map, schema map[string]SchemaEntry) []Violation {
	if mapping.IsUnknown() {
		return nil
	}
	entries, _ := mapping.Get()
	var found []Violation
	for _, name := range RequiredAttributes(schema) {
		if fills(entries, name) {
			continue
		}
		v := requiredUnmapped.At(p, fmt.Sprintf("User pool %s requires %s, and attribute_mapping does not fill it.", poolID, name)).
			WithFix(fmt.Sprintf(`Fill the attribute: attribute_mapping = { %s = "<claim>" } with the scope that releases the claim. If the provider has no such claim, attach to a pool that does not require %s: what a pool requires never changes.`, name, name))
		if schema[name].isImmutable() {
			v = v.WithFix(requiredImmutable(name))
		}
		found = append(found, v)
	}
	return found
}

func (e SchemaEntry) isImmutable() bool {
	mutable, known := e.Mutable.Get()
	return known && !mutable
}

// requiredImmutable is the way out of a pool that cannot have federated users.
func requiredImmutable(name string) string {
	return fmt.Sprintf("Attach to another pool: this one requires %s, and cannot write it again at the second login of a user. Neither ever changes.", name)
}

// CheckAttachedMapping checks a mapping against the attributes of a pool, by
// the names of its schema. It says nothing about names that no pool has.
func CheckAttachedMapping(p Path, poolID string, mapping tri.Map, schema map[string]SchemaEntry) []Violation {
	var found []Violation
	entries, _ := mapping.Get()
	for _, key := range sortedKeys(mapping) {
		name := schemaName(key)
		entry, exists := schema[name]
		switch custom := strings.HasPrefix(key, CustomPrefix); {
		case key == "sub" || key == "identities" || !custom && !IsStandardAttribute(key):
		case custom && IsStandardAttribute(name): // which of the two the schema means cannot be told
		case exists:
			found = append(found, checkAttachedEntry(p.Key(key), poolID, key, entry)...)
			if custom {
				found = append(found, CheckMappedType(p.Key(key), entries[key], entry.Type)...)
			}
		case custom:
			found = append(found, lacksAttribute(p.Key(key), poolID, key, schema))
		}
	}
	return found
}

func checkAttachedEntry(p Path, poolID, key string, entry SchemaEntry) []Violation {
	var found []Violation
	if entry.isImmutable() {
		v := mappingImmutable.At(p, fmt.Sprintf("%s is set, and %s is immutable in user pool %s.", p, key, poolID)).
			WithFix("Remove the entry from attribute_mapping, or add a mutable custom attribute to the pool and map that one.")
		if entry.isRequired(key) {
			v = v.WithFix(requiredImmutable(key))
		}
		found = append(found, v)
	}
	if longest, known := entry.MaxLength.Get(); known && longest < AttributeValueMax && !IsStandardAttribute(key) {
		found = append(found, mappingLength.At(p, fmt.Sprintf("%s is set, and user pool %s holds up to %d characters in %s.", p, poolID, longest, key)).
			WithFix("Add a custom attribute of max_length 2048 to the pool and map that one, unless the provider surely sends shorter values."))
	}
	return found
}

// lacksAttribute reports a custom attribute that a pool does not have, or not
// yet: custom attributes can be added.
func lacksAttribute(p Path, poolID, key string, schema map[string]SchemaEntry) Violation {
	v := mappingUnknown.At(p, fmt.Sprintf("%s is set, and user pool %s has no attribute %q.", p, poolID, key))
	v.Provisional = true
	var custom []string
	for name := range schema {
		if !IsStandardAttribute(name) {
			custom = append(custom, name)
		}
	}
	slices.Sort(custom)
	if near, ok := Closest(schemaName(key), custom); ok {
		return v.WithFix(fmt.Sprintf("Did you mean %q? A new custom attribute has to be added where the pool is managed.", CustomPrefix+near))
	}
	return v.WithFix(fmt.Sprintf("Add %q to the schema of the pool, where it is managed, or remove the entry from attribute_mapping.", schemaName(key)))
}

// CheckAttachedLogin checks the version of the login pages against the plan of
// a pool.
func CheckAttachedLogin(p Path, poolID string, tier tri.Value[string], version tri.Value[int64]) []Violation {
	if tier.Or("") != TierLite || version.Or(0) != ManagedLogin {
		return nil
	}
	v := tierFeature.At(p, fmt.Sprintf("%s asks for managed login, and user pool %s has the plan %s.", p, poolID, TierLite)).
		WithFix("Set managed_login_version = 1 for the classic hosted UI, or give the pool the plan ESSENTIALS where it is managed.")
	v.Provisional = true
	return []Violation{v}
}

// CheckAttachedFlows checks the authentication flows of a client against the
// plan of its pool.
func CheckAttachedFlows(p Path, poolID string, tier tri.Value[string], flows tri.List) []Violation {
	var found []Violation
	for _, flow := range setItems(p, flows) {
		if tier.Or("") != TierLite || flow.text != choiceFlow {
			continue
		}
		v := tierFeature.At(flow.path, fmt.Sprintf("%s contains %q, and user pool %s has the plan %s.", p, flow.text, poolID, TierLite)).
			WithFix("Remove it: federated users do not need it. Or give the pool the plan ESSENTIALS where it is managed.")
		v.Provisional = true
		found = append(found, v)
	}
	return found
}

// choiceFlow lets users choose how they sign in.
const choiceFlow = "ALLOW_USER_AUTH"
