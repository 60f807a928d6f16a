package cognito

import (
	"context"
	"sync"
	"time"
)

// freshFor is how long an answer stands for the next reader where others may be
// writing: short enough to see what another provider in the same apply has
// changed. A run that only reads keeps its answers (onlyReads).
const freshFor = 3 * time.Second

// memo shares reads: those under way with everybody who asks for the same, and
// finished ones for a while. A write forgets the answers of its scope, a user
// pool's id or a domain. Errors are never kept.
type memo struct {
	now func() time.Time

	mu        sync.Mutex
	onlyReads bool // answers stand until the first write
	written   bool
	flights   map[memoKey]*flight
	answers   map[memoKey]answer
}

// memoKey names one read. Scope is what a write forgets by.
type memoKey struct{ scope, operation, id string }

type answer struct {
	value any
	until time.Time
}

// flight is a read under way. It is abandoned when its last reader is gone.
type flight struct {
	done    chan struct{}
	readers int
	cancel  context.CancelCauseFunc
	value   any
	err     error
}

func newMemo(now func() time.Time) *memo {
	return &memo{now: now, flights: map[memoKey]*flight{}, answers: map[memoKey]answer{}}
}

// shared returns the answer to key, asking only when nobody did. What it
// returns belongs to all readers and must not be changed.
func shared[T any](ctx context.Context, m *memo, key memoKey, ask func(context.Context) (T, error)) (T, error) {
	value, err := m.get(ctx, key, func(ctx context.Context) (any, error) { return ask(ctx) })
	typed, _ := value.(T)
	return typed, err
}

func (m *memo) get(ctx context.Context, key memoKey, ask func(context.Context) (any, error)) (any, error) {
	m.mu.Lock()
	if a, ok := m.answers[key]; ok && (m.onlyReads || m.now().Before(a.until)) {
		m.mu.Unlock()
		return a.value, nil
	}
	f, ok := m.flights[key]
	if !ok {
		f = m.start(ctx, key, ask)
	}
	f.readers++
	m.mu.Unlock()

	select {
	case <-f.done:
		return f.value, f.err
	case <-ctx.Done():
		return nil, m.leave(ctx, key, f)
	}
}

// start asks on behalf of all readers, so the context of none of them ends it.
func (m *memo) start(ctx context.Context, key memoKey, ask func(context.Context) (any, error)) *flight {
	own, cancel := context.WithCancelCause(context.WithoutCancel(ctx))
	f := &flight{done: make(chan struct{}), cancel: cancel}
	m.flights[key] = f
	go func() {
		f.value, f.err = ask(own)
		m.land(key, f)
		cancel(nil)
		close(f.done)
	}()
	return f
}

func (m *memo) land(key memoKey, f *flight) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.flights[key] != f { // forgotten meanwhile: the answer may be older than the write
		return
	}
	delete(m.flights, key)
	if f.err == nil {
		m.answers[key] = answer{value: f.value, until: m.now().Add(freshFor)}
	}
}

// leave returns why a reader got no answer. The last one to go ends the read,
// and hears what Cognito answered so far.
func (m *memo) leave(ctx context.Context, key memoKey, f *flight) error {
	m.mu.Lock()
	f.readers--
	last := f.readers == 0
	if last && m.flights[key] == f {
		delete(m.flights, key)
	}
	m.mu.Unlock()
	if !last {
		return waitEnded(ctx.Err(), "the reply to "+key.operation)
	}
	f.cancel(ctx.Err())
	<-f.done
	if f.err == nil {
		return waitEnded(ctx.Err(), "the reply to "+key.operation)
	}
	return f.err
}

// keep lets answers stand until the first write.
func (m *memo) keep() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.onlyReads = !m.written
}

// forget drops what is known of the scopes. Reads under way go on for those who
// wait for them, and are not kept. Who forgets has written: from now on, others may
// be writing too.
func (m *memo) forget(scopes ...string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.onlyReads, m.written = false, true
	for _, scope := range scopes {
		for key := range m.answers {
			if key.scope == scope {
				delete(m.answers, key)
			}
		}
		for key := range m.flights {
			if key.scope == scope {
				delete(m.flights, key)
			}
		}
	}
}
