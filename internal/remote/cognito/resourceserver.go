package cognito

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// serverPageSize is the most that ListResourceServers returns at once
// (ListResourceServersLimitType).
const serverPageSize = 50

// CustomScopes lists the scopes of all resource servers of a pool as app
// clients name them: <resource server identifier>/<scope>. Concurrent readers
// share the requests.
func (c *Client) CustomScopes(ctx context.Context, poolID string) ([]string, error) {
	key := memoKey{scope: poolID, operation: opListResourceServers.name}
	servers, err := shared(ctx, c.memo, key, func(ctx context.Context) ([]types.ResourceServerType, error) {
		return c.listResourceServers(ctx, poolID)
	})
	if err != nil {
		return nil, err
	}
	scopes := []string{}
	for _, server := range servers {
		for _, scope := range server.Scopes {
			scopes = append(scopes, aws.ToString(server.Identifier)+"/"+aws.ToString(scope.ScopeName))
		}
	}
	return scopes, nil
}

func (c *Client) listResourceServers(ctx context.Context, poolID string) ([]types.ResourceServerType, error) {
	return pages(func(token *string) ([]types.ResourceServerType, *string, error) {
		in := &cip.ListResourceServersInput{UserPoolId: &poolID, MaxResults: aws.Int32(serverPageSize), NextToken: token}
		out, err := send(ctx, c, opListResourceServers, poolID, in, c.api.ListResourceServers)
		if err != nil {
			return nil, nil, err
		}
		return out.ResourceServers, out.NextToken, nil
	})
}
