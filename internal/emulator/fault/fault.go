package fault

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Kind names a misbehaviour.
type Kind string

// The misbehaviours. The refusals use the exception types of constraints section 5.3.
const (
	Throttle               Kind = "throttle"                // TooManyRequestsException, nothing written
	ConcurrentModification Kind = "concurrent_modification" // ConcurrentModificationException, nothing written
	Quota                  Kind = "quota"                   // LimitExceededException, nothing written
	AccessDenied           Kind = "access_denied"           // AccessDeniedException, nothing written
	InternalError          Kind = "internal_error"          // InternalErrorException (HTTP 500), nothing written
	Slow                   Kind = "slow"                    // the answer waits for Delay
	LostAfterCommit        Kind = "lost_after_commit"       // done, then the connection closes without an answer
	LostBeforeCommit       Kind = "lost_before_commit"      // the connection closes, nothing done
	StaleRead              Kind = "stale_read"              // a read answers from before the last write to the pool
	AddKey                 Kind = "add_key"                 // the answer gains or changes the member at Path
	DomainCreating         Kind = "domain_creating"         // DescribeUserPoolDomain says CREATING
	DomainFailed           Kind = "domain_failed"           // the domain that CreateUserPoolDomain makes ends FAILED, for good
	ProviderUnseen         Kind = "provider_unseen"         // a client that lists identity providers is refused: they are not seen yet
)

// refusals are the kinds that answer with an error in place of doing the work.
var refusals = map[Kind]wire.Error{
	Throttle:               {Type: wire.TooManyRequests, Message: "Rate exceeded"},
	ConcurrentModification: {Type: wire.ConcurrentModification, Message: "Concurrent modification. Please try again."},
	Quota:                  {Type: wire.LimitExceeded, Message: "Limit exceeded."},
	AccessDenied:           {Type: wire.AccessDenied, Message: "User is not authorized to perform the operation."},
	InternalError:          {Type: wire.InternalError, Message: "Something went wrong"},
}

var others = []Kind{Slow, LostAfterCommit, LostBeforeCommit, StaleRead, AddKey, DomainCreating, DomainFailed, ProviderUnseen}

// Fault is one misbehaviour and the calls it applies to.
type Fault struct {
	Kind Kind `json:"kind"`
	// Operation and UserPoolID restrict the fault to one operation and one pool; empty matches all.
	Operation  string `json:"operation,omitzero"`
	UserPoolID string `json:"userPoolId,omitzero"`
	// Nth is the first matching call that is hit, counted from the injection; 0 and 1 both mean the next.
	Nth int `json:"nth,omitzero"`
	// Count is how many calls are hit from there on; 0 means one, a negative number all of them.
	Count int `json:"count,omitzero"`
	// Delay in milliseconds belongs to Slow.
	DelayMillis int `json:"delayMillis,omitzero"`
	// Path (dotted, such as IdentityProvider.ProviderDetails.new_key) and Value belong to AddKey. An answer without the
	// parent of Path stays as it is.
	Path  string          `json:"path,omitzero"`
	Value json.RawMessage `json:"value,omitzero"`
}

// Refusal is the error of a fault that refuses, nil for the other kinds.
func (f Fault) Refusal() *wire.Error {
	if e, ok := refusals[f.Kind]; ok {
		return &e
	}
	return nil
}

// Delay is how long a Slow fault holds the answer back.
func (f Fault) Delay() time.Duration { return time.Duration(f.DelayMillis) * time.Millisecond }

// check says what makes a fault meaningless.
func (f Fault) check() error {
	if _, ok := refusals[f.Kind]; !ok && !slices.Contains(others, f.Kind) {
		return fmt.Errorf("unknown kind %q", f.Kind)
	}
	if f.Kind == Slow && f.DelayMillis <= 0 {
		return errors.New("kind slow needs delayMillis")
	}
	if f.Kind == AddKey && (f.Path == "" || !json.Valid(f.Value)) {
		return errors.New("kind add_key needs path and a JSON value")
	}
	return nil
}

// Set is the list of faults waiting for their call. The zero value is empty; its methods may be called concurrently.
type Set struct {
	mu     sync.Mutex
	queued []*queued
}

type queued struct {
	fault Fault
	seen  int
}

// Add queues a fault; the error says what makes it meaningless.
func (s *Set) Add(f Fault) error {
	if err := f.check(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queued = append(s.queued, &queued{fault: f})
	return nil
}

// Clear drops all faults.
func (s *Set) Clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.queued = nil
}

// Take counts a call and returns the faults that hit it, in the order they were added.
func (s *Set) Take(operation, poolID string) []Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	var hits []Fault
	s.queued = slices.DeleteFunc(s.queued, func(q *queued) bool {
		hit, spent := q.take(operation, poolID)
		if hit {
			hits = append(hits, q.fault)
		}
		return spent
	})
	return hits
}

func (q *queued) take(operation, poolID string) (hit, spent bool) {
	f := q.fault
	if f.Operation != "" && f.Operation != operation || f.UserPoolID != "" && f.UserPoolID != poolID {
		return false, false
	}
	q.seen++
	first := max(f.Nth, 1)
	if q.seen < first {
		return false, false
	}
	return true, f.Count >= 0 && q.seen >= first+max(f.Count, 1)-1
}
