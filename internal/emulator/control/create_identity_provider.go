package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// maxProviders is the default quota of identity providers per pool (row IDP-27).
const maxProviders = 300

// probeNewProvider reads what Cognito reads at the provider. It refuses first what needs no network.
func probeNewProvider(p *Probe, in *wire.CreateIdentityProviderInput) error {
	err := p.View(func(r *state.Region) error {
		_, err := r.Pool(deref(in.UserPoolID))
		return err
	})
	if err != nil {
		return err
	}
	if err := checkDetails(*in.ProviderName, *in.ProviderType, in.ProviderDetails); err != nil {
		return err
	}
	in.Found, err = p.readProvider(*in.ProviderType, in.ProviderDetails)
	return err
}

// createIdentityProvider leaves the group that Cognito makes for every provider (row UP-80) to the login: its name follows from
// pool and provider, and no operation here lists groups.
func createIdentityProvider(c *Call, in *wire.CreateIdentityProviderInput) (*wire.ProviderOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	name, kind := *in.ProviderName, *in.ProviderType
	if err := checkDetails(name, kind, in.ProviderDetails); err != nil {
		return nil, err
	}
	if err := checkMapping(pool, in.AttributeMapping); err != nil {
		return nil, err
	}
	if pool.IdentityProviders[name] != nil { // the text is from CloudTrail (aws-cloudformation/cloudformation-coverage-roadmap issue 1287)
		return nil, wire.Refuse(wire.DuplicateProvider, "%s already exists in user pool %s", name, pool.Description.ID)
	}
	if err := checkIdentifiers(pool, name, in.IdpIdentifiers, wire.DuplicateProvider); err != nil {
		return nil, err
	}
	if err := c.Quota(len(pool.IdentityProviders), maxProviders, "identity providers"); err != nil {
		return nil, err
	}
	provider := &state.IdentityProvider{
		Name: name, Type: kind, Created: c.Now, Modified: c.Now,
		Details: completeDetails(kind, in.ProviderDetails, in.Found), Mapping: completeMapping(kind, in.AttributeMapping),
		Identifiers: in.IdpIdentifiers,
	}
	pool.IdentityProviders[name] = provider
	return showProvider(pool, provider), nil
}
