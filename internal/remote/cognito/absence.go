package cognito

import (
	"context"
	"sync"
)

// patience is how many objects of a pool may stay absent through all repeats
// before the next one is believed to be absent at once: they were deleted, and do
// not lag behind.
const patience = 3

// absences counts what stayed absent, by user pool. It is safe for concurrent
// use; the zero value is empty.
type absences struct {
	mu    sync.Mutex
	count map[string]int
}

// note counts one object. A pool that is gone has nothing left to wait for.
func (a *absences) note(op operation, poolID string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.count == nil {
		a.count = map[string]int{}
	}
	a.count[poolID]++
	if op.name == opDescribeUserPool.name {
		a.count[poolID] = patience
	}
}

func (a *absences) believed(poolID string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.count[poolID] >= patience
}

// forget begins anew, since a write has made or changed something.
func (a *absences) forget(poolID string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.count, poolID)
}

type atItsWordKey struct{}

// AtItsWord makes reads believe the first answer that something is not there.
// It is for those who look for what nobody has made a moment ago.
func AtItsWord(ctx context.Context) context.Context {
	return context.WithValue(ctx, atItsWordKey{}, true)
}

// mayLag tells whether an answer that something is not there may be too early.
func (s *sending) mayLag() bool {
	return s.op.mayLag && !s.atItsWord && !s.client.absent.believed(s.poolID)
}
