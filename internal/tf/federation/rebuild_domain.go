package federation

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// rebuildDomain changes the domain in place where Cognito can. Another name is
// another domain.
func (b builder) rebuildDomain(ctx context.Context, c *change, poolID string) (made *pool.ObservedDomain, waiting, err error) {
	old, wanted := c.before.Domain, c.wanted.Domain
	switch {
	case c.state.Domain.Equal(c.plan.Domain):
		return nil, nil, nil
	case wanted == nil:
		return nil, nil, b.removeDomain(ctx, c, poolID, *old)
	case old != nil && domainName(*old) == domainName(*wanted):
		return b.changeDomain(ctx, c, poolID, *wanted)
	case old != nil && sameKind(*old, *wanted):
		return b.swapDomain(ctx, c, poolID, *old, *wanted)
	default:
		return b.addDomain(ctx, c, poolID, old, *wanted)
	}
}

// sameKind tells whether a pool could not hold both at once: it takes one
// prefix and one custom domain.
func sameKind(a, b pool.Domain) bool { return a.Custom.IsKnown() == b.Custom.IsKnown() }

func (b builder) removeDomain(ctx context.Context, c *change, poolID string, old pool.Domain) error {
	if err := b.deleteDomain(ctx, poolID, domainName(old)); err != nil {
		return err
	}
	c.setDomain(c.plan.Domain, types.StringNull())
	return nil
}

// changeDomain changes a domain in place, or makes it again when somebody
// deleted it outside Terraform or Cognito could not set it up.
func (b builder) changeDomain(ctx context.Context, c *change, poolID string, wanted pool.Domain) (made *pool.ObservedDomain, waiting, err error) {
	found, err := b.lookDomain(ctx, poolID, domainName(wanted))
	switch {
	case err != nil:
		return nil, nil, err
	case found == nil:
		made, waiting, err = b.buildDomain(ctx, poolID, wanted)
	default:
		made, waiting, err = b.adoptDomain(ctx, *found, wanted)
	}
	if err != nil {
		return nil, nil, cognito.Cleaned(err) // nothing is for anybody to remove: the next apply goes on
	}
	c.setDomain(c.plan.Domain, c.plan.DomainName)
	return made, waiting, nil
}

// addDomain makes a domain, and then deletes one of the other kind that it
// takes the place of. One that the pool has already, as after an interrupted
// apply, is gone on with.
func (b builder) addDomain(ctx context.Context, c *change, poolID string, old *pool.Domain, wanted pool.Domain) (made *pool.ObservedDomain, waiting, err error) {
	found, err := b.lookDomain(ctx, poolID, domainName(wanted))
	if err != nil {
		return nil, nil, err
	}
	if found != nil {
		made, waiting, err = b.adoptDomain(ctx, *found, wanted)
	} else {
		made, waiting, err = b.buildDomain(ctx, poolID, wanted)
	}
	if err == nil && old != nil {
		if err := b.deleteDomain(ctx, poolID, domainName(*old)); err != nil {
			return made, waiting, fmt.Errorf("domain %s is there, and %s, whose place it takes, is still there too. The next apply goes on with that: %w",
				domainName(wanted), domainName(*old), err)
		}
	}
	if made != nil && (err == nil || old == nil) {
		c.setDomain(c.plan.Domain, c.plan.DomainName)
	}
	return made, waiting, err
}

// swapDomain replaces a domain by another of its kind. The old one must go
// first; it is put back when Cognito refuses the new one, so that the logins
// go on.
func (b builder) swapDomain(ctx context.Context, c *change, poolID string, old, wanted pool.Domain) (made *pool.ObservedDomain, waiting, err error) {
	before, host := c.state.Domain, c.state.DomainName
	if err := b.removeDomain(ctx, c, poolID, old); err != nil {
		return nil, nil, err
	}
	made, waiting, err = b.addDomain(ctx, c, poolID, nil, wanted)
	if err == nil || made != nil {
		return made, waiting, err
	}
	ctx, cancel := afterwards(ctx)
	defer cancel()
	restored, _, restoreErr := b.buildDomain(ctx, poolID, old)
	if restored == nil {
		return nil, nil, fmt.Errorf("%w\n\nThe old domain %s could not be put back, so nobody can log in now: %w", err, domainName(old), restoreErr)
	}
	c.setDomain(before, host)
	return nil, nil, fmt.Errorf("%w\n\nThe old domain %s was put back", err, domainName(old))
}
