package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// classicHostedUI is the ManagedLoginVersion of a domain that was made without one: public transcripts of `aws cognito-idp
// create-user-pool-domain` without the option (2025-07-11) show 1.
const classicHostedUI = 1

func createUserPoolDomain(c *Call, in *wire.CreateUserPoolDomainInput) (*wire.DomainWriteOutput, error) {
	pool, err := c.Pool(in.UserPoolID)
	if err != nil {
		return nil, err
	}
	custom := in.CustomDomainConfig != nil
	if err := checkNewDomain(c, pool, in); err != nil {
		return nil, err
	}
	domain := &state.Domain{
		Name: *in.Domain, UserPoolID: pool.Description.ID, Custom: custom,
		ManagedLoginVersion: *or(in.ManagedLoginVersion, classicHostedUI), Routing: in.Routing,
		Distribution: state.NewDistribution(),
	}
	if custom {
		domain.CertificateArn = deref(in.CustomDomainConfig.CertificateArn)
	}
	domain.Begin(state.DomainCreating, c.Now.Time, c.domainDelay(custom))
	c.Region.Domains[domain.Name] = domain
	return domainReply(domain), nil
}

// domainReply is what a write answers: CloudFrontDomain for custom domains only (SDK CreateUserPoolDomainOutput).
func domainReply(d *state.Domain) *wire.DomainWriteOutput {
	out := &wire.DomainWriteOutput{ManagedLoginVersion: &d.ManagedLoginVersion, Routing: d.Routing}
	if d.Custom {
		out.CloudFrontDomain = &d.Distribution
	}
	return out
}
