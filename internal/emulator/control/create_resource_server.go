package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// maxResourceServers is the default quota of resource servers per pool (constraints section 5.2).
const maxResourceServers = 25

func createResourceServer(c *Call, in *wire.PutResourceServerInput) (*wire.ResourceServerOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	if pool.ResourceServers[*in.Identifier] != nil {
		return nil, wire.Invalid("%s already exists in user pool %s.", *in.Identifier, pool.Description.ID)
	}
	if err := c.Quota(len(pool.ResourceServers), maxResourceServers, "resource servers"); err != nil {
		return nil, err
	}
	server := &wire.ResourceServerType{UserPoolID: pool.Description.ID, Identifier: *in.Identifier, Name: *in.Name, Scopes: in.Scopes}
	pool.ResourceServers[server.Identifier] = server
	return &wire.ResourceServerOutput{ResourceServer: *server}, nil
}
