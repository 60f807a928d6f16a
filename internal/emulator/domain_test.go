package emulator

import (
	"sync"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

const host = "login.example.com"

// clock is a time that a test moves.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) read() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

func createCustom(t *testing.T, c *cip.Client, pool string) error {
	t.Helper()
	_, err := c.CreateUserPoolDomain(t.Context(), &cip.CreateUserPoolDomainInput{
		UserPoolId: &pool, Domain: aws.String(host), CustomDomainConfig: certificate(),
	})
	return err
}

func certificate() *types.CustomDomainConfigType {
	return &types.CustomDomainConfigType{CertificateArn: aws.String("arn:aws:acm:us-east-1:123456789012:certificate/x")}
}

func status(t *testing.T, c *cip.Client, domain string) string {
	t.Helper()
	out, err := c.DescribeUserPoolDomain(t.Context(), &cip.DescribeUserPoolDomainInput{Domain: &domain})
	if err != nil {
		t.Fatal(err)
	}
	return string(out.DomainDescription.Status)
}

// TestDomain_takesItsTime follows a custom domain through its states (rows DO-22, DO-26, UP-70).
func TestDomain_takesItsTime(t *testing.T) {
	now := &clock{now: time.Unix(1_700_000_000, 0)}
	_, c, _ := start(t, Options{Clock: now.read, CustomDelay: time.Minute})
	pool := create(t, c)
	expect := func(want string) {
		t.Helper()
		if got := status(t, c, host); got != want {
			t.Errorf("status %q, want %q", got, want)
		}
	}
	if err := createCustom(t, c, pool); err != nil {
		t.Fatal(err)
	}
	expect("CREATING")
	now.advance(time.Minute)
	expect("ACTIVE")
	if _, err := c.UpdateUserPoolDomain(t.Context(), &cip.UpdateUserPoolDomainInput{UserPoolId: &pool, Domain: aws.String(host), CustomDomainConfig: certificate()}); err != nil {
		t.Fatal(err)
	}
	expect("UPDATING")
	now.advance(time.Minute)
	expect("ACTIVE")
	if _, err := c.DeleteUserPoolDomain(t.Context(), &cip.DeleteUserPoolDomainInput{UserPoolId: &pool, Domain: aws.String(host)}); err != nil {
		t.Fatal(err)
	}
	expect("DELETING")
	if err := createCustom(t, c, create(t, c)); code(err) != "InvalidParameterException" {
		t.Errorf("made again while it goes: %v", err)
	}
	if _, err := c.DeleteUserPool(t.Context(), &cip.DeleteUserPoolInput{UserPoolId: &pool}); code(err) != "InvalidParameterException" {
		t.Errorf("the pool goes before its domain: %v", err)
	}
	now.advance(time.Minute)
	expect("")
	if err := createCustom(t, c, pool); err != nil {
		t.Errorf("made again after it is gone: %v", err)
	}
}

func TestDomain_prefixIsActiveAtOnce(t *testing.T) {
	e, c, _ := start(t, Options{})
	pool := create(t, c)
	if _, err := c.CreateUserPoolDomain(t.Context(), &cip.CreateUserPoolDomainInput{UserPoolId: &pool, Domain: aws.String("acme")}); err != nil {
		t.Fatal(err)
	}
	inject(t, e, fault.Fault{Kind: fault.DomainCreating, Operation: "DescribeUserPoolDomain", UserPoolID: pool, Count: 2})
	for _, want := range []string{"CREATING", "CREATING", "ACTIVE"} {
		if got := status(t, c, "acme"); got != want {
			t.Errorf("status %s, want %s", got, want)
		}
	}
	inject(t, e, fault.Fault{Kind: fault.DomainCreating})
	if got := status(t, c, "free"); got != "" {
		t.Errorf("a domain that does not exist is %s", got)
	}
}

func TestDomain_fails(t *testing.T) {
	e, c, _ := start(t, Options{})
	pool := create(t, c)
	inject(t, e, fault.Fault{Kind: fault.DomainFailed, Operation: "CreateUserPoolDomain"})
	again := func() {
		if _, err := c.CreateUserPoolDomain(t.Context(), &cip.CreateUserPoolDomainInput{UserPoolId: &pool, Domain: aws.String("acme")}); err != nil {
			t.Fatal(err)
		}
	}
	again()
	if got := status(t, c, "acme"); got != "FAILED" {
		t.Errorf("status %s", got)
	}
	if _, err := c.DeleteUserPoolDomain(t.Context(), &cip.DeleteUserPoolDomainInput{UserPoolId: &pool, Domain: aws.String("acme")}); err != nil {
		t.Fatal(err)
	}
	again()
	if got := status(t, c, "acme"); got != "ACTIVE" {
		t.Errorf("made again, its status is %s", got)
	}
}

func TestDomain_survivesRestart(t *testing.T) {
	path := t.TempDir() + "/cognito.json"
	now := &clock{now: time.Unix(1_700_000_000, 0)}
	_, c, _ := start(t, Options{SnapshotPath: path, Clock: now.read, CustomDelay: time.Hour})
	if err := createCustom(t, c, create(t, c)); err != nil {
		t.Fatal(err)
	}
	_, again, _ := start(t, Options{SnapshotPath: path, Clock: now.read})
	if got := status(t, again, host); got != "CREATING" {
		t.Errorf("after a restart: %s", got)
	}
	now.advance(time.Hour)
	if got := status(t, again, host); got != "ACTIVE" {
		t.Errorf("an hour later: %s", got)
	}
}
