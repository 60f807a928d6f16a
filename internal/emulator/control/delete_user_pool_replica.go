package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// deleteUserPoolReplica removes an inactive secondary, at once (row UP-79). The text is ours.
func deleteUserPoolReplica(c *Call, in *wire.DeleteUserPoolReplicaInput) (*wire.UserPoolReplicaOutput, error) {
	pool, err := c.replicated(in.UserPoolID, in.RegionName)
	if err != nil {
		return nil, err
	}
	if pool.Replica.Status != "INACTIVE" {
		return nil, wire.Refuse(wire.OperationNotEnabled, "Only replicas in the INACTIVE status can be deleted.")
	}
	gone := *pool.Replica
	gone.Status = "DELETING"
	pool.Replica = nil
	return &wire.UserPoolReplicaOutput{UserPoolReplica: gone}, nil
}
