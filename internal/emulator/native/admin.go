package native

import (
	"maps"
	"slices"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Invitation is a user whom an administrator makes.
type Invitation struct {
	Username   string
	Attributes map[string]string
	// Password is temporary; one is made up for "".
	Password string
	// Mediums are how the invitation is sent, Suppress leaves it out, Again sends it to a user who is there already.
	Mediums         []string
	Suppress, Again bool
	// Force takes verified addresses over from users they are aliases of.
	Force bool
}

// Create makes a user with a temporary password, or invites one again.
func (s *Service) Create(a App, in Invitation) (user state.User, err error) {
	err = s.update(a, func(pool *state.Pool, d *state.Directory) error {
		password := in.Password
		if password == "" {
			password = temporaryPassword(pool)
		}
		if err := checkPassword(pool, password); err != nil {
			return err
		}
		invite := s.create
		if in.Again {
			invite = s.renew
		}
		made, err := invite(pool, d, in)
		if err != nil {
			return err
		}
		made.Status = state.ForceChangePassword
		made.Credentials = &state.Credentials{Password: state.NewHash(password), TemporaryUntil: temporaryUntil(pool, s.clock())}
		d.Users[made.Username] = made
		if attribute := medium(made, in.Mediums); attribute != "" && !in.Suppress {
			s.send(a, pool, made, InvitationMessage, attribute, password)
		}
		user = made.Clone()
		return nil
	})
	return user, err
}

// create returns a new user. Required attributes may be missing: the user brings them with the first password.
func (s *Service) create(pool *state.Pool, d *state.Directory, in Invitation) (*state.User, error) {
	sub := state.NewUUID()
	called, err := name(pool, in.Username, sub)
	if err != nil {
		return nil, err
	}
	attributes := maps.Clone(in.Attributes)
	if attributes == nil {
		attributes = map[string]string{}
	}
	complete(pool, attributes, called)
	if err := checkKnown(pool, attributes); err != nil {
		return nil, err
	}
	if err := called.free(pool, d); err != nil {
		return nil, err
	}
	now := s.now()
	user := &state.User{Username: called.username, Sub: sub, Attributes: attributes, Created: now, Modified: now, Credentials: &state.Credentials{}}
	for _, attribute := range []string{email, phone} {
		if !isVerified(user, attribute) {
			continue
		}
		if err := claim(pool, d, user, attribute, in.Force); err != nil {
			return nil, err
		}
	}
	return user, nil
}

// checkKnown is checkAttributes without what is required.
func checkKnown(pool *state.Pool, attributes map[string]string) error {
	for name, value := range attributes {
		i := slices.IndexFunc(pool.Description.SchemaAttributes, func(a wire.SchemaAttributeType) bool { return deref(a.Name) == name })
		if i < 0 || name == "sub" {
			return nonconforming(name + ": Attribute does not exist in the schema.")
		}
		if err := checkValue(pool.Description.SchemaAttributes[i], value); err != nil {
			return err
		}
	}
	return nil
}

// renew returns the user to invite again (SDK AdminCreateUserInput.MessageAction).
func (s *Service) renew(pool *state.Pool, d *state.Directory, in Invitation) (*state.User, error) {
	user := Find(pool, d, in.Username)
	switch {
	case user == nil:
		return nil, errNoUser
	case user.Status != state.ForceChangePassword:
		return nil, wire.Refuse(wire.UnsupportedUserState, "Resend not possible. %s status is not FORCE_CHANGE_PASSWORD", user.Username)
	}
	user.Modified = s.now()
	return user, nil
}

// medium is the attribute that an invitation goes to. SMS is the default (SDK); a user without a phone number is written to, where AWS
// may refuse.
func medium(user *state.User, mediums []string) string {
	order := []string{phone, email}
	if len(mediums) > 0 {
		order = nil
		for _, m := range mediums {
			order = append(order, map[string]string{"SMS": phone, "EMAIL": email}[m])
		}
	}
	for _, attribute := range order {
		if user.Attributes[attribute] != "" {
			return attribute
		}
	}
	return ""
}

func temporaryUntil(pool *state.Pool, now time.Time) wire.Timestamp {
	return wire.Timestamp{Time: now.AddDate(0, 0, int(deref(policy(pool).TemporaryPasswordValidityDays)))}
}

// SetPassword gives a user a password as an administrator. That of a user from a provider makes the user a native one as well (SDK
// AdminSetUserPassword).
func (s *Service) SetPassword(a App, username, password string, permanent bool) error {
	return s.update(a, func(pool *state.Pool, d *state.Directory) error {
		user := Find(pool, d, username)
		if user == nil {
			return errNoUser
		}
		if err := setPassword(pool, user, password, s.now()); err != nil {
			return err
		}
		if !permanent {
			user.Status, user.Credentials.TemporaryUntil = state.ForceChangePassword, temporaryUntil(pool, s.clock())
		}
		s.signIns.succeed(key(a, pool, user, username))
		return nil
	})
}

// ConfirmByAdmin confirms a user without a code; no address becomes verified by that.
func (s *Service) ConfirmByAdmin(a App, username string) error {
	return s.update(a, func(pool *state.Pool, d *state.Directory) error {
		user := Find(pool, d, username)
		if user == nil {
			return errNoUser
		}
		if user.Status != state.Unconfirmed {
			return wire.Refuse(wire.NotAuthorized, "User cannot be confirmed. Current status is %s", user.Status)
		}
		user.Status, user.Modified, user.Credentials.Confirmation = state.Confirmed, s.now(), nil
		return nil
	})
}

// ResetByAdmin voids a user's password and sends a code for a new one.
func (s *Service) ResetByAdmin(a App, username string) error {
	return s.update(a, func(pool *state.Pool, d *state.Directory) error {
		user := Find(pool, d, username)
		attribute, err := recovery(pool, user)
		if err != nil {
			return err
		}
		user.Status, user.Modified = state.ResetRequired, s.now()
		s.sendReset(a, pool, user, attribute)
		return nil
	})
}
