package discovery

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// CredentialProbe is what is tried at a token endpoint.
type CredentialProbe struct {
	TokenEndpoint string
	ClientID      string
	ClientSecret  pool.Secret
	RedirectURI   string // as Cognito will send it; left out while it is not known
}

// ProbeCredentials asks a token endpoint to exchange a made-up code, in the way
// Cognito does, and reads from its objection whether it knows client and
// secret. A provider may look at the code before it looks at the client (RFC
// 6749 prescribes no order); Accepted then says less than it seems to. One
// request is sent and never repeated. The error is an *Error: nobody answered.
func (c *Client) ProbeCredentials(ctx context.Context, p CredentialProbe) (Finding, error) {
	q, failed := ask("token endpoint", p.TokenEndpoint)
	if failed != nil {
		return Finding{}, failed
	}
	return c.once(ctx, q, p, func(ctx context.Context) (Finding, *Error) {
		req, err := p.request(ctx, q)
		if err != nil {
			return Finding{}, q.refused(Address, "it was not asked")
		}
		r, failed := c.send(q, req)
		if failed != nil {
			return Finding{}, failed
		}
		return q.readCredentials(r), nil
	})
}

func (p CredentialProbe) request(ctx context.Context, q query) (*http.Request, error) {
	form := url.Values{
		"grant_type": {"authorization_code"},
		"code":       {madeUp()},
		"client_id":  {p.ClientID},
	}
	if p.RedirectURI != "" {
		form.Set("redirect_uri", p.RedirectURI)
	}
	if !p.ClientSecret.IsEmpty() {
		form.Set("client_secret", p.ClientSecret.Reveal())
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, q.address.String(), strings.NewReader(form.Encode()))
	if err != nil {
		return nil, err
	}
	req.GetBody = nil // the transport cannot send it twice
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Accept", "application/json")
	return req, nil
}

// readCredentials interprets the answer. The error code counts more than the
// status: providers agree on the former (RFC 6749, section 5.2), less on the
// latter.
func (q query) readCredentials(r reply) Finding {
	code := r.errorCode()
	switch code {
	case "invalid_client", "incorrect_client_credentials":
		return q.finding(Refused, r.status, code, "it does not accept the client")
	case "invalid_grant", "bad_verification_code":
		return q.finding(Accepted, r.status, code, "it objects to the made-up code only")
	}
	switch {
	case r.status == http.StatusUnauthorized:
		return q.finding(Refused, r.status, code, "it does not accept the client")
	case r.status >= 300 && r.status < 400:
		return q.finding(Inconclusive, r.status, code, "a redirect, which was not followed")
	default:
		return q.finding(Inconclusive, r.status, code, "which tells nothing about the client")
	}
}

// errorCode is the OAuth error of a JSON answer, if it is a registered one.
func (r reply) errorCode() string {
	o, err := parseObject(r.body)
	if err != nil {
		return ""
	}
	return registered(o.word("error"))
}
