package bench

import (
	"context"
	"fmt"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

// tenOfOnePool are clients that give a plan every reason to look into their pool.
const tenOfOnePool = `
variable "user_pool_id" {}

resource "cogfed_spa_client" "main" {
  count                = 10
  user_pool_id         = var.user_pool_id
  name                 = "bench"
  identity_providers   = ["MIRACL"]
  allowed_oauth_scopes = ["openid", "orders/read"]
  write_attributes     = ["email"]
  callback_urls        = ["https://bench.example/"]
}
`

// BenchmarkLiveChecks compares a plan with a refresh, which asks no more than the state needs.
func BenchmarkLiveChecks(b *testing.B) {
	w := newWorkspace(b, tenOfOnePool)
	id := w.createPool(b)
	w.createProvider(b, id)
	_, err := w.client.CreateResourceServer(context.Background(), &cip.CreateResourceServerInput{
		UserPoolId: &id, Identifier: aws.String("orders"), Name: aws.String("orders"),
		Scopes: []types.ResourceServerScopeType{{ScopeName: aws.String("read"), ScopeDescription: aws.String("read")}},
	})
	if err != nil {
		b.Fatal(err)
	}
	w.run(b, "apply", "-auto-approve")
	for b.Loop() {
		_, refresh := w.run(b, "plan", "-refresh-only")
		_, plan := w.run(b, "plan", "-detailed-exitcode")
		if n := repeated(plan); n > 0 {
			b.Errorf("a plan makes %d calls twice: %s", n, tally(plan))
		}
		b.ReportMetric(float64(len(plan)-len(refresh)), "live-calls")
		results.note("10 clients of one pool, calls of a plan beyond a refresh", fmt.Sprint(len(plan)-len(refresh)), "<= 1 per pool, domain and list")
	}
}
