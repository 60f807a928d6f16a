package appclient

import (
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// validateSecret refuses to keep what the user gave outside of the state in it.
func validateSecret(config model, diags *diag.Diagnostics) {
	if config.SecretInState.ValueBool() && !config.GivenSecret.IsNull() {
		diags.AddAttributeError(path.Root("client_secret_in_state"), "Only a generated client secret goes into the state",
			"client_secret_in_state is true, and client_secret_wo is set.\n\nWhy: A secret that is given is write-only, and whoever gives it has it: it is never kept.\n\nFix: Remove one of the two arguments.")
	}
}

// rotates tells whether a plan asks for another secret: its version is another
// one, or the refresh has not found the secret, and has set the version to null.
func rotates(prior, plan model) bool { return !prior.SecretVersion.Equal(plan.SecretVersion) }

// deriveSecret fills in the defaults, and what a rotation makes of the secrets.
func deriveSecret(config model, prior *model, plan *model) {
	plan.SecretVersion = orElse(config.SecretVersion, types.Int64Value(firstSecretVersion))
	plan.KeepPrevious = orElse(config.KeepPrevious, types.BoolValue(true))
	plan.SecretInState = orElse(config.SecretInState, types.BoolValue(false))
	plan.PropagateUsers = orElse(config.PropagateUsers, types.BoolValue(false))
	switch {
	case prior == nil:
		plan.SecretID, plan.PreviousSecretID, plan.Secret = types.StringUnknown(), types.StringNull(), types.StringUnknown()
	case rotates(*prior, *plan):
		plan.SecretID, plan.PreviousSecretID, plan.Secret = types.StringUnknown(), prior.SecretID, types.StringUnknown()
		if plan.SecretVersion.IsUnknown() || prior.SecretID.IsNull() {
			plan.PreviousSecretID = types.StringUnknown()
		}
	default:
		plan.SecretID, plan.PreviousSecretID, plan.Secret = prior.SecretID, prior.PreviousSecretID, prior.Secret
		if !prior.SecretInState.Equal(plan.SecretInState) {
			plan.Secret = types.StringUnknown()
		}
	}
	switch {
	case plan.KeepPrevious.IsUnknown():
		plan.PreviousSecretID = types.StringUnknown()
	case !plan.KeepPrevious.ValueBool():
		plan.PreviousSecretID = types.StringNull()
	}
	if !plan.SecretInState.IsUnknown() && !plan.SecretInState.ValueBool() {
		plan.Secret = types.StringNull()
	}
}

func orElse[T interface{ IsNull() bool }](v, fallback T) T {
	if v.IsNull() {
		return fallback
	}
	return v
}
