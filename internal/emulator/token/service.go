package token

import (
	"errors"
	"sync"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// Why a token is refused.
var (
	ErrInvalid = errors.New("the token is not one of this user pool and app client")
	ErrExpired = errors.New("the token has expired")
	ErrRevoked = errors.New("the token has been revoked")
	// ErrReused is a refresh token that was exchanged for another before (RefreshTokenReuseException).
	ErrReused = errors.New("the refresh token has been exchanged already")
	// ErrNotRefresh is a token of another kind where a refresh token is expected.
	ErrNotRefresh = errors.New("the token is not a refresh token")
	// ErrNotRevocable is a client without EnableTokenRevocation.
	ErrNotRevocable = errors.New("the app client does not allow revocation")
)

// Service issues and checks tokens for all pools of a store. Its methods may be called concurrently, but not while a region of the
// store is locked.
type Service struct {
	store *state.Store
	clock func() time.Time
	void  Expiring[time.Time] // ids of tokens and sessions that are no longer good, and since when

	mu    sync.Mutex
	rings map[string]*entry // by pool id
}

// maxVoid bounds what is remembered of revoked and exchanged tokens.
const maxVoid = 1 << 20

// New returns a Service that keeps its keys in the store.
func New(store *state.Store, clock func() time.Time) *Service {
	return &Service{store: store, clock: clock, rings: make(map[string]*entry), void: Expiring[time.Time]{Max: maxVoid}}
}

// Clear forgets keys and revocations, after the store was reset.
func (s *Service) Clear() {
	s.mu.Lock()
	s.rings = make(map[string]*entry)
	s.mu.Unlock()
	s.void.Clear()
}

// Void makes an id count as no longer good until a time.
func (s *Service) Void(id string, until time.Time) {
	now := s.clock()
	s.void.Add(now, "ended "+id, now, until)
}

// Voided reports whether Void was called for an id.
func (s *Service) Voided(id string) bool {
	_, void := s.void.Get(s.clock(), "ended "+id)
	return void
}
