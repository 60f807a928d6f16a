package conformance

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const absentClient = "absent1234567890"

// AppClient makes an app client in a pool; it goes with the pool.
func (e Env) AppClient(t *testing.T, pool *string, change ...func(*cip.CreateUserPoolClientInput)) types.UserPoolClientType {
	t.Helper()
	client, err := e.TryAppClient(pool, change...)
	if err != nil {
		t.Fatalf("create the app client: %v", err)
	}
	return client
}

// TryAppClient is AppClient for cases whose subject is the creation.
func (e Env) TryAppClient(pool *string, change ...func(*cip.CreateUserPoolClientInput)) (types.UserPoolClientType, error) {
	in := &cip.CreateUserPoolClientInput{UserPoolId: pool, ClientName: aws.String("cogfed-conformance")}
	for _, c := range change {
		c(in)
	}
	out, err := e.CreateUserPoolClient(e.Context, in)
	if err != nil {
		return types.UserPoolClientType{}, err
	}
	return *out.UserPoolClient, nil
}

// DescribeAppClient reads an app client.
func (e Env) DescribeAppClient(t *testing.T, client types.UserPoolClientType) types.UserPoolClientType {
	t.Helper()
	out, err := e.DescribeUserPoolClient(e.Context, &cip.DescribeUserPoolClientInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId})
	if err != nil {
		t.Fatalf("describe the app client: %v", err)
	}
	return *out.UserPoolClient
}

func TestClient(t *testing.T) { run(t, clientCases) }

var clientCases = []Case{
	{"bare client shows defaults", "emulators: bare client", "B", "terraform-provider-aws TestAccCognitoIDPUserPoolClient_basic", func(t *testing.T, e Env) error {
		return bareClient(e.DescribeAppClient(t, e.AppClient(t, e.Pool(t).Id)))
	}, nil},
	{"generated secret", "emulators: client secret", "B", "public create-user-pool-client dumps", func(t *testing.T, e Env) error {
		secret := e.DescribeAppClient(t, e.AppClient(t, e.Pool(t).Id, withSecret)).ClientSecret
		return equal("51 characters or more", secret != nil && len(*secret) >= 51, true)
	}, nil},
	{"custom secret is never returned", "CL-52", "A", "SDK changelog v1.59.0", customSecretHidden, nil},
	{"refresh validity 0 becomes 30 days", "CL-43", "A", "SDK CreateUserPoolClientInput.RefreshTokenValidity", func(t *testing.T, e Env) error {
		return equal("days", e.AppClient(t, e.Pool(t).Id).RefreshTokenValidity, 30) // the SDK leaves a 0 out of the request
	}, nil},
	{"rotation without grace shows 0 seconds", "CL-41", "A", "model RefreshTokenRotationType", func(t *testing.T, e Env) error {
		client := e.AppClient(t, e.Pool(t).Id, rotation(nil))
		return equal("seconds", aws.ToInt32(e.DescribeAppClient(t, client).RefreshTokenRotation.RetryGracePeriodSeconds), 0)
	}, nil},
	{"update resets what it leaves out", "CL-54", "A", "SDK UpdateUserPoolClient", clientUpdateResets, nil},
	{"update keeps the secret", "CL-51", "A", "SDK UpdateUserPoolClientInput", func(t *testing.T, e Env) error {
		client := e.AppClient(t, e.Pool(t).Id, withSecret)
		updated, err := e.updateClient(client)
		return errors.Join(err, equal("secret", aws.ToString(updated.ClientSecret), *client.ClientSecret))
	}, nil},
	{"update naming a missing provider", "CL-22", "B", bench + "supported-identity-providers-exists", func(t *testing.T, e Env) error {
		_, err := e.updateClient(e.AppClient(t, e.Pool(t).Id), func(in *cip.UpdateUserPoolClientInput) { in.SupportedIdentityProviders = []string{"Missing"} })
		return err
	}, []string{invalid}},
	{"update naming an existing provider", "CL-22", "A", sdkClient, existingProvider, nil},
	{"refused update changes nothing", "CL-22", "B", bench + "supported-identity-providers-exists", refusedUpdate, nil},
	{"describe unknown client", "emulators: DescribeUserPoolClient", "A", "model", func(t *testing.T, e Env) error {
		_, err := e.DescribeUserPoolClient(e.Context, &cip.DescribeUserPoolClientInput{UserPoolId: e.Pool(t).Id, ClientId: aws.String(absentClient)})
		return err
	}, []string{notFound}},
	{"update unknown client", "emulators: UpdateUserPoolClient", "A", "model", func(t *testing.T, e Env) error {
		_, err := e.UpdateUserPoolClient(e.Context, &cip.UpdateUserPoolClientInput{UserPoolId: e.Pool(t).Id, ClientId: aws.String(absentClient)})
		return err
	}, []string{notFound}},
	{"delete unknown client", "emulators: DeleteUserPoolClient", "A", "model", func(t *testing.T, e Env) error {
		_, err := e.DeleteUserPoolClient(e.Context, &cip.DeleteUserPoolClientInput{UserPoolId: e.Pool(t).Id, ClientId: aws.String(absentClient)})
		return err
	}, []string{notFound}},
	{"client of another pool", "emulators: DescribeUserPoolClient", "A", "model", func(t *testing.T, e Env) error {
		client := e.AppClient(t, e.Pool(t).Id)
		_, err := e.DescribeUserPoolClient(e.Context, &cip.DescribeUserPoolClientInput{UserPoolId: e.Pool(t).Id, ClientId: client.ClientId})
		return err
	}, []string{notFound}},
	{"create in an unknown pool", "emulators: CreateUserPoolClient", "A", "model", func(_ *testing.T, e Env) error {
		_, err := e.TryAppClient(e.Absent())
		return err
	}, []string{notFound}},
	{"deleted client is gone", "emulators: DescribeUserPoolClient", "A", "model", func(t *testing.T, e Env) error {
		client := e.AppClient(t, e.Pool(t).Id)
		if _, err := e.DeleteUserPoolClient(e.Context, &cip.DeleteUserPoolClientInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId}); err != nil {
			t.Fatal(err)
		}
		_, err := e.DescribeUserPoolClient(e.Context, &cip.DescribeUserPoolClientInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId})
		return err
	}, []string{notFound}},
	{"ListUserPoolClients MaxResults 61", "CL-56", "A", "model QueryLimit", func(t *testing.T, e Env) error {
		_, err := e.ListUserPoolClients(e.Context, &cip.ListUserPoolClientsInput{UserPoolId: e.Pool(t).Id, MaxResults: aws.Int32(61)})
		return err
	}, []string{invalid}},
	{"ListUserPoolClients pages", "CL-56", "A", "SDK ListUserPoolClients", listsAllClients, nil},
	{"client id outside the character set", "IA-12", "A", "model ClientIdType", func(t *testing.T, e Env) error {
		_, err := e.DescribeUserPoolClient(e.Context, &cip.DescribeUserPoolClientInput{UserPoolId: e.Pool(t).Id, ClientId: aws.String("a-b")})
		return err
	}, []string{invalid}},
}

func bareClient(c types.UserPoolClientType) error {
	return errors.Join(
		equal("refresh token days", c.RefreshTokenValidity, 30),
		equal("token revocation", aws.ToBool(c.EnableTokenRevocation), true),
		equal("user context", c.EnablePropagateAdditionalUserContextData != nil && !*c.EnablePropagateAdditionalUserContextData, true),
		equal("auth session", aws.ToInt32(c.AuthSessionValidity), 3),
		equal("OAuth", c.AllowedOAuthFlowsUserPoolClient != nil && !*c.AllowedOAuthFlowsUserPoolClient, true),
		equal("secret", c.ClientSecret == nil, true),
		equal("lists", len(c.ReadAttributes)+len(c.WriteAttributes)+len(c.CallbackURLs)+len(c.LogoutURLs)+len(c.AllowedOAuthFlows)+len(c.AllowedOAuthScopes)+len(c.SupportedIdentityProviders), 0),
		equal("dates", c.CreationDate != nil && c.CreationDate.Equal(*c.LastModifiedDate), true),
	)
}

func customSecretHidden(t *testing.T, e Env) error {
	client := e.AppClient(t, e.Pool(t).Id, func(in *cip.CreateUserPoolClientInput) { in.ClientSecret = aws.String(strings.Repeat("s", 24)) })
	return errors.Join(
		equal("secret in the reply to create", client.ClientSecret == nil, true),
		equal("described secret", e.DescribeAppClient(t, client).ClientSecret == nil, true),
	)
}

func clientUpdateResets(t *testing.T, e Env) error {
	client := e.AppClient(t, e.Pool(t).Id, oauth, func(in *cip.CreateUserPoolClientInput) {
		in.RefreshTokenValidity, in.AccessTokenValidity = 10, aws.Int32(2)
		in.EnableTokenRevocation = aws.Bool(false)
		in.AuthSessionValidity = aws.Int32(10)
		in.ReadAttributes, in.WriteAttributes = []string{"email"}, []string{"email"}
		in.PreventUserExistenceErrors = types.PreventUserExistenceErrorTypesEnabled
		in.ExplicitAuthFlows = []types.ExplicitAuthFlowsType{types.ExplicitAuthFlowsTypeAllowUserSrpAuth, types.ExplicitAuthFlowsTypeAllowRefreshTokenAuth}
	})
	if _, err := e.updateClient(client); err != nil {
		return err
	}
	c := e.DescribeAppClient(t, client)
	return errors.Join(
		equal("refresh token days", c.RefreshTokenValidity, 30),
		equal("token revocation", aws.ToBool(c.EnableTokenRevocation), true),
		equal("OAuth", aws.ToBool(c.AllowedOAuthFlowsUserPoolClient), false),
		equal("lists", len(c.ReadAttributes)+len(c.WriteAttributes)+len(c.CallbackURLs)+len(c.AllowedOAuthFlows)+len(c.AllowedOAuthScopes)+len(c.SupportedIdentityProviders), 0),
		equal("auth session", aws.ToInt32(c.AuthSessionValidity), 10),
		equal("name", *c.ClientName, *client.ClientName),
		equal("id", *c.ClientId, *client.ClientId),
	)
}

func existingProvider(t *testing.T, e Env) error {
	client := e.AppClient(t, e.Pool(t).Id)
	if _, err := e.CreateIdentityProvider(e.Context, &cip.CreateIdentityProviderInput{
		UserPoolId: client.UserPoolId, ProviderName: aws.String("Example"), ProviderType: types.IdentityProviderTypeTypeOidc,
		ProviderDetails: map[string]string{
			"client_id": "x", "client_secret": "y", "attributes_request_method": "GET", "authorize_scopes": "openid", "oidc_issuer": "https://idp.example.com",
			"authorize_url": "https://idp.example.com/authorize", "token_url": "https://idp.example.com/token",
			"attributes_url": "https://idp.example.com/userinfo", "jwks_uri": "https://idp.example.com/jwks",
		},
	}); err != nil {
		t.Fatal(err)
	}
	updated, err := e.updateClient(client, func(in *cip.UpdateUserPoolClientInput) {
		in.SupportedIdentityProviders = []string{"Example", "COGNITO"}
	})
	return errors.Join(err, equal("providers", len(updated.SupportedIdentityProviders), 2))
}

func refusedUpdate(t *testing.T, e Env) error {
	client := e.AppClient(t, e.Pool(t).Id, oauth)
	_, err := e.updateClient(client, func(in *cip.UpdateUserPoolClientInput) { in.SupportedIdentityProviders = []string{"Missing"} })
	if errorType(err) != invalid {
		return err
	}
	return equal("callback URLs", len(e.DescribeAppClient(t, client).CallbackURLs), 1)
}

func listsAllClients(t *testing.T, e Env) error {
	pool := e.Pool(t).Id
	var want, got []string
	for range 3 {
		want = append(want, *e.AppClient(t, pool).ClientId)
	}
	pages := cip.NewListUserPoolClientsPaginator(e.Client, &cip.ListUserPoolClientsInput{UserPoolId: pool, MaxResults: aws.Int32(2)})
	for pages.HasMorePages() {
		page, err := pages.NextPage(e.Context)
		if err != nil {
			return err
		}
		for _, c := range page.UserPoolClients {
			got = append(got, *c.ClientId)
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	return equal("clients", strings.Join(got, " "), strings.Join(want, " "))
}

// updateClient sends an update that names the client and, besides, what change adds.
func (e Env) updateClient(client types.UserPoolClientType, change ...func(*cip.UpdateUserPoolClientInput)) (types.UserPoolClientType, error) {
	in := &cip.UpdateUserPoolClientInput{UserPoolId: client.UserPoolId, ClientId: client.ClientId}
	for _, c := range change {
		c(in)
	}
	out, err := e.UpdateUserPoolClient(e.Context, in)
	if err != nil {
		return types.UserPoolClientType{}, err
	}
	return *out.UserPoolClient, nil
}
