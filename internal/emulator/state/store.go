package state

import (
	"encoding/json"
	"fmt"
	"maps"
	"sync"
)

// Store holds the regions of one account. Its methods may be called concurrently.
type Store struct {
	account string
	path    string

	mu      sync.Mutex
	regions map[string]*Region
	// previous holds, per pool, what the region showed of it before the last write: the answer of a stale read.
	previous map[string][]byte
}

// Open returns a store for the account. With a path it loads the snapshot there, if there is one, and saves to it after every
// write; the error is about that file only.
func Open(account, path string) (*Store, error) {
	s := &Store{account: account, path: path}
	s.clear()
	if path == "" {
		return s, nil
	}
	regions, err := load(path, account)
	if err != nil {
		return nil, err
	}
	if regions != nil {
		s.regions = regions
	}
	return s, nil
}

// View runs fn with a region under the lock, for reading.
func (s *Store) View(region string, fn func(*Region) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return fn(s.region(region))
}

// ViewPrevious runs fn with what a reader saw before the last write to a pool: that pool as it was, or no pool if the last
// write made it, and the region's domains of that moment. A pool that was never written shows as it is.
func (s *Store) ViewPrevious(region, poolID string, fn func(*Region) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	before, ok := s.previous[poolID]
	if !ok {
		return fn(s.region(region))
	}
	old := newRegion(region, s.account)
	old.Directories = s.region(region).Directories
	if err := json.Unmarshal(before, old); err != nil {
		return fmt.Errorf("previous version of %s: %w", poolID, err)
	}
	return fn(old)
}

// Update runs fn with a region under the lock, for writing to the pool named, or to a pool fn makes. A change is kept, and
// saved, only if fn returns nil; fn must check everything before it changes anything.
func (s *Store) Update(region, poolID string, fn func(*Region) error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	r := s.region(region)
	before, err := json.Marshal(excerpt(r, poolID))
	if err != nil {
		return fmt.Errorf("version of %s before the write: %w", poolID, err)
	}
	known := maps.Clone(r.Pools)
	if err := fn(r); err != nil {
		return err
	}
	s.regions[region] = r
	s.remember(r, poolID, known, before)
	return s.save()
}

// remember keeps the version before a write: for the pool written, or for the pools the write made.
func (s *Store) remember(r *Region, poolID string, known map[string]*Pool, before []byte) {
	if poolID != "" {
		s.previous[poolID] = before
		return
	}
	for id := range r.Pools {
		if known[id] == nil {
			s.previous[id] = before
		}
	}
}

// excerpt is the part of a region a reader of one pool can see, without its directory.
func excerpt(r *Region, poolID string) *Region {
	part := &Region{Name: r.Name, Account: r.Account, Pools: map[string]*Pool{}, Domains: r.Domains}
	if p := r.Pools[poolID]; p != nil {
		part.Pools[poolID] = p
	}
	return part
}

// Reset forgets everything, and saves that.
func (s *Store) Reset() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.clear()
	return s.save()
}

func (s *Store) clear() {
	s.regions = make(map[string]*Region)
	s.previous = make(map[string][]byte)
}

// region returns a region, an unregistered empty one when nothing was written to it yet.
func (s *Store) region(name string) *Region {
	r := s.regions[name]
	if r == nil {
		r = newRegion(name, s.account)
	}
	r.store = s
	return r
}
