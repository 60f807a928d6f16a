package provider_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// What a plan knows of computed attributes: everything that follows from the
// configuration, and nothing more.
func TestPlan_derives(t *testing.T) {
	const (
		acme = "acme.auth.eu-west-2.amazoncognito.com"
		kept = "eu-west-2_Ab12" // what a state holds where only Cognito knows
	)
	s := start(t, object{"default_tags": []any{object{"tags": object{"a": "1", "team": "none"}}}})
	custom := object{"name": "login.acme.org", "certificate_arn": "arn:aws:acm:us-east-1:000000000000:certificate/x"}
	for name, tt := range map[string]struct {
		resource      string
		prior, config object
		want          object
	}{
		"own pool": {federation, nil, owned, object{
			"domain_name": acme, "redirect_uri": "https://" + acme + "/oauth2/idpresponse", "region": "eu-west-2",
			"user_pool_id": later, "user_pool_arn": later, "issuer_url": later, "jwks_uri": later, "resolved_endpoints": later,
			"attributes_request_method": "GET", "userinfo_response": "plainJson", "client_secret_wo": nil,
		}},
		"custom domain":   {federation, nil, but(owned, object{"domain": object{"custom": custom}}), object{"domain_name": "login.acme.org", "redirect_uri": "https://login.acme.org/oauth2/idpresponse"}},
		"prefix unknown":  {federation, nil, but(owned, object{"domain": object{"prefix": later}}), object{"domain_name": later, "redirect_uri": later}},
		"domain unknown":  {federation, nil, but(owned, object{"domain": later}), object{"domain_name": later, "redirect_uri": later}},
		"Region unknown":  {federation, nil, but(owned, object{"region": later}), object{"domain_name": later, "redirect_uri": later}},
		"preset unknown":  {federation, nil, but(owned, object{"preset": later}), object{"provider_name": later, "userinfo_response": later, "issuer": "https://acme.idura.broker"}},
		"pool's domain":   {federation, nil, but(attached, object{"domain": nil}), object{"domain_name": later, "redirect_uri": later, "user_pool_id": "eu-west-2_Ab12"}},
		"tags":            {federation, nil, owned, object{"user_pool.tags": object{"team": "id"}, "user_pool.tags_all": object{"a": "1", "team": "id"}}},
		"tags unknown":    {federation, nil, but(owned, object{"user_pool": but(ownPool, object{"tags": later})}), object{"user_pool.tags": later, "user_pool.tags_all": later}},
		"nothing changes": {federation, owned, owned, object{"user_pool_id": kept, "user_pool_arn": kept, "issuer_url": kept, "jwks_uri": kept, "domain_name": acme, "cloudfront_distribution": kept, "client_secret_wo_version": 1}},
		"another domain": {federation, owned, but(owned, object{"domain": object{"prefix": "other"}}), object{
			"domain_name": "other.auth.eu-west-2.amazoncognito.com", "redirect_uri": "https://other.auth.eu-west-2.amazoncognito.com/oauth2/idpresponse", "cloudfront_distribution": later, "user_pool_id": kept,
		}},
		"Region unknown now":   {federation, owned, but(owned, object{"region": later}), object{"domain_name": later, "redirect_uri": later}},
		"issuer type":          {federation, owned, but(owned, object{"user_pool": but(ownPool, object{"issuer_type": later})}), object{"issuer_url": later, "jwks_uri": later, "user_pool_arn": kept}},
		"another issuer":       {federation, owned, but(owned, object{"issuer": "https://other.idura.broker"}), object{"resolved_endpoints": later}},
		"version left out":     {federation, owned, but(owned, object{"client_secret_wo_version": nil}), object{"client_secret_wo_version": 1}},
		"version never set":    {federation, nil, but(owned, object{"client_secret_wo_version": nil}), object{"client_secret_wo_version": nil}},
		"another pool":         {federation, attached, but(attached, object{"user_pool_id": "eu-west-2_Cd34"}), object{"user_pool_id": "eu-west-2_Cd34", "user_pool_arn": later, "issuer_url": later}},
		"client":               {client, nil, spa, object{"client_id": later, "domain_name": later, "authorize_url": later, "write_attributes": later, "access_token_validity": 30, "id_token_validity": 60, "token_validity_units.id_token": "minutes"}},
		"client, as it was":    {client, spa, spa, object{"client_id": kept, "logout_url": "https://acme.auth.eu-west-2.amazoncognito.com/logout?client_id=" + kept + "&logout_uri=https%3A%2F%2Fapp.acme.org%2Fbye"}},
		"client, other logins": {client, but(spa, object{"write_attributes": []any{"name"}}), but(spa, object{"identity_providers": []any{"Other"}}), object{"write_attributes": later, "client_id": kept}},
		"client, other name":   {client, but(spa, object{"write_attributes": []any{"name"}}), but(spa, object{"name": "other"}), object{"write_attributes": []any{"name"}}},
		"client, no logout":    {client, spa, but(spa, object{"logout_urls": nil}), object{"logout_url": nil}},
	} {
		t.Run(name, func(t *testing.T) {
			typ := s.typeOf(tt.resource)
			prior := tftypes.NewValue(typ, nil)
			if tt.prior != nil {
				prior = s.applied(t, tt.resource, value(typ, tt.prior))
			}
			got := s.planned(t, s.plan(t, tt.resource, prior, value(typ, tt.config)), typ)
			for name, want := range tt.want {
				v := at(t, got, name)
				if want := value(v.Type(), want); !v.Equal(want) {
					t.Errorf("%s is %s, want %s", name, v, want)
				}
			}
		})
	}
}

// at is an attribute of a value, by its dotted path.
func at(t *testing.T, v tftypes.Value, path string) tftypes.Value {
	t.Helper()
	p := tftypes.NewAttributePath()
	for name := range strings.SplitSeq(path, ".") {
		p = p.WithAttributeName(name)
	}
	found, rest, err := tftypes.WalkAttributePath(v, p)
	out, ok := found.(tftypes.Value)
	if err != nil || !ok {
		t.Fatal(path, rest, err)
	}
	return out
}
