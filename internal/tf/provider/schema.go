package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework-validators/int64validator"
	"github.com/hashicorp/terraform-plugin-framework-validators/listvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/setvalidator"
	"github.com/hashicorp/terraform-plugin-framework-validators/stringvalidator"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/schema/validator"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// Schema mirrors the authentication arguments of hashicorp/aws: same names,
// same meaning, same precedence (both providers leave it to the same library).
func (*cogfed) Schema(_ context.Context, _ provider.SchemaRequest, resp *provider.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "Declares federated Amazon Cognito setups, and checks at plan time that a user will be able to log in.",
		Attributes:          attributes(),
		Blocks:              blocks(),
	}
}

func attributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"region":                   str("AWS Region. Every resource can override it. Also `AWS_REGION`, `AWS_DEFAULT_REGION` or the profile's region."),
		"access_key":               str("AWS access key id. Also `AWS_ACCESS_KEY_ID`, or the profile."),
		"secret_key":               secret("AWS secret access key. Also `AWS_SECRET_ACCESS_KEY`, or the profile."),
		"token":                    secret("Session token of temporary credentials. Also `AWS_SESSION_TOKEN`."),
		"profile":                  str("Profile of the shared configuration files. Also `AWS_PROFILE`."),
		"shared_config_files":      list("Paths of shared configuration files. Also `AWS_CONFIG_FILE`. Defaults to `~/.aws/config`."),
		"shared_credentials_files": list("Paths of shared credentials files. Also `AWS_SHARED_CREDENTIALS_FILE`. Defaults to `~/.aws/credentials`."),
		"max_retries": schema.Int64Attribute{
			CustomType: value.Whole{},
			Optional:   true, Validators: []validator.Int64{int64validator.AtLeast(0)},
			MarkdownDescription: "How often a call that AWS refused for its rate, or that another change got in the way of, is sent again. Also `AWS_MAX_ATTEMPTS`, which counts the first attempt too. Defaults to 24.",
		},
		"http_proxy":                    str("URL of the proxy for HTTP. Also `HTTP_PROXY`."),
		"https_proxy":                   str("URL of the proxy for HTTPS. Also `HTTPS_PROXY`."),
		"no_proxy":                      str("Comma-separated hosts that are reached without proxy. Also `NO_PROXY`."),
		"insecure":                      boolean("Whether to skip the verification of TLS certificates of AWS. Those of identity providers, to which a plan may send a client secret, are verified all the same: trust them with `custom_ca_bundle`. Defaults to `false`."),
		"custom_ca_bundle":              str("Path of a file of PEM certificates to trust. Also `AWS_CA_BUNDLE`."),
		"use_fips_endpoint":             boolean("Whether to use FIPS endpoints. Also `AWS_USE_FIPS_ENDPOINT`."),
		"use_dualstack_endpoint":        boolean("Whether to use endpoints with IPv6. Also `AWS_USE_DUALSTACK_ENDPOINT`."),
		"ec2_metadata_service_endpoint": str("URL of the EC2 metadata service. Also `AWS_EC2_METADATA_SERVICE_ENDPOINT`."),
		"ec2_metadata_service_endpoint_mode": schema.StringAttribute{
			Optional: true, Validators: []validator.String{stringvalidator.OneOf("IPv4", "IPv6")},
			MarkdownDescription: "`IPv4` or `IPv6`. Also `AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE`.",
		},
		"skip_metadata_api_check": boolean("Whether to leave out the EC2 metadata service when looking for credentials."),
		"sts_region":              str("Region of the STS endpoint. Defaults to `region`."),
		"allowed_account_ids":     accounts("Account ids that this configuration may be applied to. Conflicts with `forbidden_account_ids`.", "forbidden_account_ids"),
		"forbidden_account_ids":   accounts("Account ids that this configuration must not be applied to. Conflicts with `allowed_account_ids`.", "allowed_account_ids"),
		"discovery": schema.StringAttribute{
			Optional: true, Validators: []validator.String{stringvalidator.OneOf(wiring.DiscoveryError, wiring.DiscoveryWarn, wiring.DiscoveryOff)},
			MarkdownDescription: "Whether a plan reads the discovery document and the keys of each issuer, as Cognito will: `warn` also when it cannot be reached, `error` stops the plan then, `off` asks nobody. What the document says is checked in either case, and never becomes a planned value. Defaults to `warn`, and to `off` with a Cognito endpoint that is not AWS's own.",
		},
		"ignore_rules": schema.SetAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInSet(),
			MarkdownDescription: "Ids of rules to silence for every resource of this provider, besides those that a resource silences itself: warnings, and errors that would show at the login only. What Cognito itself refuses cannot be silenced.",
		},
		"endpoints": schema.SingleNestedAttribute{
			Optional:            true,
			MarkdownDescription: "Endpoints other than AWS's own, such as the local Cognito of `terraform-provider-cogfed emulate`.",
			Attributes: map[string]schema.Attribute{
				"cognito_idp": str("URL of the Cognito user pools API. Also `AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER`, `AWS_ENDPOINT_URL`."),
				"sts":         str("URL of STS. Also `AWS_ENDPOINT_URL_STS`, `AWS_ENDPOINT_URL`."),
			},
		},
	}
}

func blocks() map[string]schema.Block {
	return map[string]schema.Block{
		"assume_role": schema.ListNestedBlock{
			MarkdownDescription: "Role to assume before any call. Several blocks are assumed one after the other.",
			NestedObject:        schema.NestedBlockObject{Attributes: assumeRole()},
		},
		"assume_role_with_web_identity": schema.ListNestedBlock{
			MarkdownDescription: "Role to assume with a web identity token.",
			Validators:          []validator.List{listvalidator.SizeAtMost(1)},
			NestedObject:        schema.NestedBlockObject{Attributes: assumeRoleWithWebIdentity()},
		},
		"default_tags": schema.ListNestedBlock{
			MarkdownDescription: "Tags of every user pool that this provider owns.",
			Validators:          []validator.List{listvalidator.SizeAtMost(1)},
			NestedObject: schema.NestedBlockObject{Attributes: map[string]schema.Attribute{
				"tags": schema.MapAttribute{Optional: true, ElementType: types.StringType, Validators: value.NoNullInMap(), MarkdownDescription: "Tags by key."},
			}},
		},
	}
}

func assumeRole() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"role_arn":            str("ARN of the role."),
		"duration":            str("Life of the session, such as `1h` or `30m`, 15 minutes to 12 hours."),
		"external_id":         str("External id that the role's trust policy demands."),
		"policy":              str("IAM policy in JSON that restricts the session further."),
		"policy_arns":         set("ARNs of IAM policies that restrict the session further."),
		"session_name":        str("Name of the session."),
		"source_identity":     str("Identity of who assumes the role, for the audit log."),
		"tags":                schema.MapAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: "Session tags."},
		"transitive_tag_keys": set("Session tags that role chaining keeps."),
	}
}

func assumeRoleWithWebIdentity() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"role_arn":                str("ARN of the role. Also `AWS_ROLE_ARN`."),
		"duration":                str("Life of the session, such as `1h` or `30m`."),
		"policy":                  str("IAM policy in JSON that restricts the session further."),
		"policy_arns":             set("ARNs of IAM policies that restrict the session further."),
		"session_name":            str("Name of the session. Also `AWS_ROLE_SESSION_NAME`."),
		"web_identity_token":      secret("The token. Conflicts with `web_identity_token_file`."),
		"web_identity_token_file": str("Path of a file with the token. Also `AWS_WEB_IDENTITY_TOKEN_FILE`."),
	}
}

func str(doc string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, MarkdownDescription: doc}
}

func secret(doc string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, Sensitive: true, MarkdownDescription: doc}
}

func boolean(doc string) schema.BoolAttribute {
	return schema.BoolAttribute{Optional: true, MarkdownDescription: doc}
}

func list(doc string) schema.ListAttribute {
	return schema.ListAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: doc}
}

func set(doc string) schema.SetAttribute {
	return schema.SetAttribute{Optional: true, ElementType: types.StringType, MarkdownDescription: doc}
}

func accounts(doc, conflict string) schema.SetAttribute {
	return schema.SetAttribute{
		Optional: true, ElementType: types.StringType, MarkdownDescription: doc,
		Validators: []validator.Set{setvalidator.ConflictsWith(path.MatchRoot(conflict))},
	}
}
