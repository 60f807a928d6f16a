package wiring

import (
	"context"
	"errors"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestAsk_failsOnceForEachObject(t *testing.T) {
	a := New(aws.Config{Region: "eu-west-2"}, nil)
	asked, told := 0, 0
	ask := func(silent bool, region, operation, object string, err error) tri.Value[int] {
		in := a.Inquire(region, silent)
		answer := Ask(t.Context(), in, Question{operation, object, rules.Root("x"), "it"}, func(context.Context) (int, error) { asked++; return asked, err })
		told += len(in.Unread)
		return answer
	}
	denied := errors.New("denied")
	for i, step := range []struct {
		silent                    bool
		region, operation, object string
		err                       error
		asked, told               int
	}{
		{true, "eu-west-2", "List", "a", denied, 1, 0},  // nobody wants to hear of it
		{false, "eu-west-2", "List", "a", nil, 1, 1},    // the next one does, and need not ask
		{false, "eu-west-2", "List", "a", nil, 1, 1},    // told
		{false, "eu-west-2", "List", "b", denied, 2, 1}, // another object of the same operation is asked, and not told
		{false, "eu-west-2", "Describe", "a", denied, 3, 2},
		{false, "eu-west-1", "Describe", "a", denied, 4, 2}, // the same name in another Region is another object
	} {
		if ask(step.silent, step.region, step.operation, step.object, step.err).IsKnown() || asked != step.asked || told != step.told {
			t.Errorf("step %d: asked %d times, told %d times", i, asked, told)
		}
	}
	if answer := ask(false, "eu-west-2", "List", "c", nil); answer != tri.Of(5) {
		t.Errorf("the answer is %v", answer)
	}
}

// A plan that is interrupted says nothing of what it could not read, and what
// it could not read has not failed.
func TestAsk_interrupted(t *testing.T) {
	a := New(aws.Config{Region: "eu-west-2"}, nil)
	ctx, cancel := context.WithCancel(t.Context())
	in := a.Inquire("eu-west-2", false)
	answer := Ask(ctx, in, Question{Operation: "List"}, func(ctx context.Context) (int, error) { cancel(); return 0, ctx.Err() })
	if answer.IsKnown() || len(in.Unread) != 0 || len(a.Live.failed) != 0 {
		t.Errorf("%v, %v", answer, in.Unread)
	}
}

func TestPlanned(t *testing.T) {
	var p Planned
	p.AddProvider("eu-west-2_A", "MIRACL", Mapping{Map: tri.StringMap(map[string]string{"email": "email"})})
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
