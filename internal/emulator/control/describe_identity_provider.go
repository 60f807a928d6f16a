package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

func describeIdentityProvider(c *Call, in *wire.ProviderInput) (*wire.ProviderOutput, error) {
	pool, provider, err := providerOf(c.Region, *in)
	if err != nil {
		return nil, err
	}
	return showProvider(pool, provider), nil
}

// providerOf finds the provider a request names, or answers ResourceNotFoundException.
func providerOf(r *state.Region, in wire.ProviderInput) (*state.Pool, *state.IdentityProvider, error) {
	pool, err := r.Pool(deref(in.UserPoolID))
	if err != nil {
		return nil, nil, err
	}
	provider := pool.IdentityProviders[deref(in.ProviderName)]
	if provider == nil {
		return nil, nil, wire.Refuse(wire.ResourceNotFound, "Identity provider %s does not exist.", deref(in.ProviderName))
	}
	return pool, provider, nil
}

// showProvider shows all details, the client secret in clear text (row IDP-17).
func showProvider(pool *state.Pool, p *state.IdentityProvider) *wire.ProviderOutput {
	shown := wire.IdentityProviderType{
		UserPoolID: pool.Description.ID, ProviderName: p.Name, ProviderType: p.Type,
		ProviderDetails: p.Details, AttributeMapping: p.Mapping, IdpIdentifiers: p.Identifiers,
		CreationDate: p.Created, LastModifiedDate: p.Modified,
	}
	if shown.IdpIdentifiers == nil {
		shown.IdpIdentifiers = []string{}
	}
	return &wire.ProviderOutput{IdentityProvider: shown}
}
