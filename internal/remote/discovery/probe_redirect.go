package discovery

import (
	"context"
	"net/http"
	"net/url"
	"regexp"
	"strings"
)

// RedirectProbe is what is tried at an authorization endpoint.
type RedirectProbe struct {
	AuthorizationEndpoint string
	ClientID              string
	RedirectURI           string
	Scope                 string // names, with spaces between
}

// ProbeRedirect opens an authorization endpoint like a browser that nobody
// signed in with, and reads from the answer whether the provider knows the
// redirect URI. One request is sent and never repeated. The error is an *Error: nobody answered.
func (c *Client) ProbeRedirect(ctx context.Context, p RedirectProbe) (Finding, error) {
	q, failed := ask("authorization endpoint", p.AuthorizationEndpoint)
	if failed != nil {
		return Finding{}, failed
	}
	return c.once(ctx, q, p, func(ctx context.Context) (Finding, *Error) {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, p.address(q.address), nil)
		if err != nil {
			return Finding{}, q.refused(Address, "it was not asked")
		}
		req.Header.Set("Accept", "text/html, */*")
		r, failed := c.send(q, req)
		if failed != nil {
			return Finding{}, failed
		}
		return q.readRedirect(r, p.RedirectURI), nil
	})
}

// address adds the parameters to those that the endpoint may have already.
func (p RedirectProbe) address(endpoint *url.URL) string {
	u := *endpoint
	parameters := u.Query()
	parameters.Set("client_id", p.ClientID)
	parameters.Set("redirect_uri", p.RedirectURI)
	parameters.Set("response_type", "code")
	parameters.Set("scope", p.Scope)
	parameters.Set("state", madeUp())
	u.RawQuery = parameters.Encode()
	return u.String()
}

func (q query) readRedirect(r reply, redirectURI string) Finding {
	switch {
	case r.status >= 300 && r.status < 400:
		return q.readLocation(r, redirectURI)
	case r.status >= 400 && r.status < 500 && aboutRedirect(string(r.body)):
		return q.finding(Refused, r.status, r.errorCode(), "the page speaks of the redirect URI")
	case r.status >= 400:
		return q.finding(Inconclusive, r.status, r.errorCode(), "the page does not speak of the redirect URI")
	case asksForPassword.Match(r.body) && !aboutRedirect(string(r.body)):
		return q.finding(Accepted, r.status, "", "a page that asks for a password")
	default:
		return q.finding(Inconclusive, r.status, "", "a page, which may be the login or an error")
	}
}

// readLocation interprets a redirect: back to the application, to an error, to
// the same endpoint under another address, or to a login page.
func (q query) readLocation(r reply, redirectURI string) Finding {
	to, err := q.address.Parse(r.header.Get("Location"))
	if err != nil || r.header.Get("Location") == "" {
		return q.finding(Inconclusive, r.status, "", "a redirect to nowhere")
	}
	code := registered(to.Query().Get("error"))
	switch {
	case leadsTo(to, redirectURI):
		return q.finding(Accepted, r.status, code, "it redirects to the redirect URI")
	case isError(to) && (code == "invalid_redirect_uri" || code == "redirect_uri_mismatch" || aboutRedirect(to.Query().Get("error_description"))):
		return q.finding(Refused, r.status, code, "it redirects to an error about the redirect URI")
	case isError(to):
		return q.finding(Inconclusive, r.status, code, "it redirects to an error")
	case strings.TrimSuffix(to.Path, "/") == strings.TrimSuffix(q.address.Path, "/"), !isHTTP(to):
		return q.finding(Inconclusive, r.status, "", "it redirects before it looks at the request")
	case r.status == http.StatusMovedPermanently || r.status == http.StatusPermanentRedirect:
		return q.finding(Inconclusive, r.status, "", "it has moved, and the redirect was not followed")
	default:
		return q.finding(Accepted, r.status, "", "it redirects to a login")
	}
}

// leadsTo tells whether a redirect ends at the redirect URI, parameters aside.
func leadsTo(to *url.URL, redirectURI string) bool {
	own, err := url.Parse(redirectURI)
	return err == nil && own.Host != "" && to.Scheme == own.Scheme && strings.EqualFold(to.Host, own.Host) && to.Path == own.Path
}

// isError tells whether a redirect leads to an error page.
func isError(to *url.URL) bool {
	if strings.Contains(strings.ToLower(to.Path), "error") {
		return true
	}
	for name := range to.Query() {
		if strings.Contains(strings.ToLower(name), "error") {
			return true
		}
	}
	return false
}

// asksForPassword finds the login form of a provider that shows it without a
// redirect, as Keycloak does: it went on to the login, which says as much as a
// redirect there. Refusals come as pages too, of any status, so that nothing
// less will do: neither a field for a name, nor a script that draws the page.
var asksForPassword = regexp.MustCompile(`(?i)<input\b[^>]*\stype=["']?password\b`)

func isHTTP(u *url.URL) bool { return u.Scheme == "https" || u.Scheme == "http" }

var (
	// echoed is our own parameter in a page that repeats the request.
	echoed = regexp.MustCompile(`(?i)name=["']?redirect_uri|redirect_uri(?:=|%3d|&#x3d;|&#61;|\\u003d|"\s*:\s*"https?:)`)
	// spoken is what pages say about an address they do not know.
	spoken = regexp.MustCompile(`(?i)redirect[\s_-]?(?:ur[il]|address)|callback[\s_-]?ur[il]|reply[\s_-]?(?:ur[il]|address)`)
)

// aboutRedirect tells whether a page speaks of the redirect URI, other than by
// repeating the request.
func aboutRedirect(page string) bool { return spoken.MatchString(echoed.ReplaceAllString(page, "")) }
