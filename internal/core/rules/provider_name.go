package rules

import (
	"fmt"
	"regexp"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// ProviderNameMax is the longest identity provider name, in characters.
const ProviderNameMax = 32

// ProviderNamePattern is what the API model demands of a new name
// (ProviderNameTypeV2). Whether the service enforces it is not measured.
const ProviderNamePattern = `^[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+$`

var providerNamePattern = regexp.MustCompile(ProviderNamePattern)

// UserPoolDirectory is how an app client names the pool's own users among its
// identity providers.
const UserPoolDirectory = "COGNITO"

// SocialProviders are names with a fixed meaning in Cognito.
var SocialProviders = []string{"Facebook", "Google", "LoginWithAmazon", "SignInWithApple"}

var providerNameMissing = register(Rule{
	ID: "provider-name-missing", Enforcer: Cognito, Severity: Error,
	Summary: "Identity provider has no name",
	Why:     "Cognito creates no identity provider without a name, and the generic preset has none to offer.",
	Fix:     `Set provider_name, for example "Acme". Choose it well: users are named <provider_name>_<subject>, and it cannot be changed later.`,
	Sources: []Source{api("CreateIdentityProvider")},
})

var providerNameLength = register(Rule{
	ID: "provider-name-length", Enforcer: Cognito, Severity: Error,
	Summary: "Identity provider name must have 1-32 characters",
	Why:     `Cognito refuses any other length ("Member must have length less than or equal to 32").`,
	Fix:     "Choose a name of 3 to 32 characters. It becomes the first part of every user name, so it cannot be changed later.",
	Sources: []Source{api("CreateIdentityProvider"), deployment("idp-provider-name-length")},
})

var providerNameCharset = register(Rule{
	ID: "provider-name-charset", Enforcer: Cognito, Severity: Warning,
	Summary: "Identity provider name may be refused",
	Why:     "Cognito's API model asks for at least three characters without spaces or underscores. Other tools accept more, and it is not known whether the service enforces the model.",
	Fix:     `Use letters, digits and hyphens, at least three of them: "Acme-Login" instead of "Acme Login".`,
	Sources: []Source{api("CreateIdentityProvider"), guide(pageSAMLName)},
})

var providerNameDirectory = register(Rule{
	ID: "provider-name-directory", Enforcer: OIDC, Severity: Error,
	Summary: "COGNITO is the name of the pool itself",
	Why:     "In an app client's list of identity providers COGNITO stands for the pool's own users, so no client could offer a provider of this name.",
	Fix:     "Choose another provider_name, such as the name of the company or of the product.",
	Sources: []Source{api("CreateUserPoolClient")},
})

var providerNameSocial = register(Rule{
	ID: "provider-name-social", Enforcer: Cognito, Severity: Warning,
	Summary: "Name belongs to a built-in social provider",
	Why:     `Facebook, Google, LoginWithAmazon and SignInWithApple are fixed names of Cognito's social provider types ("Provider X cannot be of type Y"). That an OpenID Connect provider may carry one is documented nowhere.`,
	Fix:     `Choose another provider_name, for example "Google-OIDC".`,
	Sources: []Source{deployment("idp-social-provider-name-fixed"), api("CreateUserPoolClient")},
})

// CheckProviderName checks the name of an OpenID Connect identity provider.
func CheckProviderName(p Path, name tri.Value[string]) []Violation {
	if name.IsNull() {
		return []Violation{providerNameMissing.At(p, fmt.Sprintf("%s is not set.", p))}
	}
	if broken := providerNameLength.fits(p, name, 1, ProviderNameMax, nil); broken != nil {
		return broken
	}
	s, known := name.Get()
	switch {
	case !known:
		return nil
	case s == UserPoolDirectory:
		return []Violation{providerNameDirectory.AtValue(p, s)}
	case slices.Contains(SocialProviders, s):
		return []Violation{providerNameSocial.AtValue(p, s)}
	case !providerNamePattern.MatchString(s):
		return []Violation{providerNameCharset.AtValue(p, s)}
	default:
		return nil
	}
}
