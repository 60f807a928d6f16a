package relyingparty

import (
	"context"
	"crypto/ecdsa"
	"crypto/rsa"
	"encoding/json"
	"net/http"

	"github.com/go-jose/go-jose/v4"
)

// maxModulus bounds the RSA keys that are used: verifying with a larger one takes long.
const maxModulus = 16384

// keys returns the public keys with that kid at the jwks_uri. They are read again for every ID token (row IDL-07), so a key that
// was rotated in is found at once.
func (p *Party) keys(ctx context.Context, idp Provider, kid string) ([]any, error) {
	if kid == "" {
		return nil, unworded("the ID token of %s has no kid (row IDL-06)", idp.Name)
	}
	u, err := endpoint("jwks_uri", idp.JWKSURL)
	if err != nil {
		return nil, err
	}
	reply, err := p.send(ctx, request{method: http.MethodGet, url: u})
	if err != nil {
		return nil, unreachable("jwks_uri", err, textKeysTimeout)
	}
	if reply.status != http.StatusOK {
		return nil, unworded("the jwks_uri of %s answers %d", idp.Name, reply.status)
	}
	var set struct {
		Keys []json.RawMessage `json:"keys"`
	}
	if err := json.Unmarshal(reply.body, &set); err != nil {
		return nil, unworded("the jwks_uri of %s answers no JSON Web Key Set", idp.Name)
	}
	var found []any
	for _, raw := range set.Keys {
		if key, ok := publicKey(raw, kid); ok {
			found = append(found, key)
		}
	}
	if len(found) == 0 {
		return nil, unworded("the jwks_uri of %s lists no key %q", idp.Name, quote(kid))
	}
	return found, nil
}

// publicKey reads one key of a set, if it has that kid and verifies signatures. Other members may be of kinds that are unknown
// here (RFC 7517, section 5).
func publicKey(raw json.RawMessage, kid string) (any, bool) {
	var name struct {
		KeyID string `json:"kid"`
		Use   string `json:"use"`
	}
	if json.Unmarshal(raw, &name) != nil || name.KeyID != kid || name.Use != "" && name.Use != "sig" {
		return nil, false
	}
	var key jose.JSONWebKey
	if key.UnmarshalJSON(raw) != nil || !key.Valid() {
		return nil, false
	}
	switch public := key.Public().Key.(type) {
	case *rsa.PublicKey:
		return public, public.N.BitLen() <= maxModulus
	case *ecdsa.PublicKey:
		return public, true
	default:
		return nil, false
	}
}
