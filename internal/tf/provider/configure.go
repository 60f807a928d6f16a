package provider

import (
	"context"
	"slices"

	"github.com/aws/aws-sdk-go-v2/aws"
	awsbase "github.com/hashicorp/aws-sdk-go-base/v2"
	basediag "github.com/hashicorp/aws-sdk-go-base/v2/diag"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

// Configure resolves credentials and Region. STS is called only when roles are
// assumed or the account ids are restricted.
func (p *cogfed) Configure(ctx context.Context, req provider.ConfigureRequest, resp *provider.ConfigureResponse) {
	refuseUnknown(req.Config.Raw, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	var m model
	resp.Diagnostics.Append(req.Config.Get(ctx, &m)...)
	p.silence.Settle(m.IgnoreRules)
	data := p.connect(ctx, m, &resp.Diagnostics)
	if resp.Diagnostics.HasError() {
		return
	}
	resp.DataSourceData = data
	resp.ResourceData = data
	resp.EphemeralResourceData = data
	resp.ActionData = data
	resp.ListResourceData = data
}

func (p *cogfed) connect(ctx context.Context, m model, diags *diag.Diagnostics) *wiring.AWS {
	base := p.baseConfig(ctx, m, diags)
	if diags.HasError() {
		return nil
	}
	_, config, found := awsbase.GetAwsConfig(ctx, base)
	report(diags, found)
	if diags.HasError() {
		return nil
	}
	if config.Region == "" {
		diags.AddAttributeError(path.Root("region"), "No AWS Region",
			"Neither the provider block, nor AWS_REGION, nor the profile names a Region. Set region in the provider block.")
		return nil
	}
	checkAccount(ctx, config, base, diags)
	endpoints := value.Model[endpointsModel](ctx, m.Endpoints, diags)
	if url := endpoints.CognitoIDP.ValueString(); url != "" {
		config.BaseEndpoint = aws.String(url)
	}
	options := []cognito.Option{cognito.WithLogger(wiring.NewLogger())}
	switch {
	case !m.MaxRetries.IsNull():
		options = append(options, cognito.WithMaxAttempts(int(m.MaxRetries.ValueInt64())+1))
	case config.RetryMaxAttempts > 0: // from the environment or the profile
		options = append(options, cognito.WithMaxAttempts(config.RetryMaxAttempts))
	}
	data := wiring.New(config, defaultTags(ctx, m, diags), options...)
	data.Discovery = newDiscovery(m, config)
	return data
}

func checkAccount(ctx context.Context, config aws.Config, base *awsbase.Config, diags *diag.Diagnostics) {
	allowed, forbidden := base.AllowedAccountIds, base.ForbiddenAccountIds
	if len(allowed) == 0 && len(forbidden) == 0 {
		return
	}
	asked := *base
	asked.SkipCredsValidation = false // asks STS, and STS alone, whose credentials these are
	account, _, found := awsbase.GetAwsAccountIDAndPartition(ctx, config, &asked)
	report(diags, found)
	if diags.HasError() {
		return
	}
	if slices.Contains(forbidden, account) || len(allowed) > 0 && !slices.Contains(allowed, account) {
		diags.AddError("AWS account is not allowed",
			"The credentials belong to account "+account+", which allowed_account_ids or forbidden_account_ids excludes. Use the credentials of another account.")
	}
}

func defaultTags(ctx context.Context, m model, diags *diag.Diagnostics) map[string]string {
	var blocks []defaultTagsModel
	diags.Append(m.DefaultTags.ElementsAs(ctx, &blocks, false)...)
	for _, b := range blocks {
		tags, _ := tri.KnownMap(value.StringMap(b.Tags))
		return tags
	}
	return nil
}

// report hands on what the authentication library found, with its severities.
func report(diags *diag.Diagnostics, found basediag.Diagnostics) {
	for _, d := range found {
		if d.Severity() == basediag.SeverityWarning {
			diags.AddWarning(d.Summary(), d.Detail())
			continue
		}
		diags.AddError(d.Summary(), d.Detail())
	}
}
