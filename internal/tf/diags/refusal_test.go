package diags_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/diags"
)

// advice has a word of the advice for each kind of error, empty for the kinds
// where Cognito's own words say it all.
var advice = map[cognito.Kind]string{
	cognito.Other:       "",
	cognito.NotFound:    "",
	cognito.Exists:      "",
	cognito.Invalid:     "",
	cognito.Concurrent:  "Apply again when it has finished",
	cognito.Throttled:   "-parallelism",
	cognito.Quota:       "Service Quotas",
	cognito.Denied:      "IAM policy",
	cognito.Tier:        "user_pool.user_pool_tier",
	cognito.WrongRegion: "primary Region",
	cognito.Unreachable: "proxy",
	cognito.Timeout:     "timeouts",
}

func TestRefusal_everyKind(t *testing.T) {
	for kind := cognito.Other; kind.String() != ""; kind++ {
		t.Run(kind.String(), func(t *testing.T) {
			word, listed := advice[kind]
			if !listed {
				t.Fatal("the table lacks this kind")
			}
			refused := &cognito.Error{Operation: "CreateUserPool", Kind: kind, Code: "SomeException", Message: "No", Attempts: 1}
			got := refusal(t, path.Root("user_pool"), refused)
			text, rest, advised := strings.Cut(got.Detail(), "\n\n")
			if got.Summary() != "Cannot create the federation MIRACL" || text != refused.Error() {
				t.Errorf("%q: %q", got.Summary(), text)
			}
			if advised != (word != "") || !strings.Contains(rest, word) {
				t.Errorf("advice %q lacks %q", rest, word)
			}
			if at, ok := got.(diag.DiagnosticWithPath); !ok || !at.Path().Equal(path.Root("user_pool")) {
				t.Errorf("%v has another path", got)
			}
		})
	}
}

func TestRefusal_left(t *testing.T) {
	refused := &cognito.Error{Operation: "CreateUserPool", Kind: cognito.Quota, Left: []string{"eu-west-2_Ab12", "acme"}}
	for name, err := range map[string]error{"itself": refused, "wrapped": fmt.Errorf("undone: %w", refused)} {
		t.Run(name, func(t *testing.T) {
			detail := refusal(t, path.Empty(), err).Detail()
			for _, words := range []string{err.Error(), "Service Quotas", "could not be removed again: eu-west-2_Ab12, acme", "import"} {
				if !strings.Contains(detail, words) {
					t.Errorf("%q does not say %q", detail, words)
				}
			}
		})
	}
	clean := &cognito.Error{Operation: "CreateUserPool", Kind: cognito.Quota}
	if detail := refusal(t, path.Empty(), clean).Detail(); strings.Contains(detail, "could not be removed") {
		t.Errorf("nothing was left: %q", detail)
	}
}

// What Cognito says in words that others have met before, is explained.
func TestRefusal_explained(t *testing.T) {
	for message, want := range map[string]string{
		"The provider Idura does not exist for User Pool eu-north-1_Ab12.": "troubleshooting.md#the-provider-miracl-does-not-exist-for-user-pool-eu-west-2_ab12cd34e",
		"Unable to contact well-known endpoint":                            "give all four endpoints",
		"Something else.":                                                  "",
	} {
		refused := &cognito.Error{Operation: "CreateUserPoolClient", Kind: cognito.Invalid, Message: message}
		detail := refusal(t, path.Empty(), refused).Detail()
		if explained := detail != refused.Error(); explained != (want != "") || !strings.Contains(detail, want) {
			t.Errorf("%q does not say %q", detail, want)
		}
	}
}

// What an undo leaves behind is named whichever of the two errors knows it.
func TestRefusal_leftByUndo(t *testing.T) {
	cause := &cognito.Error{Operation: "CreateIdentityProvider", Kind: cognito.Denied}
	undo := &cognito.Error{Operation: "DeleteUserPool", Kind: cognito.Denied, Left: []string{"eu-west-2_Ab12"}}
	detail := refusal(t, path.Empty(), fmt.Errorf("%w\n\nUndoing failed too: %w", cause, errors.Join(nil, undo))).Detail()
	if !strings.Contains(detail, "eu-west-2_Ab12") || strings.Count(detail, "IAM policy") != 1 {
		t.Error(detail)
	}
}

// Whatever may have been made, the next apply finds by itself. Of a pool its own
// error tells how.
func TestRefusal_ambiguous(t *testing.T) {
	for operation, want := range map[string]bool{"CreateIdentityProvider": true, "UpdateUserPool": true, "CreateUserPool": false} {
		detail := refusal(t, path.Empty(), &cognito.Error{Operation: operation, Kind: cognito.Unreachable, Ambiguous: true}).Detail()
		if strings.Contains(detail, "Apply again: the next apply") != want {
			t.Errorf("%s: %s", operation, detail)
		}
	}
}

// An error without a place is one of the whole resource.
func TestRefusal_withoutPath(t *testing.T) {
	got := refusal(t, path.Empty(), errors.New("odd"))
	if _, ok := got.(diag.DiagnosticWithPath); ok || got.Detail() != "odd" {
		t.Errorf("%#v", got)
	}
}

func refusal(t *testing.T, at path.Path, err error) diag.Diagnostic {
	t.Helper()
	var found diag.Diagnostics
	diags.Refusal(&found, at, "create the federation MIRACL", err)
	if len(found) != 1 || !found.HasError() {
		t.Fatalf("not one error: %v", found)
	}
	return found[0]
}

// A secret cannot get into a diagnostic, however it is put there.
func TestDiagnostics_holdNoSecret(t *testing.T) {
	const canary = "s3cr3t-canary"
	secret := pool.NewSecret(canary)
	wrong := blueprint.Federation{Provider: pool.IdentityProvider{
		Name: tri.Of(""), ClientID: tri.Of(""), Issuer: tri.Of("ftp://"), Scopes: tri.Strings([]string{}), ClientSecret: tri.Of(secret),
	}}
	violations := append(
		wrong.Validate(),
		enforced.AtValue(rules.Root("client_secret"), secret),
		enforced.AtValue(rules.Root("client_secret"), tri.Of(secret)),
		enforced.At(rules.Root("client_secret"), fmt.Sprintf("%s %v %+v %#v", secret, wrong, wrong.Provider, wrong)),
	)
	var found diag.Diagnostics
	diags.Violations(&found, violations)
	diags.Refusal(&found, path.Root("client_secret"), "update the federation", fmt.Errorf("settings %+v: %w", wrong, &cognito.Error{Message: fmt.Sprint(wrong.Provider)}))
	if len(found) < 5 {
		t.Fatalf("too few diagnostics: %v", found)
	}
	for _, d := range found {
		if strings.Contains(d.Summary()+d.Detail(), canary) {
			t.Errorf("%s: %s", d.Summary(), d.Detail())
		}
	}
}
