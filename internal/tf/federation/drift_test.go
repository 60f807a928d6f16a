package federation_test

import (
	"context"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"

	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

type behind func(ctx context.Context, c *cip.Client, a map[string]string) error

// driftCases change something in the console, so to speak. The next plan must
// mend it in place: no pool is replaced, nothing is made twice.
var driftCases = map[string]struct {
	change behind
	action plancheck.ResourceActionType
}{
	"identity provider changed": {
		change: func(ctx context.Context, c *cip.Client, a map[string]string) error {
			_, err := c.UpdateIdentityProvider(ctx, &cip.UpdateIdentityProviderInput{
				UserPoolId: aws.String(a["user_pool_id"]), ProviderName: aws.String(a["provider_name"]),
				AttributeMapping: map[string]string{"username": "sub", "email": "email"},
			})
			return err
		},
		action: plancheck.ResourceActionUpdate,
	},
	"identity provider deleted": {change: deleteProvider, action: plancheck.ResourceActionUpdate},
	"domain deleted":            {change: deleteDomain, action: plancheck.ResourceActionUpdate},
	"pool changed": {
		change: func(ctx context.Context, c *cip.Client, a map[string]string) error {
			_, err := c.UpdateUserPool(ctx, &cip.UpdateUserPoolInput{
				UserPoolId: aws.String(a["user_pool_id"]), UserPoolTier: types.UserPoolTierTypePlus,
			})
			return err
		},
		action: plancheck.ResourceActionUpdate,
	},
	"MFA changed": {
		change: func(ctx context.Context, c *cip.Client, a map[string]string) error {
			_, err := c.SetUserPoolMfaConfig(ctx, &cip.SetUserPoolMfaConfigInput{
				UserPoolId: aws.String(a["user_pool_id"]), MfaConfiguration: types.UserPoolMfaTypeOptional,
				SoftwareTokenMfaConfiguration: &types.SoftwareTokenMfaConfigType{Enabled: true},
			})
			return err
		},
		action: plancheck.ResourceActionUpdate,
	},
	"pool deleted": {
		change: func(ctx context.Context, c *cip.Client, a map[string]string) error {
			if err := deleteDomain(ctx, c, a); err != nil {
				return err
			}
			_, err := c.DeleteUserPool(ctx, &cip.DeleteUserPoolInput{UserPoolId: aws.String(a["user_pool_id"])})
			return err
		},
		action: plancheck.ResourceActionCreate,
	},
}

func deleteProvider(ctx context.Context, c *cip.Client, a map[string]string) error {
	_, err := c.DeleteIdentityProvider(ctx, &cip.DeleteIdentityProviderInput{
		UserPoolId: aws.String(a["user_pool_id"]), ProviderName: aws.String(a["provider_name"]),
	})
	return err
}

func deleteDomain(ctx context.Context, c *cip.Client, a map[string]string) error {
	_, err := c.DeleteUserPoolDomain(ctx, &cip.DeleteUserPoolDomainInput{
		UserPoolId: aws.String(a["user_pool_id"]), Domain: aws.String(a["domain.prefix"]),
	})
	return err
}

func TestAccFederation_drift(t *testing.T) {
	for title, c := range driftCases {
		t.Run(title, func(t *testing.T) {
			e, pool := cogfed.New(t), name()
			config := owned(e, pool, "", "")
			run(
				t, e,
				resource.TestStep{Config: config, Check: e.Behind(t, address, c.change), ExpectNonEmptyPlan: true},
				resource.TestStep{
					Config: config,
					ConfigPlanChecks: resource.ConfigPlanChecks{PreApply: []plancheck.PlanCheck{
						plancheck.ExpectResourceAction(address, c.action),
					}},
				},
			)
		})
	}
}
