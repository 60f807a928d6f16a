package federation

import (
	"context"
	"fmt"
	"sync"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
)

// look reads what a state stands for, all at once: the pool (with its MFA
// settings when it is owned), the identity provider, and the owned domain. It
// answers NotFound when nothing is left that the state could stand for.
func (b builder) look(ctx context.Context, state model) (objects, error) {
	var (
		found                 objects
		poolErr, idpErr, dErr error
		all                   sync.WaitGroup
	)
	id, domain := state.UserPoolID.ValueString(), ownDomainName(ctx, state)
	all.Go(func() { found.pool, poolErr = b.lookPool(ctx, state) })
	all.Go(func() { found.provider, idpErr = b.lookProvider(ctx, id, state.ProviderName.ValueString()) })
	if domain != "" {
		all.Go(func() { found.domain, dErr = b.lookOwnDomain(ctx, id, domain) })
	}
	all.Wait()
	if state.ownsDomain() && domain == "" && poolErr == nil { // only an import does not know the name
		found.domain, dErr = b.lookDomain(ctx, id, hostedName(found.pool))
	}
	switch {
	case poolErr != nil:
		return found, poolErr
	case idpErr != nil && !cognito.IsNotFound(idpErr):
		return found, idpErr
	case idpErr != nil && !state.ownsPool() && found.domain == nil: // nothing of its own is left
		return found, idpErr
	case found.provider != nil && found.provider.Type != oidcType:
		return found, wrongType(found.provider)
	default:
		return found, dErr
	}
}

func (b builder) lookPool(ctx context.Context, state model) (pool.ObservedUserPool, error) {
	id := state.UserPoolID.ValueString()
	if !state.ownsPool() {
		return b.cognito.UserPoolFacts(ctx, id)
	}
	return b.cognito.UserPool(ctx, id, userpool.ShowsPasskeys(ctx, state.UserPool))
}

func (b builder) lookProvider(ctx context.Context, poolID, name string) (*pool.ObservedIdentityProvider, error) {
	p, err := b.cognito.IdentityProvider(ctx, poolID, name)
	if err != nil {
		return nil, err
	}
	return &p, nil
}

// lookDomain answers nil for a domain that is gone or that another pool has
// taken over.
func (b builder) lookDomain(ctx context.Context, poolID, name string) (*pool.ObservedDomain, error) {
	if name == "" {
		return nil, nil
	}
	d, found, err := b.cognito.Domain(ctx, name)
	if err != nil || !found || d.UserPoolID != poolID {
		return nil, err
	}
	return &d, nil
}

// lookOwnDomain looks more than once before it says that the domain of a state is
// gone: the next apply would make what is there.
func (b builder) lookOwnDomain(ctx context.Context, poolID, name string) (*pool.ObservedDomain, error) {
	if found, err := b.lookDomain(ctx, poolID, name); err != nil || found != nil {
		return found, err
	}
	d, found, err := b.cognito.SeekDomain(ctx, name)
	if err != nil || !found || d.UserPoolID != poolID {
		return nil, err
	}
	return &d, nil
}

// oidcType is the one ProviderType that a federation manages.
const oidcType = "OIDC"

func wrongType(p *pool.ObservedIdentityProvider) error {
	name := p.Settings.Name.Or("")
	return fmt.Errorf("identity provider %s of user pool %s has type %s. cogfed_oidc_federation manages type OIDC only: an update would break it. "+
		"List %s in the identity_providers of a client without importing it", name, p.UserPoolID, p.Type, name)
}

// hostedName is the domain by which a pool is reached: Cognito advertises the
// custom domain as soon as there is one.
func hostedName(p pool.ObservedUserPool) string {
	if p.CustomDomain != "" {
		return p.CustomDomain
	}
	return p.Domain
}
