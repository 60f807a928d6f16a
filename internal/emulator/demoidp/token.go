package demoidp

import (
	"maps"
	"net/http"
	"slices"
	"strings"
	"time"
)

// tokenLifetime is how long ID tokens and access tokens are good.
const tokenLifetime = 5 * time.Minute

// serveToken gives tokens for a code. It looks at the client before it looks at the code (RFC 6749, section 5.2).
func (p provider) serveToken(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		refuse(w, "invalid_request")
		return
	}
	clientID, refusal := p.authenticate(r)
	switch grantType := r.PostForm.Get("grant_type"); {
	case refusal != "":
		refuse(w, refusal)
		return
	case grantType == "":
		refuse(w, "invalid_request")
		return
	case grantType != "authorization_code":
		refuse(w, "unsupported_grant_type")
		return
	}
	now := p.set.Clock()
	g, ok := p.set.codes.take(r.PostForm.Get("code"), now)
	if !ok || g.issuer != p.url || g.clientID != clientID || g.redirectURI != r.PostForm.Get("redirect_uri") {
		refuse(w, "invalid_grant")
		return
	}
	answer := map[string]any{
		"access_token": p.set.seal.seal(access{Issuer: p.url, Audience: clientID, Claims: g.claims, Expires: now.Add(tokenLifetime)}),
		"token_type":   "Bearer", "expires_in": int(tokenLifetime / time.Second), "scope": strings.Join(g.scopes, " "),
	}
	if slices.Contains(g.scopes, "openid") {
		answer["id_token"] = sign(p.idToken(g, now))
	}
	writeJSON(w, http.StatusOK, answer)
}

// idToken are the claims of an ID token. With the code grant those about the person are in the user info (OpenID Connect Core 1.0,
// section 5.4), unless the provider sends them along.
func (p provider) idToken(g grant, now time.Time) map[string]any {
	claims := map[string]any{"sub": g.claims["sub"]}
	if p.UserInfoResponse == FromTokenEndpoint {
		claims = maps.Clone(g.claims)
	}
	claims["iss"], claims["aud"] = g.issuer, g.clientID
	claims["iat"], claims["exp"], claims["auth_time"] = now.Unix(), now.Add(tokenLifetime).Unix(), g.at.Unix()
	if g.nonce != "" {
		claims["nonce"] = g.nonce
	}
	return claims
}

// refuse answers with an error code (RFC 6749, section 5.2).
func refuse(w http.ResponseWriter, code string) {
	status := http.StatusBadRequest
	if code == "invalid_client" {
		status = http.StatusUnauthorized
		w.Header().Set("WWW-Authenticate", `Basic realm="token endpoint"`)
	}
	writeJSON(w, status, map[string]string{"error": code})
}
