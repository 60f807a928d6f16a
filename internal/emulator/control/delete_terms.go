package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

func deleteTerms(c *Call, in *wire.TermsInput) (*wire.EmptyOutput, error) {
	pool, terms, err := c.terms(in.UserPoolID, in.TermsID)
	if err != nil {
		return nil, err
	}
	delete(pool.Terms, terms.TermsID)
	return nil, nil
}
