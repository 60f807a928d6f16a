package login

import (
	"slices"
	"strconv"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/relyingparty"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/token"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// enrol makes the user of an identity, or brings the one that is there up to date. The error is the relying party's, or about the
// state.
func (h *Handler) enrol(s site, client *app, provider string, identity relyingparty.Identity) (state.User, error) {
	var user state.User
	now := wire.Timestamp{Time: h.Clock()}
	err := h.Store.UpdateDirectory(s.pool.Region, s.pool.ID, func(pool *state.Pool, d *state.Directory) error {
		p := pool.IdentityProviders[provider]
		if p == nil {
			return &relyingparty.Error{Code: invalidRequest, Description: "local Cognito: the identity provider was deleted meanwhile"}
		}
		name := username(pool, provider, identity.Subject)
		found := d.Users[name]
		var existing map[string]string
		if found != nil {
			if found.Status != state.ExternalProvider {
				return errNameTaken
			}
			existing = found.Attributes
			if existing == nil {
				existing = map[string]string{}
			}
		}
		attributes, err := relyingparty.Attributes(schema(pool), p.Mapping, token.Expand(client.WriteAttributes), identity.Claims, existing)
		if err != nil {
			return err
		}
		if found == nil {
			found = newUser(pool, p, name, identity.Subject, now)
			d.Users[name] = found
		}
		found.Attributes, found.Modified = attributes, now
		user = found.Clone()
		return nil
	})
	return user, err
}

// errNameTaken is what a login ends with when a user of the pool itself has the name. What AWS does then is not documented; to make the two
// one user would hand the account to whoever signed up first, and identities are apart unless linked (row IDL-22).
var errNameTaken = &relyingparty.Error{
	Code:        serverError,
	Description: "local Cognito: a user of the pool itself has this user name already; what AWS does then is not documented",
}

// username is <provider>_<subject>, in lower case as a whole where the pool does not tell cases apart (rows UP-21, UP-24).
func username(pool *state.Pool, provider, subject string) string {
	name := provider + "_" + subject
	if c := pool.Description.UsernameConfiguration; c != nil && c.CaseSensitive != nil && !*c.CaseSensitive {
		return strings.ToLower(name)
	}
	return name // the API's default tells cases apart (row UP-20)
}

// newUser has the group of its provider (row UP-80) and the identity as the attribute of that name shows it.
func newUser(pool *state.Pool, p *state.IdentityProvider, name, subject string, now wire.Timestamp) *state.User {
	return &state.User{
		Username: name, Sub: state.NewUUID(), Status: state.ExternalProvider, Created: now,
		Groups: []string{pool.Description.ID + "_" + p.Name},
		Identities: []state.Identity{{
			UserID: subject, ProviderName: p.Name, ProviderType: p.Type, Primary: "true", DateCreated: strconv.FormatInt(now.UnixMilli(), 10),
		}},
	}
}

// schema is the pool's, as the relying party wants it.
func schema(pool *state.Pool) []relyingparty.Attribute {
	all := make([]relyingparty.Attribute, 0, len(pool.Description.SchemaAttributes))
	for _, a := range pool.Description.SchemaAttributes {
		if a.Name == nil || *a.Name == "sub" {
			continue
		}
		attribute := relyingparty.Attribute{
			Name: *a.Name, Required: a.Required != nil && *a.Required, Mutable: a.Mutable == nil || *a.Mutable,
		}
		if c := a.StringAttributeConstraints; c != nil && c.MaxLength != nil {
			attribute.MaxLength, _ = strconv.Atoi(*c.MaxLength) // 0, the pool's maximum, for what is no number
		}
		all = append(all, attribute)
	}
	return all
}

func contains(list []string, item string) bool { return slices.Contains(list, item) }
