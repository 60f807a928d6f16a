package control

import (
	"cmp"
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// termsPage is the size of a page when none is asked for: the largest that can be asked for. AWS documents none.
const termsPage = 60

// listTerms lists the oldest document first; AWS documents no order.
func listTerms(c *Call, in *wire.ListTermsInput) (*wire.ListTermsOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	all := slices.SortedFunc(maps.Values(pool.Terms), func(a, b *wire.TermsType) int {
		return cmp.Or(a.CreationDate.Compare(b.CreationDate.Time), cmp.Compare(a.TermsID, b.TermsID))
	})
	page, next, err := paginate(all, func(t *wire.TermsType) string { return t.TermsID }, or(in.MaxResults, termsPage), in.NextToken)
	if err != nil {
		return nil, err
	}
	out := &wire.ListTermsOutput{Terms: []wire.TermsDescriptionType{}, NextToken: next}
	for _, t := range page {
		out.Terms = append(out.Terms, wire.TermsDescriptionType{
			TermsID: t.TermsID, TermsName: t.TermsName, Enforcement: t.Enforcement, CreationDate: t.CreationDate, LastModifiedDate: t.LastModifiedDate,
		})
	}
	return out, nil
}
