package appclient

import (
	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

// model is an app client in configuration, plan and state, of either kind.
type model struct {
	common
	secretModel // zero in a public client

	confidential bool
}

// common is what both kinds have: all of cogfed_spa_client.
type common struct {
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

// secretModel is what cogfed_web_client has besides.
type secretModel struct {
	GivenSecret    types.String `tfsdk:"client_secret_wo"`
	SecretVersion  types.Int64  `tfsdk:"client_secret_version"`
	KeepPrevious   types.Bool   `tfsdk:"keep_previous_client_secret"`
	SecretInState  types.Bool   `tfsdk:"client_secret_in_state"`
	PropagateUsers types.Bool   `tfsdk:"enable_propagate_additional_user_context_data"`

	Secret           types.String `tfsdk:"client_secret"`
	SecretID         types.String `tfsdk:"client_secret_id"`
	PreviousSecretID types.String `tfsdk:"previous_client_secret_id"`
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
