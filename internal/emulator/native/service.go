package native

import (
	"log/slog"
	"strings"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Service acts on the native users of all pools of a store. Its methods may be called concurrently.
type Service struct {
	Outbox Outbox

	store   *state.Store
	clock   func() time.Time
	logger  *slog.Logger
	signIns attempts
	codes   attempts
}

// New returns a Service that keeps users in the store.
func New(store *state.Store, clock func() time.Time, logger *slog.Logger) *Service {
	return &Service{store: store, clock: clock, logger: logger}
}

// Clear forgets messages and failed attempts, after the store was reset.
func (s *Service) Clear() {
	s.Outbox.Clear()
	s.signIns.clear()
	s.codes.clear()
}

// App is the app client through which somebody acts.
type App struct {
	Region, PoolID string
	// Hides keeps it secret who is a user (PreventUserExistenceErrors).
	Hides bool
	// Writable are the attributes that the client may set; nil stands for all.
	Writable []string
}

// NewApp reads the settings of an app client; PreventUserExistenceErrors is LEGACY by default (SDK). Writable is as the client has
// it, shorthands included.
func NewApp(region string, pool *state.Pool, c *state.Client) App {
	s := c.Description.ClientSettings
	return App{
		Region: region, PoolID: pool.Description.ID, Writable: s.WriteAttributes,
		Hides: s.PreventUserExistenceErrors != nil && *s.PreventUserExistenceErrors == "ENABLED",
	}
}

// view runs fn with a pool and its directory, for reading.
func (s *Service) view(a App, fn func(*state.Pool, *state.Directory) error) error {
	return s.store.View(a.Region, func(r *state.Region) error {
		pool, err := r.Pool(a.PoolID)
		if err != nil {
			return err
		}
		return fn(pool, r.Directory(a.PoolID))
	})
}

// update runs fn with a pool and its directory, for writing to the directory.
func (s *Service) update(a App, fn func(*state.Pool, *state.Directory) error) error {
	return s.store.UpdateDirectory(a.Region, a.PoolID, fn)
}

func (s *Service) now() wire.Timestamp { return wire.Timestamp{Time: s.clock()} }

// key names a user, or somebody who claims to be one, where attempts are counted. Both are counted alike, or counting would tell
// which names exist.
func key(a App, pool *state.Pool, user *state.User, name string) string {
	if user != nil {
		return a.PoolID + "/" + user.Username
	}
	return a.PoolID + "/" + fold(pool, name)
}

// fold makes names comparable in a pool that does not tell cases apart; the API's default does (row UP-20).
func fold(pool *state.Pool, name string) string {
	if c := pool.Description.UsernameConfiguration; c != nil && c.CaseSensitive != nil && !*c.CaseSensitive {
		return strings.ToLower(name)
	}
	return name
}

func deref[T any](p *T) T {
	if p == nil {
		var zero T
		return zero
	}
	return *p
}

var (
	errNoUser     = wire.Refuse(wire.UserNotFound, "User does not exist.")
	errIncorrect  = wire.Refuse(wire.NotAuthorized, "Incorrect username or password.")
	errDisabled   = wire.Refuse(wire.NotAuthorized, "User is disabled.")
	errMismatch   = wire.Refuse(wire.CodeMismatch, "Invalid verification code provided, please try again.")
	errExpired    = wire.Refuse(wire.ExpiredCode, "Invalid code provided, please request a code again.")
	errAttempts   = wire.Refuse(wire.LimitExceeded, "Attempt limit exceeded, please try after some time.")
	errLocked     = wire.Refuse(wire.NotAuthorized, "Password attempts exceeded")
	errNoRecovery = wire.Invalid("Cannot reset password for the user as there is no registered/verified email or phone_number")
)
