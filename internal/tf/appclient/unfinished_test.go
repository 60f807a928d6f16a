package appclient_test

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// clientsOf lists the ids of a pool's clients.
func clientsOf(t *testing.T, e *acctest.Env, poolID string) (ids []string) {
	t.Helper()
	listed, err := e.SDK(t).ListUserPoolClients(context.Background(), &cip.ListUserPoolClientsInput{UserPoolId: &poolID, MaxResults: aws.Int32(60)})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range listed.UserPoolClients {
		ids = append(ids, *c.ClientId)
	}
	return ids
}

// A client that cannot get its own name is removed again. What interrupted applies
// left goes with the next create, and nothing else does: not what is made for
// another client, nor one that was finished since the list.
func TestAccSPAClient_unfinished(t *testing.T) {
	e, name := acctest.New(t), name()
	e.NeedLocal(t)
	config := withFederation(e, name, "", "")
	var poolID string
	var kept, left []string
	plant := func(clientName string) string {
		made, err := e.SDK(t).CreateUserPoolClient(context.Background(), &cip.CreateUserPoolClientInput{UserPoolId: &poolID, ClientName: &clientName})
		if err != nil {
			t.Fatal(err)
		}
		return *made.UserPoolClient.ClientId
	}
	run(
		t, e,
		resource.TestStep{Config: federated(e, name, ""), Check: func(s *terraform.State) error {
			poolID = acctest.Attributes(s, "cogfed_oidc_federation.test")["user_pool_id"]
			return nil
		}},
		resource.TestStep{
			PreConfig:   func() { e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "UpdateUserPoolClient"}) },
			Config:      config,
			ExpectError: regexp.MustCompile(`(?s)the\s+client\s+was\s+removed\s+again`),
		},
		resource.TestStep{
			PreConfig: func() {
				if there := clientsOf(t, e, poolID); len(there) > 0 {
					t.Errorf("the client is still there: %v", there)
				}
				prefix := blueprint.UnfinishedName(poolID, pool.AppClient{Name: tri.Of("web")})
				left = []string{plant(prefix + "ABCDEFGHIJKL web")}
				kept = []string{plant(blueprint.UnfinishedName(poolID, pool.AppClient{Name: tri.Of("other")}) + "ABCDEFGHIJKL other"), plant(prefix + "MNOPQRSTUVWX web")}
				finished := &cip.UpdateUserPoolClientInput{UserPoolId: &poolID, ClientId: &kept[1], ClientName: aws.String("finished")}
				if _, err := e.SDK(t).UpdateUserPoolClient(context.Background(), finished); err != nil {
					t.Fatal(err)
				}
				e.Fault(t, fault.Fault{Kind: fault.StaleRead, Operation: "ListUserPoolClients", Count: -1})
			},
			Config: config,
			Check: func(*terraform.State) error {
				e.Local.ClearFaults()
				there := clientsOf(t, e, poolID)
				gone := func(id string) bool { return !slices.Contains(there, id) }
				if slices.ContainsFunc(kept, gone) || !slices.ContainsFunc(left, gone) {
					return fmt.Errorf("of %v, which are to stay, and %v, which is to go, there are %v", kept, left, there)
				}
				return nil
			},
		},
	)
}
