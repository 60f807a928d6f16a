package cognito

import (
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestRefuseUnknown(t *testing.T) {
	unknown := tri.Unknown[string]()
	tests := map[string]struct {
		desired any
		path    string
	}{
		"nothing":        {pool.UserPool{}, ""},
		"known":          {pool.UserPool{Name: tri.Of("a"), Tags: tri.StringMap(map[string]string{"a": "b"})}, ""},
		"secret":         {pool.IdentityProvider{ClientSecret: tri.Of(pool.NewSecret("s"))}, ""},
		"value":          {pool.UserPool{Name: unknown}, "UserPool.Name"},
		"inside object":  {pool.UserPool{MFA: tri.Of(pool.MFA{Mode: unknown})}, "UserPool.MFA.Mode"},
		"list element":   {pool.AppClient{CallbackURLs: tri.Of([]tri.Value[string]{tri.Of("a"), unknown})}, "AppClient.CallbackURLs[1]"},
		"map element":    {pool.UserPool{Tags: tri.Of(map[string]tri.Value[string]{"k": unknown})}, `UserPool.Tags["k"]`},
		"unknown object": {pool.Domain{Custom: tri.Unknown[pool.CustomDomain]()}, "Domain.Custom"},
		"unknown secret": {pool.IdentityProvider{ClientSecret: tri.Unknown[pool.Secret]()}, "IdentityProvider.ClientSecret"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			err := refuseUnknown("UpdateUserPool", tt.desired)
			if (err != nil) != (tt.path != "") {
				t.Fatal(err)
			}
			if err != nil && !strings.Contains(err.Error(), tt.path+" is not known") {
				t.Error(err)
			}
		})
	}
}

func TestWrites_sendNothingUnknown(t *testing.T) {
	c, fake, _ := serve(t, nil)
	unknown := tri.Unknown[string]()
	errs := []error{
		second(c.CreateUserPool(t.Context(), pool.UserPool{Name: unknown})),
		c.UpdateUserPool(t.Context(), testPool, pool.UserPool{Name: unknown}),
		second(c.CreateDomain(t.Context(), testPool, pool.Domain{Prefix: unknown})),
		second(c.UpdateDomain(t.Context(), testPool, pool.Domain{Prefix: unknown})),
		second(c.CreateIdentityProvider(t.Context(), testPool, pool.IdentityProvider{Name: unknown})),
		second(c.UpdateIdentityProvider(t.Context(), testPool, pool.IdentityProvider{Name: unknown})),
		second(c.CreateAppClient(t.Context(), testPool, pool.AppClient{Name: unknown})),
		second(c.UpdateAppClient(t.Context(), testPool, "1", pool.AppClient{Name: unknown})),
	}
	for i, err := range errs {
		if !isKind(err, Invalid) {
			t.Errorf("%d: %v", i, err)
		}
	}
	if asked := fake.operations(); asked != "" {
		t.Errorf("asked for %s", asked)
	}
}

func second[T any](_ T, err error) error { return err }
