package state

import (
	"maps"
	"slices"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Void is a token or session that is no longer good, since when, and until when that has to be remembered: then it expires anyway.
type Void struct {
	Since wire.Timestamp `json:"since"`
	Until wire.Timestamp `json:"until"`
}

// maxVoids bounds what is remembered of one pool, and fewVoids is what is not worth looking through.
const (
	maxVoids = 1 << 17
	fewVoids = 1024
)

// AddVoid makes an id count as no longer good until a time. If it counts so already, it returns since when.
func (d *Directory) AddVoid(now time.Time, id string, until time.Time) (since time.Time, again bool) {
	if v, ok := d.void(now, id); ok {
		return v.Since.Time, true
	}
	d.sweep(now)
	if d.Voids == nil {
		d.Voids = make(map[string]Void)
	}
	d.Voids[id] = Void{wire.Timestamp{Time: now}, wire.Timestamp{Time: until}}
	return now, false
}

// Voided reports whether an id is no longer good.
func (d *Directory) Voided(now time.Time, id string) bool {
	_, ok := d.void(now, id)
	return ok
}

func (d *Directory) void(now time.Time, id string) (Void, bool) {
	v, ok := d.Voids[id]
	return v, ok && now.Before(v.Until.Time)
}

// sweep removes what has expired, each time that twice as much has come together, and if that is still too much, the oldest tenth.
func (d *Directory) sweep(now time.Time) {
	if len(d.Voids) < max(d.sweepAt, fewVoids) {
		return
	}
	maps.DeleteFunc(d.Voids, func(_ string, v Void) bool { return !now.Before(v.Until.Time) })
	if len(d.Voids) >= maxVoids {
		ids := slices.SortedFunc(maps.Keys(d.Voids), func(a, b string) int { return d.Voids[a].Since.Compare(d.Voids[b].Since.Time) })
		for _, id := range ids[:len(ids)/10] {
			delete(d.Voids, id)
		}
	}
	d.sweepAt = min(2*len(d.Voids), maxVoids)
}
