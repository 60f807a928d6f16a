package conformance

import (
	"errors"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

func TestClientSecret(t *testing.T) {
	run(t, []Case{
		{"rotation with two secrets", "CL-53", "A", "SDK AddUserPoolClientSecret", secretRotation, nil},
		{"custom second secret is not shown", "CL-53", "A", "SDK ClientSecretDescriptorType", func(t *testing.T, e Env) error {
			added, err := e.addSecret(e.AppClient(t, e.Pool(t).Id, withSecret), aws.String(strings.Repeat("s", 64)))
			return errors.Join(err, equal("value", added.ClientSecretValue == nil, true), equal("id", aws.ToString(added.ClientSecretId) != "", true))
		}, nil},
		{"no secret is described once one was added", "CL-53", "C", "floci pull request 345", func(t *testing.T, e Env) error {
			client := e.AppClient(t, e.Pool(t).Id, withSecret)
			described := func() bool {
				out, err := e.DescribeUserPoolClient(e.Context, &cip.DescribeUserPoolClientInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId})
				if err != nil {
					t.Fatal(err)
				}
				return out.UserPoolClient.ClientSecret != nil
			}
			before := described()
			_, err := e.addSecret(client, nil)
			both := described()
			return errors.Join(err, equal("before", before, true), equal("with two", both, false),
				e.deleteSecret(client, *e.secrets(t, client)[0].ClientSecretId), equal("with the added one", described(), false))
		}, nil},
		{"custom secret of 65 characters", "CL-52", "A", "model ClientSecretType", func(t *testing.T, e Env) error {
			_, err := e.addSecret(e.AppClient(t, e.Pool(t).Id, withSecret), aws.String(strings.Repeat("s", 65)))
			return err
		}, []string{invalid}},
		{"third secret", "CL-53", "A", "SDK AddUserPoolClientSecret", func(t *testing.T, e Env) error {
			client := e.AppClient(t, e.Pool(t).Id, withSecret)
			if _, err := e.addSecret(client, nil); err != nil {
				t.Fatal(err)
			}
			_, err := e.addSecret(client, nil)
			return err
		}, []string{limit}},
		{"secret for a public client", "CL-53", "A", "SDK AddUserPoolClientSecret", func(t *testing.T, e Env) error {
			_, err := e.addSecret(e.AppClient(t, e.Pool(t).Id), nil)
			return err
		}, []string{invalid}},
		{"delete the last secret", "CL-53", "A", "SDK DeleteUserPoolClientSecret", func(t *testing.T, e Env) error {
			client := e.AppClient(t, e.Pool(t).Id, withSecret)
			return e.deleteSecret(client, *e.secrets(t, client)[0].ClientSecretId)
		}, []string{invalid}},
		{"delete an unknown secret", "CL-53", "A", "model", func(t *testing.T, e Env) error {
			return e.deleteSecret(e.AppClient(t, e.Pool(t).Id, withSecret), "unknown")
		}, []string{notFound}},
		{"secrets of an unknown client", "CL-53", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.ListUserPoolClientSecrets(e.Context, &cip.ListUserPoolClientSecretsInput{UserPoolId: e.Pool(t).Id, ClientId: aws.String(absentClient)})
			return err
		}, []string{notFound}},
	})
}

func secretRotation(t *testing.T, e Env) error {
	client := e.AppClient(t, e.Pool(t).Id, withSecret)
	first := e.secrets(t, client)
	added, err := e.addSecret(client, nil)
	if err != nil {
		return err
	}
	both := e.secrets(t, client)
	if err := e.deleteSecret(client, *first[0].ClientSecretId); err != nil {
		return err
	}
	left := e.secrets(t, client)
	return errors.Join(
		equal("secrets at first", len(first), 1), equal("secrets in between", len(both), 2), equal("secrets at last", len(left), 1),
		equal("listed value", both[0].ClientSecretValue == nil && both[1].ClientSecretValue == nil, true),
		equal("value of 51 characters or more", len(aws.ToString(added.ClientSecretValue)) >= 51, true),
		equal("remaining id", *left[0].ClientSecretId, *added.ClientSecretId),
		equal("date", added.ClientSecretCreateDate != nil, true),
	)
}

func (e Env) addSecret(client types.UserPoolClientType, custom *string) (types.ClientSecretDescriptorType, error) {
	out, err := e.AddUserPoolClientSecret(e.Context, &cip.AddUserPoolClientSecretInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId, ClientSecret: custom})
	if err != nil {
		return types.ClientSecretDescriptorType{}, err
	}
	return *out.ClientSecretDescriptor, nil
}

func (e Env) deleteSecret(client types.UserPoolClientType, id string) error {
	_, err := e.DeleteUserPoolClientSecret(e.Context, &cip.DeleteUserPoolClientSecretInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId, ClientSecretId: &id})
	return err
}

func (e Env) secrets(t *testing.T, client types.UserPoolClientType) []types.ClientSecretDescriptorType {
	t.Helper()
	out, err := e.ListUserPoolClientSecrets(e.Context, &cip.ListUserPoolClientSecretsInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId})
	if err != nil || len(out.ClientSecrets) == 0 {
		t.Fatalf("list the secrets: %v", err)
	}
	return out.ClientSecrets
}
