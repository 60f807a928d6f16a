package conformance

import (
	"errors"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const (
	notEnabled    = "OperationNotEnabledException"
	replicaGuide  = "user guide, multi-Region user pools"
	replicaRegion = "us-west-1"
)

// replicable gives a pool what a replica needs.
func replicable(e Env) func(*cip.CreateUserPoolInput) {
	return func(in *cip.CreateUserPoolInput) {
		in.IssuerConfiguration = &types.IssuerConfigurationType{Type: types.IssuerTypeUpdated}
		key("arn:aws:kms:" + e.Region + ":000000000000:key/mrk-0123456789abcdef0123456789abcdef")(in)
	}
}

func (e Env) replicate(pool types.UserPoolType) (types.UserPoolReplicaType, error) {
	out, err := e.CreateUserPoolReplica(e.Context, &cip.CreateUserPoolReplicaInput{UserPoolId: pool.Id, RegionName: aws.String(replicaRegion)})
	if err != nil {
		return types.UserPoolReplicaType{}, err
	}
	return *out.UserPoolReplica, nil
}

func TestReplica(t *testing.T) {
	run(t, []Case{
		{"life of a replica", "UP-79", "A", "SDK CreateUserPoolReplica, UpdateUserPoolReplica, DeleteUserPoolReplica", replicaLife, nil},
		{"LITE tier", "UP-65", "A", replicaGuide, func(t *testing.T, e Env) error {
			_, err := e.replicate(e.Pool(t, replicable(e), tier(types.UserPoolTierTypeLite)))
			return err
		}, []string{noTier}},
		{"original issuer", "UP-77", "A", replicaGuide, func(t *testing.T, e Env) error {
			_, err := e.replicate(e.Pool(t, replicable(e), func(in *cip.CreateUserPoolInput) { in.IssuerConfiguration = nil }))
			return err
		}, []string{notEnabled, invalid}},
		{"key of one region", "UP-76", "A", replicaGuide, func(t *testing.T, e Env) error {
			_, err := e.replicate(e.Pool(t, replicable(e), key("arn:aws:kms:"+e.Region+":000000000000:key/01234567-89ab-cdef-0123-456789abcdef")))
			return err
		}, []string{notEnabled, invalid}},
		{"second replica", "UP-79", "A", replicaGuide, func(t *testing.T, e Env) error {
			pool := e.Pool(t, replicable(e))
			if _, err := e.replicate(pool); err != nil {
				t.Fatal(err)
			}
			_, err := e.replicate(pool)
			return err
		}, []string{limit, notEnabled, invalid}},
		{"delete an active replica", "UP-79", "A", "SDK DeleteUserPoolReplica", func(t *testing.T, e Env) error {
			pool := e.Pool(t, replicable(e))
			if _, err := e.replicate(pool); err != nil {
				t.Fatal(err)
			}
			if err := e.activate(pool, types.UpdateReplicaStatusTypeActive); err != nil {
				t.Fatal(err)
			}
			_, err := e.DeleteUserPoolReplica(e.Context, &cip.DeleteUserPoolReplicaInput{UserPoolId: pool.Id, RegionName: aws.String(replicaRegion)})
			return err
		}, []string{notEnabled, invalid}},
		{"update a missing replica", "UP-79", "A", "SDK UpdateUserPoolReplica", func(t *testing.T, e Env) error {
			return e.activate(e.Pool(t), types.UpdateReplicaStatusTypeActive)
		}, []string{notFound}},
	})
}

func (e Env) activate(pool types.UserPoolType, status types.UpdateReplicaStatusType) error {
	_, err := e.UpdateUserPoolReplica(e.Context, &cip.UpdateUserPoolReplicaInput{UserPoolId: pool.Id, RegionName: aws.String(replicaRegion), Status: status})
	return err
}

func replicaLife(t *testing.T, e Env) error {
	pool := e.Pool(t, replicable(e))
	made, err := e.replicate(pool)
	if err != nil {
		return err
	}
	if err := errors.Join(e.activate(pool, types.UpdateReplicaStatusTypeActive), e.activate(pool, types.UpdateReplicaStatusTypeInactive)); err != nil {
		return err
	}
	both, err := e.ListUserPoolReplicas(e.Context, &cip.ListUserPoolReplicasInput{UserPoolId: pool.Id})
	if err != nil {
		return err
	}
	if _, err := e.DeleteUserPoolReplica(e.Context, &cip.DeleteUserPoolReplicaInput{UserPoolId: pool.Id, RegionName: aws.String(replicaRegion)}); err != nil {
		return err
	}
	return errors.Join(
		equal("role", made.Role, types.ReplicaRoleTypeSecondary),
		equal("ARN", strings.HasSuffix(*made.UserPoolArn, ":userpool/"+*pool.Id) && strings.Contains(*made.UserPoolArn, replicaRegion), true),
		equal("replicas", len(both.UserPoolReplicas), 2),
	)
}
