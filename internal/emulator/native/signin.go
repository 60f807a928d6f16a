package native

import (
	"maps"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// nobody is compared with where there is no user, which takes as long.
var nobody = state.NewHash("nobody")

// SignIn returns the user of a name and password. A user whose status is FORCE_CHANGE_PASSWORD has to choose a password first; see
// Choose.
func (s *Service) SignIn(a App, username, password string) (state.User, error) {
	var found *state.User
	var watched string
	multiFactor := false
	err := s.view(a, func(pool *state.Pool, d *state.Directory) error {
		if user := Find(pool, d, username); user != nil {
			copied := user.Clone()
			found = &copied
		}
		watched = key(a, pool, found, username)
		multiFactor = deref(pool.Description.MfaConfiguration) == "ON"
		return nil
	})
	if err != nil {
		return state.User{}, err
	}
	now := s.clock()
	if s.signIns.locked(now, watched) {
		return state.User{}, errLocked
	}
	if err := verify(a, found, password); err != nil {
		s.signIns.fail(now, watched)
		return state.User{}, err
	}
	if err := admit(found, s.now()); err != nil {
		return *found, err
	}
	if multiFactor {
		return state.User{}, wire.Invalid("local Cognito: it does not implement multi-factor authentication, which this user pool requires")
	}
	s.signIns.succeed(watched)
	return *found, nil
}

// verify compares passwords. What is refused tells no more than it has to.
func verify(a App, user *state.User, password string) error {
	switch {
	case user == nil && !a.Hides:
		return errNoUser
	case user == nil || user.Credentials == nil: // who signs in through a provider has no password
		nobody.Matches(password)
		return errIncorrect
	case user.Status == state.ResetRequired: // the old password does not count any more (SDK AdminResetUserPassword)
		return wire.Refuse(wire.PasswordResetRequired, "Password reset required for the user")
	case !user.Credentials.Password.Matches(password):
		return errIncorrect
	default:
		return nil
	}
}

// admit decides whether a user who knows the password gets in.
func admit(user *state.User, now wire.Timestamp) error {
	switch {
	case user.Disabled:
		return errDisabled
	case user.Status == state.Unconfirmed:
		return wire.Refuse(wire.UserNotConfirmed, "User is not confirmed.")
	case user.Status == state.ForceChangePassword && !now.Before(user.Credentials.TemporaryUntil.Time):
		return wire.Refuse(wire.NotAuthorized, "Temporary password has expired and must be reset by an administrator.")
	default:
		return nil
	}
}

// Choose replaces the temporary password of a user, who is named by username and sub, with one of the user's own, and adds the attributes
// that the pool requires and the user lacks (the challenge NEW_PASSWORD_REQUIRED).
func (s *Service) Choose(a App, username, sub, password string, attributes map[string]string) (user state.User, err error) {
	err = s.update(a, func(pool *state.Pool, d *state.Directory) error {
		found := d.Users[username]
		if found == nil || found.Sub != sub || found.Disabled || found.Status != state.ForceChangePassword {
			return wire.Refuse(wire.NotAuthorized, "Invalid session for the user.")
		}
		all := maps.Clone(found.Attributes)
		if all == nil {
			all = map[string]string{}
		}
		if err := a.checkWritable(attributes); err != nil {
			return err
		}
		maps.Copy(all, attributes)
		complete(pool, all, naming{})
		if err := checkAttributes(pool, all); err != nil {
			return err
		}
		if err := setPassword(pool, found, password, s.now()); err != nil {
			return err
		}
		found.Attributes = all
		user = found.Clone()
		return nil
	})
	return user, err
}
