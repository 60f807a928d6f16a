package federation

import (
	"context"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// checkDomain looks whether a domain that the plan is going to make is another
// pool's.
func (r *Resource) checkDomain(ctx context.Context, live *wiring.Inquiry, plan model, before *blueprint.Federation, planned blueprint.Federation) []rules.Violation {
	wanted, _ := planned.Domain.Get()
	name := domainName(wanted)
	switch {
	case name == "", plan.Region.IsUnknown():
		return nil
	case before != nil && domainName(before.Domain.Or(pool.Domain{})) == name:
		return nil
	case r.aws.Planned.FreesDomain(plan.Region.ValueString(), name):
		return nil
	}
	at := domainPath(wanted)
	held, _ := live.Domain(ctx, name, at, "whether domain "+name+" is free").Get()
	if held.Status == pool.DomainDeleting {
		return nil
	}
	return rules.CheckDomainOwner(at, name, held.UserPoolID, plan.UserPoolID.ValueString())
}

// announce tells the rest of the run what the federation will do to a pool that
// exists, and reports whom that harms. Of a replacement Terraform makes a second plan, without a prior
// state: it finds here that the domain it is going to make is given up first.
func (r *Resource) announce(plan model, prior *model, before *blueprint.Federation, planned blueprint.Federation) []rules.Violation {
	name, named := planned.Provider.Name.Get()
	if id := plan.UserPoolID.ValueString(); id != "" && named {
		changes := prior == nil || !prior.ProviderName.Equal(plan.ProviderName) || !prior.AttributeMapping.Equal(plan.AttributeMapping)
		r.aws.Planned.AddProvider(id, name, wiring.Mapping{Map: planned.Provider.AttributeMapping, Changes: changes})
	}
	if id := plan.UserPoolID.ValueString(); id != "" && plan.ownsPool() {
		r.aws.Planned.ChangePool(id, planned.Effective().UserPool)
	}
	if before == nil {
		return nil
	}
	old := domainName(before.Domain.Or(pool.Domain{}))
	if old != "" && (len(replacing(*prior, plan)) > 0 || leaves(old, planned)) {
		r.aws.Planned.FreeDomain(prior.Region.ValueString(), old)
	}
	moves := !plan.UserPoolID.IsUnknown() && !plan.UserPoolID.Equal(prior.UserPoolID)
	if moves || named && name != before.Provider.Name.Or("") {
		return r.removeProvider(*prior)
	}
	return nil
}

// removeProvider tells the rest of the run that an identity provider goes, and
// reports an app client that keeps it.
func (r *Resource) removeProvider(prior model) []rules.Violation {
	id, name := prior.UserPoolID.ValueString(), prior.ProviderName.ValueString()
	if !r.aws.Planned.RemoveProvider(id, name) {
		return nil
	}
	return []rules.Violation{rules.RemovedProviderListed(rules.Root("provider_name"), id, name)}
}

// leaves tells whether a plan certainly has another domain than this one, or
// none.
func leaves(old string, planned blueprint.Federation) bool {
	wanted := planned.Domain.Or(pool.Domain{})
	settled := !planned.Domain.IsUnknown() && !wanted.Prefix.IsUnknown() && !wanted.Custom.IsUnknown() && !wanted.Custom.Or(pool.CustomDomain{}).Name.IsUnknown()
	return settled && domainName(wanted) != old
}
