package federation

import (
	"context"
	"slices"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// A claim is something of which there is one only.
type claim struct {
	what   string
	held   bool // by the state of this very federation
	report func(rules.Holders) rules.Violation
	trade  *trade // of what is taken before something else of its kind is given up
}

// A trade is about claims of one kind that federations may pass round.
type trade struct {
	kind   string
	report func() rules.Violation
}

// checkClaims compares the federation with the others of this run: of each
// thing that Cognito has once, one of them is in charge. Where both are already,
// the plan is only warned.
func (r *Resource) checkClaims(plan model, before *blueprint.Federation, from origin, planned blueprint.Federation) []rules.Violation {
	region := plan.Region.ValueString()
	if region == "" {
		return nil
	}
	who := from.who()
	if who == "" {
		who = r.aws.Planned.NewClaimant()
	}
	held := blueprint.Federation{}
	if before != nil && before.Region == planned.Region && before.UserPoolID.Or("") == plan.UserPoolID.ValueString() {
		held = *before
	}
	var found []rules.Violation
	for _, c := range claimsOf(region, plan.UserPoolID.ValueString(), planned, held) {
		other, taken := r.aws.Planned.Claim(c.what, wiring.Claimant{Who: who, Holds: c.held})
		if v := c.report(holders(c.held, other.Holds)); taken && !reported(found, v.Path) {
			found = append(found, v)
		}
	}
	if d := planned.Domain.Or(pool.Domain{}); kindOf(d) == customKind && domainName(d) != "" {
		found = append(found, rules.NestedDomains(domainPath(d), domainName(d), r.aws.Planned.CustomDomain(domainName(d)))...)
	}
	return append(found, r.checkTrades(region, plan.UserPoolID.ValueString(), planned, held)...)
}

// checkTrades looks whether federations are to take each other's names or
// identifiers, two of them or more in a circle. Domains are given up first, and
// so is an identity provider whose successor has an identifier of it.
func (r *Resource) checkTrades(region, poolID string, planned, held blueprint.Federation) []rules.Violation {
	var found []rules.Violation
	for _, to := range claimsOf(region, poolID, planned, held) {
		for _, from := range claimsOf(region, poolID, held, planned) {
			if to.held || from.held || to.trade == nil || from.trade == nil || to.trade.kind != from.trade.kind {
				continue
			}
			if v := to.trade.report(); r.aws.Planned.Trade(from.what, to.what) && !reported(found, v.Path) {
				found = append(found, v)
			}
		}
	}
	return found
}

// claimMade claims what a federation has in the pool that it has just made: the
// others are planned again now that the id of the pool is known, which its own
// plan did not know.
func (r *Resource) claimMade(ctx context.Context, plan model, made blueprint.Federation) {
	r.manage(ctx, plan)
	by := wiring.Claimant{Who: r.aws.Planned.NewClaimant(), Holds: true}
	for _, c := range claimsOf(plan.Region.ValueString(), plan.UserPoolID.ValueString(), made, made) {
		r.aws.Planned.Claim(c.what, by)
	}
}

func holders(these ...bool) rules.Holders {
	n := rules.NoHolder
	for _, holds := range these {
		if holds {
			n++
		}
	}
	return n
}

func reported(found []rules.Violation, at rules.Path) bool {
	return slices.ContainsFunc(found, func(v rules.Violation) bool { return v.Path.Compare(at) == 0 })
}

// claimsOf lists what a federation will have. What is not known yet is claimed
// when the apply plans again. held is what the state has of it in that pool.
func claimsOf(region, poolID string, planned, held blueprint.Federation) []claim {
	claims := claimDomain(region, poolID, planned.Domain.Or(pool.Domain{}), held.Domain.Or(pool.Domain{}))
	if poolID == "" {
		return claims
	}
	in := region + " " + poolID + " "
	if name, known := planned.Provider.Name.Get(); known {
		var names *trade
		if !shareIdentifier(planned.Provider, held.Provider) {
			names = &trade{"provider", func() rules.Violation { return rules.TradedProvider(rules.Root("provider_name"), poolID, name) }}
		}
		claims = append(claims, claim{
			what:  "provider " + in + name,
			trade: names,
			held:  held.Provider.Name.Or("") == name,
			report: func(holders rules.Holders) rules.Violation {
				return rules.RepeatedProvider(rules.Root("provider_name"), poolID, name, holders)
			},
		})
	}
	identifiers, _ := tri.Known(planned.Provider.Identifiers)
	before, _ := tri.Known(held.Provider.Identifiers)
	for _, s := range identifiers {
		claims = append(claims, claim{
			what:  "identifier " + in + s,
			trade: &trade{"identifier", func() rules.Violation { return rules.TradedIdentifier(rules.Root("idp_identifiers"), poolID, s) }},
			held:  slices.Contains(before, s),
			report: func(holders rules.Holders) rules.Violation {
				return rules.RepeatedIdentifier(rules.Root("idp_identifiers").Element(s), poolID, s, holders)
			},
		})
	}
	return claims
}

// claimDomain claims the name of a domain, and then its place in the pool.
func claimDomain(region, poolID string, wanted, held pool.Domain) []claim {
	name := domainName(wanted)
	if name == "" {
		return nil
	}
	kind, at := kindOf(wanted), domainPath(wanted)
	what := "prefix " + region + " " + name
	if kind == customKind {
		what = "custom domain " + name
	}
	claims := []claim{{
		what: what, held: domainName(held) == name,
		report: func(holders rules.Holders) rules.Violation { return rules.RepeatedDomain(at, name, holders) },
	}}
	if poolID != "" {
		claims = append(claims, claim{
			what: kind + " of pool " + region + " " + poolID, held: domainName(held) != "" && kindOf(held) == kind,
			report: func(holders rules.Holders) rules.Violation { return rules.SecondDomain(at, poolID, kind, holders) },
		})
	}
	return claims
}

// Kinds of domain, of which a pool takes one each.
const (
	prefixKind = "prefix"
	customKind = "custom"
)

func kindOf(d pool.Domain) string {
	if d.Custom.IsKnown() {
		return customKind
	}
	return prefixKind
}

// domainPath is where the name of a domain is written.
func domainPath(d pool.Domain) rules.Path {
	if d.Custom.IsKnown() {
		return rules.Root("domain").Attr("custom").Attr("name")
	}
	return rules.Root("domain").Attr("prefix")
}
