package rules

import (
	"fmt"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// A warning: that Cognito validates is documented, what it takes for a number or
// a date is not, and a claim can hold another type than the standard gives it.
var mappingType = register(Rule{
	ID: "mapped-attribute-type", Enforcer: OIDC, Severity: Warning,
	Summary: "Claim does not have the attribute's type",
	Why:     "Cognito validates a value against the type of the attribute, and OpenID Connect gives this claim another type. A login that brings a value which does not fit fails.",
	Fix:     `Map the claim to an attribute of type String. Cognito hands every custom attribute to the application as text anyway, and the type of an attribute never changes.`,
	Sources: []Source{api("SchemaAttributeType"), vendor("https://openid.net/specs/openid-connect-core-1_0.html#StandardClaims")},
})

// CheckMappedType checks that a standard claim can have the type of the
// attribute that it fills. p is the path of the entry of the mapping.
func CheckMappedType(p Path, claim, kind tri.Value[string]) []Violation {
	name, claimKnown := claim.Get()
	want, typeKnown := kind.Get()
	is := claimType(name)
	if !claimKnown || !typeKnown || is == "" || is == want || want == "String" || !slices.Contains(AttributeTypes, want) {
		return nil
	}
	return []Violation{mappingType.At(p, fmt.Sprintf("%s has the type %s, and the claim %q is a %s.", p, want, name, is))}
}

// claimType is the type of a standard claim's values (OpenID Connect Core,
// section 5.1), empty where it is not known or can pass for several: sub may
// consist of digits, birthdate is a date, and updated_at a number of seconds.
func claimType(claim string) string {
	switch {
	case claim == "email_verified" || claim == "phone_number_verified":
		return "Boolean"
	case claim == "updated_at" || claim == "birthdate" || claim == "address" || ScopeOfClaim(claim) == "":
		return ""
	default:
		return "String"
	}
}
