package pool

const redacted = "(redacted)"

// Secret is a client secret. It prints, formats, logs and marshals as
// "(redacted)": DescribeIdentityProvider returns the IdP's client secret in
// clear text, so a secret is always one log line away from a leak.
type Secret struct{ value string }

// NewSecret wraps a secret.
func NewSecret(value string) Secret { return Secret{value: value} }

// Reveal returns the secret in clear text, for the one call that sends it.
func (s Secret) Reveal() string { return s.value }

// IsEmpty tells whether there is no secret.
func (s Secret) IsEmpty() bool { return s.value == "" }

// String hides the secret.
func (Secret) String() string { return redacted }

// GoString hides the secret from %#v.
func (Secret) GoString() string { return redacted }

// MarshalText hides the secret from JSON and every text encoder.
func (Secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }
