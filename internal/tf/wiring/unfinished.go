package wiring

import (
	"crypto/rand"
	"sync"
	"time"
)

// LookTimeout is how long a plan looks for what was left behind: it can do
// without.
const LookTimeout = 30 * time.Second

// Unfinished tells what this run is making from what an interrupted run left
// unfinished, which looks the same in Cognito. It is safe for concurrent use.
type Unfinished struct {
	mu      sync.Mutex
	begun   set
	taken   set
	managed set
	sought  map[string]*search
}

type search struct {
	once  sync.Once
	found map[string]string
}

// NewCreate names a create of this run, as nobody else will.
func (u *Unfinished) NewCreate() string {
	name := rand.Text()[:12]
	u.mu.Lock()
	defer u.mu.Unlock()
	u.begun.add(name)
	return name
}

// Applies tells whether this run has begun a create: it is an apply, which plans
// again what a value had been missing for, and may find what it has just made.
func (u *Unfinished) Applies() bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return len(u.begun) > 0
}

// Begun tells whether a create is one of this run.
func (u *Unfinished) Begun(create string) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.begun[create]
}

// Manage notes an object that is in a state: nobody has left it behind.
func (u *Unfinished) Manage(id string) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.managed.add(id)
}

// Managed tells whether an object is known to be in a state.
func (u *Unfinished) Managed(id string) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.managed[id]
}

// Take gives an unfinished object to the first who asks for it.
func (u *Unfinished) Take(id string) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.taken[id] || u.managed[id] {
		return false
	}
	u.taken.add(id)
	return true
}

// Seek looks once in a run what earlier ones left in a place, by id: what is
// there later is this run's own.
func (u *Unfinished) Seek(place string, look func() map[string]string) map[string]string {
	u.mu.Lock()
	if u.sought == nil {
		u.sought = map[string]*search{}
	}
	s := u.sought[place]
	if s == nil {
		s = &search{}
		u.sought[place] = s
	}
	u.mu.Unlock()
	s.once.Do(func() { s.found = look() })
	return s.found
}

// IsNew notes that this run has made a place: earlier ones left nothing there.
func (u *Unfinished) IsNew(place string) {
	u.Seek(place, func() map[string]string { return nil })
}
