package federation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// tellLeftBehind names a complete pool that looks just like the one that a
// create is about to make. An apply that is killed after the last call and before
// Terraform has the state leaves such a pool; another workspace may have it too,
// so nobody takes it over. What cannot be read is not told: the plan can do without.
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
		if p.Name != name || b.unfinished.Managed(p.ID) || !b.isComplete(ctx, p.ID, wanted.Provider) {
			continue
		}
		owned := "/" + ownUserPool
		if wanted.Domain != nil {
			owned += "," + ownDomain
		}
		found.AddWarning("There is a user pool just like this one",
			"This apply will make a user pool, and user pool "+p.ID+" has the same name and an identity provider "+provider+
				" with the same issuer and client_id.\n\nAn apply that was interrupted in its very last moment leaves such a pool. "+
				"If nothing else manages it, import it before you apply:\n\n"+importCommand(p.ID, provider, owned))
	}
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
