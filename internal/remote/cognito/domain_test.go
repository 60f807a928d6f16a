package cognito

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

const prefixName, hostName = "acme-login", "auth.example.com"

var (
	prefixDomain = pool.Domain{Prefix: tri.Of(prefixName), ManagedLoginVersion: tri.Of[int64](1)}
	customDomain = pool.Domain{Custom: tri.Of(pool.CustomDomain{
		Name: tri.Of(hostName), CertificateARN: tri.Of("arn:aws:acm:us-east-1:111122223333:certificate/1"),
	})}
	noDescription = ok(object{"DomainDescription": object{}})
)

func domainIs(name, status string, changes ...object) reply {
	description := object{"Domain": name, "Status": status, "UserPoolId": testPool, "ManagedLoginVersion": 1}
	if name == hostName {
		description["CustomDomainConfig"] = object{"CertificateArn": "arn:aws:acm:us-east-1:111122223333:certificate/1"}
		description["CloudFrontDistribution"] = "d1.cloudfront.net"
	}
	for _, change := range changes {
		maps.Copy(description, change)
	}
	return ok(object{"DomainDescription": description})
}

func TestCreateDomain(t *testing.T) {
	tests := []struct {
		name    string
		desired pool.Domain
		states  []reply
		polls   int
		kind    Kind
		status  pool.DomainStatus
		left    []string
	}{
		{"active at once", prefixDomain, []reply{domainIs(prefixName, "ACTIVE")}, 1, Other, pool.DomainActive, nil},
		{
			"active later", prefixDomain,
			[]reply{noDescription, domainIs(prefixName, "CREATING"), domainIs(prefixName, "ACTIVE")},
			3, Other, pool.DomainActive, nil,
		},
		{
			"fails", customDomain,
			[]reply{domainIs(hostName, "CREATING"), domainIs(hostName, "FAILED")},
			2, Other, pool.DomainFailed,
			[]string{hostName},
		},
		{
			"predecessor shows first", prefixDomain,
			[]reply{domainIs(prefixName, "DELETING"), domainIs(prefixName, "CREATING"), domainIs(prefixName, "ACTIVE")},
			3, Other, pool.DomainActive, nil,
		},
		{
			"predecessor of another pool shows first", prefixDomain,
			[]reply{domainIs(prefixName, "ACTIVE", object{"UserPoolId": "eu-west-2_Other"}), domainIs(prefixName, "ACTIVE")},
			2, Other, pool.DomainActive, nil,
		},
		{"is deleted meanwhile", prefixDomain, []reply{domainIs(prefixName, "DELETING")}, 0, Other, pool.DomainDeleting, []string{prefixName}},
		{"never appears", prefixDomain, []reply{noDescription}, 0, NotFound, pool.DomainCreating, []string{prefixName}},
		{"takes too long", customDomain, []reply{domainIs(hostName, "CREATING")}, 0, Timeout, pool.DomainCreating, []string{hostName}},
		{"takes too long for a prefix", prefixDomain, []reply{domainIs(prefixName, "CREATING")}, 0, Timeout, pool.DomainCreating, []string{prefixName}},
		{"reading denied", prefixDomain, []reply{refuse("NotAuthorizedException", "")}, 1, Denied, pool.DomainCreating, []string{prefixName}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, fake, at := serve(t, map[string]handler{"CreateUserPoolDomain": done, "DescribeUserPoolDomain": sequence(tt.states...)})
			seen, err := c.CreateDomain(t.Context(), testPool, tt.desired)
			if n := fake.count("DescribeUserPoolDomain"); tt.polls > 0 && n != tt.polls {
				t.Errorf("%d polls", n)
			}
			if seen.Status != tt.status {
				t.Errorf("status %s", seen.Status)
			}
			if tt.status == pool.DomainActive {
				if err != nil {
					t.Error(err)
				}
				return
			}
			e, ok := errors.AsType[*Error](err)
			if !ok || e.Kind != tt.kind || !slices.Equal(e.Left, tt.left) {
				t.Errorf("%+v", e)
			}
			limit := prefixWait
			if tt.desired.Custom.IsKnown() {
				limit = customWait
			}
			if at.slept() > limit+appearsWithin {
				t.Errorf("waited %v", at.slept())
			}
		})
	}
}

func TestCreateDomain_request(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{"CreateUserPoolDomain": done, "DescribeUserPoolDomain": always(domainIs(hostName, "ACTIVE"))})
	seen, err := c.CreateDomain(t.Context(), testPool, customDomain)
	if err != nil {
		t.Fatal(err)
	}
	sent := fake.last(t, "CreateUserPoolDomain")
	if sent["Domain"] != hostName || at(sent, "CustomDomainConfig", "CertificateArn") == nil || sent["ManagedLoginVersion"] != nil {
		t.Errorf("%v", sent)
	}
	if seen.CloudFrontDistribution != "d1.cloudfront.net" || !seen.Settings.Custom.IsKnown() || !seen.Settings.Prefix.IsNull() {
		t.Errorf("%+v", seen)
	}
}

// A wait may take an hour: it must not hold up other writes, and it must end
// with the run.
func TestCreateDomain_waitsOutsideTheLockAndStopsAtOnce(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	var log bytes.Buffer
	c, fake, _ := serve(t, map[string]handler{
		"CreateUserPoolDomain": done, "DescribeUserPoolDomain": always(domainIs(hostName, "CREATING")),
		"DeleteUserPoolClient": done,
	}, WithLogger(slog.New(slog.NewTextHandler(&log, nil))))
	pause := c.sleep
	c.sleep = func(ctx context.Context, d time.Duration) error {
		if err := c.DeleteAppClient(ctx, testPool, "1"); err != nil {
			t.Error(err)
		}
		cancel()
		if ctx.Err() == nil {
			t.Error("the pause does not hear of it")
		}
		return pause(ctx, d)
	}
	_, err := c.CreateDomain(ctx, testPool, customDomain)
	if !isKind(err, Timeout) || !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	if n := fake.count("DescribeUserPoolDomain"); n != 1 {
		t.Errorf("%d polls", n)
	}
	if !strings.Contains(log.String(), "status=CREATING") {
		t.Errorf("no progress in the log: %s", log.String())
	}
}

func TestDomain_unknownIsNotFound(t *testing.T) {
	for name, r := range map[string]reply{"empty description": noDescription, "exception": refuse("ResourceNotFoundException", "")} {
		t.Run(name, func(t *testing.T) {
			c, _, _ := serve(t, map[string]handler{"DescribeUserPoolDomain": always(r)})
			if _, found, err := c.Domain(t.Context(), prefixName); found || err != nil {
				t.Error(found, err)
			}
		})
	}
}

func TestUpdateDomain_keepsRouting(t *testing.T) {
	held := domainIs(hostName, "ACTIVE", object{
		"Routing": object{"Failover": object{"SecondaryRegion": "eu-west-1", "PrimaryRoute53HealthCheckId": "h"}},
	})
	c, fake, _ := serve(t, map[string]handler{"DescribeUserPoolDomain": always(held), "UpdateUserPoolDomain": done})
	if _, err := c.UpdateDomain(t.Context(), testPool, customDomain); err != nil {
		t.Fatal(err)
	}
	sent := fake.last(t, "UpdateUserPoolDomain")
	if sent["Routing"] == nil || sent["ManagedLoginVersion"] != 1.0 || sent["CustomDomainConfig"] == nil {
		t.Errorf("%v", sent)
	}
}

func TestUpdateDomain_prefixHasNoCertificate(t *testing.T) {
	held := domainIs(prefixName, "ACTIVE", object{"CustomDomainConfig": object{}})
	c, fake, _ := serve(t, map[string]handler{"DescribeUserPoolDomain": always(held), "UpdateUserPoolDomain": done})
	if _, err := c.UpdateDomain(t.Context(), testPool, pool.Domain{Prefix: tri.Of(prefixName), ManagedLoginVersion: tri.Of[int64](2)}); err != nil {
		t.Fatal(err)
	}
	sent := fake.last(t, "UpdateUserPoolDomain")
	if sent["CustomDomainConfig"] != nil || sent["ManagedLoginVersion"] != 2.0 {
		t.Errorf("%v", sent)
	}
}

func TestUpdateDomain_missing(t *testing.T) {
	c, _, _ := serve(t, map[string]handler{"DescribeUserPoolDomain": always(noDescription)})
	if _, err := c.UpdateDomain(t.Context(), testPool, prefixDomain); !IsNotFound(err) {
		t.Fatal(err)
	}
}

func TestDeleteDomain(t *testing.T) {
	elsewhere := domainIs(prefixName, "ACTIVE", object{"UserPoolId": "eu-west-2_Other"})
	invalid := always(refuse("InvalidParameterException", "No such domain or user pool exists."))
	tests := []struct {
		name   string
		remove handler
		states []reply
		polls  int
		kind   Kind
		fails  bool
	}{
		{"gone at once", done, []reply{noDescription}, 1, Other, false},
		{"gone later", done, []reply{domainIs(prefixName, "DELETING"), domainIs(prefixName, "DELETING"), noDescription}, 3, Other, false},
		{"gone before", invalid, []reply{noDescription}, 1, Other, false},
		{"being deleted already", invalid, []reply{domainIs(prefixName, "DELETING"), noDescription}, 2, Other, false},
		{"of another pool now", invalid, []reply{elsewhere}, 1, Other, false},
		{"refused", invalid, []reply{domainIs(prefixName, "ACTIVE")}, 1, Invalid, true},
		{"denied", always(refuse("NotAuthorizedException", "")), []reply{noDescription}, 0, Denied, true},
		{"never gone", done, []reply{domainIs(prefixName, "DELETING")}, -1, Timeout, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{"DeleteUserPoolDomain": tt.remove, "DescribeUserPoolDomain": sequence(tt.states...)})
			err := c.DeleteDomain(t.Context(), testPool, prefixName)
			if (err != nil) != tt.fails || (tt.fails && !isKind(err, tt.kind)) {
				t.Error(err)
			}
			if n := fake.count("DescribeUserPoolDomain"); tt.polls >= 0 && n != tt.polls {
				t.Errorf("%d polls", n)
			}
		})
	}
}

func TestSeekDomain(t *testing.T) {
	for name, tt := range map[string]struct {
		states []reply
		polls  int
		found  bool
	}{
		"there":      {[]reply{domainIs(prefixName, "ACTIVE")}, 1, true},
		"seen late":  {[]reply{noDescription, noDescription, domainIs(prefixName, "CREATING")}, 3, true},
		"never made": {[]reply{noDescription}, 1 + maxLagRepeats, false},
	} {
		t.Run(name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{"DescribeUserPoolDomain": sequence(tt.states...)})
			if _, found, err := c.SeekDomain(t.Context(), prefixName); found != tt.found || err != nil {
				t.Errorf("found %t: %v", found, err)
			}
			if n := fake.count("DescribeUserPoolDomain"); n != tt.polls {
				t.Errorf("%d polls", n)
			}
		})
	}
}
