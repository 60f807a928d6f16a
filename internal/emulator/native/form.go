package native

import (
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
)

// Form is what the pages of a pool ask native users for.
type Form struct {
	// Open tells whether people may sign themselves up.
	Open bool
	// Names are what a new user may be called by, and KnownBy is what a user may sign in with: username, email, phone_number.
	Names, KnownBy []string
	// Attributes are asked for at sign-up besides the name.
	Attributes []FormAttribute
	Password   []Advice
}

// FormAttribute is an attribute to fill in.
type FormAttribute struct {
	Name     string
	Required bool
}

// Form returns what the pages of a pool ask for: at sign-up what the schema requires, and addresses that the pool verifies, since nobody
// without one gets a code.
func (s *Service) Form(a App) (Form, error) {
	var f Form
	err := s.view(a, func(pool *state.Pool, _ *state.Directory) error {
		c := pool.Description.AdminCreateUserConfig
		f.Open = c == nil || !deref(c.AllowAdminCreateUserOnly)
		f.Names = slices.Clone(pool.Description.UsernameAttributes)
		f.KnownBy = f.Names
		if len(f.Names) == 0 {
			f.Names = []string{"username"}
			f.KnownBy = append([]string{"username"}, slices.DeleteFunc(slices.Clone(pool.Description.AliasAttributes), func(alias string) bool {
				return alias == preferredUsername
			})...)
		}
		for _, attribute := range pool.Description.SchemaAttributes {
			name := deref(attribute.Name)
			required, verified := deref(attribute.Required), slices.Contains(pool.Description.AutoVerifiedAttributes, name)
			named := len(f.Names) == 1 && f.Names[0] == name
			if name != "sub" && !named && (required || verified) {
				f.Attributes = append(f.Attributes, FormAttribute{name, required && !slices.Contains(f.Names, name)})
			}
		}
		for _, r := range requirements(policy(pool)) {
			f.Password = append(f.Password, r.advice)
		}
		return nil
	})
	return f, err
}

// Lacks are the attributes that a user's pool requires and the user does not have.
func (s *Service) Lacks(a App, username string) (missing []string, err error) {
	err = s.view(a, func(pool *state.Pool, d *state.Directory) error {
		if user := d.Users[username]; user != nil {
			missing = Missing(pool, user.Attributes)
		}
		return nil
	})
	return missing, err
}
