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
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// builder carries out what the blueprint asks for, in the order Cognito needs.
type builder struct {
	cognito    *cognito.Client
	unfinished *wiring.Unfinished
	handover   *wiring.Handover
}

// objects is what stands in Cognito after a build. A nil member was not made
// or not looked at.
type objects struct {
	pool     pool.ObservedUserPool
	provider *pool.ObservedIdentityProvider
	domain   *pool.ObservedDomain
	waiting  error // the domain was accepted, and the wait for it ended early
	left     bool  // a failed build could not be undone

	mark        string // of a pool that is being made
	continued   bool   // some of it was made by an interrupted apply
	stillMarked error  // the pool is finished, and the mark could not be taken away
}

// build makes everything, or undoes what it made: the objects are new and
// empty. What an interrupted apply has made of the same is gone on with. The
// identity provider comes before the domain, because its refusals are the
// likely ones and a domain takes longest.
func (b builder) build(ctx context.Context, poolID string, wanted blueprint.Objects) (objects, error) {
	made, err := b.buildPool(ctx, poolID, &wanted)
	if err != nil {
		return made, err
	}
	if wanted.UserPool == nil && wanted.Domain != nil {
		if made.continued, err = b.refuseDomainOfPool(ctx, made.pool.ID, wanted); err != nil {
			return made, err
		}
	}
	ours := b.justMade
	if made.mark != "" && made.continued {
		ours = whatever
	}
	provider, adopted, err := b.buildProvider(ctx, made.pool.ID, wanted.Provider, ours)
	made.provider, made.continued = provider, made.continued || adopted
	if err == nil && wanted.Domain != nil {
		made.domain, made.waiting, err = b.settleDomain(ctx, made, *wanted.Domain)
		if made.domain == nil && cognito.IsAmbiguous(err) { // it may be there all the same: an undo deletes it
			made.domain = &pool.ObservedDomain{UserPoolID: made.pool.ID, Domain: domainName(*wanted.Domain)}
		}
	}
	if err != nil {
		return b.undo(ctx, made, wanted, err)
	}
	return b.finish(ctx, made)
}

func (b builder) buildPool(ctx context.Context, poolID string, wanted *blueprint.Objects) (objects, error) {
	if wanted.UserPool == nil {
		attached, err := b.cognito.UserPoolFacts(ctx, poolID)
		return objects{pool: attached}, err
	}
	return b.beginPool(ctx, wanted)
}

// buildProvider makes the identity provider. One of that name is gone on with
// if ours says that an interrupted apply has made it; adopted tells that. A reply
// that got lost is no different. It is returned beside the error of a build that
// was cancelled, to be undone.
func (b builder) buildProvider(
	ctx context.Context, poolID string, wanted pool.IdentityProvider, ours recognition,
) (observed *pool.ObservedIdentityProvider, adopted bool, err error) {
	object := providerObject(poolID, wanted.Name.Or(""))
	made, err := b.cognito.CreateIdentityProvider(ctx, poolID, wanted)
	exists := cognito.KindOf(err) == cognito.Exists
	switch {
	case err == nil:
		b.handover.Made(object)
		return &made, false, nil
	case !exists && !cognito.IsAmbiguous(err):
		return nil, false, err
	}
	lookCtx, cancel := afterwards(ctx)
	defer cancel()
	found, lookErr := b.lookProvider(lookCtx, poolID, wanted.Name.Or(""))
	switch {
	case lookErr != nil:
		return nil, false, err
	case exists && ours(*found, wanted) && !b.handover.Take(object):
		return nil, false, fmt.Errorf("%w\n\nAnother resource of this apply is deleting the one that is there. Apply again", err)
	case !exists && b.justMade(*found, wanted), exists && ours(*found, wanted) && asAsked(*found, wanted):
		return found, exists, whenCancelled(ctx, err)
	case exists && ours(*found, wanted):
		changed, err := b.cognito.UpdateIdentityProvider(ctx, poolID, wanted)
		return &changed, true, err
	case exists:
		return nil, false, fmt.Errorf("%w\n\nIf it is this federation's, import it:\n\n%s", err, importCommand(poolID, wanted.Name.Or(""), ""))
	default:
		return nil, false, err
	}
}

// whenCancelled is err only if somebody has cancelled the build.
func whenCancelled(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return err
	}
	return nil
}

// settleDomain makes the domain, or goes on with the one that an interrupted
// apply has made.
func (b builder) settleDomain(ctx context.Context, made objects, wanted pool.Domain) (settled *pool.ObservedDomain, waiting, err error) {
	if !made.continued {
		return b.buildDomain(ctx, made.pool.ID, wanted)
	}
	found, err := b.lookDomain(ctx, made.pool.ID, domainName(wanted))
	switch {
	case err != nil:
		return nil, nil, err
	case found == nil:
		return b.buildDomain(ctx, made.pool.ID, wanted)
	default:
		return b.adoptDomain(ctx, *found, wanted)
	}
}

// adoptDomain makes a domain of the pool the one that is wanted. One that is on
// its way out, or that Cognito could not set up, is made again.
func (b builder) adoptDomain(ctx context.Context, found pool.ObservedDomain, wanted pool.Domain) (made *pool.ObservedDomain, waiting, err error) {
	if !b.handover.Take(domainObject(found.UserPoolID, found.Domain)) {
		return nil, nil, fmt.Errorf("another resource of this apply is deleting domain %s. Apply again", found.Domain)
	}
	if found.Status == pool.DomainDeleting || found.Status == pool.DomainFailed {
		if err := b.cognito.DeleteDomain(ctx, found.UserPoolID, found.Domain); err != nil {
			return nil, nil, err
		}
		return b.buildDomain(ctx, found.UserPoolID, wanted)
	}
	seen, err := b.cognito.AwaitDomain(ctx, found)
	if made, waiting, err := accepted(seen, err); waiting != nil || err != nil {
		return made, waiting, err
	}
	if seen.Settings == wanted {
		return &seen, nil, nil
	}
	changed, err := b.cognito.UpdateDomain(ctx, found.UserPoolID, wanted)
	if err != nil {
		return nil, nil, err
	}
	return &changed, nil, nil
}

// buildDomain makes the domain. A domain is returned beside an error when this
// very call made it.
func (b builder) buildDomain(ctx context.Context, poolID string, wanted pool.Domain) (made *pool.ObservedDomain, waiting, err error) {
	domain, err := b.cognito.CreateDomain(ctx, poolID, wanted)
	if err == nil || len(cognito.Left(err)) > 0 {
		return accepted(domain, err)
	}
	if !cognito.IsAmbiguous(err) || ctx.Err() != nil {
		return nil, nil, err
	}
	found, exists, lookErr := b.cognito.SeekDomain(ctx, domainName(wanted))
	if lookErr != nil || !exists || found.UserPoolID != poolID {
		return nil, nil, err
	}
	return accepted(b.cognito.AwaitDomain(ctx, found))
}

// accepted judges the wait for a domain. Once Cognito has accepted it, a wait
// that ends early is no failure: the domain goes on appearing by itself.
func accepted(domain pool.ObservedDomain, err error) (made *pool.ObservedDomain, waiting, failed error) {
	if cognito.KindOf(err) == cognito.Timeout {
		return &domain, err, nil
	}
	return &domain, nil, err
}

// undo removes what a build has made, also when the build was cancelled, and
// nothing that was there before.
func (b builder) undo(ctx context.Context, made objects, wanted blueprint.Objects, cause error) (objects, error) {
	if made.continued {
		return made, fmt.Errorf("%w\n\n%s", cognito.Cleaned(cause), staysFor(made))
	}
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
	err := errors.Join(failed...)
	if err != nil && made.mark != "" {
		return made, fmt.Errorf("%w\n\nUndoing what this apply had made failed too: %w\n\n%s", cognito.Cleaned(cause), err, goesOn(made.pool.ID))
	}
	if err != nil {
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

// domainName is how Cognito calls a domain: by its prefix or its host name.
func domainName(d pool.Domain) string {
	if custom, ok := d.Custom.Get(); ok {
		return custom.Name.Or("")
	}
	return d.Prefix.Or("")
}
