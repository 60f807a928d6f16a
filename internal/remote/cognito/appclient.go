package cognito

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// AppClientSummary is one entry of a pool's list of app clients.
type AppClientSummary struct {
	ID   string
	Name string
}

// CreateAppClient makes a public app client: one without a secret. An identity
// provider that was made a moment ago, and that Cognito does not see yet, is
// waited for briefly.
func (c *Client) CreateAppClient(ctx context.Context, poolID string, desired pool.AppClient) (pool.ObservedAppClient, error) {
	if err := refuseUnknown(opCreateUserPoolClient.name, desired); err != nil {
		return pool.ObservedAppClient{}, err
	}
	return c.createAppClient(ctx, poolID, createClientInput(poolID, desired))
}

// CreateConfidentialAppClient makes an app client with a secret: value, or one
// that Cognito makes when it is empty, and answers.
func (c *Client) CreateConfidentialAppClient(ctx context.Context, poolID string, desired pool.AppClient, value pool.Secret) (pool.ObservedAppClient, error) {
	if err := refuseUnknown(opCreateUserPoolClient.name, desired); err != nil {
		return pool.ObservedAppClient{}, err
	}
	in := createClientInput(poolID, desired)
	if value.IsEmpty() {
		in.GenerateSecret = true
	} else {
		in.ClientSecret = aws.String(value.Reveal())
	}
	seen, err := c.createAppClient(ctx, poolID, in)
	return seen, redact(err, value.Reveal())
}

func (c *Client) createAppClient(ctx context.Context, poolID string, in *cip.CreateUserPoolClientInput) (pool.ObservedAppClient, error) {
	var seen pool.ObservedAppClient
	err := c.write(ctx, ofClient(poolID, opCreateUserPoolClient), func(ctx context.Context) error {
		out, err := send(ctx, c, opCreateUserPoolClient, poolID, in, c.api.CreateUserPoolClient)
		if err != nil {
			return err
		}
		if out.UserPoolClient == nil {
			return empty(opCreateUserPoolClient, poolID)
		}
		seen = fromClient(out.UserPoolClient)
		return nil
	})
	return seen, err
}

// UpdateAppClient makes an app client hold what is desired.
func (c *Client) UpdateAppClient(ctx context.Context, poolID, id string, desired pool.AppClient) (pool.ObservedAppClient, error) {
	if err := refuseUnknown(opUpdateUserPoolClient.name, desired); err != nil {
		return pool.ObservedAppClient{}, err
	}
	var seen pool.ObservedAppClient
	err := c.write(ctx, ofClient(poolID, opDescribeUserPoolClient, opUpdateUserPoolClient), func(ctx context.Context) error {
		held, err := c.describeClient(ctx, poolID, id)
		if err != nil {
			return err
		}
		out, err := send(ctx, c, opUpdateUserPoolClient, poolID, overlayClient(held, desired), c.api.UpdateUserPoolClient)
		if err != nil {
			return err
		}
		if out.UserPoolClient == nil {
			return empty(opUpdateUserPoolClient, poolID)
		}
		seen = fromClient(out.UserPoolClient)
		return nil
	})
	return seen, err
}

// AppClient reads an app client. Concurrent readers share the request.
func (c *Client) AppClient(ctx context.Context, poolID, id string) (pool.ObservedAppClient, error) {
	key := memoKey{scope: clientsOf(poolID), operation: opDescribeUserPoolClient.name, id: id}
	held, err := shared(ctx, c.memo, key, func(ctx context.Context) (*types.UserPoolClientType, error) {
		return c.describeClient(ctx, poolID, id)
	})
	if err != nil {
		return pool.ObservedAppClient{}, err
	}
	return fromClient(held), nil
}

// DeleteAppClient deletes an app client. One that is gone already is no error.
func (c *Client) DeleteAppClient(ctx context.Context, poolID, id string) error {
	in := &cip.DeleteUserPoolClientInput{UserPoolId: &poolID, ClientId: &id}
	return c.write(ctx, ofClient(poolID, opDeleteUserPoolClient), func(ctx context.Context) error {
		_, err := send(ctx, c, opDeleteUserPoolClient, poolID, in, c.api.DeleteUserPoolClient)
		return unlessGone(err)
	})
}

// AppClients lists the app clients of a pool. Concurrent readers share the
// requests.
func (c *Client) AppClients(ctx context.Context, poolID string) ([]AppClientSummary, error) {
	key := memoKey{scope: clientsOf(poolID), operation: opListUserPoolClients.name}
	listed, err := shared(ctx, c.memo, key, func(ctx context.Context) ([]types.UserPoolClientDescription, error) {
		return c.listClients(ctx, poolID)
	})
	if err != nil {
		return nil, err
	}
	list := make([]AppClientSummary, len(listed))
	for i, d := range listed {
		list[i] = AppClientSummary{ID: aws.ToString(d.ClientId), Name: aws.ToString(d.ClientName)}
	}
	return list, nil
}

func (c *Client) listClients(ctx context.Context, poolID string) ([]types.UserPoolClientDescription, error) {
	return pages(func(token *string) ([]types.UserPoolClientDescription, *string, error) {
		in := &cip.ListUserPoolClientsInput{UserPoolId: &poolID, MaxResults: aws.Int32(pageSize), NextToken: token}
		out, err := send(ctx, c, opListUserPoolClients, poolID, in, c.api.ListUserPoolClients)
		if err != nil {
			return nil, nil, err
		}
		return out.UserPoolClients, out.NextToken, nil
	})
}

func (c *Client) describeClient(ctx context.Context, poolID, id string) (*types.UserPoolClientType, error) {
	in := &cip.DescribeUserPoolClientInput{UserPoolId: &poolID, ClientId: &id}
	out, err := send(ctx, c, opDescribeUserPoolClient, poolID, in, c.api.DescribeUserPoolClient)
	if err != nil {
		return nil, err
	}
	if out.UserPoolClient == nil {
		return nil, empty(opDescribeUserPoolClient, poolID)
	}
	return out.UserPoolClient, nil
}
