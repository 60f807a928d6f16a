package control

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// usersPage is the largest page of ListUsers (QueryLimitType), and the one without a limit.
const usersPage = 60

// listUsers lists users by name; AWS documents no order.
func listUsers(c *Call, in *wire.ListUsersInput) (*wire.ListUsersOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	fits, err := userFilter(deref(in.Filter))
	if err != nil {
		return nil, err
	}
	users := slices.DeleteFunc(
		slices.SortedFunc(maps.Values(c.Region.Directory(pool.Description.ID).Users), func(a, b *state.User) int {
			return strings.Compare(a.Username, b.Username)
		}),
		func(user *state.User) bool { return !fits(user) },
	)
	limit := or(in.Limit, usersPage)
	if *limit == 0 {
		limit = or[int32](nil, usersPage)
	}
	users, next, err := paginate(users, func(user *state.User) string { return user.Username }, limit, in.PaginationToken)
	if err != nil {
		return nil, err
	}
	out := &wire.ListUsersOutput{Users: []wire.UserType{}, PaginationToken: next}
	for _, user := range users {
		out.Users = append(out.Users, userType(user, in.AttributesToGet))
	}
	return out, nil
}

// userType shows a user with some attributes, or all when none is named.
func userType(user *state.User, attributes []string) wire.UserType {
	return wire.UserType{
		Username: user.Username, Attributes: only(attributesOf(user), attributes), Enabled: !user.Disabled,
		UserStatus: user.Status, UserCreateDate: user.Created, UserLastModifiedDate: user.Modified,
	}
}

func only(attributes []wire.AttributeType, names []string) []wire.AttributeType {
	if len(names) == 0 {
		return attributes
	}
	return slices.DeleteFunc(attributes, func(a wire.AttributeType) bool { return !slices.Contains(names, a.Name) })
}

var filterForm = regexp.MustCompile(`^\s*([\w:]+)\s*(\^?=)\s*"(.*)"\s*$`)

// searchable are the attributes a filter may name (SDK ListUsersInput.Filter).
var searchable = []string{
	"username", "email", "phone_number", "name", "given_name", "family_name", "preferred_username", "cognito:user_status", "status", "sub",
}

func userFilter(filter string) (func(*state.User) bool, error) {
	if filter == "" {
		return func(*state.User) bool { return true }, nil
	}
	m := filterForm.FindStringSubmatch(filter)
	if m == nil || !slices.Contains(searchable, m[1]) {
		return nil, wire.Invalid("local Cognito: the filter %q is not of the form ATTRIBUTE = \"VALUE\" with an attribute that can be searched", filter)
	}
	value := strings.ReplaceAll(m[3], `\"`, `"`)
	return func(user *state.User) bool {
		have := filtered(user, m[1])
		if m[2] == "^=" {
			return strings.HasPrefix(have, value)
		}
		return have == value || m[1] == "cognito:user_status" && strings.EqualFold(have, value)
	}, nil
}

func filtered(user *state.User, attribute string) string {
	switch attribute {
	case "username":
		return user.Username
	case "sub":
		return user.Sub
	case "cognito:user_status":
		return user.Status
	case "status":
		return map[bool]string{true: "Disabled", false: "Enabled"}[user.Disabled]
	default:
		return user.Attributes[attribute]
	}
}
