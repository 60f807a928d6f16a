package userpool

import (
	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/objectdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/setdefault"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// How native users sign up and in. Federated users sign in at their identity
// provider, so most pools leave all of this alone.
func signInSchema() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"auto_verified_attributes":                      optionalSet("Attributes that Cognito verifies by a code at sign-up: `email`, `phone_number`."),
		"attributes_require_verification_before_update": optionalSet("Attributes whose new value counts only once verified. Each must be in `auto_verified_attributes`."),
		"self_sign_up_enabled":                          defaultBool(true, "Whether native users may sign themselves up. Defaults to `true`, as in the Cognito API."),
		"password_policy":                               passwordPolicy(),
		"allowed_first_auth_factors": schema.SetAttribute{
			Optional: true, Computed: true, ElementType: types.StringType, Validators: value.NoNullInSet(),
			Default:             setdefault.StaticValue(stringSet("PASSWORD")),
			MarkdownDescription: "First factors of native users in choice-based sign-in: `PASSWORD` (mandatory), `EMAIL_OTP`, `SMS_OTP`, `WEB_AUTHN`. Defaults to `[\"PASSWORD\"]`.",
		},
		"account_recovery": schema.ListAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInList(),
			MarkdownDescription: "Ways to reset a forgotten password, first choice first: `verified_email`, `verified_phone_number`, or `admin_only` alone. Left out: Cognito's own choice.",
		},
		"device_configuration": optionalObject("Device tracking for native users.", map[string]schema.Attribute{
			"challenge_required_on_new_device":      defaultBool(false, "Whether a remembered device can stand in for the second factor. Defaults to `false`."),
			"device_only_remembered_on_user_prompt": defaultBool(false, "Whether the user is asked before a device is remembered. Defaults to `false`."),
		}),
		"mfa": optionalObject("Multi-factor authentication of native users. Cognito leaves all factors of federated users to the identity provider.", mfaSchema()),
	}
}

func passwordPolicy() schema.SingleNestedAttribute {
	attributes := map[string]schema.Attribute{
		"minimum_length":                   defaultInt(8, "Shortest password, 6 to 99 characters. Defaults to 8."),
		"require_lowercase":                defaultBool(true, "Whether a lower-case letter is required. Defaults to `true`."),
		"require_uppercase":                defaultBool(true, "Whether an upper-case letter is required. Defaults to `true`."),
		"require_numbers":                  defaultBool(true, "Whether a digit is required. Defaults to `true`."),
		"require_symbols":                  defaultBool(true, "Whether a symbol is required. Defaults to `true`."),
		"password_history_size":            defaultInt(0, "How many former passwords cannot be used again, 0 to 24. Defaults to 0."),
		"temporary_password_validity_days": defaultInt(7, "Days until a temporary password expires, 1 to 365. Defaults to 7."),
	}
	return schema.SingleNestedAttribute{
		Optional: true, Computed: true,
		MarkdownDescription: "Password policy of native users. Defaults to Cognito's own.",
		Attributes:          attributes,
		Default: objectdefault.StaticValue(types.ObjectValueMust(attrTypes(attributes), map[string]attr.Value{
			"minimum_length":                   types.Int64Value(8),
			"require_lowercase":                types.BoolValue(true),
			"require_uppercase":                types.BoolValue(true),
			"require_numbers":                  types.BoolValue(true),
			"require_symbols":                  types.BoolValue(true),
			"password_history_size":            types.Int64Value(0),
			"temporary_password_validity_days": types.Int64Value(7),
		})),
	}
}

func mfaSchema() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"configuration": schema.StringAttribute{
			Optional: true, Computed: true, Default: stringdefault.StaticString("OFF"),
			MarkdownDescription: "`OFF`, `OPTIONAL` or `ON`. Defaults to `OFF`.",
		},
		"software_token": defaultBool(false, "Whether authenticator apps (TOTP) are a factor. Defaults to `false`."),
		"sms":            defaultBool(false, "Whether text messages are a factor, sent as `sms_configuration` says. Defaults to `false`."),
		"email": optionalObject("E-mail messages as a factor. Needs the tier `ESSENTIALS` or `PLUS`, and an e-mail identity of your own.", map[string]schema.Attribute{
			"message": optionalString("Body, with `{####}` for the code."),
			"subject": optionalString("Subject, 1 to 140 characters."),
		}),
		"web_authn": optionalObject("Passkeys.", map[string]schema.Attribute{
			"relying_party_id":     optionalString("Domain that the passkeys belong to."),
			"user_verification":    optionalString("`required` or `preferred`."),
			"factor_configuration": optionalString("`SINGLE_FACTOR` or `MULTI_FACTOR_WITH_USER_VERIFICATION`."),
		}),
	}
}

func stringSet(values ...string) types.Set {
	return types.SetValueMust(types.StringType, stringValues(values))
}

func stringValues(values []string) []attr.Value {
	out := make([]attr.Value, len(values))
	for i, v := range values {
		out[i] = types.StringValue(v)
	}
	return out
}
