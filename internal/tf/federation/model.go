package federation

import (
	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// model is cogfed_oidc_federation in configuration, plan and state.
type model struct {
	Region                  types.String `tfsdk:"region"`
	Preset                  types.String `tfsdk:"preset"`
	ProviderName            types.String `tfsdk:"provider_name"`
	Issuer                  types.String `tfsdk:"issuer"`
	Endpoints               types.Object `tfsdk:"endpoints"`
	ClientID                types.String `tfsdk:"client_id"`
	ClientSecret            types.String `tfsdk:"client_secret"`
	ClientSecretWO          types.String `tfsdk:"client_secret_wo"`
	ClientSecretWOVersion   types.Int64  `tfsdk:"client_secret_wo_version"`
	ClientSecretDrift       types.String `tfsdk:"client_secret_drift"`
	Scopes                  types.Set    `tfsdk:"scopes"`
	AttributesRequestMethod types.String `tfsdk:"attributes_request_method"`
	AttributeMapping        types.Map    `tfsdk:"attribute_mapping"`
	IDPIdentifiers          types.Set    `tfsdk:"idp_identifiers"`
	UserInfoResponse        types.String `tfsdk:"userinfo_response"`
	UserPool                types.Object `tfsdk:"user_pool"`
	UserPoolID              types.String `tfsdk:"user_pool_id"`
	Domain                  types.Object `tfsdk:"domain"`
	Discovery               types.String `tfsdk:"discovery"`
	VerifyCredentials       types.Bool   `tfsdk:"verify_client_credentials"`
	VerifyRedirectURI       types.Bool   `tfsdk:"verify_redirect_uri"`
	IgnoreRules             types.Set    `tfsdk:"ignore_rules"`
	PreventDestroyWithUsers types.Bool   `tfsdk:"prevent_destroy_with_users"`

	UserPoolARN       types.String `tfsdk:"user_pool_arn"`
	DomainName        types.String `tfsdk:"domain_name"`
	RedirectURI       types.String `tfsdk:"redirect_uri"`
	IssuerURL         types.String `tfsdk:"issuer_url"`
	JWKSURI           types.String `tfsdk:"jwks_uri"`
	CloudFront        types.String `tfsdk:"cloudfront_distribution"`
	ResolvedEndpoints types.Object `tfsdk:"resolved_endpoints"`

	Timeouts timeouts.Value `tfsdk:"timeouts"`
}

type endpointsModel struct {
	Authorize  types.String `tfsdk:"authorize_url"`
	Token      types.String `tfsdk:"token_url"`
	Attributes types.String `tfsdk:"attributes_url"`
	JWKS       types.String `tfsdk:"jwks_uri"`
}

type domainModel struct {
	Prefix              types.String `tfsdk:"prefix"`
	Custom              types.Object `tfsdk:"custom"`
	ManagedLoginVersion types.Int64  `tfsdk:"managed_login_version"`
}

type customDomainModel struct {
	Name           types.String `tfsdk:"name"`
	CertificateARN types.String `tfsdk:"certificate_arn"`
}

// ownsPool tells whether the resource owns its user pool: ownership follows
// the configuration.
func (m model) ownsPool() bool { return !m.UserPool.IsNull() }

// ownsDomain tells whether the resource owns a domain.
func (m model) ownsDomain() bool { return !m.Domain.IsNull() }
