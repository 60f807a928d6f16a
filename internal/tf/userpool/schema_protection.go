package userpool

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringdefault"
)

func protectionSchema() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"user_pool_tier": schema.StringAttribute{
			Optional: true, Computed: true, Default: stringdefault.StaticString("ESSENTIALS"),
			MarkdownDescription: "Feature plan: `LITE`, `ESSENTIALS` or `PLUS`. Federation works in all; managed login (`domain.managed_login_version = 2`) needs `ESSENTIALS` or `PLUS`. Defaults to `ESSENTIALS`.",
		},
		"threat_protection": optionalObject("Threat protection of native users (tier `PLUS`). It cannot evaluate federated logins.", map[string]schema.Attribute{
			"advanced_security_mode": schema.StringAttribute{
				Optional: true, Computed: true, Default: stringdefault.StaticString("OFF"),
				MarkdownDescription: "`OFF`, `AUDIT` or `ENFORCED`. Defaults to `OFF`.",
			},
			"custom_auth_mode": optionalString("Mode for custom authentication: `AUDIT` or `ENFORCED`."),
		}),
		"deletion_protection": schema.StringAttribute{
			Optional: true, Computed: true, Default: stringdefault.StaticString("ACTIVE"),
			MarkdownDescription: "`ACTIVE` or `INACTIVE`. Defaults to `ACTIVE`: users cannot be brought back once their pool is gone. " +
				"To destroy the pool, set `INACTIVE`, apply, then destroy.",
		},
		"kms_key_arn": optionalString("ARN (not alias) of a symmetric customer managed KMS key in the pool's Region that encrypts the pool's data. Left out: a key that AWS owns."),
		"issuer_type": optionalString("Form of the issuer in the tokens: `ORIGINAL` or `UPDATED`. A change breaks every resource server that checks the old issuer. Left out: Cognito's default."),
	}
}
