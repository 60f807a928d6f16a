package control

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/state"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// updateUserPoolDomain changes certificate, login version and routing in place (row DO-25). A request for a custom domain names
// its certificate every time (hashicorp/terraform-provider-aws issue 43248, 2025-07-02); that version and routing stay when they
// are left out is not documented.
func updateUserPoolDomain(c *Call, in *wire.UpdateUserPoolDomainInput) (*wire.DomainWriteOutput, error) {
	pool, domain, err := ownDomain(c, in.UserPoolID, in.Domain)
	if err != nil {
		return nil, err
	}
	if err := checkDomainUpdate(pool, domain, in); err != nil {
		return nil, err
	}
	domain.ManagedLoginVersion = *or(in.ManagedLoginVersion, domain.ManagedLoginVersion)
	if in.Routing != nil {
		domain.Routing = in.Routing
	}
	if domain.Custom {
		domain.CertificateArn = deref(in.CustomDomainConfig.CertificateArn)
	}
	domain.Begin(state.DomainUpdating, c.Now.Time, c.domainDelay(domain.Custom))
	return domainReply(domain), nil
}

func checkDomainUpdate(pool *state.Pool, domain *state.Domain, in *wire.UpdateUserPoolDomainInput) error {
	switch {
	case domain.Custom && in.CustomDomainConfig == nil:
		return wire.Invalid("Cannot convert custom domain to prefix domain.")
	case !domain.Custom && in.CustomDomainConfig != nil: // the text is ours
		return wire.Invalid("Cannot convert prefix domain to custom domain.")
	case domain.Custom:
		if err := checkCertificate(in.CustomDomainConfig); err != nil {
			return err
		}
	}
	if err := checkRouting(domain.Custom, in.Routing); err != nil {
		return err
	}
	return checkManagedLogin(pool, in.ManagedLoginVersion)
}
