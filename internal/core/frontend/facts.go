package frontend

import (
	"fmt"
	"slices"
	"strings"
)

// Facts are what the files are written from.
type Facts struct {
	Region     string
	UserPoolID string
	Issuer     string // iss of the pool's tokens; empty where it is not documented
	Domain     string // host name of the login pages; empty without one

	ClientID     string
	Confidential bool     // the client has a client secret
	OAuthFlows   []string // code, implicit, client_credentials
	Scopes       []string
	CallbackURLs []string
	LogoutURLs   []string

	// What to use where a file has room for one; empty: the first.
	CallbackURL string
	LogoutURI   string

	// IdentityProvider is where to go without the page on which users pick one;
	// empty: that page. It is one of IdentityProviders, unless those are nil.
	IdentityProvider  string
	IdentityProviders []string

	// Settings of the pool that forms for native users follow.
	UsernameAttributes []string // email, phone_number
	RequiredAttributes []string // standard attributes
	VerifiedAttributes []string // email, phone_number
	MFA                string   // OFF, OPTIONAL, ON; empty is OFF
	MFAMethods         []string // SMS, TOTP, EMAIL
}

// Names of facts as configurations spell them.
const (
	FactUserPoolID       = "user_pool_id"
	FactClientID         = "client_id"
	FactDomain           = "domain_name"
	FactFlows            = "allowed_oauth_flows"
	FactScopes           = "allowed_oauth_scopes"
	FactCallbackURLs     = "callback_urls"
	FactLogoutURLs       = "logout_urls"
	FactCallbackURL      = "callback_url"
	FactLogoutURI        = "logout_uri"
	FactIdentityProvider = "identity_provider"
	FactConfidential     = "confidential"
	FactRegion           = "region"
)

// MisfitError is a fact that does not suit, and why.
type MisfitError struct{ Fact, Why string }

// Error says both.
func (m *MisfitError) Error() string { return m.Fact + ": " + m.Why }

// Check finds choices that the client does not offer.
func (f Facts) Check() []*MisfitError {
	var found []*MisfitError
	choose := func(fact, chosen string, offered []string, what string) {
		if chosen != "" && !slices.Contains(offered, chosen) {
			found = append(found, &MisfitError{fact, fmt.Sprintf("%q is not %s of the client: %s.", chosen, what, listed(offered))})
		}
	}
	choose(FactCallbackURL, f.CallbackURL, f.CallbackURLs, "a callback URL")
	choose(FactLogoutURI, f.LogoutURI, f.LogoutURLs, "a logout URL")
	if f.IdentityProviders != nil {
		choose(FactIdentityProvider, f.IdentityProvider, f.IdentityProviders, "an identity provider")
	}
	if f.Domain != "" && !IsHost(f.Domain) {
		found = append(found, &MisfitError{FactDomain, fmt.Sprintf("%q is not a host name: write the whole name, without https:// and without a path.", f.Domain)})
	}
	return found
}

// IsHost tells whether a text can be the host name of a domain, perhaps with a
// port. The prefix of a domain is not: it has no dot.
func IsHost(s string) bool {
	return strings.Contains(s, ".") && !strings.ContainsAny(s, "/?#@\\\"'<> \t\r\n")
}

func listed(values []string) string {
	if len(values) == 0 {
		return "it has none"
	}
	quoted := make([]string, len(values))
	for i, v := range values {
		quoted[i] = fmt.Sprintf("%q", v)
	}
	return "it has " + strings.Join(quoted, ", ")
}

// callback is the callback URL where there is room for one.
func (f Facts) callback() string { return oneOf(f.CallbackURL, f.CallbackURLs) }

// logout is the logout URL where there is room for one.
func (f Facts) logout() string { return oneOf(f.LogoutURI, f.LogoutURLs) }

func oneOf(chosen string, all []string) string {
	if chosen == "" && len(all) > 0 {
		return all[0]
	}
	return chosen
}

// responseType is the grant to use: the authorization code grant wherever it is
// allowed. It is empty when a user cannot log in at all.
func (f Facts) responseType() string {
	switch {
	case slices.Contains(f.OAuthFlows, "code"):
		return "code"
	case slices.Contains(f.OAuthFlows, "implicit"):
		return "token"
	default:
		return ""
	}
}

// scope is the scopes as OAuth writes them.
func (f Facts) scope() string { return strings.Join(f.Scopes, " ") }

// jump is the request parameters that lead to the identity provider, nil
// without one.
func (f Facts) jump() map[string]string {
	if f.IdentityProvider == "" {
		return nil
	}
	return map[string]string{"identity_provider": f.IdentityProvider}
}

// unique returns the values in their order, each once, and never nil, which
// would be null in JSON.
func unique(values []string) []string {
	out := make([]string, 0, len(values))
	for _, v := range values {
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}

// labelledValue is a value with the fact that it comes from.
type labelledValue struct{ fact, value string }

func labelled(fact string, values []string) []labelledValue {
	out := make([]labelledValue, len(values))
	for i, v := range values {
		out[i] = labelledValue{fact, v}
	}
	return out
}
