package control

import (
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// serverPage is the size of a page when none is asked for: the largest that can be asked for (ListResourceServersLimitType). AWS
// documents none.
const serverPage = 50

// listResourceServers sorts by identifier; AWS documents no order.
func listResourceServers(c *Call, in *wire.ListResourceServersInput) (*wire.ListResourceServersOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	identifiers := slices.Sorted(maps.Keys(pool.ResourceServers))
	page, next, err := paginate(identifiers, func(identifier string) string { return identifier }, or(in.MaxResults, serverPage), in.NextToken)
	if err != nil {
		return nil, err
	}
	out := &wire.ListResourceServersOutput{ResourceServers: []wire.ResourceServerType{}, NextToken: next}
	for _, identifier := range page {
		out.ResourceServers = append(out.ResourceServers, *pool.ResourceServers[identifier])
	}
	return out, nil
}
