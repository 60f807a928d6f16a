package federation

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// tellLeftBehind names a complete pool that looks just like the one that a
// create is about to make, and an empty one. An apply that is killed after the
// last call and before Terraform has the state leaves the former; another
// workspace may have it too, so nobody takes it over. What cannot be read is not
// told: the plan can do without.
func (r *Resource) tellLeftBehind(ctx context.Context, plan model, found *diag.Diagnostics) {
	if r.aws == nil || !plan.ownsPool() || plan.UserPool.IsUnknown() || plan.Region.IsUnknown() || found.HasError() {
		return
	}
	wanted := toIntent(ctx, plan, found).Expand()
	name, named := wanted.UserPool.Name.Get()
	provider, known := wanted.Provider.Name.Get()
	if !named || !known {
		return
	}
	ctx, cancel := context.WithTimeout(cognito.AtItsWord(ctx), wiring.LookTimeout)
	defer cancel()
	b := r.client(plan)
	listed, _ := b.cognito.UserPools(ctx)
	if b.unfinished.Applies() { // asked after the list: what is on it may be of this run
		return
	}
	for _, p := range listed {
		switch {
		case p.Name != name || b.unfinished.Managed(p.ID):
		case b.isEmpty(ctx, p):
			tellEmpty(p, found)
		case b.isComplete(ctx, p.ID, wanted.Provider):
			tellComplete(p, provider, wanted.Domain != nil, found)
		}
	}
}

func tellComplete(p cognito.UserPoolSummary, provider string, domain bool, found *diag.Diagnostics) {
	owned := "/" + ownUserPool
	if domain {
		owned += "," + ownDomain
	}
	found.AddWarning("There is a user pool just like this one",
		"This apply will make a user pool, and user pool "+p.ID+" has the same name and an identity provider "+provider+
			" with the same issuer and client_id.\n\nAn apply that was interrupted in its very last moment leaves such a pool. "+
			"If nothing else manages it, import it before you apply:\n\n"+importCommand(p.ID, provider, owned))
}

// isComplete tells whether a pool bears no mark and has the identity provider.
func (b builder) isComplete(ctx context.Context, id string, wanted pool.IdentityProvider) bool {
	facts, err := b.cognito.UserPoolFacts(ctx, id)
	if _, marked := blueprint.MarkOf(facts.Settings); err != nil || marked {
		return false
	}
	held, err := b.lookProvider(ctx, id, wanted.Name.Or(""))
	return err == nil && held.Settings.Issuer == wanted.Issuer && held.Settings.ClientID == wanted.ClientID
}

// isEmpty tells whether a pool was made a short while ago, bears no mark, and has
// nothing in it. Where a policy refuses the mark, a create whose reply gets lost
// leaves such a pool.
func (b builder) isEmpty(ctx context.Context, p cognito.UserPoolSummary) bool {
	if b.cognito.Age(p.Created) > recently {
		return false
	}
	facts, err := b.cognito.UserPoolFacts(ctx, p.ID)
	if _, marked := blueprint.MarkOf(facts.Settings); err != nil || marked || facts.Users.Or(0) > 0 || facts.Domain+facts.CustomDomain != "" {
		return false
	}
	providers, err := b.cognito.IdentityProviders(ctx, p.ID)
	if err != nil || len(providers) > 0 {
		return false
	}
	clients, err := b.cognito.AppClients(ctx, p.ID) // the number of users is an estimate: who signs users in by API has a client
	return err == nil && len(clients) == 0
}

func tellEmpty(p cognito.UserPoolSummary, found *diag.Diagnostics) {
	found.AddWarning("There is an empty user pool of this name",
		"This apply will make a user pool, and user pool "+p.ID+", which has the same name and nothing in it, was made at "+p.Created.UTC().Format(time.RFC3339)+
			".\n\nAn apply that may not tag user pools, and whose request got lost, leaves such a pool. If nothing else manages it, delete it:\n\n"+
			"  aws cognito-idp update-user-pool --deletion-protection INACTIVE --user-pool-id "+p.ID+"\n"+
			"  aws cognito-idp delete-user-pool --user-pool-id "+p.ID)
}
