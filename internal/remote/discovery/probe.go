package discovery

import (
	"context"
	"crypto/rand"
	"fmt"
	"slices"
)

// Verdict is what an identity provider's answer to a probe means.
type Verdict int

// Verdicts.
const (
	// Inconclusive: the answer can mean this or that.
	Inconclusive Verdict = iota
	// Accepted: the provider had no objection. It may still have one later.
	Accepted
	// Refused: the provider objected to what was probed.
	Refused
)

// String names the verdict for logs and tests.
func (v Verdict) String() string {
	return [...]string{"inconclusive", "accepted", "refused"}[v]
}

// Finding is the outcome of a probe.
type Finding struct {
	Verdict Verdict
	Saw     string // one sentence about the answer, in this package's own words
}

// registeredCodes are the OAuth errors that may be repeated in a message. Any
// other text of a server is not: it could hold what was sent.
// https://www.iana.org/assignments/oauth-parameters (extensions error registry),
// RFC 6749 sections 4.1.2.1 and 5.2, OpenID Connect Core 3.1.2.6; the last
// three are of Google and GitHub.
var registeredCodes = []string{
	"invalid_request", "invalid_client", "invalid_grant", "unauthorized_client", "unsupported_grant_type", "invalid_scope",
	"access_denied", "unsupported_response_type", "server_error", "temporarily_unavailable", "invalid_token", "invalid_target",
	"interaction_required", "login_required", "account_selection_required", "consent_required", "invalid_request_uri",
	"invalid_request_object", "request_not_supported", "request_uri_not_supported", "registration_not_supported", "invalid_redirect_uri",
	"redirect_uri_mismatch", "bad_verification_code", "incorrect_client_credentials",
}

// registered returns a code that is registered, and "" for any other.
func registered(code string) string {
	if slices.Contains(registeredCodes, code) {
		return code
	}
	return ""
}

// finding tells what was answered. A code is a registered one, or empty.
func (q query) finding(v Verdict, status int, code, remark string) Finding {
	saw := fmt.Sprintf("The %s at %s answers %s", q.what, q.shown(), statusLine(status))
	if code != "" {
		saw += " " + code
	}
	if remark != "" {
		saw += ": " + remark
	}
	return Finding{Verdict: v, Saw: saw + "."}
}

// madeUp is a value that nobody can have issued. It names its origin, for those
// who read the provider's log.
func madeUp() string { return "cogfed-probe-" + rand.Text() }

// An outcome is what a probe found, once done.
type outcome struct {
	done    chan struct{}
	finding Finding
	failed  *Error
}

// once probes for all callers that try the same, and remembers what came of it:
// a provider may lock a client after too many failures. The caller's context
// does not end the probe, for others may wait for it; the time limit does.
func (c *Client) once(ctx context.Context, q query, tried any, probe func(context.Context) (Finding, *Error)) (Finding, error) {
	if ctx.Err() != nil {
		return Finding{}, q.abandoned(ctx)
	}
	c.mu.Lock()
	o, ok := c.probes[tried]
	if !ok {
		o = &outcome{done: make(chan struct{})}
		c.probes[tried] = o
		go func() {
			defer close(o.done)
			bounded, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.limits.Time)
			defer cancel()
			o.finding, o.failed = probe(bounded)
		}()
	}
	c.mu.Unlock()
	select {
	case <-o.done:
	case <-ctx.Done():
		return Finding{}, q.abandoned(ctx)
	}
	if o.failed != nil {
		return Finding{}, o.failed
	}
	return o.finding, nil
}

// abandoned says that the caller did not wait for the answer.
func (q query) abandoned(ctx context.Context) *Error {
	e := q.refused(Canceled, "the caller gave up first")
	e.Err = ctx.Err()
	return e
}
