package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func describeResourceServer(c *Call, in *wire.ResourceServerInput) (*wire.ResourceServerOutput, error) {
	_, server, err := c.resourceServer(in.UserPoolID, in.Identifier)
	if err != nil {
		return nil, err
	}
	return &wire.ResourceServerOutput{ResourceServer: *server}, nil
}

// resourceServer returns the pool and the resource server that a request names, or ResourceNotFoundException.
func (c *Call) resourceServer(poolID, identifier *string) (*state.Pool, *state.ResourceServer, error) {
	pool, err := c.Pool(poolID)
	if err != nil {
		return nil, nil, err
	}
	server := pool.ResourceServers[deref(identifier)]
	if server == nil {
		return nil, nil, wire.Refuse(wire.ResourceNotFound, "Resource server %s does not exist.", deref(identifier))
	}
	return pool, server, nil
}
