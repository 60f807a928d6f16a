package blueprint

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// seeds is how many requests a property is tried on.
const seeds = 100

func TestProperty_unknownNeverAddsAViolation(t *testing.T) {
	fired := map[string]bool{}
	for seed := range uint64(seeds) {
		unknownAddsNothing(t, seed, Federation.Validate, fired)
		unknownAddsNothing(t, seed, Client.Validate, fired)
	}
	// The property says nothing about rules that no request breaks.
	if want := 130; len(fired) < want {
		t.Errorf("the requests break %d rules, want %d at least", len(fired), want)
	}
}

func unknownAddsNothing[T any](t *testing.T, seed uint64, validate func(T) []rules.Violation, fired map[string]bool) {
	t.Helper()
	asked := decoded[T](t, request[T](seed))
	before := places(validate(asked))
	for place := range before {
		id, _, _ := strings.Cut(place, " ")
		fired[id] = true
	}
	eachKnown(reflect.ValueOf(&asked).Elem(), "", func(at string) {
		for place := range places(validate(asked)) {
			if !before[place] {
				t.Errorf("seed %d: making %s unknown adds %s", seed, at, place)
			}
		}
	})
}

func TestProperty_unknownNeverAddsAViolation_attached(t *testing.T) {
	fired := map[string]bool{}
	for seed := range uint64(seeds) {
		f := decoded[Federation](t, request[Federation](seed))
		facts := decoded[pool.ObservedUserPool](t, request[pool.ObservedUserPool](seed))
		attached := func(f Federation, facts pool.ObservedUserPool) []rules.Violation {
			f.UserPool = tri.Null[pool.UserPool]()
			if seed%3 > 0 {
				facts.Domain, facts.CustomDomain = "", ""
			}
			return f.ValidateAttached(facts)
		}
		unknownAddsNothing(t, seed, func(f Federation) []rules.Violation { return attached(f, facts) }, fired)
		unknownAddsNothing(t, seed, func(facts pool.ObservedUserPool) []rules.Violation { return attached(f, facts) }, fired)
	}
	if want := 4; len(fired) < want {
		t.Errorf("the requests break %d rules, want %d: %v", len(fired), want, fired)
	}
}

// places are the rules that fire, each with its path.
func places(found []rules.Violation) map[string]bool {
	set := map[string]bool{}
	for _, v := range found {
		set[v.Rule.ID+" "+v.Path.String()] = true
	}
	return set
}

func TestProperty_validateIsDeterministic(t *testing.T) {
	for seed := range uint64(seeds) {
		f := decoded[Federation](t, request[Federation](seed))
		first := fmt.Sprint(described(f.Validate()))
		for range 5 {
			if again := fmt.Sprint(described(f.Validate())); again != first {
				t.Fatalf("seed %d: got\n%s\nthen\n%s", seed, first, again)
			}
		}
	}
}

func described(found []rules.Violation) []string {
	var list []string
	for _, v := range found {
		list = append(list, fmt.Sprintf("%s %s %s %s", v.Path, v.Rule.ID, v.Saw, v.Remedy()))
	}
	return list
}

func TestProperty_effectiveIsIdempotent(t *testing.T) {
	for seed := range uint64(seeds) {
		f := decoded[Federation](t, request[Federation](seed)).Effective()
		if once, twice := written(t, f), written(t, f.Effective()); once != twice {
			t.Errorf("seed %d: federation: got\n%s\nthen\n%s", seed, once, twice)
		}
		c := decoded[Client](t, request[Client](seed)).Effective()
		if once, twice := written(t, c), written(t, c.Effective()); once != twice {
			t.Errorf("seed %d: client: got\n%s\nthen\n%s", seed, once, twice)
		}
	}
}

func TestProperty_effectiveKeepsWhatWasWritten(t *testing.T) {
	for seed := range uint64(seeds) {
		before := decoded[Client](t, request[Client](seed))
		after := before.Effective()
		if flows, ok := before.App.OAuthFlows.Get(); ok && !slices.Equal(flows, after.App.OAuthFlows.Or(nil)) {
			t.Errorf("seed %d: flows changed", seed)
		}
		if n, ok := before.App.AccessTokenValidity.Get(); ok && after.App.AccessTokenValidity != tri.Of(n) {
			t.Errorf("seed %d: lifetime changed", seed)
		}
	}
}

func TestProperty_noChangeIsNoViolation(t *testing.T) {
	for seed := range uint64(seeds) {
		f := decoded[Federation](t, request[Federation](seed))
		f.UserPoolID = f.UserPoolID.OrElse(tri.Unknown[string]())
		if found := Change(f, f); len(found) > 0 {
			t.Errorf("seed %d: %v", seed, described(found))
		}
	}
}

func TestProperty_secretsNeverShow(t *testing.T) {
	const canary = "s3cr3t-canary"
	for seed := range uint64(seeds) {
		f := decoded[Federation](t, request[Federation](seed))
		f.Provider.ClientSecret = tri.Of(pool.NewSecret(canary))
		texts := append(described(f.Validate()), described(Change(Federation{}, f))...)
		texts = append(texts, written(t, f.Expand()), fmt.Sprintf("%v %+v %#v", f, f, f))
		for _, text := range texts {
			if strings.Contains(text, canary) {
				t.Fatalf("seed %d: the secret shows in %s", seed, text)
			}
		}
	}
}
