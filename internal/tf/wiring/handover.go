package wiring

import "sync"

// Handover keeps apart those who go on with an object that exists already from
// those whose state has it and who delete it, where both are of one run: a
// replacement that creates first, or federations that pass their names on. It is
// safe for concurrent use; the zero value is empty.
type Handover struct {
	mu      sync.Mutex
	taken   set
	deleted set
}

// Take goes on with an object. It returns false when somebody of this run
// deletes it: then it is as good as gone.
func (h *Handover) Take(object string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.deleted[object] {
		return false
	}
	h.taken.add(object)
	return true
}

// Delete begins the deletion of an object. It returns false when somebody of
// this run has gone on with it, whose it is now.
func (h *Handover) Delete(object string) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.taken[object] {
		return false
	}
	h.deleted.add(object)
	return true
}

// Made notes that an object was made anew: what was deleted was another one.
func (h *Handover) Made(object string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.deleted, object)
}
