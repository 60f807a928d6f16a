package federation_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// attributeCase sets an attribute, changes it, and leaves it out again. Each
// step must be an update in place, and the plan after each must be empty: what
// was sent is what Cognito holds and what the state says.
type attributeCase struct {
	name     string
	with     string
	with2    string
	userPool bool   // the attribute belongs to the user_pool block
	base     string // further user_pool settings, in every step
}

var attributeCases = []attributeCase{
	{name: "client_id", with: `client_id = "one"`, with2: `client_id = "two"`},
	{name: "client_secret", with: `client_secret = "one"`, with2: `client_secret = "two"`},
	{name: "issuer", with: `issuer = "https://other.idura.broker"`, with2: `issuer = "https://third.idura.broker"`},
	{name: "scopes", with: `scopes = ["openid", "email"]`, with2: `scopes = ["openid", "profile"]`},
	{name: "attributes_request_method", with: `attributes_request_method = "POST"`, with2: `attributes_request_method = "GET"`},
	{
		name: "attribute_mapping", with: `attribute_mapping = { name = "name" }`,
		with2: `attribute_mapping = { name = "full_name", username = "sub" }`,
	},
	{name: "idp_identifiers", with: `idp_identifiers = ["one"]`, with2: `idp_identifiers = ["one", "two.example"]`},
	{name: "ignore_rules", with: `ignore_rules = ["userinfo-plain-json"]`, with2: `ignore_rules = []`},
	{
		name: "endpoints", with: endpoints("one"), with2: endpoints("two"),
	},

	{name: "tags", userPool: true, with: `tags = { a = "1" }`, with2: `tags = { a = "2", b = "3" }`},
	{name: "auto_verified_attributes", userPool: true, with: `auto_verified_attributes = ["email"]`, with2: `auto_verified_attributes = []`},
	{
		name: "attributes_require_verification_before_update", userPool: true, base: `auto_verified_attributes = ["email"]`,
		with: `attributes_require_verification_before_update = ["email"]`, with2: `attributes_require_verification_before_update = []`,
	},
	{name: "self_sign_up_enabled", userPool: true, with: `self_sign_up_enabled = false`, with2: `self_sign_up_enabled = true`},
	{
		name: "password_policy", userPool: true, with: `password_policy = { minimum_length = 6, require_symbols = false }`,
		with2: `password_policy = { minimum_length = 20, password_history_size = 3, temporary_password_validity_days = 1 }`,
	},
	{
		name: "allowed_first_auth_factors", userPool: true, with: `allowed_first_auth_factors = ["PASSWORD", "EMAIL_OTP"]`,
		with2: `allowed_first_auth_factors = ["PASSWORD", "WEB_AUTHN"]`,
	},
	{name: "account_recovery", userPool: true, with: `account_recovery = ["admin_only"]`, with2: `account_recovery = ["verified_phone_number", "verified_email"]`},
	{
		name: "device_configuration", userPool: true, with: `device_configuration = {}`,
		with2: `device_configuration = { challenge_required_on_new_device = true, device_only_remembered_on_user_prompt = true }`,
	},
	{
		name: "mfa software token", userPool: true, with: `mfa = { configuration = "OPTIONAL", software_token = true }`,
		with2: `mfa = { configuration = "ON", software_token = true }`,
	},
	{
		name: "mfa passkeys", userPool: true,
		with:  `mfa = { web_authn = { relying_party_id = "login.example.com", user_verification = "required" } }`,
		with2: `mfa = { configuration = "OPTIONAL", software_token = true, web_authn = { relying_party_id = "login.example.com", user_verification = "preferred" } }`,
	},
	{name: "sms_authentication_message", userPool: true, base: sms, with: `sms_authentication_message = "Code {####}"`, with2: `sms_authentication_message = "Your code {####}"`},
	{
		name: "invite_message_template", userPool: true,
		with:  `invite_message_template = { email_subject = "Welcome" }`,
		with2: `invite_message_template = { email_subject = "Hello", email_message = "{username} {####}", sms_message = "{username} {####}" }`,
	},
	{
		name: "verification_message_template", userPool: true,
		with:  `verification_message_template = { email_subject = "Code", email_message = "Your code {####}" }`,
		with2: `verification_message_template = { default_email_option = "CONFIRM_WITH_LINK", email_message_by_link = "Please {##click##}", email_subject_by_link = "Link" }`,
	},
	{
		name: "email_configuration", userPool: true, with: `email_configuration = { reply_to_email_address = "reply@example.com" }`,
		with2: `email_configuration = {
      email_sending_account = "DEVELOPER"
      source_arn            = "arn:aws:ses:eu-west-2:000000000000:identity/example.com"
      from_email_address    = "Acme <login@example.com>"
      configuration_set     = "logins"
    }`,
	},
	{
		name: "lambda_config", userPool: true, with: `lambda_config = { pre_sign_up = "` + function + `" }`,
		with2: `lambda_config = {
      pre_sign_up                    = "` + function + `"
      post_confirmation              = "` + function + `"
      pre_authentication             = "` + function + `"
      post_authentication            = "` + function + `"
      custom_message                 = "` + function + `"
      user_migration                 = "` + function + `"
      define_auth_challenge          = "` + function + `"
      create_auth_challenge          = "` + function + `"
      verify_auth_challenge_response = "` + function + `"
      pre_token_generation           = { lambda_arn = "` + function + `", lambda_version = "V2_0" }
      inbound_federation             = { lambda_arn = "` + function + `" }
      custom_email_sender            = { lambda_arn = "` + function + `" }
      custom_sms_sender              = { lambda_arn = "` + function + `" }
      kms_key_id                     = "arn:aws:kms:eu-west-2:000000000000:key/11111111-2222-3333-4444-555555555555"
    }`,
	},
	{name: "user_pool_tier", userPool: true, with: `user_pool_tier = "LITE"`, with2: `user_pool_tier = "PLUS"`},
	{
		name: "threat_protection", userPool: true, base: `user_pool_tier = "PLUS"`,
		with:  `threat_protection = { advanced_security_mode = "AUDIT" }`,
		with2: `threat_protection = { advanced_security_mode = "ENFORCED", custom_auth_mode = "AUDIT" }`,
	},
	{name: "issuer_type", userPool: true, with: `issuer_type = "ORIGINAL"`, with2: `issuer_type = "UPDATED"`},
	{name: "schema custom attributes", userPool: true, base: `schema = { email = { mutable = true }, tenant = {} }`},
}

const (
	function = "arn:aws:lambda:eu-west-2:000000000000:function:trigger"
	sms      = `sms_configuration = { sns_caller_arn = "arn:aws:iam::000000000000:role/sms", external_id = "acme", sns_region = "eu-west-2" }`
)

func endpoints(path string) string {
	base := "https://idp.example.com/" + path
	return `endpoints = {
    authorize_url  = "` + base + `/authorize"
    token_url      = "` + base + `/token"
    attributes_url = "` + base + `/userinfo"
    jwks_uri       = "` + base + `/jwks"
  }`
}

func TestAccFederation_attributes(t *testing.T) {
	for _, c := range attributeCases {
		t.Run(c.name, func(t *testing.T) { c.run(t) })
	}
}

func (c attributeCase) run(t *testing.T) {
	e, pool := cogfed.New(t), name()
	config := func(value string) string {
		if c.userPool {
			return owned(e, pool, "", c.base+"\n    "+value)
		}
		return owned(e, pool, value, c.base)
	}
	steps := []resource.TestStep{{Config: config(c.with)}}
	if c.with2 != "" {
		steps = append(steps, updated(config(c.with2)), resource.TestStep{Config: config("")})
	}
	run(t, e, steps...)
}

// updated is a step that must change the federation in place.
func updated(config string) resource.TestStep {
	return resource.TestStep{
		Config: config,
		ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectResourceAction(address, plancheck.ResourceActionUpdate),
		}},
	}
}
