// Package frontend is what front ends and back ends are configured with: the
// data source that reads a client and writes their files, and the functions
// that do so without asking anybody.
package frontend

import (
	"context"
	"errors"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/frontend"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

var _ datasource.DataSourceWithConfigure = (*ClientConfig)(nil)

const readTimeout = 5 * time.Minute

// ClientConfig is cogfed_client_config.
type ClientConfig struct{ aws *wiring.AWS }

// NewClientConfig returns the data source, not yet configured.
func NewClientConfig() datasource.DataSource { return &ClientConfig{} }

// Metadata names the data source.
func (*ClientConfig) Metadata(_ context.Context, _ datasource.MetadataRequest, resp *datasource.MetadataResponse) {
	resp.TypeName = "cogfed_client_config"
}

// Configure takes the configured provider.
func (d *ClientConfig) Configure(_ context.Context, req datasource.ConfigureRequest, resp *datasource.ConfigureResponse) {
	d.aws = wiring.From(req.ProviderData, &resp.Diagnostics)
}

// Read reads the client and its pool, and writes every file that fits them.
func (d *ClientConfig) Read(ctx context.Context, req datasource.ReadRequest, resp *datasource.ReadResponse) {
	a := arguments{}
	for name, field := range a.fields() {
		resp.Diagnostics.Append(req.Config.GetAttribute(ctx, path.Root(name), field)...)
	}
	if resp.Diagnostics.HasError() {
		return
	}
	if a.region.IsNull() {
		a.region = types.StringValue(d.aws.Region)
	}
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	client, held := d.look(ctx, a, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	facts := factsOf(a, client, held)
	for _, m := range facts.Check() {
		resp.Diagnostics.AddAttributeError(path.Root(m.Fact), "Not what the client has", "App client "+facts.ClientID+" of user pool "+facts.UserPoolID+": "+m.Why)
	}
	results := addresses(facts, client.Settings)
	results["region"] = a.region
	for _, f := range frontend.Formats() {
		results[f.Name] = rendered(f, facts, &resp.Diagnostics)
	}
	for name, v := range results {
		resp.Diagnostics.Append(resp.State.SetAttribute(ctx, path.Root(name), v)...)
	}
}

// look reads the pool and the client. The adapter shares both requests with
// the resources that read them in the same run.
func (d *ClientConfig) look(ctx context.Context, a arguments, found *diag.Diagnostics) (pool.ObservedAppClient, pool.ObservedUserPool) {
	c := d.aws.Cognito(a.region.ValueString())
	poolID, id := a.userPoolID.ValueString(), a.clientID.ValueString()
	held, err := c.UserPool(ctx, poolID, false)
	if err != nil {
		diags.Refusal(found, path.Root("user_pool_id"), "read user pool "+poolID, err)
		return pool.ObservedAppClient{}, held
	}
	client, err := c.AppClient(ctx, poolID, id)
	if err != nil {
		diags.Refusal(found, path.Root("client_id"), "read app client "+id+" of user pool "+poolID, err)
	}
	return client, held
}

// rendered is null where the format has no words for the client.
func rendered(f frontend.Format, facts frontend.Facts, found *diag.Diagnostics) types.String {
	text, err := f.Render(facts)
	if misfit := (*frontend.MisfitError)(nil); errors.As(err, &misfit) {
		return types.StringNull()
	}
	if err != nil {
		found.AddAttributeError(path.Root(f.Name), "Cannot write "+f.FileName, err.Error()+"\nThis is a bug in cogfed: please report it.")
	}
	return types.StringValue(text)
}

// addresses are those that a client resource has as well.
func addresses(facts frontend.Facts, app pool.AppClient) map[string]types.String {
	app.CallbackURLs, app.LogoutURLs = only(facts.CallbackURL, app.CallbackURLs), only(facts.LogoutURI, app.LogoutURLs)
	urls := blueprint.URLs(value.String(value.Text(facts.Domain)), tri.Of(facts.ClientID), app)
	authorize := value.FromString(urls.Authorize)
	if facts.IdentityProvider != "" && !authorize.IsNull() {
		authorize = types.StringValue(withParameters(authorize.ValueString(), map[string]string{"identity_provider": facts.IdentityProvider}))
	}
	return map[string]types.String{
		"domain_name":   value.Text(facts.Domain),
		"issuer_url":    value.Text(facts.Issuer),
		"authorize_url": authorize,
		"login_url":     value.FromString(urls.Login),
		"logout_url":    value.FromString(urls.Logout),
	}
}

// only is a list of what was chosen, or the whole list.
func only(chosen string, all tri.List) tri.List {
	if chosen == "" {
		return all
	}
	return tri.Strings([]string{chosen})
}
