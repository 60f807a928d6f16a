package acctest

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
)

// pageSize is the most that ListUserPools answers at once.
const pageSize = 60

// Pools lists the user pools that tests made, by id.
func Pools(ctx context.Context, client *cip.Client) (map[string]string, error) {
	pools := map[string]string{}
	pages := cip.NewListUserPoolsPaginator(client, &cip.ListUserPoolsInput{MaxResults: aws.Int32(pageSize)})
	for pages.HasMorePages() {
		page, err := pages.NextPage(ctx)
		if err != nil {
			return nil, err
		}
		for _, p := range page.UserPools {
			if strings.HasPrefix(aws.ToString(p.Name), NamePrefix) {
				pools[aws.ToString(p.Id)] = aws.ToString(p.Name)
			}
		}
	}
	return pools, nil
}

// CheckEmpty is a CheckDestroy: nothing that the test made may be left in the
// local Cognito. Elsewhere other tests run at the same time, and the sweeper
// takes what they leave.
func (e *Env) CheckEmpty(t *testing.T) func(*terraform.State) error {
	t.Helper()
	return func(*terraform.State) error {
		if e.Local == nil {
			return nil
		}
		pools, err := Pools(context.Background(), e.SDK(t))
		if err == nil && len(pools) > 0 {
			err = fmt.Errorf("user pools are left behind: %v", pools)
		}
		return err
	}
}

// ExpectNoPool fails the test when a pool of its own is left in the local
// Cognito.
func (e *Env) ExpectNoPool(t *testing.T) {
	t.Helper()
	e.NeedLocal(t)
	pools, err := Pools(context.Background(), e.SDK(t))
	if err != nil || len(pools) > 0 {
		t.Errorf("left behind: %v %v", pools, err)
	}
}

// Unprotect lifts the deletion protection of every pool that the test made.
func (e *Env) Unprotect(t *testing.T) {
	t.Helper()
	client := e.SDK(t)
	pools, err := Pools(context.Background(), client)
	for id := range pools {
		if err == nil {
			_, err = client.UpdateUserPool(context.Background(), &cip.UpdateUserPoolInput{UserPoolId: &id, DeletionProtection: types.DeletionProtectionTypeInactive})
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}
