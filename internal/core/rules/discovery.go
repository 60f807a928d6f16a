package rules

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Discovery is what was learned from an issuer's discovery document and key
// set, as far as the rules need it. Whoever asked the network fills it in.
//
// Being absent and being empty differ: a provider that lists no scopes may
// support any, one that lists an empty set supports none. Absent text is "",
// an absent list is nil. A document always has an issuer; without one nothing
// was learned.
type Discovery struct {
	// Failure tells why there is no document; all else is then empty.
	Failure *DiscoveryFailure

	Issuer                string
	AuthorizationEndpoint string
	TokenEndpoint         string
	UserInfoEndpoint      string
	JWKSURI               string

	ResponseTypes      []string
	Scopes             []string
	Claims             []string
	TokenAuthMethods   []string // at the token endpoint
	IDTokenAlgorithms  []string // that sign ID tokens
	UserInfoAlgorithms []string // that sign user info
	// PushedRequestsOnly and SignedRequestsOnly: plain authorization requests
	// are refused (RFC 9126, RFC 9101).
	PushedRequestsOnly bool
	SignedRequestsOnly bool

	// KeysFailure tells why there is no key set although there is a document.
	KeysFailure *DiscoveryFailure
	Keys        []DiscoveredKey // nil when the key set was not read
}

// DiscoveredKey is one key of an issuer's key set, without its key material.
type DiscoveredKey struct {
	KID string // empty when absent
	Alg string
	Kty string // RSA, EC, oct, OKP
	Use string // sig, enc or empty
}

// signs tells whether the key can verify an asymmetric signature.
func (k DiscoveredKey) signs() bool { return k.Use != "enc" && k.Kty != "oct" }

// by names who published the document: the setting with the issuer, which a
// configuration often has in a variable.
func (d Discovery) by(p Path) string {
	if d.Issuer == "" {
		return p.String()
	}
	return fmt.Sprintf("%s %q", p, shorten(d.Issuer))
}

// DiscoveryFailure is why something could not be read from an issuer.
type DiscoveryFailure struct {
	Obstacle Obstacle
	Saw      string // one sentence with the address and what happened
	Fix      string // what to do about it
}

// Obstacle is what stood between the plan and the issuer.
type Obstacle uint8

// Obstacles.
const (
	NoAnswer       Obstacle = iota // nothing answered: name, network, time
	BadCertificate                 // somebody answered without a trusted certificate
	BadAnswer                      // the issuer answered with something else than was asked for
)

// found makes the violation of a rule out of the failure.
func (f *DiscoveryFailure) found(r *Rule, p Path) []Violation {
	return []Violation{r.At(p, f.Saw).WithFix(f.Fix)}
}

var discoveryUnreachable = register(Rule{
	ID: "discovery-unreachable", Enforcer: Cognito, Severity: Warning,
	Summary: "Issuer cannot be reached from here",
	Why:     `Cognito reads the discovery document when the provider is created, and refuses the provider when it cannot ("Unable to contact well-known endpoint"). Whether it can is not known: the document could not be read from where this plan runs.`,
	Fix:     `Check the issuer for typing mistakes. If only this machine cannot reach it, set discovery = "off".`,
	Sources: []Source{deployed, inferred(pageOIDC)},
})

var discoveryCertificate = register(Rule{
	ID: "discovery-certificate", Enforcer: OIDC, Severity: Warning,
	Summary: "Certificate of the issuer is not trusted",
	Why:     "Cognito talks to identity providers only over TLS with a certificate for that name, within its dates, and signed by a public authority. One that is not trusted here may be the issuer's mistake, or that of a proxy in between.",
	Fix:     "Serve the issuer with the whole chain of a certificate from a public authority.",
	Sources: []Source{guide(pageOIDC)},
})

var discoveryAnswer = register(Rule{
	ID: "discovery-document-missing", Enforcer: Cognito, Severity: Warning,
	Summary: "Issuer answers without a discovery document",
	Why:     `Cognito reads <issuer>/.well-known/openid-configuration when the provider is created, and refuses the provider when that is no discovery document ("Unable to contact well-known endpoint").`,
	Fix:     "Copy the issuer from the console of the identity provider, to the letter. For a provider without a discovery document write all four endpoints.",
	Sources: []Source{deployed, inferred(pageOIDC)},
})

var discoveryIssuer = register(Rule{
	ID: "discovery-issuer-mismatch", Enforcer: OIDC, Severity: Error,
	Summary: "Provider calls itself by another issuer",
	Why:     `Cognito compares the issuer with the iss claim of every ID token to the letter ("Bad id_token issuer"), and a provider puts the issuer of its discovery document into its tokens. Case and a slash at the end count.`,
	Fix:     `Write the value of "issuer" in the discovery document.`,
	Sources: []Source{guide(pageOIDCFlow), reported("https://github.com/JanssenProject/jans/issues/11990")},
})

// CheckDiscoveryRead reports a discovery document that could not be read.
func CheckDiscoveryRead(p Path, d Discovery) []Violation {
	if d.Failure == nil {
		return nil
	}
	switch d.Failure.Obstacle {
	case BadCertificate:
		return d.Failure.found(discoveryCertificate, p)
	case BadAnswer:
		return d.Failure.found(discoveryAnswer, p)
	default:
		return d.Failure.found(discoveryUnreachable, p)
	}
}

// CheckDiscoveredIssuer checks that the issuer calls itself what the user
// wrote, byte for byte.
func CheckDiscoveredIssuer(p Path, issuer tri.Value[string], d Discovery) []Violation {
	s, known := issuer.Get()
	if !known || d.Issuer == "" || d.Issuer == s {
		return nil
	}
	saw := fmt.Sprintf("%s is %q, and the discovery document says %q.", p, shorten(s), shorten(d.Issuer))
	return []Violation{discoveryIssuer.At(p, saw).WithFix(issuerFix(s, d.Issuer))}
}

func issuerFix(wrote, says string) string {
	switch {
	case strings.ContainsAny(says, "{}"):
		return "The document is shared by many tenants. Write the issuer of the one tenant whose users sign in."
	case !strings.HasPrefix(says, "https://"):
		return "Cognito accepts https issuers only. Configure the identity provider to call itself by its public https address."
	case says == wrote+"/":
		return fmt.Sprintf("Only the slash at the end differs. Write %q, with the slash.", shorten(says))
	case says+"/" == wrote:
		return fmt.Sprintf("Only the slash at the end differs. Write %q, without the slash.", shorten(says))
	case strings.EqualFold(says, wrote):
		return fmt.Sprintf("Only upper and lower case differ. Write %q.", shorten(says))
	default:
		return fmt.Sprintf("Write %q.", shorten(says))
	}
}

// offers tells whether a list that a provider published has one of the values.
// Without a list it may offer anything.
func offers(published []string, wanted ...string) bool {
	return published == nil || slices.ContainsFunc(published, func(s string) bool { return slices.Contains(wanted, s) })
}

// some shows what a provider published, at most the first few.
func some(published []string) string {
	const most = 8
	if len(published) == 0 {
		return "nothing"
	}
	short := make([]string, min(len(published), most))
	for i := range short {
		short[i] = shorten(published[i])
	}
	list := strings.Join(quoted(short), ", ")
	if len(published) > most {
		list += fmt.Sprintf(" and %d more", len(published)-most)
	}
	return list
}
