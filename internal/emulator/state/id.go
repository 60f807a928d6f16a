package state

import "crypto/rand"

const (
	alphanumeric = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
	lowerNumeric = "0123456789abcdefghijklmnopqrstuvwxyz"
)

// newPoolID matches [\w-]+_[0-9a-zA-Z]+ (UserPoolIdType) but has a suffix of 17 characters that says what it is; AWS's
// suffixes have 9.
func newPoolID(region string) string { return region + "_Local" + random(alphanumeric, 12) }

// NewClientID returns an app client id: it matches [\w+]+ (ClientIdType), begins with "local", and is longer than AWS's 26
// characters.
func NewClientID() string { return "local" + random(lowerNumeric, 26) }

// NewClientSecret returns a secret of 52 lower-case characters and digits, within the [\w+]+ of ClientSecretType. AWS's
// generated secrets were seen with 51 and 52 characters.
func NewClientSecret() string { return random(lowerNumeric, 52) }

// NewDistribution returns the host name of a CloudFront distribution that does not exist: AWS's begin with d and have 14
// characters at most.
func NewDistribution() string { return "local" + random(lowerNumeric, 13) + ".cloudfront.net" }

func random(alphabet string, n int) string {
	b := make([]byte, n)
	_, _ = rand.Read(b) // never fails since Go 1.24
	for i, v := range b {
		b[i] = alphabet[int(v)%len(alphabet)]
	}
	return string(b)
}
