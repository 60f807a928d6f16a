package examples

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/config"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

const existingPool = "existing-pool"

func TestExample_existingPool(t *testing.T) {
	e := acctest.New(t)
	e.NeedLocal(t)
	client := e.SDK(t)
	poolID := createPool(t, client)
	before := describePool(t, client, poolID)
	w := walk{
		federation: "cogfed_oidc_federation.miracl", client: "cogfed_spa_client.web",
		first:   variables("user_pool_id", poolID, "miracl_client_id", "first", "miracl_client_secret", "hidden"),
		second:  config.Variables{"miracl_client_id": text("second"), "callback_urls": list("https://acme.example/")},
		outputs: common,
		updatedOutputs: map[string]knownvalue.Check{
			"login_url": matching(`redirect_uri=https%3A%2F%2Facme\.example`),
		},
		checkDestroy: func(*terraform.State) error {
			return errors.Join(unchanged(before, describePool(t, client, poolID)), nothingAdded(t, client, poolID))
		},
	}
	w.run(t, e, existingPool)
}

// createPool makes what aws/main.tf makes with hashicorp/aws.
func createPool(t *testing.T, client *cip.Client) string {
	t.Helper()
	ctx := context.Background()
	made, err := client.CreateUserPool(ctx, &cip.CreateUserPoolInput{
		PoolName: aws.String(name), AutoVerifiedAttributes: []types.VerifiedAttributeType{types.VerifiedAttributeTypeEmail},
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := client.CreateUserPoolDomain(ctx, &cip.CreateUserPoolDomainInput{Domain: aws.String(name), UserPoolId: made.UserPool.Id}); err != nil {
		t.Fatal(err)
	}
	return aws.ToString(made.UserPool.Id)
}

func describePool(t *testing.T, client *cip.Client, id string) *types.UserPoolType {
	t.Helper()
	answer, err := client.DescribeUserPool(context.Background(), &cip.DescribeUserPoolInput{UserPoolId: aws.String(id)})
	if err != nil {
		t.Fatal(err)
	}
	return answer.UserPool
}

func unchanged(before, after *types.UserPoolType) error {
	if !reflect.DeepEqual(before, after) {
		return fmt.Errorf("the user pool is not as it was:\n%+v\n%+v", before, after)
	}
	return nil
}

func nothingAdded(t *testing.T, client *cip.Client, poolID string) error {
	t.Helper()
	ctx := context.Background()
	providers, err := client.ListIdentityProviders(ctx, &cip.ListIdentityProvidersInput{UserPoolId: aws.String(poolID)})
	if err != nil {
		return err
	}
	clients, err := client.ListUserPoolClients(ctx, &cip.ListUserPoolClientsInput{UserPoolId: aws.String(poolID)})
	if err != nil {
		return err
	}
	if len(providers.Providers) > 0 || len(clients.UserPoolClients) > 0 {
		return fmt.Errorf("left in the user pool: %v %v", providers.Providers, clients.UserPoolClients)
	}
	return nil
}
