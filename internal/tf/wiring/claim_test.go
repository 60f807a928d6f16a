package wiring

import "testing"

// Whoever closes a circle is told, however long it is; a chain has an end.
func TestPlanned_trade(t *testing.T) {
	var p Planned
	for _, tt := range []struct {
		from, to string
		want     bool
	}{{"a", "b", false}, {"b", "c", false}, {"c", "d", false}, {"x", "y", false}, {"y", "x", true}, {"c", "a", true}, {"d", "e", false}, {"d", "b", true}} {
		if got := p.Trade(tt.from, tt.to); got != tt.want {
			t.Errorf("%s for %s: %t", tt.from, tt.to, got)
		}
	}
}
