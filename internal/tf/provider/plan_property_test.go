package provider_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

var sound = map[string]struct {
	resource string
	config   object
}{
	"owned":    {federation, owned},
	"attached": {federation, attached},
	"client":   {client, spa},
}

// A configuration of which nothing is known breaks no rule.
func TestPlan_everythingUnknown(t *testing.T) {
	s := start(t, nil)
	for _, resource := range []string{federation, client} {
		attributes := map[string]tftypes.Value{}
		for _, a := range s.schemas[resource].Block.Attributes {
			attributes[a.Name] = tftypes.NewValue(a.ValueType(), tftypes.UnknownValue)
			if !a.Optional && !a.Required || a.Name == "timeouts" {
				attributes[a.Name] = tftypes.NewValue(a.ValueType(), nil)
			}
		}
		config := tftypes.NewValue(s.typeOf(resource), attributes)
		resp := s.plan(t, resource, tftypes.NewValue(s.typeOf(resource), nil), config)
		if found := slices.Concat(s.validate(t, resource, config), rulesOf(resp.Diagnostics)); len(found) > 0 {
			t.Errorf("%s: %q", resource, found)
		}
	}
}

// Whatever single part of a sound configuration is unknown, it stays sound, in
// a first plan and over a state.
func TestPlan_anythingUnknown(t *testing.T) {
	s := start(t, nil)
	for name, tt := range sound {
		config := value(s.typeOf(tt.resource), tt.config)
		state := s.applied(t, tt.resource, config)
		eachUnknown(t, config, func(at *tftypes.AttributePath, config tftypes.Value) {
			found := s.validate(t, tt.resource, config)
			for _, prior := range []tftypes.Value{tftypes.NewValue(config.Type(), nil), state} {
				found = append(found, rulesOf(s.plan(t, tt.resource, prior, config).Diagnostics)...)
			}
			if len(found) > 0 {
				t.Errorf("%s with %s unknown: %q", name, at, found)
			}
		})
	}
}

// eachUnknown visits a value with each known part replaced by unknown.
func eachUnknown(t *testing.T, whole tftypes.Value, visit func(*tftypes.AttributePath, tftypes.Value)) {
	t.Helper()
	var parts []*tftypes.AttributePath
	err := tftypes.Walk(whole, func(at *tftypes.AttributePath, v tftypes.Value) (bool, error) {
		if len(at.Steps()) > 0 && !v.IsNull() {
			parts = append(parts, at)
		}
		return true, nil
	})
	if err != nil || len(parts) < 5 {
		t.Fatal(err, parts)
	}
	for _, part := range parts {
		holed, err := tftypes.Transform(whole, func(at *tftypes.AttributePath, v tftypes.Value) (tftypes.Value, error) {
			if at.Equal(part) {
				return tftypes.NewValue(v.Type(), tftypes.UnknownValue), nil
			}
			return v, nil
		})
		if err != nil {
			t.Fatal(err)
		}
		visit(part, holed)
	}
}

// Two plans of the same are the same: Terraform plans again before it applies,
// in another process.
func TestPlan_isDeterministic(t *testing.T) {
	changed := map[string]object{
		"owned":    but(owned, object{"attribute_mapping": object{"name": "nom", "nickname": "nick", "custom:tenant": "t"}, "domain": object{"prefix": "other"}}),
		"attached": but(attached, object{"user_pool_id": "eu-north-1_Cd34", "region": "eu-north-1", "provider_name": "Other"}),
		"client":   but(spa, object{"user_pool_id": "eu-north-1_Cd34", "region": "eu-north-1", "callback_urls": []any{"https://a.org", "https://b.org"}}),
	}
	for name, tt := range sound {
		create, update := "", ""
		for range 20 {
			s := start(t, object{"default_tags": []any{object{"tags": object{"a": "1", "b": "2", "c": "3"}}}})
			config, other := value(s.typeOf(tt.resource), tt.config), value(s.typeOf(tt.resource), changed[name])
			created := s.shown(t, s.plan(t, tt.resource, tftypes.NewValue(config.Type(), nil), config), config.Type())
			updated := s.shown(t, s.plan(t, tt.resource, s.applied(t, tt.resource, config), other), config.Type())
			if create != "" && (created != create || updated != update) {
				t.Fatalf("%s: planned\n%s\n%s\nand then\n%s\n%s", name, create, update, created, updated)
			}
			create, update = created, updated
		}
	}
}

// shown is all that a plan says, in a fixed order where order has no meaning.
func (s server) shown(t *testing.T, resp *tfprotov6.PlanResourceChangeResponse, typ tftypes.Type) string {
	t.Helper()
	return fmt.Sprintln(s.planned(t, resp, typ), resp.RequiresReplace, rulesOf(resp.Diagnostics))
}

// What an apply leaves behind needs no other plan.
func TestPlan_isEmptyAfterApply(t *testing.T) {
	s := start(t, object{"default_tags": []any{object{"tags": object{"a": "1"}}}})
	for name, tt := range sound {
		config := value(s.typeOf(tt.resource), tt.config)
		state := s.applied(t, tt.resource, config)
		resp := s.plan(t, tt.resource, state, config)
		if changes, err := state.Diff(s.planned(t, resp, config.Type())); len(changes) > 0 || err != nil || len(resp.RequiresReplace) > 0 {
			t.Errorf("%s: %v %v, replacing %v", name, changes, err, resp.RequiresReplace)
		}
	}
}
