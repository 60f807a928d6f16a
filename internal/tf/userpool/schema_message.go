package userpool

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
)

func messageSchema() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"sms_authentication_message": optionalString("Text message with the second factor, 6 to 140 characters with `{####}` for the code."),
		"invite_message_template": optionalObject("Messages that invite users whom an administrator created.", map[string]schema.Attribute{
			"email_message": optionalString("Body, with `{username}` and `{####}`."),
			"email_subject": optionalString("Subject, 1 to 140 characters."),
			"sms_message":   optionalString("Text message, with `{username}` and `{####}`."),
		}),
		"verification_message_template": optionalObject("Messages that verify an e-mail address or phone number.", map[string]schema.Attribute{
			"default_email_option": schema.StringAttribute{
				Optional: true, Computed: true, Default: stringdefault.StaticString("CONFIRM_WITH_CODE"),
				MarkdownDescription: "`CONFIRM_WITH_CODE` or `CONFIRM_WITH_LINK`. Defaults to `CONFIRM_WITH_CODE`.",
			},
			"email_message":         optionalString("Body of a message with a code, 6 to 20000 characters with `{####}`."),
			"email_subject":         optionalString("Subject of a message with a code, 1 to 140 characters."),
			"email_message_by_link": optionalString("Body of a message with a link, with `{##…##}` around the link text."),
			"email_subject_by_link": optionalString("Subject of a message with a link, 1 to 140 characters."),
			"sms_message":           optionalString("Text message, 6 to 140 characters with `{####}`."),
		}),
	}
}

func deliverySchema() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"email_configuration": optionalObject("How e-mail messages are sent.", map[string]schema.Attribute{
			"email_sending_account": schema.StringAttribute{
				Optional: true, Computed: true, Default: stringdefault.StaticString("COGNITO_DEFAULT"),
				MarkdownDescription: "`COGNITO_DEFAULT` (50 messages a day) or `DEVELOPER` (Amazon SES). Defaults to `COGNITO_DEFAULT`.",
			},
			"source_arn":             optionalString("ARN of the verified SES identity. Required with `DEVELOPER`."),
			"from_email_address":     optionalString("Sender, as an address or `Name <address>`."),
			"reply_to_email_address": optionalString("Address for replies."),
			"configuration_set":      optionalString("SES configuration set."),
		}),
		"sms_configuration": optionalObject("How text messages are sent. Once configured, Cognito keeps it: only the role can change.", map[string]schema.Attribute{
			"sns_caller_arn": requiredString("ARN of the IAM role with which Cognito calls Amazon SNS."),
			"external_id":    optionalString("External id that the role's trust policy demands."),
			"sns_region":     optionalString("Region of Amazon SNS."),
		}),
		"lambda_config": optionalObject("Lambda triggers, each an ARN of a function. Cognito does not check that it may invoke them.", triggerSchema()),
	}
}

func triggerSchema() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"pre_sign_up":                    optionalString("Runs before sign-up, and before the first login of a federated user."),
		"post_confirmation":              optionalString("Runs after sign-up, and after the first login of a federated user."),
		"pre_authentication":             optionalString("Runs before sign-in of native users."),
		"post_authentication":            optionalString("Runs after sign-in, federated ones included."),
		"custom_message":                 optionalString("Customises messages."),
		"user_migration":                 optionalString("Takes over users of another directory at their first sign-in."),
		"define_auth_challenge":          optionalString("Custom authentication: decides the next challenge. Not available in managed login."),
		"create_auth_challenge":          optionalString("Custom authentication: makes the challenge. Not available in managed login."),
		"verify_auth_challenge_response": optionalString("Custom authentication: judges the answer. Not available in managed login."),
		"pre_token_generation":           versionedTrigger("Runs before tokens are issued. `V2_0` and `V3_0` need the tier `ESSENTIALS` or `PLUS`."),
		"inbound_federation":             versionedTrigger("Changes the claims of the identity provider before they are mapped. Attributes that it does not return are dropped. Needs `V1_0`."),
		"custom_email_sender":            versionedTrigger("Sends e-mail messages instead of Cognito. Needs `kms_key_id`."),
		"custom_sms_sender":              versionedTrigger("Sends text messages instead of Cognito. Needs `kms_key_id`."),
		"kms_key_id":                     optionalString("ARN of the KMS key that encrypts codes for the custom senders."),
	}
}

func versionedTrigger(doc string) schema.SingleNestedAttribute {
	return optionalObject(doc, map[string]schema.Attribute{
		"lambda_arn": requiredString("ARN of the function."),
		"lambda_version": schema.StringAttribute{
			Optional: true, Computed: true, Default: stringdefault.StaticString("V1_0"),
			MarkdownDescription: "Version of the event that the function receives. Defaults to `V1_0`.",
		},
	})
}
