package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// deleteUserPoolDomain leaves the domain DELETING until its delay is over. Meanwhile its name is taken, which is how a custom
// domain that is made again at once is refused (row DO-26), and the pool still has it (row UP-70).
func deleteUserPoolDomain(c *Call, in *wire.DeleteUserPoolDomainInput) (*wire.EmptyOutput, error) {
	_, domain, err := ownDomain(c, in.UserPoolID, in.Domain)
	if err != nil {
		return nil, err
	}
	if domain.Status != state.DomainDeleting {
		domain.Begin(state.DomainDeleting, c.Now.Time, c.domainDelay(domain.Custom))
	}
	c.Region.Settle(c.Now.Time)
	return &wire.EmptyOutput{}, nil
}

// ownDomain finds a domain of a pool. The refusal is the one that amplify-cli's end-to-end tests meet on AWS when they delete a
// domain that is gone.
func ownDomain(c *Call, poolID, name *string) (*state.Pool, *state.Domain, error) {
	pool, domain := c.Region.Pools[deref(poolID)], c.Region.Domains[deref(name)]
	if pool == nil || domain == nil || domain.UserPoolID != pool.Description.ID {
		return nil, nil, wire.Invalid("No such domain or user pool exists.")
	}
	return pool, domain, nil
}
