package rules

import (
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var requiredUnmapped = register(Rule{
	ID: "required-attribute-unmapped", Enforcer: OIDC, Severity: Error,
	Summary: "Required attribute is never filled",
	Why:     `Cognito creates the user at the first login. When the identity provider leaves a required attribute empty, the login ends with "attributes required: [email]". Required attributes are fixed when the pool is created.`,
	Fix:     `Leave required out (or set it to false) in user_pool.schema, or fill the attribute: attribute_mapping = { email = "email" } with the scope that releases the claim.`,
	Sources: []Source{guide(pageMapping), guide(pageOIDCFlow), vendor("https://docs.idura.app/verify/integrations/aws-cognito")},
})

// CheckRequiredMapped checks that a mapping fills a required attribute. p is
// the path of "required" in the schema entry.
func CheckRequiredMapped(p Path, attribute string, mapping tri.Map) []Violation {
	if mapping.IsUnknown() {
		return nil
	}
	entries, _ := mapping.Get()
	if fills(entries, attribute) {
		return nil
	}
	return []Violation{requiredUnmapped.At(p, fmt.Sprintf("%s is true, and attribute_mapping does not fill %s.", p, attribute)).
		WithFix(fmt.Sprintf(`Remove required from %s before the pool is created, or fill the attribute: attribute_mapping = { %s = "<claim>" } with the scope that releases the claim.`, attribute, attribute))}
}
