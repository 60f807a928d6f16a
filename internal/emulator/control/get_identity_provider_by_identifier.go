package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

func getIdentityProviderByIdentifier(c *Call, in *wire.GetProviderByIdentifierInput) (*wire.ProviderOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	provider := pool.ProviderWithIdentifier(deref(in.IdpIdentifier))
	if provider == nil {
		return nil, wire.Refuse(wire.ResourceNotFound, "Identity provider with identifier %s does not exist.", deref(in.IdpIdentifier))
	}
	return showProvider(pool, provider), nil
}
