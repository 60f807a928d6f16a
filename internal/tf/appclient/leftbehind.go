package appclient

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// tellLeftBehind names a complete client that looks just like the one that a
// create is about to make. An apply that is killed after the last call and before
// Terraform has the state leaves such a client; somebody else may have it too, so
// nobody takes it over. What cannot be read is not told: the plan can do without.
func (r *clientResource) tellLeftBehind(ctx context.Context, plan model, found *diag.Diagnostics) {
	poolID, name := plan.UserPoolID.ValueString(), plan.Name.ValueString()
	if r.aws == nil || poolID == "" || name == "" || plan.Region.ValueString() == "" || found.HasError() || r.aws.Unfinished.Applies() {
		return
	}
	ctx, cancel := context.WithTimeout(cognito.AtItsWord(ctx), wiring.LookTimeout)
	defer cancel()
	c := r.cognito(plan)
	listed, _ := c.AppClients(ctx, poolID)
	if r.aws.Unfinished.Applies() { // asked again after the list: what is on it may be of this run
		return
	}
	for _, s := range listed {
		if s.Name != name || r.aws.Unfinished.Managed(s.ID) {
			continue
		}
		held, err := c.AppClient(ctx, poolID, s.ID)
		if err != nil || r.otherKind(ctx, c, held) ||
			!same(held.Settings.CallbackURLs, value.Strings(plan.CallbackURLs)) ||
			!same(held.Settings.IdentityProviders, value.Strings(plan.IdentityProviders)) {
			continue
		}
		found.AddWarning("There is an app client just like this one",
			"This apply will make an app client, and client "+s.ID+" of user pool "+poolID+" has the same name, identity providers and callback URLs."+
				"\n\nAn apply that was interrupted in its very last moment leaves such a client. "+
				"If nothing else manages it, import it before you apply:\n\n  terraform import "+r.kind.name+".<name> "+poolID+"/"+s.ID)
	}
}

// otherKind tells whether a client is not of this kind, or may not be. The
// description of a client does not show a secret that was given or rotated
// (record 0009).
func (r *clientResource) otherKind(ctx context.Context, c *cognito.Client, held pool.ObservedAppClient) bool {
	if !held.Public {
		return !r.kind.confidential
	}
	secrets, err := c.ClientSecrets(ctx, held.UserPoolID, held.ID, "")
	if err != nil {
		return r.kind.confidential
	}
	return r.kind.confidential != (len(secrets) > 0)
}

// same compares without order.
func same(a, b tri.List) bool {
	one, whole := tri.Known(a)
	other, known := tri.Known(b)
	count := map[string]int{}
	for _, s := range one {
		count[s]++
	}
	for _, s := range other {
		count[s]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return whole && known
}
