package federation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// change is an update: from where to where.
type change struct {
	prior, plan    model
	before, wanted blueprint.Objects
	sendSecret     bool
}

// rebuild changes the objects that differ. The pool goes first, since the
// identity provider may map to an attribute that is being added.
func (b builder) rebuild(ctx context.Context, c change) (objects, error) {
	made := objects{pool: pool.ObservedUserPool{ID: c.prior.UserPoolID.ValueString()}}
	err := b.rebuildPool(ctx, c)
	if err != nil {
		return made, err
	}
	if made.provider, err = b.rebuildProvider(ctx, c, made.pool.ID); err != nil {
		return made, err
	}
	if made.domain, err = b.rebuildDomain(ctx, c, made.pool.ID); err != nil {
		return made, err
	}
	if c.plan.DomainName.IsUnknown() || c.plan.UserPoolARN.IsUnknown() {
		made.pool, err = b.cognito.UserPoolFacts(ctx, made.pool.ID)
	}
	return made, err
}

func (b builder) rebuildPool(ctx context.Context, c change) error {
	if c.wanted.UserPool == nil || c.prior.UserPool.Equal(c.plan.UserPool) {
		return nil
	}
	return b.cognito.UpdateUserPool(ctx, c.prior.UserPoolID.ValueString(), *c.wanted.UserPool)
}

// rebuildProvider changes the identity provider, or makes it again when
// somebody deleted it outside Terraform.
func (b builder) rebuildProvider(ctx context.Context, c change, poolID string) (*pool.ObservedIdentityProvider, error) {
	if c.renamed() {
		return b.renameProvider(ctx, c, poolID)
	}
	if !c.sendSecret && sameProvider(c.prior, c.plan) {
		return nil, nil
	}
	wanted := c.wanted.Provider
	if !c.sendSecret {
		wanted.ClientSecret = tri.Null[pool.Secret]()
	}
	observed, err := b.cognito.UpdateIdentityProvider(ctx, poolID, wanted)
	if cognito.IsNotFound(err) {
		observed, err = b.cognito.CreateIdentityProvider(ctx, poolID, c.wanted.Provider)
	}
	return &observed, err
}

func (c change) renamed() bool { return !c.prior.ProviderName.Equal(c.plan.ProviderName) }

// renameProvider puts another identity provider in place of one that a
// federation with a pool of its own calls differently now: Cognito cannot
// rename one, and the pool must stay. The old one goes first, since
// identifiers are unique in a pool.
func (b builder) renameProvider(ctx context.Context, c change, poolID string) (*pool.ObservedIdentityProvider, error) {
	if err := b.cognito.DeleteIdentityProvider(ctx, poolID, c.prior.ProviderName.ValueString()); err != nil {
		return nil, err
	}
	observed, err := b.cognito.CreateIdentityProvider(ctx, poolID, c.wanted.Provider)
	return &observed, err
}

func sameProvider(a, b model) bool {
	return a.ClientID.Equal(b.ClientID) && a.Issuer.Equal(b.Issuer) && a.Endpoints.Equal(b.Endpoints) &&
		a.Scopes.Equal(b.Scopes) && a.AttributesRequestMethod.Equal(b.AttributesRequestMethod) &&
		a.AttributeMapping.Equal(b.AttributeMapping) && a.IDPIdentifiers.Equal(b.IDPIdentifiers)
}

// secretChanged tells whether the configuration asks to send the secret again.
func secretChanged(prior, plan model) bool {
	return !prior.ClientSecret.Equal(plan.ClientSecret) || !prior.ClientSecretWOVersion.Equal(plan.ClientSecretWOVersion)
}

// rebuildDomain changes the domain in place where Cognito can. Another name is
// another domain: a pool holds one of each kind, so the old one goes first.
func (b builder) rebuildDomain(ctx context.Context, c change, poolID string) (*pool.ObservedDomain, error) {
	if c.prior.Domain.Equal(c.plan.Domain) {
		return nil, nil
	}
	renamed := c.before.Domain != nil && (c.wanted.Domain == nil || domainName(*c.before.Domain) != domainName(*c.wanted.Domain))
	if renamed {
		if err := b.cognito.DeleteDomain(ctx, poolID, domainName(*c.before.Domain)); err != nil {
			return nil, err
		}
	}
	if c.wanted.Domain == nil {
		return &pool.ObservedDomain{}, nil
	}
	return b.placeDomain(ctx, poolID, *c.wanted.Domain)
}

func (b builder) placeDomain(ctx context.Context, poolID string, wanted pool.Domain) (*pool.ObservedDomain, error) {
	current, found, err := b.cognito.Domain(ctx, domainName(wanted))
	if err != nil {
		return nil, err
	}
	if found && current.UserPoolID == poolID {
		current, err = b.cognito.UpdateDomain(ctx, poolID, wanted)
		return &current, err
	}
	current, err = b.cognito.CreateDomain(ctx, poolID, wanted)
	return &current, err
}

// ownDomainName reads the name of the owned domain off a state.
func ownDomainName(ctx context.Context, m model) string {
	var ignored diag.Diagnostics
	d, _ := value.Object(ctx, m.Domain, &ignored, toDomain).Get()
	return domainName(d)
}

// withSecret completes a plan by the secret that only the configuration holds.
func withSecret(plan, config model) model {
	plan.ClientSecretWO = config.ClientSecretWO
	return plan
}
