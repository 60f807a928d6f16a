package provider_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

const (
	federation = "cogfed_oidc_federation"
	client     = "cogfed_spa_client"
)

// but is a configuration with some arguments replaced; nil leaves one out.
func but(config, arguments object) object {
	out := maps.Clone(config)
	maps.Copy(out, arguments)
	return out
}

// Configurations in which nothing is wrong.
var (
	ownPool = object{
		"name": "acme", "tags": object{"team": "id"}, "deletion_protection": "INACTIVE", "mfa": object{"configuration": "OFF"},
		"schema": object{"name": object{"required": true}, "tenant": object{}, "notes": object{"max_length": 64}},
	}
	owned = object{
		"preset": "idura", "issuer": "https://acme.idura.broker", "client_id": "a", "client_secret_wo": "s", "client_secret_wo_version": 1,
		"user_pool": ownPool, "domain": object{"prefix": "acme"},
		"attribute_mapping": object{"name": "name", "custom:tenant": "tenant"}, "scopes": []any{"openid", "profile"},
	}
	attached = object{
		"preset": "idura", "issuer": "https://acme.idura.broker", "client_id": "a", "client_secret": "s", "user_pool_id": "eu-west-2_Ab12", "domain": object{"prefix": "acme"},
	}
	spa = object{
		"user_pool_id": "eu-west-2_Ab12", "name": "web", "identity_providers": []any{"MIRACL"}, "callback_urls": []any{"https://app.acme.org/"},
		"logout_urls": []any{"https://app.acme.org/bye"}, "token_validity_units": object{"access_token": "minutes"}, "access_token_validity": 30,
	}
)

// What is wrong with a configuration is said once: by the validation as far as
// it can tell, and by the plan what only the plan can tell. Both run in every
// plan of Terraform's.
func TestPlan_diagnostics(t *testing.T) {
	s := start(t, nil)
	const (
		implicit  = `WARNING oauth-flow-implicit at AttributeName("allowed_oauth_flows").ElementKeyValue(tftypes.String<"implicit">)`
		region    = `WARNING user-pool-id-region at AttributeName("user_pool_id")`
		noSecret  = `WARNING client-secret-missing at AttributeName("client_secret_wo")`
		plainJSON = `ERROR userinfo-plain-json at AttributeName("userinfo_response")`
	)
	for name, tt := range map[string]struct {
		resource        string
		prior, config   object
		validates, says []string
		replaces        bool
	}{
		"federation":               {federation, nil, owned, nil, nil, false},
		"attached federation":      {federation, nil, attached, nil, nil, false},
		"client":                   {client, nil, spa, nil, nil, false},
		"implicit grant":           {client, nil, but(spa, object{"allowed_oauth_flows": []any{"code", "implicit"}}), []string{implicit}, nil, false},
		"implicit grant, silenced": {client, nil, but(spa, object{"allowed_oauth_flows": []any{"code", "implicit"}, "ignore_rules": []any{"oauth-flow-implicit"}}), nil, nil, false},
		"silenced by something unknown": {
			client, nil, but(spa, object{"allowed_oauth_flows": []any{"code", "implicit"}, "ignore_rules": []any{later}}), nil, nil, false,
		},
		"no secret":                 {federation, nil, but(attached, object{"client_secret": nil}), nil, []string{noSecret}, false},
		"empty secret":              {federation, nil, but(attached, object{"client_secret": ""}), nil, []string{noSecret}, false},
		"no secret, as imported":    {federation, but(attached, object{"client_secret": nil}), but(attached, object{"client_secret": nil}), nil, nil, false},
		"no secret, but a version":  {federation, nil, but(attached, object{"client_secret": nil, "client_secret_wo_version": 1}), nil, []string{noSecret}, false},
		"a secret that is unknown":  {federation, nil, but(attached, object{"client_secret": nil, "client_secret_wo": later}), nil, nil, false},
		"vendor's error":            {federation, nil, but(attached, object{"userinfo_response": "signedJwt"}), []string{plainJSON}, nil, false},
		"Region of the provider":    {federation, nil, but(attached, object{"user_pool_id": "us-east-1_Ab12"}), nil, []string{region}, false},
		"Region, silenced":          {federation, nil, but(attached, object{"user_pool_id": "us-east-1_Ab12", "ignore_rules": []any{"user-pool-id-region"}}), nil, nil, false},
		"Region of its own":         {federation, nil, but(attached, object{"user_pool_id": "us-east-1_Ab12", "region": "eu-west-2"}), []string{region}, nil, false},
		"nothing changes":           {federation, owned, owned, nil, nil, false},
		"domain replaced":           {federation, owned, but(owned, object{"domain": object{"prefix": "other"}}), nil, []string{`WARNING domain-replaced at AttributeName("domain")`}, false},
		"domain replaced, silenced": {federation, owned, but(owned, object{"domain": object{"prefix": "other"}, "ignore_rules": []any{"domain-replaced"}}), nil, nil, false},
		"attached to another pool": {
			federation, attached, but(attached, object{"user_pool_id": "eu-west-2_Cd34"}), nil, []string{`WARNING federation-moved at AttributeName("user_pool_id")`}, true,
		},
		"client of another pool": {client, spa, but(spa, object{"user_pool_id": "eu-west-2_Cd34"}), nil, []string{`WARNING client-moved at AttributeName("user_pool_id")`}, true},
		"fixed setting": {
			federation, owned, but(owned, object{"user_pool": but(ownPool, object{"case_sensitive": true})}),
			nil,
			[]string{`ERROR case-sensitivity-fixed at AttributeName("user_pool").AttributeName("case_sensitive")`},
			false,
		},
	} {
		t.Run(name, func(t *testing.T) {
			config := value(s.typeOf(tt.resource), tt.config)
			prior := tftypes.NewValue(s.typeOf(tt.resource), nil)
			if tt.prior != nil {
				prior = s.applied(t, tt.resource, value(s.typeOf(tt.resource), tt.prior))
			}
			if got := s.validate(t, tt.resource, config); !slices.Equal(got, tt.validates) {
				t.Errorf("validation says %q, want %q", got, tt.validates)
			}
			resp := s.plan(t, tt.resource, prior, config)
			if got := rulesOf(resp.Diagnostics); !slices.Equal(got, tt.says) {
				t.Errorf("plan says %q, want %q", got, tt.says)
			}
			if got := len(resp.RequiresReplace) > 0; got != tt.replaces {
				t.Errorf("plan replaces: %v", resp.RequiresReplace)
			}
		})
	}
}

// A destroy is refused while the pool is protected.
func TestPlan_destroy(t *testing.T) {
	s := start(t, nil)
	for protection, want := range map[string][]string{
		"INACTIVE": nil,
		"ACTIVE":   {`ERROR deletion-protection-active at AttributeName("user_pool").AttributeName("deletion_protection")`},
	} {
		config := but(owned, object{"user_pool": but(ownPool, object{"deletion_protection": protection})})
		prior := s.applied(t, federation, value(s.typeOf(federation), config))
		resp := s.plan(t, federation, prior, tftypes.NewValue(s.typeOf(federation), nil))
		if got := rulesOf(resp.Diagnostics); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", protection, got, want)
		}
	}
}
