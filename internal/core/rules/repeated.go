package rules

import (
	"fmt"
	"strings"
)

// The rules in this file compare the resources of one plan with each other: what
// one of them makes, another cannot make too.

var providerRepeated = register(Rule{
	ID: "provider-name-repeated", Enforcer: Cognito, Severity: Error,
	Summary: "Two federations share one provider name",
	Why:     `The name of an identity provider is unique in its user pool: Cognito refuses the second one (DuplicateProviderException). Two resources in charge of one provider would undo each other's changes.`,
	Fix:     `Set another provider_name in one of the two. With count or for_each, build the name from count.index or each.key.`,
	Sources: []Source{api("CreateIdentityProvider")},
})

var identifierRepeated = register(Rule{
	ID: "idp-identifier-repeated", Enforcer: Cognito, Severity: Error,
	Summary: "Two federations share one IdP identifier",
	Why:     "An identifier leads to one identity provider, so it is unique in its user pool, and Cognito refuses the second provider that has it (DuplicateProviderException).",
	Fix:     "Remove the identifier from idp_identifiers of one of the two.",
	Sources: []Source{guide(pageSAMLName), api("CreateIdentityProvider")},
})

var domainRepeated = register(Rule{
	ID: "domain-repeated", Enforcer: Cognito, Severity: Error,
	Summary: "Two federations make the same domain",
	Why:     `A domain leads to one user pool. A prefix is unique in its Region, a custom domain in all Regions, so that Cognito refuses the second one ("Domain already associated with another user pool.").`,
	Fix:     "Choose another name for one of the two. Federations of one user pool share its domain: only one of them writes the domain block.",
	Sources: []Source{guide(pageTrouble), reported("https://github.com/aws-samples/aws-cdk-examples/issues/402")},
})

var domainSecond = register(Rule{
	ID: "domain-second", Enforcer: Cognito, Severity: Error,
	Summary: "User pool takes one domain of a kind",
	Why:     `A user pool has at most one domain with a prefix and one custom domain. Cognito refuses a second one of a kind ("User pool already has a domain configured").`,
	Fix:     "Leave domain out: federations of one user pool share its domain, and only one of them writes the block.",
	Sources: []Source{guide(pageDomain), api("CreateUserPoolDomain")},
})

var domainNested = register(Rule{
	ID: "custom-domain-nested", Enforcer: OIDC, Severity: Warning,
	Summary: "One custom domain is below another",
	Why:     "A domain and one below it share cookies, which breaks the sign-in: auth.example.com and uk.auth.example.com, for example.",
	Fix:     `Put custom domains side by side: "us.auth.example.com" and "uk.auth.example.com".`,
	Sources: []Source{guide(pageDomain)},
})

var providerExists = register(Rule{
	ID: "provider-name-exists", Enforcer: Cognito, Severity: Error,
	Summary: "User pool has this identity provider already",
	Why:     "The name of an identity provider is unique in its user pool: Cognito refuses the second one (DuplicateProviderException). This plan makes one, since the state knows nothing of the one that is there.",
	Fix:     "Import the identity provider that is there, or choose another provider_name.",
	Sources: []Source{api("CreateIdentityProvider")},
})

// Holders is in how many states it stands what two resources want.
type Holders int

// Holders of what is wanted twice.
const (
	NoHolder    Holders = iota // both are new
	OneHolder                  // one has made it already, for instance in the apply that refused the other
	BothHolders                // what works is not stopped
)

// contested finishes the report of something that two resources want. A destroy
// makes a plan of the configuration first, which this error stops too, and
// where one of the two exists there is something to destroy.
func contested(v Violation, holders Holders) Violation {
	v.Provisional = holders == BothHolders
	if holders == OneHolder {
		v = v.WithFix(v.Remedy() + " To destroy without mending this first, run destroy with -refresh=false.")
	}
	return v
}

// RepeatedProvider reports a second federation with one provider name.
func RepeatedProvider(p Path, poolID, name string, holders Holders) Violation {
	return contested(providerRepeated.At(p, fmt.Sprintf("%s is %q, and another federation of this plan has the same name in user pool %s.", p, shorten(name), poolID)), holders)
}

// RepeatedIdentifier reports a second federation with one identifier.
func RepeatedIdentifier(p Path, poolID, identifier string, holders Holders) Violation {
	return contested(identifierRepeated.At(p, fmt.Sprintf("%s contains %q, and so does another federation of this plan in user pool %s.", p[:len(p)-1], shorten(identifier), poolID)), holders)
}

// TradedProvider reports a federation that is to take the name of another one,
// which waits for its own, be it for that of a third. Each is made before the old one is deleted.
func TradedProvider(p Path, poolID, name string) Violation {
	return providerRepeated.At(p, fmt.Sprintf("%s becomes %q in user pool %s, the name of another federation, which waits in turn for the one of this to be free: each would have to come after the other.", p, shorten(name), poolID)).
		WithFix("Give one of them a provider_name that none has, apply, and then the one that it is to have. Consider to change the other settings instead: users are named after the provider.")
}

// TradedIdentifier reports a federation that is to take an identifier of another
// one, which waits for one of its own.
func TradedIdentifier(p Path, poolID, identifier string) Violation {
	return identifierRepeated.At(p, fmt.Sprintf("%s gets %q from another federation of user pool %s, which waits in turn for one of this: each would have to come after the other.", p, shorten(identifier), poolID)).
		WithFix(fmt.Sprintf("Remove what moves from %s of all of them, apply, and then add each where it is to be.", p))
}

// RepeatedDomain reports a second federation that makes one domain.
func RepeatedDomain(p Path, name string, holders Holders) Violation {
	return contested(domainRepeated.At(p, fmt.Sprintf("%s is %q, and another federation of this plan has the same domain.", p, shorten(name))), holders)
}

// NestedDomains reports a custom domain that is below one of the others, or above.
func NestedDomains(p Path, name string, others []string) []Violation {
	for _, other := range others {
		if strings.HasSuffix(name, "."+other) || strings.HasSuffix(other, "."+name) {
			return []Violation{domainNested.At(p, fmt.Sprintf("%s is %q, and another federation of this plan has the custom domain %q.", p, shorten(name), shorten(other)))}
		}
	}
	return nil
}

// SecondDomain reports a second federation with a domain of one kind, prefix or
// custom, for one pool.
func SecondDomain(p Path, poolID, kind string, holders Holders) Violation {
	return contested(domainSecond.At(p, fmt.Sprintf("%s is a %s domain of user pool %s, and another federation of this plan writes one for the same pool.", p, kind, poolID)), holders)
}

// DomainOfPool reports a domain for a pool that has another of its kind. It only
// warns: the same apply may delete that one.
func DomainOfPool(p Path, poolID, kind, held, wanted, remedy string) Violation {
	saw := fmt.Sprintf("%s is %q, and user pool %s has the %s domain %q already.", p, shorten(wanted), poolID, kind, held)
	if held == wanted {
		saw = fmt.Sprintf("%s is %q, and user pool %s has this domain already.", p, shorten(wanted), poolID)
	}
	v := domainSecond.At(p, saw).WithFix(remedy)
	v.Provisional = true
	return v
}

// ProviderOfPool reports the name of an identity provider that a pool has, and
// that is in no state. It only warns: the same apply may delete that one.
func ProviderOfPool(p Path, poolID, name, remedy string) Violation {
	v := providerExists.At(p, fmt.Sprintf("%s is %q, and user pool %s has an identity provider of that name already.", p, shorten(name), poolID)).WithFix(remedy)
	v.Provisional = true
	return v
}
