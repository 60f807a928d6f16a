package userpool

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// ToPool reads the block. Tags are the user pool's full set, the provider's
// default tags included, wherever a plan or state is read.
func ToPool(ctx context.Context, block types.Object, diags *diag.Diagnostics) tri.Value[pool.UserPool] {
	return value.Object(ctx, block, diags, toPool)
}

func toPool(ctx context.Context, m model, diags *diag.Diagnostics) pool.UserPool {
	return pool.UserPool{
		Name:                   value.String(m.Name),
		Schema:                 toSchema(ctx, m.Schema, diags),
		UsernameAttributes:     value.Strings(m.UsernameAttributes),
		AliasAttributes:        value.Strings(m.AliasAttributes),
		CaseSensitive:          value.Bool(m.CaseSensitive).OrElse(tri.Of(false)), // the default of the schema
		AutoVerifiedAttributes: value.Strings(m.AutoVerifiedAttributes),
		VerifyBeforeUpdate:     value.Strings(m.VerifyBeforeUpdate),
		PasswordPolicy:         value.Object(ctx, m.PasswordPolicy, diags, toPasswordPolicy),
		FirstAuthFactors:       value.Strings(m.FirstAuthFactors),
		AccountRecovery:        value.Strings(m.AccountRecovery),
		SelfSignUp:             value.Bool(m.SelfSignUp),
		Invitation:             value.Object(ctx, m.Invitation, diags, toMessage),
		Verification:           value.Object(ctx, m.Verification, diags, toVerification),
		SMSAuthentication:      value.String(m.SMSAuthentication),
		Email:                  value.Object(ctx, m.Email, diags, toEmail),
		SMS:                    value.Object(ctx, m.SMS, diags, toSMS),
		Device:                 value.Object(ctx, m.Device, diags, toDevice),
		Triggers:               value.Object(ctx, m.Triggers, diags, toTriggers),
		MFA:                    value.Object(ctx, m.MFA, diags, toMFA),
		Tier:                   value.String(m.Tier),
		ThreatProtection:       value.Object(ctx, m.ThreatProtection, diags, toThreat),
		DeletionProtection:     value.String(m.DeletionProtection),
		Tags:                   value.StringMap(m.allTags()),
		KMSKeyARN:              value.String(m.KMSKeyARN),
		IssuerType:             value.String(m.IssuerType),
	}
}

// allTags prefers the computed set with the default tags. A configuration has
// none of it, only what the user wrote.
func (m model) allTags() types.Map {
	if m.TagsAll.IsNull() {
		return m.Tags
	}
	return m.TagsAll
}

func toSchema(ctx context.Context, m types.Map, diags *diag.Diagnostics) tri.Value[map[string]tri.Value[pool.Attribute]] {
	if m.IsUnknown() {
		return tri.Unknown[map[string]tri.Value[pool.Attribute]]()
	}
	if m.IsNull() {
		return tri.Null[map[string]tri.Value[pool.Attribute]]()
	}
	out := make(map[string]tri.Value[pool.Attribute], len(m.Elements()))
	for name, e := range m.Elements() {
		if object, ok := e.(types.Object); ok {
			out[name] = value.Object(ctx, object, diags, toAttribute)
		}
	}
	return tri.Of(out)
}

func toAttribute(_ context.Context, m attributeModel, _ *diag.Diagnostics) pool.Attribute {
	return pool.Attribute{
		Type:          value.String(m.Type),
		Required:      value.Bool(m.Required),
		Mutable:       value.Bool(m.Mutable),
		DeveloperOnly: value.Bool(m.DeveloperOnly),
		MinLength:     value.Int64(m.MinLength),
		MaxLength:     value.Int64(m.MaxLength),
		MinValue:      value.Int64(m.MinValue),
		MaxValue:      value.Int64(m.MaxValue),
	}
}

func toPasswordPolicy(_ context.Context, m passwordPolicyModel, _ *diag.Diagnostics) pool.PasswordPolicy {
	return pool.PasswordPolicy{
		MinimumLength:                 value.Int64(m.MinimumLength),
		RequireLowercase:              value.Bool(m.RequireLowercase),
		RequireNumbers:                value.Bool(m.RequireNumbers),
		RequireSymbols:                value.Bool(m.RequireSymbols),
		RequireUppercase:              value.Bool(m.RequireUppercase),
		PasswordHistorySize:           value.Int64(m.HistorySize),
		TemporaryPasswordValidityDays: value.Int64(m.TemporaryValidity),
	}
}

func toDevice(_ context.Context, m deviceModel, _ *diag.Diagnostics) pool.DeviceSettings {
	return pool.DeviceSettings{
		ChallengeRequiredOnNewDevice:     value.Bool(m.ChallengeRequired),
		DeviceOnlyRememberedOnUserPrompt: value.Bool(m.UserPrompt),
	}
}

func toMFA(ctx context.Context, m mfaModel, diags *diag.Diagnostics) pool.MFA {
	return pool.MFA{
		Mode:          value.String(m.Configuration),
		SoftwareToken: value.Bool(m.SoftwareToken),
		SMS:           value.Bool(m.SMS),
		Email:         value.Object(ctx, m.Email, diags, toEmailMFA),
		WebAuthn:      value.Object(ctx, m.WebAuthn, diags, toWebAuthn),
	}
}

func toEmailMFA(_ context.Context, m emailMFAModel, _ *diag.Diagnostics) pool.EmailMFA {
	return pool.EmailMFA{Message: value.String(m.Message), Subject: value.String(m.Subject)}
}

func toWebAuthn(_ context.Context, m webAuthnModel, _ *diag.Diagnostics) pool.WebAuthn {
	return pool.WebAuthn{
		RelyingPartyID:   value.String(m.RelyingPartyID),
		UserVerification: value.String(m.UserVerification),
		Factor:           value.String(m.Factor),
	}
}
