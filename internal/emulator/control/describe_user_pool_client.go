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
// Which of two generated secrets AWS shows is not documented: here it is the oldest.
func describeClient(client *state.Client) wire.UserPoolClientType {
	d := client.Description
	for _, secret := range client.Secrets {
		if secret.Generated {
			d.ClientSecret = &secret.Value
			break
		}
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
