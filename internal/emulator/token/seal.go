package token

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
)

// errSeal says no more than that a text was not sealed here: whoever sent it may be guessing.
var errSeal = errors.New("not sealed by this user pool for this purpose")

// Seal turns a value into a text that only the pool can read, and only for the same purpose.
func (s *Service) Seal(p Pool, purpose string, value any) (string, error) {
	r, err := s.ring(p)
	if err != nil {
		return "", err
	}
	plain, err := json.Marshal(value)
	if err != nil {
		return "", fmt.Errorf("seal: %w", err)
	}
	nonce := make([]byte, r.seal.NonceSize(), r.seal.NonceSize()+len(plain)+r.seal.Overhead())
	_, _ = rand.Read(nonce) // never fails since Go 1.24
	return base64.RawURLEncoding.EncodeToString(r.seal.Seal(nonce, nonce, plain, []byte(purpose))), nil
}

// Open reads what Seal made into value.
func (s *Service) Open(p Pool, purpose, text string, value any) error {
	r, err := s.ring(p)
	if err != nil {
		return err
	}
	sealed, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil || len(sealed) < r.seal.NonceSize() {
		return errSeal
	}
	plain, err := r.seal.Open(nil, sealed[:r.seal.NonceSize()], sealed[r.seal.NonceSize():], []byte(purpose))
	if err != nil {
		return errSeal
	}
	return json.Unmarshal(plain, value)
}
