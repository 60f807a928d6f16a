package blueprint

import (
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestDiscovery_golden(t *testing.T) {
	eachCase(t, "discovery", func(t *testing.T, in archive) map[string]string {
		var f Federation
		read(t, in, "request.json", &f)
		var d rules.Discovery
		read(t, in, "discovery.json", &d)
		return map[string]string{"violations.txt": listed(f.ValidateDiscovery(d, false))}
	})
}

// broken is a document in which nothing suits Cognito.
var broken = rules.Discovery{
	Issuer: "https://other.example", TokenEndpoint: "http://10.0.0.1:8443/token", ResponseTypes: []string{"token"}, Scopes: []string{"x"}, Claims: []string{"x"},
	TokenAuthMethods: []string{"none"}, IDTokenAlgorithms: []string{"none"}, UserInfoAlgorithms: []string{"RS256"}, PushedRequestsOnly: true,
	Keys: []rules.DiscoveredKey{},
}

func TestProperty_unknownNeverAddsAViolation_discovery(t *testing.T) {
	documents := []rules.Discovery{
		{},
		broken,
		{Failure: &rules.DiscoveryFailure{Saw: "No answer.", Fix: "Wait."}},
		{Issuer: "https://login.example.com", KeysFailure: &rules.DiscoveryFailure{Saw: "No answer.", Fix: "Wait."}},
	}
	fired := map[string]bool{}
	for seed := range uint64(seeds / 2) {
		for _, d := range documents {
			unknownAddsNothing(t, seed, func(f Federation) []rules.Violation { return f.ValidateDiscovery(d, false) }, fired)
		}
	}
	if want := 12; len(fired) < want {
		t.Errorf("the documents break %d rules, want %d at least", len(fired), want)
	}
}

func TestValidateDiscovery_endpointsByHand(t *testing.T) {
	whole := pool.Endpoints{Authorize: tri.Of("https://a.example/a"), Token: tri.Of("https://a.example/t"), Attributes: tri.Of("https://a.example/u"), JWKS: tri.Of("https://a.example/k")}
	partly, later := whole, whole
	partly.JWKS = tri.Null[string]()
	later.JWKS = tri.Unknown[string]()
	tests := map[string]struct {
		endpoints tri.Value[pool.Endpoints]
		want      bool
	}{
		"none":           {tri.Null[pool.Endpoints](), true},
		"some":           {tri.Of(partly), true},
		"all":            {tri.Of(whole), false},
		"all, one later": {tri.Of(later), false},
		"later":          {tri.Unknown[pool.Endpoints](), false},
	}
	unreachable := rules.Discovery{Failure: &rules.DiscoveryFailure{Saw: "No answer.", Fix: "Wait."}}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			f := Federation{Provider: pool.IdentityProvider{Issuer: tri.Of("https://a.example"), Endpoints: tt.endpoints}}
			if found := f.ValidateDiscovery(unreachable, false); (len(found) > 0) != tt.want {
				t.Errorf("%v", described(found))
			}
		})
	}
}

func TestValidate_hostsOutOfReach(t *testing.T) {
	f := Federation{Provider: pool.IdentityProvider{
		Issuer:    tri.Of("https://localhost"),
		Endpoints: tri.Of(pool.Endpoints{Authorize: tri.Of("https://a.example/a"), Token: tri.Of("https://10.0.0.1/t"), Attributes: tri.Of("https://idp.local/u"), JWKS: tri.Of("https://idp/k")}),
	}}
	found := places(f.Validate())
	for _, path := range []string{"issuer", "endpoints.token_url", "endpoints.attributes_url", "endpoints.jwks_uri"} {
		if !found["endpoint-not-public "+path] {
			t.Errorf("nothing about %s: %v", path, found)
		}
	}
	if found["endpoint-not-public endpoints.authorize_url"] {
		t.Error("a public host counts as out of reach")
	}
}
