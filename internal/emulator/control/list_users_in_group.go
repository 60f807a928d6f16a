package control

import (
	"maps"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// listUsersInGroup knows the groups that Cognito makes by itself, one for each identity provider (row UP-80); there are no others
// here. One that outlives its provider is there as long as somebody is in it; how long AWS keeps it is not documented.
func listUsersInGroup(c *Call, in *wire.ListUsersInGroupInput) (*wire.ListUsersInGroupOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	users := slices.DeleteFunc(
		slices.SortedFunc(maps.Values(c.Region.Directory(pool.Description.ID).Users), func(a, b *state.User) int {
			return strings.Compare(a.Username, b.Username)
		}),
		func(user *state.User) bool { return !slices.Contains(user.Groups, *in.GroupName) },
	)
	provider, own := strings.CutPrefix(*in.GroupName, pool.Description.ID+"_")
	if len(users) == 0 && (!own || pool.IdentityProviders[provider] == nil) {
		return nil, wire.Refuse(wire.ResourceNotFound, "Group not found.")
	}
	limit := or(in.Limit, usersPage)
	if *limit == 0 {
		limit = or[int32](nil, usersPage)
	}
	users, next, err := paginate(users, func(user *state.User) string { return user.Username }, limit, in.NextToken)
	if err != nil {
		return nil, err
	}
	out := &wire.ListUsersInGroupOutput{Users: []wire.UserType{}, NextToken: next}
	for _, user := range users {
		out.Users = append(out.Users, userType(user, nil))
	}
	return out, nil
}
