package federation

import (
	"context"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/tfsdk"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

type identity struct {
	Region       types.String `tfsdk:"region"`
	UserPoolID   types.String `tfsdk:"user_pool_id"`
	ProviderName types.String `tfsdk:"provider_name"`
}

// IdentitySchema names what tells one federation from another.
func (*Resource) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, resp *resource.IdentitySchemaResponse) {
	resp.IdentitySchema = identityschema.Schema{Attributes: map[string]identityschema.Attribute{
		"region":        identityschema.StringAttribute{OptionalForImport: true, Description: "AWS Region; defaults to the one that the user pool id begins with"},
		"user_pool_id":  identityschema.StringAttribute{RequiredForImport: true, Description: "id of the user pool"},
		"provider_name": identityschema.StringAttribute{RequiredForImport: true, Description: "name of the identity provider"},
	}}
}

// setIdentity writes the identity. Terraform older than 1.12 has none.
func setIdentity(ctx context.Context, target *tfsdk.ResourceIdentity, m model) diag.Diagnostics {
	if target == nil {
		return nil
	}
	return target.Set(ctx, identity{Region: m.Region, UserPoolID: m.UserPoolID, ProviderName: m.ProviderName})
}

// ImportState takes <user_pool_id>/<provider_name>, which attaches, or with
// /user_pool, /domain or /user_pool,domain behind it what is to be owned.
func (r *Resource) ImportState(ctx context.Context, req resource.ImportStateRequest, resp *resource.ImportStateResponse) {
	who, owned := identity{}, ""
	if req.ID != "" {
		who, owned = parseImportID(req.ID, &resp.Diagnostics)
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
	set("provider_name", who.ProviderName)
	set("client_secret_wo_version", types.Int64Value(1))
	if strings.Contains(owned, ownUserPool) {
		set(ownUserPool, emptyObject(userpool.Type()))
	}
	if strings.Contains(owned, ownDomain) {
		set(ownDomain, emptyObject(domainType()))
	}
	if resp.Identity != nil {
		resp.Diagnostics.Append(resp.Identity.Set(ctx, who)...)
	}
}

const (
	ownUserPool = "user_pool"
	ownDomain   = "domain"
)

func parseImportID(id string, found *diag.Diagnostics) (identity, string) {
	poolID, rest, whole := strings.Cut(id, "/")
	name, owned := rest, ""
	if i := strings.LastIndex(rest, "/"); i >= 0 {
		switch last := rest[i+1:]; last {
		case ownUserPool, ownDomain, ownUserPool + "," + ownDomain:
			name, owned = rest[:i], last
		}
	}
	if !whole || poolID == "" || name == "" {
		found.AddError("Import id cannot be read",
			"Got \""+id+"\". Write <user_pool_id>/<provider_name>, as in eu-west-2_AbCdEfGhI/MIRACL, to attach the federation to the pool. "+
				"Append /user_pool,domain (or /user_pool, or /domain) for what the configuration owns.")
	}
	return identity{Region: types.StringNull(), UserPoolID: types.StringValue(poolID), ProviderName: types.StringValue(name)}, owned
}

// emptyObject marks an owned block whose content the read that follows an
// import fills in.
func emptyObject(t types.ObjectType) types.Object {
	values := make(map[string]attr.Value, len(t.AttrTypes))
	for name, a := range t.AttrTypes {
		v, err := a.ValueFromTerraform(context.Background(), nullOf(a))
		if err != nil {
			return types.ObjectNull(t.AttrTypes)
		}
		values[name] = v
	}
	return types.ObjectValueMust(t.AttrTypes, values)
}

func nullOf(t attr.Type) tftypes.Value {
	return tftypes.NewValue(t.TerraformType(context.Background()), nil)
}
