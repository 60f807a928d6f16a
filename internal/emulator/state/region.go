package state

import (
	"maps"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Region is everything one account holds in one region.
type Region struct {
	Name    string             `json:"name"`
	Account string             `json:"account"`
	Pools   map[string]*Pool   `json:"pools"`   // by pool id
	Domains map[string]*Domain `json:"domains"` // by domain string
	// Directories hold the users and token keys of pools that were signed in to, by pool id.
	Directories map[string]*Directory `json:"directories,omitempty"`

	store *Store // whose lock is held while the region is in use; nil in a previous version
}

func newRegion(name, account string) *Region {
	return &Region{Name: name, Account: account, Pools: map[string]*Pool{}, Domains: map[string]*Domain{}, Directories: map[string]*Directory{}}
}

// Pool returns the pool with that id, or ResourceNotFoundException worded as the service words it.
func (r *Region) Pool(id string) (*Pool, error) {
	if p := r.Pools[id]; p != nil {
		return p, nil
	}
	return nil, wire.Refuse(wire.ResourceNotFound, "User pool %s does not exist.", id)
}

// PoolByARN returns the pool an ARN names: ResourceNotFoundException when there is none in this account and region.
func (r *Region) PoolByARN(arn string) (*Pool, error) {
	id, ok := strings.CutPrefix(arn, r.poolARN(""))
	if !ok {
		return nil, wire.Refuse(wire.ResourceNotFound, "local Cognito: %s is no user pool of account %s in %s", arn, r.Account, r.Name)
	}
	return r.Pool(id)
}

// AddPool registers a pool under the id and ARN it is given here.
func (r *Region) AddPool(p *Pool) {
	p.Description.ID = newPoolID(r.Name)
	p.Description.Arn = r.poolARN(p.Description.ID)
	r.Pools[p.Description.ID] = p
}

// PoolDomains returns the prefix and the custom domain of a pool, nil where it has none.
func (r *Region) PoolDomains(poolID string) (prefix, custom *Domain) {
	for _, name := range slices.Sorted(maps.Keys(r.Domains)) {
		d := r.Domains[name]
		switch {
		case d.UserPoolID != poolID:
		case d.Custom:
			custom = d
		default:
			prefix = d
		}
	}
	return prefix, custom
}

// poolARN follows the service authorization reference (row IA-01).
func (r *Region) poolARN(id string) string {
	return "arn:" + partition(r.Name) + ":cognito-idp:" + r.Name + ":" + r.Account + ":userpool/" + id
}

// partition follows botocore's endpoints.json (rows IA-08 to IA-11).
func partition(region string) string {
	switch {
	case strings.HasPrefix(region, "us-gov-"):
		return "aws-us-gov"
	case strings.HasPrefix(region, "cn-"):
		return "aws-cn"
	case strings.HasPrefix(region, "eusc-"):
		return "aws-eusc"
	default:
		return "aws"
	}
}
