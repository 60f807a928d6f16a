package discovery

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Key is one key of a key set (RFC 7517), without its key material. A member
// that is absent is "".
type Key struct {
	KID string
	Alg string
	Kty string // RSA, EC, oct, OKP
	Use string // sig, enc
}

// parseKeys reads a key set. It is never nil without an error.
func parseKeys(body []byte) ([]Key, Kind, error) {
	o, err := parseObject(body)
	if err != nil {
		return nil, NotJSON, err
	}
	var members []object
	switch err := json.Unmarshal(o.raw("keys"), &members); {
	case err != nil || members == nil:
		return nil, NotDocument, errors.New("the answer is JSON without a list of keys")
	case len(members) > longestList:
		return nil, NotDocument, fmt.Errorf("the answer lists more than %d keys", longestList)
	}
	keys := make([]Key, 0, len(members))
	for _, m := range members {
		keys = append(keys, Key{KID: m.word("kid"), Alg: m.word("alg"), Kty: m.word("kty"), Use: m.word("use")})
	}
	return keys, 0, nil
}

// word returns a member that is a text, "" when it is anything else.
func (o object) word(name string) string {
	s, err := o.text(name)
	if err != nil {
		return ""
	}
	return s
}
