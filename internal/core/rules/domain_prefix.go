package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// DomainPrefixPattern is Cognito's own pattern for a domain prefix (DomainType).
const DomainPrefixPattern = `^[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?$`

var domainPrefixPattern = regexp.MustCompile(DomainPrefixPattern)

// ReservedPrefixWords cannot be a hyphen-delimited part of a domain prefix.
var ReservedPrefixWords = []string{"aws", "amazon", "cognito"}

var domainPrefixSyntax = register(Rule{
	ID: "domain-prefix-syntax", Enforcer: Cognito, Severity: Error,
	Summary: "Domain prefix has characters Cognito refuses",
	Why:     "The prefix becomes a host name. Cognito accepts 1 to 63 lower-case letters, digits and hyphens, with neither a hyphen at the start nor at the end.",
	Fix:     `Write only the prefix, in lower case: "acme-login" for acme-login.auth.<region>.amazoncognito.com. For a host name of your own use domain = { custom = { name, certificate_arn } }.`,
	Sources: []Source{guide(pagePrefix), deployment("domain-prefix-format"), deployment("domain-prefix-length")},
})

var domainPrefixReserved = register(Rule{
	ID: "domain-prefix-reserved", Enforcer: Cognito, Severity: Error,
	Summary: "Domain prefix contains a reserved word",
	Why:     `Cognito refuses the words aws, amazon and cognito in a prefix ("Domain cannot contain reserved word: aws").`,
	Fix:     `Leave the word out: "acme-login" instead of "acme-cognito-login".`,
	Sources: []Source{guide(pageDomain), deployment("domain-reserved-word")},
})

var domainPrefixReservedPart = register(Rule{
	ID: "domain-prefix-reserved-part", Enforcer: Cognito, Severity: Warning,
	Summary: "Domain prefix may contain a reserved word",
	Why:     "Cognito's guide forbids the texts aws, amazon and cognito anywhere in a prefix. In 2026 a prefix with such a text inside a longer word was created, in 2020 one was refused.",
	Fix:     `If the apply fails with "Domain cannot contain reserved word", choose a prefix without that text.`,
	Sources: []Source{guide(pageDomain), deployment("domain-reserved-word"), reported("https://github.com/aws-amplify/amplify-cli/issues/3854")},
})

// CheckDomainPrefix checks the prefix of a domain below amazoncognito.com.
func CheckDomainPrefix(p Path, prefix tri.Value[string]) []Violation {
	s, known := prefix.Get()
	if !known {
		return nil
	}
	if !domainPrefixPattern.MatchString(s) {
		return []Violation{domainPrefixSyntax.AtValue(p, s)}
	}
	for part := range strings.SplitSeq(s, "-") {
		if slices.Contains(ReservedPrefixWords, part) {
			return []Violation{domainPrefixReserved.At(p, fmt.Sprintf("%s is %q, which contains %q.", p, s, part))}
		}
	}
	for _, word := range ReservedPrefixWords {
		if strings.Contains(s, word) {
			return []Violation{domainPrefixReservedPart.At(p, fmt.Sprintf("%s is %q, which contains %q.", p, s, word))}
		}
	}
	return nil
}
