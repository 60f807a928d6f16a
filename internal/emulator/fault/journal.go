package fault

import (
	"encoding/json"
	"slices"
	"sync"
	"time"
)

// journalSize bounds the memory of a long-running emulator.
const journalSize = 10_000

// Entry is one call of the API, or one request of the login plane, and its outcome.
type Entry struct {
	Sequence int       `json:"sequence"`
	Time     time.Time `json:"time"`
	// Host is the domain or the issuer that a request of the login plane was for; calls of the API have none.
	Host      string `json:"host,omitzero"`
	RequestID string `json:"requestId,omitzero"` // of calls
	// Operation is that of a call; of another request its method and address, such as "POST /oauth2/token".
	Operation  string          `json:"operation"`
	Region     string          `json:"region"`
	UserPoolID string          `json:"userPoolId,omitzero"`
	Input      json.RawMessage `json:"input,omitzero"` // secrets replaced by "(redacted)"
	// Outcome is "ok", the type of the error answered, or "lost" when no answer was sent; of the login plane it is "ok", the OAuth error,
	// or the status of a page that is about an error.
	Outcome string `json:"outcome"`
	// Committed tells for a write whether it was done, which an outcome of "lost" leaves open.
	Committed bool   `json:"committed"`
	Faults    []Kind `json:"faults,omitzero"`
}

// Journal keeps the latest entries. The zero value is empty; its methods may be called concurrently.
type Journal struct {
	mu      sync.Mutex
	next    int
	entries []Entry
}

// Add appends an entry and numbers it, from 1.
func (j *Journal) Add(e Entry) {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.next++
	e.Sequence = j.next
	if len(j.entries) == journalSize {
		j.entries = slices.Delete(j.entries, 0, journalSize/10)
	}
	j.entries = append(j.entries, e)
}

// Entries returns a copy of what is kept, oldest first.
func (j *Journal) Entries() []Entry {
	j.mu.Lock()
	defer j.mu.Unlock()
	return slices.Clone(j.entries)
}

// Clear drops all entries; numbering continues.
func (j *Journal) Clear() {
	j.mu.Lock()
	defer j.mu.Unlock()
	j.entries = nil
}
