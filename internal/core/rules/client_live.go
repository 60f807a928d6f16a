package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// The checks in this file compare an app client with what its user pool holds
// while the plan is made. The same apply may make what the pool lacks, and a
// name that comes from a resource still to be created looks like any other. So
// they speak only of what the client holds already and of what differs from
// something in the pool by its spelling, and only warn (record 0007).

var providerAbsent = register(Rule{
	ID: "client-provider-absent", Enforcer: Cognito, Severity: Error,
	Summary: "User pool lacks this identity provider",
	Why:     `Cognito refuses an app client that lists an identity provider its pool does not have ("The provider X does not exist for User Pool Y"). One that is deleted stays in the list: nobody logs in through it, and the next change of the client is refused.`,
	Fix:     "Refer to the resource that makes it: cogfed_oidc_federation.<name>.provider_name.",
	Sources: []Source{deployment("supported-identity-providers-exists"), api("CreateUserPoolClient")},
})

var scopeAbsent = register(Rule{
	ID: "client-scope-absent", Enforcer: Cognito, Severity: Error,
	Summary: "No resource server has this scope",
	Why:     `Cognito refuses an app client with a scope that no resource server of its pool has ("Invalid scope requested").`,
	Fix:     "Write <resource server identifier>/<scope>, both as the resource server spells them.",
	Sources: []Source{deployment("oauth-scopes-unknown"), api("CreateUserPoolClient")},
})

// BrandingMissing is the rule of CheckBranding: who silences it need not ask for
// the style of a client.
const BrandingMissing = "client-branding-missing"

var brandingMissing = register(Rule{
	ID: BrandingMissing, Enforcer: OIDC, Severity: Error,
	Summary: "Managed login has no style for this client",
	Why:     `With version 2 of the login pages every app client needs a branding style, even the default one. Without it the login page answers 403 ("Login pages unavailable. Please contact an administrator."). A client that was not made in the console has none.`,
	Fix:     "Make a style: aws_cognito_managed_login_branding with the client_id and use_cognito_provided_values = true. Or set managed_login_version = 1 for the domain. If users never see these pages, ignore this rule.",
	Sources: []Source{guide(pageManaged), guide(pageBranding), api("CreateUserPoolClient")},
})

// nativeUsers stands for the pool's own users among the identity providers. It
// is in no list of a pool. The social providers are, by their fixed names.
const nativeUsers = "COGNITO"

// CheckProvidersPresent checks the identity providers of an app client against
// those that a pool has or will have. before are those that the client lists
// in Cognito; null for a new client.
func CheckProvidersPresent(p Path, poolID string, providers, before tri.List, present []string) []Violation {
	present = append(slices.Clone(present), nativeUsers)
	return absent(p, providers, before, present, func(at Path, name string) Violation {
		return providerAbsent.At(at, fmt.Sprintf("User pool %s has no identity provider %q.", poolID, name)).
			WithFix(fmt.Sprintf("Make %q again, or remove it from %s.", name, p))
	})
}

// ProviderMissed reports an identity provider that an apply has looked for in
// vain: by then, what makes it would have come first.
func ProviderMissed(p Path, poolID, name string) Violation {
	return providerAbsent.At(p, fmt.Sprintf("User pool %s has no identity provider %q.", poolID, name))
}

// referToTheNext is for a federation under a new key of for_each: Terraform plans
// the old one, the new one and a client that has the name in quotes in any order.
const referToTheNext = "If another resource of this plan makes it again, let the client refer to that one: Terraform then does first things first."

// ProviderRemoved reports an identity provider that an app client lists and that
// the same plan removes from its pool. p is the element of the list.
func ProviderRemoved(p Path, poolID, name string) Violation {
	v := providerAbsent.At(p, fmt.Sprintf("%s contains %q, an identity provider that this plan removes from user pool %s.", p[:len(p)-1], shorten(name), poolID)).
		WithFix(fmt.Sprintf("Remove %q from %s, or keep the federation that makes it. %s", shorten(name), p[:len(p)-1], referToTheNext))
	v.Provisional = true
	return v
}

// RemovedProviderListed is the same, found from the other side: p is the name of
// the identity provider.
func RemovedProviderListed(p Path, poolID, name string) Violation {
	v := providerAbsent.At(p, fmt.Sprintf("%s is %q, which this plan removes from user pool %s, and an app client of this plan lists it in identity_providers.", p, shorten(name), poolID)).
		WithFix(fmt.Sprintf("Remove %q from identity_providers of the app client, or keep the federation. %s", shorten(name), referToTheNext))
	v.Provisional = true
	return v
}

// CheckScopesPresent checks the custom scopes of an app client against those of
// a pool's resource servers, written as <resource server identifier>/<scope>.
func CheckScopesPresent(p Path, poolID string, scopes, before tri.List, present []string) []Violation {
	present = append(slices.Clone(present), StandardScopes...)
	return absent(p, scopes, before, present, func(at Path, scope string) Violation {
		return scopeAbsent.At(at, fmt.Sprintf("No resource server of user pool %s has the scope %q.", poolID, scope)).
			WithFix(fmt.Sprintf("Give the scope back to its resource server, or remove it from %s.", p))
	})
}

// CheckAttributesPresent checks the custom attributes that an app client reads
// or writes against the schema of a pool.
func CheckAttributesPresent(p Path, poolID string, attributes tri.List, schema map[string]SchemaEntry) []Violation {
	present := append(slices.Clone(StandardAttributes), VerifiedFlags...)
	custom := false
	for name := range schema {
		if !IsStandardAttribute(name) {
			present, custom = append(present, CustomPrefix+schemaName(name)), true
		}
	}
	if !custom { // or not known
		return nil
	}
	return absent(p, attributes, noneBefore, present, func(at Path, name string) Violation {
		return clientAttributeUnknown.At(at, fmt.Sprintf("User pool %s has no attribute %q.", poolID, name))
	})
}

var noneBefore = tri.Null[[]tri.Value[string]]()

// absent reports the elements that are not present although the client has them
// already, or that are present in another spelling.
func absent(p Path, elements, before tri.List, present []string, report func(Path, string) Violation) []Violation {
	slices.Sort(present)
	var found []Violation
	for _, e := range setItems(p, elements) {
		if slices.Contains(present, e.text) {
			continue
		}
		v := report(e.path, e.text)
		v.Provisional = true
		near := slices.IndexFunc(present, func(other string) bool { return spelling(other) == spelling(e.text) })
		switch {
		case near >= 0 && spelling(e.text) != "":
			found = append(found, v.WithFix(fmt.Sprintf("Did you mean %q? If %q is right and this apply makes it, refer to the resource that does, so that it comes first.", present[near], e.text)))
		case holds(before, e.text):
			found = append(found, v)
		}
	}
	return found
}

// spelling is what stays of a name without case and punctuation.
func spelling(name string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, name)
}

// CheckBranding checks that an app client has a style for the login pages of a
// domain. Only those of version 2 need one.
func CheckBranding(p Path, domain, clientID string, version tri.Value[int64], branded tri.Value[bool]) []Violation {
	if styled, known := branded.Get(); version.Or(0) != ManagedLogin || !known || styled {
		return nil
	}
	v := brandingMissing.At(p, fmt.Sprintf("%s stands for domain %s, which has managed_login_version 2, and app client %s has no branding style.", p, domain, clientID))
	v.Provisional = true
	return []Violation{v}
}
