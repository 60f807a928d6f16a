package userpool_test

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/settings"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/userpool"
)

// iterations of a property; each has its own seed, which a failure names.
const iterations = 300

func random(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 1)) }

// Every field of a pool's settings comes back from the block, set alone.
func TestPool_everyFieldComesBack(t *testing.T) {
	nothing := effective(pool.UserPool{})
	shows := map[string]bool{}
	for field, p := range settings.Each[pool.UserPool]() {
		for name, prior := range imported() {
			got := toPool(t, fromPool(t, prior, p, nil))
			if lost := settings.Diff(effective(got), effective(p)); lost != "" {
				t.Errorf("%s, import with %s: %s", field, name, lost)
			}
		}
		shows[field] = shows[field] || !reflect.DeepEqual(effective(p), nothing)
	}
	for field, differs := range shows {
		if !differs {
			t.Errorf("%s never differs from its default: the test says nothing about it", field)
		}
	}
}

// What somebody changed outside Terraform shows, unless no call could take it
// back.
func TestFromPool_everyDriftShows(t *testing.T) {
	prior := fromPool(t, imported()["no block"], pool.UserPool{Name: tri.Of("acme")}, nil)
	for field, p := range settings.Each[pool.UserPool]() {
		pinned := field == "IssuerType" || strings.HasPrefix(field, "SMS.") || strings.HasPrefix(field, "MFA.WebAuthn.")
		if field != "Name" {
			p.Name = tri.Of("acme")
		}
		differs := !reflect.DeepEqual(effective(p), effective(pool.UserPool{Name: p.Name})) || field == "Name"
		if shows := !fromPool(t, prior, p, nil).Equal(prior); shows != (differs && !pinned) {
			t.Errorf("%s: drift shows: %t; is any: %t; cannot be mended: %t", field, shows, differs, pinned)
		}
	}
}

// A pool that is imported has its settings in the block, and reading it again
// changes nothing.
func TestPool_importIsWholeAndStable(t *testing.T) {
	for seed := range uint64(iterations) {
		observed := settings.Random[pool.UserPool](random(seed), words)
		for name, prior := range imported() {
			block := fromPool(t, prior, observed, nil)
			if lost := settings.Diff(effective(toPool(t, block)), effective(observed)); lost != "" {
				t.Fatalf("seed %d, %s: %s", seed, name, lost)
			}
			if changes := changes(block, fromPool(t, block, observed, nil)); changes != "" {
				t.Fatalf("seed %d, %s, read again: %s", seed, name, changes)
			}
			if changes := changes(block, fromPool(t, block, toPool(t, block), nil)); changes != "" {
				t.Fatalf("seed %d, %s, written and read: %s", seed, name, changes)
			}
		}
	}
}

// Nothing is null that a plan would fill in by a default: it would be planned
// for ever.
func TestFromPool_leavesNoDefaultOut(t *testing.T) {
	for seed := range uint64(iterations) {
		observed := settings.Random[pool.UserPool](random(seed), words)
		block := fromPool(t, imported()["empty block"], observed, nil)
		if changes := changes(block, planned(userpool.Block().Attributes, block)); changes != "" {
			t.Fatalf("seed %d, planned: %s", seed, changes)
		}
	}
}

// A block as it is written in a configuration, defaults and all, is the block
// that a refresh after its apply reads.
func TestPool_planIsStable(t *testing.T) {
	defaultTags := map[string]string{"team": "a", "owner": "x"}
	for seed := range uint64(iterations) {
		r := random(seed)
		wanted := settings.Random[pool.UserPool](r, words)
		wanted.Name = tri.Of("acme")
		block := fromPool(t, imported()["no block"], wanted, nil)
		block = planned(userpool.Block().Attributes, respelled(r, withoutLimits(r, block)))
		block = withAllTags(t, block, defaultTags)
		observed := answered(toPool(t, block))
		if changes := changes(block, fromPool(t, block, observed, defaultTags)); changes != "" {
			t.Fatalf("seed %d, applied and read: %s", seed, changes)
		}
	}
}

// withoutLimits leaves limits of attributes out here and there.
func withoutLimits(r *rand.Rand, block types.Object) types.Object {
	entries := as[types.Map](block.Attributes()["schema"])
	if entries.IsNull() {
		return block
	}
	out := map[string]attr.Value{}
	for name, entry := range entries.Elements() {
		out[name] = entry
		if r.IntN(2) == 0 {
			out[name] = set(as[types.Object](entry), map[string]attr.Value{"min_length": types.Int64Null(), "max_value": types.Int64Null()})
		}
	}
	attribute := as[schema.MapNestedAttribute](userpool.Block().Attributes["schema"])
	return set(block, map[string]attr.Value{"schema": types.MapValueMust(attribute.NestedObject.Type(), out)})
}
