package rules

import (
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var clientProvidersEmpty = register(Rule{
	ID: "identity-providers-empty", Enforcer: OIDC, Severity: Error,
	Summary: "Client offers no way to sign in",
	Why:     "Cognito's login page refuses the client id of an app client without any identity provider.",
	Fix:     "Set identity_providers = [cogfed_oidc_federation.<name>.provider_name]; add \"COGNITO\" for the pool's own users.",
	Sources: []Source{guide(pageClient), guide(pageAuthorize)},
})

var userExistence = register(Rule{
	ID: "user-existence-errors", Enforcer: Cognito, Severity: Error,
	Summary: "User existence setting is ENABLED or LEGACY",
	Why:     "ENABLED hides whether a user exists, LEGACY tells. Cognito knows no other setting.",
	Fix:     `Use prevent_user_existence_errors = "ENABLED".`,
	Sources: []Source{api("CreateUserPoolClient")},
})

var userExistenceLegacy = register(Rule{
	ID: "user-existence-legacy", Enforcer: Cogfed, Severity: Warning,
	Summary: "Errors reveal which users exist",
	Why:     "With LEGACY, sign-in errors tell an attacker whether an account exists.",
	Fix:     `Use prevent_user_existence_errors = "ENABLED", or leave it out.`,
	Sources: []Source{api("CreateUserPoolClient")},
})

var clientProviderName = register(Rule{
	ID: "identity-provider-name-empty", Enforcer: Cognito, Severity: Error,
	Summary: "Identity provider has an empty name",
	Why:     "The names of identity providers have 1 to 32 characters, and Cognito refuses a client that lists another.",
	Fix:     "Write the provider's name, cogfed_oidc_federation.<name>.provider_name, or remove the element.",
	Sources: []Source{api("CreateUserPoolClient")},
})

// CheckClientProviders checks the identity providers of an app client.
func CheckClientProviders(p Path, providers tri.List) []Violation {
	if isEmpty(providers) {
		return []Violation{clientProvidersEmpty.At(p, fmt.Sprintf("%s is empty.", p))}
	}
	if holds(providers, "") {
		return []Violation{clientProviderName.At(p.Element(""), fmt.Sprintf(`%s contains "".`, p))}
	}
	return nil
}

// CheckUserExistence checks whether errors reveal which users exist.
func CheckUserExistence(p Path, setting tri.Value[string]) []Violation {
	if setting.Or("") == "LEGACY" {
		return []Violation{userExistenceLegacy.AtValue(p, "LEGACY")}
	}
	return userExistence.oneOf(p, setting, "ENABLED", "LEGACY")
}
