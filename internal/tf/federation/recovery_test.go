package federation_test

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// local is a local Cognito for tests that prepare something before the first
// step.
func local(t *testing.T) *cogfed.Env {
	t.Helper()
	if !cogfed.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	e := cogfed.New(t)
	e.NeedLocal(t)
	return e
}

// domainOwner is the pool that a domain belongs to, empty for a free one.
func domainOwner(t *testing.T, e *cogfed.Env, domain string) string {
	t.Helper()
	out, err := e.SDK(t).DescribeUserPoolDomain(context.Background(), &cip.DescribeUserPoolDomainInput{Domain: &domain})
	if err != nil {
		t.Fatal(err)
	}
	if out.DomainDescription == nil {
		return ""
	}
	return aws.ToString(out.DomainDescription.UserPoolId)
}

func attachedWith(e *cogfed.Env, id, arguments string) string {
	return federation(e, fmt.Sprintf("\n  user_pool_id = %q\n  %s\n", id, arguments))
}

// withPrefix puts the owned federation on another prefix.
func withPrefix(config, from, to string) string {
	return strings.Replace(config, `domain = { prefix = "`+from+`" }`, `domain = { prefix = "`+to+`" }`, 1)
}

// An undo removes what the very same apply has made, and not a domain that was
// there before.
func TestAccFederation_undoLeavesForeignDomain(t *testing.T) {
	e, prefix := local(t), name()
	id := madeElsewhere(t, e, prefix)
	attached(t, resource.TestStep{
		Config:      attachedWith(e, id, fmt.Sprintf("domain = { prefix = %q }", prefix)),
		ExpectError: regexp.MustCompile(`Cannot create the federation`),
	})
	if domainOwner(t, e, prefix) != id {
		t.Error("the domain of the existing pool is gone")
	}
}

// A reply that gets lost after the identity provider was made does not end the
// apply, and leaves no second one.
func TestAccFederation_lostReply(t *testing.T) {
	e := local(t)
	id := madeElsewhere(t, e, name())
	for _, operation := range []string{"CreateIdentityProvider", "CreateUserPoolDomain"} {
		e.Fault(t, fault.Fault{Kind: fault.LostAfterCommit, Operation: operation})
	}
	attached(t, resource.TestStep{Config: attachedWith(e, id, "")})
}

// A pool whose reply got lost is known by its mark.
func TestAccFederation_lostPool(t *testing.T) {
	e, pool := local(t), name()
	run(t, e, resource.TestStep{
		PreConfig: func() { e.Fault(t, fault.Fault{Kind: fault.LostAfterCommit, Operation: "CreateUserPool"}) },
		Config:    owned(e, pool, "", `mfa = { configuration = "ON", software_token = true }`),
	})
	if n := count(e.Calls(t), "CreateUserPool"); n != 1 {
		t.Errorf("%d pools were made", n)
	}
}

// Where pools may not be listed, the next apply is told what to look for.
func TestAccFederation_lostPoolUnlisted(t *testing.T) {
	e, pool := local(t), name()
	attached(t, resource.TestStep{
		PreConfig: func() {
			e.Fault(t, fault.Fault{Kind: fault.LostAfterCommit, Operation: "CreateUserPool"})
			e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "ListUserPools", Count: -1})
		},
		Config:      owned(e, pool, "", ""),
		ExpectError: regexp.MustCompile(`(?s)user\s+pool\s+called\s+"` + pool + `"\s+now,\s+it\s+bears\s+the\s+tag\s+cogfed:unfinished`),
	})
}

// A policy that allows certain tags only does not stand in the way.
func TestAccFederation_tagsDenied(t *testing.T) {
	e, pool := local(t), name()
	run(t, e, resource.TestStep{
		PreConfig: func() { e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "CreateUserPool"}) },
		Config:    owned(e, pool, "", ""),
	})
	if calls := e.Calls(t); count(calls, "UntagResource") != 0 {
		t.Errorf("a mark was removed that never was: %v", calls)
	}
}

// The pool's own undo fails: the state keeps the pool, and no second one is made.
func TestAccFederation_poolUndoFails(t *testing.T) {
	e, pool := local(t), name()
	config := owned(e, pool, "", `mfa = { configuration = "ON", software_token = true }`)
	run(
		t, e,
		resource.TestStep{
			PreConfig: func() {
				e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "SetUserPoolMfaConfig"})
				e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "DeleteUserPool"})
			},
			Config: config, ExpectError: regexp.MustCompile(`Cannot create the federation`),
		},
		resource.TestStep{Config: config},
	)
}

// An attached federation that owns a domain stays in the state without its
// identity provider: the domain is still its to manage.
func TestAccFederation_attachedProviderGone(t *testing.T) {
	e, prefix := local(t), name()
	id := madeElsewhere(t, e, "")
	config := attachedWith(e, id, fmt.Sprintf("domain = { prefix = %q }", prefix))
	attached(
		t,
		resource.TestStep{Config: config, Check: e.Behind(t, address, deleteProvider), ExpectNonEmptyPlan: true},
		updated(config),
	)
}

// A rename and a domain change in one apply: when the second fails, the state
// knows of the first, and the next apply goes on from there.
func TestAccFederation_updateGoesOn(t *testing.T) {
	e, pool := local(t), name()
	changed := withPrefix(owned(e, pool, `provider_name = "Another"`, ""), pool, pool+"x")
	run(
		t, e,
		resource.TestStep{Config: owned(e, pool, "", "")},
		resource.TestStep{
			PreConfig:   func() { e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "CreateUserPoolDomain"}) },
			Config:      changed,
			ExpectError: regexp.MustCompile(`(?s)Cannot update.*The\s+old\s+domain\s+` + pool + `\s+was\s+put\s+back`),
		},
		updated(changed),
	)
}

// A domain that Cognito accepted and is slow to set up fails neither a create
// nor an update, and can be destroyed.
func TestAccFederation_slowDomain(t *testing.T) {
	e, pool := local(t), name()
	slow := func(nth int) func() {
		return func() {
			e.Fault(t, fault.Fault{Kind: fault.DomainCreating, Operation: "DescribeUserPoolDomain", Nth: nth, Count: 30})
		}
	}
	config := owned(e, pool, `timeouts = { create = "2s", update = "2s" }`, "")
	run(
		t, e,
		resource.TestStep{PreConfig: slow(1), Config: config},
		resource.TestStep{PreConfig: func() { e.Local.ClearFaults(); slow(3)() }, Config: withPrefix(config, pool, pool+"x")},
		resource.TestStep{PreConfig: e.Local.ClearFaults, Config: withPrefix(config, pool, pool+"x"), Destroy: true},
	)
}

// A prefix that somebody else has taken leaves the old domain in its place.
func TestAccFederation_takenPrefix(t *testing.T) {
	e, pool, taken := local(t), name(), name()
	madeElsewhere(t, e, taken)
	attached(
		t,
		resource.TestStep{Config: owned(e, pool, "", "")},
		resource.TestStep{
			Config:      withPrefix(owned(e, pool, "", ""), pool, taken),
			ExpectError: regexp.MustCompile(`(?s)Cannot update.*was\s+put\s+back`),
		},
		resource.TestStep{Config: owned(e, pool, "", ""), PlanOnly: true},
	)
}

// Another name for the identity provider leaves the domain alone.
func TestAccFederation_renameKeepsDomain(t *testing.T) {
	e, prefix := local(t), name()
	id := madeElsewhere(t, e, "")
	config := func(name string) string {
		return attachedWith(e, id, fmt.Sprintf("provider_name = %q\n  domain = { prefix = %q }", name, prefix))
	}
	attached(t, resource.TestStep{Config: config("One")}, updated(config("Two")))
	calls := e.Calls(t)
	if n := count(calls, "CreateUserPoolDomain"); n != 1 {
		t.Errorf("the domain was made %d times: %v", n, calls)
	}
}

func count(calls []string, operation string) int {
	return len(slices.DeleteFunc(slices.Clone(calls), func(c string) bool { return c != operation }))
}

// Without its own domain an attached federation is reached by the one that the
// pool has besides.
func TestAccFederation_domainRemoved(t *testing.T) {
	e, prefix := local(t), name()
	id := madeElsewhere(t, e, "")
	output := "\noutput \"uri\" {\n  value = cogfed_oidc_federation.test.redirect_uri\n}\n"
	attached(
		t,
		resource.TestStep{
			Config: attachedWith(e, id, fmt.Sprintf("domain = { prefix = %q }", prefix)) + output,
			Check: e.Behind(t, address, func(ctx context.Context, c *cip.Client, _ map[string]string) error {
				return addCustomDomain(ctx, c, id)
			}),
		},
		resource.TestStep{
			Config: attachedWith(e, id, "") + output,
			Check:  resource.TestCheckOutput("uri", "https://login.acme.example/oauth2/idpresponse"),
		},
	)
}

// A replacement is no plan to destroy, so the plan cannot refuse it: nothing may
// be deleted all the same.
func TestAccFederation_replaceOfProtectedPool(t *testing.T) {
	e, pool := local(t), name()
	protected := strings.Replace(owned(e, pool, "", ""), `"INACTIVE"`, `"ACTIVE"`, 1)
	run(
		t, e,
		resource.TestStep{Config: protected},
		resource.TestStep{Taint: []string{address}, Config: protected, ExpectError: regexp.MustCompile(`(?s)is\s+protected\s+from\s+deletion`)},
		resource.TestStep{PreConfig: func() {
			if domainOwner(t, e, pool) == "" {
				t.Error("the login domain is gone")
			}
		}, Config: protected, ExpectError: regexp.MustCompile(`protected\s+from\s+deletion`)},
		resource.TestStep{PreConfig: func() { e.Unprotect(t) }, Config: owned(e, pool, "", "")},
	)
}

// An import brings no secret; another name for the identity provider keeps the
// one that Cognito holds.
func TestAccFederation_renameKeepsSecret(t *testing.T) {
	e, pool := local(t), name()
	given := owned(e, pool, "client_secret_wo = \"kept\"\n  client_secret_wo_version = 1", "")
	bare := strings.ReplaceAll(owned(e, pool, "client_secret_wo_version = 1\n  provider_name = \"Another\"\n  client_secret_wo = null", ""), "client_secret_wo = null", "")
	run(
		t, e,
		resource.TestStep{Config: given},
		withCheck(updated(bare), e.CheckSecret(t, address, "kept")),
	)
}
