package token

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"fmt"
	"sync"

	"github.com/go-jose/go-jose/v4"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// keyBits is the size of Cognito's signing keys. A signature takes about a millisecond.
const keyBits = 2048

// ring is the keys of one pool, ready for use.
type ring struct {
	id, access jose.Signer
	accessKey  *rsa.PublicKey
	public     jose.JSONWebKeySet
	seal       cipher.AEAD
}

// entry makes a ring once, whoever needs it first.
type entry struct {
	once sync.Once
	ring *ring
	err  error
}

func (s *Service) ring(p Pool) (*ring, error) {
	s.mu.Lock()
	e := s.rings[p.ID]
	if e == nil {
		e = &entry{}
		s.rings[p.ID] = e
	}
	s.mu.Unlock()
	e.once.Do(func() { e.ring, e.err = s.load(p) })
	if e.err != nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.rings[p.ID] == e {
			delete(s.rings, p.ID)
		}
	}
	return e.ring, e.err
}

// load takes the keys of a pool out of the state, and makes them if there are none. That takes too long to do under the lock of
// the state.
func (s *Service) load(p Pool) (*ring, error) {
	keys, err := s.stored(p)
	if err != nil {
		return nil, err
	}
	if keys == nil {
		fresh, err := newKeys()
		if err != nil {
			return nil, err
		}
		err = s.store.UpdateDirectory(p.Region, p.ID, func(_ *state.Pool, d *state.Directory) error {
			if d.Keys == nil {
				d.Keys = fresh
			}
			keys = d.Keys
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return newRing(keys)
}

func (s *Service) stored(p Pool) (*state.TokenKeys, error) {
	var keys *state.TokenKeys
	err := s.store.View(p.Region, func(r *state.Region) error {
		_, err := r.Pool(p.ID)
		keys = r.Directory(p.ID).Keys
		return err
	})
	return keys, err
}

func newKeys() (*state.TokenKeys, error) {
	id, err := rsa.GenerateKey(rand.Reader, keyBits)
	if err != nil {
		return nil, fmt.Errorf("signing key: %w", err)
	}
	access, err := rsa.GenerateKey(rand.Reader, keyBits)
	if err != nil {
		return nil, fmt.Errorf("signing key: %w", err)
	}
	seal := make([]byte, 32)
	_, _ = rand.Read(seal) // never fails since Go 1.24
	return &state.TokenKeys{ID: x509.MarshalPKCS1PrivateKey(id), Access: x509.MarshalPKCS1PrivateKey(access), Seal: seal}, nil
}

func newRing(keys *state.TokenKeys) (*ring, error) {
	id, idPublic, err := newSigner(keys.ID)
	if err != nil {
		return nil, err
	}
	access, accessPublic, err := newSigner(keys.Access)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(keys.Seal)
	if err != nil {
		return nil, fmt.Errorf("sealing key: %w", err)
	}
	seal, err := cipher.NewGCM(block)
	if err != nil {
		return nil, fmt.Errorf("sealing key: %w", err)
	}
	verify, ok := accessPublic.Key.(*rsa.PublicKey)
	if !ok {
		return nil, errors.New("signing key: not RSA")
	}
	return &ring{
		id: id, access: access, accessKey: verify, seal: seal,
		public: jose.JSONWebKeySet{Keys: []jose.JSONWebKey{idPublic, accessPublic}},
	}, nil
}

func newSigner(der []byte) (jose.Signer, jose.JSONWebKey, error) {
	key, err := x509.ParsePKCS1PrivateKey(der)
	if err != nil {
		return nil, jose.JSONWebKey{}, fmt.Errorf("signing key: %w", err)
	}
	thumb := sha256.Sum256(x509.MarshalPKCS1PublicKey(&key.PublicKey))
	kid := base64.StdEncoding.EncodeToString(thumb[:]) // Cognito's key ids are base64 with padding
	public := jose.JSONWebKey{Key: &key.PublicKey, KeyID: kid, Algorithm: string(jose.RS256), Use: "sig"}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.RS256, Key: jose.JSONWebKey{Key: key, KeyID: kid}}, nil)
	if err != nil {
		return nil, public, fmt.Errorf("signing key: %w", err)
	}
	return signer, public, nil
}

// PublicKeys are those that a pool publishes at /.well-known/jwks.json.
func (s *Service) PublicKeys(p Pool) (jose.JSONWebKeySet, error) {
	r, err := s.ring(p)
	if err != nil {
		return jose.JSONWebKeySet{}, err
	}
	return r.public, nil
}
