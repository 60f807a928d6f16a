package cognito

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// IdentityProviderSummary is one entry of a pool's list of identity providers.
type IdentityProviderSummary struct {
	Name string
	Type string // ProviderType
}

// CreateIdentityProvider makes an OIDC identity provider.
func (c *Client) CreateIdentityProvider(
	ctx context.Context, poolID string, desired pool.IdentityProvider,
) (pool.ObservedIdentityProvider, error) {
	if err := refuseUnknown(opCreateIdentityProvider.name, desired); err != nil {
		return pool.ObservedIdentityProvider{}, err
	}
	in := &cip.CreateIdentityProviderInput{
		UserPoolId:       &poolID,
		ProviderName:     desired.Name.Ptr(),
		ProviderType:     types.IdentityProviderTypeTypeOidc,
		ProviderDetails:  overlayDetails(nil, desired),
		AttributeMapping: asMap(desired.AttributeMapping),
		IdpIdentifiers:   asList[string](desired.Identifiers),
	}
	w := ofPool(poolID, opCreateIdentityProvider)
	return c.writeProvider(ctx, w, desired, func(ctx context.Context) (*types.IdentityProviderType, error) {
		out, err := send(ctx, c, opCreateIdentityProvider, poolID, in, c.api.CreateIdentityProvider)
		if err != nil {
			return nil, err
		}
		return out.IdentityProvider, nil
	})
}

// UpdateIdentityProvider makes the identity provider hold what is desired, and
// keeps details that pool.IdentityProvider does not model. A null client secret
// keeps the one Cognito has. Endpoints are sent only when they are desired:
// without them Cognito reads the issuer's discovery document again, while those
// it discovered before could be stale.
func (c *Client) UpdateIdentityProvider(
	ctx context.Context, poolID string, desired pool.IdentityProvider,
) (pool.ObservedIdentityProvider, error) {
	if err := refuseUnknown(opUpdateIdentityProvider.name, desired); err != nil {
		return pool.ObservedIdentityProvider{}, err
	}
	w := ofPool(poolID, opDescribeIdentityProvider, opUpdateIdentityProvider)
	return c.writeProvider(ctx, w, desired, func(ctx context.Context) (*types.IdentityProviderType, error) {
		held, err := c.describeProvider(ctx, poolID, desired.Name.Or(""))
		if err != nil {
			return nil, err
		}
		in := overlayProvider(held, desired)
		out, err := send(ctx, c, opUpdateIdentityProvider, poolID, in, c.api.UpdateIdentityProvider)
		if err != nil {
			return nil, redact(err, held.ProviderDetails[keyClientSecret])
		}
		return out.IdentityProvider, nil
	})
}

// writeProvider runs a create or an update, reads back what came of it, and
// keeps the secret out of the error.
func (c *Client) writeProvider(
	ctx context.Context, w change, desired pool.IdentityProvider, do func(context.Context) (*types.IdentityProviderType, error),
) (pool.ObservedIdentityProvider, error) {
	var seen pool.ObservedIdentityProvider
	err := c.write(ctx, w, func(ctx context.Context) error {
		held, err := do(ctx)
		if err != nil {
			return err
		}
		seen = confirm(ctx, c, fromProvider(w.poolID, held), func(ctx context.Context) (pool.ObservedIdentityProvider, error) {
			held, err := c.describeProvider(ctx, w.poolID, desired.Name.Or(""))
			return fromProvider(w.poolID, held), err
		})
		return nil
	})
	return seen, redact(err, desired.ClientSecret.Or(pool.Secret{}).Reveal())
}

// IdentityProvider reads an identity provider of any type. Concurrent readers
// share the request.
func (c *Client) IdentityProvider(ctx context.Context, poolID, name string) (pool.ObservedIdentityProvider, error) {
	key := memoKey{scope: poolID, operation: opDescribeIdentityProvider.name, id: name}
	held, err := shared(ctx, c.memo, key, func(ctx context.Context) (*types.IdentityProviderType, error) {
		return c.describeProvider(ctx, poolID, name)
	})
	return fromProvider(poolID, held), err
}

// DeleteIdentityProvider deletes an identity provider. One that is gone already
// is no error.
func (c *Client) DeleteIdentityProvider(ctx context.Context, poolID, name string) error {
	in := &cip.DeleteIdentityProviderInput{UserPoolId: &poolID, ProviderName: &name}
	return c.write(ctx, ofPool(poolID, opDeleteIdentityProvider), func(ctx context.Context) error {
		_, err := send(ctx, c, opDeleteIdentityProvider, poolID, in, c.api.DeleteIdentityProvider)
		return unlessGone(err)
	})
}

// IdentityProviders lists the identity providers of a pool, of every type.
// Concurrent readers share the requests.
func (c *Client) IdentityProviders(ctx context.Context, poolID string) ([]IdentityProviderSummary, error) {
	key := memoKey{scope: poolID, operation: opListIdentityProviders.name}
	listed, err := shared(ctx, c.memo, key, func(ctx context.Context) ([]types.ProviderDescription, error) {
		return c.listProviders(ctx, poolID)
	})
	if err != nil {
		return nil, err
	}
	list := make([]IdentityProviderSummary, len(listed))
	for i, p := range listed {
		list[i] = IdentityProviderSummary{Name: aws.ToString(p.ProviderName), Type: string(p.ProviderType)}
	}
	return list, nil
}

func (c *Client) listProviders(ctx context.Context, poolID string) ([]types.ProviderDescription, error) {
	return pages(func(token *string) ([]types.ProviderDescription, *string, error) {
		in := &cip.ListIdentityProvidersInput{UserPoolId: &poolID, MaxResults: aws.Int32(pageSize), NextToken: token}
		out, err := send(ctx, c, opListIdentityProviders, poolID, in, c.api.ListIdentityProviders)
		if err != nil {
			return nil, nil, err
		}
		return out.Providers, out.NextToken, nil
	})
}

func (c *Client) describeProvider(ctx context.Context, poolID, name string) (*types.IdentityProviderType, error) {
	in := &cip.DescribeIdentityProviderInput{UserPoolId: &poolID, ProviderName: &name}
	out, err := send(ctx, c, opDescribeIdentityProvider, poolID, in, c.api.DescribeIdentityProvider)
	if err != nil {
		return nil, err
	}
	if out.IdentityProvider == nil {
		return nil, empty(opDescribeIdentityProvider, poolID)
	}
	return out.IdentityProvider, nil
}
