package appclient

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// refresh writes what Cognito holds into the state.
func refresh(ctx context.Context, state *model, found pool.ObservedAppClient, facts pool.ObservedUserPool, diags *diag.Diagnostics) {
	a := found.Settings
	state.Name = value.FromString(a.Name)
	state.IdentityProviders = value.SetLike(state.IdentityProviders, a.IdentityProviders)
	state.CallbackURLs = value.ListLike(state.CallbackURLs, a.CallbackURLs)
	state.LogoutURLs = value.ListLike(state.LogoutURLs, a.LogoutURLs)
	state.DefaultRedirect = value.FromString(a.DefaultRedirect)
	state.OAuthFlows = value.SetLike(state.OAuthFlows, a.OAuthFlows)
	state.OAuthScopes = value.SetLike(state.OAuthScopes, a.OAuthScopes)
	state.AuthFlows = value.SetLike(state.AuthFlows, a.AuthFlows)
	state.ReadAttributes = value.SetLike(state.ReadAttributes, a.ReadAttributes)
	state.WriteAttributes = value.SetLike(state.WriteAttributes, a.WriteAttributes)
	state.AccessTokenValidity = value.FromInt64(a.AccessTokenValidity)
	state.IDTokenValidity = value.FromInt64(a.IDTokenValidity)
	state.RefreshTokenValidity = refreshValidity(state.RefreshTokenValidity, a)
	state.TokenValidityUnits = fromUnits(ctx, a.TokenValidityUnits, diags)
	state.AuthSessionValidity = value.FromInt64(a.AuthSessionValidity.OrElse(tri.Of[int64](defaultAuthSession)))
	state.TokenRevocation = value.FromBool(a.TokenRevocation.OrElse(tri.Of(false)))
	state.UserExistenceErrors = value.FromString(a.UserExistenceErrors.OrElse(tri.Of("LEGACY")))
	state.Analytics = fromAnalytics(ctx, state.Analytics, a.Analytics, diags)
	if !state.RefreshTokenRotation.IsNull() || a.RefreshTokenRotation.Or(pool.RefreshTokenRotation{}).Feature.Or("") == "ENABLED" {
		state.RefreshTokenRotation = fromRotation(ctx, rotationOrDisabled(a.RefreshTokenRotation), diags)
	}
	if state.confidential {
		state.PropagateUsers = value.FromBool(a.PropagateUserContext.OrElse(tri.Of(false)))
	}
	state.DomainName = value.Text(hostOf(*state, facts))
	setURLs(ctx, state, diags)
}

// refreshValidity keeps 0, which Cognito takes for its default of 30 days, and
// answers as that.
func refreshValidity(prior types.Int64, a pool.AppClient) types.Int64 {
	units, _ := a.TokenValidityUnits.Get()
	if prior.Equal(types.Int64Value(0)) && a.RefreshTokenValidity.Or(0) == 30 && units.RefreshToken.Or("") == "days" {
		return prior
	}
	return value.FromInt64(a.RefreshTokenValidity)
}

// defaultAuthSession is what Cognito holds when nothing was asked for, in
// minutes (API reference of CreateUserPoolClient).
const defaultAuthSession = 3

func rotationOrDisabled(observed tri.Value[pool.RefreshTokenRotation]) tri.Value[pool.RefreshTokenRotation] {
	return observed.OrElse(tri.Of(pool.RefreshTokenRotation{Feature: tri.Of("DISABLED"), GracePeriodSeconds: tri.Of[int64](0)}))
}

func fromUnits(ctx context.Context, observed tri.Value[pool.TokenValidityUnits], diags *diag.Diagnostics) types.Object {
	return object(ctx, "token_validity_units", observed, diags, func(u pool.TokenValidityUnits) unitsModel {
		return unitsModel{
			AccessToken:  value.FromString(u.AccessToken),
			IDToken:      value.FromString(u.IDToken),
			RefreshToken: value.FromString(u.RefreshToken),
		}
	})
}

func fromRotation(ctx context.Context, observed tri.Value[pool.RefreshTokenRotation], diags *diag.Diagnostics) types.Object {
	return object(ctx, "refresh_token_rotation", observed, diags, func(r pool.RefreshTokenRotation) rotationModel {
		return rotationModel{Feature: value.FromString(r.Feature), GracePeriod: value.FromInt64(r.GracePeriodSeconds)}
	})
}

// fromAnalytics keeps the prior spelling of "no user data", which Cognito
// answers as false.
func fromAnalytics(ctx context.Context, prior types.Object, observed tri.Value[pool.Analytics], diags *diag.Diagnostics) types.Object {
	before := value.Model[analyticsModel](ctx, prior, diags)
	return object(ctx, "analytics_configuration", observed, diags, func(a pool.Analytics) analyticsModel {
		shared := value.FromBool(a.UserDataShared)
		if before.UserDataShared.IsNull() && !shared.ValueBool() {
			shared = types.BoolNull()
		}
		return analyticsModel{
			ApplicationARN: value.FromString(a.ApplicationARN),
			ApplicationID:  value.FromString(a.ApplicationID),
			ExternalID:     value.FromString(a.ExternalID),
			RoleARN:        value.FromString(a.RoleARN),
			UserDataShared: shared,
		}
	})
}

func object[T, M any](ctx context.Context, name string, observed tri.Value[T], diags *diag.Diagnostics, convert func(T) M) types.Object {
	t := value.ObjectType(tokenAttributes()[name].GetType())
	if observed.IsUnknown() {
		return types.ObjectUnknown(t.AttrTypes)
	}
	got, ok := observed.Get()
	if !ok {
		return types.ObjectNull(t.AttrTypes)
	}
	return value.FromModel(ctx, t, convert(got), diags)
}
