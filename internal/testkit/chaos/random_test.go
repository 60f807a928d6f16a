package chaos

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// What `make test` runs.
const (
	shortCount = 60
	shortSeed  = 1
)

// TestRandom troubles applies by a seed, until so many faults have hit.
func TestRandom(t *testing.T) {
	need(t)
	count, seed := number("COGFED_CHAOS_COUNT", shortCount), number("COGFED_CHAOS_SEED", shortSeed)
	first, last := uint64(0), ^uint64(0)
	if only := os.Getenv("COGFED_CHAOS_RUN"); only != "" {
		first = number("COGFED_CHAOS_RUN", 0)
		last = first
	}
	tally := tally{hits: map[string]int{}}
	var next atomic.Uint64
	next.Store(first)
	var workers sync.WaitGroup
	for range min(4*runtime.GOMAXPROCS(0), 1+int(count)/30) { // mostly they wait
		workers.Go(func() {
			for uint64(tally.total()) < count {
				i := next.Add(1) - 1
				if i > last {
					return
				}
				chance := rand.New(rand.NewPCG(seed, i))
				s := scenarios[chance.IntN(len(scenarios))]
				t.Run(fmt.Sprintf("%d %s", i, s.name), func(t *testing.T) {
					s.prepare(t)
					all := s.draw(chance)
					a := s.try(t, all...)
					tally.add(a.faults())
					if t.Failed() {
						t.Logf("%v. Again, and nothing else: make chaos SEED=%d RUN=%d", all, seed, i)
					}
				})
			}
		})
	}
	workers.Wait()
	t.Logf("seed %d: %d runs, %d faults: %s", seed, tally.runs, tally.total(), tally.String())
}

// number is what the environment says, or otherwise.
func number(variable string, otherwise uint64) uint64 {
	if n, err := strconv.ParseUint(os.Getenv(variable), 10, 64); err == nil {
		return n
	}
	return otherwise
}

// draw is what the applies of a run suffer. Most disturbances are at writes. The
// calls are sorted, since those at the same time come in any order.
func (s *scenario) draw(chance *rand.Rand) (all []trouble) {
	calls := slices.Sorted(slices.Values(s.calls))
	writes := slices.DeleteFunc(slices.Clone(calls), reads)
	for range 2 + chance.IntN(3) {
		suffers := trouble{climate: climate{seed: chance.Uint64() | 1, share: 0.75}}
		among := writes
		if chance.IntN(4) == 0 {
			among = calls
		}
		if chance.IntN(4) > 0 {
			suffers.disturbance = nth(among, chance.IntN(len(among)), breakdowns[chance.IntN(len(breakdowns))])
		} else {
			suffers.rough = true
		}
		all = append(all, suffers)
	}
	return all
}

// tally counts what has hit.
type tally struct {
	mu   sync.Mutex
	runs int
	hits map[string]int
}

func (t *tally) add(hits map[string]int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.runs++
	for kind, n := range hits {
		t.hits[kind] += n
	}
}

func (t *tally) total() (n int) {
	t.mu.Lock()
	defer t.mu.Unlock()
	for _, hits := range t.hits {
		n += hits
	}
	return n
}

// String lists the counts by kind.
func (t *tally) String() string {
	var parts []string
	for _, kind := range slices.Sorted(maps.Keys(t.hits)) {
		parts = append(parts, fmt.Sprintf("%d %s", t.hits[kind], kind))
	}
	return strings.Join(parts, ", ")
}

// faults are those that have hit: what the journal of the local Cognito tells,
// without those that changed nothing, and the disturbances.
func (a *attempt) faults() map[string]int {
	hits, written := maps.Clone(a.disturbed), map[string]bool{}
	for _, e := range a.local.Journal() {
		for _, kind := range e.Faults {
			switch {
			case kind == fault.StaleRead && !written[e.UserPoolID] && !written[""]:
			case (kind == fault.DomainCreating || kind == fault.AddKey) && e.Outcome != "ok":
			default:
				hits[string(kind)]++
			}
		}
		written[e.UserPoolID] = written[e.UserPoolID] || e.Committed
	}
	return hits
}
