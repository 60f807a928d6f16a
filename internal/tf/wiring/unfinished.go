package wiring

import (
	"crypto/rand"
	"sync"
)

// Unfinished tells what this run is making from what an interrupted run left
// unfinished, which looks the same in Cognito. It is safe for concurrent use.
type Unfinished struct {
	mu     sync.Mutex
	taken  map[string]bool
	begun  map[string]bool
	sought map[string]*search
}

type search struct {
	once sync.Once
	ids  []string
}

// NewCreate names a create of this run, as nobody else will.
func (u *Unfinished) NewCreate() string {
	name := rand.Text()[:12]
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.begun == nil {
		u.begun = map[string]bool{}
	}
	u.begun[name] = true
	return name
}

// Begun tells whether a create is one of this run.
func (u *Unfinished) Begun(create string) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.begun[create]
}

// Take gives an unfinished object to the first who asks for it.
func (u *Unfinished) Take(id string) bool {
	u.mu.Lock()
	defer u.mu.Unlock()
	if u.taken[id] {
		return false
	}
	if u.taken == nil {
		u.taken = map[string]bool{}
	}
	u.taken[id] = true
	return true
}

// Seek looks once in a run what earlier ones left in a place: what is found
// there later is this run's own.
func (u *Unfinished) Seek(place string, look func() []string) []string {
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
	s.once.Do(func() { s.ids = look() })
	return s.ids
}
