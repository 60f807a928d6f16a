package appclient

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// firstSecretVersion is the version of the secret that a client is made with,
// and of the one that it is imported with.
const firstSecretVersion = 1

// takeFirstSecret puts the secret of a new client where it belongs. That the
// secret cannot be listed is no reason to lose the client: the next refresh
// finds the id.
func (r *clientResource) takeFirstSecret(ctx context.Context, plan *model, made pool.ObservedAppClient, found *diag.Diagnostics) {
	plan.SecretID, plan.PreviousSecretID = types.StringNull(), types.StringNull()
	held, err := r.cognito(*plan).ClientSecrets(ctx, plan.UserPoolID.ValueString(), made.ID, "")
	if err != nil {
		found.AddAttributeWarning(path.Root("client_secret_id"), "Id of the client secret could not be read", err.Error())
	}
	issued := pool.IssuedSecret{Value: made.Secret}
	if len(held) > 0 {
		issued.ClientSecret = held[len(held)-1]
		plan.SecretID = types.StringValue(issued.ID)
	}
	r.hand(plan, issued)
}

// changeSecrets rotates the secret where the version has changed, and retires
// the previous one where it is not to be kept. What failed is planned again:
// the state says how far it came.
func (r *clientResource) changeSecrets(ctx context.Context, config, prior model, plan *model, found *diag.Diagnostics) {
	c, poolID, id := r.cognito(*plan), plan.UserPoolID.ValueString(), plan.ClientID.ValueString()
	rotated := rotates(prior, *plan)
	switch {
	case rotated:
		issued, err := c.RotateClientSecret(ctx, poolID, id, prior.SecretID.ValueString(), givenSecret(config).Or(pool.Secret{}))
		if err != nil {
			plan.secretModel = stillHeld(prior, *plan)
			diags.Refusal(found, path.Root("client_secret_version"), "rotate the client secret of app client "+plan.Name.ValueString(), err)
			return
		}
		plan.SecretID = types.StringValue(issued.ID)
		r.hand(plan, issued)
	case plan.Secret.IsUnknown(): // from now on in the state, as far as Cognito still shows it
		r.showSecret(ctx, plan, found)
	}
	if plan.KeepPrevious.ValueBool() || plan.SecretID.IsNull() {
		plan.PreviousSecretID = r.previous(ctx, *plan, found)
		return
	}
	plan.PreviousSecretID = types.StringNull()
	if err := c.KeepClientSecret(ctx, poolID, id, plan.SecretID.ValueString()); err != nil {
		plan.PreviousSecretID = prior.PreviousSecretID
		if rotated {
			plan.PreviousSecretID = prior.SecretID
		}
		diags.Refusal(found, path.Root("keep_previous_client_secret"), "retire the previous client secret of app client "+plan.Name.ValueString(), err)
	}
}

// previous is what the plan knows, or what Cognito holds.
func (r *clientResource) previous(ctx context.Context, plan model, found *diag.Diagnostics) types.String {
	if !plan.PreviousSecretID.IsUnknown() {
		return plan.PreviousSecretID
	}
	held, err := r.cognito(plan).ClientSecrets(ctx, plan.UserPoolID.ValueString(), plan.ClientID.ValueString(), plan.SecretID.ValueString())
	if err != nil {
		found.AddAttributeWarning(path.Root("previous_client_secret_id"), "Id of the previous client secret could not be read", err.Error())
	}
	return besides(held, plan.SecretID.ValueString())
}

// stillHeld is what a plan says of secrets when the rotation in it failed.
func stillHeld(prior, plan model) secretModel {
	s := prior.secretModel
	s.PropagateUsers = plan.PropagateUsers
	return s
}

// hand gives a secret to the state, where it was asked to be, and to whatever
// reads it in the same run.
func (r *clientResource) hand(plan *model, issued pool.IssuedSecret) {
	if issued.ID != "" && !issued.Value.IsEmpty() {
		r.aws.Issued.Add(issued)
	}
	plan.Secret = types.StringNull()
	if plan.SecretInState.ValueBool() {
		plan.Secret = value.Text(issued.Value.Reveal())
	}
}

func (r *clientResource) showSecret(ctx context.Context, plan *model, found *diag.Diagnostics) {
	client, err := r.cognito(*plan).AppClient(ctx, plan.UserPoolID.ValueString(), plan.ClientID.ValueString())
	plan.Secret = value.Text(client.Secret.Reveal())
	switch {
	case err != nil:
		found.AddAttributeWarning(path.Root("client_secret"), "Client secret could not be read", err.Error())
	case plan.Secret.IsNull():
		found.AddAttributeWarning(path.Root("client_secret"), "Cognito does not show this client secret any more",
			"It shows a secret that it made itself, until the first rotation. Change client_secret_version to have another one made.")
	}
}

// refreshSecrets compares the secrets that the client has with those of the
// state. Whatever newer secret there is, the state's own is the one that the
// applications were given.
func refreshSecrets(state *model, found observed, diags *diag.Diagnostics) {
	if len(found.secrets) == 0 { // it has one, and the list lags behind
		return
	}
	newest := found.secrets[len(found.secrets)-1]
	if imported(*state) {
		state.SecretVersion, state.KeepPrevious, state.SecretInState = types.Int64Value(firstSecretVersion), types.BoolValue(true), types.BoolValue(false)
	}
	if state.SecretID.IsNull() && !state.SecretVersion.IsNull() {
		state.SecretID = types.StringValue(newest.ID)
	}
	current := state.SecretID.ValueString()
	if !holds(found.secrets, current) {
		state.SecretID, state.SecretVersion, state.Secret = types.StringNull(), types.Int64Null(), types.StringNull()
		diags.AddAttributeWarning(path.Root("client_secret_id"), "Client secret is gone",
			"Somebody deleted the client secret of app client "+found.client.ID+" that this resource manages, outside Terraform. The next apply makes another one.")
	}
	state.PreviousSecretID = besides(found.secrets, current)
	if state.SecretInState.ValueBool() && len(found.secrets) == 1 && newest.ID == current && !found.client.Secret.IsEmpty() {
		state.Secret = types.StringValue(found.client.Secret.Reveal())
	}
	if other := state.PreviousSecretID.ValueString(); other == newest.ID && holds(found.secrets, current) {
		diags.AddAttributeWarning(path.Root("previous_client_secret_id"), "App client has a client secret of somebody else",
			"Client secret "+other+" of app client "+found.client.ID+" is newer than the one that this resource manages. An interrupted rotation leaves such a secret, "+
				"or somebody added it outside Terraform. The next rotation deletes it, and keep_previous_client_secret = false does so without one. "+
				"If applications use it, delete the older one instead.")
	}
}

func holds(secrets []pool.ClientSecret, id string) bool {
	for _, s := range secrets {
		if s.ID == id {
			return true
		}
	}
	return false
}

// besides is the newest other secret.
func besides(secrets []pool.ClientSecret, id string) types.String {
	other := types.StringNull()
	for _, s := range secrets {
		if s.ID != id {
			other = types.StringValue(s.ID)
		}
	}
	return other
}
