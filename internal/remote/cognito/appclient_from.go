package cognito

import (
	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// What Cognito does when a lifetime is not set: an hour for access and ID
// tokens, 30 days for refresh tokens; and the unit it takes a number without a
// unit in.
const (
	defaultTokenMinutes = 60
	defaultRefreshDays  = 30

	unitOfToken   = string(types.TimeUnitsTypeHours)
	unitOfRefresh = string(types.TimeUnitsTypeDays)
)

// fromClient translates what Cognito answered. Lists, rotation and analytics
// that it left out, or answered empty, are null: no provider, no URL, no flow,
// no scope, Cognito's own choice of attributes. Lifetimes are always known.
func fromClient(held *types.UserPoolClientType) pool.ObservedAppClient {
	settings := pool.AppClient{
		Name:                 text(held.ClientName),
		IdentityProviders:    words(held.SupportedIdentityProviders),
		CallbackURLs:         words(held.CallbackURLs),
		LogoutURLs:           words(held.LogoutURLs),
		DefaultRedirect:      text(held.DefaultRedirectURI),
		OAuthFlows:           fromFlows(held),
		OAuthScopes:          words(held.AllowedOAuthScopes),
		AuthFlows:            words(held.ExplicitAuthFlows),
		ReadAttributes:       words(held.ReadAttributes),
		WriteAttributes:      words(held.WriteAttributes),
		AuthSessionValidity:  number(held.AuthSessionValidity),
		RefreshTokenRotation: fromRotation(held.RefreshTokenRotation),
		TokenRevocation:      tri.FromPtr(held.EnableTokenRevocation),
		UserExistenceErrors:  word(held.PreventUserExistenceErrors),
		PropagateUserContext: tri.FromPtr(held.EnablePropagateAdditionalUserContextData),
		Analytics:            fromAnalytics(held.AnalyticsConfiguration),
	}
	fromTokens(held, &settings)
	return pool.ObservedAppClient{
		ID:         aws.ToString(held.ClientId),
		UserPoolID: aws.ToString(held.UserPoolId),
		Public:     aws.ToString(held.ClientSecret) == "",
		Secret:     pool.NewSecret(aws.ToString(held.ClientSecret)),
		Settings:   settings,
	}
}

// fromFlows is null for a client that may not use its flows, because the switch
// beside them is off.
func fromFlows(held *types.UserPoolClientType) tri.List {
	if !aws.ToBool(held.AllowedOAuthFlowsUserPoolClient) {
		return tri.Strings(nil)
	}
	return words(held.AllowedOAuthFlows)
}

// fromTokens replaces a lifetime that is not set by Cognito's default, and a
// unit that is not set by the one Cognito uses.
func fromTokens(held *types.UserPoolClientType, settings *pool.AppClient) {
	units := duplicate(held.TokenValidityUnits)
	var shown pool.TokenValidityUnits
	settings.AccessTokenValidity, shown.AccessToken = lifetime(held.AccessTokenValidity, units.AccessToken)
	settings.IDTokenValidity, shown.IDToken = lifetime(held.IdTokenValidity, units.IdToken)
	settings.RefreshTokenValidity = tri.Of(int64(held.RefreshTokenValidity))
	shown.RefreshToken = tri.Of(string(units.RefreshToken))
	switch {
	case held.RefreshTokenValidity == 0:
		settings.RefreshTokenValidity, shown.RefreshToken = tri.Of[int64](defaultRefreshDays), tri.Of(unitOfRefresh)
	case units.RefreshToken == "":
		shown.RefreshToken = tri.Of(unitOfRefresh)
	}
	settings.TokenValidityUnits = tri.Of(shown)
}

func lifetime(validity *int32, unit types.TimeUnitsType) (tri.Value[int64], tri.Value[string]) {
	switch {
	case aws.ToInt32(validity) == 0:
		return tri.Of[int64](defaultTokenMinutes), tri.Of(string(types.TimeUnitsTypeMinutes))
	case unit == "":
		return number(validity), tri.Of(unitOfToken)
	default:
		return number(validity), tri.Of(string(unit))
	}
}

func fromRotation(held *types.RefreshTokenRotationType) tri.Value[pool.RefreshTokenRotation] {
	r := duplicate(held)
	return unlessZero(pool.RefreshTokenRotation{Feature: word(r.Feature), GracePeriodSeconds: number(r.RetryGracePeriodSeconds)})
}

func fromAnalytics(held *types.AnalyticsConfigurationType) tri.Value[pool.Analytics] {
	if held == nil {
		return tri.Null[pool.Analytics]()
	}
	return tri.Of(pool.Analytics{
		ApplicationARN: text(held.ApplicationArn),
		ApplicationID:  text(held.ApplicationId),
		ExternalID:     text(held.ExternalId),
		RoleARN:        text(held.RoleArn),
		UserDataShared: tri.Of(held.UserDataShared),
	})
}
