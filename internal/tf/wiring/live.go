package wiring

import (
	"context"
	"sync"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// askTimeout is how long a check waits for one answer: a plan can do without.
const askTimeout = 30 * time.Second

// Live is what the checks of a run could not learn. The adapter shares the
// answers; Live remembers the failures, so that none is met twice or told
// twice. A permission that is missing is missing for all clients of a pool, and
// one warning is enough for all pools.
type Live struct {
	mu     sync.Mutex
	failed map[question]error
	told   map[string]bool // operations
}

// question is what is asked once: pools have their id for a name, and names of
// domains are those of a Region.
type question struct{ region, operation, object string }

// An Inquiry is what the checks of one resource ask Cognito, in one Region: what
// a plan can do without.
type Inquiry struct {
	Cognito *cognito.Client

	live   *Live
	region string
	silent bool

	// Unread is what is to be told of questions without an answer.
	Unread []rules.Violation
}

// Inquire begins the checks of a resource. A silent one does not tell what it
// could not read, and leaves that to the next resource which does.
func (a *AWS) Inquire(region string, silent bool) *Inquiry {
	return &Inquiry{Cognito: a.Cognito(region), live: &a.Live, region: region, silent: silent}
}

// A Question is one read: an operation on an object. At is the attribute that
// the answer is wanted for, and What completes "The plan does not know".
type Question struct {
	Operation, Object string
	At                rules.Path
	What              string
}

// Ask returns the answer, or unknown when there is none.
func Ask[T any](ctx context.Context, in *Inquiry, q Question, read func(context.Context) (T, error)) tri.Value[T] {
	asked := question{in.region, q.Operation, q.Object}
	err := in.live.failure(asked)
	if err == nil {
		asking, cancel := context.WithTimeout(ctx, askTimeout)
		defer cancel()
		var answer T
		if answer, err = read(asking); err == nil {
			return tri.Of(answer)
		}
	}
	if ctx.Err() != nil { // the plan was interrupted
		return tri.Unknown[T]()
	}
	if in.live.tells(asked, err, in.silent) {
		in.Unread = append(in.Unread, rules.LiveUnread(q.At, q.What, err))
	}
	return tri.Unknown[T]()
}

// failure is why a question has no answer in this run.
func (l *Live) failure(q question) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.failed[q]
}

// tells notes a failure, and whether it is to be told: once for each operation.
func (l *Live) tells(q question, err error, silent bool) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.failed == nil {
		l.failed, l.told = map[question]error{}, map[string]bool{}
	}
	l.failed[q] = err
	if silent || l.told[q.operation] {
		return false
	}
	l.told[q.operation] = true
	return true
}
