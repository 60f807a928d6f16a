package bench

import (
	"context"
	"fmt"
	"slices"
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

// withDomain makes a domain for a pool that exists, and a client that refers to everything it makes.
const withDomain = `
variable "user_pool_id" {}

resource "cogfed_oidc_federation" "main" {
  preset                   = "miracl"
  client_id                = "first"
  client_secret_wo         = "hidden"
  client_secret_wo_version = 1
  user_pool_id             = var.user_pool_id
  domain                   = { prefix = "bench" }
}

resource "cogfed_spa_client" "main" {
  user_pool_id       = cogfed_oidc_federation.main.user_pool_id
  name               = "bench"
  identity_providers = [cogfed_oidc_federation.main.provider_name]
  callback_urls      = ["https://bench.example/"]
}
`

// BenchmarkLiveChecks compares plans with refreshes, which ask no more than the state needs: what is left is what the checks ask.
// One question for each pool, domain and list is issue 3's target. Of styles Cognito has no list.
func BenchmarkLiveChecks(b *testing.B) {
	b.Run("classic", func(b *testing.B) {
		w := newWorkspace(b, tenOfOnePool)
		w.createPoolFor(b, 1)
		w.run(b, "apply", "-auto-approve")
		for b.Loop() {
			w.beyondRefresh(b, "10 clients of one pool", 4, "<= 1 per pool, domain and list: 4")
		}
	})
	b.Run("managed", func(b *testing.B) {
		w := newWorkspace(b, tenOfOnePool)
		w.createPoolFor(b, 2)
		w.run(b, "apply", "-auto-approve")
		for b.Loop() {
			w.beyondRefresh(b, "10 clients of one pool with managed login", 14, "the same, and 1 style per client: 14")
		}
	})
	b.Run("first", func(b *testing.B) {
		w := newWorkspace(b, withDomain)
		w.createBarePool(b)
		for b.Loop() {
			w.beyondRefresh(b, "a new federation with domain and a client for a pool that exists", 4, "<= 1 per pool, domain and list: 4")
		}
	})
	b.Run("again", func(b *testing.B) {
		w := newWorkspace(b, withDomain)
		w.createBarePool(b)
		w.run(b, "apply", "-auto-approve")
		for b.Loop() {
			w.beyondRefresh(b, "that domain and its client, again", 0, "what a refresh has read: 0")
		}
	})
}

// beyondRefresh notes what a plan asks besides the refresh, and fails above a limit.
func (w *workspace) beyondRefresh(b *testing.B, name string, limit int, target string) {
	b.Helper()
	_, refresh := w.run(b, "plan", "-refresh-only")
	_, plan := w.run(b, "plan")
	if n := repeated(plan); n > 0 {
		b.Errorf("a plan makes %d calls twice: %s", n, tally(plan))
	}
	asked := slices.DeleteFunc(slices.Clone(plan), func(c call) bool { return slices.Contains(refresh, c) })
	if len(asked) > limit {
		b.Errorf("a plan asks %d times, target %d: %s", len(asked), limit, tally(asked))
	}
	b.ReportMetric(float64(len(asked)), "live-calls")
	results.note(name+", calls of a plan beyond a refresh", fmt.Sprint(len(asked)), target)
}

// createPoolFor makes a pool that has what the ten clients refer to.
func (w *workspace) createPoolFor(b *testing.B, loginVersion int32) {
	b.Helper()
	id := w.createPool(b)
	w.createProvider(b, id)
	_, err := w.client.CreateResourceServer(context.Background(), &cip.CreateResourceServerInput{
		UserPoolId: &id, Identifier: aws.String("orders"), Name: aws.String("orders"),
		Scopes: []types.ResourceServerScopeType{{ScopeName: aws.String("read"), ScopeDescription: aws.String("read")}},
	})
	if err == nil {
		_, err = w.client.UpdateUserPoolDomain(context.Background(), &cip.UpdateUserPoolDomainInput{
			UserPoolId: &id, Domain: aws.String("bench"), ManagedLoginVersion: &loginVersion,
		})
	}
	if err != nil {
		b.Fatal(err)
	}
}
