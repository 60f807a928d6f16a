package rules

import (
	"net/netip"
	"net/url"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// It is a warning, although AWS documents that endpoints must be public: a
// local Cognito on the same machine reaches what AWS does not.
var hostNotPublic = register(Rule{
	ID: "endpoint-not-public", Enforcer: OIDC, Severity: Warning,
	Summary: "Cognito cannot reach a private host",
	Why:     "Cognito calls the identity provider from AWS's network, over the public internet. It cannot reach loopback and private addresses, names without a dot, or names that exist in a local network only.",
	Fix:     "Publish the identity provider under a public name, for example behind a load balancer or a tunnel.",
	Sources: []Source{guide(pageOIDC)},
})

// localSuffixes end names that public DNS never resolves (RFC 6761, RFC 6762,
// RFC 8375; .internal by ICANN resolution of 2024-07-29).
var localSuffixes = []string{".localhost", ".local", ".internal", ".home.arpa"}

// sharedSpace is for carriers' own networks (RFC 6598). netip does not count it
// as private.
var sharedSpace = netip.MustParsePrefix("100.64.0.0/10")

// CheckPublicHost checks that a URL does not name a host that is obviously out
// of reach for AWS.
func CheckPublicHost(p Path, address tri.Value[string]) []Violation {
	s, known := address.Get()
	if !known {
		return nil
	}
	if u, err := url.Parse(s); err != nil || u.Hostname() == "" || IsPublicHost(u.Hostname()) {
		return nil
	}
	return []Violation{hostNotPublic.AtValue(p, s)}
}

// IsPublicHost tells whether a host name or address may be reached over the
// public internet, as far as can be told without asking.
func IsPublicHost(host string) bool {
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	if ip, err := netip.ParseAddr(host); err == nil {
		return isPublicAddress(ip.Unmap())
	}
	return strings.Contains(host, ".") &&
		!slices.ContainsFunc(localSuffixes, func(suffix string) bool { return strings.HasSuffix(host, suffix) })
}

func isPublicAddress(ip netip.Addr) bool {
	return ip.IsGlobalUnicast() && !ip.IsPrivate() && !sharedSpace.Contains(ip)
}
