package rules

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Managed login versions of a domain.
const (
	ClassicHostedUI = 1
	ManagedLogin    = 2
)

var domainKind = register(Rule{
	ID: "domain-kind", Enforcer: Cogfed, Severity: Error,
	Summary: "A domain is either prefix or custom",
	Why:     "One domain block describes one domain: a prefix below Amazon's own domain, or a custom host name with its certificate.",
	Fix:     `Write domain = { prefix = "acme-login" } or domain = { custom = { name = "login.example.com", certificate_arn = "..." } }.`,
	Sources: []Source{guide(pageDomain)},
})

// A warning: Cognito accepts the pool, and another resource may make its domain,
// which no plan shows before the pool exists.
var domainMissing = register(Rule{
	ID: "domain-missing", Enforcer: OIDC, Severity: Warning,
	Summary: "User pool needs a domain for federated login",
	Why:     "Users of an identity provider sign in through the pages on the pool's domain only, and the provider sends them back to https://<domain>/oauth2/idpresponse. A new pool has no domain.",
	Fix:     `Add domain = { prefix = "acme-login" }. If another resource makes the domain of this pool, all is well; the plans after this apply see it.`,
	Sources: []Source{guide(pageFederate)},
})

var managedLoginVersion = register(Rule{
	ID: "managed-login-version", Enforcer: Cognito, Severity: Error,
	Summary: "Managed login version must be 1 or 2",
	Why:     "Version 1 is the classic hosted UI, version 2 is managed login. There are no others.",
	Fix:     "Use 1 for the classic hosted UI, or 2 for managed login (every app client then needs a branding style).",
	Sources: []Source{api("CreateUserPoolDomain"), guide(pageDomain)},
})

var regionWithoutCognito = register(Rule{
	ID: "region-without-cognito", Enforcer: Cognito, Severity: Warning,
	Summary: "Cognito user pools are not offered here",
	Why:     "AWS lists no endpoint of Cognito user pools in the China partition.",
	Fix:     "Use a Region in which Cognito is offered, such as eu-west-1.",
	Sources: []Source{{URL: "https://github.com/boto/botocore/blob/1.43.11/botocore/data/endpoints.json", Date: readOn, Evidence: Documented}},
})

var regionZone = register(Rule{
	ID: "region-is-a-zone", Enforcer: Cognito, Severity: Warning,
	Summary: "This is a zone, not a Region",
	Why:     "The name of a Region ends in a digit; with a letter behind it, it names one of the Region's Availability Zones. There is no endpoint of Cognito for a zone.",
	Fix:     "Leave out the letter at the end.",
	Sources: []Source{{URL: "https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-availability-zones.html", Date: readOn, Evidence: Documented}},
})

// zoneName is a Region's name with the letter of a zone.
var zoneName = regexp.MustCompile(`^[a-z]{2,4}(-[a-z]+)+-\d+[a-z]$`)

// CheckDomainKind checks that exactly one of the two kinds of domain is
// described. hasPrefix and hasCustom are unknown while that is not certain.
func CheckDomainKind(p Path, hasPrefix, hasCustom tri.Value[bool]) []Violation {
	prefix, prefixKnown := hasPrefix.Get()
	custom, customKnown := hasCustom.Get()
	switch {
	case !prefixKnown || !customKnown || prefix != custom:
		return nil
	case prefix:
		return []Violation{domainKind.At(p, fmt.Sprintf("%s has both prefix and custom.", p))}
	default:
		return []Violation{domainKind.At(p, fmt.Sprintf("%s has neither prefix nor custom.", p))}
	}
}

// DomainMissing reports a pool of one's own that is to be made without a domain.
// Of one that exists, Cognito tells.
func DomainMissing(p Path) []Violation {
	v := domainMissing.At(p, "user_pool creates a pool, and domain is not set.")
	v.Fresh = true
	return []Violation{v}
}

// PoolWithoutDomain reports a pool that has no domain and gets none.
func PoolWithoutDomain(p Path, poolID string) Violation {
	return domainMissing.At(p, fmt.Sprintf("User pool %s has no domain, and domain is not set.", poolID))
}

// CheckManagedLoginVersion checks the version of the login pages of a domain.
func CheckManagedLoginVersion(p Path, version tri.Value[int64]) []Violation {
	return managedLoginVersion.within(p, version, ClassicHostedUI, ManagedLogin)
}

// CheckRegion checks that Cognito is offered in a Region.
func CheckRegion(p Path, region tri.Value[string]) []Violation {
	switch s, known := region.Get(); {
	case known && zoneName.MatchString(s):
		return []Violation{regionZone.AtValue(p, s).WithFix(fmt.Sprintf("Write %q.", s[:len(s)-1]))}
	case known && strings.HasPrefix(s, "cn-"):
		return []Violation{regionWithoutCognito.AtValue(p, s)}
	default:
		return nil
	}
}
