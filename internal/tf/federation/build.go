package federation

import (
	"context"
	"errors"
	"fmt"
	"time"

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
	waiting  error // the domain was accepted, and the wait for it ended early
	left     bool  // a failed build could not be undone
}

// build makes everything, or undoes what it made: the objects are new and
// empty, and without state nobody would ever find them again. The identity
// provider comes before the domain, because its refusals are the likely ones
// and a domain takes longest.
func (b builder) build(ctx context.Context, poolID string, wanted blueprint.Objects) (objects, error) {
	made, err := b.buildPool(ctx, poolID, wanted)
	if err != nil {
		return made, err
	}
	if made.provider, err = b.buildProvider(ctx, made.pool.ID, wanted.Provider); err != nil {
		return b.undo(ctx, made, wanted, err)
	}
	if wanted.Domain == nil {
		return made, nil
	}
	made.domain, made.waiting, err = b.buildDomain(ctx, made.pool.ID, *wanted.Domain)
	if err != nil {
		return b.undo(ctx, made, wanted, err)
	}
	return made, nil
}

func (b builder) buildPool(ctx context.Context, poolID string, wanted blueprint.Objects) (objects, error) {
	if wanted.UserPool == nil {
		attached, err := b.cognito.UserPoolFacts(ctx, poolID)
		return objects{pool: attached}, err
	}
	created, err := b.cognito.CreateUserPool(ctx, *wanted.UserPool)
	made := objects{pool: created}
	if left := cognito.Left(err); len(left) > 0 {
		made.pool.ID, made.left = left[0], true
	}
	if cognito.IsAmbiguous(err) {
		err = fmt.Errorf("%w.\n\nLook for a user pool called %q before you apply again: if there is an empty one from this minute, "+
			"delete it, or import it", err, wanted.UserPool.Name.Or(""))
	}
	return made, err
}

// buildProvider makes the identity provider. A reply that got lost leaves open
// whether it was made; what is there then with the same client and issuer is
// the one that was asked for. It is returned beside the error of a build that
// was cancelled, to be undone.
func (b builder) buildProvider(ctx context.Context, poolID string, wanted pool.IdentityProvider) (*pool.ObservedIdentityProvider, error) {
	made, err := b.cognito.CreateIdentityProvider(ctx, poolID, wanted)
	if err == nil {
		return &made, nil
	}
	if !cognito.IsAmbiguous(err) {
		return nil, err
	}
	lookCtx, cancel := afterwards(ctx)
	defer cancel()
	found, lookErr := b.lookProvider(lookCtx, poolID, wanted.Name.Or(""))
	if lookErr != nil || found.Settings.ClientID != wanted.ClientID || found.Settings.Issuer != wanted.Issuer {
		return nil, err
	}
	if ctx.Err() != nil {
		return found, err
	}
	return found, nil
}

// buildDomain makes the domain. Once Cognito has accepted it, a wait that ends
// early is no failure: the domain goes on appearing by itself. A domain is
// returned beside an error when this very call made it.
func (b builder) buildDomain(ctx context.Context, poolID string, wanted pool.Domain) (made *pool.ObservedDomain, waiting, err error) {
	domain, err := b.cognito.CreateDomain(ctx, poolID, wanted)
	switch {
	case err == nil:
		return &domain, nil, nil
	case len(cognito.Left(err)) > 0 && cognito.KindOf(err) == cognito.Timeout:
		return &domain, err, nil
	case len(cognito.Left(err)) > 0:
		return &domain, nil, err
	case !cognito.IsAmbiguous(err) || ctx.Err() != nil:
		return nil, nil, err
	}
	found, lookErr := b.lookDomain(ctx, poolID, domainName(wanted))
	if lookErr != nil || found == nil {
		return nil, nil, err
	}
	return found, nil, nil
}

// undo removes what a build has made, also when the build was cancelled, and
// nothing that was there before.
func (b builder) undo(ctx context.Context, made objects, wanted blueprint.Objects, cause error) (objects, error) {
	var failed []error
	step := func(remove func(context.Context) error) {
		ctx, cancel := afterwards(ctx)
		defer cancel()
		failed = append(failed, remove(ctx))
	}
	if made.domain != nil {
		step(func(ctx context.Context) error { return b.cognito.DeleteDomain(ctx, made.pool.ID, made.domain.Domain) })
	}
	switch {
	case wanted.UserPool != nil: // its identity providers go with it
		step(func(ctx context.Context) error { return b.deleteNewPool(ctx, made.pool.ID, *wanted.UserPool) })
	case made.provider != nil:
		step(func(ctx context.Context) error {
			return b.cognito.DeleteIdentityProvider(ctx, made.pool.ID, wanted.Provider.Name.Or(""))
		})
	}
	if err := errors.Join(failed...); err != nil {
		made.left = true
		return made, fmt.Errorf("%w\n\nUndoing what this apply had made failed too, so the state keeps it: %w", cognito.Cleaned(cause), err)
	}
	return made, fmt.Errorf("%w\n\nNothing is left behind: what this apply had made was removed again", cognito.Cleaned(cause))
}

// afterwards is a context for mending what the caller's context may have ended
// in the middle of.
func afterwards(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), afterwardsTimeout)
}

// afterwardsTimeout limits each single step of an undo.
const afterwardsTimeout = 5 * time.Minute

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
	if state.ownsPool() {
		if err := b.refuseProtected(ctx, id); err != nil {
			return err
		}
	}
	if name := ownDomainName(ctx, state); name != "" {
		if err := b.cognito.DeleteDomain(ctx, id, name); err != nil {
			return err
		}
	}
	if state.ownsPool() {
		return b.cognito.DeleteUserPool(ctx, id)
	}
	return b.cognito.DeleteIdentityProvider(ctx, id, state.ProviderName.ValueString())
}

// refuseProtected stops before anything is deleted: Terraform does not plan the
// destruction that is part of a replacement, so the plan could not refuse it.
func (b builder) refuseProtected(ctx context.Context, id string) error {
	facts, err := b.cognito.UserPoolFacts(ctx, id)
	switch {
	case cognito.IsNotFound(err):
		return nil
	case err != nil:
		return err
	case facts.Settings.DeletionProtection.Or("") == "ACTIVE":
		return fmt.Errorf("user pool %s is protected from deletion, so nothing was deleted. Nothing brings its users back.\n\n"+
			"If it is to go with all its users: set user_pool.deletion_protection = \"INACTIVE\", apply, then destroy", id)
	default:
		return nil
	}
}

// domainName is how Cognito calls a domain: by its prefix or its host name.
func domainName(d pool.Domain) string {
	if custom, ok := d.Custom.Get(); ok {
		return custom.Name.Or("")
	}
	return d.Prefix.Or("")
}
