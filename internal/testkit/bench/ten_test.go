package bench

import (
	"fmt"
	"testing"
	"time"
)

const ten = `
resource "cogfed_oidc_federation" "main" {
  count                    = 10
  preset                   = "miracl"
  client_id                = "first"
  client_secret_wo         = "hidden"
  client_secret_wo_version = 1
  user_pool = {
    name                = "bench-${count.index}"
    deletion_protection = "INACTIVE"
  }
  domain = { prefix = "bench-${count.index}" }
}

resource "cogfed_spa_client" "main" {
  count              = 10
  user_pool_id       = cogfed_oidc_federation.main[count.index].user_pool_id
  name               = "bench"
  identity_providers = [cogfed_oidc_federation.main[count.index].provider_name]
  callback_urls      = ["https://bench.example/"]
}
`

// BenchmarkTen has ten federations with a client each, as compared with hashicorp/aws 6.34 in issue 2.
func BenchmarkTen(b *testing.B) {
	nothing := newWorkspace(b, "")
	w := newWorkspace(b, ten)
	for b.Loop() {
		took, calls := w.run(b, "apply", "-auto-approve")
		report(b, "apply", took, calls, "92 calls with hashicorp/aws")
		took, calls = w.run(b, "plan", "-detailed-exitcode")
		report(b, "no-op-plan", took, calls, "2.9 s, 51 calls with hashicorp/aws")
		results.note("calls made twice in one plan", fmt.Sprint(repeated(calls)), "0")
		alone, _ := nothing.run(b, "plan")
		results.note("the CLI alone: plan of nothing", fmt.Sprintf("%.1f s", alone.Seconds()), "")
		took, calls = w.run(b, "destroy", "-auto-approve")
		report(b, "destroy", took, calls, "")
	}
}

func report(b *testing.B, phaseName string, took time.Duration, calls []call, target string) {
	b.Helper()
	b.ReportMetric(took.Seconds(), phaseName+"-s")
	results.note("10 federations with 10 clients, "+phaseName,
		fmt.Sprintf("%.1f s, %d calls", took.Seconds(), len(calls)), target)
}
