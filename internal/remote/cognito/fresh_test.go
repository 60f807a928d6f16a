package cognito

import (
	"reflect"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// A write lays what is desired over what Cognito holds now, not over what a
// reader of this run was told: a secret that was rotated since would be put back.
func TestUpdates_readWhatTheyWriteOver(t *testing.T) {
	held := func(change object) reply {
		return ok(object{
			"UserPool":         object{"Id": testPool, "Name": "acme", "UserPoolTags": change["tags"]},
			"MfaConfiguration": change["mfa"],
			"UserPoolClient":   object{"ClientId": "1", "UserPoolId": testPool, "RefreshTokenRotation": object{"Feature": change["rotation"]}},
			"IdentityProvider": object{"ProviderName": "MIRACL", "UserPoolId": testPool, "ProviderDetails": object{"client_secret": change["secret"]}},
			"DomainDescription": object{
				"Domain": prefixName, "Status": "ACTIVE", "UserPoolId": testPool, "ManagedLoginVersion": change["login"],
			},
		})
	}
	reads := sequence(
		held(object{"mfa": "OFF", "rotation": "DISABLED", "secret": "before", "login": 1}),
		held(object{"mfa": "OPTIONAL", "rotation": "ENABLED", "secret": "after", "login": 2, "tags": object{"of": "others"}}),
	)
	handlers := map[string]handler{}
	for _, operation := range []string{"DescribeUserPool", "GetUserPoolMfaConfig", "DescribeUserPoolClient", "DescribeIdentityProvider", "DescribeUserPoolDomain"} {
		handlers[operation] = reads
	}
	for _, operation := range []string{"UpdateUserPool", "SetUserPoolMfaConfig", "UpdateUserPoolClient", "UpdateIdentityProvider", "UpdateUserPoolDomain"} {
		handlers[operation] = always(held(nil))
	}
	tests := map[string]struct {
		read, write func(*Client) error
		sent        string
		path        []string
		want        any
	}{
		"user pool": {
			func(c *Client) error { _, err := c.UserPool(t.Context(), testPool, true); return err },
			func(c *Client) error { return c.UpdateUserPool(t.Context(), testPool, poolNamedAcme) },
			"UpdateUserPool",
			[]string{"UserPoolTags"},
			object{},
		},
		"MFA": {
			func(c *Client) error { _, err := c.UserPool(t.Context(), testPool, true); return err },
			func(c *Client) error { return c.UpdateUserPool(t.Context(), testPool, poolNamedAcme) },
			"SetUserPoolMfaConfig",
			[]string{"MfaConfiguration"},
			"OFF",
		},
		"app client": {
			func(c *Client) error { _, err := c.AppClient(t.Context(), testPool, "1"); return err },
			func(c *Client) error { _, err := c.UpdateAppClient(t.Context(), testPool, "1", spa); return err },
			"UpdateUserPoolClient",
			[]string{"RefreshTokenRotation", "Feature"},
			"DISABLED",
		},
		"identity provider": {
			func(c *Client) error { _, err := c.IdentityProvider(t.Context(), testPool, "MIRACL"); return err },
			func(c *Client) error {
				_, err := c.UpdateIdentityProvider(t.Context(), testPool, pool.IdentityProvider{Name: tri.Of("MIRACL")})
				return err
			},
			"UpdateIdentityProvider",
			[]string{"ProviderDetails", "client_secret"},
			"after",
		},
		"domain": {
			func(c *Client) error { _, _, err := c.Domain(t.Context(), prefixName); return err },
			func(c *Client) error {
				_, err := c.UpdateDomain(t.Context(), testPool, pool.Domain{Prefix: tri.Of(prefixName)})
				return err
			},
			"UpdateUserPoolDomain",
			[]string{"ManagedLoginVersion"},
			2.0,
		},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, fake, _ := serve(t, handlers)
			c.OnlyReads()
			if err := tt.read(c); err != nil {
				t.Fatal(err)
			}
			if err := tt.write(c); err != nil {
				t.Fatal(err)
			}
			if got := at(fake.last(t, tt.sent), tt.path...); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("sent %v, want %v", got, tt.want)
			}
		})
	}
}
