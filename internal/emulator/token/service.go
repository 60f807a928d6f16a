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

	mu    sync.Mutex
	rings map[string]*entry // by pool id
}

// New returns a Service that keeps its keys in the store, and which tokens are no longer good.
func New(store *state.Store, clock func() time.Time) *Service {
	return &Service{store: store, clock: clock, rings: make(map[string]*entry)}
}

// Clear forgets the keys, after the store was reset.
func (s *Service) Clear() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.rings = make(map[string]*entry)
}
