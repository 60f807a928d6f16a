package pool

import "github.com/cogfed/terraform-provider-cogfed/internal/core/tri"

// Lengths of standard attributes, in characters, as DescribeUserPool answers
// them for a pool created without a schema.
const (
	standardMaxLength = 2048
	birthdateLength   = 10
	subMinLength      = 1
	updatedAtMinimum  = 0
)

// StandardAttribute returns a standard attribute of OpenID Connect as Cognito
// sets it up in every user pool, and whether name is one. Source: the developer
// guide's "Working with user attributes" and DescribeUserPool answers of
// untouched pools.
func StandardAttribute(name string) (Attribute, bool) {
	switch name {
	case "sub":
		return Attribute{
			Type: tri.Of("String"), Required: tri.Of(true), Mutable: tri.Of(false), DeveloperOnly: tri.Of(false),
			MinLength: tri.Of[int64](subMinLength), MaxLength: tri.Of[int64](standardMaxLength),
		}, true
	case "birthdate":
		return optional("String", birthdateLength, birthdateLength), true
	case "address", "email", "family_name", "gender", "given_name", "locale", "middle_name", "name", "nickname",
		"phone_number", "picture", "preferred_username", "profile", "website", "zoneinfo":
		return optional("String", 0, standardMaxLength), true
	case "email_verified", "phone_number_verified":
		return Attribute{Type: tri.Of("Boolean"), Required: tri.Of(false), Mutable: tri.Of(true), DeveloperOnly: tri.Of(false)}, true
	case "updated_at":
		return Attribute{
			Type: tri.Of("Number"), Required: tri.Of(false), Mutable: tri.Of(true), DeveloperOnly: tri.Of(false),
			MinValue: tri.Of[int64](updatedAtMinimum),
		}, true
	case "identities": // made by Cognito once a pool has an identity provider
		return Attribute{Type: tri.Of("String"), Required: tri.Of(false), Mutable: tri.Of(true), DeveloperOnly: tri.Of(false)}, true
	default:
		return Attribute{}, false
	}
}

func optional(dataType string, minLength, maxLength int64) Attribute {
	return Attribute{
		Type: tri.Of(dataType), Required: tri.Of(false), Mutable: tri.Of(true), DeveloperOnly: tri.Of(false),
		MinLength: tri.Of(minLength), MaxLength: tri.Of(maxLength),
	}
}

// WritableAttributes lists the standard attributes that an app client may be
// allowed to write, sorted. Left out are those that Cognito alone sets. Source:
// the developer guide's "Attribute permissions and scopes".
func WritableAttributes() []string {
	return []string{
		"address", "birthdate", "email", "family_name", "gender", "given_name", "locale", "middle_name", "name", "nickname",
		"phone_number", "picture", "preferred_username", "profile", "updated_at", "website", "zoneinfo",
	}
}
