package wiring

import (
	"context"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// Pool is the user pool of an id: null where there is none, and unknown when
// nobody could tell.
func (in *Inquiry) Pool(ctx context.Context, id string) tri.Value[pool.ObservedUserPool] {
	q := Question{Operation: "DescribeUserPool", Object: id, At: rules.Root("user_pool_id"), What: "what user pool " + id + " holds"}
	answer := Ask(ctx, in, q, func(ctx context.Context) (tri.Value[pool.ObservedUserPool], error) {
		facts, err := in.Cognito.UserPoolFacts(ctx, id)
		if cognito.IsNotFound(err) {
			return tri.Null[pool.ObservedUserPool](), nil
		}
		return tri.Of(facts), err
	})
	return answer.Or(tri.Unknown[pool.ObservedUserPool]())
}

// Domain is a domain of any pool, empty where there is none.
func (in *Inquiry) Domain(ctx context.Context, name string, at rules.Path, what string) tri.Value[pool.ObservedDomain] {
	q := Question{Operation: "DescribeUserPoolDomain", Object: name, At: at, What: what}
	return Ask(ctx, in, q, func(ctx context.Context) (pool.ObservedDomain, error) {
		held, _, err := in.Cognito.Domain(ctx, name)
		return held, err
	})
}

// Providers are the identity providers of a pool: none where there is no pool.
func (in *Inquiry) Providers(ctx context.Context, poolID string, at rules.Path) tri.Value[[]cognito.IdentityProviderSummary] {
	q := Question{Operation: "ListIdentityProviders", Object: poolID, At: at, What: "which identity providers user pool " + poolID + " has"}
	return Ask(ctx, in, q, func(ctx context.Context) ([]cognito.IdentityProviderSummary, error) {
		listed, err := in.Cognito.IdentityProviders(ctx, poolID)
		if cognito.IsNotFound(err) {
			return nil, nil
		}
		return listed, err
	})
}
