package cognito

import (
	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// defaultSession is how long an authentication session lasts, in minutes. An
// update that leaves it out keeps what is there (seen on live accounts by
// others), so going back to the default takes naming it.
const defaultSession = 3

// carryClient turns a described app client into the update that changes nothing.
func carryClient(held *types.UserPoolClientType) *cip.UpdateUserPoolClientInput {
	return &cip.UpdateUserPoolClientInput{
		ClientId:                                 held.ClientId,
		UserPoolId:                               held.UserPoolId,
		AccessTokenValidity:                      held.AccessTokenValidity,
		AllowedOAuthFlows:                        held.AllowedOAuthFlows,
		AllowedOAuthFlowsUserPoolClient:          aws.ToBool(held.AllowedOAuthFlowsUserPoolClient),
		AllowedOAuthScopes:                       held.AllowedOAuthScopes,
		AnalyticsConfiguration:                   held.AnalyticsConfiguration,
		AuthSessionValidity:                      held.AuthSessionValidity,
		CallbackURLs:                             held.CallbackURLs,
		ClientName:                               held.ClientName,
		DefaultRedirectURI:                       held.DefaultRedirectURI,
		EnablePropagateAdditionalUserContextData: held.EnablePropagateAdditionalUserContextData,
		EnableTokenRevocation:                    held.EnableTokenRevocation,
		ExplicitAuthFlows:                        held.ExplicitAuthFlows,
		IdTokenValidity:                          held.IdTokenValidity,
		LogoutURLs:                               held.LogoutURLs,
		PreventUserExistenceErrors:               held.PreventUserExistenceErrors,
		ReadAttributes:                           held.ReadAttributes,
		RefreshTokenRotation:                     held.RefreshTokenRotation,
		RefreshTokenValidity:                     held.RefreshTokenValidity,
		SupportedIdentityProviders:               held.SupportedIdentityProviders,
		TokenValidityUnits:                       held.TokenValidityUnits,
		WriteAttributes:                          held.WriteAttributes,
	}
}

// overlayClient lays the desired settings over what the client holds. A null
// setting is left out, which is how Cognito is told to go back to its default,
// except where noted.
func overlayClient(held *types.UserPoolClientType, desired pool.AppClient) *cip.UpdateUserPoolClientInput {
	in := carryClient(held)
	if name := desired.Name.Ptr(); name != nil {
		in.ClientName = name
	}
	in.SupportedIdentityProviders = asList[string](desired.IdentityProviders)
	in.CallbackURLs = asList[string](desired.CallbackURLs)
	in.LogoutURLs = asList[string](desired.LogoutURLs)
	in.DefaultRedirectURI = desired.DefaultRedirect.Ptr()
	in.AllowedOAuthFlows = asList[types.OAuthFlowType](desired.OAuthFlows)
	in.AllowedOAuthFlowsUserPoolClient = len(in.AllowedOAuthFlows) > 0
	in.AllowedOAuthScopes = asList[string](desired.OAuthScopes)
	in.ExplicitAuthFlows = asList[types.ExplicitAuthFlowsType](desired.AuthFlows)
	in.ReadAttributes = asList[string](desired.ReadAttributes)
	in.WriteAttributes = asList[string](desired.WriteAttributes)
	overlayTokens(in, held, desired)
	in.EnableTokenRevocation = desired.TokenRevocation.Ptr()
	in.PreventUserExistenceErrors = as[types.PreventUserExistenceErrorTypes](desired.UserExistenceErrors)
	in.EnablePropagateAdditionalUserContextData = desired.PropagateUserContext.Ptr()
	in.AnalyticsConfiguration = overlayAnalytics(held.AnalyticsConfiguration, desired.Analytics)
	return in
}

func overlayTokens(in *cip.UpdateUserPoolClientInput, held *types.UserPoolClientType, desired pool.AppClient) {
	in.AccessTokenValidity = asInt(desired.AccessTokenValidity)
	in.IdTokenValidity = asInt(desired.IDTokenValidity)
	in.RefreshTokenValidity = clamp(desired.RefreshTokenValidity.Or(0))
	in.TokenValidityUnits = overlayUnits(held.TokenValidityUnits, desired.TokenValidityUnits)
	in.RefreshTokenRotation = overlayRotation(held.RefreshTokenRotation, desired.RefreshTokenRotation)
	in.AuthSessionValidity = asInt(desired.AuthSessionValidity)
	if in.AuthSessionValidity == nil && held.AuthSessionValidity != nil {
		in.AuthSessionValidity = aws.Int32(defaultSession)
	}
}

func overlayUnits(held *types.TokenValidityUnitsType, desired tri.Value[pool.TokenValidityUnits]) *types.TokenValidityUnitsType {
	want, ok := desired.Get()
	if !ok {
		return nil
	}
	units := duplicate(held)
	units.AccessToken = as[types.TimeUnitsType](want.AccessToken)
	units.IdToken = as[types.TimeUnitsType](want.IDToken)
	units.RefreshToken = as[types.TimeUnitsType](want.RefreshToken)
	return units
}

// overlayRotation switches rotation off by name when the client has it.
func overlayRotation(
	held *types.RefreshTokenRotationType, desired tri.Value[pool.RefreshTokenRotation],
) *types.RefreshTokenRotationType {
	want, ok := desired.Get()
	if !ok && (held == nil || held.Feature != types.FeatureTypeEnabled) {
		return nil
	}
	if !ok {
		return &types.RefreshTokenRotationType{Feature: types.FeatureTypeDisabled}
	}
	rotation := duplicate(held)
	rotation.Feature = as[types.FeatureType](want.Feature)
	rotation.RetryGracePeriodSeconds = asInt(want.GracePeriodSeconds)
	return rotation
}

func overlayAnalytics(held *types.AnalyticsConfigurationType, desired tri.Value[pool.Analytics]) *types.AnalyticsConfigurationType {
	want, ok := desired.Get()
	if !ok {
		return nil
	}
	config := duplicate(held)
	config.ApplicationArn = want.ApplicationARN.Ptr()
	config.ApplicationId = want.ApplicationID.Ptr()
	config.ExternalId = want.ExternalID.Ptr()
	config.RoleArn = want.RoleARN.Ptr()
	config.UserDataShared = want.UserDataShared.Or(false)
	return config
}

// createClientInput is the overlay on a client that holds nothing. It asks for
// no secret.
func createClientInput(poolID string, desired pool.AppClient) *cip.CreateUserPoolClientInput {
	in := overlayClient(&types.UserPoolClientType{UserPoolId: &poolID}, desired)
	return &cip.CreateUserPoolClientInput{
		ClientName:                               in.ClientName,
		UserPoolId:                               in.UserPoolId,
		AccessTokenValidity:                      in.AccessTokenValidity,
		AllowedOAuthFlows:                        in.AllowedOAuthFlows,
		AllowedOAuthFlowsUserPoolClient:          in.AllowedOAuthFlowsUserPoolClient,
		AllowedOAuthScopes:                       in.AllowedOAuthScopes,
		AnalyticsConfiguration:                   in.AnalyticsConfiguration,
		AuthSessionValidity:                      in.AuthSessionValidity,
		CallbackURLs:                             in.CallbackURLs,
		DefaultRedirectURI:                       in.DefaultRedirectURI,
		EnablePropagateAdditionalUserContextData: in.EnablePropagateAdditionalUserContextData,
		EnableTokenRevocation:                    in.EnableTokenRevocation,
		ExplicitAuthFlows:                        in.ExplicitAuthFlows,
		IdTokenValidity:                          in.IdTokenValidity,
		LogoutURLs:                               in.LogoutURLs,
		PreventUserExistenceErrors:               in.PreventUserExistenceErrors,
		ReadAttributes:                           in.ReadAttributes,
		RefreshTokenRotation:                     in.RefreshTokenRotation,
		RefreshTokenValidity:                     in.RefreshTokenValidity,
		SupportedIdentityProviders:               in.SupportedIdentityProviders,
		TokenValidityUnits:                       in.TokenValidityUnits,
		WriteAttributes:                          in.WriteAttributes,
	}
}
