package appclient

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

var _ ephemeral.EphemeralResourceWithConfigure = (*secretResource)(nil)

// secretResource is cogfed_client_secret.
type secretResource struct{ aws *wiring.AWS }

// NewSecretResource returns cogfed_client_secret, not yet configured.
func NewSecretResource() ephemeral.EphemeralResource { return &secretResource{} }

type secretRequest struct {
	Region     types.String `tfsdk:"region"`
	UserPoolID types.String `tfsdk:"user_pool_id"`
	ClientID   types.String `tfsdk:"client_id"`
	SecretID   types.String `tfsdk:"client_secret_id"`
	Secret     types.String `tfsdk:"client_secret"`
}

// Metadata names the ephemeral resource.
func (*secretResource) Metadata(_ context.Context, _ ephemeral.MetadataRequest, resp *ephemeral.MetadataResponse) {
	resp.TypeName = "cogfed_client_secret"
}

// Configure takes the configured provider.
func (r *secretResource) Configure(_ context.Context, req ephemeral.ConfigureRequest, resp *ephemeral.ConfigureResponse) {
	r.aws = wiring.From(req.ProviderData, &resp.Diagnostics)
}

// Schema of cogfed_client_secret.
func (*secretResource) Schema(_ context.Context, _ ephemeral.SchemaRequest, resp *ephemeral.SchemaResponse) {
	resp.Schema = schema.Schema{
		MarkdownDescription: "The secret of a confidential app client, for the write-only argument of another resource, such as that of a secrets manager. " +
			"It goes into neither plan nor state. Cognito shows a secret that it made until the first rotation, and the secret of a rotation once, " +
			"in the answer that makes it: this resource hands it on in the same apply. Afterwards `client_secret` is null, with a warning, as it is for a secret of your own.",
		Attributes: map[string]schema.Attribute{
			"region":       schema.StringAttribute{Optional: true, Computed: true, MarkdownDescription: "AWS Region of the user pool. Defaults to the provider's."},
			"user_pool_id": schema.StringAttribute{Required: true, MarkdownDescription: "Id of the user pool."},
			"client_id":    schema.StringAttribute{Required: true, MarkdownDescription: "Id of the app client."},
			"client_secret_id": schema.StringAttribute{
				Optional: true, Computed: true,
				MarkdownDescription: "Id of the client secret. Refer to that of the `cogfed_web_client`, so that the secret is read after a rotation. Defaults to the newest.",
			},
			"client_secret": schema.StringAttribute{Computed: true, Sensitive: true, MarkdownDescription: "The client secret; null if Cognito does not show it."},
		},
	}
}

// Open reads the secret.
func (r *secretResource) Open(ctx context.Context, req ephemeral.OpenRequest, resp *ephemeral.OpenResponse) {
	var asked secretRequest
	resp.Diagnostics.Append(req.Config.Get(ctx, &asked)...)
	if resp.Diagnostics.HasError() {
		return
	}
	if asked.Region.IsNull() {
		asked.Region = types.StringValue(r.aws.Region)
	}
	diags.Violations(&resp.Diagnostics, rules.CheckPoolID(rules.Root("user_pool_id"), value.String(asked.UserPoolID), value.String(asked.Region)))
	if resp.Diagnostics.HasError() {
		return
	}
	held, err := r.aws.Cognito(asked.Region.ValueString()).ClientSecrets(ctx, asked.UserPoolID.ValueString(), asked.ClientID.ValueString(), asked.SecretID.ValueString())
	if err != nil {
		diags.Refusal(&resp.Diagnostics, path.Empty(), "list the client secrets of app client "+asked.ClientID.ValueString(), err)
		return
	}
	asked.choose(held, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	asked.Secret = r.secret(ctx, asked, len(held) == 1, &resp.Diagnostics)
	resp.Diagnostics.Append(resp.Result.Set(ctx, &asked)...)
}

// choose decides which secret is meant.
func (s *secretRequest) choose(held []pool.ClientSecret, diags *diag.Diagnostics) {
	switch {
	case len(held) == 0:
		diags.AddAttributeError(path.Root("client_id"), "App client has no client secret",
			"App client "+s.ClientID.ValueString()+" of user pool "+s.UserPoolID.ValueString()+" is public. Fix: Name a confidential one, such as a cogfed_web_client.")
	case s.SecretID.IsNull():
		s.SecretID = types.StringValue(held[len(held)-1].ID)
	case !holds(held, s.SecretID.ValueString()):
		diags.AddAttributeError(path.Root("client_secret_id"), "Client secret does not exist",
			"App client "+s.ClientID.ValueString()+" has no client secret "+s.SecretID.ValueString()+". Fix: Refer to client_secret_id of the cogfed_web_client, or leave it out for the newest.")
	}
}

// secret is the value, if this run had Cognito make it, or if Cognito shows it.
// It shows one without its id: with another one beside it, nobody could tell
// whose it is.
func (r *secretResource) secret(ctx context.Context, asked secretRequest, alone bool, found *diag.Diagnostics) types.String {
	if issued, ok := r.aws.Issued.Value(asked.SecretID.ValueString()); ok {
		return types.StringValue(issued.Reveal())
	}
	if alone {
		client, err := r.aws.Cognito(asked.Region.ValueString()).AppClient(ctx, asked.UserPoolID.ValueString(), asked.ClientID.ValueString())
		if err != nil {
			diags.Refusal(found, path.Empty(), "read app client "+asked.ClientID.ValueString(), err)
			return types.StringNull()
		}
		if !client.Secret.IsEmpty() {
			return types.StringValue(client.Secret.Reveal())
		}
	}
	found.AddAttributeWarning(path.Root("client_secret"), "Cognito does not show this client secret",
		"It shows the secret that a client was made with, until the first rotation, and never one that was given. The secret of a rotation is shown once, in the apply that makes it. "+
			"client_secret is null. Whatever took the secret in that apply has it. If nothing did, delete client secret "+asked.SecretID.ValueString()+
			": the next apply of the cogfed_web_client makes another one. With client_secret_wo, the secret is always where you keep it.")
	return types.StringNull()
}
