package userpool

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// pinnedMFA hides details of factors that the block leaves to Cognito: it
// answers with defaults of its own, and the adapter sends nothing for them.
func pinnedMFA(ctx context.Context, before mfaModel, observed pool.MFA, diags *diag.Diagnostics) pool.MFA {
	observed.WebAuthn = pinnedPasskeys(ctx, before.WebAuthn, observed.WebAuthn, diags)
	if email, ok := observed.Email.Get(); ok && !before.Email.IsNull() {
		written := value.Model[emailMFAModel](ctx, before.Email, diags)
		observed.Email = tri.Of(pool.EmailMFA{
			Message: ifWritten(written.Message, email.Message),
			Subject: ifWritten(written.Subject, email.Subject),
		})
	}
	return observed
}

// pinnedPasskeys keeps a block without details, which asks for nothing.
func pinnedPasskeys(ctx context.Context, before types.Object, observed tri.Value[pool.WebAuthn], diags *diag.Diagnostics) tri.Value[pool.WebAuthn] {
	written := value.Model[webAuthnModel](ctx, before, diags)
	if before.IsNull() || observed.IsNull() && written != (webAuthnModel{}) {
		return tri.Null[pool.WebAuthn]()
	}
	w := observed.Or(pool.WebAuthn{})
	return tri.Of(pool.WebAuthn{
		RelyingPartyID:   ifWritten(written.RelyingPartyID, w.RelyingPartyID),
		UserVerification: ifWritten(written.UserVerification, w.UserVerification),
		Factor:           ifWritten(written.Factor, w.Factor),
	})
}

func ifWritten(written types.String, observed tri.Value[string]) tri.Value[string] {
	if written.IsNull() {
		return tri.Null[string]()
	}
	return observed
}
