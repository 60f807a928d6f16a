package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

func deleteUserPoolClient(c *Call, in *wire.ClientInput) (*wire.EmptyOutput, error) {
	pool, client, err := c.client(in.UserPoolID, in.ClientID)
	if err != nil {
		return nil, err
	}
	pool.RemoveClient(client.Description.ClientID)
	return nil, nil
}
