package appclient_test

import (
	"context"
	"fmt"
	"maps"
	"regexp"
	"testing"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"
	"github.com/hashicorp/terraform-plugin-testing/echoprovider"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/knownvalue"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// echo keeps what the ephemeral resource gave when each of its resources was
// made, as a secrets manager would.
func echo() map[string]func() (tfprotov6.ProviderServer, error) {
	factories := acctest.Factories()
	maps.Copy(factories, map[string]func() (tfprotov6.ProviderServer, error){"echo": echoprovider.NewProviderServer()})
	return factories
}

const readSecret = `
ephemeral "cogfed_client_secret" "test" {
  user_pool_id = cogfed_web_client.test.user_pool_id
  client_id    = cogfed_web_client.test.client_id
  %s
}

provider "echo" {
  data = ephemeral.cogfed_client_secret.test
}
`

const following = "client_secret_id = cogfed_web_client.test.client_secret_id"

// works checks that what an echo resource keeps is what Cognito accepts, and
// another secret than the others keep.
func (r *rotation) works(names ...string) func(*terraform.State) error {
	return func(s *terraform.State) error {
		seen := map[string]bool{}
		for _, name := range names {
			secret := acctest.Attributes(s, "echo."+name)["data.client_secret"]
			ok, err := accepts(r.Env, r.pool, acctest.Attributes(s, webAddress)["client_id"], secret)
			if err != nil || !ok || seen[secret] {
				return fmt.Errorf("%s keeps %q, which is accepted: %t, seen before: %t: %w", name, secret, ok, seen[secret], err)
			}
			seen[secret] = true
		}
		return nil
	}
}

func TestAccClientSecret(t *testing.T) {
	r := newRotation(t)
	config := func(reads, echoes string, arguments ...string) string {
		return r.config(arguments...) + fmt.Sprintf(readSecret, reads) + echoes
	}
	const first, second, third, late = "resource \"echo\" \"first\" {}\n", "resource \"echo\" \"second\" {}\n", "resource \"echo\" \"third\" {}\n", "resource \"echo\" \"late\" {}\n"
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: echo(), CheckDestroy: r.CheckEmpty(t), Steps: []resource.TestStep{
		{Config: config(following, first), Check: r.works("first")},
		{Config: config("", first+second), ConfigStateChecks: []statecheck.StateCheck{
			statecheck.CompareValuePairs("echo.first", at("data").AtMapKey("client_secret"), "echo.second", at("data").AtMapKey("client_secret"), same{}),
		}},
		{Config: config("", first+second), PlanOnly: true},
		// The rotation hands its secret on in the same apply; the one before works as well.
		{Config: config(following, first+third, "client_secret_version = 2"), Check: r.works("first", "third")},
		{Config: config(following, first+third, "client_secret_version = 2"), PlanOnly: true},
		// Afterwards Cognito shows none.
		{Config: config(following, first+third+late, "client_secret_version = 2"), ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue("echo.late", at("data").AtMapKey("client_secret"), knownvalue.Null()),
			statecheck.ExpectKnownValue("echo.late", at("data").AtMapKey("client_secret_id"), knownvalue.NotNull()),
		}},
	}})
}

// same compares two values that must be one.
type same struct{}

// CompareValues implements compare.ValueComparer.
func (same) CompareValues(values ...any) error {
	if len(values) != 2 || values[0] != values[1] || values[0] == nil {
		return fmt.Errorf("%d values differ", len(values))
	}
	return nil
}

// Whose secret a description with two of them shows is not documented, so that
// none is given, not a wrong one.
func TestAccClientSecret_neverTheWrongOne(t *testing.T) {
	r := newRotation(t)
	add := r.Behind(t, webAddress, func(ctx context.Context, c *cip.Client, a map[string]string) error {
		_, err := addSecret(ctx, c, a)
		return err
	})
	with := r.config() + fmt.Sprintf(readSecret, "") + "resource \"echo\" \"test\" {}\n"
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: echo(), CheckDestroy: r.CheckEmpty(t), Steps: []resource.TestStep{
		{Config: r.config(), Check: add},
		{PreConfig: func() {
			r.Fault(t, fault.Fault{Kind: fault.AddKey, Operation: "DescribeUserPoolClient", Path: "UserPoolClient.ClientSecret", Value: []byte(`"of-either"`), Count: -1})
		}, Config: with, ConfigStateChecks: []statecheck.StateCheck{
			statecheck.ExpectKnownValue("echo.test", at("data").AtMapKey("client_secret"), knownvalue.Null()),
		}},
	}})
}

func TestAccClientSecret_mistakes(t *testing.T) {
	r := newRotation(t)
	asking := func(clientID, arguments string) string {
		return r.config() + block("cogfed_spa_client", "") + fmt.Sprintf(`
ephemeral "cogfed_client_secret" "test" {
  user_pool_id = cogfed_web_client.test.user_pool_id
  client_id    = %s
  %s
}
`, clientID, arguments)
	}
	refused := func(config, says string) resource.TestStep {
		return resource.TestStep{Config: config, ExpectError: regexp.MustCompile(says)}
	}
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: echo(), CheckDestroy: r.CheckEmpty(t), Steps: []resource.TestStep{
		{Config: r.config() + block("cogfed_spa_client", "")},
		refused(asking("cogfed_spa_client.test.client_id", ""), `(?s)no\s+client\s+secret`),
		refused(asking(`"1nobody"`, ""), `(?s)Cannot\s+list\s+the\s+client\s+secrets.*ResourceNotFound`),
		refused(asking("cogfed_web_client.test.client_id", `client_secret_id = "other"`), `(?s)Client\s+secret\s+does\s+not\s+exist`),
		refused(asking("cogfed_web_client.test.client_id", `region = "eu-north-1"`), `(?s)Cannot\s+list\s+the\s+client\s+secrets`),
	}})
}
