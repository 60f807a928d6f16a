package wiring_test

import (
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/wiring"
)

func TestHandover(t *testing.T) {
	var h wiring.Handover
	if !h.Take("a") || h.Delete("a") {
		t.Error("what was taken is deleted")
	}
	if !h.Delete("b") || h.Take("b") {
		t.Error("what is being deleted is taken")
	}
	if h.Made("b"); !h.Take("b") {
		t.Error("what was made anew cannot be taken")
	}
	for range 2 {
		if !h.Delete("c") {
			t.Error("a deletion cannot go on")
		}
	}
}
