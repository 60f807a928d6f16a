package appclient

import (
	"context"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework-timeouts/resource/timeouts"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

const spaDescription = "App client of a user pool for an application that runs in the browser: public (no client secret), " +
	"authorization code grant, token revocation and user-existence protection on, and no more API sign-in than a " +
	"federated application needs."

// Schema is what both kinds have, and what only one has. Defaults come from the
// blueprint, at plan.
func (r *clientResource) Schema(ctx context.Context, _ resource.SchemaRequest, resp *resource.SchemaResponse) {
	attributes := map[string]schema.Attribute{}
	maps.Copy(attributes, loginAttributes())
	maps.Copy(attributes, tokenAttributes())
	maps.Copy(attributes, computedAttributes())
	maps.Copy(attributes, r.kind.attributes())
	attributes["timeouts"] = timeouts.Attributes(ctx, timeouts.Opts{
		Create: true, Read: true, Update: true, Delete: true,
		CreateDescription: "How long a create may take. Defaults to 10m.",
		ReadDescription:   "How long a read may take. Defaults to 5m.",
		UpdateDescription: "How long an update may take. Defaults to 10m.",
		DeleteDescription: "How long a delete may take. Defaults to 10m.",
	})
	resp.Schema = schema.Schema{MarkdownDescription: r.kind.description, Attributes: attributes}
}

// spaAttributes are those that are different in a public client.
func spaAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"identity_providers": schema.SetAttribute{
			Required: true, ElementType: types.StringType, Validators: value.NoNullInSet(),
			MarkdownDescription: providersDoc,
		},
		"callback_urls": schema.ListAttribute{
			Required: true, ElementType: types.StringType, Validators: value.NoNullInList(),
			MarkdownDescription: callbacksDoc,
		},
		"allowed_oauth_flows":  defaultedSet("OAuth 2.0 grants: `code`, and `implicit` for libraries that know no better. Defaults to `[\"code\"]`."),
		"allowed_oauth_scopes": defaultedSet(scopesDoc),
	}
}

// What the attributes that are different have in common.
const (
	providersDoc = "Identity providers that users may sign in with: the `provider_name` of federations, and `COGNITO` for native users. Referring to a federation's `provider_name` also makes Terraform create it first."
	callbacksDoc = "URLs that a login may return to, exactly as the application sends them, up to 100. `https`, a scheme of your own, or `http` for `localhost`, `127.0.0.1` and `[::1]`. The first one goes into `authorize_url` and `login_url`."
	scopesDoc    = "Scopes that the application may request: `openid`, `email`, `phone`, `profile`, `aws.cognito.signin.user.admin`, or `<resource server>/<scope>`. Defaults to `[\"openid\", \"email\", \"profile\"]`."
)

func loginAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"region":       optional("AWS Region of the user pool. Defaults to the provider's. Another Region is another client."),
		"user_pool_id": required("Id of the user pool. Another pool is another client, with another client id.", stringplanmodifier.RequiresReplace()),
		"name":         required("Name of the app client, 1 to 128 characters."),
		"logout_urls": schema.ListAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInList(),
			MarkdownDescription: "URLs that a logout may return to, up to 100, of the same forms. The first one goes into `logout_url`.",
		},
		"default_redirect_uri": schema.StringAttribute{
			Optional:            true,
			MarkdownDescription: "Callback URL for requests that name none. Must be one of `callback_urls`.",
		},
		"explicit_auth_flows": defaultedSet("API sign-in flows. Federated users need none but `ALLOW_REFRESH_TOKEN_AUTH`, the default; with `refresh_token_rotation` the default is `ALLOW_USER_SRP_AUTH`, since Cognito refuses the former and fills an empty list with it."),
		"read_attributes": schema.SetAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInSet(),
			MarkdownDescription: "User attributes that the application may read, custom ones as `custom:<name>`. Left out: Cognito's default, every standard attribute.",
		},
		"write_attributes": defaultedSet("User attributes that may be written through this client, custom ones as `custom:<name>`. It must hold every attribute that a listed identity provider maps, or the login fails. Defaults to just those, and the pool's required attributes, and grows with the mappings of the identity providers."),
		"ignore_rules": schema.SetAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInSet(),
			MarkdownDescription: "Ids of rules to silence for this resource: warnings, and errors that would show at the login only. What Cognito itself refuses cannot be silenced.",
		},
	}
}

func tokenAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"access_token_validity":  defaultedInt("Life of access tokens, in the unit of `token_validity_units`: 5 minutes to 1 day. Defaults to 60 minutes."),
		"id_token_validity":      defaultedInt("Life of ID tokens, in the unit of `token_validity_units`: 5 minutes to 1 day. Defaults to 60 minutes."),
		"refresh_token_validity": defaultedInt("Life of refresh tokens, in the unit of `token_validity_units`: 1 hour to 10 years. Defaults to 30 days."),
		"token_validity_units": schema.SingleNestedAttribute{
			Optional: true, Computed: true,
			MarkdownDescription: "Units of the lifetimes: `seconds`, `minutes`, `hours` or `days`. A lifetime without a unit has Cognito's: hours, for refresh tokens days.",
			Attributes: map[string]schema.Attribute{
				"access_token":  defaultedString("Unit of `access_token_validity`."),
				"id_token":      defaultedString("Unit of `id_token_validity`."),
				"refresh_token": defaultedString("Unit of `refresh_token_validity`."),
			},
		},
		"auth_session_validity": defaultedInt("Minutes that a sign-in through the API may take, 3 to 15. Defaults to 3."),
		"refresh_token_rotation": schema.SingleNestedAttribute{
			Optional:            true,
			MarkdownDescription: "Rotation of refresh tokens: every use gives a new one.",
			Attributes: map[string]schema.Attribute{
				"feature":                    required("`ENABLED` or `DISABLED`."),
				"retry_grace_period_seconds": defaultedInt("Seconds, 0 to 60, during which the old token still works. Defaults to 0."),
			},
		},
		"enable_token_revocation": schema.BoolAttribute{
			Optional: true, Computed: true,
			MarkdownDescription: "Whether refresh tokens can be revoked. Defaults to `true`.",
		},
		"prevent_user_existence_errors": defaultedString("`ENABLED` hides from an attacker whether a user exists; `LEGACY` tells. Defaults to `ENABLED`."),
		"analytics_configuration": schema.SingleNestedAttribute{
			Optional:            true,
			MarkdownDescription: "Amazon Pinpoint analytics.",
			Attributes: map[string]schema.Attribute{
				"application_arn":  schema.StringAttribute{Optional: true, MarkdownDescription: "ARN of the Pinpoint project."},
				"application_id":   schema.StringAttribute{Optional: true, MarkdownDescription: "Id of the Pinpoint project."},
				"external_id":      schema.StringAttribute{Optional: true, MarkdownDescription: "External id of the role."},
				"role_arn":         schema.StringAttribute{Optional: true, MarkdownDescription: "ARN of the role that Cognito publishes events with."},
				"user_data_shared": schema.BoolAttribute{Optional: true, MarkdownDescription: "Whether user data goes into the events."},
			},
		},
	}
}

func computedAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"client_id":     readOnly("Id of the app client."),
		"domain_name":   optional("Host name in the URLs below. Pass the federation's `domain_name`, so that they follow a new domain in the same apply. Defaults to the user pool's custom domain, or its prefix domain."),
		"authorize_url": readOnly("Starts a login that returns to the first callback URL. The application adds `state` and its PKCE challenge, and may add `identity_provider`."),
		"login_url":     readOnly("Shows the page on which the user picks how to sign in."),
		"logout_url":    readOnly("Ends the Cognito session and returns to the first logout URL. The session at the identity provider goes on."),
	}
}
