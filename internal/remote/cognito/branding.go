package cognito

import (
	"context"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

// Branded tells whether an app client has a branding style for managed login.
// Cognito offers no list of styles, so each client costs a request. Concurrent
// readers share it.
func (c *Client) Branded(ctx context.Context, poolID, clientID string) (bool, error) {
	key := memoKey{scope: clientsOf(poolID), operation: opDescribeManagedLoginBrandingByClient.name, id: clientID}
	return shared(ctx, c.memo, key, func(ctx context.Context) (bool, error) {
		in := &cip.DescribeManagedLoginBrandingByClientInput{UserPoolId: &poolID, ClientId: &clientID}
		_, err := send(ctx, c, opDescribeManagedLoginBrandingByClient, poolID, in, c.api.DescribeManagedLoginBrandingByClient)
		if IsNotFound(err) {
			return false, nil
		}
		return err == nil, err
	})
}
