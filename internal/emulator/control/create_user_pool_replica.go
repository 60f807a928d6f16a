package control

import (
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// createUserPoolReplica records a secondary (row UP-79): it holds the prerequisites and the states, and nothing is replicated.
// CREATING is over at once, so the reply already says INACTIVE. The texts are ours.
func createUserPoolReplica(c *Call, in *wire.CreateUserPoolReplicaInput) (*wire.UserPoolReplicaOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	if err := checkReplica(pool); err != nil {
		return nil, err
	}
	if *in.RegionName == c.Region.Name {
		return nil, wire.Invalid("The replica must be in another Region than the user pool.")
	}
	if pool.Replica != nil {
		return nil, wire.Refuse(wire.LimitExceeded, "The user pool already has a secondary replica.")
	}
	pool.Replica = &wire.UserPoolReplicaType{
		RegionName: *in.RegionName, Status: "INACTIVE", Role: "SECONDARY", UserPoolArn: replicaARN(pool, c.Region.Name, *in.RegionName),
	}
	return &wire.UserPoolReplicaOutput{UserPoolReplica: *pool.Replica}, nil
}

// checkReplica: ESSENTIALS (row UP-65), the UPDATED issuer (row UP-77) and a multi-Region customer key (row UP-76), whose ids begin
// with mrk-.
func checkReplica(pool *state.Pool) error {
	d := pool.Description
	if deref(d.UserPoolTier) == "LITE" {
		return needsTier("LITE", "Multi-Region Replication")
	}
	if deref(deref(d.IssuerConfiguration).Type) != "UPDATED" {
		return wire.Refuse(wire.OperationNotEnabled, "Replication requires the UPDATED issuer type.")
	}
	if !strings.HasPrefix(parseARN(deref(deref(d.KeyConfiguration).KmsKeyArn)).resource, "key/mrk-") {
		return wire.Refuse(wire.OperationNotEnabled, "Replication requires a multi-Region customer managed key.")
	}
	return nil
}

// replicaARN names the pool in the other region: a replica keeps the id of its primary (row IA-12).
func replicaARN(pool *state.Pool, from, to string) string {
	return strings.Replace(pool.Description.Arn, ":cognito-idp:"+from+":", ":cognito-idp:"+to+":", 1)
}
