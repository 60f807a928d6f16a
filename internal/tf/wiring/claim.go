package wiring

import (
	"slices"
	"strconv"
)

// A Claimant is a resource of this run, as far as it can be told from others.
// Terraform gives a provider no addresses. Who is what a state says that the
// resource is, or a name that NewClaimant gives to one that is in no state yet.
type Claimant struct {
	Who   string
	Holds bool // it has in its state what it claims
}

// NewClaimant names a resource that is planned for the first time.
func (p *Planned) NewClaimant() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.newcomers++
	return "new resource " + strconv.Itoa(p.newcomers)
}

// Claim notes that a resource will have something of which there is one only. It
// tells who has claimed that before, if it was somebody else.
func (p *Planned) Claim(what string, by Claimant) (other Claimant, taken bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.claims == nil {
		p.claims = map[string]Claimant{}
	}
	if first, claimed := p.claims[what]; claimed {
		return first, first.Who != by.Who
	}
	p.claims[what] = by
	return Claimant{}, false
}

// CustomDomain notes a custom domain that there will be, and tells the others, in
// the order of their plans.
func (p *Planned) CustomDomain(name string) (others []string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	others = slices.Clone(p.customs)
	if !slices.Contains(others, name) {
		p.customs = append(p.customs, name)
	}
	return others
}

// Trade notes that a resource will give one thing up for another. It tells
// whether others pass that on until somebody is to take the first: then each
// waits for the next.
func (p *Planned) Trade(from, to string) (circular bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.trades == nil {
		p.trades = map[string][]string{}
	}
	p.trades[from] = append(p.trades[from], to)
	return p.leads(to, from, map[string]bool{})
}

// leads tells whether trades lead from one thing to another.
func (p *Planned) leads(from, to string, seen map[string]bool) bool {
	seen[from] = true
	return slices.ContainsFunc(p.trades[from], func(next string) bool {
		return next == to || !seen[next] && p.leads(next, to, seen)
	})
}
