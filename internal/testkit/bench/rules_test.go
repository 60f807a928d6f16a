package bench

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/settings"
)

// requests are configurations with about half of all settings, of every kind.
const requests = 64

// subject is what one plan has to judge: a federation that was another one before, in a pool that exists, and a client of it.
type subject struct {
	before, planned blueprint.Federation
	wasClient       blueprint.Client
	client          blueprint.Client
	pool            pool.ObservedUserPool
	facts           blueprint.ClientFacts
}

func newSubject(seed uint64) subject {
	random := rand.New(rand.NewPCG(seed, 1))
	s := subject{
		before: settings.Random[blueprint.Federation](random, nil), planned: settings.Random[blueprint.Federation](random, nil),
		wasClient: settings.Random[blueprint.Client](random, nil), client: settings.Random[blueprint.Client](random, nil),
		pool: pool.ObservedUserPool{ID: "eu-west-2_Ab12Cd34E", Settings: settings.Random[pool.UserPool](random, nil)},
	}
	s.facts = blueprint.ClientFacts{
		Pool: s.pool, Providers: tri.Of([]string{"MIRACL"}), Scopes: tri.Of([]string{"orders/read"}),
		Mappings: map[string]blueprint.Filling{"MIRACL": {Mapping: s.planned.Provider.AttributeMapping}},
		Held: tri.Of(blueprint.HeldClient{
			ID: "1example23456789", IdentityProviders: s.wasClient.App.IdentityProviders, OAuthScopes: s.wasClient.App.OAuthScopes,
			Domain: "acme", LoginVersion: tri.Of(int64(rules.ManagedLogin)), Branded: tri.Of(false),
		}),
	}
	return s
}

// document is what an identity provider says of itself.
var document = rules.Discovery{
	Issuer: "https://login.example.com/", AuthorizationEndpoint: "https://login.example.com/authorize", TokenEndpoint: "https://login.example.com/token",
	UserInfoEndpoint: "https://login.example.com/userinfo", JWKSURI: "https://login.example.com/jwks",
	ResponseTypes: []string{"code"}, Scopes: []string{"openid", "email"}, Claims: []string{"sub", "email"},
	TokenAuthMethods: []string{"client_secret_basic"}, IDTokenAlgorithms: []string{"RS256"}, UserInfoAlgorithms: []string{"RS256"},
	Keys: []rules.DiscoveredKey{{KID: "1", Alg: "RS256", Kty: "RSA", Use: "sig"}, {Kty: "EC"}},
}

// judge makes every check of the core that a plan can make.
func (s subject) judge() (fired int) {
	for _, found := range [][]rules.Violation{
		s.planned.Validate(), s.planned.ValidateAttached(s.pool), s.planned.ValidateDiscovery(document, false),
		blueprint.Change(s.before, s.planned), blueprint.Ownership(&s.before, s.planned), blueprint.Destroy(s.before),
		s.client.Validate(), s.client.ValidateAgainst(s.facts), blueprint.ChangeClient(s.wasClient, s.client),
	} {
		fired += len(found)
	}
	return fired
}

// BenchmarkRules asks all rules about a federation and a client: what a plan of the two computes, without Terraform, without
// Cognito and without an identity provider.
func BenchmarkRules(b *testing.B) {
	subjects := make([]subject, requests)
	for i := range subjects {
		subjects[i] = newSubject(uint64(i))
	}
	var fired int
	for b.Loop() {
		for _, s := range subjects {
			fired += s.judge()
		}
	}
	if fired == 0 {
		b.Fatal("no rule fired: nothing was measured")
	}
	each := b.Elapsed() / time.Duration(b.N*requests)
	perMillisecond := float64(len(rules.All())) * float64(time.Millisecond) / float64(each)
	b.ReportMetric(perMillisecond, "rules/ms")
	results.note("all rules on a federation and a client", fmt.Sprintf("%s, %.0f rules/ms", each.Round(time.Microsecond), perMillisecond), "< 1 ms")
}
