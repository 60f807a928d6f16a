package control

import "github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"

// The fillings of DescribeUserPoolDomain that AWS sets for every domain. Neither can be AWS's: bucket names there have no
// capitals, versions are dates.
const (
	assetBucket = "Local-Cognito-assets"
	appVersion  = "local"
)

// describeUserPoolDomain answers with an empty description when there is no such domain (row DO-24). Prefix domains have a
// distribution too, and no CustomDomainConfig (public describe-user-pool-domain dump of 2025-07-11).
func describeUserPoolDomain(c *Call, in *wire.DescribeUserPoolDomainInput) (*wire.DescribeUserPoolDomainOutput, error) {
	domain := c.Region.Domains[deref(in.Domain)]
	if domain == nil {
		return &wire.DescribeUserPoolDomainOutput{}, nil
	}
	d := wire.DomainDescriptionType{
		UserPoolID: domain.UserPoolID, AWSAccountID: c.Region.Account, Domain: domain.Name,
		S3Bucket: assetBucket, CloudFrontDistribution: domain.Distribution, Version: appVersion, Status: domain.Status,
		ManagedLoginVersion: &domain.ManagedLoginVersion, Routing: domain.Routing,
	}
	if domain.Custom {
		d.CustomDomainConfig = &wire.CustomDomainConfigType{CertificateArn: &domain.CertificateArn}
	}
	return &wire.DescribeUserPoolDomainOutput{DomainDescription: d}, nil
}
