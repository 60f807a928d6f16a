package state

import (
	"strconv"
	"testing"
	"time"
)

func at(second int) time.Time { return time.Unix(int64(second), 0) }

func TestVoid(t *testing.T) {
	var d Directory
	if _, again := d.AddVoid(at(1), "a", at(10)); again || d.Voided(at(1), "b") {
		t.Error("something is no longer good from the beginning")
	}
	if since, again := d.AddVoid(at(5), "a", at(20)); !again || since != at(1) {
		t.Errorf("%s %t", since, again)
	}
	if !d.Voided(at(9), "a") || d.Voided(at(10), "a") {
		t.Error("it is not remembered as long as it should be")
	}
	if _, again := d.AddVoid(at(10), "a", at(20)); again {
		t.Error("an entry that ended is in the way")
	}
}

// What has expired leaves nothing behind, and what has not is bounded.
func TestVoid_doesNotGrow(t *testing.T) {
	var d Directory
	for i := range 100_000 {
		d.AddVoid(at(i), strconv.Itoa(i), at(i+100))
	}
	if len(d.Voids) > fewVoids {
		t.Errorf("%d entries of 100 that count", len(d.Voids))
	}
	d = Directory{}
	for i := range maxVoids + 2 {
		d.AddVoid(at(i), strconv.Itoa(i), at(1<<30))
	}
	if len(d.Voids) > maxVoids || d.Voided(at(maxVoids), "0") || !d.Voided(at(maxVoids), strconv.Itoa(maxVoids)) {
		t.Errorf("%d entries", len(d.Voids))
	}
}
