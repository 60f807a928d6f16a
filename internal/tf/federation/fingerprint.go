package federation

import (
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"errors"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// rounds is how often PBKDF2 hashes. Each refresh of each federation pays for
// it: 50,000 take about 10 ms of one core (measured 2026-11-21, with SHA
// instructions), so 1,000 federations take 10 s of CPU within the 50 s that
// the request quotas make such a refresh last anyway. The 600,000 that OWASP
// asks for passwords would take 2 minutes. They are for secrets that people
// choose; a client secret is made by a machine, and whoever can read the state
// and guesses a weak one still pays 10 ms for each guess.
const rounds = 50_000

const saltBytes, hashBytes = 16, 32

// fingerprint recognises a client secret without holding it. Its salt is its
// own, so two federations with one secret do not show that they share it.
type fingerprint struct {
	Salt   []byte `json:"salt"`
	Rounds int    `json:"rounds"` // stored, so that another number can be chosen later
	Hash   []byte `json:"hash"`
}

func fingerprintOf(secret pool.Secret) (fingerprint, error) {
	salt := make([]byte, saltBytes)
	_, _ = rand.Read(salt) // never fails (package crypto/rand)
	hash, err := pbkdf2.Key(sha256.New, secret.Reveal(), salt, rounds, hashBytes)
	return fingerprint{Salt: salt, Rounds: rounds, Hash: hash}, err
}

// matches tells whether a secret is the one that the fingerprint was taken of.
func (f fingerprint) matches(secret pool.Secret) (bool, error) {
	if len(f.Hash) != hashBytes || f.Rounds < 1 {
		return false, errors.New("the fingerprint has a form of another version")
	}
	hash, err := pbkdf2.Key(sha256.New, secret.Reveal(), f.Salt, f.Rounds, hashBytes)
	return err == nil && subtle.ConstantTimeCompare(hash, f.Hash) == 1, err
}
