package discovery

import (
	"context"
	"net/url"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// Discover returns what an issuer says about itself, with its key set. Whether
// it calls itself what it was asked by is for the caller to judge. Each issuer
// is asked once; callers at the same time share that request, and none of them
// ends it by leaving. The error is an *Error.
func (c *Client) Discover(ctx context.Context, issuer string) (Document, error) {
	d, failed := c.shared(ctx, issuer)
	if failed != nil {
		return Document{}, failed
	}
	return d, nil
}

// wellKnown is where the discovery document of an issuer is (OpenID Connect
// Discovery 1.0, section 4: a slash at the end is removed first).
func wellKnown(issuer string) string { return strings.TrimSuffix(issuer, "/") + rules.WellKnownPath }

// fetch reads document and key set, both within one time limit.
func (c *Client) fetch(ctx context.Context, issuer string) (Document, *Error) {
	ctx, cancel := context.WithTimeout(ctx, c.limits.Time)
	defer cancel()
	q, failed := askIssuer(issuer)
	if failed != nil {
		return Document{}, failed
	}
	body, failed := c.get(ctx, q)
	if failed != nil {
		return Document{}, failed
	}
	d, kind, err := parseDocument(body)
	if err != nil {
		return Document{}, q.refused(kind, err.Error())
	}
	if d.JWKSURI != "" {
		d.Keys, d.KeysErr = c.fetchKeys(ctx, q.address, d.JWKSURI)
	}
	return d, nil
}

// askIssuer makes the query for a discovery document. An issuer has no query
// (OpenID Connect Discovery 1.0, section 3).
func askIssuer(issuer string) (query, *Error) {
	q, failed := ask("discovery document", issuer)
	if failed != nil {
		return query{}, failed
	}
	if q.address.RawQuery != "" || q.address.ForceQuery {
		return query{}, q.refused(Address, "an issuer has no query, and it was not asked")
	}
	return ask(q.what, wellKnown(issuer))
}

// fetchKeys reads a key set. An issuer on the internet that sends its readers
// to a private host is not followed there.
func (c *Client) fetchKeys(ctx context.Context, issuer *url.URL, address string) ([]Key, *Error) {
	q, failed := ask("key set", address)
	if failed != nil {
		return nil, failed
	}
	if rules.IsPublicHost(issuer.Hostname()) && !rules.IsPublicHost(q.address.Hostname()) {
		return nil, q.refused(Address, "it is on a private host, and was not asked")
	}
	body, failed := c.get(ctx, q)
	if failed != nil {
		return nil, failed
	}
	keys, kind, err := parseKeys(body)
	if err != nil {
		return nil, q.refused(kind, err.Error())
	}
	return keys, nil
}
