package cognito

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Domain reads a domain by its prefix or host name, and tells whether it
// exists. Concurrent readers share the request.
func (c *Client) Domain(ctx context.Context, name string) (pool.ObservedDomain, bool, error) {
	key := memoKey{scope: domainScope(name), operation: opDescribeUserPoolDomain.name, id: name}
	held, err := shared(ctx, c.memo, key, func(ctx context.Context) (*types.DomainDescriptionType, error) {
		return c.describeDomain(ctx, name)
	})
	if err != nil || held == nil {
		return pool.ObservedDomain{}, false, err
	}
	return fromDomain(held), true, nil
}

// CreateDomain gives a pool its domain and waits until it works: about a minute
// for a prefix, up to an hour for a custom domain. When the wait fails, the
// domain exists all the same: it is returned as last seen, and named in the
// error's Left.
func (c *Client) CreateDomain(ctx context.Context, poolID string, desired pool.Domain) (pool.ObservedDomain, error) {
	if err := refuseUnknown(opCreateUserPoolDomain.name, desired); err != nil {
		return pool.ObservedDomain{}, err
	}
	name := domainName(desired)
	in := &cip.CreateUserPoolDomainInput{
		Domain: &name, UserPoolId: &poolID,
		CustomDomainConfig:  certificateOf(desired),
		ManagedLoginVersion: asInt(desired.ManagedLoginVersion),
	}
	err := c.write(ctx, ofDomain(poolID, name, opCreateUserPoolDomain), func(ctx context.Context) error {
		_, err := send(ctx, c, opCreateUserPoolDomain, poolID, in, c.api.CreateUserPoolDomain)
		return err
	})
	if err != nil {
		return pool.ObservedDomain{}, err
	}
	asked := pool.ObservedDomain{UserPoolID: poolID, Domain: name, Status: pool.DomainCreating, Settings: desired}
	seen, err := c.awaitActive(ctx, asked)
	if err != nil {
		return seen, leaving(err, name)
	}
	return seen, nil
}

// SeekDomain reads a domain that a request whose reply got lost may have made.
// While there is none it asks again: Cognito may not show it yet.
func (c *Client) SeekDomain(ctx context.Context, name string) (pool.ObservedDomain, bool, error) {
	for attempt := 1; ; attempt++ {
		held, err := c.describeDomain(ctx, name)
		switch {
		case err != nil:
			return pool.ObservedDomain{}, false, err
		case held != nil:
			return fromDomain(held), true, nil
		case attempt > maxLagRepeats:
			return pool.ObservedDomain{}, false, nil
		}
		if err := c.sleep(ctx, delay(attempt)); err != nil {
			return pool.ObservedDomain{}, false, waitEnded(err, "domain "+name)
		}
	}
}

// AwaitDomain waits until a domain works that somebody has asked for already.
func (c *Client) AwaitDomain(ctx context.Context, held pool.ObservedDomain) (pool.ObservedDomain, error) {
	seen, err := c.awaitActive(ctx, held)
	if err != nil {
		return seen, leaving(err, held.Domain)
	}
	return seen, nil
}

// UpdateDomain changes the certificate of a custom domain and the version of the
// login pages, keeps the routing, and waits until the domain works again. A null
// version is left as it is, for its default is not documented.
func (c *Client) UpdateDomain(ctx context.Context, poolID string, desired pool.Domain) (pool.ObservedDomain, error) {
	if err := refuseUnknown(opUpdateUserPoolDomain.name, desired); err != nil {
		return pool.ObservedDomain{}, err
	}
	name := domainName(desired)
	err := c.write(ctx, ofDomain(poolID, name, opDescribeUserPoolDomain, opUpdateUserPoolDomain), func(ctx context.Context) error {
		held, err := c.describeDomain(ctx, name)
		if err != nil {
			return err
		}
		if held == nil {
			return noDomain(opUpdateUserPoolDomain, poolID, name)
		}
		_, err = send(ctx, c, opUpdateUserPoolDomain, poolID, overlayDomain(poolID, held, desired), c.api.UpdateUserPoolDomain)
		return err
	})
	if err != nil {
		return pool.ObservedDomain{}, err
	}
	return c.awaitActive(ctx, pool.ObservedDomain{UserPoolID: poolID, Domain: name, Status: pool.DomainUpdating, Settings: desired})
}

// DeleteDomain deletes a domain of a pool and waits until it is gone. A domain
// that is gone already, or belongs to another pool now, is no error.
func (c *Client) DeleteDomain(ctx context.Context, poolID, name string) error {
	in := &cip.DeleteUserPoolDomainInput{Domain: &name, UserPoolId: &poolID}
	err := c.write(ctx, ofDomain(poolID, name, opDeleteUserPoolDomain), func(ctx context.Context) error {
		_, err := send(ctx, c, opDeleteUserPoolDomain, poolID, in, c.api.DeleteUserPoolDomain)
		return unlessGone(err)
	})
	if err != nil && !isKind(err, Invalid) {
		return err
	}
	return c.awaitAbsent(ctx, poolID, name, err)
}

// describeDomain returns nil for a domain that does not exist: Cognito answers
// with an empty description, not with an error.
func (c *Client) describeDomain(ctx context.Context, name string) (*types.DomainDescriptionType, error) {
	in := &cip.DescribeUserPoolDomainInput{Domain: &name}
	out, err := send(ctx, c, opDescribeUserPoolDomain, "", in, c.api.DescribeUserPoolDomain)
	switch {
	case IsNotFound(err):
		return nil, nil //nolint:nilnil // documented above
	case err != nil:
		return nil, err
	case out.DomainDescription == nil || out.DomainDescription.Status == "":
		return nil, nil //nolint:nilnil // documented above
	default:
		return out.DomainDescription, nil
	}
}

func domainScope(name string) string { return "domain " + name }

func domainName(d pool.Domain) string {
	return d.Prefix.Or(d.Custom.Or(pool.CustomDomain{}).Name.Or(""))
}

func certificateOf(d pool.Domain) *types.CustomDomainConfigType {
	custom, ok := d.Custom.Get()
	if !ok {
		return nil
	}
	return &types.CustomDomainConfigType{CertificateArn: custom.CertificateARN.Ptr()}
}

// overlayDomain carries over what nobody models: the routing of a pool with
// replicas.
func overlayDomain(poolID string, held *types.DomainDescriptionType, desired pool.Domain) *cip.UpdateUserPoolDomainInput {
	in := &cip.UpdateUserPoolDomainInput{
		Domain:              held.Domain,
		UserPoolId:          &poolID,
		CustomDomainConfig:  customConfig(held.CustomDomainConfig),
		ManagedLoginVersion: held.ManagedLoginVersion,
		Routing:             held.Routing,
	}
	if certificate := certificateOf(desired); certificate != nil {
		in.CustomDomainConfig = certificate
	}
	if version := asInt(desired.ManagedLoginVersion); version != nil {
		in.ManagedLoginVersion = version
	}
	return in
}

// customConfig is nil for a prefix domain, which Cognito describes with an empty
// configuration and does not accept with one.
func customConfig(held *types.CustomDomainConfigType) *types.CustomDomainConfigType {
	if held == nil || aws.ToString(held.CertificateArn) == "" {
		return nil
	}
	return held
}

// fromDomain tells a custom domain by its certificate.
func fromDomain(held *types.DomainDescriptionType) pool.ObservedDomain {
	d := pool.ObservedDomain{
		UserPoolID:             aws.ToString(held.UserPoolId),
		Domain:                 aws.ToString(held.Domain),
		Status:                 pool.DomainStatus(held.Status),
		CloudFrontDistribution: aws.ToString(held.CloudFrontDistribution),
		Settings:               pool.Domain{ManagedLoginVersion: number(held.ManagedLoginVersion)},
	}
	if config := customConfig(held.CustomDomainConfig); config != nil {
		d.Settings.Custom = tri.Of(pool.CustomDomain{Name: text(held.Domain), CertificateARN: text(config.CertificateArn)})
	} else {
		d.Settings.Prefix = text(held.Domain)
	}
	return d
}

func noDomain(op operation, poolID, name string) error {
	return &Error{Operation: op.name, UserPoolID: poolID, Kind: NotFound, Message: "there is no domain " + name}
}
