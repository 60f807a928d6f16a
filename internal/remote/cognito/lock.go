package cognito

import (
	"context"
	"sync"
)

// locks lets one at a time hold a name, in the order in which they came. The id of
// a user pool is one: Cognito answers two writes at once with
// ConcurrentModificationException.
type locks struct {
	mu    sync.Mutex
	names map[string]chan struct{}
}

// hold waits for the turn, or for the end of the context.
func (l *locks) hold(ctx context.Context, name string) (release func(), err error) {
	turn := l.turn(name)
	select {
	case turn <- struct{}{}:
		return func() { <-turn }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (l *locks) turn(name string) chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.names == nil {
		l.names = map[string]chan struct{}{}
	}
	turn, ok := l.names[name]
	if !ok {
		turn = make(chan struct{}, 1)
		l.names[name] = turn
	}
	return turn
}
