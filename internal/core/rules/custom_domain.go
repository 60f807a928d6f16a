package rules

import (
	"fmt"
	"net/netip"
	"regexp"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// CustomDomainMax is the length the API model gives for both kinds of domain.
const CustomDomainMax = 63

// CertificateRegion is where the certificate of every custom domain must be.
const CertificateRegion = "us-east-1"

// CustomDomainPattern is a host name of at least two labels in lower case.
const CustomDomainPattern = `^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$`

var customDomainPattern = regexp.MustCompile(CustomDomainPattern)

var customDomainSyntax = register(Rule{
	ID: "custom-domain-syntax", Enforcer: Cognito, Severity: Error,
	Summary: "Custom domain must be a plain host name",
	Why:     `Cognito accepts a host name below a domain of yours, in lower case: letters, digits and hyphens in every label ("Custom domain is not a valid subdomain").`,
	Fix:     `Write the host name alone, without https://, path, wildcard or dot at the end: "login.example.com". Its parent (example.com) must have an A record in public DNS.`,
	Sources: []Source{guide(pageCustom), guide(pageTrouble), deployment("custom-domain-fqdn")},
})

// A warning: the documentation asks for a domain of one's own, and the answer to
// another is not kept.
var customDomainForeign = register(Rule{
	ID: "custom-domain-not-own", Enforcer: Cognito, Severity: Warning,
	Summary: "Custom domain is no domain of yours",
	Why:     "A custom domain is a name below a domain whose DNS records are yours, with a certificate for it. An IP address has no name, and amazoncognito.com is Amazon's.",
	Fix:     `Write a name of your own, such as "login.example.com", or use domain = { prefix = "acme-login" }.`,
	Sources: []Source{guide(pageCustom)},
})

var customDomainLength = register(Rule{
	ID: "custom-domain-length", Enforcer: Cognito, Severity: Warning,
	Summary: "Custom domain may be too long",
	Why:     "The API model allows 63 characters for a domain of either kind. What the service does with a longer host name is not known.",
	Fix:     "If the apply fails, choose a host name of at most 63 characters.",
	Sources: []Source{inferred(pageCustom)},
})

var customDomainGovCloud = register(Rule{
	ID: "custom-domain-govcloud", Enforcer: Cognito, Severity: Error,
	Summary: "GovCloud has no custom domains",
	Why:     "Cognito offers only prefix domains in AWS GovCloud (US).",
	Fix:     `Use domain = { prefix = "acme-login" }.`,
	Sources: []Source{{URL: "https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-cog.html", Date: readOn, Evidence: Documented}},
})

var certificateRegion = register(Rule{
	ID: "certificate-region", Enforcer: Cognito, Severity: Error,
	Summary: "Certificate must be in us-east-1",
	Why:     "A custom domain is served through CloudFront, which reads certificates from us-east-1 only, whatever the Region of the pool.",
	Fix:     "Request the certificate in us-east-1 (a second aws provider configuration with that Region) and write its ARN here.",
	Sources: []Source{guide(pageCustom), guide(pageTrouble), deployment("custom-domain-cert-region")},
})

var certificateARN = register(Rule{
	ID: "certificate-arn", Enforcer: Cognito, Severity: Error,
	Summary: "Certificate is given by its ARN",
	Why:     "Cognito takes the Amazon resource name of a certificate of AWS Certificate Manager.",
	Fix:     `Write the ARN: "arn:aws:acm:us-east-1:<account>:certificate/<id>", for example aws_acm_certificate.login.arn.`,
	Sources: []Source{api("CustomDomainConfigType"), guide(pageCustom)},
})

// CheckCustomDomain checks the host name of a custom domain.
func CheckCustomDomain(p Path, name tri.Value[string]) []Violation {
	s, known := name.Get()
	switch {
	case !known:
		return nil
	case !customDomainPattern.MatchString(s):
		return []Violation{customDomainSyntax.AtValue(p, s)}
	case isAddress(s), strings.HasSuffix(s, ".amazoncognito.com"):
		return []Violation{customDomainForeign.AtValue(p, s)}
	case len(s) > CustomDomainMax:
		return []Violation{customDomainLength.At(p, fmt.Sprintf("%s is %d characters long.", p, len(s)))}
	default:
		return nil
	}
}

func isAddress(host string) bool {
	_, err := netip.ParseAddr(host)
	return err == nil
}

// CheckCustomDomainRegion checks that custom domains exist in the Region.
func CheckCustomDomainRegion(p Path, region tri.Value[string]) []Violation {
	if s, known := region.Get(); known && strings.HasPrefix(s, "us-gov-") {
		return []Violation{customDomainGovCloud.At(p, fmt.Sprintf("%s is set in Region %s.", p, s))}
	}
	return nil
}

// CheckCertificate checks the certificate of a custom domain.
func CheckCertificate(p Path, arn tri.Value[string]) []Violation {
	s, known := arn.Get()
	if !known {
		return nil
	}
	parsed, ok := ParseARN(s)
	switch {
	case !ok || parsed.Service != "acm" || !strings.HasPrefix(parsed.Resource, "certificate/"):
		return []Violation{certificateARN.AtValue(p, s)}
	case parsed.Partition == "aws" && parsed.Region != CertificateRegion: // other partitions have no us-east-1
		return []Violation{certificateRegion.At(p, fmt.Sprintf("%s is a certificate in %s.", p, parsed.Region))}
	default:
		return nil
	}
}
