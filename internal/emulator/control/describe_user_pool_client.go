package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func describeUserPoolClient(c *Call, in *wire.ClientInput) (*wire.ClientOutput, error) {
	_, client, err := c.client(in.UserPoolID, in.ClientID)
	if err != nil {
		return nil, err
	}
	return &wire.ClientOutput{UserPoolClient: describeClient(client)}, nil
}

// describeClient adds the secret to a client's description if Cognito made it; custom secrets are never returned (row CL-52).
// Once a secret was added, AWS documents no way to read any: three public projects report that DescribeUserPoolClient then
// shows none (floci pull request 345, 2026-04-14, and two deployments read on 2026-11-21; graded C).
func describeClient(client *state.Client) wire.UserPoolClientType {
	d := client.Description
	if len(client.Secrets) == 1 && client.Secrets[0].Generated && !client.Rotated {
		d.ClientSecret = &client.Secrets[0].Value
	}
	return d
}

// client returns the pool and the app client that a request names, or ResourceNotFoundException.
func (c *Call) client(poolID, clientID *string) (*state.Pool, *state.Client, error) {
	pool, err := c.Pool(poolID)
	if err != nil {
		return nil, nil, err
	}
	client, err := pool.Client(deref(clientID))
	return pool, client, err
}
