package federation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

// toIntent reads what was asked for. The client secret is part of it only in
// so far as the configuration is at hand: plan and state never hold
// client_secret_wo.
func toIntent(ctx context.Context, m model, diags *diag.Diagnostics) blueprint.Federation {
	return blueprint.Federation{
		Region:           value.String(m.Region),
		Preset:           value.String(m.Preset),
		SecretGiven:      given(m.ClientSecret) || given(m.ClientSecretWO),
		UserInfoResponse: value.String(m.UserInfoResponse),
		UserPool:         userpool.ToPool(ctx, m.UserPool, diags),
		UserPoolID:       value.String(m.UserPoolID),
		Domain:           value.Object(ctx, m.Domain, diags, toDomain),
		Provider: pool.IdentityProvider{
			Name:                    value.String(m.ProviderName),
			ClientID:                value.String(m.ClientID),
			ClientSecret:            toSecret(m),
			Issuer:                  value.String(m.Issuer),
			Scopes:                  value.Strings(m.Scopes),
			AttributesRequestMethod: value.String(m.AttributesRequestMethod),
			Endpoints:               value.Object(ctx, m.Endpoints, diags, toEndpoints),
			AttributeMapping:        value.StringMap(m.AttributeMapping),
			Identifiers:             value.Strings(m.IDPIdentifiers),
		},
	}
}

// given tells whether there is a secret, known or not. The empty one is none.
func given(s types.String) bool { return !s.IsNull() && (s.IsUnknown() || s.ValueString() != "") }

func toSecret(m model) tri.Value[pool.Secret] {
	secret := value.String(m.ClientSecretWO).OrElse(value.String(m.ClientSecret))
	if secret.IsUnknown() {
		return tri.Unknown[pool.Secret]()
	}
	if s := secret.Or(""); s != "" {
		return tri.Of(pool.NewSecret(s))
	}
	return tri.Null[pool.Secret]()
}

func toEndpoints(_ context.Context, m endpointsModel, _ *diag.Diagnostics) pool.Endpoints {
	return pool.Endpoints{
		Authorize:  value.String(m.Authorize),
		Token:      value.String(m.Token),
		Attributes: value.String(m.Attributes),
		JWKS:       value.String(m.JWKS),
	}
}

func toDomain(ctx context.Context, m domainModel, diags *diag.Diagnostics) pool.Domain {
	return pool.Domain{
		Prefix:              value.String(m.Prefix),
		Custom:              value.Object(ctx, m.Custom, diags, toCustomDomain),
		ManagedLoginVersion: value.Int64(m.ManagedLoginVersion),
	}
}

func toCustomDomain(_ context.Context, m customDomainModel, _ *diag.Diagnostics) pool.CustomDomain {
	return pool.CustomDomain{Name: value.String(m.Name), CertificateARN: value.String(m.CertificateARN)}
}
