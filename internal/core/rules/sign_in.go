package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// UsernameAttributes are the attributes users can sign in with instead of a
// user name.
var UsernameAttributes = []string{"email", "phone_number"}

// AliasAttributes are the attributes users can sign in with beside a user name.
var AliasAttributes = []string{"email", "phone_number", "preferred_username"}

var signInExclusive = register(Rule{
	ID: "sign-in-attributes-exclusive", Enforcer: Cognito, Severity: Error,
	Summary: "Either alias_attributes or username_attributes",
	Why:     `Users have a user name with aliases, or their address is the user name ("Only one of the aliasAttributes or usernameAttributes can be set in a User pool").`,
	Fix:     "Remove one of the two. Neither matters to users who come from an identity provider, and neither can be changed later.",
	Sources: []Source{deployment("alias-username-exclusive")},
})

var usernameAttribute = register(Rule{
	ID: "username-attribute-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Attribute cannot serve as user name",
	Why:     "Cognito accepts email and phone_number here.",
	Fix:     `Use username_attributes = ["email"].`,
	Sources: []Source{api("CreateUserPool")},
})

var aliasAttribute = register(Rule{
	ID: "alias-attribute-unknown", Enforcer: Cognito, Severity: Error,
	Summary: "Attribute cannot serve as alias",
	Why:     "Cognito accepts email, phone_number and preferred_username here.",
	Fix:     `Use alias_attributes = ["email"].`,
	Sources: []Source{api("CreateUserPool")},
})

var preferredUsername = register(Rule{
	ID: "preferred-username-required-alias", Enforcer: Cognito, Severity: Error,
	Summary: "preferred_username cannot be required and alias",
	Why:     "An alias is given after sign-up, so it cannot be demanded at sign-up.",
	Fix:     "Remove required from preferred_username in user_pool.schema, or the entry from alias_attributes.",
	Sources: []Source{guide(pageAttribute)},
})

var caseUnset = register(Rule{
	ID: "case-sensitivity-unset", Enforcer: Cogfed, Severity: Warning,
	Summary: "Sign-in names will be case-sensitive",
	Why:     "Pools made through the API tell Ann@example.com from ann@example.com unless told otherwise; AWS recommends not to. It cannot be changed later.",
	Fix:     "Set case_sensitive = false, or true to say that it is meant.",
	Sources: []Source{guide(pageCase), api("UsernameConfigurationType")},
})

var nameLowered = register(Rule{
	ID: "provider-name-lowered", Enforcer: Cogfed, Severity: Warning,
	Summary: "User names will lower the provider name",
	Why:     "A case-insensitive pool lowers the whole user name, the provider's name included: MyOIDC_AbC becomes myoidc_abc. Triggers that compare the first part do not recognise it.",
	Fix:     "Compare without regard to case in the triggers, or choose a provider_name in lower case.",
	Sources: []Source{guide(pageMapping)},
})

// CheckSignInAttributes checks how users can name themselves. pool is the path
// of the pool, required are its surely required attributes.
func CheckSignInAttributes(pool Path, username, alias tri.List, required []string) []Violation {
	usernamePath, aliasPath := pool.Attr("username_attributes"), pool.Attr("alias_attributes")
	usernames, aliases := setItems(usernamePath, username), setItems(aliasPath, alias)
	var found []Violation
	for _, a := range usernames {
		found = append(found, usernameAttribute.oneOf(a.path, tri.Of(a.text), UsernameAttributes...)...)
	}
	for _, a := range aliases {
		found = append(found, aliasAttribute.oneOf(a.path, tri.Of(a.text), AliasAttributes...)...)
	}
	if len(usernames) > 0 && len(aliases) > 0 {
		found = append(found, signInExclusive.At(aliasPath, fmt.Sprintf("%s is set, and so is %s.", aliasPath, usernamePath)))
	}
	if holds(alias, "preferred_username") && slices.Contains(required, "preferred_username") {
		found = append(found, preferredUsername.At(aliasPath.Element("preferred_username"), fmt.Sprintf("%s contains %q, which user_pool.schema requires.", aliasPath, "preferred_username")))
	}
	return found
}

// CheckCaseSensitivity checks that a pool with sign-in names of its own says
// whether their case matters.
func CheckCaseSensitivity(pool Path, sensitive tri.Value[bool], username, alias tri.List) []Violation {
	names := len(setItems(pool, username)) + len(setItems(pool, alias))
	if !sensitive.IsNull() || names == 0 {
		return nil
	}
	return []Violation{caseUnset.At(pool.Attr("case_sensitive"), fmt.Sprintf("%s is not set.", pool.Attr("case_sensitive")))}
}

// CheckLoweredName checks that triggers of a case-insensitive pool are not
// misled by the provider's name. hasTriggers tells of those that see the names
// of federated users.
func CheckLoweredName(p Path, provider tri.Value[string], sensitive tri.Value[bool], hasTriggers bool) []Violation {
	name, known := provider.Get()
	exact, sensitiveKnown := sensitive.Get()
	if !known || !sensitiveKnown || exact || !hasTriggers || name == strings.ToLower(name) {
		return nil
	}
	return []Violation{nameLowered.At(p, fmt.Sprintf("%s is %q, and user_pool.case_sensitive is false.", p, name))}
}
