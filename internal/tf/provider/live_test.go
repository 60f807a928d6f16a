package provider_test

import (
	"context"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// A plan that is interrupted knows nothing of a pool, and says nothing.
func TestPlan_interrupted(t *testing.T) {
	s := start(t, nil)
	ctx, interrupt := context.WithCancel(t.Context())
	interrupt()
	for resource, config := range map[string]object{client: spa, federation: attached} {
		written := value(s.typeOf(resource), config)
		nothing := tftypes.NewValue(written.Type(), nil)
		resp, err := s.PlanResourceChange(ctx, &tfprotov6.PlanResourceChangeRequest{
			TypeName: resource, PriorState: dynamic(t, nothing), Config: dynamic(t, written),
			ProposedNewState: dynamic(t, proposed(s.schemas[resource].Block.Attributes, nothing, written)),
		})
		if err != nil || len(resp.Diagnostics) > 0 {
			t.Errorf("%s: %v, %v", resource, err, rulesOf(resp.Diagnostics))
		}
	}
}
