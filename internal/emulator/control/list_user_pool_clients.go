package control

import (
	"cmp"
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// clientPage is the size of a page when none is asked for: the largest that can be asked for (QueryLimit). AWS documents none.
const clientPage = 60

// listUserPoolClients lists the oldest client first; AWS documents no order.
func listUserPoolClients(c *Call, in *wire.ListUserPoolClientsInput) (*wire.ListUserPoolClientsOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	clients := slices.SortedFunc(maps.Values(pool.Clients), func(a, b *state.Client) int {
		return cmp.Or(a.Description.CreationDate.Compare(b.Description.CreationDate.Time), cmp.Compare(a.Description.ClientID, b.Description.ClientID))
	})
	key := func(client *state.Client) string { return client.Description.ClientID }
	page, next, err := paginate(clients, key, or(in.MaxResults, clientPage), in.NextToken)
	if err != nil {
		return nil, err
	}
	out := &wire.ListUserPoolClientsOutput{UserPoolClients: []wire.UserPoolClientDescription{}, NextToken: next}
	for _, client := range page {
		d := client.Description
		out.UserPoolClients = append(out.UserPoolClients, wire.UserPoolClientDescription{ClientID: d.ClientID, UserPoolID: d.UserPoolID, ClientName: d.ClientName})
	}
	return out, nil
}
