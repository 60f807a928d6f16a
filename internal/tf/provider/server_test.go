package provider_test

import (
	"fmt"
	"maps"
	"regexp"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"

	"github.com/cogfed/terraform-provider-cogfed/internal/tf/provider"
)

// object is a configuration, or part of one: what it lacks is null.
type object = map[string]any

// later stands for a value that is not known yet.
const later = "(known after apply)"

// server is the provider as Terraform speaks to it, without a CLI. All that it
// asks up to the plan is what an attached pool is like.
type server struct {
	tfprotov6.ProviderServer
	schemas  map[string]*tfprotov6.Schema
	settings *tfprotov6.DynamicValue // of the provider block
}

func start(tb testing.TB, settings object) server {
	tb.Helper()
	clean(tb)
	protocol := providerserver.NewProtocol6(provider.New("test"))()
	all, err := protocol.GetProviderSchema(tb.Context(), &tfprotov6.GetProviderSchemaRequest{})
	if err != nil {
		tb.Fatal(err)
	}
	whole := object{
		"region": "eu-west-2", "access_key": "local", "secret_key": "local", "skip_metadata_api_check": true,
		"endpoints": object{"cognito_idp": anyPool(tb)},
	}
	maps.Copy(whole, settings)
	s := server{protocol, all.ResourceSchemas, dynamic(tb, value(all.Provider.ValueType(), whole))}
	s.walk(tb)
	return s
}

// walk begins a run: a CLI starts the provider anew, and plans each resource once.
func (s server) walk(tb testing.TB) {
	tb.Helper()
	resp, err := s.ConfigureProvider(tb.Context(), &tfprotov6.ConfigureProviderRequest{Config: s.settings})
	if err != nil || len(resp.Diagnostics) > 0 {
		tb.Fatal(err, rulesOf(resp.Diagnostics))
	}
}

func (s server) typeOf(resource string) tftypes.Type { return s.schemas[resource].ValueType() }

func (s server) validate(tb testing.TB, resource string, config tftypes.Value) []string {
	tb.Helper()
	resp, err := s.ValidateResourceConfig(tb.Context(), &tfprotov6.ValidateResourceConfigRequest{
		TypeName: resource, Config: dynamic(tb, config),
		ClientCapabilities: &tfprotov6.ValidateResourceConfigClientCapabilities{WriteOnlyAttributesAllowed: true},
	})
	if err != nil {
		tb.Fatal(err)
	}
	return rulesOf(resp.Diagnostics)
}

// plan asks for the plan of a resource in a run of its own.
func (s server) plan(tb testing.TB, resource string, prior, config tftypes.Value) *tfprotov6.PlanResourceChangeResponse {
	tb.Helper()
	s.walk(tb)
	return s.planToo(tb, resource, prior, config)
}

// planToo asks for a plan as Terraform does: from a prior state, with what the
// configuration leaves out proposed as it was. A null config plans to destroy.
func (s server) planToo(tb testing.TB, resource string, prior, config tftypes.Value) *tfprotov6.PlanResourceChangeResponse {
	tb.Helper()
	resp, err := s.PlanResourceChange(tb.Context(), &tfprotov6.PlanResourceChangeRequest{
		TypeName: resource, PriorState: dynamic(tb, prior), Config: dynamic(tb, config),
		ProposedNewState: dynamic(tb, proposed(s.schemas[resource].Block.Attributes, prior, config)),
	})
	if err != nil {
		tb.Fatal(err)
	}
	return resp
}

// applied is a state that a create of config could have ended in, without any
// call: what the plan does not know has a value of its type.
func (s server) applied(tb testing.TB, resource string, config tftypes.Value) tftypes.Value {
	tb.Helper()
	planned := s.planned(tb, s.plan(tb, resource, tftypes.NewValue(config.Type(), nil), config), config.Type())
	state, err := tftypes.Transform(planned, func(at *tftypes.AttributePath, v tftypes.Value) (tftypes.Value, error) {
		switch {
		case v.IsKnown():
			return v, nil
		case at.LastStep() == tftypes.AttributeName("domain_name"):
			return tftypes.NewValue(tftypes.String, "acme.auth.eu-west-2.amazoncognito.com"), nil
		case v.Type().Is(tftypes.String):
			return tftypes.NewValue(tftypes.String, "eu-west-2_Ab12"), nil
		default:
			return tftypes.NewValue(v.Type(), nil), nil
		}
	})
	if err != nil {
		tb.Fatal(err)
	}
	// Addresses follow from the values above.
	state = s.planned(tb, s.plan(tb, resource, state, config), config.Type())
	if config.IsFullyKnown() && !state.IsFullyKnown() {
		tb.Fatalf("a plan of nothing new knows less than the state: %s", state)
	}
	return state
}

func (server) planned(tb testing.TB, resp *tfprotov6.PlanResourceChangeResponse, t tftypes.Type) tftypes.Value {
	tb.Helper()
	planned, err := resp.PlannedState.Unmarshal(t)
	if err != nil {
		tb.Fatal(err, rulesOf(resp.Diagnostics))
	}
	return planned
}

// proposed merges a prior state into a configuration, as Terraform does.
func proposed(attributes []*tfprotov6.SchemaAttribute, prior, config tftypes.Value) tftypes.Value {
	var before, after map[string]tftypes.Value
	if config.IsNull() || !config.IsKnown() || config.As(&after) != nil {
		return config
	}
	if prior.IsKnown() && !prior.IsNull() && prior.As(&before) != nil {
		return config
	}
	after = maps.Clone(after) // As hands out the map of the value itself
	for _, a := range attributes {
		was, existed := before[a.Name]
		switch v := after[a.Name]; {
		case a.WriteOnly:
			after[a.Name] = tftypes.NewValue(v.Type(), nil)
		case a.Computed && v.IsNull() && existed:
			after[a.Name] = was
		case existed && a.NestedType != nil && a.NestedType.Nesting == tfprotov6.SchemaObjectNestingModeSingle:
			after[a.Name] = proposed(a.NestedType.Attributes, was, v)
		}
	}
	return tftypes.NewValue(config.Type(), after)
}

// value writes a configuration as a value of a type.
func value(t tftypes.Type, v any) tftypes.Value {
	switch t := t.(type) {
	case tftypes.Object:
		if fields, ok := v.(object); ok {
			out := map[string]tftypes.Value{}
			for name, attribute := range t.AttributeTypes {
				out[name] = value(attribute, fields[name])
			}
			return tftypes.NewValue(t, out)
		}
	case tftypes.Map:
		if entries, ok := v.(object); ok {
			out := map[string]tftypes.Value{}
			for name, entry := range entries {
				out[name] = value(t.ElementType, entry)
			}
			return tftypes.NewValue(t, out)
		}
	case tftypes.Set:
		return sequence(t, t.ElementType, v)
	case tftypes.List:
		return sequence(t, t.ElementType, v)
	}
	if v == later {
		v = tftypes.UnknownValue
	}
	return tftypes.NewValue(t, v)
}

func sequence(t, element tftypes.Type, v any) tftypes.Value {
	elements, ok := v.([]any)
	switch {
	case v == later:
		return tftypes.NewValue(t, tftypes.UnknownValue)
	case !ok:
		return tftypes.NewValue(t, nil)
	}
	out := make([]tftypes.Value, len(elements))
	for i, e := range elements {
		out[i] = value(element, e)
	}
	return tftypes.NewValue(t, out)
}

func dynamic(tb testing.TB, v tftypes.Value) *tfprotov6.DynamicValue {
	tb.Helper()
	out, err := tfprotov6.NewDynamicValue(v.Type(), v)
	if err != nil {
		tb.Fatal(err)
	}
	return &out
}

var ruleLine = regexp.MustCompile(`(?m)^Rule ([a-z0-9-]+)`)

// rulesOf names diagnostics by severity, rule (or summary) and place.
func rulesOf(diagnostics []*tfprotov6.Diagnostic) []string {
	var out []string
	for _, d := range diagnostics {
		name := d.Summary
		if m := ruleLine.FindStringSubmatch(d.Detail); m != nil {
			name = m[1]
		}
		out = append(out, fmt.Sprintf("%s %s at %s", d.Severity, name, d.Attribute))
	}
	return out
}
