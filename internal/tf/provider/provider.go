// Package provider is the cogfed provider itself: its configuration and the
// list of what it offers.
package provider

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/resource"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/appclient"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/federation"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/frontend"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

var (
	_ provider.Provider                       = (*cogfed)(nil)
	_ provider.ProviderWithValidateConfig     = (*cogfed)(nil)
	_ provider.ProviderWithEphemeralResources = (*cogfed)(nil)
)

type cogfed struct {
	version string
	silence wiring.Silence
}

// New returns the provider of a release; version goes into the user agent.
func New(version string) provider.Provider { return &cogfed{version: version} }

// Metadata names the provider.
func (p *cogfed) Metadata(_ context.Context, _ provider.MetadataRequest, resp *provider.MetadataResponse) {
	resp.TypeName = "cogfed"
	resp.Version = p.version
}

// Resources lists the resources.
func (p *cogfed) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{
		func() resource.Resource { return federation.NewResource(&p.silence) },
		func() resource.Resource { return appclient.NewSPAResource(&p.silence) },
		func() resource.Resource { return appclient.NewWebResource(&p.silence) },
	}
}

// EphemeralResources lists the ephemeral resources.
func (*cogfed) EphemeralResources(context.Context) []func() ephemeral.EphemeralResource {
	return []func() ephemeral.EphemeralResource{appclient.NewSecretResource}
}

// DataSources lists the data sources.
func (*cogfed) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{frontend.NewClientConfig}
}

// Functions lists the functions.
func (*cogfed) Functions(context.Context) []func() function.Function { return frontend.Functions() }
