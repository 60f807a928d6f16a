package appclient_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// accepts tells whether Cognito takes a client secret for the client's: the
// token endpoint refuses the client before it looks at the code.
func accepts(e *acctest.Env, prefix, clientID, secret string) (bool, error) {
	form := url.Values{"grant_type": {"authorization_code"}, "code": {"none"}, "redirect_uri": {"http://localhost:3000"}}
	req, err := http.NewRequestWithContext(context.Background(), http.MethodPost, e.Endpoint()+"/oauth2/token", strings.NewReader(form.Encode()))
	if err != nil {
		return false, err
	}
	req.Host = prefix + ".auth." + e.Region + ".amazoncognito.com"
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.SetBasicAuth(clientID, secret)
	answer, err := http.DefaultClient.Do(req)
	if err != nil {
		return false, err
	}
	defer func() { _ = answer.Body.Close() }()
	var body struct{ Error string }
	if err := json.NewDecoder(answer.Body).Decode(&body); err != nil {
		return false, err
	}
	switch body.Error {
	case "invalid_grant":
		return true, nil
	case "invalid_client":
		return false, nil
	default:
		return false, fmt.Errorf("the token endpoint answers %q", body.Error)
	}
}

// rotation watches over the secrets of one client from step to step.
type rotation struct {
	*acctest.Env
	t    *testing.T
	pool string

	held []string // ids, oldest first, after the last step
}

func newRotation(t *testing.T) *rotation {
	t.Helper()
	r := &rotation{Env: acctest.New(t), t: t, pool: name()}
	r.NeedLocal(t)
	return r
}

func (r *rotation) config(arguments ...string) string {
	return back(r.Env, r.pool, strings.Join(arguments, "\n"))
}

// expect checks what became of the secrets: those kept by their position in the
// step before, and how many were added.
func (r *rotation) expect(kept []int, added int) func(*terraform.State) error {
	return r.Behind(r.t, webAddress, func(ctx context.Context, c *cip.Client, a map[string]string) error {
		now, err := secrets(ctx, c, a)
		if err != nil {
			return err
		}
		before := r.held
		r.held = now
		if len(now) != len(kept)+added {
			return fmt.Errorf("the client has %v after %v, want %d", now, before, len(kept)+added)
		}
		for _, i := range kept {
			if !slices.Contains(now, before[i]) {
				return fmt.Errorf("the client has %v, and lost %s", now, before[i])
			}
		}
		fresh := slices.DeleteFunc(slices.Clone(now), func(id string) bool { return slices.Contains(before, id) })
		if len(fresh) != added {
			return fmt.Errorf("the client has %v after %v, and %d are to be new", now, before, added)
		}
		if current := now[len(now)-1]; a["client_secret_id"] != current {
			return fmt.Errorf("client_secret_id is %q, and the newest is %s", a["client_secret_id"], current)
		}
		other := ""
		if len(now) > 1 {
			other = now[0]
		}
		if a["previous_client_secret_id"] != other {
			return fmt.Errorf("previous_client_secret_id is %q, want %q", a["previous_client_secret_id"], other)
		}
		return nil
	})
}

func (r *rotation) step(check func(*terraform.State) error, arguments ...string) resource.TestStep {
	s := webUpdated(r.config(arguments...))
	s.Check = check
	return s
}

func TestAccWebClient_rotation(t *testing.T) {
	r := newRotation(t)
	knowsPrevious := r.step(r.expect([]int{0}, 1), "client_secret_version = 2")
	knowsPrevious.ConfigPlanChecks.PreApply = append(knowsPrevious.ConfigPlanChecks.PreApply,
		plancheck.ExpectUnknownValue(webAddress, at("client_secret_id")),
		plancheck.ExpectKnownValue(webAddress, at("previous_client_secret_id"), knownvalue.NotNull()))
	run(
		t, r.Env,
		resource.TestStep{Config: r.config(), Check: r.expect(nil, 1)},
		knowsPrevious,
		r.step(r.expect([]int{0, 1}, 0), "client_secret_version = 2", `name = "other"`),
		r.step(r.expect([]int{1}, 1), "client_secret_version = 3"),
		r.step(r.expect([]int{1}, 0), "client_secret_version = 3", "keep_previous_client_secret = false"),
		r.step(r.expect(nil, 1), "client_secret_version = 4", "keep_previous_client_secret = false"),
		r.step(r.expect([]int{0}, 1)), // version 1 again is another version
	)
}

// A rotation whose version and wishes are known during the apply only.
func TestAccWebClient_rotationUnknown(t *testing.T) {
	r := newRotation(t)
	later := func(version int, keep bool) string {
		return fmt.Sprintf("resource \"terraform_data\" \"later\" {\n  input = { version = %d, keep = %t }\n}\n", version, keep) +
			r.config("client_secret_version = terraform_data.later.output.version", "keep_previous_client_secret = terraform_data.later.output.keep")
	}
	open := func(version int, keep bool, check func(*terraform.State) error) resource.TestStep {
		return resource.TestStep{Config: later(version, keep), Check: check, ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
			plancheck.ExpectUnknownValue(webAddress, at("client_secret_id")), plancheck.ExpectUnknownValue(webAddress, at("previous_client_secret_id")),
		}}}
	}
	run(
		t, r.Env,
		resource.TestStep{Config: later(1, true), Check: r.expect(nil, 1)},
		open(2, true, r.expect([]int{0}, 1)),
		open(2, false, r.expect([]int{1}, 0)),
		open(3, false, r.expect(nil, 1)),
	)
}

// A reply that gets lost hides whether there is another secret. Never are there
// more than two, never does the one in use go, and the apply after it ends as
// if nothing had happened.
func TestAccWebClient_rotationInterrupted(t *testing.T) {
	for title, c := range map[string]struct {
		fault fault.Fault
		fails bool
	}{
		"one reply":           {fault.Fault{Kind: fault.LostAfterCommit, Operation: "AddUserPoolClientSecret"}, false},
		"every reply":         {fault.Fault{Kind: fault.LostAfterCommit, Operation: "AddUserPoolClientSecret", Count: -1}, true},
		"one request":         {fault.Fault{Kind: fault.LostBeforeCommit, Operation: "AddUserPoolClientSecret"}, false},
		"every request":       {fault.Fault{Kind: fault.LostBeforeCommit, Operation: "AddUserPoolClientSecret", Count: -1}, true},
		"the reply to delete": {fault.Fault{Kind: fault.LostAfterCommit, Operation: "DeleteUserPoolClientSecret"}, false},
		"another change":      {fault.Fault{Kind: fault.ConcurrentModification, Operation: "AddUserPoolClientSecret", Count: 2}, false},
	} {
		t.Run(title, func(t *testing.T) {
			r := newRotation(t)
			third := r.step(r.expect([]int{1}, 1), "client_secret_version = 3")
			steps := []resource.TestStep{
				{Config: r.config(), Check: r.expect(nil, 1)},
				r.step(r.expect([]int{0}, 1), "client_secret_version = 2"),
			}
			broken := third
			broken.PreConfig = func() { r.Fault(t, c.fault) }
			if c.fails {
				broken.Check, broken.ExpectError = nil, regexp.MustCompile(`(?s)Cannot\s+rotate`)
				third.PreConfig = r.Local.ClearFaults
				steps = append(steps, broken, third)
			} else {
				steps = append(steps, broken)
			}
			run(t, r.Env, append(steps, resource.TestStep{Config: r.config("client_secret_version = 3"), PlanOnly: true})...)
		})
	}
}

// A provider that was killed between the answer and the state leaves a secret
// that no state knows. It gives way; the one in use does not.
func TestAccWebClient_rotationAfterAKill(t *testing.T) {
	r := newRotation(t)
	leave := func(ctx context.Context, c *cip.Client, a map[string]string) error {
		_, err := addSecret(ctx, c, a)
		return err
	}
	run(
		t, r.Env,
		resource.TestStep{Config: r.config(), Check: resource.ComposeTestCheckFunc(r.expect(nil, 1), r.Behind(t, webAddress, leave))},
		r.step(r.expect([]int{0}, 1), "client_secret_version = 2"),
	)
}

// A secret of somebody else shows, and stays until a rotation or a wish.
func TestAccWebClient_foreignSecret(t *testing.T) {
	r := newRotation(t)
	var foreign string
	add := r.Behind(t, webAddress, func(ctx context.Context, c *cip.Client, a map[string]string) error {
		added, err := addSecret(ctx, c, a)
		foreign = *added.ClientSecretId
		return err
	})
	run(
		t, r.Env,
		resource.TestStep{Config: r.config(), Check: resource.ComposeTestCheckFunc(r.expect(nil, 1), add)},
		resource.TestStep{RefreshState: true, Check: func(s *terraform.State) error {
			if got := acctest.Attributes(s, webAddress)["previous_client_secret_id"]; got != foreign {
				return fmt.Errorf("previous_client_secret_id is %q, want %q", got, foreign)
			}
			return nil
		}},
		resource.TestStep{Config: r.config(), PlanOnly: true},
		r.step(r.expect([]int{0}, 0), "keep_previous_client_secret = false"),
	)
}

// The secret in use was deleted outside: the plan says so, and the apply adds
// one beside whatever is left.
func TestAccWebClient_secretGone(t *testing.T) {
	r := newRotation(t)
	remove := r.Behind(t, webAddress, func(ctx context.Context, c *cip.Client, a map[string]string) error {
		added, err := addSecret(ctx, c, a)
		if err != nil {
			return err
		}
		r.held = []string{*added.ClientSecretId}
		return deleteSecret(ctx, c, a, a["client_secret_id"])
	})
	mended := r.step(r.expect([]int{0}, 1), "client_secret_version = 2")
	mended.ConfigPlanChecks.PreApply = append(mended.ConfigPlanChecks.PreApply, plancheck.ExpectUnknownValue(webAddress, at("client_secret_id")))
	run(
		t, r.Env,
		resource.TestStep{Config: r.config("client_secret_version = 2")},
		resource.TestStep{Config: r.config("client_secret_version = 2"), Check: remove, ExpectNonEmptyPlan: true},
		mended,
	)
}

// A secret of one's own is what Cognito accepts; it stands in no state, and
// changes with the version only.
func TestAccWebClient_givenSecret(t *testing.T) {
	r := newRotation(t)
	const first, second, third = "first_secret_of_24_chars", "second+secret_of_24_chars", "third_secret_of_24_chars"
	accepted := func(want ...string) func(*terraform.State) error {
		return r.Behind(t, webAddress, func(_ context.Context, _ *cip.Client, a map[string]string) error {
			for _, secret := range []string{first, second, third} {
				ok, err := accepts(r.Env, r.pool, a["client_id"], secret)
				if err != nil || ok != slices.Contains(want, secret) {
					return fmt.Errorf("%s is accepted: %t, want %q: %w", secret, ok, want, err)
				}
			}
			return nil
		})
	}
	given := func(secret string, version int) string {
		return fmt.Sprintf("client_secret_wo = %q\nclient_secret_version = %d", secret, version)
	}
	hidden := []statecheck.StateCheck{
		statecheck.ExpectKnownValue(webAddress, at("client_secret_wo"), knownvalue.Null()),
		statecheck.ExpectKnownValue(webAddress, at("client_secret"), knownvalue.Null()),
	}
	run(
		t, r.Env,
		resource.TestStep{Config: r.config(given(first, 1)), Check: accepted(first), ConfigStateChecks: hidden},
		resource.TestStep{Config: r.config(given(second, 1)), PlanOnly: true},
		r.step(accepted(first, second), given(second, 2)),
		r.step(accepted(second, third), given(third, 3)),
		r.step(accepted(third), given(third, 3), "keep_previous_client_secret = false"),
		r.step(accepted(third), "client_secret_version = 4"), // generated from now on
		r.step(accepted(), "client_secret_version = 5"),
	)
}

// Whoever asks for it has the generated secret in the state, of each rotation.
func TestAccWebClient_secretInState(t *testing.T) {
	r := newRotation(t)
	var before string
	working := func(another bool) func(*terraform.State) error {
		return r.Behind(t, webAddress, func(_ context.Context, _ *cip.Client, a map[string]string) error {
			secret := a["client_secret"]
			ok, err := accepts(r.Env, r.pool, a["client_id"], secret)
			if err != nil || !ok || (secret != before) != another {
				return fmt.Errorf("secret %q after %q is accepted: %t: %w", secret, before, ok, err)
			}
			before = secret
			return nil
		})
	}
	hidden := webUpdated(r.config("client_secret_version = 2"))
	hidden.ConfigStateChecks = []statecheck.StateCheck{statecheck.ExpectKnownValue(webAddress, at("client_secret"), knownvalue.Null())}
	late := webUpdated(r.config("client_secret_version = 2", "client_secret_in_state = true"))
	late.ConfigStateChecks = hidden.ConfigStateChecks // Cognito shows it no more
	run(
		t, r.Env,
		resource.TestStep{Config: r.config()},
		r.step(working(true), "client_secret_in_state = true"),
		r.step(working(false), "client_secret_in_state = true", `name = "other"`),
		r.step(working(true), "client_secret_in_state = true", "client_secret_version = 2"),
		hidden,
		late,
	)
}
