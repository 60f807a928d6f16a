package pool

import "unique"

const redacted = "(redacted)"

// Secret is a client secret. It prints, formats, logs and marshals as
// "(redacted)": DescribeIdentityProvider returns the IdP's client secret in
// clear text, so a secret is always one log line away from a leak. The text
// stands behind a pointer, because fmt calls no method on a value in an
// unexported field and would print a plain string there. Secrets compare by
// their text.
type Secret struct{ value unique.Handle[string] }

// NewSecret wraps a secret.
func NewSecret(value string) Secret {
	if value == "" {
		return Secret{}
	}
	return Secret{value: unique.Make(value)}
}

// Reveal returns the secret in clear text, for the one call that sends it.
func (s Secret) Reveal() string {
	if s.IsEmpty() {
		return ""
	}
	return s.value.Value()
}

// IsEmpty tells whether there is no secret.
func (s Secret) IsEmpty() bool { return s == Secret{} }

// String hides the secret.
func (Secret) String() string { return redacted }

// GoString hides the secret from %#v.
func (Secret) GoString() string { return redacted }

// MarshalText hides the secret from JSON and every text encoder.
func (Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }
