package state

import (
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// The other statuses of a user (UserStatusType); ARCHIVED, COMPROMISED and UNKNOWN are never entered here.
const (
	Unconfirmed         = "UNCONFIRMED"
	Confirmed           = "CONFIRMED"
	ResetRequired       = "RESET_REQUIRED"
	ForceChangePassword = "FORCE_CHANGE_PASSWORD"
)

// Credentials are what a native user, one of the pool itself, proves who it is with. Nothing of it can be read back.
type Credentials struct {
	Password Hash `json:"password"`
	// Previous passwords, newest first, as many as the pool's policy remembers.
	Previous []Hash `json:"previous,omitzero"`
	// TemporaryUntil ends a password that an administrator chose.
	TemporaryUntil wire.Timestamp `json:"temporaryUntil,omitzero"`
	// Confirmation and Reset are the codes that were sent last and not used yet, nil when there is none.
	Confirmation *Code `json:"confirmation,omitzero"`
	Reset        *Code `json:"reset,omitzero"`
}

// Code is a code that was sent to a user.
type Code struct {
	Hash Hash `json:"hash"`
	// Attribute is the one it was sent to: who knows the code owns that address.
	Attribute string         `json:"attribute"`
	Expires   wire.Timestamp `json:"expires"`
}

// Hash is a password or code that can be compared and not read: PBKDF2 with HMAC-SHA-256. The zero value matches nothing.
type Hash struct {
	Salt   []byte `json:"salt,omitzero"`
	Rounds int    `json:"rounds,omitzero"`
	Sum    []byte `json:"sum,omitzero"`
}

// rounds keep a comparison around two milliseconds. A service would take more by far; these are passwords of tests.
const rounds = 10_000

// NewHash hashes a secret with a salt of its own.
func NewHash(secret string) Hash {
	h := Hash{Salt: make([]byte, 16), Rounds: rounds}
	_, _ = rand.Read(h.Salt) // never fails since Go 1.24
	h.Sum = h.derive(secret)
	return h
}

// Matches reports whether the hash is that of a secret.
func (h Hash) Matches(secret string) bool {
	sum := h.derive(secret)
	return len(h.Sum) > 0 && subtle.ConstantTimeCompare(sum, h.Sum) == 1
}

func (h Hash) derive(secret string) []byte {
	sum, err := pbkdf2.Key(sha256.New, secret, h.Salt, max(h.Rounds, 1), sha256.Size)
	if err != nil { // FIPS mode refuses short salts, which a snapshot of another hand may have
		return nil
	}
	return sum
}

// clone copies everything that can change.
func (c *Credentials) clone() *Credentials {
	if c == nil {
		return nil
	}
	copied := *c
	copied.Previous = slices.Clone(c.Previous)
	return &copied
}
