package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// listUserPoolReplicas lists the primary and the secondary (SDK ListUserPoolReplicas). There are two at most, so there is one page
// and no token was ever given out. A pool without replicas lists nothing; AWS does not document that case.
func listUserPoolReplicas(c *Call, in *wire.ListUserPoolReplicasInput) (*wire.ListUserPoolReplicasOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	if in.NextToken != nil {
		return nil, wire.Invalid("Invalid pagination token.")
	}
	out := &wire.ListUserPoolReplicasOutput{UserPoolReplicas: []wire.UserPoolReplicaType{}}
	if pool.Replica != nil {
		primary := wire.UserPoolReplicaType{RegionName: c.Region.Name, Status: "ACTIVE", Role: "PRIMARY", UserPoolArn: pool.Description.Arn}
		out.UserPoolReplicas = append(out.UserPoolReplicas, primary, *pool.Replica)
	}
	return out, nil
}
