package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// probeProviderUpdate reads the provider again when the request has details (row IDP-13).
func probeProviderUpdate(p *Probe, in *wire.UpdateIdentityProviderInput) error {
	if in.ProviderDetails == nil {
		return nil
	}
	var kind string
	err := p.View(func(r *state.Region) error {
		_, provider, err := providerOf(r, in.ProviderInput)
		if err == nil {
			kind = provider.Type
		}
		return err
	})
	if err != nil {
		return err
	}
	if err := checkDetails(*in.ProviderName, kind, in.ProviderDetails); err != nil {
		return err
	}
	in.Found, err = p.readProvider(kind, in.ProviderDetails)
	return err
}

// updateIdentityProvider replaces the members that are sent and keeps the others (row IDP-28; floci pull request 2858, measured
// on AWS). Details that are sent are complete: whether Cognito would fill a gap from the stored ones is not documented, so a
// client that relies on it is told.
func updateIdentityProvider(c *Call, in *wire.UpdateIdentityProviderInput) (*wire.ProviderOutput, error) {
	pool, provider, err := providerOf(c.Region, in.ProviderInput)
	if err != nil {
		return nil, err
	}
	if err := checkProviderUpdate(pool, provider, in); err != nil {
		return nil, err
	}
	if in.ProviderDetails != nil {
		provider.Details = completeDetails(provider.Type, in.ProviderDetails, in.Found)
	}
	if in.AttributeMapping != nil {
		provider.Mapping = completeMapping(provider.Type, in.AttributeMapping)
	}
	if in.IdpIdentifiers != nil {
		provider.Identifiers = in.IdpIdentifiers
	}
	provider.Modified = c.Now
	return showProvider(pool, provider), nil
}

func checkProviderUpdate(pool *state.Pool, provider *state.IdentityProvider, in *wire.UpdateIdentityProviderInput) error {
	if in.ProviderDetails != nil {
		if err := checkDetails(provider.Name, provider.Type, in.ProviderDetails); err != nil {
			return err
		}
	}
	if err := checkMapping(pool, in.AttributeMapping); err != nil {
		return err
	}
	// UpdateIdentityProvider does not declare DuplicateProviderException.
	return checkIdentifiers(pool, provider.Name, in.IdpIdentifiers, wire.InvalidParameter)
}
