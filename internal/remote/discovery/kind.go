package discovery

import "github.com/cogfed/terraform-provider-cogfed/internal/core/rules"

// Kind says what an error means for the caller. Branch on it, never on text.
type Kind int

// Kinds of errors.
const (
	// Canceled: the caller's context ended first.
	Canceled Kind = iota
	// Address: there is nothing to ask, for it is no https URL.
	Address
	// Timeout: no whole answer came within the limit.
	Timeout
	// NameUnknown: DNS knows no such host.
	NameUnknown
	// Connection: the host cannot be reached, or the connection broke off.
	Connection
	// Handshake: the server does not speak TLS, or not with this client.
	Handshake
	// UnknownAuthority: nobody who is trusted here signed the certificate.
	UnknownAuthority
	// Expired: the certificate is not valid today.
	Expired
	// WrongName: the certificate is for another host.
	WrongName
	// Redirect: the answer leads too far, away from https, or to a private host.
	Redirect
	// Status: the answer has a status other than 200.
	Status
	// TooLarge: the answer is larger than the limit.
	TooLarge
	// NotJSON: the answer is no JSON object.
	NotJSON
	// NotDocument: the answer is JSON, but not what was asked for.
	NotDocument
)

var kindNames = map[Kind]string{
	Canceled: "canceled", Address: "address", Timeout: "timeout", NameUnknown: "name unknown", Connection: "connection",
	Handshake: "handshake", UnknownAuthority: "unknown authority", Expired: "expired", WrongName: "wrong name",
	Redirect: "redirect", Status: "status", TooLarge: "too large", NotJSON: "not JSON", NotDocument: "not a document",
}

// String names the kind for logs and tests.
func (k Kind) String() string { return kindNames[k] }

// Unreachable tells whether nobody answered. The same address may well answer
// somebody on another network.
func (k Kind) Unreachable() bool {
	return k == Canceled || k == Timeout || k == NameUnknown || k == Connection || k == Handshake
}

// Certificate tells whether somebody answered who could not prove to be the
// host that was asked.
func (k Kind) Certificate() bool { return k == UnknownAuthority || k == Expired || k == WrongName }

func (k Kind) obstacle() rules.Obstacle {
	switch {
	case k.Unreachable():
		return rules.NoAnswer
	case k.Certificate():
		return rules.BadCertificate
	default:
		return rules.BadAnswer
	}
}
