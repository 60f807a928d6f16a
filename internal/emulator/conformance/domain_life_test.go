package conformance

import (
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// DescribeDomain reads a domain.
func (e Env) DescribeDomain(t *testing.T, name string) types.DomainDescriptionType {
	t.Helper()
	out, err := e.DescribeUserPoolDomain(e.Context, &cip.DescribeUserPoolDomainInput{Domain: &name})
	if err != nil {
		t.Fatalf("describe the domain: %v", err)
	}
	return *out.DomainDescription
}

// deletion deletes a domain that is not there to be deleted.
func deletion(prefix func(t *testing.T, e Env) string) func(*testing.T, Env) error {
	return func(t *testing.T, e Env) error {
		_, err := e.DeleteUserPoolDomain(e.Context, &cip.DeleteUserPoolDomainInput{UserPoolId: e.Pool(t).Id, Domain: aws.String(prefix(t, e))})
		return err
	}
}

func free(*testing.T, Env) string { return freePrefix() }

func ofAnotherPool(t *testing.T, e Env) string {
	prefix, err := e.Domain(t, e.Pool(t))
	if err != nil {
		t.Fatal(err)
	}
	return prefix
}

func TestDomain_life(t *testing.T) {
	run(t, []Case{
		{"free prefix has an empty description", "DO-24", "C", "terraform-provider-aws user_pool_domain.go", func(t *testing.T, e Env) error {
			d := e.DescribeDomain(t, freePrefix())
			return equal("description", d.Domain == nil && d.Status == "" && d.UserPoolId == nil && d.ManagedLoginVersion == nil, true)
		}, nil},
		{"prefix domain", "DO-14", "B", "public transcripts of create- and describe-user-pool-domain, 2025-07-11", prefixShown, nil},
		{"custom domain", "DO-06", "A", "SDK CreateUserPoolDomainOutput", customShown, nil},
		{"login version changes in place", "DO-25", "A", "SDK UpdateUserPoolDomain", versionChanges, nil},
		{"certificate changes in place", "DO-25", "A", "SDK UpdateUserPoolDomain", certificateChanges, nil},
		{"update of a custom domain without its certificate", "DO-25", "B", "hashicorp/terraform-provider-aws issue 43248", func(t *testing.T, e Env) error {
			return updateCustom(t, e, &cip.UpdateUserPoolDomainInput{ManagedLoginVersion: aws.Int32(2)})
		}, []string{invalid}},
		{"update to a certificate in another region", "DO-08", "A", "SDK UpdateUserPoolDomainInput", func(t *testing.T, e Env) error {
			return updateCustom(t, e, &cip.UpdateUserPoolDomainInput{CustomDomainConfig: &types.CustomDomainConfigType{
				CertificateArn: aws.String("arn:aws:acm:eu-west-2:123456789012:certificate/12345678-1234-1234-1234-123456789012"),
			}})
		}, []string{invalid}},
		{"update of a free prefix", "emulators: UpdateUserPoolDomain of a free prefix", "B", "aws-amplify/amplify-cli end-to-end tests", func(t *testing.T, e Env) error {
			_, err := e.UpdateUserPoolDomain(e.Context, &cip.UpdateUserPoolDomainInput{UserPoolId: e.Pool(t).Id, Domain: aws.String(freePrefix())})
			return err
		}, []string{invalid, notFound}},
		{"update to login version 2 in LITE", "UP-62", "B", bench + "managed-login-version-tier", func(t *testing.T, e Env) error {
			pool := e.Pool(t, tier("LITE"))
			prefix, err := e.Domain(t, pool)
			if err != nil {
				t.Fatal(err)
			}
			_, err = e.UpdateUserPoolDomain(e.Context, &cip.UpdateUserPoolDomainInput{UserPoolId: pool.Id, Domain: &prefix, ManagedLoginVersion: aws.Int32(2)})
			return err
		}, []string{tierRefusal}},
		{"delete a free prefix", "emulators: DeleteUserPoolDomain", "B", "aws-amplify/amplify-cli end-to-end tests", deletion(free), []string{invalid}},
		{"delete another pool's domain", "emulators: DeleteUserPoolDomain", "B", "aws-amplify/amplify-cli end-to-end tests", deletion(ofAnotherPool), []string{invalid, notFound}},
		{"delete a pool with a domain", "UP-70", "B", "hashicorp/terraform-provider-aws issue 16479", func(t *testing.T, e Env) error {
			pool := e.Pool(t)
			if _, err := e.Domain(t, pool); err != nil {
				t.Fatal(err)
			}
			_, err := e.DeleteUserPool(e.Context, &cip.DeleteUserPoolInput{UserPoolId: pool.Id})
			return err
		}, []string{invalid}},
		{"deleted prefix is free again", "emulators: domain", "A", "SDK DeleteUserPoolDomain", freedPrefix, nil},
	})
}

func prefixShown(t *testing.T, e Env) error {
	pool, prefix := e.Pool(t), freePrefix()
	out, err := e.CreateUserPoolDomain(e.Context, &cip.CreateUserPoolDomainInput{UserPoolId: pool.Id, Domain: &prefix})
	if err != nil {
		return err
	}
	d := e.DescribeDomain(t, prefix)
	return errors.Join(
		equal("version in the reply", *out.ManagedLoginVersion, 1), equal("distribution in the reply", out.CloudFrontDomain == nil, true),
		equal("Domain of the pool", *e.Describe(t, *pool.Id).Domain, prefix),
		equal("status", d.Status, types.DomainStatusTypeActive), equal("version", *d.ManagedLoginVersion, 1), equal("pool", *d.UserPoolId, *pool.Id),
		equal("distribution", d.CloudFrontDistribution != nil, true), equal("custom config", d.CustomDomainConfig == nil, true),
	)
}

func customShown(t *testing.T, e Env) error {
	OnlyLocal(t, noCertificate)
	pool := e.Pool(t)
	in := &cip.CreateUserPoolDomainInput{UserPoolId: pool.Id, Routing: &types.RoutingType{Failover: &types.FailoverType{
		PrimaryRoute53HealthCheckId: aws.String("h"), SecondaryRegion: aws.String("eu-west-1"),
	}}}
	customDomain("login.example.com", certificate)(in)
	out, err := e.CreateUserPoolDomain(e.Context, in)
	if err != nil {
		return err
	}
	d := e.DescribeDomain(t, "login.example.com")
	return errors.Join(
		equal("distribution", *d.CloudFrontDistribution, *out.CloudFrontDomain), equal("certificate", *d.CustomDomainConfig.CertificateArn, certificate),
		equal("status", d.Status, types.DomainStatusTypeActive), equal("failover", *d.Routing.Failover.SecondaryRegion, "eu-west-1"),
		equal("CustomDomain of the pool", *e.Describe(t, *pool.Id).CustomDomain, "login.example.com"),
	)
}

func versionChanges(t *testing.T, e Env) error {
	pool := e.Pool(t)
	prefix, err := e.Domain(t, pool)
	if err != nil {
		return err
	}
	if _, err := e.UpdateUserPoolDomain(e.Context, &cip.UpdateUserPoolDomainInput{UserPoolId: pool.Id, Domain: &prefix, ManagedLoginVersion: aws.Int32(2)}); err != nil {
		return err
	}
	return equal("version", *e.DescribeDomain(t, prefix).ManagedLoginVersion, 2)
}

func certificateChanges(t *testing.T, e Env) error {
	err := updateCustom(t, e, &cip.UpdateUserPoolDomainInput{CustomDomainConfig: &types.CustomDomainConfigType{CertificateArn: aws.String(otherCertificate)}})
	if err != nil {
		return err
	}
	return equal("certificate", *e.DescribeDomain(t, "login.example.com").CustomDomainConfig.CertificateArn, otherCertificate)
}

// updateCustom makes the custom domain login.example.com and sends an update of it.
func updateCustom(t *testing.T, e Env, in *cip.UpdateUserPoolDomainInput) error {
	t.Helper()
	OnlyLocal(t, noCertificate)
	pool := e.Pool(t)
	name, err := e.Domain(t, pool, customDomain("login.example.com", certificate))
	if err != nil {
		t.Fatal(err)
	}
	in.UserPoolId, in.Domain = pool.Id, &name
	_, err = e.UpdateUserPoolDomain(e.Context, in)
	return err
}

func freedPrefix(t *testing.T, e Env) error {
	pool := e.Pool(t)
	prefix, err := e.Domain(t, pool)
	if err != nil {
		return err
	}
	if _, err := e.DeleteUserPoolDomain(e.Context, &cip.DeleteUserPoolDomainInput{UserPoolId: pool.Id, Domain: &prefix}); err != nil {
		return err
	}
	_, err = e.Domain(t, e.Pool(t), named(prefix))
	return err
}
