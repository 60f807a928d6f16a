package wiring

import (
	"sync"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Planned is what the resources of this run are about to change in Cognito, as
// far as their plans have been made: what Cognito holds lags behind it.
// Terraform plans a resource after those that it refers to, so a client that
// refers to a federation finds here what becomes of its identity provider.
type Planned struct {
	mu        sync.Mutex
	providers map[string]map[string]Mapping       // pool id -> provider name -> attribute mapping
	pools     map[string]tri.Value[pool.UserPool] // of those that a federation owns, by id
	removed   set                                 // identity providers, by pool id and name
	listed    set                                 // by app clients, in the same way
	freed     set                                 // domains, by Region and name
	lost      set                                 // pools, by Region and id
	claims    map[string]Claimant                 // by what is claimed
	trades    map[string][]string                 // what for, by what is given up
	customs   []string                            // custom domains
	newcomers int
}

// A Mapping is the attribute mapping that an identity provider will have.
type Mapping struct {
	tri.Map

	Changes bool // Cognito does not hold it yet
}

// AddProvider notes that a pool will have an identity provider with a mapping.
func (p *Planned) AddProvider(poolID, name string, mapping Mapping) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.providers == nil {
		p.providers = map[string]map[string]Mapping{}
	}
	if p.providers[poolID] == nil {
		p.providers[poolID] = map[string]Mapping{}
	}
	p.providers[poolID][name] = mapping
}

// Mapping is what an identity provider will map, if it is planned in this run.
func (p *Planned) Mapping(poolID, name string) (Mapping, bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	mapping, planned := p.providers[poolID][name]
	return mapping, planned
}

// ChangePool notes what the federation that owns a pool makes of it.
func (p *Planned) ChangePool(id string, settings tri.Value[pool.UserPool]) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.pools == nil {
		p.pools = map[string]tri.Value[pool.UserPool]{}
	}
	p.pools[id] = settings
}

// Pool is what becomes of a pool that Cognito holds.
func (p *Planned) Pool(held pool.ObservedUserPool) pool.ObservedUserPool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if settings, planned := p.pools[held.ID]; planned {
		held.Settings = held.Settings.Becoming(settings)
	}
	return held
}

// RemoveProvider notes that a pool will lose an identity provider. It tells
// whether an app client that is planned already lists it all the same.
func (p *Planned) RemoveProvider(poolID, name string) (missed bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.removed.add(poolID + " " + name)
	return p.listed[poolID+" "+name] && !p.makes(poolID, name)
}

// ListProvider notes that an app client lists an identity provider. It tells
// whether the pool will have lost it, as far as that is planned already.
func (p *Planned) ListProvider(poolID, name string) (missed bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.listed.add(poolID + " " + name)
	return p.removed[poolID+" "+name] && !p.makes(poolID, name)
}

func (p *Planned) makes(poolID, name string) bool {
	_, planned := p.providers[poolID][name]
	return planned
}

// LosePool notes that the refresh of this run did not find what the state has in
// a pool. A plan that destroys refreshes by planning to make it again, and must
// not fail because the pool went with it.
func (p *Planned) LosePool(region, id string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.lost.add(region + " " + id)
}

// LostPool tells whether something in a pool was there before this run.
func (p *Planned) LostPool(region, id string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.lost[region+" "+id]
}

// FreeDomain notes that a domain will be given up.
func (p *Planned) FreeDomain(region, name string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.freed.add(region + " " + name)
}

// FreesDomain tells whether a domain will be given up.
func (p *Planned) FreesDomain(region, name string) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.freed[region+" "+name]
}
