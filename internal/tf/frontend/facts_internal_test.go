package frontend

import (
	"reflect"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/frontend"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestFactsOf(t *testing.T) {
	a := arguments{region: types.StringValue("us-gov-west-1"), provider: types.StringValue("Idura"), logout: types.StringValue("https://b.example/")}
	client := pool.ObservedAppClient{ID: "c", Public: true, Settings: pool.AppClient{
		IdentityProviders: tri.Strings([]string{"Idura", "COGNITO"}), CallbackURLs: tri.Strings([]string{"https://b.example/", "https://a.example/"}),
		LogoutURLs: tri.Strings([]string{"https://b.example/"}), OAuthFlows: tri.Strings([]string{"code"}),
		OAuthScopes: tri.Strings([]string{"openid", "email"}), DefaultRedirect: tri.Of("https://a.example/"),
	}}
	held := pool.ObservedUserPool{ID: "us-gov-west-1_A", Domain: "acme", Settings: pool.UserPool{
		UsernameAttributes: tri.Strings([]string{"email"}), AutoVerifiedAttributes: tri.Strings([]string{"phone_number"}),
		Schema: tri.Of(map[string]tri.Value[pool.Attribute]{
			"sub": tri.Of(pool.Attribute{Required: tri.Of(true)}), "name": tri.Of(pool.Attribute{Required: tri.Of(true)}),
			"email": tri.Of(pool.Attribute{Required: tri.Of(true)}), "tenant": tri.Of(pool.Attribute{}),
		}),
		MFA: tri.Of(pool.MFA{Mode: tri.Of("ON"), SMS: tri.Of(true), SoftwareToken: tri.Of(true), Email: tri.Of(pool.EmailMFA{})}),
	}}
	want := frontend.Facts{
		Region: "us-gov-west-1", UserPoolID: "us-gov-west-1_A", Issuer: "https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_A",
		Domain: "acme.auth-fips.us-gov-west-1.amazoncognito.com", ClientID: "c", OAuthFlows: []string{"code"}, Scopes: []string{"email", "openid"},
		CallbackURLs: []string{"https://b.example/", "https://a.example/"}, LogoutURLs: []string{"https://b.example/"},
		CallbackURL: "https://a.example/", LogoutURI: "https://b.example/", IdentityProvider: "Idura", IdentityProviders: []string{"COGNITO", "Idura"},
		UsernameAttributes: []string{"email"}, RequiredAttributes: []string{"email", "name"}, VerifiedAttributes: []string{"phone_number"},
		MFA: "ON", MFAMethods: []string{"SMS", "TOTP", "EMAIL"},
	}
	if got := factsOf(a, client, held); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	held.CustomDomain, held.Settings.MFA = "login.example.com", tri.Of(pool.MFA{Mode: tri.Of("OFF"), SMS: tri.Of(true)})
	held.Settings.IssuerType, a.region = tri.Of("UPDATED"), types.StringValue("eu-west-2")
	got := factsOf(a, pool.ObservedAppClient{}, held)
	if got.Domain != "login.example.com" || got.MFA != "OFF" || got.MFAMethods != nil || !got.Confidential ||
		got.Issuer != "https://issuer-cognito-idp.eu-west-2.amazonaws.com/us-gov-west-1_A" || got.IdentityProviders == nil {
		t.Errorf("%+v", got)
	}
}
