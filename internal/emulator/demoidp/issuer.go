package demoidp

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// How a provider answers a user info request. The names are those of Idura's dashboard
// (https://docs.idura.app/verify/integrations/aws-cognito).
const (
	PlainJSON             = "plainJson"
	SignedJWT             = "signedJwt"
	SignedAndEncryptedJWT = "signedAndEncryptedJwt"
	FromTokenEndpoint     = "fromTokenEndpoint"
)

// Issuer is how the stand-in for one host behaves. The zero value is a well-behaved provider.
type Issuer struct {
	// Paths of the endpoints below the issuer; empty ones get /authorize, /token, /userinfo and /jwks.
	Authorize string `json:"authorize,omitzero"`
	Token     string `json:"token,omitzero"`
	UserInfo  string `json:"userinfo,omitzero"`
	JWKS      string `json:"jwks,omitzero"`
	// Scopes the provider grants; default openid, email, profile.
	Scopes []string `json:"scopes,omitzero"`
	// RootOnly limits the host to the issuer without a path.
	RootOnly bool `json:"rootOnly,omitzero"`
	// ACRInPath lets a path before the authorization endpoint choose how people authenticate: a base64 acr value.
	ACRInPath bool `json:"acrInPath,omitzero"`
	// EndsInSlash makes the issuers end in a slash, as Auth0's do.
	EndsInSlash bool `json:"endsInSlash,omitzero"`
	// Discovery replaces members of the discovery document; a null removes one.
	Discovery map[string]any `json:"discovery,omitzero"`
	// Clients are the applications registered with the provider, by client id. A provider without any takes every client id and
	// secret, for redirect URIs of user pools.
	Clients map[string]Registration `json:"clients,omitzero"`
	// TokenAuth are the ways in which clients may authenticate; default client_secret_post and client_secret_basic.
	TokenAuth []string `json:"tokenAuth,omitzero"`
	// UserInfoResponse is one of the four strategies; default plainJson.
	UserInfoResponse string `json:"userInfoResponse,omitzero"`
	// UserInfoMethods are the methods that the user info endpoint takes; default GET and POST.
	UserInfoMethods []string `json:"userInfoMethods,omitzero"`
	// People can sign in; default Alice and Bob.
	People []Person `json:"people,omitzero"`
	// EveryClaim tells all that is known about a person, whatever the scopes.
	EveryClaim bool `json:"everyClaim,omitzero"`
	// SubjectIsEmail gives people who type a name their e-mail address as sub.
	SubjectIsEmail bool `json:"subjectIsEmail,omitzero"`
	// AutoLogin signs in without a page: whom login_hint names, or the first person.
	AutoLogin bool `json:"autoLogin,omitzero"`
	// Unreachable makes every connection fail.
	Unreachable bool `json:"unreachable,omitzero"`
}

// document is the discovery document of an issuer (OpenID Connect Discovery 1.0, section 3).
func (i Issuer) document(issuer string) map[string]any {
	base := strings.TrimSuffix(issuer, "/")
	d := map[string]any{
		"issuer":                                issuer,
		"authorization_endpoint":                base + i.path(authorizePath),
		"token_endpoint":                        base + i.path(tokenPath),
		"userinfo_endpoint":                     base + i.path(userInfoPath),
		"jwks_uri":                              base + i.path(keysPath),
		"response_types_supported":              []string{"code"},
		"subject_types_supported":               []string{"public"},
		"id_token_signing_alg_values_supported": []string{"RS256"},
		"token_endpoint_auth_methods_supported": i.tokenAuth(),
		"scopes_supported":                      i.scopes(),
	}
	maps.Copy(d, i.Discovery)
	maps.DeleteFunc(d, func(_ string, value any) bool { return value == nil })
	return d
}

// endpointKind is one of the things a provider serves.
type endpointKind int

const (
	discoveryPath endpointKind = iota
	authorizePath
	tokenPath
	userInfoPath
	keysPath
	endpointKinds
)

// path is where an endpoint lives below the issuer.
func (i Issuer) path(kind endpointKind) string {
	switch kind {
	case authorizePath:
		return cmp.Or(i.Authorize, "/authorize")
	case tokenPath:
		return cmp.Or(i.Token, "/token")
	case userInfoPath:
		return cmp.Or(i.UserInfo, "/userinfo")
	case keysPath:
		return cmp.Or(i.JWKS, "/jwks")
	default:
		return WellKnownPath
	}
}

func (i Issuer) scopes() []string {
	if len(i.Scopes) == 0 {
		return []string{"openid", "email", "profile"}
	}
	return i.Scopes
}

func (i Issuer) tokenAuth() []string {
	if len(i.TokenAuth) == 0 {
		return []string{secretPost, secretBasic}
	}
	return i.TokenAuth
}

func (i Issuer) allowsUserInfo(method string) bool {
	if len(i.UserInfoMethods) == 0 {
		return method == "GET" || method == "POST"
	}
	return slices.Contains(i.UserInfoMethods, method)
}
