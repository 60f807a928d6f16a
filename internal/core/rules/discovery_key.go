package rules

import (
	"fmt"
	"slices"
	"strings"
)

var keysUnreadable = register(Rule{
	ID: "jwks-unreadable", Enforcer: OIDC, Severity: Warning,
	Summary: "Key set of the issuer cannot be read",
	Why:     `Cognito reads the key set (jwks_uri) at each login to check the ID token. Where it cannot, the login fails ("Timeout in calling jwks uri").`,
	Fix:     "Make the address in jwks_uri answer with the provider's public keys, to everybody and without credentials.",
	Sources: []Source{guide(pageOIDCFlow), guide(pageAuthorize)},
})

var keysEmpty = register(Rule{
	ID: "jwks-empty", Enforcer: OIDC, Severity: Warning,
	Summary: "Key set has no key for signatures",
	Why:     "Cognito looks up the key of each signed ID token in the key set (jwks_uri), and finds none. A provider may make its first key only when somebody signs in.",
	Fix:     "Give the identity provider a signing key, RSA for RS256, and publish it.",
	Sources: []Source{guide(pageOIDCFlow)},
})

var keyIDMissing = register(Rule{
	ID: "jwks-key-id", Enforcer: OIDC, Severity: Warning,
	Summary: "Key in the key set has no kid",
	Why:     "Cognito finds the key of an ID token by its kid: the token's header must have one, and the key set must list it. A token signed with a key that has none cannot be checked.",
	Fix:     "Give each signing key a kid at the identity provider.",
	Sources: []Source{guide(pageOIDC), guide(pageOIDCFlow)},
})

// CheckDiscoveredKeys checks the key set of an issuer.
func CheckDiscoveredKeys(p Path, d Discovery) []Violation {
	if d.KeysFailure != nil {
		return d.KeysFailure.found(keysUnreadable, p)
	}
	if d.Keys == nil || secretsOnly(d.IDTokenAlgorithms) {
		return nil
	}
	signing := slices.DeleteFunc(slices.Clone(d.Keys), func(k DiscoveredKey) bool { return !k.signs() })
	if len(signing) == 0 {
		return []Violation{keysEmpty.At(p, fmt.Sprintf("The key set of %s lists %d keys, none for signatures.", d.by(p), len(d.Keys)))}
	}
	if i := slices.IndexFunc(signing, func(k DiscoveredKey) bool { return k.KID == "" }); i >= 0 {
		return []Violation{keyIDMissing.At(p, fmt.Sprintf("The key set of %s lists a key of type %q without kid.", d.by(p), shorten(signing[i].Kty)))}
	}
	return nil
}

// secretsOnly tells whether ID tokens are signed with the client secret, which
// no key set lists.
func secretsOnly(algorithms []string) bool {
	return len(algorithms) > 0 && !slices.ContainsFunc(algorithms, func(a string) bool { return !strings.HasPrefix(a, "HS") })
}
