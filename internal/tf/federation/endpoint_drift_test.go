package federation_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

const (
	elsewhere     = "https://evil.example.com/token"
	endpointsTold = "warning Endpoints were changed outside Terraform at resolved_endpoints"
)

func usesToken(t *testing.T, e *cogfed.Env, want string) func(*terraform.State) error {
	t.Helper()
	return e.Behind(t, address, func(ctx context.Context, c *cip.Client, a map[string]string) error {
		out, err := c.DescribeIdentityProvider(ctx, &cip.DescribeIdentityProviderInput{
			UserPoolId: aws.String(a["user_pool_id"]), ProviderName: aws.String(a["provider_name"]),
		})
		if err != nil {
			return err
		}
		if got := out.IdentityProvider.ProviderDetails["token_url"]; !strings.HasPrefix(got, want) {
			return fmt.Errorf("token_url is %s, want %s", got, want)
		}
		return nil
	})
}

// Discovered endpoints that somebody changed are read from the issuer again.
func TestAccFederation_discoveredEndpointsChanged(t *testing.T) {
	e, pool, said := cogfed.New(t), name(), &cogfed.Said{}
	config := owned(e, pool, "", "")
	mended := withCheck(updated(config), usesToken(t, e, issuer))
	mended.ConfigPlanChecks.PreApply = append(mended.ConfigPlanChecks.PreApply, plancheck.ExpectUnknownValue(address, at("resolved_endpoints")))
	notes(
		t, e, said,
		resource.TestStep{Config: config},
		resource.TestStep{
			Config: config, Check: e.Behind(t, address, inTheConsole(map[string]string{"token_url": elsewhere})), ExpectNonEmptyPlan: true,
		},
		refreshed(),
		said.Plan(config, endpointsTold),
		mended,
		said.NoChange(config),
	)
}

// Written endpoints are settings like others.
func TestAccFederation_writtenEndpointsChanged(t *testing.T) {
	e, pool, said := cogfed.New(t), name(), &cogfed.Said{}
	config := owned(e, pool, endpoints("one"), "")
	change := e.Behind(t, address, inTheConsole(map[string]string{"token_url": elsewhere}))
	notes(
		t, e, said,
		resource.TestStep{Config: config, Check: change, ExpectNonEmptyPlan: true},
		refreshed(),
		said.Plan(config),
		withCheck(updated(config), usesToken(t, e, "https://idp.example.com/one/token")),
		// What was discovered before is not compared with what is written now, nor the other way round.
		withCheck(updated(owned(e, pool, "", "")), usesToken(t, e, issuer)),
		said.NoChange(owned(e, pool, "", "")),
		updated(config),
		said.NoChange(config),
	)
}

// An issuer that moves its endpoints is nobody's mistake: whoever makes Cognito
// read them again, the plans come to rest.
func TestAccFederation_issuerMovesItsEndpoints(t *testing.T) {
	for title, c := range map[string]struct {
		change behind // makes Cognito read the discovery document again
		plan   []string
	}{
		"nobody asks it":       {plan: nil},
		"saved in a console":   {change: inTheConsole(map[string]string{"authorize_url": ""}), plan: []string{endpointsTold}},
		"changed by Terraform": {plan: nil},
	} {
		t.Run(title, func(t *testing.T) {
			e, pool, said := local(t), name(), &cogfed.Said{}
			config, other := owned(e, pool, `discovery = "off"`, ""), owned(e, pool, `discovery = "off"`+"\n  scopes = [\"openid\", \"email\"]", "")
			moves := func(*terraform.State) error {
				return e.Local.StandIn("acme-corp.idura.broker", demoidp.Issuer{Discovery: map[string]any{"token_endpoint": issuer + "/moved"}})
			}
			steps := []resource.TestStep{{Config: config, Check: moves}, {Config: config}, said.NoChange(config)}
			switch {
			case c.change != nil:
				steps = append(
					steps,
					resource.TestStep{Config: config, Check: e.Behind(t, address, c.change), ExpectNonEmptyPlan: true},
					refreshed(),
					said.Plan(config, c.plan...),
					withCheck(updated(config), usesToken(t, e, issuer+"/moved")),
				)
			case title == "changed by Terraform":
				config = other
				steps = append(steps, withCheck(updated(other), usesToken(t, e, issuer+"/moved")))
			}
			notes(t, e, said, append(steps, said.NoChange(config))...)
		})
	}
}
