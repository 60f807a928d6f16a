package login

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/relyingparty"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// unreachable is an identity provider that this machine has no address for.
type unreachable struct{ host string }

// Error implements error.
func (u unreachable) Error() string {
	return fmt.Sprintf("The local Cognito calls nothing beyond this machine and does not know where to find %s. Start it with -issuer https://%s=http://127.0.0.1:PORT, where the provider, or one that stands in for it, listens on PORT.", u.host, u.host)
}

var errOnlyOIDC = errors.New("the local Cognito signs in through OpenID Connect providers (type OIDC) only")

// provider returns an identity provider with all its endpoints. Those the state does not know are read from the issuer: Cognito
// does that when the provider is made, the local one may have been told not to.
func (h *Handler) provider(ctx context.Context, s site, name string) (relyingparty.Provider, error) {
	var idp relyingparty.Provider
	err := h.Store.View(s.pool.Region, func(r *state.Region) error {
		pool, err := r.Pool(s.pool.ID)
		if err != nil {
			return err
		}
		p := pool.IdentityProviders[name]
		if p == nil || p.Type != "OIDC" {
			return errOnlyOIDC
		}
		d := p.Details
		idp = relyingparty.Provider{
			Name: name, Issuer: d["oidc_issuer"], ClientID: d["client_id"], ClientSecret: d["client_secret"], Scopes: d["authorize_scopes"],
			AuthorizeURL: d["authorize_url"], TokenURL: d["token_url"], AttributesURL: d["attributes_url"], JWKSURL: d["jwks_uri"],
			AttributesRequestMethod: d["attributes_request_method"],
		}
		return nil
	})
	if err != nil {
		return idp, err
	}
	if idp.AuthorizeURL == "" || idp.TokenURL == "" || idp.JWKSURL == "" { // a discovery document may lack the one of user info
		if err := h.discover(ctx, &idp); err != nil {
			return idp, err
		}
	}
	for _, endpoint := range []string{idp.AuthorizeURL, idp.TokenURL, idp.AttributesURL, idp.JWKSURL} {
		if err := h.reachable(endpoint); err != nil {
			return idp, err
		}
	}
	return idp, nil
}

// reachable: an address that is none is the relying party's to refuse.
func (h *Handler) reachable(endpoint string) error {
	if u, err := url.Parse(endpoint); err == nil && u.Host != "" && !h.Reaches(u.Host) {
		return unreachable{u.Host}
	}
	return nil
}

// maxDocument bounds a discovery document.
const maxDocument = 1 << 20

func (h *Handler) discover(ctx context.Context, idp *relyingparty.Provider) error {
	address := strings.TrimSuffix(idp.Issuer, "/") + "/.well-known/openid-configuration"
	if err := h.reachable(address); err != nil {
		return err
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, http.NoBody)
	if err != nil {
		return err
	}
	reply, err := h.HTTP.Do(request)
	if err != nil {
		return err
	}
	defer func() { _ = reply.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(reply.Body, maxDocument))
	if err != nil {
		return err
	}
	var found struct {
		Authorize string `json:"authorization_endpoint"`
		Token     string `json:"token_endpoint"`
		UserInfo  string `json:"userinfo_endpoint"`
		JWKS      string `json:"jwks_uri"`
	}
	if reply.StatusCode != http.StatusOK || json.Unmarshal(body, &found) != nil {
		return fmt.Errorf("%s answers %s, and no discovery document", address, reply.Status)
	}
	for _, pair := range []struct {
		to   *string
		from string
	}{{&idp.AuthorizeURL, found.Authorize}, {&idp.TokenURL, found.Token}, {&idp.AttributesURL, found.UserInfo}, {&idp.JWKSURL, found.JWKS}} {
		if *pair.to == "" {
			*pair.to = pair.from
		}
	}
	return nil
}

// cannotReach shows why a provider cannot be used. That is a matter of how the local Cognito was started, which an app cannot mend.
func (h *Handler) cannotReach(w http.ResponseWriter, r *http.Request, name string, err error) {
	h.Logger.Warn("login", "provider", name, "error", err.Error())
	problem(w, r, http.StatusBadGateway, "Identity provider not available", "Signing in with "+name+" does not work here.", err.Error())
}
