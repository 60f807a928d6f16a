package control

import (
	"math"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func describeUserPool(c *Call, in *wire.PoolInput) (*wire.PoolOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	return &wire.PoolOutput{UserPool: describe(c.Region, pool)}, nil
}

// describe adds to a pool's description what the region knows: its domains (row DO-05) and how many
// users it has.
func describe(region *state.Region, pool *state.Pool) wire.UserPoolType {
	d := pool.Description
	d.EstimatedNumberOfUsers = int32(min(len(region.Directory(d.ID).Users), math.MaxInt32))
	prefix, custom := region.PoolDomains(d.ID)
	if prefix != nil {
		d.Domain = &prefix.Name
	}
	if custom != nil {
		d.CustomDomain = &custom.Name
	}
	return d
}
