package native

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Forgot sends a code for a new password to a user.
func (s *Service) Forgot(a App, username string) (sent Delivery, err error) {
	err = s.update(a, func(pool *state.Pool, d *state.Directory) error {
		user := Find(pool, d, username)
		if !s.codes.spend(s.clock(), key(a, pool, user, username)) {
			return errAttempts
		}
		attribute, refused := recovery(pool, user)
		switch {
		case refused != nil && a.Hides:
			sent = simulated(pool, username)
			return nil
		case refused != nil:
			return refused
		}
		sent = s.sendReset(a, pool, user, attribute)
		return nil
	})
	return sent, err
}

func (s *Service) sendReset(a App, pool *state.Pool, user *state.User, attribute string) Delivery {
	code, kept := newCode(attribute, s.clock().Add(resetLifetime))
	user.Credentials.Reset = kept
	return s.send(a, pool, user, ResetMessage, attribute, code)
}

// recovery returns where a user's code goes to: the first verified address in the order of AccountRecoverySetting, or, without that, the
// phone and then the e-mail address (developer guide, "Recovering user accounts").
func recovery(pool *state.Pool, user *state.User) (string, error) {
	switch {
	case user == nil:
		return "", errNoUser
	case user.Disabled:
		return "", errDisabled
	case user.Credentials == nil || user.Status == state.ForceChangePassword:
		return "", wire.Refuse(wire.NotAuthorized, "User password cannot be reset in the current state.")
	}
	order := []string{phone, email}
	if setting := pool.Description.AccountRecoverySetting; setting != nil {
		order = mechanisms(setting.RecoveryMechanisms)
		if slices.Contains(order, "") {
			return "", wire.Refuse(wire.NotAuthorized, "Contact administrator to reset password.")
		}
	}
	for _, attribute := range order {
		if user.Attributes[attribute] != "" && isVerified(user, attribute) {
			return attribute, nil
		}
	}
	return "", errNoRecovery
}

// mechanisms are the attributes of recovery mechanisms by priority, "" for admin_only.
func mechanisms(options []wire.RecoveryOptionType) []string {
	options = slices.SortedFunc(slices.Values(options), func(a, b wire.RecoveryOptionType) int {
		return int(deref(a.Priority)) - int(deref(b.Priority))
	})
	attributes := map[string]string{"verified_email": email, "verified_phone_number": phone}
	var all []string
	for _, o := range options {
		all = append(all, attributes[deref(o.Name)])
	}
	return all
}

// Reset gives a user a new password against the code that Forgot sent. A password that is refused leaves the code good.
func (s *Service) Reset(a App, username, code, password string) error {
	return s.update(a, func(pool *state.Pool, d *state.Directory) error {
		user := Find(pool, d, username)
		now := s.now()
		if !s.codes.spend(now.Time, key(a, pool, user, username)) {
			return errAttempts
		}
		if err := resettable(a, user); err != nil {
			return err
		}
		if err := check(user.Credentials.Reset, code, now.Time); err != nil {
			return err
		}
		if err := setPassword(pool, user, password, now); err != nil {
			return err
		}
		s.codes.succeed(key(a, pool, user, username))
		s.signIns.succeed(key(a, pool, user, username))
		return nil
	})
}

// resettable: CodeMismatchException is what the guide documents for users who do not exist or are disabled, when that is hidden.
func resettable(a App, user *state.User) error {
	switch {
	case user != nil && user.Credentials != nil && !user.Disabled:
		return nil
	case a.Hides:
		return errMismatch
	case user == nil:
		return errNoUser
	case user.Disabled:
		return errDisabled
	default:
		return errExpired
	}
}
