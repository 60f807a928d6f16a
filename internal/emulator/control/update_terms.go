package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// updateTerms keeps what the request leaves out: unlike other update operations, UpdateTerms is not documented to reset anything.
func updateTerms(c *Call, in *wire.UpdateTermsInput) (*wire.TermsOutput, error) {
	pool, terms, err := c.terms(in.UserPoolID, in.TermsID)
	if err != nil {
		return nil, err
	}
	next := *terms
	next.TermsName = *or(in.TermsName, terms.TermsName)
	next.TermsSource = *or(in.TermsSource, terms.TermsSource)
	next.Enforcement = *or(in.Enforcement, terms.Enforcement)
	if in.Links != nil {
		next.Links = in.Links
	}
	if err := checkTermsName(pool, &next); err != nil {
		return nil, err
	}
	next.LastModifiedDate = c.Now
	*terms = next
	return &wire.TermsOutput{Terms: next}, nil
}
