package token

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// sign composes and signs the tokens of a session. The claims are those of the developer guide's pages on both tokens.
func (s *Service) sign(c Client, session Session, user *state.User) (Set, error) {
	r, err := s.ring(c.Pool)
	if err != nil {
		return Set{}, err
	}
	now := s.clock()
	shared := func(use string, expires time.Duration) map[string]any {
		claims := map[string]any{
			"sub": session.Sub, "iss": c.Pool.Issuer, "token_use": use, "event_id": session.Event, "auth_time": session.AuthTime,
			"iat": now.Unix(), "exp": now.Add(expires).Unix(), "jti": state.NewUUID(),
		}
		if len(user.Groups) > 0 {
			claims["cognito:groups"] = user.Groups
		}
		if c.Revocable { // the guide: revocation adds the claim
			claims["origin_jti"] = session.Origin
		}
		return claims
	}
	access := shared("access", c.Access)
	access["version"], access["client_id"], access["username"] = 2, c.ID, session.Username
	access["scope"] = strings.Join(session.Scopes, " ")
	set := Set{ExpiresIn: int(c.Access / time.Second)}
	if set.Access, err = jwt.Signed(r.access).Claims(access).Serialize(); err != nil {
		return Set{}, fmt.Errorf("access token: %w", err)
	}
	if !session.has(OpenID) && !session.Direct {
		return set, nil
	}
	id := shared("id", c.IDToken)
	for name, value := range Attributes(user, session.Scopes, c.Readable) {
		id[name] = value
	}
	id["aud"], id["cognito:username"], id["at_hash"] = c.ID, session.Username, halfHash(set.Access)
	if session.Nonce != "" {
		id["nonce"] = session.Nonce
	}
	if len(user.Identities) > 0 {
		id["identities"] = user.Identities
	}
	if set.ID, err = jwt.Signed(r.id).Claims(id).Serialize(); err != nil {
		return Set{}, fmt.Errorf("ID token: %w", err)
	}
	return set, nil
}

// Machine issues the access token of the client credentials grant, whose subject is the app client.
func (s *Service) Machine(c Client, scopes []string) (Set, error) {
	r, err := s.ring(c.Pool)
	if err != nil {
		return Set{}, err
	}
	now := s.clock()
	text, err := jwt.Signed(r.access).Claims(map[string]any{
		"sub": c.ID, "iss": c.Pool.Issuer, "token_use": "access", "version": 2, "client_id": c.ID, "scope": strings.Join(scopes, " "),
		"auth_time": now.Unix(), "iat": now.Unix(), "exp": now.Add(c.Access).Unix(), "jti": state.NewUUID(),
	}).Serialize()
	if err != nil {
		return Set{}, fmt.Errorf("access token: %w", err)
	}
	return Set{Access: text, ExpiresIn: int(c.Access / time.Second)}, nil
}

// halfHash is the at_hash of an access token (OpenID Connect Core 1.0, section 3.1.3.6).
func halfHash(access string) string {
	sum := sha256.Sum256([]byte(access))
	return base64.RawURLEncoding.EncodeToString(sum[:len(sum)/2])
}

// scopeAttributes are the attributes that a scope shows; profile shows all.
var scopeAttributes = map[string][]string{
	"email": {"email", "email_verified"},
	"phone": {"phone_number", "phone_number_verified"},
}

// Attributes are those that an ID token and the user info show. openid alone shows everything that the client may read, and so
// does profile; with other scopes beside it openid shows nothing by itself (developer guide, "Scopes, M2M, and resource servers").
func Attributes(user *state.User, scopes, readable []string) map[string]any {
	everything := slices.Contains(scopes, "profile") || !slices.Contains(scopes, "email") && !slices.Contains(scopes, "phone")
	var shown []string
	for _, scope := range scopes {
		shown = append(shown, scopeAttributes[scope]...)
	}
	all := make(map[string]any)
	for name, value := range user.Attributes {
		if !everything && !slices.Contains(shown, name) || readable != nil && !slices.Contains(readable, name) {
			continue
		}
		switch name {
		case "email_verified", "phone_number_verified":
			all[name] = value == "true"
		default:
			all[name] = value
		}
	}
	return all
}

// Covers reports whether a client may read everything that the scopes email and phone promise; if not, the token endpoint refuses
// (row CL-34).
func (c Client) Covers(scopes []string) bool {
	if c.Readable == nil {
		return true
	}
	for _, scope := range scopes {
		for _, attribute := range scopeAttributes[scope] {
			if !slices.Contains(c.Readable, attribute) {
				return false
			}
		}
	}
	return true
}

// Access is a valid access token.
type Access struct {
	Pool                            Pool
	ClientID, Username, Sub, Origin string
	Scopes                          []string
}

// Verify checks an access token of a user, whichever pool it is of.
func (s *Service) Verify(text string) (Access, error) {
	parsed, err := jwt.ParseSigned(text, []jose.SignatureAlgorithm{jose.RS256})
	if err != nil {
		return Access{}, ErrInvalid
	}
	var claims struct {
		jwt.Claims

		Use      string `json:"token_use"`
		Client   string `json:"client_id"`
		Username string `json:"username"`
		Scope    string `json:"scope"`
		Origin   string `json:"origin_jti"`
	}
	if err := parsed.UnsafeClaimsWithoutVerification(&claims); err != nil {
		return Access{}, ErrInvalid
	}
	pool, err := s.pool(claims.Issuer)
	if err != nil {
		return Access{}, err
	}
	r, err := s.ring(pool)
	if err != nil {
		return Access{}, err
	}
	if parsed.Claims(r.accessKey, &claims) != nil || claims.Use != "access" || claims.Username == "" || claims.Expiry == nil {
		return Access{}, ErrInvalid
	}
	if !s.clock().Before(claims.Expiry.Time()) {
		return Access{}, ErrExpired
	}
	if claims.Origin != "" && s.revoked(pool, claims.Origin) {
		return Access{}, ErrRevoked
	}
	return Access{
		Pool: pool, ClientID: claims.Client, Username: claims.Username, Sub: claims.Subject, Origin: claims.Origin,
		Scopes: strings.Fields(claims.Scope),
	}, nil
}

// pool finds the pool of an issuer.
func (s *Service) pool(issuer string) (Pool, error) {
	id := issuer[strings.LastIndex(issuer, "/")+1:]
	region, _, ok := strings.Cut(id, "_")
	if !ok {
		return Pool{}, ErrInvalid
	}
	var pool Pool
	err := s.store.View(region, func(r *state.Region) error {
		p := r.Pools[id]
		if p == nil || p.Issuer(region) != issuer {
			return ErrInvalid
		}
		pool = NewPool(region, p)
		return nil
	})
	return pool, err
}

// User returns the user an access token is of, and the app client as it is now.
func (s *Service) User(a Access) (user state.User, client Client, err error) {
	err = s.store.View(a.Pool.Region, func(r *state.Region) error {
		pool, c := r.Pools[a.Pool.ID], (*state.Client)(nil)
		found := r.Directory(a.Pool.ID).Users[a.Username]
		if pool != nil {
			c = pool.Clients[a.ClientID]
		}
		if c == nil || found == nil || found.Sub != a.Sub || found.Disabled {
			return ErrInvalid
		}
		user, client = found.Clone(), NewClient(a.Pool.Region, pool, c)
		return nil
	})
	return user, client, err
}
