package state

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

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

// fill makes the maps that a snapshot may lack.
func (p *Pool) fill() {
	if p.IdentityProviders == nil {
		p.IdentityProviders = make(map[string]*IdentityProvider)
	}
	if p.Clients == nil {
		p.Clients = make(map[string]*Client)
	}
	if p.ResourceServers == nil {
		p.ResourceServers = make(map[string]*ResourceServer)
	}
	if p.Branding == nil {
		p.Branding = make(map[string]*Branding)
	}
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
