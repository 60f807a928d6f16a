package wiring

import (
	"context"
	"errors"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestAsk_failsOnceForEachObject(t *testing.T) {
	var l Live
	asked, told := 0, 0
	ask := func(operation, object string, err error) tri.Value[int] {
		answer, unread := Ask(t.Context(), &l, operation, object, func(context.Context) (int, error) { asked++; return asked, err })
		if unread != nil {
			told++
		}
		return answer
	}
	denied := errors.New("denied")
	ask("List", "a", denied)
	if ask("List", "a", nil).IsKnown() || asked != 1 || told != 1 {
		t.Errorf("asked %d times, told %d times", asked, told)
	}
	ask("List", "b", denied) // another object of the same operation is asked, and not told
	ask("Describe", "a", denied)
	if asked != 3 || told != 2 {
		t.Errorf("asked %d times, told %d times", asked, told)
	}
	if answer := ask("List", "c", nil); answer != tri.Of(4) {
		t.Errorf("the answer is %v", answer)
	}
}

// A plan that is interrupted says nothing of what it could not read.
func TestAsk_interrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	_, err := Ask(ctx, new(Live), "List", "a", func(ctx context.Context) (int, error) { cancel(); return 0, ctx.Err() })
	if err != nil {
		t.Error(err)
	}
}

func TestPlanned(t *testing.T) {
	var p Planned
	p.AddProvider("eu-west-2_A", "MIRACL", tri.StringMap(map[string]string{"email": "email"}))
	p.FreeDomain("eu-west-2", "acme")
	if mapping, ok := p.Mapping("eu-west-2_A", "MIRACL"); !ok || !mapping.IsKnown() {
		t.Error("the provider is not planned")
	}
	for _, other := range [][2]string{{"eu-west-2_A", "miracl"}, {"eu-west-2_B", "MIRACL"}} {
		if _, ok := p.Mapping(other[0], other[1]); ok {
			t.Errorf("%v is planned", other)
		}
	}
	if !p.FreesDomain("eu-west-2", "acme") || p.FreesDomain("eu-west-1", "acme") || p.FreesDomain("eu-west-2", "other") {
		t.Error("another domain is freed")
	}
}
