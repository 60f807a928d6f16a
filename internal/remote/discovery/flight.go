package discovery

import (
	"context"
	"time"
)

// failureFreshFor is how long a failure stands for the next caller. An issuer
// may come to life during a run, which makes it worth asking again; not for
// each of twenty resources that wait for the same silent host.
const failureFreshFor = 15 * time.Second

// An answer is what became of an issuer. A zero until never ends.
type answer struct {
	document Document
	failed   *Error
	until    time.Time
}

// flight is a request under way. It is abandoned when its last caller is gone.
type flight struct {
	done    chan struct{}
	callers int
	cancel  context.CancelFunc
	answer  answer // once done
}

// shared returns the answer of an issuer, asking only when nobody did.
func (c *Client) shared(ctx context.Context, issuer string) (Document, *Error) {
	if ctx.Err() != nil {
		return Document{}, leaving(ctx, issuer)
	}
	c.mu.Lock()
	if a, ok := c.answers[issuer]; ok && (a.until.IsZero() || c.now().Before(a.until)) {
		c.mu.Unlock()
		return a.document, a.failed
	}
	f, ok := c.flights[issuer]
	if !ok {
		f = c.start(ctx, issuer)
	}
	f.callers++
	c.mu.Unlock()

	select {
	case <-f.done:
		return f.answer.document, f.answer.failed
	case <-ctx.Done():
		c.leave(issuer, f)
		return Document{}, leaving(ctx, issuer)
	}
}

// start asks on behalf of all callers, so the context of none of them ends it.
func (c *Client) start(ctx context.Context, issuer string) *flight {
	own, cancel := context.WithCancel(context.WithoutCancel(ctx))
	f := &flight{done: make(chan struct{}), cancel: cancel}
	c.flights[issuer] = f
	go func() {
		defer cancel()
		f.answer.document, f.answer.failed = c.fetch(own, issuer)
		c.land(issuer, f)
		close(f.done)
	}()
	return f
}

func (c *Client) land(issuer string, f *flight) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.flights[issuer] != f { // abandoned
		return
	}
	delete(c.flights, issuer)
	if f.answer.failed != nil || f.answer.document.KeysErr != nil {
		f.answer.until = c.now().Add(failureFreshFor)
	}
	c.answers[issuer] = f.answer
}

// leave ends the request when nobody waits for it any more.
func (c *Client) leave(issuer string, f *flight) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if f.callers--; f.callers > 0 {
		return
	}
	if c.flights[issuer] == f {
		delete(c.flights, issuer)
	}
	f.cancel()
}

// leaving says that the caller did not wait for the answer.
func leaving(ctx context.Context, issuer string) *Error {
	q, failed := askIssuer(issuer)
	if failed != nil {
		failed.Kind, failed.Detail, failed.Err = Canceled, "the caller gave up first", ctx.Err()
		return failed
	}
	return q.abandoned(ctx)
}
