package cognito

import (
	"context"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// UserPoolSummary is one entry of the list of user pools.
type UserPoolSummary struct {
	ID      string
	Name    string
	Created time.Time
}

// poolsScope is what a create whose outcome is unknown forgets: the list of
// pools. One that succeeded is known by its id to whoever asked for it.
const poolsScope = "user pools"

// UserPools lists the user pools of the Region. Concurrent readers share the
// requests.
func (c *Client) UserPools(ctx context.Context) ([]UserPoolSummary, error) {
	key := memoKey{scope: poolsScope, operation: opListUserPools.name}
	listed, err := shared(ctx, c.memo, key, c.listUserPools)
	if err != nil {
		return nil, err
	}
	list := make([]UserPoolSummary, len(listed))
	for i, p := range listed {
		list[i] = UserPoolSummary{ID: aws.ToString(p.Id), Name: aws.ToString(p.Name), Created: aws.ToTime(p.CreationDate)}
	}
	return list, nil
}

func (c *Client) listUserPools(ctx context.Context) ([]types.UserPoolDescriptionType, error) {
	return pages(func(token *string) ([]types.UserPoolDescriptionType, *string, error) {
		in := &cip.ListUserPoolsInput{MaxResults: aws.Int32(pageSize), NextToken: token}
		out, err := send(ctx, c, opListUserPools, "", in, c.api.ListUserPools)
		if err != nil {
			return nil, nil, err
		}
		return out.UserPools, out.NextToken, nil
	})
}

// RemoveUserPoolTag removes one tag of a pool, and touches nothing else. A tag
// that is gone already is no error.
func (c *Client) RemoveUserPoolTag(ctx context.Context, id, arn, key string) error {
	in := &cip.UntagResourceInput{ResourceArn: &arn, TagKeys: []string{key}}
	return c.write(ctx, ofPool(id, opUntagResource), func(ctx context.Context) error {
		_, err := send(ctx, c, opUntagResource, id, in, c.api.UntagResource)
		return err
	})
}
