package cognito

import (
	"context"
	"sync"
)

// locks lets one write at a time into a user pool: Cognito answers two at once
// with ConcurrentModificationException.
type locks struct {
	mu    sync.Mutex
	pools map[string]chan struct{}
}

// hold waits for the pool's turn, or for the end of the context.
func (l *locks) hold(ctx context.Context, poolID string) (release func(), err error) {
	turn := l.turn(poolID)
	select {
	case turn <- struct{}{}:
		return func() { <-turn }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (l *locks) turn(poolID string) chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.pools == nil {
		l.pools = map[string]chan struct{}{}
	}
	turn, ok := l.pools[poolID]
	if !ok {
		turn = make(chan struct{}, 1)
		l.pools[poolID] = turn
	}
	return turn
}

// write runs one change of a user pool: after the changes before it, and with
// the answers about the pool forgotten afterwards, whatever came of it. More
// scopes name what else the change touches.
func (c *Client) write(ctx context.Context, poolID string, change func() error, scopes ...string) error {
	release, err := c.locks.hold(ctx, poolID)
	if err != nil {
		return waitEnded(err, "another change of user pool "+poolID)
	}
	defer release()
	defer c.memo.forget(append(scopes, poolID)...)
	return change()
}
