package state

import (
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// ExternalProvider is the UserStatusType of a user that an identity provider vouches for.
const ExternalProvider = "EXTERNAL_PROVIDER"

// Directory is what signing in leaves behind in a pool: its users, the keys that its tokens are made with, and which tokens are no longer
// good. It hangs under the region and not under the pool, because a write to the pool copies the pool, and a directory may be large.
type Directory struct {
	Users map[string]*User `json:"users"` // by username
	Keys  *TokenKeys       `json:"keys,omitzero"`
	Voids map[string]Void  `json:"voids,omitempty"` // by what it is and id

	sweepAt int // how many voids are looked through for expired ones
}

// TokenKeys are the secret keys of a pool. Cognito signs ID and access tokens with different keys (developer guide, "Understanding
// the access token"), and publishes both.
type TokenKeys struct {
	ID     []byte `json:"id"`     // PKCS #1
	Access []byte `json:"access"` // PKCS #1
	Seal   []byte `json:"seal"`   // AES-256, for what only Cognito reads: refresh tokens, sessions
}

// User is a user profile.
type User struct {
	Username string `json:"username"`
	Sub      string `json:"sub"`
	// Attributes are all but sub and identities, by full name.
	Attributes map[string]string `json:"attributes"`
	Status     string            `json:"status"` // UserStatusType
	Disabled   bool              `json:"disabled,omitzero"`
	Identities []Identity        `json:"identities,omitzero"`
	Groups     []string          `json:"groups,omitzero"`
	// Credentials are nil for a user who has signed in through a provider only.
	Credentials *Credentials   `json:"credentials,omitzero"`
	Created     wire.Timestamp `json:"created"`
	Modified    wire.Timestamp `json:"modified"`
}

// Identity links a user to a provider. Its form is that of the identities attribute: "primary" and the date in milliseconds are
// strings there, and the issuer of an OIDC provider is null.
type Identity struct {
	UserID       string  `json:"userId"`
	ProviderName string  `json:"providerName"`
	ProviderType string  `json:"providerType"`
	Issuer       *string `json:"issuer"`
	Primary      string  `json:"primary"`
	DateCreated  string  `json:"dateCreated"`
}

// Clone returns a copy that shares nothing with the state.
func (u *User) Clone() User {
	c := *u
	c.Attributes = maps.Clone(u.Attributes)
	c.Identities, c.Groups, c.Credentials = slices.Clone(u.Identities), slices.Clone(u.Groups), u.Credentials.clone()
	return c
}

// Directory returns the directory of a pool, an unregistered empty one when nobody signed in yet.
func (r *Region) Directory(poolID string) *Directory {
	if d := r.Directories[poolID]; d != nil {
		return d
	}
	return &Directory{Users: make(map[string]*User)}
}

// RemovePool forgets a pool and who signed in to it.
func (r *Region) RemovePool(id string) {
	delete(r.Pools, id)
	delete(r.Directories, id)
}

// UpdateDirectory runs fn with a pool, for reading, and its directory, for writing, under the lock. It saves what fn did unless fn
// returns an error. Stale reads never show an older directory.
func (s *Store) UpdateDirectory(region, poolID string, fn func(*Pool, *Directory) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.region(region)
	pool, err := r.Pool(poolID)
	if err != nil {
		return err
	}
	directory := r.Directory(poolID)
	if err := fn(pool, directory); err != nil {
		return err
	}
	r.Directories[poolID] = directory
	return s.save()
}

// CustomDomain returns the region of the custom domain of that name, whose name is unique in all regions (row DO-04).
func (s *Store) CustomDomain(name string) (region string, ok bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, r := range s.regions {
		if d := r.Domains[name]; d != nil && d.Custom {
			return r.Name, true
		}
	}
	return "", false
}
