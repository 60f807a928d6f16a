package rules

import (
	"regexp"
	"slices"
	"strings"
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
