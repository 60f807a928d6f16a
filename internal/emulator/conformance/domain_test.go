package conformance

import (
	"crypto/rand"
	"errors"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const (
	certificate      = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012"
	otherCertificate = "arn:aws:acm:us-east-1:123456789012:certificate/87654321-1234-1234-1234-123456789012"
	noCertificate    = "a custom domain needs a certificate and DNS"
)

// freePrefix is a domain prefix nobody has.
func freePrefix() string { return "cogfed-conf-" + strings.ToLower(rand.Text()[:12]) }

// Domain gives a pool a prefix domain and returns the prefix.
func (e Env) Domain(t *testing.T, pool types.UserPoolType, change ...func(*cip.CreateUserPoolDomainInput)) (string, error) {
	t.Helper()
	in := &cip.CreateUserPoolDomainInput{UserPoolId: pool.Id, Domain: aws.String(freePrefix())}
	for _, c := range change {
		c(in)
	}
	_, err := e.CreateUserPoolDomain(e.Context, in)
	return *in.Domain, err
}

// custom makes a request for a custom domain of it.
func customDomain(name, certificate string) func(*cip.CreateUserPoolDomainInput) {
	return func(in *cip.CreateUserPoolDomainInput) {
		in.Domain, in.CustomDomainConfig = &name, &types.CustomDomainConfigType{CertificateArn: &certificate}
	}
}

func named(prefix string) func(*cip.CreateUserPoolDomainInput) {
	return func(in *cip.CreateUserPoolDomainInput) { in.Domain = &prefix }
}

func version(v int32) func(*cip.CreateUserPoolDomainInput) {
	return func(in *cip.CreateUserPoolDomainInput) { in.ManagedLoginVersion = &v }
}

// newDomain is a case about one CreateUserPoolDomain request for a fresh pool.
func newDomain(name, row, evidence, source, want string, change func(*cip.CreateUserPoolDomainInput), pool ...func(*cip.CreateUserPoolInput)) Case {
	c := Case{Name: name, Row: row, Evidence: evidence, Source: source, Run: func(t *testing.T, e Env) error {
		_, err := e.Domain(t, e.Pool(t, pool...), change)
		return err
	}}
	if want != "" {
		c.Want = []string{want}
	}
	return c
}

func TestDomain_creation(t *testing.T) {
	failover := &types.RoutingType{Failover: &types.FailoverType{PrimaryRoute53HealthCheckId: aws.String("h"), SecondaryRegion: aws.String("eu-west-1")}}
	run(t, []Case{
		newDomain("prefix of 64 characters", "DO-01", "B", bench+"domain-prefix-length", invalid, named(strings.Repeat("a", 64))),
		newDomain("upper-case prefix", "DO-01", "B", bench+"domain-prefix-format", invalid, named("Acme")),
		newDomain("prefix with underscore", "DO-01", "B", bench+"domain-prefix-format", invalid, named("acme_login")),
		newDomain("host name without certificate", "DO-06", "B", bench+"domain-prefix-format", invalid, named("login.example.com")),
		newDomain("reserved word as a part", "X3", "B", bench+"domain-reserved-word", invalid, named("cogfed-aws-login")),
		newDomain("prefix beginning with a reserved word", "X3", "A", "user guide, prefix domains", invalid, named("cognito-login")),
		newDomain("certificate in another region", "DO-08", "B", bench+"custom-domain-cert-region", invalid, customDomain("login.example.com", strings.Replace(certificate, "us-east-1", "eu-west-1", 1))),
		newDomain("certificate that is none", "DO-08", "A", "user guide, troubleshooting", invalid, customDomain("login.example.com", "arn:aws:iam::123456789012:server-certificate/x")),
		newDomain("custom domain without a dot", "DO-06", "B", bench+"custom-domain-fqdn", invalid, customDomain("login", certificate)),
		newDomain("login version 3", "DO-14", "A", "SDK CreateUserPoolDomainInput", invalid, version(3)),
		newDomain("login version 2", "DO-14", "A", "SDK CreateUserPoolDomainInput", "", version(2)),
		newDomain("login version 2 in LITE", "UP-62", "B", bench+"managed-login-version-tier", tierRefusal, version(2), tier("LITE")),
		newDomain("routing of a prefix domain", "DO-21", "A", "SDK CreateUserPoolDomainInput.Routing", invalid, func(in *cip.CreateUserPoolDomainInput) { in.Routing = failover }),
		{"unknown pool", "emulators: domain on an unknown pool", "A", "model", func(t *testing.T, e Env) error {
			_, err := e.Domain(t, types.UserPoolType{Id: e.Absent()})
			return err
		}, []string{notFound}},
		{"prefix of another pool", "DO-03", "C", "aws-samples/aws-cdk-examples issue 402", func(t *testing.T, e Env) error {
			taken, err := e.Domain(t, e.Pool(t))
			if err != nil {
				t.Fatal(err)
			}
			_, err = e.Domain(t, e.Pool(t), named(taken))
			return err
		}, []string{invalid}},
		{"second prefix", "DO-05", "A", "user guide, domains", func(t *testing.T, e Env) error {
			pool := e.Pool(t)
			if _, err := e.Domain(t, pool); err != nil {
				t.Fatal(err)
			}
			_, err := e.Domain(t, pool)
			return err
		}, []string{invalid}},
		{"one prefix and one custom domain", "DO-05", "A", "SDK UserPoolType.CustomDomain", bothDomains, nil},
		{"custom domain of another region", "DO-04", "A", "user guide, troubleshooting", customElsewhere, []string{invalid}},
		{"custom domain in GovCloud", "DO-12", "A", "GovCloud user guide", func(t *testing.T, e Env) error {
			OnlyLocal(t, noCertificate)
			e = e.In("us-gov-west-1")
			_, err := e.Domain(t, e.Pool(t), customDomain("login.example.com", certificate))
			return err
		}, []string{invalid}},
		{"fifth custom domain", "DO-11", "A", "quotas", fifthCustom, []string{"LimitExceededException"}},
	})
}

func bothDomains(t *testing.T, e Env) error {
	OnlyLocal(t, noCertificate)
	pool := e.Pool(t)
	prefix, err := e.Domain(t, pool)
	if err != nil {
		return err
	}
	if _, err := e.Domain(t, pool, customDomain("login.example.com", certificate)); err != nil {
		return err
	}
	shown := e.Describe(t, *pool.Id)
	return errors.Join(equal("Domain", *shown.Domain, prefix), equal("CustomDomain", *shown.CustomDomain, "login.example.com"))
}

func customElsewhere(t *testing.T, e Env) error {
	OnlyLocal(t, noCertificate)
	if _, err := e.Domain(t, e.Pool(t), customDomain("login.example.com", certificate)); err != nil {
		t.Fatal(err)
	}
	there := e.In("ap-south-1")
	_, err := there.Domain(t, there.Pool(t), customDomain("login.example.com", certificate))
	return err
}

func fifthCustom(t *testing.T, e Env) error {
	OnlyLocal(t, noCertificate)
	for i := range 4 {
		if _, err := e.Domain(t, e.Pool(t), customDomain("login"+string(rune('a'+i))+".example.com", certificate)); err != nil {
			t.Fatal(err)
		}
	}
	_, err := e.Domain(t, e.Pool(t), customDomain("last.example.com", certificate))
	return err
}
