package cognito

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// How long domains take, from the developer guide: a prefix about a minute, a
// custom domain up to an hour. A context that ends earlier wins.
const (
	prefixWait = 10 * time.Minute
	customWait = 60 * time.Minute
	// A new domain may take a moment to be seen at all, and until then its
	// predecessor of the same name, which was deleted, may show.
	appearsWithin = time.Minute
)

// wait is one wait for a domain.
type wait struct {
	client  *Client
	what    string // for messages
	name    string
	custom  bool
	started time.Time
}

func (c *Client) newWait(what, name string, custom bool) *wait {
	return &wait{client: c, what: what, name: name, custom: custom, started: c.now()}
}

// awaitActive polls until the domain works, and returns it as last seen. One of
// another pool is a predecessor that is still to be seen. What others read of it
// meanwhile is old then.
func (c *Client) awaitActive(ctx context.Context, seen pool.ObservedDomain) (pool.ObservedDomain, error) {
	defer c.memo.forget(domainScope(seen.Domain))
	poolID := seen.UserPoolID
	w := c.newWait("domain "+seen.Domain+" to become active", seen.Domain, seen.Settings.Custom.IsKnown())
	for {
		held, err := c.describeDomain(ctx, w.name)
		if err != nil {
			return seen, err
		}
		ours := held != nil && aws.ToString(held.UserPoolId) == poolID
		if ours {
			seen = fromDomain(held)
		}
		switch {
		case !ours && w.elapsed() > appearsWithin:
			return seen, noDomain(opDescribeUserPoolDomain, seen.UserPoolID, w.name)
		case ours && seen.Status == pool.DomainActive:
			return seen, nil
		case seen.Status == pool.DomainFailed, seen.Status == pool.DomainDeleting && w.elapsed() > appearsWithin:
			return seen, w.failed(seen)
		}
		if err := w.next(ctx, seen.Status); err != nil {
			return seen, err
		}
	}
}

// awaitAbsent polls until the pool has the domain no more. A refused delete is
// an error only if the domain is there to delete.
func (c *Client) awaitAbsent(ctx context.Context, poolID, name string, refused error) error {
	var w *wait
	for {
		held, err := c.describeDomain(ctx, name)
		if err != nil {
			return err
		}
		if held == nil || fromDomain(held).UserPoolID != poolID {
			c.memo.forget(poolID, domainScope(name))
			return nil
		}
		seen := fromDomain(held)
		if refused != nil && seen.Status != pool.DomainDeleting {
			return refused
		}
		if w == nil {
			w = c.newWait("domain "+name+" to be deleted", name, seen.Settings.Custom.IsKnown())
		}
		if err := w.next(ctx, seen.Status); err != nil {
			return err
		}
	}
}

func (w *wait) elapsed() time.Duration { return w.client.now().Sub(w.started) }

func (w *wait) limit() time.Duration {
	if w.custom {
		return customWait
	}
	return prefixWait
}

// next reports progress and pauses: briefly at first, for most prefixes are
// ready at once, then longer.
func (w *wait) next(ctx context.Context, status pool.DomainStatus) error {
	elapsed := w.elapsed()
	if elapsed > w.limit() {
		return w.ended(context.DeadlineExceeded, status)
	}
	w.client.log.LogAttrs(ctx, slog.LevelInfo, "waiting for "+w.what,
		slog.String("status", string(status)), slog.Duration("elapsed", elapsed))
	pause := min(max(elapsed/4, time.Second), 15*time.Second)
	if err := w.client.sleep(ctx, pause); err != nil {
		return w.ended(err, status)
	}
	return nil
}

func (w *wait) ended(err error, status pool.DomainStatus) error {
	return &Error{
		Operation: opDescribeUserPoolDomain.name, Kind: Timeout, Elapsed: w.elapsed(), Err: err,
		Message: fmt.Sprintf("gave up waiting for %s after %.0f s; its status is %s", w.what, w.elapsed().Seconds(), status),
	}
}

func (w *wait) failed(seen pool.ObservedDomain) error {
	return &Error{
		Operation: opDescribeUserPoolDomain.name, UserPoolID: seen.UserPoolID, Kind: Other, Elapsed: w.elapsed(),
		Message: fmt.Sprintf("waited for %s, and its status is %s", w.what, seen.Status),
	}
}
