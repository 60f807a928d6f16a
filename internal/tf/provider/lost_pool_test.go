package provider_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
)

// A plan that destroys makes a plan to keep first, in which all that was in a
// deleted pool is to be made again: that must not stand in its way.
func TestAccProvider_destroyWithoutPool(t *testing.T) {
	e, w := local(t), newWorkspace(t)
	client := e.SDK(t)
	made, err := client.CreateUserPool(t.Context(), &cip.CreateUserPoolInput{PoolName: aws.String("cogfed-test-lost")})
	if err != nil {
		t.Fatal(err)
	}
	config := func(id string) string {
		return required + e.Provider() + fmt.Sprintf(`
locals { pool = %q }

resource "cogfed_oidc_federation" "test" {
  provider_name = "Acme"
  issuer        = "https://login.example.com"
  client_id     = "client"
  client_secret = "a-secret"
  user_pool_id  = local.pool
`+offline+`}

resource "cogfed_spa_client" "test" {
  name               = "page"
  user_pool_id       = local.pool
  identity_providers = [cogfed_oidc_federation.test.provider_name]
  callback_urls      = ["https://app.example.com"]
}
`, id)
	}
	w.write("main.tf", config(*made.UserPool.Id))
	if out := w.run("apply", "-auto-approve"); !strings.Contains(out, "2 added") {
		t.Fatal(out)
	}
	if _, err := client.DeleteUserPool(t.Context(), &cip.DeleteUserPoolInput{UserPoolId: made.UserPool.Id}); err != nil {
		t.Fatal(err)
	}
	for command, done := range map[string]string{"plan": "2 to add", "plan -destroy": "No changes"} {
		if out := w.run(strings.Fields(command)...); !strings.Contains(out, done) || strings.Contains(out, "Error:") {
			t.Errorf("%s: want %q and no error:\n%s", command, done, out)
		}
	}
	w.write("main.tf", config("eu-west-2_Ab12Cd34E")) // nothing of the state is in this one
	if out := w.run("plan"); !strings.Contains(out, "Error: User pool does not exist") {
		t.Errorf("want an error:\n%s", out)
	}
}
