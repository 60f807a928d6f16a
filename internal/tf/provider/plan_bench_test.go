package provider_test

import (
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// BenchmarkPlan is what one federation with one client costs the provider in a
// plan, without the network.
func BenchmarkPlan(b *testing.B) {
	s := start(b, nil)
	configs := map[string]tftypes.Value{federation: value(s.typeOf(federation), owned), client: value(s.typeOf(client), spa)}
	b.ReportAllocs()
	for b.Loop() {
		for resource, config := range configs {
			s.validate(b, resource, config)
			s.plan(b, resource, tftypes.NewValue(config.Type(), nil), config)
		}
	}
}
