package frontend

import (
	"net/url"
	"strings"
)

// springPath is where Spring Security takes logins unless it is told otherwise.
const springPath = "/login/oauth2/code/"

// spring is application.yml: a client for logins, and a resource server for
// access tokens.
func spring(f Facts) (string, error) {
	lines := []string{
		"spring:",
		"  security:",
		"    oauth2:",
		"      client:",
		"        registration:",
		"          cognito:",
		"            client-id: " + quote(f.ClientID),
	}
	if f.Confidential {
		lines = append(lines, `            client-secret: "${`+environmentVariable+`}"`)
	} else {
		lines = append(lines, `            client-authentication-method: "none"`) // also turns PKCE on
	}
	lines = append(lines, `            authorization-grant-type: "authorization_code"`)
	if u, err := url.Parse(f.callback()); err != nil || !strings.HasPrefix(u.Path, springPath) {
		lines = append(lines, "            # Spring takes logins at "+springPath+"cognito, unless oauth2Login().redirectionEndpoint() names another path.")
	}
	lines = append(lines,
		"            redirect-uri: "+quote(f.callback()),
		"            scope:",
	)
	for _, s := range unique(f.Scopes) { // a list, since a comma is part of a scope
		lines = append(lines, "              - "+quote(s))
	}
	lines = append(lines,
		"        provider:",
		"          cognito:",
		"            issuer-uri: "+quote(f.Issuer),
		`            user-name-attribute: "cognito:username"`,
	)
	if f.IdentityProvider != "" { // Spring has no setting for a request parameter, and keeps those of the address
		authorize := "https://" + f.Domain + "/oauth2/authorize?" + url.Values{"identity_provider": {f.IdentityProvider}}.Encode()
		lines = append(lines, "            authorization-uri: "+quote(authorize))
	}
	lines = append(lines,
		"      resourceserver:",
		"        jwt:",
		"          issuer-uri: "+quote(f.Issuer),
	)
	return strings.Join(lines, "\n") + "\n", nil
}

// noPlaceholders: Spring replaces ${...} anywhere, for which older releases have
// no escape, and {...} in a redirect URL.
var noPlaceholders = need{"values without `${`", func(f Facts) *MisfitError {
	for _, v := range append(labelled(FactScopes, f.Scopes),
		labelledValue{FactClientID, f.ClientID},
		labelledValue{FactUserPoolID, f.Issuer},
		labelledValue{FactDomain, f.Domain},
		labelledValue{FactCallbackURL, f.callback()},
	) {
		if strings.Contains(v.value, "${") {
			return &MisfitError{v.fact, "Spring takes ${ for the beginning of a placeholder."}
		}
	}
	if strings.ContainsAny(f.callback(), "{}") {
		return &MisfitError{FactCallbackURL, "Spring takes { and } in a redirect URL for a template."}
	}
	return nil
}}
