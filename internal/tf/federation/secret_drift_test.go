package federation_test

import (
	"context"
	"fmt"
	"maps"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// inTheConsole changes details of the identity provider, as its page in the
// console does: it sends all of them.
func inTheConsole(details map[string]string) behind {
	return func(ctx context.Context, c *cip.Client, a map[string]string) error {
		held, err := c.DescribeIdentityProvider(ctx, &cip.DescribeIdentityProviderInput{
			UserPoolId: aws.String(a["user_pool_id"]), ProviderName: aws.String(a["provider_name"]),
		})
		if err != nil {
			return err
		}
		all := maps.Clone(held.IdentityProvider.ProviderDetails)
		delete(all, "attributes_url_add_attributes")
		maps.Copy(all, details)
		_, err = c.UpdateIdentityProvider(ctx, &cip.UpdateIdentityProviderInput{
			UserPoolId: aws.String(a["user_pool_id"]), ProviderName: aws.String(a["provider_name"]), ProviderDetails: all,
		})
		return err
	}
}

// refreshed is a step whose refresh finds something to mend.
func refreshed() resource.TestStep {
	return resource.TestStep{
		RefreshState: true, ExpectNonEmptyPlan: true,
		RefreshPlanChecks: resource.RefreshPlanChecks{PostRefresh: []plancheck.PlanCheck{
			plancheck.ExpectResourceAction(address, plancheck.ResourceActionUpdate),
		}},
	}
}

func notes(t *testing.T, e *cogfed.Env, said *cogfed.Said, steps ...resource.TestStep) {
	t.Helper()
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: said.Factories(), CheckDestroy: e.CheckEmpty(t), Steps: steps})
}

// A write-only secret that somebody changed shows in the plan, with a version
// and without one, and the apply sends the configured one again.
func TestAccFederation_writeOnlySecretDrift(t *testing.T) {
	for title, version := range map[string]string{"version": "client_secret_wo_version = 3", "no version": ""} {
		t.Run(title, func(t *testing.T) {
			e, pool, said := cogfed.New(t), name(), &cogfed.Said{}
			config := func(secret, more string) string {
				return owned(e, pool, fmt.Sprintf("client_secret_wo = %q\n  %s\n  %s", secret, version, more), "")
			}
			mended := withCheck(updated(config("first", "")), e.CheckSecret(t, address, "first"))
			mended.ConfigPlanChecks.PreApply = append(mended.ConfigPlanChecks.PreApply,
				plancheck.ExpectKnownValue(address, at("client_secret_drift"), knownvalue.Null()))
			notes(
				t, e, said,
				resource.TestStep{Config: config("first", "")},
				said.NoChange(config("first", "")),
				resource.TestStep{
					Config: config("first", ""), Check: e.Behind(t, address, inTheConsole(map[string]string{"client_secret": "other"})), ExpectNonEmptyPlan: true,
				},
				refreshed(),
				said.Plan(config("first", ""), "warning Client secret was changed outside Terraform at client_secret_wo"),
				mended,
				said.NoChange(config("first", "")),
				// A change of something else keeps the fingerprint, and so does another secret of the same version.
				updated(config("first", `scopes = ["openid", "email"]`)),
				updated(config("unsent", "")),
				resource.TestStep{
					Config: config("unsent", ""), Check: e.Behind(t, address, inTheConsole(map[string]string{"client_secret": "third"})), ExpectNonEmptyPlan: true,
				},
				withCheck(updated(config("unsent", "")), e.CheckSecret(t, address, "unsent")),
			)
		})
	}
}

// A secret in the state needs no fingerprint, and one that the configuration
// gives up is no longer compared.
func TestAccFederation_secretDriftWithoutWriteOnly(t *testing.T) {
	e, pool := cogfed.New(t), name()
	change := e.Behind(t, address, inTheConsole(map[string]string{"client_secret": "other"}))
	inState, writeOnly := owned(e, pool, "", ""), owned(e, pool, `client_secret_wo = "a-secret"`, "")
	none := owned(e, pool, "# no client_secret_wo", "")
	run(
		t, e,
		resource.TestStep{Config: inState, Check: change, ExpectNonEmptyPlan: true},
		withCheck(updated(inState), e.CheckSecret(t, address, "a-secret")),
		updated(writeOnly),
		resource.TestStep{Config: writeOnly, Check: change, ExpectNonEmptyPlan: true},
		withCheck(updated(none), e.CheckSecret(t, address, "other")),
		resource.TestStep{Config: none, PlanOnly: true},
		// From the write-only secret into the state: nothing is compared with the fingerprint of before.
		withCheck(updated(owned(e, pool, `client_secret_wo = "second"`+"\n  client_secret_wo_version = 2", "")), e.CheckSecret(t, address, "second")),
		withCheck(updated(owned(e, pool, `client_secret = "third"`, "")), e.CheckSecret(t, address, "third")),
		resource.TestStep{
			Config:            owned(e, pool, `client_secret = "third"`, ""),
			ConfigStateChecks: []statecheck.StateCheck{statecheck.ExpectKnownValue(address, at("client_secret_drift"), knownvalue.Null())},
		},
	)
}
