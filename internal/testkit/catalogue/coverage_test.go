package catalogue

import (
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// beyondPlans are the rules that no configuration here can break, and why.
var beyondPlans = map[string]string{
	"case-sensitivity-unset": "the schema's default says it",
	"endpoints-incomplete":   "the schema demands all four",
}

// Every rule has a case that breaks it.
func TestRules_areBroken(t *testing.T) {
	broken := map[string]bool{}
	for _, c := range cases(t, misconfigurations) {
		for _, e := range c.expect {
			broken[e.rule] = true
		}
	}
	for _, r := range rules.All() {
		switch why, beyond := beyondPlans[r.ID]; {
		case !broken[r.ID] && !beyond:
			t.Errorf("%s: no case breaks it", r.ID)
		case broken[r.ID] && beyond:
			t.Errorf("%s: a case breaks it, although %s", r.ID, why)
		}
	}
	for id := range beyondPlans {
		if _, ok := rules.ByID(id); !ok {
			t.Errorf("%s: no such rule", id)
		}
	}
}
