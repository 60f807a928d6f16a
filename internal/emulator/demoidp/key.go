package demoidp

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/rsa"
	"encoding/base64"
	"encoding/json"
	"sync"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// keyID names the one key of all stand-ins.
const keyID = "demo-key-1"

// keys are made when they are first needed: that takes a tenth of a second or more. Every stand-in of a process has the same, which
// nobody outside of it has.
var keys = sync.OnceValue(func() *jose.JSONWebKey {
	private, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		panic("demo provider: " + err.Error()) // the random source is broken
	}
	return &jose.JSONWebKey{Key: private, KeyID: keyID, Algorithm: string(jose.RS256), Use: "sig"}
})

// signer signs with the key, and is safe for concurrent use.
var signer = sync.OnceValue(func() jose.Signer {
	return ready(jose.NewSigner(jose.SigningKey{Algorithm: jose.RS256, Key: keys()}, (&jose.SignerOptions{}).WithType("JWT")))
})

func publicKeys() jose.JSONWebKeySet {
	return jose.JSONWebKeySet{Keys: []jose.JSONWebKey{keys().Public()}}
}

// sign returns claims as a signed JWT.
func sign(claims map[string]any) string {
	return ready(jwt.Signed(signer()).Claims(claims).Serialize())
}

// encrypt wraps a JWT for a recipient that nobody is: only the form matters here.
func encrypt(signed string) string {
	to := jose.Recipient{Algorithm: jose.RSA_OAEP_256, Key: keys().Public()}
	encrypter := ready(jose.NewEncrypter(jose.A256GCM, to, (&jose.EncrypterOptions{}).WithContentType("JWT")))
	return ready(ready(encrypter.Encrypt([]byte(signed))).CompactSerialize())
}

// ready returns a value whose making depends on nothing from outside.
func ready[T any](value T, err error) T {
	if err != nil {
		panic("demo provider: " + err.Error())
	}
	return value
}

// sealer makes tokens that only it can read.
type sealer struct{ aead cipher.AEAD }

func newSealer() sealer {
	key := make([]byte, 32)
	_, _ = rand.Read(key) // never fails
	return sealer{ready(cipher.NewGCMWithRandomNonce(ready(aes.NewCipher(key))))}
}

func (s sealer) seal(a access) string {
	return base64.RawURLEncoding.EncodeToString(s.aead.Seal(nil, nil, ready(json.Marshal(a)), nil)) //nolint:gosec // it makes its own nonce
}

func (s sealer) open(token string) (access, bool) {
	sealed, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil {
		return access{}, false
	}
	text, err := s.aead.Open(nil, nil, sealed, nil)
	if err != nil {
		return access{}, false
	}
	var a access
	return a, json.Unmarshal(text, &a) == nil
}
