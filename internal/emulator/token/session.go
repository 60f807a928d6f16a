package token

import (
	"slices"
	"strings"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// OpenID and UserAdmin are scopes that the service itself looks at.
const (
	OpenID    = "openid"
	UserAdmin = "aws.cognito.signin.user.admin"
)

// Session is what stays the same from a login through all refreshes.
type Session struct {
	Username string   `json:"u"`
	Sub      string   `json:"s"`
	Scopes   []string `json:"c"`
	// Nonce goes into the first ID token only.
	Nonce    string `json:"-"`
	AuthTime int64  `json:"t"`
	// Origin is the origin_jti of all its tokens.
	Origin string `json:"o"`
	Event  string `json:"v"` // event_id
	// Direct is a session that did not begin at the authorization server but with a password sent to the API.
	Direct bool `json:"d,omitzero"`
}

// NewSession begins a session of a user who signed in at a time.
func NewSession(user *state.User, scopes []string, nonce string, signedIn time.Time) Session {
	return Session{
		Username: user.Username, Sub: user.Sub, Scopes: scopes, Nonce: nonce, AuthTime: signedIn.Unix(), Origin: state.NewUUID(),
		Event: state.NewUUID(),
	}
}

// NewDirectSession begins a session of a user who signed in through the API. Its access token has the scope of self-service and no other,
// and it has an ID token all the same, with all that the client may read (developer guide, "Understanding the access token").
func NewDirectSession(user *state.User, signedIn time.Time) Session {
	s := NewSession(user, []string{UserAdmin}, "", signedIn)
	s.Direct = true
	return s
}

// Set is what the token endpoint returns.
type Set struct {
	Access, ID, Refresh string
	ExpiresIn           int
}

// refreshPurpose and the pool id before the dot tell a refresh token from anything else that is sealed.
const refreshPurpose = "refresh token"

// refresh is the content of a refresh token.
type refresh struct {
	Session
	Client  string `json:"a"`
	ID      string `json:"i"`
	Expires int64  `json:"e"`
}

// Issue makes the first tokens of a session: an ID token if the scopes hold openid, a refresh token if asked for.
func (s *Service) Issue(c Client, session Session, withRefresh bool) (Set, error) {
	user, err := s.user(c.Pool, session)
	if err != nil {
		return Set{}, err
	}
	set, err := s.sign(c, session, &user)
	if err != nil || !withRefresh {
		return set, err
	}
	set.Refresh, err = s.newRefresh(c, session, s.clock().Add(c.Refresh).Unix())
	return set, err
}

func (s *Service) newRefresh(c Client, session Session, expires int64) (string, error) {
	sealed, err := s.Seal(c.Pool, refreshPurpose, refresh{session, c.ID, state.NewUUID(), expires})
	return c.Pool.ID + "." + sealed, err
}

// Refresh exchanges a refresh token for new tokens. With rotation there is a new refresh token among them, which ends when the old
// one would have (developer guide, "Refresh token rotation").
func (s *Service) Refresh(c Client, text string) (Set, error) {
	r, err := s.openRefresh(c, text)
	if err != nil {
		return Set{}, err
	}
	user, err := s.user(c.Pool, r.Session)
	if err != nil {
		return Set{}, err
	}
	if c.Rotates {
		since, again, err := s.void(c.Pool, "exchanged "+r.ID, time.Unix(r.Expires, 0))
		if err != nil {
			return Set{}, err
		}
		if again && (s.clock().After(since.Add(c.Grace)) || c.Grace == 0) {
			return Set{}, ErrReused
		}
	}
	set, err := s.sign(c, r.Session, &user)
	if err == nil && c.Rotates {
		set.Refresh, err = s.newRefresh(c, r.Session, r.Expires)
	}
	return set, err
}

// Revoke ends a session: its refresh token, and all access tokens that it was exchanged for.
func (s *Service) Revoke(c Client, text string) error {
	if !c.Revocable {
		return ErrNotRevocable
	}
	if strings.Count(text, ".") == 2 { // an ID or access token
		return ErrNotRefresh
	}
	r, err := s.openRefresh(c, text)
	if err != nil {
		return err
	}
	_, _, err = s.void(c.Pool, "revoked "+r.Origin, s.clock().Add(max(c.Refresh, c.Access)))
	return err
}

func (s *Service) openRefresh(c Client, text string) (refresh, error) {
	var r refresh
	pool, sealed, _ := strings.Cut(text, ".")
	if pool != c.Pool.ID || s.Open(c.Pool, refreshPurpose, sealed, &r) != nil || r.Client != c.ID {
		return r, ErrInvalid
	}
	if s.clock().Unix() >= r.Expires {
		return r, ErrExpired
	}
	if s.revoked(c.Pool, r.Origin) {
		return r, ErrRevoked
	}
	return r, nil
}

func (s *Service) revoked(p Pool, origin string) bool { return s.voided(p, "revoked "+origin) }

// user returns the user of a session, who may have been deleted since.
func (s *Service) user(p Pool, session Session) (state.User, error) {
	var user state.User
	err := s.store.View(p.Region, func(r *state.Region) error {
		found := r.Directory(p.ID).Users[session.Username]
		if found == nil || found.Sub != session.Sub || found.Disabled {
			return ErrInvalid
		}
		user = found.Clone()
		return nil
	})
	return user, err
}

// PoolOfRefresh is the id of the pool that a text claims to be a refresh token of.
func PoolOfRefresh(text string) string {
	pool, _, _ := strings.Cut(text, ".")
	return pool
}

func (s Session) has(scope string) bool { return slices.Contains(s.Scopes, scope) }

// Owner is the user of a refresh token, empty when it is none of the client.
func (s *Service) Owner(c Client, text string) (username, sub string) {
	r, err := s.openRefresh(c, text)
	if err != nil {
		return "", ""
	}
	return r.Username, r.Sub
}
