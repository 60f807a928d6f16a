package userpool_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// at is an object at a path below the block, by its attributes.
func at(attributes map[string]attr.Value, path ...string) types.Object {
	return with(value.ObjectType(userpool.Type(), path...), attributes)
}

func nothing(path ...string) types.Object {
	return types.ObjectNull(value.ObjectType(userpool.Type(), path...).AttrTypes)
}

func passkeys(domain, verification types.String) types.Object {
	return at(map[string]attr.Value{"relying_party_id": domain, "user_verification": verification}, "mfa", "web_authn")
}

func mfa(factor string, o types.Object) types.Object {
	off, no := types.StringValue("OFF"), types.BoolValue(false)
	return at(map[string]attr.Value{"configuration": off, "software_token": no, "sms": no, factor: o}, "mfa")
}

func observedMFA(m pool.MFA) pool.UserPool {
	m.Mode, m.SoftwareToken, m.SMS = tri.Of("OFF"), tri.Of(false), tri.Of(false)
	return pool.UserPool{MFA: tri.Of(m)}
}

// A setting is spelled as the state spells it where Cognito cannot tell the
// difference; null stands for an attribute that was left out.
func TestFromPool_spelling(t *testing.T) {
	code, domain, null := types.StringValue("CONFIRM_WITH_CODE"), types.StringValue("login.acme.org"), types.StringNull()
	message := map[string]attr.Value{"message": types.StringValue("{####}")}
	email := map[string]attr.Value{"default_email_option": code}
	sms := map[string]attr.Value{"sns_caller_arn": types.StringValue("arn:role")}
	var unset pool.UserPool
	withSMS := pool.UserPool{SMS: tri.Of(pool.SMSSettings{CallerARN: tri.Of("arn:role")})}
	withPasskeys := observedMFA(pool.MFA{WebAuthn: tri.Of(pool.WebAuthn{RelyingPartyID: tri.Of("login.acme.org"), UserVerification: tri.Of("preferred")})})
	withEmail := observedMFA(pool.MFA{Email: tri.Of(pool.EmailMFA{Message: tri.Of("{####}"), Subject: tri.Of("Code")})})
	for name, tt := range map[string]struct {
		attribute   string
		prior, want attr.Value
		observed    pool.UserPool
	}{
		"default left out":             {"verification_message_template", nothing("verification_message_template"), nothing("verification_message_template"), unset},
		"default left out, answered":   {"verification_message_template", nothing("verification_message_template"), nothing("verification_message_template"), pool.Defaults()},
		"default half answered":        {"mfa", nothing("mfa"), nothing("mfa"), pool.UserPool{MFA: tri.Of(pool.MFA{SMS: tri.Of(false)})}},
		"default written":              {"verification_message_template", at(email, "verification_message_template"), at(email, "verification_message_template"), unset},
		"empty templates written":      {"invite_message_template", at(nil, "invite_message_template"), at(nil, "invite_message_template"), unset},
		"no triggers written":          {"lambda_config", at(nil, "lambda_config"), at(nil, "lambda_config"), unset},
		"no recovery":                  {"account_recovery", types.ListNull(types.StringType), types.ListNull(types.StringType), unset},
		"issuer type left out":         {"issuer_type", null, null, pool.UserPool{IssuerType: tri.Of("UPDATED")}},
		"issuer type written":          {"issuer_type", types.StringValue("ORIGINAL"), types.StringValue("UPDATED"), pool.UserPool{IssuerType: tri.Of("UPDATED")}},
		"SMS left out":                 {"sms_configuration", nothing("sms_configuration"), nothing("sms_configuration"), withSMS},
		"SMS written":                  {"sms_configuration", at(sms, "sms_configuration"), at(sms, "sms_configuration"), withSMS},
		"SMS gone":                     {"sms_configuration", at(sms, "sms_configuration"), nothing("sms_configuration"), unset},
		"no MFA, passkeys there":       {"mfa", nothing("mfa"), nothing("mfa"), withPasskeys},
		"passkeys left out":            {"mfa", mfa("email", nothing("mfa", "email")), mfa("email", nothing("mfa", "email")), withPasskeys},
		"passkeys without detail":      {"mfa", mfa("web_authn", passkeys(null, null)), mfa("web_authn", passkeys(null, null)), withPasskeys},
		"passkeys never asked for":     {"mfa", mfa("web_authn", passkeys(null, null)), mfa("web_authn", passkeys(null, null)), observedMFA(pool.MFA{})},
		"passkeys, detail left out":    {"mfa", mfa("web_authn", passkeys(domain, null)), mfa("web_authn", passkeys(domain, null)), withPasskeys},
		"passkeys, detail changed":     {"mfa", mfa("web_authn", passkeys(types.StringValue("old"), null)), mfa("web_authn", passkeys(domain, null)), withPasskeys},
		"passkeys gone":                {"mfa", mfa("web_authn", passkeys(domain, null)), mfa("web_authn", nothing("mfa", "web_authn")), observedMFA(pool.MFA{})},
		"e-mail factor, no detail":     {"mfa", mfa("email", at(nil, "mfa", "email")), mfa("email", at(nil, "mfa", "email")), withEmail},
		"e-mail factor, half a detail": {"mfa", mfa("email", at(message, "mfa", "email")), mfa("email", at(message, "mfa", "email")), withEmail},
		"e-mail factor gone":           {"mfa", mfa("email", at(nil, "mfa", "email")), mfa("email", nothing("mfa", "email")), observedMFA(pool.MFA{})},
		"e-mail factor came":           {"mfa", nothing("mfa"), mfa("email", at(map[string]attr.Value{"message": types.StringValue("{####}"), "subject": types.StringValue("Code")}, "mfa", "email")), withEmail},
	} {
		t.Run(name, func(t *testing.T) {
			prior := with(userpool.Type(), map[string]attr.Value{"name": types.StringValue("acme"), tt.attribute: tt.prior})
			if got := fromPool(t, prior, tt.observed, nil).Attributes()[tt.attribute]; !got.Equal(tt.want) {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

// An import shows what is pinned later, and the issuer type only where it is
// not the original one.
func TestFromPool_importShowsWhatIsPinned(t *testing.T) {
	for issuer, want := range map[string]types.String{"ORIGINAL": types.StringNull(), "UPDATED": types.StringValue("UPDATED")} {
		for name, prior := range imported() {
			got := fromPool(t, prior, pool.UserPool{IssuerType: tri.Of(issuer)}, nil).Attributes()["issuer_type"]
			if !got.Equal(want) {
				t.Errorf("%s with %s: %s, want %s", issuer, name, got, want)
			}
		}
	}
}

// A block that is not known stays so, and one that is left out is no pool.
func TestToPool_noBlock(t *testing.T) {
	var diags diag.Diagnostics
	none, later := nothing(), types.ObjectUnknown(userpool.Type().AttrTypes)
	if p := userpool.ToPool(t.Context(), none, &diags); !p.IsNull() {
		t.Error(p)
	}
	if p := userpool.ToPool(t.Context(), later, &diags); !p.IsUnknown() || len(diags) > 0 {
		t.Error(p, diags)
	}
}

func TestShowsPasskeys(t *testing.T) {
	named := map[string]attr.Value{"name": types.StringValue("acme")}
	written := map[string]attr.Value{"name": types.StringValue("acme"), "mfa": mfa("web_authn", passkeys(types.StringNull(), types.StringNull()))}
	for name, tt := range map[string]struct {
		block types.Object
		want  bool
	}{
		"import":   {with(userpool.Type(), nil), true},
		"left out": {with(userpool.Type(), named), false},
		"written":  {with(userpool.Type(), written), true},
	} {
		if got := userpool.ShowsPasskeys(t.Context(), tt.block); got != tt.want {
			t.Errorf("%s: %t", name, got)
		}
	}
}
