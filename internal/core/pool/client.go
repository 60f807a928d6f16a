package pool

import "github.com/cogfed/terraform-provider-cogfed/internal/core/tri"

// AppClient is an app client of a user pool (CreateUserPoolClient).
type AppClient struct {
	Name              tri.Value[string] // ClientName
	IdentityProviders tri.List          // SupportedIdentityProviders
	CallbackURLs      tri.List
	LogoutURLs        tri.List
	DefaultRedirect   tri.Value[string] // DefaultRedirectURI
	OAuthFlows        tri.List          // AllowedOAuthFlows; any flow sets AllowedOAuthFlowsUserPoolClient
	OAuthScopes       tri.List          // AllowedOAuthScopes
	AuthFlows         tri.List          // ExplicitAuthFlows
	ReadAttributes    tri.List          // null: Cognito's default, every standard attribute
	WriteAttributes   tri.List

	AccessTokenValidity  tri.Value[int64]
	IDTokenValidity      tri.Value[int64]
	RefreshTokenValidity tri.Value[int64]
	TokenValidityUnits   tri.Value[TokenValidityUnits]
	AuthSessionValidity  tri.Value[int64] // minutes, 3-15
	RefreshTokenRotation tri.Value[RefreshTokenRotation]

	TokenRevocation      tri.Value[bool]   // EnableTokenRevocation
	UserExistenceErrors  tri.Value[string] // PreventUserExistenceErrors: ENABLED, LEGACY
	PropagateUserContext tri.Value[bool]   // EnablePropagateAdditionalUserContextData
	Analytics            tri.Value[Analytics]
}

// TokenValidityUnits gives the unit of each lifetime: seconds, minutes, hours
// or days.
type TokenValidityUnits struct {
	AccessToken  tri.Value[string]
	IDToken      tri.Value[string]
	RefreshToken tri.Value[string]
}

// RefreshTokenRotation is RefreshTokenRotationType.
type RefreshTokenRotation struct {
	Feature            tri.Value[string] // ENABLED, DISABLED
	GracePeriodSeconds tri.Value[int64]  // 0-60
}

// Analytics is AnalyticsConfigurationType.
type Analytics struct {
	ApplicationARN tri.Value[string]
	ApplicationID  tri.Value[string]
	ExternalID     tri.Value[string]
	RoleARN        tri.Value[string]
	UserDataShared tri.Value[bool]
}

// ObservedAppClient is an app client as Cognito answered.
type ObservedAppClient struct {
	ID         string
	UserPoolID string
	Public     bool   // no client secret is shown: there is none, or it was given or rotated
	Secret     Secret // the one that is shown
	Settings   AppClient
}
