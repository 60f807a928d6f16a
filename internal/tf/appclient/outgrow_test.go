package appclient_test

import (
	"fmt"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/statecheck"

	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// The computed attributes grow in the apply that has a federation map more, and
// where the client changes besides, in the next one, which the plan tells.
func TestAccSPAClient_writesFollowTheMapping(t *testing.T) {
	e, pool := acctest.New(t), name()
	mapped, more := `attribute_mapping = { name = "name" }`, `attribute_mapping = { name = "name", "custom:tenant" = "tenant" }`
	writes := func(names ...string) []statecheck.StateCheck {
		return []statecheck.StateCheck{statecheck.ExpectKnownValue(address, at("write_attributes"), exactly(names...))}
	}
	const later = "enable_token_revocation = false\n"
	run(
		t, e,
		resource.TestStep{Config: withFederation(e, pool, "", "")},
		resource.TestStep{Config: withFederation(e, pool, mapped, ""), ConfigStateChecks: writes("name")},
		resource.TestStep{Config: withFederation(e, pool, more, later), ConfigStateChecks: writes("name"), ExpectNonEmptyPlan: true},
		resource.TestStep{Config: withFederation(e, pool, more, later), ConfigStateChecks: writes("name", "custom:tenant")},
		resource.TestStep{Config: withFederation(e, pool, mapped, later), ConfigStateChecks: writes("name", "custom:tenant")}, // nothing fails for it
	)
}

// A value that only the apply knows may turn out to be what it was, so that nothing
// of the client changes any more: what the plan said must hold then too.
func TestAccSPAClient_writesOfAConfigurationThatAwaits(t *testing.T) {
	const mapped, more = `attribute_mapping = { name = "name" }`, `attribute_mapping = { name = "name", "custom:tenant" = "tenant" }`
	e, pool := acctest.New(t), name()
	step := func(mapping string, revision int) resource.TestStep {
		client := "callback_urls = [terraform_data.test.output > 0 ? \"http://localhost:3000\" : \"http://localhost:3001\"]\n"
		data := fmt.Sprintf("resource \"terraform_data\" \"test\" { input = %d }\n", revision)
		return resource.TestStep{Config: withFederation(e, pool, mapping, client) + data}
	}
	run(t, e, step(mapped, 1), step(more, 2))
}

// A client that was imported without a list of its own writes every standard
// attribute: a change of something else leaves nothing to follow.
func TestAccSPAClient_importedWritesStandardAttributes(t *testing.T) {
	p := newLivePool(t, 1)
	ctx, client := t.Context(), p.SDK(t)
	err := p.addProvider(t, "Mail")
	if err == nil {
		_, err = client.UpdateIdentityProvider(ctx, &cip.UpdateIdentityProviderInput{
			UserPoolId: &p.id, ProviderName: aws.String("Mail"), AttributeMapping: map[string]string{"email": "email"},
		})
	}
	if err != nil {
		t.Fatal(err)
	}
	made, err := client.CreateUserPoolClient(ctx, &cip.CreateUserPoolClientInput{UserPoolId: &p.id, ClientName: aws.String("web"), SupportedIdentityProviders: []string{"Mail"}})
	if err != nil {
		t.Fatal(err)
	}
	imported := fmt.Sprintf("import {\n  to = %s\n  id = \"%s/%s\"\n}\n", address, p.id, *made.UserPoolClient.ClientId)
	p.run(
		t,
		resource.TestStep{Config: p.client(`identity_providers = ["Mail"]`) + imported},
		resource.TestStep{Config: p.client("identity_providers = [\"Mail\"]\nenable_token_revocation = false")},
	)
}
