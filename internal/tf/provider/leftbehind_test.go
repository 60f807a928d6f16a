package provider_test

import (
	"strings"
	"testing"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// A pool that may bear no mark, and of which no state knows, is named in the next
// plan: it may be deleted by hand only, and later plans have one of their own.
func TestAccProvider_emptyPoolLeft(t *testing.T) {
	e, w := local(t), newWorkspace(t)
	w.write("main.tf", required+e.Provider()+`
resource "cogfed_oidc_federation" "test" {
  provider_name = "Acme"
  issuer        = "https://login.example.com"
  client_id     = "client"
  client_secret = "a-secret"
  user_pool     = { name = "left-empty" }
  domain        = { prefix = "left-empty" }
`+offline+"}\n")
	e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "CreateUserPool", Count: 1})
	e.Fault(t, fault.Fault{Kind: fault.LostAfterCommit, Operation: "CreateUserPool", Nth: 2})
	if out := w.run("apply", "-auto-approve"); !strings.Contains(out, "look before you apply again") {
		t.Fatalf("the pool was not lost:\n%s", out)
	}
	const warning = "There is an empty user pool of this name"
	out := w.run("plan")
	_, id, told := strings.Cut(out, "delete-user-pool --user-pool-id ")
	if !strings.Contains(out, warning) || !told {
		t.Fatalf("the pool is not named:\n%s", out)
	}
	id, _, _ = strings.Cut(id, "\n")
	if _, err := e.SDK(t).CreateUserPoolClient(t.Context(), &cip.CreateUserPoolClientInput{UserPoolId: &id, ClientName: &id}); err != nil {
		t.Error(err)
	}
	if out := w.run("plan"); strings.Contains(out, warning) {
		t.Errorf("a pool with an app client is called empty:\n%s", out)
	}
	if _, err := e.SDK(t).UpdateUserPool(t.Context(), &cip.UpdateUserPoolInput{UserPoolId: &id, DeletionProtection: types.DeletionProtectionTypeInactive}); err != nil {
		t.Error(err)
	}
	if _, err := e.SDK(t).DeleteUserPool(t.Context(), &cip.DeleteUserPoolInput{UserPoolId: &id}); err != nil {
		t.Error(err)
	}
	if out := w.run("apply", "-auto-approve"); !strings.Contains(out, "1 added") || strings.Contains(out, warning) {
		t.Errorf("after its deletion:\n%s", out)
	}
}
