package conformance

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const (
	notAuthorized = "NotAuthorizedException"
	userNotFound  = "UserNotFoundException"
)

// A user comes by signing in only; package login tests what these operations say about one.
func TestUser(t *testing.T) {
	const apiReference = "API reference"
	run(t, []Case{
		{"a new pool has no users", "API: ListUsers", "A", apiReference, func(t *testing.T, e Env) error {
			out, err := e.ListUsers(e.Context, &cip.ListUsersInput{UserPoolId: e.Pool(t).Id, Filter: aws.String(`email = "a@example.com"`)})
			if err != nil {
				return err
			}
			return errors.Join(equal("number of users", len(out.Users), 0), equal("end of the list", out.PaginationToken == nil, true))
		}, nil},
		{"users of no pool", "API: ListUsers", "A", apiReference, func(_ *testing.T, e Env) error {
			_, err := e.ListUsers(e.Context, &cip.ListUsersInput{UserPoolId: e.Absent()})
			return err
		}, []string{notFound}},
		{"filter by a custom attribute", "API: ListUsers", "A", "SDK ListUsersInput.Filter", func(t *testing.T, e Env) error {
			_, err := e.ListUsers(e.Context, &cip.ListUsersInput{UserPoolId: e.Pool(t).Id, Filter: aws.String(`custom:a = "x"`)})
			return err
		}, []string{invalid}},
		{"page of 61", "API: ListUsers", "A", "model QueryLimitType", func(t *testing.T, e Env) error {
			_, err := e.ListUsers(e.Context, &cip.ListUsersInput{UserPoolId: e.Pool(t).Id, Limit: aws.Int32(61)})
			return err
		}, []string{invalid}},
		{"a provider's group, before anybody signed in", "UP-80", "A", "developer guide, FED", func(t *testing.T, e Env) error {
			pool := e.Pool(t)
			made, err := e.Provider(t, pool)
			if err != nil {
				t.Fatal(err)
			}
			out, err := e.ListUsersInGroup(e.Context, &cip.ListUsersInGroupInput{UserPoolId: pool.Id, GroupName: aws.String(*pool.Id + "_" + *made.ProviderName)})
			if err != nil {
				return err
			}
			return errors.Join(equal("number of users", len(out.Users), 0), equal("end of the list", out.NextToken == nil, true))
		}, nil},
		{"users of no group", "API: ListUsersInGroup", "A", apiReference, func(t *testing.T, e Env) error {
			_, err := e.ListUsersInGroup(e.Context, &cip.ListUsersInGroupInput{UserPoolId: e.Pool(t).Id, GroupName: aws.String("nobody")})
			return err
		}, []string{notFound}},
		{"users in a group of no pool", "API: ListUsersInGroup", "A", apiReference, func(_ *testing.T, e Env) error {
			_, err := e.ListUsersInGroup(e.Context, &cip.ListUsersInGroupInput{UserPoolId: e.Absent(), GroupName: aws.String("nobody")})
			return err
		}, []string{notFound}},
		{"page of 61 of a group", "API: ListUsersInGroup", "A", "model QueryLimitType", func(t *testing.T, e Env) error {
			_, err := e.ListUsersInGroup(e.Context, &cip.ListUsersInGroupInput{UserPoolId: e.Pool(t).Id, GroupName: aws.String("nobody"), Limit: aws.Int32(61)})
			return err
		}, []string{invalid}},
		{"unknown user", "API: AdminGetUser", "A", apiReference, func(t *testing.T, e Env) error {
			_, err := e.AdminGetUser(e.Context, &cip.AdminGetUserInput{UserPoolId: e.Pool(t).Id, Username: aws.String("nobody")})
			return err
		}, []string{userNotFound}},
		{"delete unknown user", "API: AdminDeleteUser", "A", apiReference, func(t *testing.T, e Env) error {
			_, err := e.AdminDeleteUser(e.Context, &cip.AdminDeleteUserInput{UserPoolId: e.Pool(t).Id, Username: aws.String("nobody")})
			return err
		}, []string{userNotFound}},
		{"made-up access token", "API: GetUser", "A", apiReference, func(_ *testing.T, e Env) error {
			_, err := e.GetUser(e.Context, &cip.GetUserInput{AccessToken: aws.String("a.b.c")})
			return err
		}, []string{notAuthorized}},
		{"access token with a space", "API: GetUser", "A", "model TokenModelType", func(_ *testing.T, e Env) error {
			_, err := e.GetUser(e.Context, &cip.GetUserInput{AccessToken: aws.String("a b")})
			return err
		}, []string{invalid}},
		{"made-up refresh token", "API: InitiateAuth", "C", "AWS knowledge centre, \"Invalid Refresh Token\"", func(t *testing.T, e Env) error {
			client := e.AppClient(t, e.Pool(t).Id)
			_, err := e.InitiateAuth(e.Context, &cip.InitiateAuthInput{
				ClientId: client.ClientId, AuthFlow: types.AuthFlowTypeRefreshTokenAuth, AuthParameters: map[string]string{"REFRESH_TOKEN": "x"},
			})
			return err
		}, []string{notAuthorized}},
	})
}
