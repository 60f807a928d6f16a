package bench

import (
	"fmt"
	"testing"
)

const shared = `
variable "user_pool_id" {}

resource "cogfed_oidc_federation" "main" {
  count                    = 5
  preset                   = "miracl"
  provider_name            = "new-${count.index}"
  client_id                = "first"
  client_secret_wo         = "hidden"
  client_secret_wo_version = 1
  user_pool_id             = var.user_pool_id
}

resource "cogfed_spa_client" "main" {
  count              = 50
  user_pool_id       = var.user_pool_id
  name               = "bench-${count.index}"
  identity_providers = ["MIRACL"]
  callback_urls      = ["https://bench.example/"]
}
`

// BenchmarkLiveChecks plans 5 federations and 50 clients for one existing user pool. There is nothing to refresh, so that every call
// looks at something for a check.
func BenchmarkLiveChecks(b *testing.B) {
	w := newWorkspace(b, shared)
	w.createProvider(b, w.createPool(b))
	for b.Loop() {
		_, calls := w.run(b, "plan")
		b.ReportMetric(float64(len(calls)), "calls")
		results.note("5 federations and 50 clients on one existing pool, calls for live checks",
			fmt.Sprintf("%d (%s)", len(calls), tally(calls)), "<= 1 each for pool, domain and list of providers")
		if n := repeated(calls); n > 0 {
			b.Errorf("%d calls twice: %s", n, tally(calls))
		}
	}
}
