package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// maxClients is the default quota of app clients per pool (row CL-56).
const maxClients = 1000

func createUserPoolClient(c *Call, in *wire.CreateUserPoolClientInput) (*wire.ClientOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	if deref(in.GenerateSecret) && in.ClientSecret != nil { // row CL-52; the text is ours
		return nil, wire.Invalid("ClientSecret cannot be specified when GenerateSecret is true.")
	}
	secret := deref(in.GenerateSecret) || in.ClientSecret != nil
	settings := clientDefaults(in.ClientSettings)
	if err := (clientProposal{settings: settings, pool: pool, secret: secret, doing: "creating"}).check(); err != nil {
		return nil, err
	}
	if err := c.Quota(len(pool.Clients), maxClients, "app clients"); err != nil {
		return nil, err
	}
	client := &state.Client{Description: wire.UserPoolClientType{
		UserPoolID: pool.Description.ID, ClientName: *in.ClientName, ClientID: state.NewClientID(),
		ClientSettings: settings, CreationDate: c.Now, LastModifiedDate: c.Now,
	}}
	if secret {
		client.Secrets = []state.ClientSecret{state.NewClientSecretEntry(client.Description.ClientID, in.ClientSecret, c.Now)}
	}
	pool.Clients[client.Description.ClientID] = client
	return &wire.ClientOutput{UserPoolClient: describeClient(client)}, nil
}
