package settings_test

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/settings"
)

type inner struct {
	On     tri.Value[bool]
	Number tri.Value[int64]
}

type outer struct {
	Name    tri.Value[string]
	Secret  tri.Value[pool.Secret]
	List    tri.List
	Entries tri.Value[map[string]tri.Value[inner]]
	Inner   tri.Value[inner]
}

func TestEach(t *testing.T) {
	times := map[string]int{}
	for field, v := range settings.Each[outer]() {
		times[field]++
		for name, set := range map[string]bool{"Name": v.Name.IsKnown(), "List": v.List.IsKnown(), "Entries": v.Entries.IsKnown(), "Inner": v.Inner.IsKnown()} {
			if set != strings.HasPrefix(field, name) {
				t.Errorf("%s alone sets %s: %t", field, name, set)
			}
		}
	}
	want := map[string]int{"Name": 1, "List": 1, "Entries[key].On": 2, "Entries[key].Number": 1, "Inner.On": 2, "Inner.Number": 1}
	if !maps.Equal(times, want) {
		t.Errorf("fields %v, want %v", times, want)
	}
}

func TestRandom(t *testing.T) {
	words := map[string][]string{"Name": {"one", "two"}, "List": {"a", "b"}}
	seen := map[string]bool{}
	for seed := range uint64(100) {
		v := settings.Random[outer](rand.New(rand.NewPCG(seed, 1)), words)
		if again := settings.Random[outer](rand.New(rand.NewPCG(seed, 1)), words); settings.Diff(settings.Tree(v), settings.Tree(again)) != "" {
			t.Fatalf("seed %d makes two values", seed)
		}
		seen[v.Name.String()] = true
		if list, complete := tri.Known(v.List); !complete || v.List.IsKnown() && len(list) == 0 || len(slices.Compact(slices.Sorted(slices.Values(list)))) != len(list) {
			t.Errorf("seed %d: list %s", seed, v.List)
		}
	}
	if names := slices.Sorted(maps.Keys(seen)); !slices.Equal(names, []string{"null", "one", "two"}) {
		t.Errorf("names %v", names)
	}
}

func TestDiff(t *testing.T) {
	a := outer{Name: tri.Of("a"), Inner: tri.Of(inner{On: tri.Of(true)})}
	b := outer{Name: tri.Of("a"), Inner: tri.Of(inner{On: tri.Of(false)}), List: tri.Strings([]string{"x"})}
	for _, tt := range []struct {
		got, want outer
		says      string
	}{
		{a, a, ""},
		{a, b, "Inner.On is true, want false\nList is <nil>, want [x]"},
		{outer{}, a, "Inner is <nil>, want map[Number:<nil> On:true]\nName is <nil>, want a"},
	} {
		if got := settings.Diff(settings.Tree(tt.got), settings.Tree(tt.want)); got != tt.says {
			t.Errorf("says %q, want %q", got, tt.says)
		}
	}
}
