package control

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// maxCustomDomains is the quota of custom domains per region; it cannot be raised (row DO-11).
const maxCustomDomains = 4

// prefixPattern is the pattern of DomainType (row DO-01), with the anchors the refusal quotes.
const prefixPattern = `^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$`

var (
	prefix = regexp.MustCompile(prefixPattern)
	// hostName is a name below another one: labels of lower-case letters, digits and inner hyphens (row DO-06).
	hostName = regexp.MustCompile(`^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$`)
	// reservedWords are refused as a part of a prefix between hyphens. AWS documents that their text is refused anywhere; a
	// prefix with such text inside a longer word was created in September 2026 (contradiction X3).
	reservedWords = []string{"aws", "amazon", "cognito"}
)

// domainDelay is how long a change of a domain takes.
func (c *Call) domainDelay(custom bool) time.Duration {
	if custom {
		return c.CustomDelay
	}
	return c.PrefixDelay
}

// checkNewDomain holds a request to the rules of its kind of domain, then to those of both.
func checkNewDomain(c *Call, pool *state.Pool, in *wire.CreateUserPoolDomainInput) error {
	custom := in.CustomDomainConfig != nil
	check := checkNewPrefix
	if custom {
		check = checkNewCustomDomain
	}
	if err := check(c, in); err != nil {
		return err
	}
	if err := checkRouting(custom, in.Routing); err != nil {
		return err
	}
	if err := checkManagedLogin(pool, in.ManagedLoginVersion); err != nil {
		return err
	}
	held, heldCustom := c.Region.PoolDomains(pool.Description.ID)
	if custom {
		held = heldCustom
	}
	if held != nil { // one of each kind (row DO-05)
		return wire.Invalid("User pool already has a domain configured.")
	}
	return nil
}

func checkNewPrefix(c *Call, in *wire.CreateUserPoolDomainInput) error {
	name := *in.Domain
	if !prefix.MatchString(name) {
		return wire.Invalid("The domain name contains an invalid character. Domain names can only contain lower-case letters, numbers, and hyphens. "+
			"Please enter a different name that follows this format: %s", prefixPattern)
	}
	for part := range strings.SplitSeq(name, "-") {
		if slices.Contains(reservedWords, part) {
			return wire.Invalid("Domain cannot contain reserved word: %s", part)
		}
	}
	if c.Region.Domains[name] != nil { // row DO-03
		return wire.Invalid("Domain already associated with another user pool.")
	}
	return nil
}

func checkNewCustomDomain(c *Call, in *wire.CreateUserPoolDomainInput) error {
	name := *in.Domain
	if strings.HasPrefix(c.Region.Name, "us-gov-") { // row DO-12; the text is ours
		return wire.Invalid("Custom domains are not supported in AWS GovCloud (US).")
	}
	if !hostName.MatchString(name) {
		return wire.Invalid("Custom domain is not a valid subdomain: Was not able to resolve a DNS A record for the parent domain or domain parent is a top-level domain.")
	}
	if err := checkCertificate(in.CustomDomainConfig); err != nil {
		return err
	}
	if c.Region.CustomDomainTaken(name, c.Now.Time) { // row DO-04
		return wire.Invalid("Domain already associated with another user pool.")
	}
	if c.Region.CustomDomains() >= maxCustomDomains {
		return wire.Refuse(wire.LimitExceeded, "Maximum number of custom domains (%d) reached.", maxCustomDomains)
	}
	return nil
}

// checkCertificate: an ACM certificate in us-east-1, whatever the region of the pool (row DO-08).
func checkCertificate(config *wire.CustomDomainConfigType) error {
	certificate := parseARN(deref(config.CertificateArn))
	if !certificate.isResource("acm", "certificate/") || certificate.region != "us-east-1" {
		return wire.Invalid("The specified SSL certificate doesn't exist, isn't in us-east-1 region, isn't valid, or doesn't include a valid certificate chain.")
	}
	return nil
}

// checkRouting: failover is for custom domains only (row DO-21; the text is ours). The model requires both its members.
func checkRouting(custom bool, routing *wire.RoutingType) error {
	if routing != nil && !custom {
		return wire.Invalid("Routing is supported for custom domains only.")
	}
	return nil
}

// checkManagedLogin: versions are 1 and 2 (row DO-14; the text is ours), and 2 is no feature of the LITE tier (row UP-62).
func checkManagedLogin(pool *state.Pool, version *int32) error {
	if version == nil || *version == classicHostedUI {
		return nil
	}
	if *version != 2 {
		return wire.Invalid("ManagedLoginVersion must be 1 or 2.")
	}
	if tier := deref(pool.Description.UserPoolTier); tier == "LITE" {
		return wire.Refuse(wire.FeatureUnavailableInTier, "The following feature is not available for the %s pricing tier configured: Managed Login Version 2", tier)
	}
	return nil
}
