package token

import (
	"strconv"
	"testing"
	"time"
)

func TestExpiring(t *testing.T) {
	at := func(second int64) time.Time { return time.Unix(second, 0) }
	e := Expiring[string]{Max: 3}
	if _, taken := e.Add(at(0), "a", "first", at(10)); taken {
		t.Error("an empty map has something")
	}
	if old, taken := e.Add(at(1), "a", "second", at(20)); !taken || old != "first" {
		t.Errorf("%q %t", old, taken)
	}
	if _, ok := e.Get(at(10), "a"); ok {
		t.Error("an entry outlives its time")
	}
	if _, taken := e.Add(at(10), "a", "third", at(20)); taken {
		t.Error("an entry that ended is in the way")
	}
	if v, ok := e.Take(at(11), "a"); !ok || v != "third" {
		t.Errorf("%q %t", v, ok)
	}
	if _, ok := e.Take(at(11), "a"); ok {
		t.Error("taken twice")
	}
	e.Add(at(12), "a", "fourth", at(100))
	e.Add(at(13), "b", "", at(100))
	e.Add(at(14), "c", "", at(100))
	e.Add(at(15), "d", "", at(100))
	if _, ok := e.Get(at(15), "a"); ok || e.Len() != 3 {
		t.Errorf("%d entries, the oldest among them: %t", e.Len(), ok)
	}
}

// What is added and taken, or ends, leaves nothing behind.
func TestExpiring_doesNotGrow(t *testing.T) {
	e := Expiring[int]{Max: 1 << 20}
	for i := range 100_000 {
		now := time.Unix(int64(i), 0)
		e.Add(now, strconv.Itoa(i), i, now.Add(100*time.Second))
		if i%2 == 0 {
			e.Take(now, strconv.Itoa(i))
		}
	}
	if e.Len() > 101 || len(e.queue) > 101 || cap(e.queue) > 1000 {
		t.Errorf("%d entries, %d queued, room for %d", e.Len(), len(e.queue), cap(e.queue))
	}
}
