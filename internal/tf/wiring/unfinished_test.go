package wiring

import (
	"maps"
	"testing"
)

// An unfinished object goes to one of those who ask for it, and what is in a
// state to nobody.
func TestUnfinished_take(t *testing.T) {
	var u Unfinished
	u.Manage("managed")
	for _, tt := range []struct {
		id   string
		want bool
	}{{"left", true}, {"left", false}, {"other", true}, {"managed", false}} {
		if got := u.Take(tt.id); got != tt.want {
			t.Errorf("%s: %t", tt.id, got)
		}
	}
	if !u.Managed("managed") || u.Managed("left") {
		t.Error("what a state has is mixed up with what was taken")
	}
}

func TestUnfinished_knowsItsOwnCreates(t *testing.T) {
	var u Unfinished
	if u.Applies() {
		t.Error("an apply before its first create")
	}
	one, other := u.NewCreate(), u.NewCreate()
	if one == other || !u.Begun(one) || !u.Begun(other) || u.Begun("ANOTHERSRUN1") || !u.Applies() {
		t.Errorf("%s, %s", one, other)
	}
}

// What appears later is of this run.
func TestUnfinished_seeksOnce(t *testing.T) {
	var u Unfinished
	looks := 0
	look := func() map[string]string { looks++; return map[string]string{"id": "name"} }
	for range 2 {
		if found := u.Seek("pool", look); !maps.Equal(found, map[string]string{"id": "name"}) {
			t.Errorf("found %v", found)
		}
	}
	u.IsNew("new pool")
	if found := u.Seek("new pool", look); len(found) > 0 || looks != 1 {
		t.Errorf("found %v in a pool of this run, after %d looks", found, looks)
	}
}
