package acctest

import (
	"context"
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
)

func TestMain(m *testing.M) {
	resource.AddTestSweepers("user_pool", &resource.Sweeper{Name: "user_pool", F: sweepRegion})
	resource.TestMain(m)
}

// sweepRegion deletes what broken test runs left in an AWS account.
func sweepRegion(region string) error {
	ctx := context.Background()
	cfg, err := config.LoadDefaultConfig(ctx, config.WithRegion(region))
	if err != nil {
		return err
	}
	return sweep(ctx, cip.NewFromConfig(cfg))
}

// sweep deletes every pool whose name a test gave, and no other.
func sweep(ctx context.Context, client *cip.Client) error {
	pools, err := Pools(ctx, client)
	failed := []error{err}
	for id := range pools {
		failed = append(failed, sweepPool(ctx, client, id))
	}
	return errors.Join(failed...)
}

func sweepPool(ctx context.Context, client *cip.Client, id string) error {
	described, err := client.DescribeUserPool(ctx, &cip.DescribeUserPoolInput{UserPoolId: &id})
	if err != nil {
		return err
	}
	for _, domain := range []*string{described.UserPool.Domain, described.UserPool.CustomDomain} {
		if aws.ToString(domain) == "" {
			continue
		}
		if _, err := client.DeleteUserPoolDomain(ctx, &cip.DeleteUserPoolDomainInput{UserPoolId: &id, Domain: domain}); err != nil {
			return err
		}
	}
	unprotected := &cip.UpdateUserPoolInput{UserPoolId: &id, DeletionProtection: types.DeletionProtectionTypeInactive}
	if _, err := client.UpdateUserPool(ctx, unprotected); err != nil {
		return err
	}
	_, err = client.DeleteUserPool(ctx, &cip.DeleteUserPoolInput{UserPoolId: &id})
	return err
}

func TestSweep_deletesOnlyWhatTestsMade(t *testing.T) {
	e, ctx := New(t), context.Background()
	e.NeedLocal(t)
	client := e.SDK(t)
	for _, name := range []string{NamePrefix + "one", "production"} {
		_, err := client.CreateUserPool(ctx, &cip.CreateUserPoolInput{PoolName: aws.String(name), DeletionProtection: types.DeletionProtectionTypeActive})
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := sweep(ctx, client); err != nil {
		t.Fatal(err)
	}
	left, err := client.ListUserPools(ctx, &cip.ListUserPoolsInput{MaxResults: aws.Int32(pageSize)})
	if err != nil || len(left.UserPools) != 1 || aws.ToString(left.UserPools[0].Name) != "production" {
		t.Errorf("left %v, %v", left.UserPools, err)
	}
}
