package federation

import (
	"context"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// checkDomain tells the rest of the run what becomes of this federation, and
// looks whether a domain that the plan is going to make is another pool's.
func (r *Resource) checkDomain(ctx context.Context, plan model, before *blueprint.Federation, planned blueprint.Federation) []rules.Violation {
	if r.aws == nil || plan.Region.IsUnknown() {
		return nil
	}
	r.announce(plan, before, planned)
	wanted, _ := planned.Domain.Get()
	name, region := domainName(wanted), plan.Region.ValueString()
	if name == "" || before != nil && domainName(before.Domain.Or(pool.Domain{})) == name || r.aws.Planned.FreesDomain(region, name) {
		return nil
	}
	answer, err := wiring.Ask(ctx, &r.aws.Live, "DescribeUserPoolDomain", name, func(ctx context.Context) (pool.ObservedDomain, error) {
		held, _, err := r.aws.Cognito(region).Domain(ctx, name)
		return held, err
	})
	at := rules.Root("domain").Attr("prefix")
	if wanted.Custom.IsKnown() {
		at = rules.Root("domain").Attr("custom").Attr("name")
	}
	if err != nil {
		return []rules.Violation{rules.LiveUnread(at, "whether domain "+name+" is free", cognito.Cleaned(err))}
	}
	held, _ := answer.Get()
	if held.Status == pool.DomainDeleting {
		return nil
	}
	return rules.CheckDomainOwner(at, name, held.UserPoolID, plan.UserPoolID.ValueString())
}

// announce notes what the federation will do to a pool that exists.
func (r *Resource) announce(plan model, before *blueprint.Federation, planned blueprint.Federation) {
	name, named := planned.Provider.Name.Get()
	if id := plan.UserPoolID.ValueString(); id != "" && named {
		r.aws.Planned.AddProvider(id, name, planned.Provider.AttributeMapping)
	}
	if before == nil || planned.Domain.IsUnknown() {
		return
	}
	wanted := planned.Domain.Or(pool.Domain{})
	settled := !wanted.Prefix.IsUnknown() && !wanted.Custom.IsUnknown() && !wanted.Custom.Or(pool.CustomDomain{}).Name.IsUnknown()
	if old := domainName(before.Domain.Or(pool.Domain{})); old != "" && settled && old != domainName(wanted) {
		r.aws.Planned.FreeDomain(plan.Region.ValueString(), old)
	}
}
