package appclient

import (
	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// model is cogfed_spa_client in configuration, plan and state.
type model struct {
	Region               types.String `tfsdk:"region"`
	UserPoolID           types.String `tfsdk:"user_pool_id"`
	Name                 types.String `tfsdk:"name"`
	IdentityProviders    types.Set    `tfsdk:"identity_providers"`
	CallbackURLs         types.List   `tfsdk:"callback_urls"`
	LogoutURLs           types.List   `tfsdk:"logout_urls"`
	DefaultRedirect      types.String `tfsdk:"default_redirect_uri"`
	OAuthFlows           types.Set    `tfsdk:"allowed_oauth_flows"`
	OAuthScopes          types.Set    `tfsdk:"allowed_oauth_scopes"`
	AuthFlows            types.Set    `tfsdk:"explicit_auth_flows"`
	ReadAttributes       types.Set    `tfsdk:"read_attributes"`
	WriteAttributes      types.Set    `tfsdk:"write_attributes"`
	IgnoreRules          types.Set    `tfsdk:"ignore_rules"`
	AccessTokenValidity  types.Int64  `tfsdk:"access_token_validity"`
	IDTokenValidity      types.Int64  `tfsdk:"id_token_validity"`
	RefreshTokenValidity types.Int64  `tfsdk:"refresh_token_validity"`
	TokenValidityUnits   types.Object `tfsdk:"token_validity_units"`
	AuthSessionValidity  types.Int64  `tfsdk:"auth_session_validity"`
	RefreshTokenRotation types.Object `tfsdk:"refresh_token_rotation"`
	TokenRevocation      types.Bool   `tfsdk:"enable_token_revocation"`
	UserExistenceErrors  types.String `tfsdk:"prevent_user_existence_errors"`
	Analytics            types.Object `tfsdk:"analytics_configuration"`

	ClientID     types.String `tfsdk:"client_id"`
	DomainName   types.String `tfsdk:"domain_name"`
	AuthorizeURL types.String `tfsdk:"authorize_url"`
	LoginURL     types.String `tfsdk:"login_url"`
	LogoutURL    types.String `tfsdk:"logout_url"`

	Timeouts timeouts.Value `tfsdk:"timeouts"`
}

type unitsModel struct {
	AccessToken  types.String `tfsdk:"access_token"`
	IDToken      types.String `tfsdk:"id_token"`
	RefreshToken types.String `tfsdk:"refresh_token"`
}

type rotationModel struct {
	Feature     types.String `tfsdk:"feature"`
	GracePeriod types.Int64  `tfsdk:"retry_grace_period_seconds"`
}

type analyticsModel struct {
	ApplicationARN types.String `tfsdk:"application_arn"`
	ApplicationID  types.String `tfsdk:"application_id"`
	ExternalID     types.String `tfsdk:"external_id"`
	RoleARN        types.String `tfsdk:"role_arn"`
	UserDataShared types.Bool   `tfsdk:"user_data_shared"`
}
