package appclient

import (
	"context"
	"sync"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// observed is what a refresh finds: the client, its secrets, and the pool for
// its domain, which the adapter shares with everything else that reads the pool
// in the same run.
type observed struct {
	client  pool.ObservedAppClient
	secrets []pool.ClientSecret // oldest first
	pool    pool.ObservedUserPool
}

// confidential tells of which kind the client is. DescribeUserPoolClient does
// not tell it of a client whose secret was given or rotated: none is shown then.
func (o observed) confidential() bool { return !o.client.Public || len(o.secrets) > 0 }

// look reads a client. For one that is known to be public nobody asks for its
// secrets.
func look(ctx context.Context, c *cognito.Client, state model) (found observed, err error) {
	var (
		poolErr, secretsErr error
		others              sync.WaitGroup
		poolID, id          = state.UserPoolID.ValueString(), state.ClientID.ValueString()
	)
	others.Go(func() { found.pool, poolErr = c.UserPoolFacts(ctx, poolID) })
	if state.confidential || imported(state) {
		others.Go(func() { found.secrets, secretsErr = c.ClientSecrets(ctx, poolID, id, state.SecretID.ValueString()) })
	}
	client, err := c.AppClient(ctx, poolID, id)
	others.Wait()
	found.client = client
	switch {
	case err != nil:
		return found, err
	case poolErr != nil:
		return found, poolErr
	case !state.confidential:
		return found, nil // an import of a public client does not need the permission
	case client.Public && cognito.KindOf(secretsErr) == cognito.Invalid:
		return found, nil // what Cognito answers for a public client is not documented
	default:
		return found, secretsErr
	}
}

// imported tells whether the state has nothing but the ids of an import.
func imported(state model) bool { return state.Name.IsNull() }

// refuseKind says which resource takes the client.
func refuseKind(found observed, diags *diag.Diagnostics) {
	which := "App client " + found.client.ID + " of user pool " + found.client.UserPoolID
	if found.confidential() {
		diags.AddError("App client has a client secret", which+" is confidential, and cogfed_spa_client is for public clients: a browser cannot keep a secret. "+
			"Import it as cogfed_web_client. Whether a client has a secret is decided when it is made; for the browser, write another client.")
		return
	}
	diags.AddError("App client has no client secret", which+" is public, and cogfed_web_client is for confidential clients. "+
		"Import it as cogfed_spa_client. Whether a client has a secret is decided when it is made; for a back end, write another client.")
}
