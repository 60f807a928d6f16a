package state

import (
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// IdentityProvider is an external identity provider of a pool.
type IdentityProvider struct {
	Name string `json:"name"`
	Type string `json:"type"` // IdentityProviderTypeType
	// Details are ProviderDetails as DescribeIdentityProvider shows them, with the client secret.
	Details     map[string]string `json:"details"`
	Mapping     map[string]string `json:"mapping"` // pool attribute -> claim
	Identifiers []string          `json:"identifiers"`
	Created     wire.Timestamp    `json:"created"`
	Modified    wire.Timestamp    `json:"modified"`
}

// ProviderWithIdentifier returns the provider that carries an identifier, nil when none does. Identifiers are unique in a pool
// (row IDP-25).
func (p *Pool) ProviderWithIdentifier(identifier string) *IdentityProvider {
	for _, name := range slices.Sorted(maps.Keys(p.IdentityProviders)) {
		if slices.Contains(p.IdentityProviders[name].Identifiers, identifier) {
			return p.IdentityProviders[name]
		}
	}
	return nil
}
