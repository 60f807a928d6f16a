package login_test

import (
	"crypto/ecdsa"
	"encoding/json"
	"net/http"
	"net/url"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// clock stands still until it is moved.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Move(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// idp is an OpenID Connect provider that signs everybody in at once.
type idp struct {
	key *ecdsa.PrivateKey

	mu      sync.Mutex
	subject string
	claims  map[string]any
	refusal url.Values // instead of a code
	asked   url.Values // of the latest authorization request
}

func (p *idp) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	answer := func(body any) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(body)
	}
	switch r.URL.Path {
	case "/.well-known/openid-configuration":
		answer(map[string]any{
			"issuer": issuer, "authorization_endpoint": issuer + "/authorize", "token_endpoint": issuer + "/token",
			"userinfo_endpoint": issuer + "/userinfo", "jwks_uri": issuer + "/jwks",
		})
	case "/authorize":
		p.asked = r.URL.Query()
		back := url.Values{"state": {p.asked.Get("state")}, "code": {"c"}}
		if p.refusal != nil {
			back = p.refusal
			back.Set("state", p.asked.Get("state"))
		}
		http.Redirect(w, r, p.asked.Get("redirect_uri")+"?"+back.Encode(), http.StatusFound)
	case "/token":
		now := time.Now()
		signer, _ := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: jose.JSONWebKey{Key: p.key, KeyID: "1"}}, nil)
		id, _ := jwt.Signed(signer).Claims(map[string]any{
			"iss": issuer, "aud": "at-the-idp", "sub": p.subject, "exp": now.Add(1e6 * time.Hour).Unix(), "iat": now.Unix(),
		}).Serialize()
		answer(map[string]any{"access_token": "at", "id_token": id, "token_type": "Bearer"})
	case "/jwks":
		answer(jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: p.key.Public(), KeyID: "1", Use: "sig"}}})
	case "/userinfo":
		all := map[string]any{"sub": p.subject}
		for name, value := range p.claims {
			all[name] = value
		}
		answer(all)
	default:
		http.NotFound(w, r)
	}
}

func (p *idp) set(change func()) {
	p.mu.Lock()
	defer p.mu.Unlock()
	change()
}
