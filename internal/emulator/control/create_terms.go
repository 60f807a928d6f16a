package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// maxTerms is the fixed quota of terms documents per pool (row CL-56).
const maxTerms = 40

// createTerms makes one of the two documents of an app client (row CL-58). The texts are ours.
func createTerms(c *Call, in *wire.CreateTermsInput) (*wire.TermsOutput, error) {
	pool, client, err := c.client(in.UserPoolID, in.ClientID)
	if err != nil {
		return nil, err
	}
	terms := &wire.TermsType{
		TermsID: state.NewUUID(), UserPoolID: pool.Description.ID, ClientID: client.Description.ClientID,
		TermsName: *in.TermsName, TermsSource: *in.TermsSource, Enforcement: *in.Enforcement, Links: in.Links,
		CreationDate: c.Now, LastModifiedDate: c.Now,
	}
	if terms.Links == nil { // the model requires links in the reply, not in the request
		terms.Links = map[string]string{}
	}
	if err := checkTermsName(pool, terms); err != nil {
		return nil, err
	}
	if len(pool.Terms) >= maxTerms {
		return nil, wire.Refuse(wire.LimitExceeded, "Maximum number of terms documents (%d) reached.", maxTerms)
	}
	pool.Terms[terms.TermsID] = terms
	return &wire.TermsOutput{Terms: *terms}, nil
}

// checkTermsName: an app client has one document of each name (row CL-58).
func checkTermsName(pool *state.Pool, terms *wire.TermsType) error {
	for id, other := range pool.Terms {
		if id != terms.TermsID && other.ClientID == terms.ClientID && other.TermsName == terms.TermsName {
			return wire.Refuse(wire.TermsExists, "Terms %s already exist for client %s.", terms.TermsName, terms.ClientID)
		}
	}
	return nil
}
