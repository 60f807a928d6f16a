package relyingparty

import (
	"context"
	"crypto/sha512"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/go-jose/go-jose/v4"
)

// The families that AWS lists for ID tokens: RSA, HMAC and elliptic curves (row IDL-05). Whether PS* belongs to RSA is not
// documented, so it does; EdDSA is in no family.
var (
	symmetric  = []jose.SignatureAlgorithm{jose.HS256, jose.HS384, jose.HS512}
	asymmetric = []jose.SignatureAlgorithm{
		jose.RS256, jose.RS384, jose.RS512, jose.PS256, jose.PS384, jose.PS512, jose.ES256, jose.ES384, jose.ES512,
	}
)

// checkIDToken returns the claims of an ID token that passes every documented check (rows IDL-05 to IDL-09). A nonce is not among
// them, since none was sent.
func (p *Party) checkIDToken(ctx context.Context, idp Provider, token string) (map[string]any, error) {
	signed, err := jose.ParseSignedCompact(token, slices.Concat(symmetric, asymmetric))
	if err != nil {
		return nil, unworded("the ID token of %s is no JWT signed with RS, PS, ES or HS", idp.Name)
	}
	payload, err := p.verify(ctx, idp, signed)
	if err != nil {
		return nil, err
	}
	claims, err := object(payload)
	if err != nil {
		return nil, unworded("the ID token of %s holds no JSON object", idp.Name)
	}
	return claims, p.checkClaims(idp, claims)
}

// verify returns the payload of a token whose signature holds. The header's algorithm decides which keys are looked at, so that a
// public key never becomes a shared secret.
func (p *Party) verify(ctx context.Context, idp Provider, signed *jose.JSONWebSignature) ([]byte, error) {
	header := signed.Signatures[0].Header
	if slices.Contains(symmetric, jose.SignatureAlgorithm(header.Algorithm)) {
		// LINE signs with the channel secret and without kid. A client without a secret has nothing to verify with.
		payload, err := signed.Verify(macKey(idp.ClientSecret))
		if err != nil || idp.ClientSecret == "" {
			return nil, documented(textMAC)
		}
		return payload, nil
	}
	keys, err := p.keys(ctx, idp, header.KeyID)
	if err != nil {
		return nil, err
	}
	for _, key := range keys {
		if payload, err := signed.Verify(key); err == nil {
			return payload, nil
		}
	}
	return nil, unworded("the signature of the ID token of %s is not by key %q of its jwks_uri", idp.Name, quote(header.KeyID))
}

// macKey is a secret as key of an HMAC. The library refuses keys shorter than the hash, which AWS is not known to do; zeros at the
// end change nothing, because HMAC appends them itself (RFC 2104, section 2).
func macKey(secret string) []byte {
	return append([]byte(secret), make([]byte, max(0, sha512.Size-len(secret)))...)
}

// checkClaims holds the claims to rows IDL-08 and IDL-09.
func (p *Party) checkClaims(idp Provider, claims map[string]any) error {
	if issuer, ok := claims["iss"].(string); !ok {
		return unworded("the ID token of %s has no iss", idp.Name)
	} else if issuer != idp.Issuer { // byte for byte: a slash at the end matters
		return documented(textIssuer, quote(issuer))
	}
	if audience := audience(claims["aud"]); !slices.Contains(audience, idp.ClientID) {
		return documented(textAudience, quote(strings.Join(audience, ", ")))
	}
	expiry, ok := seconds(claims["exp"])
	if !ok {
		return unworded("the ID token of %s has no exp", idp.Name)
	}
	if now := p.now(); !now.Before(expiry) {
		return unworded("the ID token of %s expired at %s, and it is %s", idp.Name, expiry.UTC().Format(time.RFC3339), now.UTC().Format(time.RFC3339))
	}
	return nil
}

func (p *Party) now() time.Time {
	if p.Clock != nil {
		return p.Clock()
	}
	return time.Now()
}

// audience reads a claim that is a string or a list of them (RFC 7519, section 4.1.3).
func audience(claim any) []string {
	list, ok := claim.([]any)
	if !ok {
		list = []any{claim}
	}
	var names []string
	for _, member := range list {
		if name, ok := member.(string); ok {
			names = append(names, name)
		}
	}
	return names
}

// seconds reads a date that counts seconds, perhaps with a fraction (RFC 7519, section 2).
func seconds(claim any) (time.Time, bool) {
	number, ok := claim.(json.Number)
	if !ok {
		return time.Time{}, false
	}
	value, err := number.Float64()
	if err != nil || math.Abs(value) > math.MaxInt32*1e3 {
		return time.Time{}, false
	}
	return time.UnixMilli(int64(value * 1e3)), true
}
