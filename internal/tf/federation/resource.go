// Package federation is cogfed_oidc_federation with all its Terraform kinds.
//
// Start reading at resource.go: each method decodes, asks the blueprint what
// Cognito must hold, calls the adapter, and writes the state. plan.go derives
// planned values, check.go validates, state.go turns answers into state.
package federation

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

var (
	_ resource.Resource                   = (*Resource)(nil)
	_ resource.ResourceWithConfigure      = (*Resource)(nil)
	_ resource.ResourceWithValidateConfig = (*Resource)(nil)
	_ resource.ResourceWithModifyPlan     = (*Resource)(nil)
	_ resource.ResourceWithIdentity       = (*Resource)(nil)
	_ resource.ResourceWithImportState    = (*Resource)(nil)
)

// Resource is cogfed_oidc_federation.
type Resource struct {
	aws     *wiring.AWS
	silence *wiring.Silence
}

// NewResource returns the resource, not yet configured.
func NewResource(silence *wiring.Silence) resource.Resource { return &Resource{silence: silence} }

// Metadata names the resource.
func (*Resource) Metadata(_ context.Context, _ resource.MetadataRequest, resp *resource.MetadataResponse) {
	resp.TypeName = "cogfed_oidc_federation"
	// The identity provider of an owned pool can get another name; the pool stays.
	resp.ResourceBehavior.MutableIdentity = true
}

// Configure takes the configured provider.
func (r *Resource) Configure(_ context.Context, req resource.ConfigureRequest, resp *resource.ConfigureResponse) {
	r.aws = wiring.From(req.ProviderData, &resp.Diagnostics)
}

// Create makes the pool, the identity provider and the domain, or nothing: a
// failure undoes what this very call has made.
func (r *Resource) Create(ctx context.Context, req resource.CreateRequest, resp *resource.CreateResponse) {
	var config, plan model
	value.RefuseUnknown(req.Config, &resp.Diagnostics)
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	if resp.Diagnostics.HasError() {
		return
	}
	ctx, cancel := wiring.WithTimeout(ctx, plan.Timeouts.Create, createTimeout, &resp.Diagnostics)
	defer cancel()
	wanted := toIntent(ctx, withSecret(plan, config), &resp.Diagnostics).Expand()
	if resp.Diagnostics.HasError() {
		return
	}
	made, err := r.client(plan).build(ctx, plan.UserPoolID.ValueString(), wanted)
	if err != nil {
		diags.Refusal(&resp.Diagnostics, path.Empty(), "create the federation "+plan.ProviderName.ValueString(), err)
		if !made.left {
			return
		}
	}
	stillWaiting(&resp.Diagnostics, made)
	tellContinued(&resp.Diagnostics, made)
	complete(ctx, &plan, made, &resp.Diagnostics)
	if plan.ownsPool() {
		r.claimMade(ctx, plan, toIntent(ctx, plan, &resp.Diagnostics))
	}
	remember(ctx, resp.Private, config, made.provider, true, &resp.Diagnostics)
	resp.Diagnostics.Append(resp.State.Set(ctx, &plan)...)
	resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, plan)...)
}

// Read refreshes the state. A federation whose pool or, if attached, whose
// identity provider is gone leaves the state; one that still owns a pool stays,
// so that the next apply mends it in place.
func (r *Resource) Read(ctx context.Context, req resource.ReadRequest, resp *resource.ReadResponse) {
	var state model
	resp.Diagnostics.Append(req.State.Get(ctx, &state)...)
	if resp.Diagnostics.HasError() {
		return
	}
	ctx, cancel := wiring.WithTimeout(ctx, state.Timeouts.Read, readTimeout, &resp.Diagnostics)
	defer cancel()
	r.aws.Cognito(state.Region.ValueString()).OnlyReads() // until the first write: the CLIs refresh in a process that does not apply
	found, err := r.client(state).look(ctx, state)
	if err == nil || cognito.IsNotFound(err) {
		resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, state)...)
	}
	switch {
	case cognito.IsNotFound(err):
		r.aws.Planned.LosePool(state.Region.ValueString(), state.UserPoolID.ValueString())
		resp.Diagnostics.AddWarning("Federation "+state.ProviderName.ValueString()+" is gone",
			"Somebody deleted it outside Terraform: "+err.Error()+"\nIt leaves the state; the next apply makes it again.")
		resp.State.RemoveResource(ctx)
	case err != nil:
		diags.Refusal(&resp.Diagnostics, path.Empty(), "read the federation "+state.ProviderName.ValueString(), err)
	default:
		tellFailedDomain(found, &resp.Diagnostics)
		r.manage(ctx, state)
		refresh(ctx, &state, found, r.defaultTags(), &resp.Diagnostics)
		state.ClientSecretDrift = secretDrift(ctx, req.Private, found.provider, &resp.Diagnostics)
		noteMoved(ctx, req.Private, resp.Private, found.provider, &resp.Diagnostics)
		resp.Diagnostics.Append(resp.State.Set(ctx, &state)...)
	}
}

// Update changes what differs, object by object.
func (r *Resource) Update(ctx context.Context, req resource.UpdateRequest, resp *resource.UpdateResponse) {
	var config, plan, state model
	value.RefuseUnknown(req.Config, &resp.Diagnostics)
	resp.Diagnostics.Append(req.Config.Get(ctx, &config)...)
	resp.Diagnostics.Append(req.Plan.Get(ctx, &plan)...)
	resp.Diagnostics.Append(req.State.Get(ctx, &state)...)
	if resp.Diagnostics.HasError() {
		return
	}
	ctx, cancel := wiring.WithTimeout(ctx, plan.Timeouts.Update, updateTimeout, &resp.Diagnostics)
	defer cancel()
	step := change{
		plan:       plan,
		before:     toIntent(ctx, state, &resp.Diagnostics).Expand(),
		wanted:     toIntent(ctx, withSecret(plan, config), &resp.Diagnostics).Expand(),
		sendSecret: secretChanged(state, plan),
		state:      state,
	}
	if resp.Diagnostics.HasError() {
		return
	}
	made, err := r.client(plan).rebuild(ctx, &step)
	if err != nil {
		diags.Refusal(&resp.Diagnostics, path.Empty(), "update the federation "+plan.ProviderName.ValueString(), err)
		plan = step.state // how far it came: the next apply goes on from there
	} else {
		complete(ctx, &plan, made, &resp.Diagnostics)
		tellStayed(ctx, req.Private, state, plan, &resp.Diagnostics)
	}
	remember(ctx, resp.Private, config, made.provider, step.sendSecret, &resp.Diagnostics)
	stillWaiting(&resp.Diagnostics, made)
	resp.Diagnostics.Append(resp.State.Set(ctx, &plan)...)
	resp.Diagnostics.Append(setIdentity(ctx, resp.Identity, plan)...)
}

// stillWaiting tells that a domain is on its way.
func stillWaiting(found *diag.Diagnostics, made objects) {
	if made.waiting != nil {
		found.AddAttributeWarning(path.Root("domain"), "Domain is not active yet",
			"Cognito accepted domain "+made.domain.Domain+" and is still setting it up: "+cognito.Cleaned(made.waiting).Error()+
				".\n\nNothing needs to be applied again. Logins work once it is active; a custom domain can take an hour, and needs its DNS record.")
	}
}

// tellFailedDomain tells of a domain that Cognito could not set up.
func tellFailedDomain(found objects, told *diag.Diagnostics) {
	if found.domain == nil || found.domain.Status != pool.DomainFailed {
		return
	}
	told.AddAttributeWarning(path.Root("domain"), "Domain could not be set up",
		"Cognito says FAILED of domain "+found.domain.Domain+" of user pool "+found.domain.UserPoolID+", so nobody logs in there. "+
			"For a custom domain, look whether its certificate in us-east-1 is issued and covers the name, and whether the parent domain has a DNS A record.\n\n"+
			"The next apply deletes the domain and makes it again.")
}

// Delete removes what the resource owns, and only that.
func (r *Resource) Delete(ctx context.Context, req resource.DeleteRequest, resp *resource.DeleteResponse) {
	var state model
	resp.Diagnostics.Append(req.State.Get(ctx, &state)...)
	if resp.Diagnostics.HasError() {
		return
	}
	ctx, cancel := wiring.WithTimeout(ctx, state.Timeouts.Delete, deleteTimeout, &resp.Diagnostics)
	defer cancel()
	if err := r.client(state).refuseUsers(ctx, state, false); err != nil {
		diags.Refusal(&resp.Diagnostics, path.Root(guardAttribute), "delete the federation "+state.ProviderName.ValueString(), err)
		return
	}
	if err := r.client(state).tearDown(ctx, state); err != nil {
		diags.Refusal(&resp.Diagnostics, path.Empty(), "delete the federation "+state.ProviderName.ValueString(), err)
	}
}

func (r *Resource) client(m model) builder {
	return builder{cognito: r.aws.Cognito(m.Region.ValueString()), unfinished: &r.aws.Unfinished, handover: &r.aws.Handover}
}
