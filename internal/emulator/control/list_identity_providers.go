package control

import (
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// providerPage is the length of a page when the request names none; AWS documents the maximum of 60 only.
const providerPage = 60

// listIdentityProviders lists by name; AWS documents no order.
func listIdentityProviders(c *Call, in *wire.ListIdentityProvidersInput) (*wire.ListIdentityProvidersOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	limit := in.MaxResults
	if deref(limit) == 0 {
		limit = or[int32](nil, providerPage)
	}
	names := slices.Sorted(maps.Keys(pool.IdentityProviders))
	page, next, err := paginate(names, func(name string) string { return name }, limit, in.NextToken)
	if err != nil {
		return nil, err
	}
	out := &wire.ListIdentityProvidersOutput{Providers: []wire.ProviderDescription{}, NextToken: next}
	for _, name := range page {
		p := pool.IdentityProviders[name]
		out.Providers = append(out.Providers, wire.ProviderDescription{
			ProviderName: p.Name, ProviderType: p.Type, CreationDate: p.Created, LastModifiedDate: p.Modified,
		})
	}
	return out, nil
}
