package control

import (
	"cmp"
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// listUserPools lists the oldest pool first; AWS documents no order.
func listUserPools(c *Call, in *wire.ListUserPoolsInput) (*wire.ListUserPoolsOutput, error) {
	pools := slices.SortedFunc(maps.Values(c.Region.Pools), func(a, b *state.Pool) int {
		return cmp.Or(a.Description.CreationDate.Compare(b.Description.CreationDate.Time), cmp.Compare(a.Description.ID, b.Description.ID))
	})
	page, next, err := paginate(pools, func(p *state.Pool) string { return p.Description.ID }, in.MaxResults, in.NextToken)
	if err != nil {
		return nil, err
	}
	out := &wire.ListUserPoolsOutput{UserPools: []wire.UserPoolDescriptionType{}, NextToken: next}
	for _, p := range page {
		d := p.Description
		out.UserPools = append(out.UserPools, wire.UserPoolDescriptionType{
			ID: d.ID, Name: d.Name, LambdaConfig: d.LambdaConfig, CreationDate: d.CreationDate, LastModifiedDate: d.LastModifiedDate,
		})
	}
	return out, nil
}
