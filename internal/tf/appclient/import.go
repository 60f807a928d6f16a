package appclient

import (
	"context"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

type identity struct {
	Region     types.String `tfsdk:"region"`
	UserPoolID types.String `tfsdk:"user_pool_id"`
	ClientID   types.String `tfsdk:"client_id"`
}

// IdentitySchema names what tells one app client from another.
func (*clientResource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{Attributes: map[string]identityschema.Attribute{
		"region":       identityschema.StringAttribute{OptionalForImport: true, Description: "AWS Region; defaults to the one that the user pool id begins with"},
		"user_pool_id": identityschema.StringAttribute{RequiredForImport: true, Description: "id of the user pool"},
		"client_id":    identityschema.StringAttribute{RequiredForImport: true, Description: "id of the app client"},
	}}
}

// setIdentity writes the identity. Terraform older than 1.12 has none.
func setIdentity(ctx context.Context, target *tfsdk.ResourceIdentity, m model) diag.Diagnostics {
	if target == nil {
		return nil
	}
	return target.Set(ctx, identity{Region: m.Region, UserPoolID: m.UserPoolID, ClientID: m.ClientID})
}

// ImportState takes <user_pool_id>/<client_id>.
func (r *clientResource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	var who identity
	if req.ID != "" {
		who = parseImportID(req.ID, &resp.Diagnostics)
	} else {
		resp.Diagnostics.Append(req.Identity.Get(ctx, &who)...)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	diags.Violations(&resp.Diagnostics, rules.CheckPoolID(rules.Root("user_pool_id"), value.String(who.UserPoolID), value.String(who.Region)))
	if resp.Diagnostics.HasError() {
		return
	}
	if who.Region.IsNull() { // a pool id begins with it
		region, _, _ := strings.Cut(who.UserPoolID.ValueString(), "_")
		who.Region = types.StringValue(region)
	}
	set := func(name string, v any) {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(name), v)...)
	}
	set("region", who.Region)
	set("user_pool_id", who.UserPoolID)
	set("client_id", who.ClientID)
	if resp.Identity != nil {
		resp.Diagnostics.Append(resp.Identity.Set(ctx, who)...)
	}
}

func parseImportID(id string, found *diag.Diagnostics) identity {
	poolID, clientID, whole := strings.Cut(id, "/")
	if !whole || poolID == "" || clientID == "" {
		found.AddError("Import id cannot be read",
			"Got \""+id+"\". Write <user_pool_id>/<client_id>, as in eu-west-2_AbCdEfGhI/1example23456789.")
	}
	return identity{Region: types.StringNull(), UserPoolID: types.StringValue(poolID), ClientID: types.StringValue(clientID)}
}
