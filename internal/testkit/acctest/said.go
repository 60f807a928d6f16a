package acctest

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
)

// Said notes what the provider says about plans: a test step sees errors, and
// no warnings.
type Said struct {
	mu    sync.Mutex
	lines []string
}

// Factories serve the provider as the package's Factories do, and listen.
func (s *Said) Factories() map[string]func() (tfprotov6.ProviderServer, error) {
	return map[string]func() (tfprotov6.ProviderServer, error){
		"cogfed": func() (tfprotov6.ProviderServer, error) {
			inner, err := Factories()["cogfed"]()
			return listener{inner, s}, err
		},
	}
}

// Plan is a step that plans a change, and expects the plan to say these lines
// in any order: "<severity> <rule> at <attribute>".
func (s *Said) Plan(config string, want ...string) resource.TestStep {
	step := s.NoChange(config, want...)
	step.ExpectNonEmptyPlan = true
	return step
}

// NoChange is such a step for what is applied already.
func (s *Said) NoChange(config string, want ...string) resource.TestStep {
	return resource.TestStep{
		Config: config, PlanOnly: true, PreConfig: s.forget,
		ConfigPlanChecks: resource.ConfigPlanChecks{PostApplyPreRefresh: []plancheck.PlanCheck{expectation{s, want}}},
	}
}

func (s *Said) forget() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lines = nil
}

func (s *Said) note(said []*tfprotov6.Diagnostic) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, d := range said {
		what := d.Summary
		if _, rule, ok := strings.Cut(d.Detail, "\n\nRule "); ok {
			what = strings.Fields(rule)[0]
		}
		s.lines = append(s.lines, fmt.Sprintf("%s %s at %v", strings.ToLower(d.Severity.String()), what, topmost(d.Attribute)))
	}
}

func topmost(at *tftypes.AttributePath) tftypes.AttributePathStep {
	if len(at.Steps()) == 0 {
		return nil
	}
	return at.Steps()[0]
}

type listener struct {
	tfprotov6.ProviderServer

	said *Said
}

// PlanResourceChange implements tfprotov6.ProviderServer.
func (l listener) PlanResourceChange(ctx context.Context, req *tfprotov6.PlanResourceChangeRequest) (*tfprotov6.PlanResourceChangeResponse, error) {
	resp, err := l.ProviderServer.PlanResourceChange(ctx, req)
	if err == nil {
		l.said.note(resp.Diagnostics)
	}
	return resp, err
}

type expectation struct {
	said *Said
	want []string
}

// CheckPlan implements plancheck.PlanCheck.
func (e expectation) CheckPlan(_ context.Context, _ plancheck.CheckPlanRequest, resp *plancheck.CheckPlanResponse) {
	e.said.mu.Lock()
	defer e.said.mu.Unlock()
	got, want := slices.Sorted(slices.Values(e.said.lines)), slices.Sorted(slices.Values(e.want))
	if !slices.Equal(got, want) {
		resp.Error = fmt.Errorf("the plan says %q, want %q", got, want)
	}
}
