package rules

import (
	"slices"
	"strings"
)

// StandardAttributes are the attributes every user pool has.
// https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html
var StandardAttributes = []string{
	"address", "birthdate", "email", "family_name", "gender", "given_name", "locale", "middle_name", "name",
	"nickname", "phone_number", "picture", "preferred_username", "profile", "sub", "updated_at", "website", "zoneinfo",
}

// VerifiedFlags tell whether an address was verified. Cognito keeps them
// beside the attributes: an identity provider can fill them, an app client
// can read but never write them.
var VerifiedFlags = []string{"email_verified", "phone_number_verified"}

// CustomPrefix marks a custom attribute everywhere but in the pool's schema.
const CustomPrefix = "custom:"

// DeveloperPrefix marks a developer-only attribute.
const DeveloperPrefix = "dev:"

// IsStandardAttribute tells whether every user pool has the attribute.
func IsStandardAttribute(name string) bool { return slices.Contains(StandardAttributes, name) }

// PoolAttributeName is the name by which everything but the schema calls the
// attribute of a schema entry.
func PoolAttributeName(entry string) string {
	if IsStandardAttribute(entry) {
		return entry
	}
	return CustomPrefix + entry
}

// schemaName is the opposite of PoolAttributeName.
func schemaName(attribute string) string { return strings.TrimPrefix(attribute, CustomPrefix) }
