package native

import (
	"sync"
	"time"
)

// The lockout of failed sign-in attempts (developer guide, "Lockout behavior for failed sign-in attempts"): after five a second, then
// twice as long after each more, up to about 15 minutes; 15 quiet minutes end it.
const (
	freeAttempts = 5
	longestLock  = 15 * time.Minute
)

// The guide allows "between 5 and 20 attempts" an hour to request or enter a reset code, by a risk it does not describe. Here the
// most. It has no number for codes of sign-up; they have the same.
const (
	codeAttempts = 20
	codeWindow   = time.Hour
)

// maxAttempts bounds how many names are watched.
const maxAttempts = 10_000

// attempts counts what failed, by name. The zero value is ready; its methods may be called concurrently.
type attempts struct {
	mu      sync.Mutex
	entries map[string]attempt
}

type attempt struct {
	count       int
	first, last time.Time
	until       time.Time // locked
}

// locked reports whether sign-in is locked for a name. Asking counts as an attempt, but prolongs nothing.
func (a *attempts) locked(now time.Time, name string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	e, ok := a.entries[name]
	if !ok || now.Sub(e.last) >= longestLock {
		return false
	}
	locked := now.Before(e.until)
	if locked {
		e.last = now
		a.entries[name] = e
	}
	return locked
}

// fail counts a failed sign-in.
func (a *attempts) fail(now time.Time, name string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	e := a.entries[name]
	if now.Sub(e.last) >= longestLock {
		e = attempt{first: now}
	}
	e.count++
	e.last = now
	if n := e.count - freeAttempts; n >= 0 {
		e.until = now.Add(min(time.Second<<min(n, 10), longestLock))
	}
	a.put(now, name, e)
}

// spend counts an attempt with a code and reports whether it was within the limit of an hour.
func (a *attempts) spend(now time.Time, name string) bool {
	a.mu.Lock()
	defer a.mu.Unlock()
	e := a.entries[name]
	if now.Sub(e.first) >= codeWindow {
		e = attempt{first: now}
	}
	if e.count >= codeAttempts {
		return false
	}
	e.count++
	e.last = now
	a.put(now, name, e)
	return true
}

// succeed forgets what failed.
func (a *attempts) succeed(name string) {
	a.mu.Lock()
	defer a.mu.Unlock()
	delete(a.entries, name)
}

func (a *attempts) clear() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.entries = nil
}

// put makes room by dropping what is over, and failing that anything.
func (a *attempts) put(now time.Time, name string, e attempt) {
	if a.entries == nil {
		a.entries = make(map[string]attempt)
	}
	if _, ok := a.entries[name]; !ok && len(a.entries) >= maxAttempts {
		for other, old := range a.entries {
			if now.Sub(old.last) >= codeWindow {
				delete(a.entries, other)
			}
		}
		for other := range a.entries {
			if len(a.entries) < maxAttempts {
				break
			}
			delete(a.entries, other)
		}
	}
	a.entries[name] = e
}
