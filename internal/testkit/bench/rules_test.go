package bench

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/settings"
)

// requests are configurations with about half of all settings, of every kind.
const requests = 64

// BenchmarkRules asks the whole registry about a federation with its own user pool, and about a client: what a plan of the two
// computes, without Terraform and without Cognito.
func BenchmarkRules(b *testing.B) {
	federations, clients := make([]blueprint.Federation, requests), make([]blueprint.Client, requests)
	pools := make([]pool.ObservedUserPool, requests)
	for i := range requests {
		random := rand.New(rand.NewPCG(uint64(i), 1)) //nolint:gosec // the same every time
		federations[i] = settings.Random[blueprint.Federation](random, nil)
		clients[i] = settings.Random[blueprint.Client](random, nil)
		pools[i].Settings = settings.Random[pool.UserPool](random, nil)
	}
	var fired int
	for b.Loop() {
		for i, f := range federations {
			fired += len(f.Validate()) + len(f.ValidateAttached(pools[i])) + len(clients[i].Validate())
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
