package native

import (
	"maps"
	"slices"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Registration is what somebody signs up with.
type Registration struct {
	Username, Password string
	Attributes         map[string]string
}

// SignUp makes a user who is not confirmed yet, and sends a code if the pool verifies an address that the user has. Delivery is nil
// when none was sent; then an administrator has to confirm.
func (s *Service) SignUp(a App, in Registration) (user state.User, sent *Delivery, err error) {
	err = s.update(a, func(pool *state.Pool, d *state.Directory) error {
		if c := pool.Description.AdminCreateUserConfig; c != nil && deref(c.AllowAdminCreateUserOnly) {
			return wire.Refuse(wire.NotAuthorized, "SignUp is not permitted for this user pool")
		}
		sub := state.NewUUID()
		called, err := name(pool, in.Username, sub)
		if err != nil {
			return err
		}
		attributes, err := a.register(pool, in, called)
		if err != nil {
			return err
		}
		if err := called.free(pool, d); err != nil {
			return err
		}
		now := s.now()
		made := &state.User{
			Username: called.username, Sub: sub, Attributes: attributes, Status: state.Unconfirmed, Created: now, Modified: now,
			Credentials: &state.Credentials{Password: state.NewHash(in.Password)},
		}
		d.Users[made.Username] = made
		sent = s.sendConfirmation(a, pool, made, now.Time)
		user = made.Clone()
		return nil
	})
	return user, sent, err
}

// register checks what somebody signs up with and returns the attributes the user will have. An alias of preferred_username has to wait
// until the user is confirmed (developer guide, "Customizing sign-in attributes").
func (a App) register(pool *state.Pool, in Registration, called naming) (map[string]string, error) {
	attributes := maps.Clone(in.Attributes)
	if attributes == nil {
		attributes = map[string]string{}
	}
	if err := a.checkWritable(attributes); err != nil {
		return nil, err
	}
	if attributes[preferredUsername] != "" && slices.Contains(pool.Description.AliasAttributes, preferredUsername) {
		return nil, wire.Invalid("Preferred_username cannot be provided for unconfirmed account")
	}
	complete(pool, attributes, called)
	if err := checkAttributes(pool, attributes); err != nil {
		return nil, err
	}
	return attributes, checkPassword(pool, in.Password)
}

// complete adds the address that was given as username, and the flags of both addresses.
func complete(pool *state.Pool, attributes map[string]string, called naming) {
	if called.attribute != "" {
		attributes[called.attribute] = called.value
	}
	for _, name := range []string{email, phone} {
		if attributes[name] != "" && attributes[name+"_verified"] == "" && pool.HasAttribute(name+"_verified") {
			attributes[name+"_verified"] = "false"
		}
	}
	maps.DeleteFunc(attributes, func(_, value string) bool { return value == "" })
}

// sendConfirmation sends a code to the address that the pool verifies, to the phone first (developer guide, "Verifying contact
// information at sign-up").
func (s *Service) sendConfirmation(a App, pool *state.Pool, user *state.User, now time.Time) *Delivery {
	for _, attribute := range []string{phone, email} {
		if !slices.Contains(pool.Description.AutoVerifiedAttributes, attribute) || user.Attributes[attribute] == "" {
			continue
		}
		code, kept := newCode(attribute, now.Add(confirmationLifetime))
		user.Credentials.Confirmation = kept
		sent := s.send(a, pool, user, SignUpMessage, attribute, code)
		return &sent
	}
	return nil
}

// Resend sends another code to a user who is not confirmed yet; earlier ones are void.
func (s *Service) Resend(a App, username string) (sent Delivery, err error) {
	err = s.update(a, func(pool *state.Pool, d *state.Directory) error {
		if len(pool.Description.AutoVerifiedAttributes) == 0 {
			return errNothingVerified
		}
		user := Find(pool, d, username)
		refused := s.resendable(a, pool, user, username)
		if a.Hides && refused != nil && refused != errAttempts { //nolint:errorlint // our own value
			sent = simulated(pool, username)
			return nil
		}
		if refused != nil {
			return refused
		}
		delivered := s.sendConfirmation(a, pool, user, s.clock())
		switch {
		case delivered != nil:
			sent = *delivered
		case a.Hides:
			sent = simulated(pool, username)
		default:
			return errNothingVerified
		}
		return nil
	})
	return sent, err
}

var errNothingVerified = wire.Invalid("Cannot resend codes. Auto verification not turned on.")

func (s *Service) resendable(a App, pool *state.Pool, user *state.User, username string) error {
	switch {
	case !s.codes.spend(s.clock(), key(a, pool, user, username)):
		return errAttempts
	case user == nil:
		return errNoUser
	case user.Disabled:
		return errDisabled
	case user.Status != state.Unconfirmed || user.Credentials == nil:
		return wire.Invalid("User is already confirmed.")
	default:
		return nil
	}
}

// Confirm ends a sign-up with the code that was sent. Force takes an address that is somebody else's alias over.
func (s *Service) Confirm(a App, username, code string, force bool) (user state.User, err error) {
	err = s.update(a, func(pool *state.Pool, d *state.Directory) error {
		found := Find(pool, d, username)
		now := s.now()
		if !s.codes.spend(now.Time, key(a, pool, found, username)) {
			return errAttempts
		}
		if err := confirmable(a, found); err != nil {
			return err
		}
		kept := found.Credentials.Confirmation
		if err := check(kept, code, now.Time); err != nil {
			return err
		}
		if err := claim(pool, d, found, kept.Attribute, force); err != nil {
			return err
		}
		found.Attributes[kept.Attribute+"_verified"] = "true"
		found.Status, found.Modified, found.Credentials.Confirmation = state.Confirmed, now, nil
		s.codes.succeed(key(a, pool, found, username))
		user = found.Clone()
		return nil
	})
	return user, err
}

// confirmable: a client that hides who is a user answers as to a wrong code, where nobody waits for one too.
func confirmable(a App, user *state.User) error {
	switch {
	case user != nil && user.Status == state.Unconfirmed && user.Credentials != nil && !user.Disabled:
		if a.Hides && user.Credentials.Confirmation == nil {
			return errMismatch
		}
		return nil
	case a.Hides:
		return errMismatch
	case user == nil:
		return errNoUser
	case user.Disabled:
		return errDisabled
	default:
		return wire.Refuse(wire.NotAuthorized, "User cannot be confirmed. Current status is %s", user.Status)
	}
}

// claim makes an address the alias of a user (SDK AliasExistsException, ForceAliasCreation).
func claim(pool *state.Pool, d *state.Directory, user *state.User, attribute string, force bool) error {
	if !slices.Contains(pool.Description.AliasAttributes, attribute) {
		return nil
	}
	other := holder(pool, d, attribute, user.Attributes[attribute], user)
	switch {
	case other == nil:
		return nil
	case !force:
		return wire.Refuse(wire.AliasExists, "An account with the %s already exists.", attribute)
	default:
		other.Attributes[attribute+"_verified"] = "false"
		return nil
	}
}
