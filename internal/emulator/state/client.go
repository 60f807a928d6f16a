package state

import (
	"maps"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Client is an app client of a pool.
type Client struct {
	// Description is what DescribeUserPoolClient shows, except ClientSecret, which is derived from Secrets.
	Description wire.UserPoolClientType `json:"description"`
	Secrets     []ClientSecret          `json:"secrets,omitzero"` // oldest first
	Rotated     bool                    `json:"rotated,omitzero"` // a secret was added since the client was made
}

// ClientSecret is one of the secrets of a confidential client.
type ClientSecret struct {
	ID        string         `json:"id"`
	Value     string         `json:"value"`
	Generated bool           `json:"generated,omitzero"` // made by Cognito, therefore shown
	Created   wire.Timestamp `json:"created"`
}

// NewClientSecretEntry returns a secret of a client: the custom value, or a generated one when it is nil. The id has the
// client's id and, as AWS has it, the time (ClientSecretDescriptorType); here chance, or two secrets of a second would be one.
func NewClientSecretEntry(clientID string, custom *string, now wire.Timestamp) ClientSecret {
	secret := ClientSecret{ID: clientID + "--" + random(lowerNumeric, 12), Created: now}
	if custom == nil {
		secret.Value, secret.Generated = NewClientSecret(), true
	} else {
		secret.Value = *custom
	}
	return secret
}

// Client returns the app client with that id, or ResourceNotFoundException worded as the service words it.
func (p *Pool) Client(id string) (*Client, error) {
	if c := p.Clients[id]; c != nil {
		return c, nil
	}
	return nil, wire.Refuse(wire.ResourceNotFound, "User pool client %s does not exist.", id)
}

// RemoveClient forgets an app client and what hangs on it: its style, its terms and its classic page.
func (p *Pool) RemoveClient(id string) {
	delete(p.Clients, id)
	delete(p.Customizations, id)
	maps.DeleteFunc(p.Branding, func(_ string, b *Branding) bool { return b.ClientID == id })
	maps.DeleteFunc(p.Terms, func(_ string, t *wire.TermsType) bool { return t.ClientID == id })
}

// HasScope reports whether a resource server of the pool defines a custom scope, written <identifier>/<scope>.
func (p *Pool) HasScope(scope string) bool {
	for _, server := range p.ResourceServers {
		for _, s := range server.Scopes {
			if s.ScopeName != nil && server.Identifier+"/"+*s.ScopeName == scope {
				return true
			}
		}
	}
	return false
}

// BrandingOf returns the style of an app client, nil when it has none.
func (p *Pool) BrandingOf(clientID string) *Branding {
	for _, id := range slices.Sorted(maps.Keys(p.Branding)) {
		if p.Branding[id].ClientID == clientID {
			return p.Branding[id]
		}
	}
	return nil
}
