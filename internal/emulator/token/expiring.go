package token

import (
	"sync"
	"time"
)

// Expiring is a map whose entries end by themselves, and which holds Max entries at most: the oldest make way. The zero value holds
// nothing. Its methods may be called concurrently.
type Expiring[V any] struct {
	Max int

	mu      sync.Mutex
	entries map[string]expiring[V]
	queue   []queued // in the order they were added
}

type expiring[V any] struct {
	value V
	until time.Time
	// number tells an entry from an older one under the same key.
	number uint64
}

type queued struct {
	key    string
	number uint64
}

// Add stores a value, unless there is one under the key already, which it then returns.
func (e *Expiring[V]) Add(now time.Time, key string, value V, until time.Time) (old V, taken bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.sweep(now)
	if found, ok := e.entries[key]; ok && now.Before(found.until) {
		return found.value, true
	}
	if e.entries == nil {
		e.entries = make(map[string]expiring[V])
	}
	q := queued{key: key}
	if n := len(e.queue); n > 0 {
		q.number = e.queue[n-1].number + 1
	}
	e.entries[key] = expiring[V]{value, until, q.number}
	e.queue = append(e.queue, q)
	return value, false
}

// Get returns the value under a key.
func (e *Expiring[V]) Get(now time.Time, key string) (V, bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.get(now, key)
}

// Take returns the value under a key and removes it.
func (e *Expiring[V]) Take(now time.Time, key string) (V, bool) {
	e.mu.Lock()
	defer e.mu.Unlock()
	value, ok := e.get(now, key)
	delete(e.entries, key)
	return value, ok
}

// Len counts the entries, those that ended but were not swept yet included.
func (e *Expiring[V]) Len() int {
	e.mu.Lock()
	defer e.mu.Unlock()
	return len(e.entries)
}

// Clear removes all entries.
func (e *Expiring[V]) Clear() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.entries, e.queue = nil, nil
}

func (e *Expiring[V]) get(now time.Time, key string) (V, bool) {
	found, ok := e.entries[key]
	if !ok || !now.Before(found.until) {
		var zero V
		return zero, false
	}
	return found.value, true
}

// sweep removes from the old end what ended, was taken, or is too much.
func (e *Expiring[V]) sweep(now time.Time) {
	for len(e.queue) > 0 {
		oldest := e.queue[0]
		entry, ok := e.entries[oldest.key]
		current := ok && entry.number == oldest.number
		if current && now.Before(entry.until) && len(e.entries) < e.Max {
			return
		}
		if current {
			delete(e.entries, oldest.key)
		}
		e.queue[0] = queued{}
		e.queue = e.queue[1:]
	}
	e.queue, e.entries = nil, nil
}
