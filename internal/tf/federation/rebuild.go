package federation

import (
	"context"
	"fmt"
	"slices"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// change is an update: from where to where, and how far it has come. Its state
// is what may be written at any moment, so that an update which fails half-way
// goes on from there.
type change struct {
	plan           model
	before, wanted blueprint.Objects
	sendSecret     bool
	state          model
}

// rebuild changes the objects that differ. The pool goes first, since the
// identity provider may map to an attribute that is being added.
func (b builder) rebuild(ctx context.Context, c *change) (objects, error) {
	made := objects{pool: pool.ObservedUserPool{ID: c.state.UserPoolID.ValueString()}}
	err := b.rebuildPool(ctx, c)
	if err != nil {
		return made, err
	}
	if made.provider, err = b.rebuildProvider(ctx, c, made.pool.ID); err != nil {
		return made, err
	}
	if made.domain, made.waiting, err = b.rebuildDomain(ctx, c, made.pool.ID); err != nil {
		return made, err
	}
	if c.plan.DomainName.IsUnknown() && made.domain == nil {
		// Everything is written: a refusal here leaves the host name to the next refresh.
		if facts, err := b.cognito.UserPoolFacts(ctx, made.pool.ID); err == nil {
			made.pool = facts
		}
	}
	return made, nil
}

func (b builder) rebuildPool(ctx context.Context, c *change) error {
	if c.wanted.UserPool != nil && !c.state.UserPool.Equal(c.plan.UserPool) {
		if err := b.cognito.UpdateUserPool(ctx, c.state.UserPoolID.ValueString(), *c.wanted.UserPool); err != nil {
			return err
		}
	}
	c.state.UserPool = c.plan.UserPool
	return nil
}

// rebuildProvider changes the identity provider, or makes it again when
// somebody deleted it outside Terraform.
func (b builder) rebuildProvider(ctx context.Context, c *change, poolID string) (*pool.ObservedIdentityProvider, error) {
	renamed := !c.state.ProviderName.Equal(c.plan.ProviderName)
	rediscover := c.plan.ResolvedEndpoints.IsUnknown() // the apply is to find out what Cognito uses
	if !renamed && !c.sendSecret && !rediscover && sameProvider(c.state, c.plan) {
		return nil, nil
	}
	observed, err := b.placeProvider(ctx, c, poolID, renamed)
	if err != nil {
		return nil, err
	}
	c.takeProvider()
	return observed, nil
}

func (b builder) placeProvider(ctx context.Context, c *change, poolID string, renamed bool) (*pool.ObservedIdentityProvider, error) {
	if renamed {
		return b.renameProvider(ctx, c, poolID)
	}
	wanted := c.wanted.Provider
	if !c.sendSecret {
		wanted.ClientSecret = tri.Null[pool.Secret]()
	}
	observed, err := b.cognito.UpdateIdentityProvider(ctx, poolID, wanted)
	if cognito.IsNotFound(err) {
		return b.anotherProvider(ctx, poolID, c)
	}
	return &observed, err
}

// renameProvider puts another identity provider in place of one that the
// configuration calls differently now: Cognito cannot rename one. The new one
// comes first, so that a refusal changes nothing, unless both claim the same
// identifier, which a pool takes only once.
func (b builder) renameProvider(ctx context.Context, c *change, poolID string) (*pool.ObservedIdentityProvider, error) {
	old := c.state.ProviderName.ValueString()
	if err := b.keepSecret(ctx, c, poolID, old); err != nil {
		return nil, err
	}
	remove := func() error { return b.deleteProvider(ctx, poolID, old) }
	if shareIdentifier(c.before.Provider, c.wanted.Provider) {
		if err := remove(); err != nil {
			return nil, err
		}
		return b.anotherProvider(ctx, poolID, c)
	}
	observed, err := b.anotherProvider(ctx, poolID, c)
	if err != nil {
		return nil, err
	}
	if err := remove(); err != nil {
		return nil, fmt.Errorf("identity provider %s is there, and %s, whose place it takes, is still there too. The next apply goes on with that: %w",
			c.plan.ProviderName.ValueString(), old, err)
	}
	return observed, nil
}

func (b builder) anotherProvider(ctx context.Context, poolID string, c *change) (*pool.ObservedIdentityProvider, error) {
	ours := b.justMade
	if c.state.ownsPool() { // where an update of this very state may have been interrupted long ago
		ours = asAsked
	}
	observed, _, err := b.buildProvider(ctx, poolID, c.wanted.Provider, ours)
	return observed, err
}

// keepSecret carries the client secret over to the new name when the
// configuration does not give it, as after an import.
func (b builder) keepSecret(ctx context.Context, c *change, poolID, old string) error {
	if c.wanted.Provider.ClientSecret.IsKnown() {
		return nil
	}
	held, err := b.cognito.IdentityProvider(ctx, poolID, old)
	if err != nil && !cognito.IsNotFound(err) {
		return err
	}
	c.wanted.Provider.ClientSecret = held.Settings.ClientSecret
	return nil
}

func shareIdentifier(a, b pool.IdentityProvider) bool {
	one, _ := tri.Known(a.Identifiers)
	other, _ := tri.Known(b.Identifiers)
	return slices.ContainsFunc(one, func(s string) bool { return slices.Contains(other, s) })
}

func sameProvider(a, b model) bool {
	return a.ClientID.Equal(b.ClientID) && a.Issuer.Equal(b.Issuer) && a.Endpoints.Equal(b.Endpoints) &&
		a.Scopes.Equal(b.Scopes) && a.AttributesRequestMethod.Equal(b.AttributesRequestMethod) &&
		a.AttributeMapping.Equal(b.AttributeMapping) && a.IDPIdentifiers.Equal(b.IDPIdentifiers)
}

// takeProvider writes the planned identity provider into the state.
func (c *change) takeProvider() {
	s, p := &c.state, c.plan
	s.ProviderName, s.ClientID, s.Issuer, s.Endpoints = p.ProviderName, p.ClientID, p.Issuer, p.Endpoints
	s.Scopes, s.AttributesRequestMethod = p.Scopes, p.AttributesRequestMethod
	s.AttributeMapping, s.IDPIdentifiers = p.AttributeMapping, p.IDPIdentifiers
	s.ClientSecret, s.ClientSecretWOVersion, s.ClientSecretDrift = p.ClientSecret, p.ClientSecretWOVersion, p.ClientSecretDrift
	if !p.ResolvedEndpoints.IsUnknown() {
		s.ResolvedEndpoints = p.ResolvedEndpoints
	}
}

// secretChanged tells whether the configuration asks to send the secret again.
func secretChanged(prior, plan model) bool {
	return !prior.ClientSecret.Equal(plan.ClientSecret) || !prior.ClientSecretWOVersion.Equal(plan.ClientSecretWOVersion) ||
		!prior.ClientSecretDrift.Equal(plan.ClientSecretDrift)
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

// setDomain writes a domain, or its absence, into the state.
func (c *change) setDomain(domain types.Object, host types.String) {
	c.state.Domain, c.state.DomainName = domain, host
	if host.IsUnknown() {
		c.state.DomainName = types.StringNull()
	}
	c.state.RedirectURI = redirectURI(c.state.DomainName)
	c.state.CloudFront = types.StringNull()
}
