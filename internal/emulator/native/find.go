package native

import (
	"net/mail"
	"regexp"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// The attributes that users can be known by.
const (
	email             = "email"
	phone             = "phone_number"
	preferredUsername = "preferred_username"
)

// Find returns the user whom a name stands for, nil when there is none: a username, the sub of a native user, or what the pool takes
// in place of a username. Case counts unless the pool says otherwise.
func Find(pool *state.Pool, d *state.Directory, name string) *state.User {
	if user := d.Users[fold(pool, name)]; user != nil {
		return user
	}
	for _, user := range d.Users {
		if user.Credentials != nil && (user.Sub == name || isKnownBy(pool, user, name)) {
			return user
		}
	}
	return nil
}

// isKnownBy: an address that serves as username works from the start, an alias once it is verified; preferred_username needs no
// verification (developer guide, "Customizing sign-in attributes").
func isKnownBy(pool *state.Pool, user *state.User, name string) bool {
	for _, attribute := range pool.Description.UsernameAttributes {
		if has(pool, user, attribute, name) {
			return true
		}
	}
	for _, attribute := range pool.Description.AliasAttributes {
		if has(pool, user, attribute, name) && (attribute == preferredUsername || isVerified(user, attribute)) {
			return true
		}
	}
	return false
}

func has(pool *state.Pool, user *state.User, attribute, value string) bool {
	have := user.Attributes[attribute]
	return have != "" && fold(pool, have) == fold(pool, value)
}

func isVerified(user *state.User, attribute string) bool {
	return user.Attributes[attribute+"_verified"] == "true"
}

// holder returns the native user, other than one, who is known by the value of an attribute.
func holder(pool *state.Pool, d *state.Directory, attribute, value string, besides *state.User) *state.User {
	for _, user := range d.Users {
		if user == besides || user.Credentials == nil || !has(pool, user, attribute, value) {
			continue
		}
		if slices.Contains(pool.Description.UsernameAttributes, attribute) || isVerified(user, attribute) {
			return user
		}
	}
	return nil
}

// naming is how a new user will be called.
type naming struct {
	username string
	// attribute is what the name was given as, in a pool whose usernames are addresses.
	attribute, value string
}

// name finds out how a new user will be called. With UsernameAttributes the username is made up: the user's sub.
func name(pool *state.Pool, given, sub string) (naming, error) {
	kinds := pool.Description.UsernameAttributes
	if len(kinds) == 0 {
		for _, alias := range pool.Description.AliasAttributes {
			switch {
			case alias == email && isEmail(given):
				return naming{}, wire.Invalid("Username cannot be of email format, since user pool is configured for email alias.")
			case alias == phone && isPhone(given):
				return naming{}, wire.Invalid("Username cannot be of phone number format, since user pool is configured for phone number alias.")
			}
		}
		return naming{username: fold(pool, given)}, nil
	}
	switch {
	case slices.Contains(kinds, email) && isEmail(given):
		return naming{sub, email, given}, nil
	case slices.Contains(kinds, phone) && isPhone(given):
		return naming{sub, phone, given}, nil
	case len(kinds) > 1:
		return naming{}, wire.Invalid("Username should be either an email or a phone number.")
	case kinds[0] == email:
		return naming{}, wire.Invalid("Username should be an email.")
	default:
		return naming{}, wire.Invalid("Username should be a phone number.")
	}
}

// free refuses names that are taken.
func (n naming) free(pool *state.Pool, d *state.Directory) error {
	switch {
	case d.Users[n.username] != nil:
		return wire.Refuse(wire.UsernameExists, "User already exists")
	case n.attribute != "" && holder(pool, d, n.attribute, n.value, nil) != nil:
		return wire.Refuse(wire.UsernameExists, "An account with the given %s already exists.", n.attribute)
	default:
		return nil
	}
}

func isEmail(text string) bool {
	address, err := mail.ParseAddress(text)
	return err == nil && address.Address == text && !strings.ContainsAny(text, " \t\"<>")
}

// phoneForm is what the guide asks of phone numbers (row UP-23).
var phoneForm = regexp.MustCompile(`^\+[0-9]+$`)

func isPhone(text string) bool { return phoneForm.MatchString(text) }
