package wiring

import (
	"context"
	"sync"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// askTimeout is how long a check waits for one answer: a plan can do without.
const askTimeout = 30 * time.Second

// Live is how checks ask Cognito for what a plan can do without. The adapter
// shares the answers; Live remembers the failures of a run, so that none is met
// twice or told twice. A permission that is missing is missing for all clients
// of a pool, and one warning is enough for all pools.
type Live struct {
	mu     sync.Mutex
	failed map[question]bool
	told   map[string]bool // operations
}

type question struct{ operation, object string }

// Ask returns an answer, or unknown when there is none. An error is returned
// once for each operation: the caller tells it.
func Ask[T any](
	ctx context.Context, l *Live, operation, object string, read func(context.Context) (T, error),
) (tri.Value[T], error) {
	q := question{operation, object}
	if l.hasFailed(q) {
		return tri.Unknown[T](), nil
	}
	asking, cancel := context.WithTimeout(ctx, askTimeout)
	defer cancel()
	answer, err := read(asking)
	switch {
	case err == nil:
		return tri.Of(answer), nil
	case ctx.Err() != nil: // the plan was interrupted
		return tri.Unknown[T](), nil
	case l.fail(q):
		return tri.Unknown[T](), err
	default:
		return tri.Unknown[T](), nil
	}
}

func (l *Live) hasFailed(q question) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.failed[q]
}

// fail notes a failure, and tells whether it is the first of its operation.
func (l *Live) fail(q question) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.failed == nil {
		l.failed, l.told = map[question]bool{}, map[string]bool{}
	}
	first := !l.told[q.operation]
	l.failed[q], l.told[q.operation] = true, true
	return first
}
