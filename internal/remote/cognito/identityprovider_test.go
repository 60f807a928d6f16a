package cognito

import (
	"bytes"
	"fmt"
	"log/slog"
	"reflect"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

const secret = "very-secret-value"

var miracl = pool.IdentityProvider{
	Name: tri.Of("MIRACL"), ClientID: tri.Of("client"), Issuer: tri.Of("https://api.mpin.io"),
	Scopes: tri.Strings([]string{"openid", "email"}), AttributesRequestMethod: tri.Of("POST"),
	AttributeMapping: tri.StringMap(map[string]string{"username": "sub", "email": "email"}),
}

func heldProvider() object {
	return object{"IdentityProvider": object{
		"ProviderName": "MIRACL", "ProviderType": "OIDC", "UserPoolId": testPool,
		"AttributeMapping": object{"username": "sub"}, "IdpIdentifiers": []any{"old"},
		"ProviderDetails": object{
			"client_id": "before", "client_secret": secret, "oidc_issuer": "https://old.example", "authorize_scopes": "openid  email",
			"attributes_request_method": "GET", "attributes_url_add_attributes": "false", "authorize_url": "https://old.example/authorize",
			"token_url": "https://old.example/token", "attributes_url": "https://old.example/userinfo",
			"jwks_uri": "https://old.example/jwks", "new_key": "kept",
		},
	}}
}

func TestUpdateIdentityProvider_details(t *testing.T) {
	withEndpoints := miracl
	withEndpoints.Endpoints = tri.Of(pool.Endpoints{
		Authorize: tri.Of("https://a.example"), Token: tri.Of("https://t.example"),
		Attributes: tri.Of("https://u.example"), JWKS: tri.Of("https://j.example"),
	})
	withSecret := miracl
	withSecret.ClientSecret = tri.Of(pool.NewSecret("another"))
	base := object{
		"client_id": "client", "client_secret": secret, "oidc_issuer": "https://api.mpin.io", "authorize_scopes": "openid email",
		"attributes_request_method": "POST", "new_key": "kept",
	}
	tests := map[string]struct {
		desired pool.IdentityProvider
		changes object
	}{
		"secret kept, endpoints discovered again": {miracl, nil},
		"endpoints by hand": {withEndpoints, object{
			"authorize_url": "https://a.example", "token_url": "https://t.example", "attributes_url": "https://u.example", "jwks_uri": "https://j.example",
		}},
		"new secret": {withSecret, object{"client_secret": "another"}},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{
				"DescribeIdentityProvider": always(ok(heldProvider())), "UpdateIdentityProvider": always(ok(heldProvider())),
			})
			if _, err := c.UpdateIdentityProvider(t.Context(), testPool, tt.desired); err != nil {
				t.Fatal(err)
			}
			want := object{}
			for k, v := range base {
				want[k] = v
			}
			for k, v := range tt.changes {
				want[k] = v
			}
			if got := fake.last(t, "UpdateIdentityProvider")["ProviderDetails"]; !reflect.DeepEqual(got, want) {
				t.Errorf("sent %v", got)
			}
		})
	}
}

// Cognito keeps a mapping and identifiers that an update leaves out.
func TestUpdateIdentityProvider_nullIsSent(t *testing.T) {
	desired := miracl
	desired.AttributeMapping, desired.Identifiers = tri.StringMap(nil), tri.Strings(nil)
	c, fake, _ := serve(t, map[string]handler{
		"DescribeIdentityProvider": always(ok(heldProvider())), "UpdateIdentityProvider": always(ok(heldProvider())),
	})
	if _, err := c.UpdateIdentityProvider(t.Context(), testPool, desired); err != nil {
		t.Fatal(err)
	}
	sent := fake.last(t, "UpdateIdentityProvider")
	if !reflect.DeepEqual(sent["AttributeMapping"], object{"username": "sub"}) || !reflect.DeepEqual(sent["IdpIdentifiers"], []any{}) {
		t.Errorf("sent %v", sent)
	}
}

func TestCreateIdentityProvider(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{
		"CreateIdentityProvider": always(ok(heldProvider())), "DescribeIdentityProvider": always(ok(heldProvider())),
	})
	seen, err := c.CreateIdentityProvider(t.Context(), testPool, miracl)
	if err != nil {
		t.Fatal(err)
	}
	sent := fake.last(t, "CreateIdentityProvider")
	if sent["ProviderType"] != "OIDC" || sent["IdpIdentifiers"] != nil || at(sent, "ProviderDetails", "client_secret") != nil {
		t.Errorf("sent %v", sent)
	}
	if seen.Type != "OIDC" || seen.UserPoolID != testPool || seen.Settings.Endpoints.Or(pool.Endpoints{}).JWKS != tri.Of("https://old.example/jwks") {
		t.Errorf("%+v", seen)
	}
	if scopes, _ := tri.Known(seen.Settings.Scopes); !reflect.DeepEqual(scopes, []string{"openid", "email"}) {
		t.Errorf("scopes %v", scopes)
	}
	if seen.Settings.ClientSecret.Or(pool.Secret{}).Reveal() != secret {
		t.Error("the secret got lost")
	}
}

// Neither errors, nor logs, nor a printed observation hold the secret, and a
// refusal that repeats it is redacted.
func TestIdentityProvider_secretStaysIn(t *testing.T) {
	var log bytes.Buffer
	echo := refuse("InvalidParameterException", "Value '{client_secret="+secret+"}' at 'providerDetails' failed")
	c, _, _ := serve(t, map[string]handler{
		"DescribeIdentityProvider": always(ok(heldProvider())), "UpdateIdentityProvider": always(echo), "CreateIdentityProvider": always(echo),
	}, WithLogger(slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))))

	seen, err := c.IdentityProvider(t.Context(), testPool, "MIRACL")
	if err != nil {
		t.Fatal(err)
	}
	_, updated := c.UpdateIdentityProvider(t.Context(), testPool, miracl)
	withSecret := miracl
	withSecret.ClientSecret = tri.Of(pool.NewSecret(secret))
	_, created := c.CreateIdentityProvider(t.Context(), testPool, withSecret)
	for _, err := range []error{updated, created} {
		if !isKind(err, Invalid) || !strings.Contains(err.Error(), "(redacted)") {
			t.Error(err)
		}
	}
	printed := fmt.Sprintf("%v %+v %#v %v %+v %v %s", seen, seen, seen, updated, updated, created, log.String())
	if strings.Contains(printed, secret) {
		t.Errorf("the secret shows: %s", printed)
	}
	if !strings.Contains(log.String(), "operation=DescribeIdentityProvider user_pool_id="+testPool+" attempt=1") {
		t.Errorf("log: %s", log.String())
	}
}

func TestIdentityProviders_readsEveryPage(t *testing.T) {
	page := func(name string, next any) reply {
		return ok(object{"Providers": []any{object{"ProviderName": name, "ProviderType": "OIDC"}}, "NextToken": next})
	}
	c, fake, _ := serve(t, map[string]handler{"ListIdentityProviders": sequence(page("A", "more"), page("B", nil))})
	list, err := c.IdentityProviders(t.Context(), testPool)
	if err != nil || !reflect.DeepEqual(list, []IdentityProviderSummary{{"A", "OIDC"}, {"B", "OIDC"}}) {
		t.Errorf("%v %v", list, err)
	}
	if fake.last(t, "ListIdentityProviders")["NextToken"] != "more" {
		t.Error("the second page was not asked for")
	}
}

func TestDeleteIdentityProvider_goneAlready(t *testing.T) {
	c, _, _ := serve(t, map[string]handler{"DeleteIdentityProvider": always(refuse("ResourceNotFoundException", ""))})
	if err := c.DeleteIdentityProvider(t.Context(), testPool, "MIRACL"); err != nil {
		t.Fatal(err)
	}
}
