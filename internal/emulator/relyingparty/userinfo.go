package relyingparty

import (
	"context"
	"maps"
	"net/http"
	"regexp"
)

// compact is the form of a JWS or JWE (RFC 7515 and RFC 7516, section 3.1).
var compact = regexp.MustCompile(`^\s*"?[\w-]+\.[\w-]*\.[\w-]*(\.[\w-]+\.[\w-]+)?"?\s*$`)

// addUserInfo asks for the user info and adds its claims to the identity (rows IDL-11 and IDL-12). Which claim counts when the ID
// token has another value is not documented; the user info does.
func (p *Party) addUserInfo(ctx context.Context, idp Provider, accessToken string, identity Identity) error {
	u, err := endpoint("attributes_url", idp.AttributesURL)
	if err != nil {
		return err
	}
	method := http.MethodGet
	if idp.AttributesRequestMethod == http.MethodPost {
		method = http.MethodPost
	}
	reply, err := p.send(ctx, request{method: method, url: u, bearer: accessToken})
	if err != nil {
		return unreachable("user info endpoint", err, textReadTimeout)
	}
	if reply.status != http.StatusOK {
		return unworded("the user info endpoint of %s answers %d to %s", idp.Name, reply.status, method)
	}
	claims, err := object(reply.body)
	switch {
	case reply.mediaType == "application/jwt", err != nil && compact.Match(reply.body):
		return documented(textTokenType)
	case err != nil:
		return unworded("the user info of %s is no JSON object", idp.Name)
	}
	if subject, given := claims["sub"]; given && subject != identity.Subject {
		// OpenID Connect Core 1.0, section 5.3.2: such an answer must not be used.
		return unknown("the user info of %s has another sub than its ID token", idp.Name)
	}
	maps.Copy(identity.Claims, claims)
	return nil
}
