package diags_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
)

// Rules of each kind: who may silence a violation, and whether it stops a plan.
var (
	enforced = &rules.Rule{ID: "enforced", Enforcer: rules.Cognito, Severity: rules.Error, Summary: "Enforced", Why: "because of Cognito.", Fix: "Write another."}
	vendors  = &rules.Rule{ID: "vendors", Enforcer: rules.Preset, Severity: rules.Error, Summary: "Vendor's", Why: "because of the vendor.", Fix: "Ask the vendor."}
	hint     = &rules.Rule{ID: "hint", Enforcer: rules.Cogfed, Severity: rules.Warning, Summary: "Hint", Why: "because of people.", Fix: "Think again."}
)

func TestPath(t *testing.T) {
	for _, tt := range []struct {
		core rules.Path
		want path.Path
	}{
		{rules.Path{}, path.Empty()},
		{rules.Root("issuer"), path.Root("issuer")},
		{rules.Root("user_pool").Attr("mfa").Attr("email"), path.Root("user_pool").AtName("mfa").AtName("email")},
		{rules.Root("callback_urls").Index(1), path.Root("callback_urls").AtListIndex(1)},
		{rules.Root("attribute_mapping").Key("custom:ssn"), path.Root("attribute_mapping").AtMapKey("custom:ssn")},
		{rules.Root("scopes").Element("电子"), path.Root("scopes").AtSetValue(types.StringValue("电子"))},
		{
			rules.Root("user_pool").Attr("schema").Key("email").Attr("required"),
			path.Root("user_pool").AtName("schema").AtMapKey("email").AtName("required"),
		},
	} {
		t.Run(tt.core.String(), func(t *testing.T) {
			if got := diags.Path(tt.core); !got.Equal(tt.want) {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			var found diag.Diagnostics
			diags.Violations(&found, []rules.Violation{enforced.At(tt.core, "Seen.")})
			if at, ok := found[0].(diag.DiagnosticWithPath); !ok || !at.Path().Equal(tt.want) {
				t.Errorf("%v is not at %s", found[0], tt.want)
			}
		})
	}
}

func TestViolations_text(t *testing.T) {
	const page = "https://github.com/cogfed/terraform-provider-cogfed/blob/main/docs/guides/rules.md"
	for _, tt := range []struct {
		violation rules.Violation
		severity  diag.Severity
		want      string
	}{
		{
			enforced.AtValue(rules.Root("issuer"), "http://a"), diag.SeverityError,
			"issuer is \"http://a\".\n\nWhy: because of Cognito.\n\nFix: Write another.\n\nRule enforced\n" + page + "#enforced",
		},
		{
			enforced.AtValue(rules.Root("issuer"), "http://a").WithFix("Write https://a."), diag.SeverityError,
			"issuer is \"http://a\".\n\nWhy: because of Cognito.\n\nFix: Write https://a.\n\nRule enforced\n" + page + "#enforced",
		},
		{
			vendors.AtValue(rules.Root("scopes").Element("电子"), "电子"), diag.SeverityError,
			"scopes contains \"电子\".\n\nWhy: because of the vendor.\n\nFix: Ask the vendor.\n\nRule vendors (ignore_rules = [\"vendors\"] silences it)\n" + page + "#vendors",
		},
		{
			hint.At(rules.Root("domain"), "The domain changes."), diag.SeverityWarning,
			"The domain changes.\n\nWhy: because of people.\n\nFix: Think again.\n\nRule hint (ignore_rules = [\"hint\"] silences it)\n" + page + "#hint",
		},
	} {
		t.Run(tt.violation.Rule.ID, func(t *testing.T) {
			var found diag.Diagnostics
			diags.Violations(&found, []rules.Violation{tt.violation})
			if len(found) != 1 {
				t.Fatalf("%d diagnostics", len(found))
			}
			if got := found[0]; got.Severity() != tt.severity || got.Summary() != tt.violation.Rule.Summary || got.Detail() != tt.want {
				t.Errorf("got %s %q:\n%s\nwant %s:\n%s", got.Severity(), got.Summary(), got.Detail(), tt.severity, tt.want)
			}
		})
	}
}

// Every rule there is comes out with its severity, and offers to be silenced if
// and only if that has an effect.
func TestViolations_everyRule(t *testing.T) {
	for _, r := range rules.All() {
		var found diag.Diagnostics
		diags.Violations(&found, []rules.Violation{r.At(rules.Root("a"), "Seen.")})
		if got := found.HasError(); got != (r.Severity == rules.Error) {
			t.Errorf("%s: error %t, but its severity is %s", r.ID, got, r.Severity)
		}
		offer := fmt.Sprintf("ignore_rules = [%q]", r.ID)
		silenced := len(diags.Unsilenced([]rules.Violation{r.At(rules.Root("a"), "Seen.")}, ignoring(r.ID))) == 0
		if offers := strings.Contains(found[0].Detail(), offer); offers != silenced {
			t.Errorf("%s: offers to be silenced: %t; can be: %t", r.ID, offers, silenced)
		}
	}
}

func TestNewIn(t *testing.T) {
	at, below, beside := rules.Root("a"), rules.Root("a").Attr("b"), rules.Root("c")
	before := []rules.Violation{enforced.At(at, "As written."), hint.At(below, "As written.")}
	for name, tt := range map[string]struct{ now, want []rules.Violation }{
		"nothing":      {nil, nil},
		"the same":     {[]rules.Violation{enforced.At(at, "As written.")}, nil},
		"other words":  {[]rules.Violation{enforced.At(at, "As planned.")}, nil},
		"other path":   {[]rules.Violation{enforced.At(beside, "S.")}, []rules.Violation{enforced.At(beside, "S.")}},
		"below":        {[]rules.Violation{enforced.At(below, "S.")}, []rules.Violation{enforced.At(below, "S.")}},
		"other rule":   {[]rules.Violation{vendors.At(at, "S.")}, []rules.Violation{vendors.At(at, "S.")}},
		"keeps order":  {[]rules.Violation{hint.At(beside, "1"), hint.At(below, "2"), hint.At(at, "3")}, []rules.Violation{hint.At(beside, "1"), hint.At(at, "3")}},
		"several gone": {slices.Concat(before, before), nil},
	} {
		t.Run(name, func(t *testing.T) {
			untouched := slices.Clone(tt.now)
			got := diags.NewIn(tt.now, before)
			if !slices.EqualFunc(got, tt.want, same) {
				t.Errorf("got %v, want %v", got, tt.want)
			}
			if !slices.EqualFunc(tt.now, untouched, same) {
				t.Errorf("the argument became %v", tt.now)
			}
		})
	}
}

func same(a, b rules.Violation) bool {
	return a.Rule == b.Rule && a.Saw == b.Saw && a.Path.Compare(b.Path) == 0
}
