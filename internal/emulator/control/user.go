package control

import (
	"encoding/json"
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/native"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// userOf returns a user by name, or by what the pool takes in place of one.
func userOf(c *Call, in *wire.UserInput) (*state.Directory, *state.User, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, nil, err
	}
	directory := c.Region.Directory(pool.Description.ID)
	user := native.Find(pool, directory, deref(in.Username))
	if user == nil {
		return nil, nil, wire.Refuse(wire.UserNotFound, "User does not exist.")
	}
	return directory, user, nil
}

func adminGetUser(c *Call, in *wire.UserInput) (*wire.AdminGetUserOutput, error) {
	_, user, err := userOf(c, in)
	if err != nil {
		return nil, err
	}
	return &wire.AdminGetUserOutput{
		Username: user.Username, UserAttributes: attributesOf(user), Enabled: !user.Disabled, UserStatus: user.Status,
		UserCreateDate: user.Created, UserLastModifiedDate: user.Modified,
	}, nil
}

func adminDeleteUser(c *Call, in *wire.UserInput) (*wire.EmptyOutput, error) {
	directory, user, err := userOf(c, in)
	if err != nil {
		return nil, err
	}
	delete(directory.Users, user.Username)
	return nil, nil
}

// attributesOf lists all attributes of a user as the API shows them: sub first, identities as a JSON text.
func attributesOf(user *state.User) []wire.AttributeType {
	all := []wire.AttributeType{{Name: "sub", Value: user.Sub}}
	if len(user.Identities) > 0 {
		if text, err := json.Marshal(user.Identities); err == nil {
			all = append(all, wire.AttributeType{Name: "identities", Value: string(text)})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(user.Attributes)) {
		all = append(all, wire.AttributeType{Name: name, Value: user.Attributes[name]})
	}
	return all
}
