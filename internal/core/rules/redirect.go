package rules

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Limits of callback and logout URLs.
const (
	RedirectURLsMax      = 100  // per list
	RedirectURLLengthMax = 1024 // characters
)

// RedirectURLPattern is what the API model demands (RedirectUrlType): no
// spaces and no control characters.
const RedirectURLPattern = `^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$`

// LoopbackHosts are the hosts to which Cognito allows plain http, on any port.
var LoopbackHosts = []string{"localhost", "127.0.0.1", "[::1]"}

var (
	redirectURLPattern = regexp.MustCompile(RedirectURLPattern)
	schemePattern      = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9+.-]*:`)
	bareHostPattern    = regexp.MustCompile(`^[A-Za-z0-9.-]+:\d+(?:/|$)`)
)

var redirectBareHost = register(Rule{
	ID: "redirect-url-bare-host", Enforcer: OIDC, Severity: Warning,
	Summary: "URL seems to lack its scheme",
	Why:     `A host with a port reads as the scheme of an app: "localhost:3000" is an address in the scheme "localhost". What a browser sends starts with http:// or https:// and will not match.`,
	Fix:     `Put the scheme in front: "http://localhost:3000".`,
	Sources: []Source{inferred(pageAuthorize)},
})

// A warning: what Cognito makes of such a text is not measured.
var redirectNoHost = register(Rule{
	ID: "redirect-url-host", Enforcer: OIDC, Severity: Warning,
	Summary: "No browser can be sent to this URL",
	Why:     "An address in http or https has two slashes, a host, and a port up to 65535 if any. Without them it leads nowhere, and no application sends it as its redirect_uri.",
	Fix:     `Write the whole address: "https://app.example.com/callback".`,
	Sources: []Source{vendor("https://www.rfc-editor.org/rfc/rfc9110#section-4.2.2"), inferred(pageAuthorize)},
})

// webURL takes a URL in http or https apart: its scheme, and what stands behind
// the scheme and its slashes, however many there are.
func webURL(s string) (scheme, rest string, ok bool) {
	scheme, rest, ok = strings.Cut(s, ":")
	scheme = strings.ToLower(scheme)
	return scheme, strings.TrimLeft(rest, "/"), ok && (scheme == "http" || scheme == "https")
}

// checkWebHost checks that a URL in https, or in http, has a host to go to.
func checkWebHost(p Path, s string) []Violation {
	scheme, rest, ok := webURL(s)
	if !ok {
		return nil
	}
	u, err := url.Parse(s)
	switch {
	case err != nil: // what Cognito refuses is told by others
		return nil
	case u.Host == "" && rest != "":
		return []Violation{redirectNoHost.AtValue(p, s).WithFix(fmt.Sprintf("Write the host behind two slashes: %q.", scheme+"://"+rest))}
	case u.Hostname() == "" || !portExists(u.Port()):
		return []Violation{redirectNoHost.AtValue(p, s)}
	default:
		return nil
	}
}

func portExists(port string) bool {
	n, err := strconv.ParseUint(port, 10, 16)
	return port == "" || err == nil && n > 0
}

// secureURL is the fix for a URL in http that Cognito refuses.
func secureURL(s string) string {
	switch _, rest, _ := webURL(s); {
	case rest == "":
		return redirectNoHost.Fix
	case slices.Contains(LoopbackHosts, hostname(rest)):
		return fmt.Sprintf("Write the host behind two slashes: %q.", "http://"+rest)
	default:
		return fmt.Sprintf(`Use %q, or "http://localhost:<port>" while developing.`, "https://"+rest)
	}
}

// fitsURL reports a text that has the length or the characters of no redirect URL.
func (r *Rule) fitsURL(p Path, s string) []Violation {
	found := r.fits(p, tri.Of(s), 1, RedirectURLLengthMax, redirectURLPattern)
	for i, v := range found {
		switch {
		case s == "":
		case utf8.RuneCountInString(s) > RedirectURLLengthMax:
			found[i] = v.WithFix("Shorten it to 1,024 characters. What an application needs after the login, it can pass in the parameter state.")
		case strings.TrimSpace(s) != s:
			found[i] = v.WithFix("Remove the white space at its beginning or end, with trimspace() if the text comes from elsewhere.")
		default:
			found[i] = v.WithFix("Remove the space or the invisible character, or write it percent-encoded: %20 is a space.")
		}
	}
	return found
}

// isAbsolute tells whether a URL has a scheme: https, http or an app's own.
func isAbsolute(s string) bool { return schemePattern.MatchString(s) }

// isBareHost tells whether a URL is a host with a port and no scheme. Its host
// would pass for a scheme.
func isBareHost(s string) bool { return bareHostPattern.MatchString(s) }

// isPlainHTTP tells whether a URL uses http outside the loopback hosts.
func isPlainHTTP(s string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(s), "http:")
	return ok && !slices.Contains(LoopbackHosts, hostname(strings.TrimPrefix(rest, "//")))
}

// authority returns what stands before the first slash, question mark or
// fragment, without user information.
func authority(afterSlashes string) string {
	if end := strings.IndexAny(afterSlashes, "/?#"); end >= 0 {
		afterSlashes = afterSlashes[:end]
	}
	return afterSlashes[strings.LastIndexByte(afterSlashes, '@')+1:]
}

// hostname returns the host of an authority, without the port.
func hostname(afterSlashes string) string {
	host := authority(afterSlashes)
	if end := strings.IndexByte(host, ']'); strings.HasPrefix(host, "[") && end >= 0 {
		return host[:end+1]
	}
	host, _, _ = strings.Cut(host, ":")
	return host
}

// hasWildcard tells whether a URL has an asterisk in its host or path.
func hasWildcard(s string) bool {
	if end := strings.IndexAny(s, "?#"); end >= 0 {
		s = s[:end]
	}
	return strings.Contains(s, "*")
}
