package login

import (
	"net/http"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
)

// issuer serves what an issuer publishes below https://cognito-idp.<region>.amazonaws.com/<pool>/.well-known/.
func (h *Handler) issuer(w http.ResponseWriter, r *http.Request, region string) {
	allowOrigins(w)
	id, document, ok := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/.well-known/")
	var pool token.Pool
	var domain string
	if ok = ok && (r.Method == http.MethodGet || r.Method == http.MethodHead); ok {
		pool, domain, ok = h.published(region, id)
	}
	switch {
	case ok && document == "jwks.json":
		keys, err := h.Tokens.PublicKeys(pool)
		if err != nil {
			oauthError(w, http.StatusInternalServerError, serverError)
			return
		}
		reply(w, http.StatusOK, keys)
	case ok && document == "openid-configuration":
		reply(w, http.StatusOK, metadata(pool, domain))
	default:
		reply(w, http.StatusNotFound, map[string]string{"message": "local Cognito: no user pool with that id publishes this"})
	}
}

// published returns a pool and the domain that its metadata names: the custom one if there is one (row DO-18).
func (h *Handler) published(region, id string) (pool token.Pool, domain string, ok bool) {
	_ = h.Store.View(region, func(r *state.Region) error { // the callback never fails
		p := r.Pools[id]
		if p == nil {
			return nil
		}
		pool, ok = token.NewPool(region, p), true
		prefix, custom := r.PoolDomains(id)
		switch {
		case custom != nil:
			domain = custom.Name
		case prefix != nil:
			domain = prefix.Name + ".auth." + region + ".amazoncognito.com"
		}
		return nil
	})
	return pool, domain, ok
}

// metadata is the discovery document of a pool, with the members that public copies of Cognito's have. That of a pool without a domain
// was seen to place the endpoints below the issuer, without /oauth2, where nothing answers.
func metadata(pool token.Pool, domain string) map[string]any {
	d := map[string]any{
		"issuer": pool.Issuer, "jwks_uri": pool.Issuer + "/.well-known/jwks.json",
		"id_token_signing_alg_values_supported": []string{"RS256"},
		"response_types_supported":              []string{"code", "token"},
		"scopes_supported":                      []string{"openid", "email", "phone", "profile"},
		"subject_types_supported":               []string{"public"},
		"token_endpoint_auth_methods_supported": []string{"client_secret_basic", "client_secret_post"},
	}
	site, oauth := pool.Issuer, ""
	if domain != "" {
		site, oauth = "https://"+domain, "/oauth2"
	}
	for member, path := range map[string]string{
		"authorization_endpoint": "/authorize", "token_endpoint": "/token", "userinfo_endpoint": "/userInfo", "revocation_endpoint": "/revoke",
	} {
		d[member] = site + oauth + path
	}
	d["end_session_endpoint"] = site + "/logout"
	return d
}
