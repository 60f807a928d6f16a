package appclient

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// toIntent reads what was asked for.
func toIntent(ctx context.Context, m model, diags *diag.Diagnostics) blueprint.Client {
	return blueprint.Client{
		Region:       value.String(m.Region),
		UserPoolID:   value.String(m.UserPoolID),
		Confidential: m.confidential,
		Secret:       givenSecret(m),
		DomainName:   value.String(m.DomainName),
		App: pool.AppClient{
			Name:                 value.String(m.Name),
			IdentityProviders:    value.Strings(m.IdentityProviders),
			CallbackURLs:         value.Strings(m.CallbackURLs),
			LogoutURLs:           value.Strings(m.LogoutURLs),
			DefaultRedirect:      value.String(m.DefaultRedirect),
			OAuthFlows:           value.Strings(m.OAuthFlows),
			OAuthScopes:          value.Strings(m.OAuthScopes),
			AuthFlows:            value.Strings(m.AuthFlows),
			ReadAttributes:       value.Strings(m.ReadAttributes),
			WriteAttributes:      value.Strings(m.WriteAttributes),
			AccessTokenValidity:  value.Int64(m.AccessTokenValidity),
			IDTokenValidity:      value.Int64(m.IDTokenValidity),
			RefreshTokenValidity: value.Int64(m.RefreshTokenValidity),
			TokenValidityUnits:   value.Object(ctx, m.TokenValidityUnits, diags, toUnits),
			AuthSessionValidity:  value.Int64(m.AuthSessionValidity),
			RefreshTokenRotation: value.Object(ctx, m.RefreshTokenRotation, diags, toRotation),
			TokenRevocation:      value.Bool(m.TokenRevocation),
			UserExistenceErrors:  value.String(m.UserExistenceErrors),
			PropagateUserContext: value.Bool(m.PropagateUsers),
			Analytics:            value.Object(ctx, m.Analytics, diags, toAnalytics),
		},
	}
}

// givenSecret is the user's own secret, which only a configuration has.
func givenSecret(m model) tri.Value[pool.Secret] {
	given := value.String(m.GivenSecret)
	if text, known := given.Get(); known {
		return tri.Of(pool.NewSecret(text))
	}
	if given.IsUnknown() {
		return tri.Unknown[pool.Secret]()
	}
	return tri.Null[pool.Secret]()
}

func toUnits(_ context.Context, m unitsModel, _ *diag.Diagnostics) pool.TokenValidityUnits {
	return pool.TokenValidityUnits{
		AccessToken:  value.String(m.AccessToken),
		IDToken:      value.String(m.IDToken),
		RefreshToken: value.String(m.RefreshToken),
	}
}

func toRotation(_ context.Context, m rotationModel, _ *diag.Diagnostics) pool.RefreshTokenRotation {
	return pool.RefreshTokenRotation{Feature: value.String(m.Feature), GracePeriodSeconds: value.Int64(m.GracePeriod)}
}

func toAnalytics(_ context.Context, m analyticsModel, _ *diag.Diagnostics) pool.Analytics {
	return pool.Analytics{
		ApplicationARN: value.String(m.ApplicationARN),
		ApplicationID:  value.String(m.ApplicationID),
		ExternalID:     value.String(m.ExternalID),
		RoleARN:        value.String(m.RoleARN),
		UserDataShared: value.Bool(m.UserDataShared),
	}
}
