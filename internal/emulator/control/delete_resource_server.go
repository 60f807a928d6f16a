package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// deleteResourceServer leaves app clients alone that allow its scopes (cloudformation-coverage-roadmap issue 173).
func deleteResourceServer(c *Call, in *wire.ResourceServerInput) (*wire.EmptyOutput, error) {
	pool, server, err := c.resourceServer(in.UserPoolID, in.Identifier)
	if err != nil {
		return nil, err
	}
	delete(pool.ResourceServers, server.Identifier)
	return nil, nil
}
