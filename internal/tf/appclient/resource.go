// Package appclient is the app clients of a user pool with all their Terraform
// kinds.
package appclient

import (
	"context"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

var (
	_ resource.Resource                   = (*SPAResource)(nil)
	_ resource.ResourceWithConfigure      = (*SPAResource)(nil)
	_ resource.ResourceWithValidateConfig = (*SPAResource)(nil)
	_ resource.ResourceWithModifyPlan     = (*SPAResource)(nil)
	_ resource.ResourceWithIdentity       = (*SPAResource)(nil)
	_ resource.ResourceWithImportState    = (*SPAResource)(nil)
)

// Defaults of the timeouts attribute.
const (
	writeTimeout = 10 * time.Minute
	readTimeout  = 5 * time.Minute
)

// SPAResource is cogfed_spa_client.
type SPAResource struct {
	aws     *wiring.AWS
	silence *wiring.Silence
}

// NewSPAResource returns the resource, not yet configured.
func NewSPAResource(silence *wiring.Silence) resource.Resource { return &SPAResource{silence: silence} }

// Metadata names the resource.
func (*SPAResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = "cogfed_spa_client"
}

// Configure takes the configured provider.
func (r *SPAResource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	r.aws = wiring.From(req.ProviderData, &resp.Diagnostics)
}

// Create makes the app client.
func (r *SPAResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var config, plan model
	value.RefuseUnknown(req.Config, &resp.Diagnostics)
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	if resp.Diagnostics.HasError() {
		return
	}
	ctx, cancel := wiring.WithTimeout(ctx, plan.Timeouts.Create, writeTimeout, &resp.Diagnostics)
	defer cancel()
	c := r.cognito(plan)
	wanted, facts := settle(ctx, c, &plan, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	made, err := c.CreateAppClient(ctx, plan.UserPoolID.ValueString(), wanted)
	if err != nil {
		diags.Refusal(&resp.Diagnostics, path.Empty(), "create app client "+plan.Name.ValueString(), err)
		return
	}
	complete(ctx, &plan, made.ID, facts, &resp.Diagnostics)
	resp.Diagnostics.Append(resp.State.Set(ctx, &plan)...)
	resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, plan)...)
	resp.Diagnostics.Append(remember(ctx, resp.Private, config)...)
}

// Read refreshes the state. A client that is gone leaves it.
func (r *SPAResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var state model
	resp.Diagnostics.Append(req.State.Get(ctx, &state)...)
	if resp.Diagnostics.HasError() {
		return
	}
	ctx, cancel := wiring.WithTimeout(ctx, state.Timeouts.Read, readTimeout, &resp.Diagnostics)
	defer cancel()
	found, facts, err := look(ctx, r.cognito(state), state)
	switch {
	case cognito.IsNotFound(err):
		resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, state)...)
		resp.Diagnostics.AddWarning("App client "+state.Name.ValueString()+" is gone",
			"Somebody deleted it outside Terraform: "+err.Error()+"\nIt leaves the state; the next apply makes a new one, with a new client id.")
		resp.State.RemoveResource(ctx)
	case err != nil:
		diags.Refusal(&resp.Diagnostics, path.Empty(), "read app client "+state.Name.ValueString(), err)
	case !found.Public:
		resp.Diagnostics.AddError("App client has a client secret",
			"App client "+found.ID+" of user pool "+found.UserPoolID+" is confidential. cogfed_spa_client manages public clients only: "+
				"a browser cannot keep a secret. Whether a client has one is decided when it is made; declare another client for the browser.")
	default:
		refresh(ctx, &state, found, facts, &resp.Diagnostics)
		if o := origin(ctx, req.Private, &resp.Diagnostics); o == computed || o == outgrown {
			resp.Diagnostics.Append(resp.Private.SetKey(ctx, originKey, []byte(followed(ctx, r.cognito(state), state, facts)))...)
		}
		resp.Diagnostics.Append(resp.State.Set(ctx, &state)...)
		resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, state)...)
	}
}

// Update changes the app client in place.
func (r *SPAResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var config, plan model
	value.RefuseUnknown(req.Config, &resp.Diagnostics)
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	if resp.Diagnostics.HasError() {
		return
	}
	ctx, cancel := wiring.WithTimeout(ctx, plan.Timeouts.Update, writeTimeout, &resp.Diagnostics)
	defer cancel()
	c := r.cognito(plan)
	wanted, facts := settle(ctx, c, &plan, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	if _, err := c.UpdateAppClient(ctx, plan.UserPoolID.ValueString(), plan.ClientID.ValueString(), wanted); err != nil {
		diags.Refusal(&resp.Diagnostics, path.Empty(), "update app client "+plan.Name.ValueString(), err)
		return
	}
	complete(ctx, &plan, plan.ClientID.ValueString(), facts, &resp.Diagnostics)
	resp.Diagnostics.Append(resp.State.Set(ctx, &plan)...)
	resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, plan)...)
	resp.Diagnostics.Append(remember(ctx, resp.Private, config)...)
}

// Delete removes the app client.
func (r *SPAResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	var state model
	resp.Diagnostics.Append(req.State.Get(ctx, &state)...)
	if resp.Diagnostics.HasError() {
		return
	}
	ctx, cancel := wiring.WithTimeout(ctx, state.Timeouts.Delete, writeTimeout, &resp.Diagnostics)
	defer cancel()
	err := r.cognito(state).DeleteAppClient(ctx, state.UserPoolID.ValueString(), state.ClientID.ValueString())
	if err != nil {
		diags.Refusal(&resp.Diagnostics, path.Empty(), "delete app client "+state.Name.ValueString(), err)
	}
}

func (r *SPAResource) cognito(m model) *cognito.Client {
	return r.aws.Cognito(m.Region.ValueString())
}

// complete fills in what the plan could not know.
func complete(ctx context.Context, plan *model, id, host string, diags *diag.Diagnostics) {
	plan.ClientID = types.StringValue(id)
	if plan.DomainName.IsUnknown() { // another domain shows in the next refresh
		plan.DomainName = value.Text(host)
	}
	setURLs(ctx, plan, diags)
}
