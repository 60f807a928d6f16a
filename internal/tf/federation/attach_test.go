package federation_test

import (
	"context"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// madeElsewhere makes a user pool the way another tool would, and removes it
// after the test.
func madeElsewhere(t *testing.T, e *cogfed.Env, prefix string) string {
	t.Helper()
	ctx, client := context.Background(), e.SDK(t)
	made, err := client.CreateUserPool(ctx, &cip.CreateUserPoolInput{
		PoolName:           aws.String(name()),
		DeletionProtection: types.DeletionProtectionTypeInactive,
		LambdaConfig:       &types.LambdaConfigType{},
	})
	if err != nil {
		t.Fatal(err)
	}
	id := aws.ToString(made.UserPool.Id)
	if prefix != "" {
		if _, err := client.CreateUserPoolDomain(ctx, &cip.CreateUserPoolDomainInput{UserPoolId: &id, Domain: &prefix}); err != nil {
			t.Fatal(err)
		}
	}
	return id
}

// attached is a federation with a pool that it does not own. It is not checked
// for leftovers: the pool stays by design.
func attached(t *testing.T, steps ...resource.TestStep) {
	t.Helper()
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: cogfed.Factories(), Steps: steps})
}

func TestAccFederation_attached(t *testing.T) {
	if !cogfed.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	e, prefix := cogfed.New(t), name()
	id := madeElsewhere(t, e, prefix)
	config := func(arguments string) string {
		return federation(e, fmt.Sprintf("\n  user_pool_id = %q\n  %s\n", id, arguments))
	}
	attached(
		t,
		resource.TestStep{
			Config: config(""),
			ConfigStateChecks: []statecheck.StateCheck{
				statecheck.ExpectKnownValue(address, at("user_pool"), knownvalue.Null()),
				statecheck.ExpectKnownValue(address, at("redirect_uri"),
					knownvalue.StringExact("https://"+prefix+".auth."+e.Region+".amazoncognito.com/oauth2/idpresponse")),
			},
		},
		updated(config(`scopes = ["openid", "email"]`)),
		// An edit cannot make somebody else's pool this resource's own.
		refusedBy(federation(e, "\n  user_pool = { name = \"mine\" }\n  domain = { prefix = \"mine\" }\n"), "user-pool-swapped", "user_pool"),
		updated(config(`provider_name = "Another"`)),
		resource.TestStep{ResourceName: address, ImportState: true, ImportStateId: id + "/Another", ImportStateVerifyIdentifierAttribute: "user_pool_id", ImportStateVerify: true, ImportStateVerifyIgnore: []string{"client_secret", "client_secret_wo_version"}},
		resource.TestStep{Config: config(`provider_name = "Another"`), Destroy: true},
	)
	left, err := e.SDK(t).DescribeUserPool(context.Background(), &cip.DescribeUserPoolInput{UserPoolId: &id})
	if err != nil || aws.ToString(left.UserPool.Domain) != prefix {
		t.Errorf("the attached pool or its domain did not survive: %v", err)
	}
}

// An attached pool without a domain gets one that the federation owns.
func TestAccFederation_attachedWithOwnDomain(t *testing.T) {
	if !cogfed.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	e, prefix := cogfed.New(t), name()
	id := madeElsewhere(t, e, "")
	config := federation(e, fmt.Sprintf("\n  user_pool_id = %q\n  domain = { prefix = %q }\n", id, prefix))
	attached(
		t,
		resource.TestStep{Config: config},
		resource.TestStep{ResourceName: address, ImportState: true, ImportStateId: id + "/Idura/domain", ImportStateVerifyIdentifierAttribute: "user_pool_id", ImportStateVerify: true, ImportStateVerifyIgnore: []string{"client_secret", "client_secret_wo_version"}},
	)
	left, err := e.SDK(t).DescribeUserPool(context.Background(), &cip.DescribeUserPoolInput{UserPoolId: &id})
	if err != nil || left.UserPool.Domain != nil {
		t.Errorf("the owned domain is still there, or the pool is gone: %v", err)
	}
}

func TestAccFederation_importOwned(t *testing.T) {
	e, pool := cogfed.New(t), name()
	config := owned(e, pool, "", `
    schema                   = { email = { mutable = true }, tenant = { max_length = 20 } }
    username_attributes      = ["email"]
    auto_verified_attributes = ["email"]
    tags                     = { team = "identity" }
    mfa                      = { configuration = "OPTIONAL", software_token = true }`)
	run(
		t, e,
		resource.TestStep{Config: config},
		resource.TestStep{
			ResourceName: address, ImportState: true, ImportStateVerify: true,
			ImportStateIdFunc:                    importID("/user_pool,domain"),
			ImportStateVerifyIdentifierAttribute: "user_pool_id",
			// The secret cannot be told from an import; an import counts as version 1. An attribute that only repeats
			// Cognito's own setup does not come back.
			ImportStateVerifyIgnore: []string{"client_secret", "client_secret_wo_version", "user_pool.schema"},
		},
		resource.TestStep{
			ResourceName: address, ImportState: true, ExpectError: regexp.MustCompile(`(?s)Import\s+id\s+cannot\s+be\s+read`),
			ImportStateId: "nonsense",
		},
	)
}

func importID(suffix string) resource.ImportStateIdFunc {
	return func(s *terraform.State) (string, error) {
		a := cogfed.Attributes(s, address)
		return a["user_pool_id"] + "/" + a["provider_name"] + suffix, nil
	}
}

// A federation lets go of its pool when user_pool_id takes the place of
// user_pool: the pool stays when the federation is destroyed.
func TestAccFederation_letsGoOfItsPool(t *testing.T) {
	if !cogfed.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	e, pool := cogfed.New(t), name()
	remember := func(id string) string {
		return "resource \"terraform_data\" \"id\" {\n  input = " + id + "\n  lifecycle {\n    ignore_changes = [input]\n  }\n}\n"
	}
	attached(
		t,
		resource.TestStep{Config: remember(address+".user_pool_id") + owned(e, pool, "", "")},
		// Configuration generated from an import names the owned pool twice.
		resource.TestStep{
			Config: remember(`"remembered"`) + strings.Replace(owned(e, pool, "", ""), "  user_pool = {", "  user_pool_id = terraform_data.id.output\n  user_pool = {", 1),
			ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
				plancheck.ExpectResourceAction(address, plancheck.ResourceActionNoop),
			}},
		},
		updated(remember(`"remembered"`)+federation(e, "\n  user_pool_id = terraform_data.id.output\n  domain = { prefix = \""+pool+"\" }\n")),
	)
	left, err := cogfed.Pools(context.Background(), e.SDK(t))
	if err != nil || len(left) == 0 {
		t.Errorf("the pool is gone: %v", err)
	}
}
