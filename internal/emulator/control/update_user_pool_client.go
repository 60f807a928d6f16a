package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// updateUserPoolClient replaces all settings: a member left out goes back to its default (row CL-54). Two exceptions: the name
// has no default, and AuthSessionValidity was measured to stay (floci, whose authors test on a live account). Secrets are no
// part of the request (row CL-51).
func updateUserPoolClient(c *Call, in *wire.UpdateUserPoolClientInput) (*wire.ClientOutput, error) {
	pool, client, err := c.client(in.UserPoolID, in.ClientID)
	if err != nil {
		return nil, err
	}
	sent := in.ClientSettings
	if sent.AuthSessionValidity == nil {
		sent.AuthSessionValidity = client.Description.AuthSessionValidity
	}
	settings := clientDefaults(sent)
	proposed := clientProposal{settings: settings, pool: pool, secret: len(client.Secrets) > 0, doing: "updating"}
	if err := proposed.check(); err != nil {
		return nil, err
	}
	client.Description.ClientName = deref(or(in.ClientName, client.Description.ClientName))
	client.Description.ClientSettings = settings
	client.Description.LastModifiedDate = c.Now
	return &wire.ClientOutput{UserPoolClient: describeClient(client)}, nil
}
