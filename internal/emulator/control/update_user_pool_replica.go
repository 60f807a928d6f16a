package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// updateUserPoolReplica activates or deactivates the secondary. AWS takes the request in both regions; here the pool exists in its
// primary region only.
func updateUserPoolReplica(c *Call, in *wire.UpdateUserPoolReplicaInput) (*wire.UserPoolReplicaOutput, error) {
	pool, err := c.replicated(in.UserPoolID, in.RegionName)
	if err != nil {
		return nil, err
	}
	pool.Replica.Status = *in.Status
	return &wire.UserPoolReplicaOutput{UserPoolReplica: *pool.Replica}, nil
}

// replicated returns the pool that has a secondary in the region a request names. Changing the primary is not documented.
func (c *Call) replicated(poolID, region *string) (*state.Pool, error) {
	pool, err := c.Pool(poolID)
	if err != nil {
		return nil, err
	}
	if *region == c.Region.Name {
		return nil, wire.Refuse(wire.OperationNotEnabled, "local Cognito: the operation is not documented for the primary replica")
	}
	if pool.Replica == nil || pool.Replica.RegionName != *region {
		return nil, wire.Refuse(wire.ResourceNotFound, "User pool %s has no replica in %s.", pool.Description.ID, *region)
	}
	return pool, nil
}
