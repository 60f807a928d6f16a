package provider

import (
	"context"
	"time"

	"github.com/aws/aws-sdk-go-v2/feature/ec2/imds"
	awsbase "github.com/hashicorp/aws-sdk-go-base/v2"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/value"
)

func (p *cogfed) baseConfig(ctx context.Context, m model, diags *diag.Diagnostics) *awsbase.Config {
	endpoints := value.Model[endpointsModel](ctx, m.Endpoints, diags)
	config := &awsbase.Config{
		AccessKey:                      m.AccessKey.ValueString(),
		SecretKey:                      m.SecretKey.ValueString(),
		Token:                          m.Token.ValueString(),
		Profile:                        m.Profile.ValueString(),
		Region:                         m.Region.ValueString(),
		SharedConfigFiles:              strings(value.Strings(m.SharedConfigFiles)),
		SharedCredentialsFiles:         strings(value.Strings(m.SharedCredentialsFiles)),
		HTTPProxy:                      m.HTTPProxy.ValueStringPointer(),
		HTTPSProxy:                     m.HTTPSProxy.ValueStringPointer(),
		NoProxy:                        m.NoProxy.ValueString(),
		HTTPProxyMode:                  awsbase.HTTPProxyModeLegacy,
		Insecure:                       m.Insecure.ValueBool(),
		CustomCABundle:                 m.CustomCABundle.ValueString(),
		UseFIPSEndpoint:                m.UseFIPS.ValueBool(),
		UseDualStackEndpoint:           m.UseDualStack.ValueBool(),
		EC2MetadataServiceEndpoint:     m.MetadataEndpoint.ValueString(),
		EC2MetadataServiceEndpointMode: m.MetadataEndpointMode.ValueString(),
		StsEndpoint:                    endpoints.STS.ValueString(),
		StsRegion:                      m.STSRegion.ValueString(),
		AllowedAccountIds:              strings(value.Strings(m.AllowedAccounts)),
		ForbiddenAccountIds:            strings(value.Strings(m.ForbiddenAccounts)),
		MaxRetries:                     int(m.MaxRetries.ValueInt64()),
		UserAgent:                      awsbase.UserAgentProducts{{Name: "terraform-provider-cogfed", Version: p.version}},
		CallerName:                     "cogfed",
		CallerDocumentationURL:         "https://github.com/cogfed/terraform-provider-cogfed",
		// The library logs request bodies otherwise, and those carry client secrets.
		SuppressDebugLog:        true,
		SkipCredsValidation:     true,
		SkipRequestingAccountId: false,
		AssumeRole:              assumeRoles(ctx, m.AssumeRole, diags),
	}
	if m.SkipMetadata.ValueBool() {
		config.EC2MetadataServiceEnableState = imds.ClientDisabled
	}
	config.AssumeRoleWithWebIdentity = webIdentity(ctx, m.WebIdentity, diags)
	return config
}

func assumeRoles(ctx context.Context, l types.List, diags *diag.Diagnostics) []awsbase.AssumeRole {
	var blocks []assumeRoleModel
	diags.Append(l.ElementsAs(ctx, &blocks, false)...)
	var roles []awsbase.AssumeRole
	for i, b := range blocks {
		tags, _ := tri.KnownMap(value.StringMap(b.Tags))
		roles = append(roles, awsbase.AssumeRole{
			RoleARN:           b.RoleARN.ValueString(),
			Duration:          duration(b.Duration, path.Root("assume_role").AtListIndex(i).AtName("duration"), diags),
			ExternalID:        b.ExternalID.ValueString(),
			Policy:            b.Policy.ValueString(),
			PolicyARNs:        strings(value.Strings(b.PolicyARNs)),
			SessionName:       b.SessionName.ValueString(),
			SourceIdentity:    b.SourceIdentity.ValueString(),
			Tags:              tags,
			TransitiveTagKeys: strings(value.Strings(b.TransitiveTagKeys)),
		})
	}
	return roles
}

func webIdentity(ctx context.Context, l types.List, diags *diag.Diagnostics) *awsbase.AssumeRoleWithWebIdentity {
	var blocks []webIdentityModel
	diags.Append(l.ElementsAs(ctx, &blocks, false)...)
	for i, b := range blocks {
		return &awsbase.AssumeRoleWithWebIdentity{
			RoleARN:              b.RoleARN.ValueString(),
			Duration:             duration(b.Duration, path.Root("assume_role_with_web_identity").AtListIndex(i).AtName("duration"), diags),
			Policy:               b.Policy.ValueString(),
			PolicyARNs:           strings(value.Strings(b.PolicyARNs)),
			SessionName:          b.SessionName.ValueString(),
			WebIdentityToken:     b.Token.ValueString(),
			WebIdentityTokenFile: b.TokenFile.ValueString(),
		}
	}
	return nil
}

func duration(v types.String, at path.Path, diags *diag.Diagnostics) time.Duration {
	if v.IsNull() {
		return 0
	}
	d, err := time.ParseDuration(v.ValueString())
	if err != nil {
		diags.AddAttributeError(at, "Duration cannot be read",
			v.ValueString()+" is not a duration. Write it with units, such as \"1h\", \"30m\" or \"1h30m\".")
	}
	return d
}

func strings(l tri.List) []string {
	values, _ := tri.Known(l)
	return values
}
