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
	observed = pinned(ctx, before, observed, diags)
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
		AccountRecovery:        recovery(before.AccountRecovery, observed.AccountRecovery),
		SMSAuthentication:      value.FromString(observed.SMSAuthentication),
		Tier:                   value.FromString(observed.Tier.OrElse(defaults.Tier)),
		DeletionProtection:     value.FromString(observed.DeletionProtection.OrElse(defaults.DeletionProtection)),
		KMSKeyARN:              value.FromString(observed.KMSKeyARN),
		IssuerType:             value.FromString(observed.IssuerType),
	}
	fromTags(&m, before, observed.Tags, defaultTags)
	fromObjects(ctx, &m, before, observed, diags)
	return value.FromModel(ctx, Type(), m, diags)
}

// recovery keeps Cognito's order, which is the order of priority.
func recovery(prior types.List, observed tri.List) types.List {
	if len(observed.Or(nil)) == 0 {
		return value.ListLike(prior, observed)
	}
	return value.FromList(observed)
}

// pinned hides settings that no call takes back: the issuer type, which nobody
// changes by leaving it out, the relying party of passkeys, and the SMS
// settings. Left out of the configuration they are as the pool has them, and
// only an import shows them.
func pinned(ctx context.Context, before model, observed pool.UserPool, diags *diag.Diagnostics) pool.UserPool {
	importing := before.Name.IsNull()
	if before.IssuerType.IsNull() && (!importing || observed.IssuerType.Or("") == "ORIGINAL") {
		observed.IssuerType = tri.Null[string]()
	}
	if importing {
		return observed
	}
	if before.SMS.IsNull() {
		observed.SMS = tri.Null[pool.SMSSettings]()
	}
	if mfa, ok := observed.MFA.Get(); ok {
		observed.MFA = tri.Of(pinnedMFA(ctx, value.Model[mfaModel](ctx, before.MFA, diags), mfa, diags))
	}
	return observed
}

// ShowsPasskeys tells whether a state shows the passkeys of its pool: when the
// configuration sets them, and after an import.
func ShowsPasskeys(ctx context.Context, block types.Object) bool {
	var ignored diag.Diagnostics
	m := value.Model[model](ctx, block, &ignored)
	return m.Name.IsNull() || !value.Model[mfaModel](ctx, m.MFA, &ignored).WebAuthn.IsNull()
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

// nested writes a nested object. Cognito does not tell "left out" from "set to
// the default": a prior object gets the default spelled out, and a prior null
// stays null.
func nested[T, M any](ctx context.Context, prior types.Object, observed, fallback tri.Value[T], name string, convert func(context.Context, T, *diag.Diagnostics) M, diags *diag.Diagnostics) types.Object {
	shown := object(ctx, observed.OrElse(fallback), diags, convert, name)
	if prior.IsNull() && shown.Equal(object(ctx, fallback, diags, convert, name)) {
		return object(ctx, tri.Null[T](), diags, convert, name)
	}
	return shown
}

// object writes an object at the named path of the block.
func object[T, M any](ctx context.Context, observed tri.Value[T], diags *diag.Diagnostics, convert func(context.Context, T, *diag.Diagnostics) M, names ...string) types.Object {
	t := value.ObjectType(Type(), names...)
	got, ok := observed.Get()
	if !ok {
		return types.ObjectNull(t.AttrTypes)
	}
	return value.FromModel(ctx, t, convert(ctx, got, diags), diags)
}

// fromTags leaves out of tags what came from the provider's default tags, now
// or when they were last applied.
func fromTags(m *model, before model, observed tri.Map, defaults map[string]string) {
	all, _ := tri.KnownMap(observed)
	own := make(map[string]string, len(all))
	written, _ := tri.KnownMap(value.StringMap(before.Tags))
	applied, _ := tri.KnownMap(value.StringMap(before.TagsAll))
	for k, v := range all {
		_, kept := written[k]
		if kept || !holds(defaults, k, v) && !holds(applied, k, v) {
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

func holds(m map[string]string, key, want string) bool {
	got, ok := m[key]
	return ok && got == want
}

func fromPasswordPolicy(_ context.Context, p pool.PasswordPolicy, _ *diag.Diagnostics) passwordPolicyModel {
	d, _ := pool.Defaults().PasswordPolicy.Get()
	return passwordPolicyModel{
		MinimumLength:     value.FromInt64(p.MinimumLength.OrElse(d.MinimumLength)),
		RequireLowercase:  value.FromBool(p.RequireLowercase.OrElse(d.RequireLowercase)),
		RequireUppercase:  value.FromBool(p.RequireUppercase.OrElse(d.RequireUppercase)),
		RequireNumbers:    value.FromBool(p.RequireNumbers.OrElse(d.RequireNumbers)),
		RequireSymbols:    value.FromBool(p.RequireSymbols.OrElse(d.RequireSymbols)),
		HistorySize:       value.FromInt64(p.PasswordHistorySize.OrElse(d.PasswordHistorySize)),
		TemporaryValidity: value.FromInt64(p.TemporaryPasswordValidityDays.OrElse(d.TemporaryPasswordValidityDays)),
	}
}

func fromDevice(_ context.Context, d pool.DeviceSettings, _ *diag.Diagnostics) deviceModel {
	return deviceModel{
		ChallengeRequired: value.FromBool(d.ChallengeRequiredOnNewDevice.OrElse(tri.Of(false))),
		UserPrompt:        value.FromBool(d.DeviceOnlyRememberedOnUserPrompt.OrElse(tri.Of(false))),
	}
}
