package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func describeTerms(c *Call, in *wire.TermsInput) (*wire.TermsOutput, error) {
	_, terms, err := c.terms(in.UserPoolID, in.TermsID)
	if err != nil {
		return nil, err
	}
	return &wire.TermsOutput{Terms: *terms}, nil
}

// terms returns the pool and the terms document that a request names, or ResourceNotFoundException.
func (c *Call) terms(poolID, id *string) (*state.Pool, *wire.TermsType, error) {
	pool, err := c.Pool(poolID)
	if err != nil {
		return nil, nil, err
	}
	terms := pool.Terms[deref(id)]
	if terms == nil {
		return nil, nil, wire.Refuse(wire.ResourceNotFound, "Terms %s do not exist.", deref(id))
	}
	return pool, terms, nil
}
