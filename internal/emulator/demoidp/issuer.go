package demoidp

import (
	"maps"
	"strings"
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
	// EndsInSlash makes the issuers end in a slash, as Auth0's do.
	EndsInSlash bool `json:"endsInSlash,omitzero"`
	// Discovery replaces members of the discovery document; a null removes one.
	Discovery map[string]any `json:"discovery,omitzero"`
	// Clients are the applications registered with the provider, by client id. Without any, the endpoints for them answer 404.
	Clients map[string]Registration `json:"clients,omitzero"`
	// Unreachable makes every connection fail.
	Unreachable bool `json:"unreachable,omitzero"`
}

// document is the discovery document of an issuer (OpenID Connect Discovery 1.0, section 3). client_secret_post is what Cognito
// uses at the token endpoint.
func (i Issuer) document(issuer string) map[string]any {
	scopes := i.Scopes
	if len(scopes) == 0 {
		scopes = []string{"openid", "email", "profile"}
	}
	base := strings.TrimSuffix(issuer, "/")
	d := map[string]any{
		"issuer":                                issuer,
		"authorization_endpoint":                base + orDefault(i.Authorize, "/authorize"),
		"token_endpoint":                        base + orDefault(i.Token, "/token"),
		"userinfo_endpoint":                     base + orDefault(i.UserInfo, "/userinfo"),
		"jwks_uri":                              base + orDefault(i.JWKS, "/jwks"),
		"response_types_supported":              []string{"code"},
		"subject_types_supported":               []string{"public"},
		"id_token_signing_alg_values_supported": []string{"RS256"},
		"token_endpoint_auth_methods_supported": []string{"client_secret_post", "client_secret_basic"},
		"scopes_supported":                      scopes,
	}
	for member, value := range i.Discovery {
		d[member] = value
	}
	maps.DeleteFunc(d, func(_ string, value any) bool { return value == nil })
	return d
}

func orDefault(path, otherwise string) string {
	if path == "" {
		return otherwise
	}
	return path
}
