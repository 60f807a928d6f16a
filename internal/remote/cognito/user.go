package cognito

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

// userRead is a category of our own: the rows of the quotas page that the
// reference keeps have no operations on users.
const userRead category = "users"

var (
	opListUsers        = operation{name: "ListUsers", class: reading, category: userRead, perPool: true, mayLag: true}
	opListUsersInGroup = operation{name: "ListUsersInGroup", class: reading, category: userRead, perPool: true, mayLag: true}
)

// UserCount says how many users there are: Number, or more.
type UserCount struct {
	Number int
	More   bool
}

// Users counts the users of a pool, as far as one page goes. Nothing but their
// sub is asked for, and answers are not shared: the count decides whether
// something is deleted.
func (c *Client) Users(ctx context.Context, poolID string) (UserCount, error) {
	return countUsers(func(token *string) (int, *string, error) {
		in := &cip.ListUsersInput{UserPoolId: &poolID, AttributesToGet: []string{"sub"}, Limit: aws.Int32(pageSize), PaginationToken: token}
		out, err := send(ctx, c, opListUsers, poolID, in, c.api.ListUsers)
		if err != nil {
			return 0, nil, err
		}
		return len(out.Users), out.PaginationToken, nil
	})
}

// UsersOf counts the users whom an identity provider has brought, as far as one
// page goes: Cognito puts each in the group <poolId>_<provider>, which it makes
// with the provider. A user of the pool whom somebody linked to the provider is
// not in it, and no filter of ListUsers finds one.
func (c *Client) UsersOf(ctx context.Context, poolID, provider string) (UserCount, error) {
	return countUsers(func(token *string) (int, *string, error) {
		in := &cip.ListUsersInGroupInput{UserPoolId: &poolID, GroupName: aws.String(poolID + "_" + provider), Limit: aws.Int32(pageSize), NextToken: token}
		out, err := send(ctx, c, opListUsersInGroup, poolID, in, c.api.ListUsersInGroup)
		if err != nil {
			return 0, nil, err
		}
		return len(out.Users), out.NextToken, nil
	})
}

// countUsers reads pages until there is somebody on one: AWS says that a page
// with few items need not be the last.
func countUsers(page func(token *string) (int, *string, error)) (UserCount, error) {
	var token *string
	for {
		n, next, err := page(token)
		more := aws.ToString(next) != ""
		if err != nil || n > 0 || !more {
			return UserCount{Number: n, More: more}, err
		}
		token = next
	}
}
