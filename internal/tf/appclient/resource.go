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
	_ resource.Resource                   = (*clientResource)(nil)
	_ resource.ResourceWithConfigure      = (*clientResource)(nil)
	_ resource.ResourceWithValidateConfig = (*clientResource)(nil)
	_ resource.ResourceWithModifyPlan     = (*clientResource)(nil)
	_ resource.ResourceWithIdentity       = (*clientResource)(nil)
	_ resource.ResourceWithImportState    = (*clientResource)(nil)
)

// Defaults of the timeouts attribute.
const (
	writeTimeout = 10 * time.Minute
	readTimeout  = 5 * time.Minute
)

// clientResource is one of the kinds.
type clientResource struct {
	kind    *kind
	aws     *wiring.AWS
	silence *wiring.Silence
}

// NewSPAResource returns cogfed_spa_client, not yet configured.
func NewSPAResource(silence *wiring.Silence) resource.Resource {
	return &clientResource{kind: spa, silence: silence}
}

// NewWebResource returns cogfed_web_client, not yet configured.
func NewWebResource(silence *wiring.Silence) resource.Resource {
	return &clientResource{kind: web, silence: silence}
}

// Metadata names the resource.
func (r *clientResource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = r.kind.name
}

// Configure takes the configured provider.
func (r *clientResource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	r.aws = wiring.From(req.ProviderData, &resp.Diagnostics)
}

// Create makes the app client.
func (r *clientResource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	value.RefuseUnknown(req.Config, &resp.Diagnostics)
	config, plan := r.kind.read(ctx, req.Config, &resp.Diagnostics), r.kind.read(ctx, req.Plan, &resp.Diagnostics)
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
	made, err := r.create(ctx, config, &plan, wanted, &resp.Diagnostics)
	if err != nil {
		diags.Refusal(&resp.Diagnostics, path.Empty(), "create app client "+plan.Name.ValueString(), err)
		return
	}
	complete(ctx, &plan, made.ID, facts, &resp.Diagnostics)
	resp.Diagnostics.Append(r.kind.write(ctx, &resp.State, plan)...)
	resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, plan)...)
	resp.Diagnostics.Append(remember(ctx, resp.Private, config)...)
}

// Read refreshes the state. A client that is gone leaves it.
func (r *clientResource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	state := r.kind.read(ctx, req.State, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	ctx, cancel := wiring.WithTimeout(ctx, state.Timeouts.Read, readTimeout, &resp.Diagnostics)
	defer cancel()
	r.cognito(state).OnlyReads() // the CLIs refresh in a process that does not apply
	found, err := look(ctx, r.cognito(state), state)
	switch {
	case cognito.IsNotFound(err):
		r.aws.Planned.LosePool(state.Region.ValueString(), state.UserPoolID.ValueString())
		resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, state)...)
		resp.Diagnostics.AddWarning("App client "+state.Name.ValueString()+" is gone",
			"Somebody deleted it outside Terraform: "+err.Error()+"\nIt leaves the state; the next apply makes a new one, with a new client id.")
		resp.State.RemoveResource(ctx)
	case err != nil:
		diags.Refusal(&resp.Diagnostics, path.Empty(), "read app client "+state.Name.ValueString(), err)
	case found.confidential() != r.kind.confidential:
		refuseKind(found, &resp.Diagnostics)
	default:
		if state.confidential {
			refreshSecrets(&state, found, &resp.Diagnostics)
		}
		refresh(ctx, &state, found.client, found.pool, &resp.Diagnostics)
		if o := origin(ctx, req.Private, &resp.Diagnostics); o == computed || o == outgrown {
			resp.Diagnostics.Append(resp.Private.SetKey(ctx, originKey, []byte(followed(ctx, r.cognito(state), state, found.pool)))...)
		}
		resp.Diagnostics.Append(r.kind.write(ctx, &resp.State, state)...)
		resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, state)...)
	}
}

// Update changes the app client in place.
func (r *clientResource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	value.RefuseUnknown(req.Config, &resp.Diagnostics)
	config, plan := r.kind.read(ctx, req.Config, &resp.Diagnostics), r.kind.read(ctx, req.Plan, &resp.Diagnostics)
	prior := r.kind.read(ctx, req.State, &resp.Diagnostics)
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
	if plan.confidential {
		r.changeSecrets(ctx, config, prior, &plan, &resp.Diagnostics)
	}
	resp.Diagnostics.Append(r.kind.write(ctx, &resp.State, plan)...)
	resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, plan)...)
	resp.Diagnostics.Append(remember(ctx, resp.Private, config)...)
}

// Delete removes the app client.
func (r *clientResource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	state := r.kind.read(ctx, req.State, &resp.Diagnostics)
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

func (r *clientResource) cognito(m model) *cognito.Client {
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
