package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// deleteIdentityProvider does not mind app clients that still list the provider: their next update fails (row IDP-29).
func deleteIdentityProvider(c *Call, in *wire.ProviderInput) (*wire.EmptyOutput, error) {
	pool, provider, err := providerOf(c.Region, *in)
	if err != nil {
		return nil, err
	}
	delete(pool.IdentityProviders, provider.Name)
	return nil, nil
}
