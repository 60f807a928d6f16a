package cognito

import (
	"context"
	"sync"
)

// change is one write to a user pool, or to something in it.
type change struct {
	poolID  string
	sends   []operation // what it sends in any case, last the write itself
	forgets []string    // scopes of the memo whose answers it may alter
}

// ofPool is a change after which everything about the pool is asked again.
func ofPool(id string, sends ...operation) change {
	return change{poolID: id, sends: sends, forgets: []string{id, clientsOf(id)}}
}

// ofDomain is a change of a pool's domain.
func ofDomain(id, name string, sends ...operation) change {
	return change{poolID: id, sends: sends, forgets: []string{id, clientsOf(id), domainScope(name)}}
}

// ofClient is a change of an app client. It leaves the pool, its identity
// providers and its domain as they are, so what is known of them stands: else each
// client of a pool would ask again.
func ofClient(poolID string, sends ...operation) change {
	return change{poolID: poolID, sends: sends, forgets: []string{clientsOf(poolID)}}
}

// clientsOf is the scope of a pool's app clients in the memo.
func clientsOf(poolID string) string { return poolID + "/clients" }

// write carries out a change: after the changes of the pool before it, and with
// answers forgotten afterwards, whatever came of it.
func (c *Client) write(ctx context.Context, w change, do func(context.Context) error) error {
	ctx, release, err := c.turn(ctx, w)
	if err != nil {
		return err
	}
	defer release()
	defer c.memo.forget(w.forgets...)
	defer c.absent.forget(w.poolID)
	return do(ctx)
}

// turn waits until the quotas have room for a change and no other one of its
// pool is under way. Changes that send the same operation stand in a line of
// their own, and wait for their quota before they take the pool: in one line, all
// creates of clients would come first, and then all updates, each at their own quota.
func (c *Client) turn(ctx context.Context, w change) (paid context.Context, release func(), err error) {
	other := "another change of user pool " + w.poolID
	leave, err := c.locks.hold(ctx, w.poolID+" "+w.sends[len(w.sends)-1].name)
	if err != nil {
		return nil, nil, waitEnded(err, other)
	}
	defer leave()
	for _, op := range w.sends {
		if err := c.pace.wait(ctx, op, w.poolID, c.now(), c.sleep); err != nil {
			return nil, nil, waitEnded(err, "room in the request quota of "+op.name)
		}
	}
	if release, err = c.locks.hold(ctx, w.poolID); err != nil {
		return nil, nil, waitEnded(err, other)
	}
	return withPaid(ctx, w.sends), release, nil
}

// paid counts the requests that have waited for their quota already.
type paid struct {
	mu   sync.Mutex
	left map[string]int
}

type paidKey struct{}

func withPaid(ctx context.Context, sends []operation) context.Context {
	p := &paid{left: map[string]int{}}
	for _, op := range sends {
		p.left[op.name]++
	}
	return context.WithValue(ctx, paidKey{}, p)
}

// spend tells whether a request was paid for. A repetition is not.
func spend(ctx context.Context, op operation) bool {
	p, ok := ctx.Value(paidKey{}).(*paid)
	if !ok {
		return false
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.left[op.name] == 0 {
		return false
	}
	p.left[op.name]--
	return true
}
