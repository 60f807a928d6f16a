package appclient_test

import (
	"context"
	"regexp"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// An identity provider that the apply does not find is told with cause and fix.
func TestAccClient_providerMissed(t *testing.T) {
	p := newLivePool(t, 1)
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: acctest.Factories(), Steps: []resource.TestStep{
		{Config: p.client(`identity_providers = ["Nope"]`), ExpectError: regexp.MustCompile(`(?s)no\s+identity\s+provider\s+"Nope".*Fix:\s+Refer\s+to`)},
	}})
}

// Choice of the first factor is nothing for a pool of the plan LITE. The same
// apply may give the pool another plan.
func TestAccClient_choiceInLite(t *testing.T) {
	p := newLivePool(t, 1)
	if _, err := p.SDK(t).UpdateUserPool(context.Background(), &cip.UpdateUserPoolInput{UserPoolId: aws.String(p.id), UserPoolTier: types.UserPoolTierTypeLite}); err != nil {
		t.Fatal(err)
	}
	with := func(flow string) string {
		return p.client(`explicit_auth_flows = ["ALLOW_REFRESH_TOKEN_AUTH", "` + flow + `"]` + "\n" + `ignore_rules = ["auth-flow-open"]`)
	}
	said := &p.Said
	step := said.Plan(with("ALLOW_USER_AUTH"), "warning tier-feature at explicit_auth_flows")
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: said.Factories(), Steps: []resource.TestStep{step}})
}
