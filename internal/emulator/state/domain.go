package state

import (
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// The states of a domain (DomainStatusType, row DO-22). Nothing fails here unless a fault asks for it.
const (
	DomainActive   = "ACTIVE"
	DomainCreating = "CREATING"
	DomainUpdating = "UPDATING"
	DomainDeleting = "DELETING"
	DomainFailed   = "FAILED"
)

// Domain is a prefix or custom domain of a pool. Domains hang under the region because their names are unique in it.
type Domain struct {
	Name       string `json:"name"`
	UserPoolID string `json:"userPoolId"`
	Custom     bool   `json:"custom,omitzero"`

	CertificateArn      string            `json:"certificateArn,omitzero"` // of a custom domain
	ManagedLoginVersion int32             `json:"managedLoginVersion"`
	Routing             *wire.RoutingType `json:"routing,omitzero"`
	Distribution        string            `json:"distribution"` // host name of the CloudFront distribution

	// Status is what the domain is until Until; after that it is ACTIVE, or gone when it was DELETING. One that Fails is FAILED
	// instead of ACTIVE; what could mend it is not documented.
	Status string         `json:"status"`
	Until  wire.Timestamp `json:"until"`
	Fails  bool           `json:"fails,omitzero"`
}

// Begin puts a domain into a state that lasts for a while from now on. A while of zero is over at once.
func (d *Domain) Begin(status string, now time.Time, lasts time.Duration) {
	d.Status, d.Until = status, wire.Timestamp{Time: now.Add(lasts)}
}

// Settle ends the states whose time is over: new and updated domains become active, deleted ones go.
func (r *Region) Settle(now time.Time) {
	for name, d := range r.Domains {
		switch {
		case d.Status == DomainActive || d.Status == DomainFailed || now.Before(d.Until.Time):
		case d.Status == DomainDeleting:
			delete(r.Domains, name)
		case d.Fails:
			d.Status = DomainFailed
		default:
			d.Status = DomainActive
		}
	}
}

// CustomDomainTaken reports whether a custom domain of that name exists in any region: its name is unique in all regions and
// accounts (row DO-04).
func (r *Region) CustomDomainTaken(name string, now time.Time) bool {
	if r.Domains[name] != nil {
		return true
	}
	if r.store == nil {
		return false
	}
	for _, other := range r.store.regions {
		other.Settle(now)
		if d := other.Domains[name]; d != nil && d.Custom {
			return true
		}
	}
	return false
}

// CustomDomains counts the custom domains of the region, which a quota bounds (row DO-11).
func (r *Region) CustomDomains() int {
	count := 0
	for _, d := range r.Domains {
		if d.Custom {
			count++
		}
	}
	return count
}
