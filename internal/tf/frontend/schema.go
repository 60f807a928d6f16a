package frontend

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/datasource/schema"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/frontend"
)

// Schema of cogfed_client_config: an attribute for each format.
func (*ClientConfig) Schema(_ context.Context, _ datasource.SchemaRequest, resp *datasource.SchemaResponse) {
	attributes := map[string]schema.Attribute{
		frontend.FactUserPoolID:       schema.StringAttribute{Required: true, MarkdownDescription: "Id of the user pool."},
		frontend.FactClientID:         schema.StringAttribute{Required: true, MarkdownDescription: "Id of the app client."},
		frontend.FactRegion:           optional("AWS Region of the user pool. Defaults to the provider's."),
		frontend.FactDomain:           optional("Host name of the login pages. Defaults to the pool's custom domain, else to its prefix domain."),
		frontend.FactIdentityProvider: argument("Identity provider to go to without the page on which users pick one: one of the client's."),
		frontend.FactCallbackURL:      argument("Callback URL for files that have room for one: one of the client's. Defaults to the client's default redirect URL, else to the first."),
		frontend.FactLogoutURI:        argument("URL to return to after a logout, for files that have room for one: one of the client's logout URLs. Defaults to the first."),

		"issuer_url":    computed("The `iss` of the pool's tokens, and where OpenID Connect discovery starts. Null in Regions for which it is not documented."),
		"authorize_url": computed("Starts a login, at `identity_provider` if that is set. A public client adds `state` and a PKCE challenge."),
		"login_url":     computed("Shows the page on which users pick how to sign in."),
		"logout_url":    computed("Ends the Cognito session, and returns to `logout_uri`. What libraries for OpenID Connect do to log out does not fit Cognito: open this instead."),
	}
	for _, f := range frontend.Formats() {
		attributes[f.Name] = computed(description(f))
	}
	resp.Schema = schema.Schema{
		MarkdownDescription: "Configuration files of front ends and back ends for an app client, as texts to write into a file or to hand to a deployment. None holds a secret.",
		Attributes:          attributes,
	}
}

// description says who reads a file, and when there is none.
func description(f frontend.Format) string {
	text := fmt.Sprintf("`%s` for %s.", f.FileName, f.For)
	if needs := f.Needs(); len(needs) > 0 {
		text += " Needs: " + strings.Join(needs, ", ") + ". Null otherwise."
	}
	return text
}

func argument(doc string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, MarkdownDescription: doc}
}

func optional(doc string) schema.StringAttribute {
	return schema.StringAttribute{Optional: true, Computed: true, MarkdownDescription: doc}
}

func computed(doc string) schema.StringAttribute {
	return schema.StringAttribute{Computed: true, MarkdownDescription: doc}
}
