package discovery

import (
	"fmt"
	"net/url"
	"strings"
)

// Error is what every method of Client fails with.
type Error struct {
	Kind   Kind
	What   string // what was asked for: discovery document, key set, ...
	URL    string // what was asked, without credentials and query
	Detail string // what happened, in this package's own words
	Status int    // of the answer, 0 without one
	Err    error  // cause; nil where its words could be those of the server
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Error tells in one sentence what happened, and in another what to do.
func (e *Error) Error() string {
	saw := e.Saw()
	return strings.ToLower(saw[:1]) + saw[1:] + " " + strings.TrimSuffix(e.Fix(), ".")
}

// Saw is one sentence about what happened.
func (e *Error) Saw() string {
	return fmt.Sprintf("The %s at %s cannot be read: %s.", e.What, e.URL, e.Detail)
}

// Fix tells what to do.
func (e *Error) Fix() string {
	switch e.Kind {
	case Canceled:
		return "Run it again."
	case Address:
		return "Write an https URL with a host, without user name, password, query and fragment."
	case Timeout:
		return "Check that the address answers quickly, and that a firewall or a proxy lets this machine reach it."
	case NameUnknown:
		return "Check the spelling of the host. A name that exists only in a local network is out of Cognito's reach."
	case Connection:
		return "Check host and port, and that a firewall or a proxy (HTTPS_PROXY) lets this machine reach it."
	case Handshake:
		return "Check the port: https is expected there, with TLS 1.2 or newer."
	case UnknownAuthority:
		return "Serve the whole chain of a certificate from a public authority: Cognito trusts no other. If a proxy in between signs certificates, this machine must trust its authority."
	case Expired:
		return "Renew the certificate, and check the clock of this machine."
	case WrongName:
		return "Serve a certificate for this very host, or write the host that the certificate is for."
	case Redirect:
		return "Make the address answer by itself, without redirects."
	case Status:
		return statusFix(e.Status)
	case TooLarge:
		return "Check that the address is right; such documents have a few kilobytes."
	case NotJSON, NotDocument:
		return "Check that the address is right and that it answers with JSON without a login."
	default:
		return "Check the address."
	}
}

func statusFix(status int) string {
	switch {
	case status == 401 || status == 403:
		return "Make the address public: Cognito brings no credentials."
	case status == 404 || status == 410:
		return "Check the address for typing mistakes: a path, realm or tenant that is missing, or one too many."
	case status == 429 || status >= 500:
		return "Try again later; if it stays so, mend the identity provider."
	default:
		return "Check that the address is right."
	}
}

// shown is a URL as it may be printed: without credentials, query and fragment,
// and not endless.
func shown(u *url.URL) string {
	bare := url.URL{Scheme: u.Scheme, Host: u.Host, Path: u.Path, RawPath: u.RawPath}
	return short(bare.String())
}

// short keeps a text to be printed readable.
func short(s string) string {
	const longest = 160
	clean := strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return '?'
		}
		return r
	}, s)
	if runes := []rune(clean); len(runes) > longest {
		return string(runes[:longest]) + "..."
	}
	return clean
}
