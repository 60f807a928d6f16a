package federation

import (
	"context"
	"errors"
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// builder carries out what the blueprint asks for, in the order Cognito needs.
type builder struct{ cognito *cognito.Client }

// objects is what stands in Cognito after a build. A nil member was not made
// or not looked at.
type objects struct {
	pool     pool.ObservedUserPool
	provider *pool.ObservedIdentityProvider
	domain   *pool.ObservedDomain
	left     bool // a failed build could not be undone
}

// build makes everything, or undoes what it made: the objects are seconds old
// and empty, and without state nobody would ever find them again. The identity
// provider comes before the domain, because its refusals are the likely ones
// and a domain takes longest.
func (b builder) build(ctx context.Context, poolID string, wanted blueprint.Objects) (objects, error) {
	made, err := b.buildPool(ctx, poolID, wanted)
	if err != nil {
		return made, err
	}
	provider, err := b.cognito.CreateIdentityProvider(ctx, made.pool.ID, wanted.Provider)
	if err != nil {
		return b.undo(ctx, made, wanted, err)
	}
	made.provider = &provider
	if wanted.Domain != nil {
		domain, err := b.cognito.CreateDomain(ctx, made.pool.ID, *wanted.Domain)
		if err != nil {
			return b.undo(ctx, made, wanted, err)
		}
		made.domain = &domain
	}
	return made, nil
}

func (b builder) buildPool(ctx context.Context, poolID string, wanted blueprint.Objects) (objects, error) {
	if wanted.UserPool == nil {
		attached, err := b.cognito.UserPoolFacts(ctx, poolID)
		return objects{pool: attached}, err
	}
	created, err := b.cognito.CreateUserPool(ctx, *wanted.UserPool)
	return objects{pool: created}, err
}

// undo removes what a build has made so far, also when the build was cancelled.
func (b builder) undo(ctx context.Context, made objects, wanted blueprint.Objects, cause error) (objects, error) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), undoTimeout)
	defer cancel()
	var failed []error
	if wanted.Domain != nil && made.provider != nil {
		failed = append(failed, b.deleteOwnDomain(ctx, made.pool.ID, *wanted.Domain))
	}
	if made.provider != nil {
		failed = append(failed, b.cognito.DeleteIdentityProvider(ctx, made.pool.ID, wanted.Provider.Name.Or("")))
	}
	if wanted.UserPool != nil {
		failed = append(failed, b.deleteNewPool(ctx, made.pool.ID, *wanted.UserPool))
	}
	if err := errors.Join(failed...); err != nil {
		made.left = true
		return made, fmt.Errorf("%w\n\nUndoing what this apply had made failed too, so the state keeps it: %w", cause, err)
	}
	return made, fmt.Errorf("%w\n\nNothing is left behind: what this apply had made was removed again", cause)
}

// deleteOwnDomain removes a domain whose creation failed half-way, if it is
// there and belongs to this pool.
func (b builder) deleteOwnDomain(ctx context.Context, poolID string, wanted pool.Domain) error {
	name := domainName(wanted)
	domain, found, err := b.cognito.Domain(ctx, name)
	if err != nil || !found || domain.UserPoolID != poolID {
		return err
	}
	return b.cognito.DeleteDomain(ctx, poolID, name)
}

// deleteNewPool lifts the deletion protection of a pool that this very apply
// has made, and deletes it.
func (b builder) deleteNewPool(ctx context.Context, id string, settings pool.UserPool) error {
	if settings.DeletionProtection.Or("") == "ACTIVE" {
		settings.DeletionProtection = tri.Of("INACTIVE")
		if err := b.cognito.UpdateUserPool(ctx, id, settings); err != nil {
			return err
		}
	}
	return b.cognito.DeleteUserPool(ctx, id)
}

// tearDown deletes what the state says is owned. A pool takes its identity
// providers with it; its domain must go first.
func (b builder) tearDown(ctx context.Context, state model) error {
	id := state.UserPoolID.ValueString()
	if state.ownsDomain() {
		if err := b.cognito.DeleteDomain(ctx, id, ownDomainName(ctx, state)); err != nil {
			return err
		}
	}
	if state.ownsPool() {
		return b.cognito.DeleteUserPool(ctx, id)
	}
	return b.cognito.DeleteIdentityProvider(ctx, id, state.ProviderName.ValueString())
}

// domainName is how Cognito calls a domain: by its prefix or its host name.
func domainName(d pool.Domain) string {
	if custom, ok := d.Custom.Get(); ok {
		return custom.Name.Or("")
	}
	return d.Prefix.Or("")
}
