package federation

import (
	"context"
	"fmt"

	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

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
		if err := b.deleteDomain(ctx, id, name); err != nil {
			return err
		}
	}
	if state.ownsPool() {
		return b.cognito.DeleteUserPool(ctx, id)
	}
	return b.deleteProvider(ctx, id, state.ProviderName.ValueString())
}

// deleteProvider deletes an identity provider, unless another federation of this
// run has gone on with it.
func (b builder) deleteProvider(ctx context.Context, poolID, name string) error {
	if !b.handover.Delete(providerObject(poolID, name)) {
		return nil
	}
	return b.cognito.DeleteIdentityProvider(ctx, poolID, name)
}

// deleteDomain is deleteProvider for a domain.
func (b builder) deleteDomain(ctx context.Context, poolID, name string) error {
	if !b.handover.Delete(domainObject(poolID, name)) {
		return nil
	}
	return b.cognito.DeleteDomain(ctx, poolID, name)
}

// providerObject names an identity provider in a run.
func providerObject(poolID, name string) string { return "provider " + poolID + " " + name }

// domainObject names a domain in a run. Pools of one name in two Regions have
// other ids.
func domainObject(poolID, name string) string { return "domain " + poolID + " " + name }

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
