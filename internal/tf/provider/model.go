package provider

import (
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// model is the provider block.
type model struct {
	Region                 types.String `tfsdk:"region"`
	AccessKey              types.String `tfsdk:"access_key"`
	SecretKey              types.String `tfsdk:"secret_key"`
	Token                  types.String `tfsdk:"token"`
	Profile                types.String `tfsdk:"profile"`
	SharedConfigFiles      types.List   `tfsdk:"shared_config_files"`
	SharedCredentialsFiles types.List   `tfsdk:"shared_credentials_files"`
	MaxRetries             types.Int64  `tfsdk:"max_retries"`
	HTTPProxy              types.String `tfsdk:"http_proxy"`
	HTTPSProxy             types.String `tfsdk:"https_proxy"`
	NoProxy                types.String `tfsdk:"no_proxy"`
	Insecure               types.Bool   `tfsdk:"insecure"`
	CustomCABundle         types.String `tfsdk:"custom_ca_bundle"`
	UseFIPS                types.Bool   `tfsdk:"use_fips_endpoint"`
	UseDualStack           types.Bool   `tfsdk:"use_dualstack_endpoint"`
	MetadataEndpoint       types.String `tfsdk:"ec2_metadata_service_endpoint"`
	MetadataEndpointMode   types.String `tfsdk:"ec2_metadata_service_endpoint_mode"`
	SkipMetadata           types.Bool   `tfsdk:"skip_metadata_api_check"`
	STSRegion              types.String `tfsdk:"sts_region"`
	AllowedAccounts        types.Set    `tfsdk:"allowed_account_ids"`
	ForbiddenAccounts      types.Set    `tfsdk:"forbidden_account_ids"`
	Endpoints              types.Object `tfsdk:"endpoints"`
	Discovery              types.String `tfsdk:"discovery"`
	IgnoreRules            types.Set    `tfsdk:"ignore_rules"`
	AssumeRole             types.List   `tfsdk:"assume_role"`
	WebIdentity            types.List   `tfsdk:"assume_role_with_web_identity"`
	DefaultTags            types.List   `tfsdk:"default_tags"`
}

type endpointsModel struct {
	CognitoIDP types.String `tfsdk:"cognito_idp"`
	STS        types.String `tfsdk:"sts"`
}

type assumeRoleModel struct {
	RoleARN           types.String `tfsdk:"role_arn"`
	Duration          types.String `tfsdk:"duration"`
	ExternalID        types.String `tfsdk:"external_id"`
	Policy            types.String `tfsdk:"policy"`
	PolicyARNs        types.Set    `tfsdk:"policy_arns"`
	SessionName       types.String `tfsdk:"session_name"`
	SourceIdentity    types.String `tfsdk:"source_identity"`
	Tags              types.Map    `tfsdk:"tags"`
	TransitiveTagKeys types.Set    `tfsdk:"transitive_tag_keys"`
}

type webIdentityModel struct {
	RoleARN     types.String `tfsdk:"role_arn"`
	Duration    types.String `tfsdk:"duration"`
	Policy      types.String `tfsdk:"policy"`
	PolicyARNs  types.Set    `tfsdk:"policy_arns"`
	SessionName types.String `tfsdk:"session_name"`
	Token       types.String `tfsdk:"web_identity_token"`
	TokenFile   types.String `tfsdk:"web_identity_token_file"`
}

type defaultTagsModel struct {
	Tags types.Map `tfsdk:"tags"`
}
