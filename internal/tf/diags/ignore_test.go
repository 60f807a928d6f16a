package diags_test

import (
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
)

func ignoring(ids ...string) types.Set {
	elements := make([]attr.Value, len(ids))
	for i, id := range ids {
		elements[i] = types.StringValue(id)
	}
	return types.SetValueMust(types.StringType, elements)
}

func TestUnsilenced(t *testing.T) {
	all := []rules.Violation{enforced.At(rules.Root("a"), "S."), vendors.At(rules.Root("a"), "S."), hint.At(rules.Root("a"), "S.")}
	for name, tt := range map[string]struct {
		ignore types.Set
		want   string
	}{
		"nothing written":    {types.SetNull(types.StringType), "enforced vendors hint"},
		"empty":              {ignoring(), "enforced vendors hint"},
		"one":                {ignoring("hint"), "enforced vendors"},
		"several":            {ignoring("hint", "vendors"), "enforced"},
		"one that must stay": {ignoring("enforced"), "enforced vendors hint"},
		"one that is none":   {ignoring("other"), "enforced vendors hint"},
		// What is not known yet may name any rule: only what cannot be silenced is certain.
		"all unknown": {types.SetUnknown(types.StringType), "enforced"},
		"one unknown": {types.SetValueMust(types.StringType, []attr.Value{types.StringUnknown()}), "enforced"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, v := range diags.Unsilenced(all, tt.ignore) {
				got = append(got, v.Rule.ID)
			}
			if strings.Join(got, " ") != tt.want {
				t.Errorf("left are %v, want %s", got, tt.want)
			}
		})
	}
}

func TestSilenced(t *testing.T) {
	const enforced, warning = "user-pool-absent", "live-check-skipped"
	for name, tt := range map[string]struct {
		id     string
		ignore types.Set
		want   bool
	}{
		"nothing written":    {warning, types.SetNull(types.StringType), false},
		"another":            {warning, ignoring("domain-taken"), false},
		"this one":           {warning, ignoring("domain-taken", warning), true},
		"perhaps this one":   {warning, types.SetUnknown(types.StringType), true},
		"one that must stay": {enforced, ignoring(enforced), false},
		"one that is none":   {"other", ignoring("other"), false},
	} {
		if got := diags.Silenced(tt.id, types.SetNull(types.StringType), tt.ignore); got != tt.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

func TestIgnoredRules(t *testing.T) {
	for name, tt := range map[string]struct {
		ignore types.Set
		at     string // element that the error is at, empty without an error
		says   []string
	}{
		"nothing written": {types.SetNull(types.StringType), "", nil},
		"empty":           {ignoring(), "", nil},
		"unknown":         {types.SetUnknown(types.StringType), "", nil},
		"unknown element": {types.SetValueMust(types.StringType, []attr.Value{types.StringUnknown()}), "", nil},
		"a warning":       {ignoring("oauth-flow-implicit"), "", nil},
		"vendor's error":  {ignoring("userinfo-plain-json"), "", nil},
		"misspelt":        {ignoring("userinfo-plain-jsn"), "userinfo-plain-jsn", []string{"Unknown rule", `"userinfo-plain-jsn", and`, `mean "userinfo-plain-json"?`, "rules.md"}},
		"far from any":    {ignoring("电子"), "电子", []string{"Unknown rule", `"电子", and`, "rules.md"}},
		"empty name":      {ignoring(""), "", []string{"Unknown rule", `"", and`}},
		"enforced":        {ignoring("domain-prefix-syntax"), "domain-prefix-syntax", []string{"cannot be silenced", `"domain-prefix-syntax"`, "Remove it"}},
		"good beside bad": {ignoring("oauth-flow-implicit", "domain-prefix-syntax"), "domain-prefix-syntax", []string{"cannot be silenced"}},
	} {
		t.Run(name, func(t *testing.T) {
			var found diag.Diagnostics
			diags.IgnoredRules(tt.ignore, &found)
			if tt.says == nil {
				if len(found) > 0 {
					t.Error(found)
				}
				return
			}
			if len(found) != 1 || !found.HasError() {
				t.Fatalf("not one error: %v", found)
			}
			want := path.Root("ignore_rules").AtSetValue(types.StringValue(tt.at))
			if at, ok := found[0].(diag.DiagnosticWithPath); !ok || !at.Path().Equal(want) {
				t.Errorf("%v is not at %s", found[0], want)
			}
			for _, words := range tt.says {
				if text := found[0].Summary() + "\n" + found[0].Detail(); !strings.Contains(text, words) {
					t.Errorf("%q does not say %q", text, words)
				}
			}
		})
	}
}

// No suggestion where nothing is near.
func TestIgnoredRules_farFromAny(t *testing.T) {
	var found diag.Diagnostics
	diags.IgnoredRules(ignoring("xxxxxxxxxxxxxxxxxxxxxxxx"), &found)
	if len(found) != 1 || strings.Contains(found[0].Detail(), "Did you mean") {
		t.Error(found)
	}
}
