package userpool

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// FromPool writes what Cognito answered as a block. prior is the block in the
// state: Cognito does not tell "left out" from "set to the default", so a
// setting at its default is spelled as prior spells it, and any other shows as
// drift. defaultTags are the provider's, which the tags attribute leaves out.
func FromPool(ctx context.Context, prior types.Object, observed pool.UserPool, defaultTags map[string]string, diags *diag.Diagnostics) types.Object {
	before := value.Model[model](ctx, prior, diags)
	defaults := pool.Defaults()
	m := model{
		Name:                   value.FromString(observed.Name),
		Schema:                 fromSchema(ctx, before.Schema, observed.Schema, diags),
		UsernameAttributes:     value.SetLike(before.UsernameAttributes, observed.UsernameAttributes),
		AliasAttributes:        value.SetLike(before.AliasAttributes, observed.AliasAttributes),
		CaseSensitive:          value.FromBool(observed.CaseSensitive.OrElse(defaults.CaseSensitive)),
		AutoVerifiedAttributes: value.SetLike(before.AutoVerifiedAttributes, observed.AutoVerifiedAttributes),
		VerifyBeforeUpdate:     value.SetLike(before.VerifyBeforeUpdate, observed.VerifyBeforeUpdate),
		SelfSignUp:             value.FromBool(observed.SelfSignUp.OrElse(defaults.SelfSignUp)),
		FirstAuthFactors:       value.FromSet(observed.FirstAuthFactors.OrElse(defaults.FirstAuthFactors)),
		AccountRecovery:        value.FromList(observed.AccountRecovery.OrElse(defaults.AccountRecovery)),
		SMSAuthentication:      value.FromString(observed.SMSAuthentication),
		Tier:                   value.FromString(observed.Tier.OrElse(defaults.Tier)),
		DeletionProtection:     value.FromString(observed.DeletionProtection.OrElse(defaults.DeletionProtection)),
		KMSKeyARN:              value.FromString(observed.KMSKeyARN),
		IssuerType:             issuerType(before.IssuerType, observed.IssuerType),
	}
	fromTags(&m, before, observed.Tags, defaultTags)
	fromObjects(ctx, &m, before, observed, diags)
	return value.FromModel(ctx, Type(), m, diags)
}

// issuerType hides ORIGINAL, which Cognito may answer for a pool that never
// asked for it, from a configuration that leaves the choice to Cognito.
func issuerType(prior types.String, observed tri.Value[string]) types.String {
	if prior.IsNull() && observed.Or("ORIGINAL") == "ORIGINAL" {
		return prior
	}
	return value.FromString(observed)
}

func fromObjects(ctx context.Context, m *model, before model, observed pool.UserPool, diags *diag.Diagnostics) {
	d := pool.Defaults()
	m.PasswordPolicy = nested(ctx, types.ObjectUnknown(nil), observed.PasswordPolicy, d.PasswordPolicy, "password_policy", fromPasswordPolicy, diags)
	m.Device = nested(ctx, before.Device, observed.Device, d.Device, "device_configuration", fromDevice, diags)
	m.Invitation = nested(ctx, before.Invitation, observed.Invitation, d.Invitation, "invite_message_template", fromMessage, diags)
	m.Verification = nested(ctx, before.Verification, observed.Verification, d.Verification, "verification_message_template", fromVerification, diags)
	m.Email = nested(ctx, before.Email, observed.Email, d.Email, "email_configuration", fromEmail, diags)
	m.SMS = nested(ctx, before.SMS, observed.SMS, tri.Null[pool.SMSSettings](), "sms_configuration", fromSMS, diags)
	m.ThreatProtection = nested(ctx, before.ThreatProtection, observed.ThreatProtection, d.ThreatProtection, "threat_protection", fromThreat, diags)
	m.Triggers = nested(ctx, before.Triggers, observed.Triggers, d.Triggers, "lambda_config", fromTriggers, diags)
	m.MFA = nested(ctx, before.MFA, observed.MFA, d.MFA, "mfa", fromMFA, diags)
}

// nested writes a nested object. The adapter answers null for an object at its
// default; a prior object then gets the default spelled out, and a prior null
// stays null.
func nested[T, M any](ctx context.Context, prior types.Object, observed, fallback tri.Value[T], name string, convert func(context.Context, T, *diag.Diagnostics) M, diags *diag.Diagnostics) types.Object {
	return object(ctx, value.ObjectType(Type(), name), prior, observed, fallback, convert, diags)
}

func object[T, M any](ctx context.Context, t types.ObjectType, prior types.Object, observed, fallback tri.Value[T], convert func(context.Context, T, *diag.Diagnostics) M, diags *diag.Diagnostics) types.Object {
	if observed.IsNull() && !prior.IsNull() {
		observed = fallback
	}
	got, ok := observed.Get()
	if !ok {
		return types.ObjectNull(t.AttrTypes)
	}
	return value.FromModel(ctx, t, convert(ctx, got, diags), diags)
}

func fromTags(m *model, before model, observed tri.Map, defaults map[string]string) {
	all, _ := tri.KnownMap(observed)
	own := make(map[string]string, len(all))
	written, _ := tri.KnownMap(value.StringMap(before.Tags))
	for k, v := range all {
		_, kept := written[k]
		if d, isDefault := defaults[k]; kept || !isDefault || d != v {
			own[k] = v
		}
	}
	if len(own) == 0 {
		own = nil
	}
	m.Tags = value.MapLike(before.Tags, tri.StringMap(own))
	if all == nil {
		all = map[string]string{}
	}
	m.TagsAll = value.FromMap(tri.StringMap(all))
}

func fromPasswordPolicy(_ context.Context, p pool.PasswordPolicy, _ *diag.Diagnostics) passwordPolicyModel {
	return passwordPolicyModel{
		MinimumLength:     value.FromInt64(p.MinimumLength),
		RequireLowercase:  value.FromBool(p.RequireLowercase),
		RequireUppercase:  value.FromBool(p.RequireUppercase),
		RequireNumbers:    value.FromBool(p.RequireNumbers),
		RequireSymbols:    value.FromBool(p.RequireSymbols),
		HistorySize:       value.FromInt64(p.PasswordHistorySize.OrElse(tri.Of[int64](0))),
		TemporaryValidity: value.FromInt64(p.TemporaryPasswordValidityDays),
	}
}

func fromDevice(_ context.Context, d pool.DeviceSettings, _ *diag.Diagnostics) deviceModel {
	return deviceModel{
		ChallengeRequired: value.FromBool(d.ChallengeRequiredOnNewDevice),
		UserPrompt:        value.FromBool(d.DeviceOnlyRememberedOnUserPrompt),
	}
}
