package discovery

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// userAgent tells the operator of an identity provider who asked.
const userAgent = "terraform-provider-cogfed (OpenID Connect discovery)"

// A query is one thing to ask of a server.
type query struct {
	what    string // for messages: discovery document, key set, ...
	address *url.URL
}

// ask makes a query, unless the address is no place to ask.
func ask(what, address string) (query, *Error) {
	u, err := url.Parse(address)
	if err != nil {
		return query{}, &Error{Kind: Address, What: what, URL: "an address that is no URL", Detail: "it was not asked"}
	}
	q := query{what: what, address: u}
	if u.Scheme != "https" || u.Hostname() == "" || u.User != nil || u.Fragment != "" {
		return query{}, q.refused(Address, "it is no plain https URL, and was not asked")
	}
	return q, nil
}

func (q query) shown() string { return shown(q.address) }

func (q query) refused(kind Kind, detail string) *Error {
	return &Error{Kind: kind, What: q.what, URL: q.shown(), Detail: detail}
}

// get returns the whole body of a document.
func (c *Client) get(ctx context.Context, q query) ([]byte, *Error) {
	r, failed := c.follow(ctx, q)
	if failed != nil {
		return nil, failed
	}
	switch {
	case r.status != http.StatusOK:
		e := q.refused(Status, "it answers "+statusLine(r.status))
		e.Status = r.status
		return nil, e
	case r.cut:
		return nil, q.refused(TooLarge, fmt.Sprintf("it answers with more than %d bytes", c.limits.Body))
	default:
		return r.body, nil
	}
}

// follow asks, and goes where the answers lead.
func (c *Client) follow(ctx context.Context, q query) (reply, *Error) {
	at := q.address
	for range c.limits.Redirects + 1 {
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, at.String(), nil)
		if err != nil {
			return reply{}, q.refused(Address, "it was not asked")
		}
		req.Header.Set("Accept", "application/json")
		r, failed := c.send(q, req)
		if failed != nil || !r.isRedirect() {
			return r, failed
		}
		if at, failed = q.next(at, r.header.Get("Location")); failed != nil {
			return reply{}, failed
		}
	}
	return reply{}, q.refused(Redirect, fmt.Sprintf("it redirects more than %d times", c.limits.Redirects))
}

// next is where a redirect leads, if one may go there.
func (q query) next(from *url.URL, location string) (*url.URL, *Error) {
	to, err := from.Parse(location)
	switch {
	case err != nil || to.Hostname() == "" && to.Scheme == "https":
		return nil, q.refused(Redirect, "it redirects to an address that is no URL")
	case to.Scheme != "https":
		return nil, q.refused(Redirect, "it redirects away from https, to "+shown(to))
	case rules.IsPublicHost(q.address.Hostname()) && !rules.IsPublicHost(to.Hostname()):
		return nil, q.refused(Redirect, "it redirects to a private host, "+shown(to))
	}
	to.User = nil // credentials of the server's choice are not for it to hand out
	return to, nil
}

// statusLine names a status in this package's own words.
func statusLine(status int) string {
	return strings.TrimSpace(fmt.Sprintf("%d %s", status, http.StatusText(status)))
}

// A reply is what a server answered.
type reply struct {
	status int
	header http.Header
	body   []byte
	cut    bool // the body is longer
}

// isRedirect tells whether the answer is elsewhere.
func (r reply) isRedirect() bool {
	switch r.status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return r.header.Get("Location") != ""
	default:
		return false
	}
}

// send makes one request, and writes one line about it.
func (c *Client) send(q query, req *http.Request) (reply, *Error) {
	req.Header.Set("User-Agent", userAgent)
	began := c.now()
	r, failed := c.exchange(q, req)
	outcome := strconv.Itoa(r.status)
	if failed != nil {
		outcome = failed.Kind.String()
	}
	c.log.LogAttrs(req.Context(), slog.LevelDebug, "identity provider request",
		slog.String("what", q.what),
		slog.String("url", shown(req.URL)),
		slog.Duration("duration", c.now().Sub(began)),
		slog.String("outcome", outcome),
	)
	return r, failed
}

// exchange goes past http.Client, which would follow redirects, repeat a
// malformed one in its error, and keep cookies.
func (c *Client) exchange(q query, req *http.Request) (reply, *Error) {
	resp, err := c.transport.RoundTrip(req)
	if err != nil {
		return reply{}, q.failure(err)
	}
	defer func() { _ = resp.Body.Close() }()
	body, err := io.ReadAll(io.LimitReader(resp.Body, c.limits.Body+1))
	if err == nil {
		err = req.Context().Err() // an answer that raced the end of the time, or was provoked by it
	}
	if err != nil {
		return reply{}, q.failure(err)
	}
	r := reply{status: resp.StatusCode, header: resp.Header, body: body}
	if int64(len(body)) > c.limits.Body {
		r.body, r.cut = body[:c.limits.Body], true
	}
	return r, nil
}
