package state

import (
	"maps"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Pool is a user pool with everything that hangs under it.
type Pool struct {
	// Description is what DescribeUserPool shows, except Domain and CustomDomain, which are derived from the region's domains.
	Description wire.UserPoolType `json:"description"`
	// Mfa holds the factors set by SetUserPoolMfaConfig. The mode is Description.MfaConfiguration and the SNS settings are
	// Description.SmsConfiguration, because both operations and UpdateUserPool share them.
	Mfa Mfa `json:"mfa"`

	IdentityProviders map[string]*IdentityProvider `json:"identityProviders"` // by provider name
	Clients           map[string]*Client           `json:"clients"`           // by client id
	ResourceServers   map[string]*ResourceServer   `json:"resourceServers"`   // by identifier
	Branding          map[string]*Branding         `json:"branding"`          // by managed login branding id

	Terms             map[string]*wire.TermsType           `json:"terms"`             // by terms id
	Customizations    map[string]*wire.UICustomizationType `json:"customizations"`    // classic pages, by client id or ALL
	LogConfigurations []wire.LogConfigurationType          `json:"logConfigurations"` // at most two
	Replica           *wire.UserPoolReplicaType            `json:"replica,omitzero"`  // the secondary, if there is one
}

// Mfa is the part of a pool's MFA configuration that no other operation touches.
type Mfa struct {
	Sms           bool                             `json:"sms,omitzero"`
	SoftwareToken *wire.SoftwareTokenMfaConfigType `json:"softwareToken,omitzero"`
	Email         *wire.EmailMfaConfigType         `json:"email,omitzero"`
	WebAuthn      *wire.WebAuthnConfigurationType  `json:"webAuthn,omitzero"`
}

// NewPool returns a pool with empty maps around a description.
func NewPool(description wire.UserPoolType) *Pool {
	p := &Pool{Description: description}
	p.fill()
	return p
}

// fill makes the maps that a snapshot may lack, and drops null entries.
func (p *Pool) fill() {
	p.IdentityProviders = filled(p.IdentityProviders)
	p.Clients = filled(p.Clients)
	p.ResourceServers = filled(p.ResourceServers)
	p.Branding = filled(p.Branding)
	p.Terms = filled(p.Terms)
	p.Customizations = filled(p.Customizations)
}

func filled[T any](records map[string]*T) map[string]*T {
	if records == nil {
		return make(map[string]*T)
	}
	maps.DeleteFunc(records, func(_ string, record *T) bool { return record == nil })
	return records
}

// HasAttribute reports whether the schema has an attribute of that full name ("email", "custom:department").
func (p *Pool) HasAttribute(name string) bool {
	for _, a := range p.Description.SchemaAttributes {
		if a.Name != nil && *a.Name == name {
			return true
		}
	}
	return false
}
