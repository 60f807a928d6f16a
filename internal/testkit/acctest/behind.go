package acctest

import (
	"context"
	"fmt"
	"testing"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/hashicorp/terraform-plugin-testing/terraform"
)

// CheckSecret checks the client secret that Cognito holds for a federation.
func (e *Env) CheckSecret(t *testing.T, address, want string) func(*terraform.State) error {
	t.Helper()
	return func(s *terraform.State) error {
		attributes := Attributes(s, address)
		out, err := e.SDK(t).DescribeIdentityProvider(context.Background(), &cip.DescribeIdentityProviderInput{
			UserPoolId:   new(attributes["user_pool_id"]),
			ProviderName: new(attributes["provider_name"]),
		})
		if err != nil {
			return err
		}
		if got := out.IdentityProvider.ProviderDetails["client_secret"]; got != want {
			return fmt.Errorf("the client secret that Cognito holds is %q, want %q", got, want)
		}
		return nil
	}
}

// Attributes are the flattened attributes of a resource in a state; none when
// it is not there.
func Attributes(s *terraform.State, address string) map[string]string {
	resource, ok := s.RootModule().Resources[address]
	if !ok || resource.Primary == nil {
		return nil
	}
	return resource.Primary.Attributes
}

// Behind runs a change behind Terraform's back, as a check at the end of a
// step: the state tells it what to change.
func (e *Env) Behind(t *testing.T, address string, change func(ctx context.Context, client *cip.Client, attributes map[string]string) error) func(*terraform.State) error {
	t.Helper()
	return func(s *terraform.State) error {
		return change(context.Background(), e.SDK(t), Attributes(s, address))
	}
}
