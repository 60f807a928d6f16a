package cognito

import (
	"context"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

func TestUpdateDomain_waits(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{
		"DescribeUserPoolDomain": sequence(domainIs(hostName, "ACTIVE"), domainIs(hostName, "UPDATING"), domainIs(hostName, "ACTIVE")),
		"UpdateUserPoolDomain":   done,
	})
	seen, err := c.UpdateDomain(t.Context(), testPool, customDomain)
	if err != nil || seen.Status != pool.DomainActive || fake.count("DescribeUserPoolDomain") != 3 {
		t.Errorf("%s after %d polls: %v", seen.Status, fake.count("DescribeUserPoolDomain"), err)
	}
}

// Whoever looks while a domain is waited for does not leave an old answer behind.
func TestDomain_waitsForgetWhatWasReadMeanwhile(t *testing.T) {
	for name, tt := range map[string]struct {
		states []reply
		change func(*Client) error
		there  bool
	}{
		"create": {
			[]reply{domainIs(prefixName, "CREATING"), domainIs(prefixName, "CREATING"), domainIs(prefixName, "ACTIVE")},
			func(c *Client) error { _, err := c.CreateDomain(t.Context(), testPool, prefixDomain); return err }, true,
		},
		"delete": {
			[]reply{domainIs(prefixName, "DELETING"), domainIs(prefixName, "DELETING"), noDescription},
			func(c *Client) error { return c.DeleteDomain(t.Context(), testPool, prefixName) }, false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			c, _, _ := serve(t, map[string]handler{"CreateUserPoolDomain": done, "DeleteUserPoolDomain": done, "DescribeUserPoolDomain": sequence(tt.states...)})
			pause := c.sleep
			c.sleep = func(ctx context.Context, d time.Duration) error {
				if _, _, err := c.Domain(ctx, prefixName); err != nil {
					t.Error(err)
				}
				return pause(ctx, d)
			}
			if err := tt.change(c); err != nil {
				t.Fatal(err)
			}
			seen, there, err := c.Domain(t.Context(), prefixName)
			if err != nil || there != tt.there || there && seen.Status != pool.DomainActive {
				t.Errorf("there %t, %s: %v", there, seen.Status, err)
			}
		})
	}
}
