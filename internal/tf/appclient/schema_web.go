package appclient

import (
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

const webDescription = "App client of a user pool for a back end, which can keep a secret: an application that signs users in on the server, " +
	"with the authorization code grant, or a program that signs in for itself, with client credentials. Cognito makes the client secret, " +
	"or you give one; neither goes into plan or state unless you ask for it. The secret is rotated without downtime: Cognito accepts two."

// webAttributes are those that only a confidential client has, or that are
// different in it.
func webAttributes() map[string]schema.Attribute {
	return map[string]schema.Attribute{
		"identity_providers": schema.SetAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInSet(),
			MarkdownDescription: providersDoc + " Leave it out for a program that signs in for itself.",
		},
		"callback_urls": schema.ListAttribute{
			Optional: true, ElementType: types.StringType, Validators: value.NoNullInList(),
			MarkdownDescription: callbacksDoc + " Needed unless the client signs in for itself.",
		},
		"allowed_oauth_flows":  defaultedSet("OAuth 2.0 grants: `code` for users who sign in, or `client_credentials`, and then no other, for a program that signs in for itself. Defaults to `[\"code\"]`."),
		"allowed_oauth_scopes": defaultedSet(scopesDoc + " With `client_credentials` there is no default: name scopes of a resource server."),
		"enable_propagate_additional_user_context_data": schema.BoolAttribute{
			Optional: true, Computed: true,
			MarkdownDescription: "Whether the back end may send its user's IP address and device along with API requests, for threat protection. Defaults to `false`.",
		},

		"client_secret_wo": schema.StringAttribute{
			Optional: true, Sensitive: true, WriteOnly: true,
			MarkdownDescription: "Client secret of your own, 24 to 64 letters, digits, `_` and `+`, never kept in plan or state. Sent when the client is created, and again when `client_secret_version` changes. Left out: Cognito makes one. Needs Terraform or OpenTofu 1.11.",
		},
		"client_secret_version": defaultedInt("Change it to rotate: the client gets another secret, and the one of before stays valid (see `keep_previous_client_secret`). Defaults to 1, and an import counts as 1."),
		"keep_previous_client_secret": schema.BoolAttribute{
			Optional: true, Computed: true,
			MarkdownDescription: "Whether a rotation leaves the previous secret valid, until the next rotation. `false` deletes it: at once in the same apply as the rotation, or afterwards, once no application uses it any more. Defaults to `true`. An apply that is killed between deleting it and saving the state loses a secret that Cognito made, and the next apply makes another; one of your own is never lost.",
		},
		"client_secret_in_state": schema.BoolAttribute{
			Optional: true, Computed: true,
			MarkdownDescription: "Whether `client_secret` shows the secret that Cognito made. Then everybody who can read the state, or a saved plan, can sign in as this client. Prefer `client_secret_wo`, or the ephemeral resource `cogfed_client_secret`. Defaults to `false`.",
		},
		"client_secret": schema.StringAttribute{
			Computed: true, Sensitive: true,
			MarkdownDescription: "The newest client secret that this resource had made, if `client_secret_in_state` is true.",
		},
		"client_secret_id":          readOnly("Id of the client secret that this resource manages. It is no secret."),
		"previous_client_secret_id": readOnly("Id of the other client secret that is valid, if there is one: normally the one before the last rotation."),
	}
}
