package blueprint

import (
	"net/url"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestDomainHost(t *testing.T) {
	prefix := pool.Domain{Prefix: tri.Of("acme")}
	custom := pool.Domain{Custom: tri.Of(pool.CustomDomain{Name: tri.Of("login.example.com")})}
	tests := map[string]struct {
		region string
		domain pool.Domain
		want   string
	}{
		"standard":           {"eu-west-2", prefix, "acme.auth.eu-west-2.amazoncognito.com"},
		"GovCloud":           {"us-gov-west-1", prefix, "acme.auth-fips.us-gov-west-1.amazoncognito.com"},
		"China":              {"cn-north-1", prefix, ""},
		"sovereign":          {"eusc-de-east-1", prefix, ""},
		"no Region":          {"", prefix, ""},
		"custom":             {"eusc-de-east-1", custom, "login.example.com"},
		"unknown prefix":     {"eu-west-2", pool.Domain{Prefix: tri.Unknown[string]()}, ""},
		"unknown custom":     {"eu-west-2", pool.Domain{Custom: tri.Unknown[pool.CustomDomain]()}, ""},
		"unknown name":       {"eu-west-2", pool.Domain{Custom: tri.Of(pool.CustomDomain{Name: tri.Unknown[string]()})}, ""},
		"prefix and unknown": {"eu-west-2", pool.Domain{Prefix: tri.Of("acme"), Custom: tri.Unknown[pool.CustomDomain]()}, ""},
		"nothing":            {"eu-west-2", pool.Domain{}, ""},
	}
	for name, tt := range tests {
		if got, ok := DomainHost(tt.region, tt.domain); got != tt.want || ok != (tt.want != "") {
			t.Errorf("%s: got %q, %v, want %q", name, got, ok, tt.want)
		}
	}
}

func TestIssuerURL(t *testing.T) {
	tests := []struct{ region, id, kind, want string }{
		{"eu-west-2", "eu-west-2_A", "", "https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_A"},
		{"eu-west-2", "eu-west-2_A", "ORIGINAL", "https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_A"},
		{"eu-west-2", "eu-west-2_A", "UPDATED", "https://issuer-cognito-idp.eu-west-2.amazonaws.com/eu-west-2_A"},
		{"us-gov-west-1", "us-gov-west-1_A", "", "https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_A"},
		{"us-gov-west-1", "us-gov-west-1_A", "UPDATED", ""},
		{"eusc-de-east-1", "eusc-de-east-1_A", "", "https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_A"},
		{"cn-north-1", "cn-north-1_A", "", ""},
		{"us-iso-east-1", "us-iso-east-1_A", "", ""},
		{"eu-west-2", "", "", ""},
		{"", "eu-west-2_A", "", ""},
		{"eu-west-2", "eu-west-2_A", "NEW", ""},
	}
	for _, tt := range tests {
		if got, ok := IssuerURL(tt.region, tt.id, tt.kind); got != tt.want || ok != (tt.want != "") {
			t.Errorf("IssuerURL(%q, %q, %q) = %q, %v, want %q", tt.region, tt.id, tt.kind, got, ok, tt.want)
		}
	}
	if got, want := JWKSURI("https://a.example/p"), "https://a.example/p/.well-known/jwks.json"; got != want {
		t.Errorf("JWKSURI = %q, want %q", got, want)
	}
}

func TestLoginAddresses(t *testing.T) {
	const host, id, redirect = "acme.auth.eu-west-2.amazoncognito.com", "c1&x", "http://localhost:3000/?a=b&c"
	const query = "client_id=c1%26x&redirect_uri=http%3A%2F%2Flocalhost%3A3000%2F%3Fa%3Db%26c&response_type=code&scope=openid+email"
	scopes := []string{"openid", "email"}
	tests := map[string][2]string{
		"redirect":  {RedirectURI(host), "https://" + host + "/oauth2/idpresponse"},
		"authorize": {AuthorizeURL(host, id, "code", scopes, redirect), "https://" + host + "/oauth2/authorize?" + query},
		"login":     {LoginURL(host, id, "code", scopes, redirect), "https://" + host + "/login?" + query},
		"logout":    {LogoutURL(host, id, redirect), "https://" + host + "/logout?client_id=c1%26x&logout_uri=http%3A%2F%2Flocalhost%3A3000%2F%3Fa%3Db%26c"},
		"no host":   {RedirectURI("") + LogoutURL("", id, redirect) + AuthorizeURL("", id, "code", scopes, redirect), ""},
	}
	for name, tt := range tests {
		if tt[0] != tt[1] {
			t.Errorf("%s: got %s, want %s", name, tt[0], tt[1])
		}
	}
	parsed, err := url.Parse(tests["authorize"][0])
	if err != nil || parsed.Query().Get("redirect_uri") != redirect || parsed.Query().Get("scope") != "openid email" {
		t.Errorf("does not survive parsing: %v, %v", parsed, err)
	}
}
