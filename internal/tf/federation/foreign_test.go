package federation_test

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
)

func addCustomDomain(ctx context.Context, c *cip.Client, id string) error {
	_, err := c.CreateUserPoolDomain(ctx, &cip.CreateUserPoolDomainInput{
		UserPoolId: &id, Domain: aws.String("login.acme.example"),
		CustomDomainConfig: &types.CustomDomainConfigType{
			CertificateArn: aws.String("arn:aws:acm:us-east-1:000000000000:certificate/11111111-2222-3333-4444-555555555555"),
		},
	})
	return err
}

// What this provider cannot manage is not imported.
func TestAccFederation_importsOnlyOIDC(t *testing.T) {
	e := local(t)
	id := madeElsewhere(t, e, name())
	_, err := e.SDK(t).CreateIdentityProvider(context.Background(), &cip.CreateIdentityProviderInput{
		UserPoolId: &id, ProviderName: aws.String("Google"), ProviderType: types.IdentityProviderTypeTypeGoogle,
		ProviderDetails: map[string]string{"client_id": "g", "client_secret": "gs", "authorize_scopes": "openid"},
	})
	if err != nil {
		t.Fatal(err)
	}
	attached(t, resource.TestStep{
		Config:      "import {\n  to = " + address + "\n  id = \"" + id + "/Google\"\n}\n" + attachedWith(e, id, `provider_name = "Google"`),
		ExpectError: regexp.MustCompile(`(?s)manages\s+type\s+OIDC\s+only`),
	})
}

// A client that changes together with the domain knows the new host after the
// next refresh.
func TestAccFederation_domainAndClientTogether(t *testing.T) {
	e, pool := local(t), name()
	client := func(callback string) string {
		return `
resource "cogfed_spa_client" "web" {
  user_pool_id       = cogfed_oidc_federation.test.user_pool_id
  name               = "web"
  identity_providers = [cogfed_oidc_federation.test.provider_name]
  callback_urls      = ["` + callback + `"]
}
`
	}
	both := func(prefix, callback string) string {
		return withPrefix(owned(e, pool, "", ""), pool, prefix) + client(callback)
	}
	run(
		t, e,
		resource.TestStep{Config: both(pool, "http://localhost:3000")},
		resource.TestStep{Config: both(pool+"x", "http://localhost:4000")},
		resource.TestStep{RefreshState: true, Check: resource.TestMatchResourceAttr("cogfed_spa_client.web", "login_url",
			regexp.MustCompile(`^https://`+pool+`x\.auth\.`))},
	)
}

// From a prefix to a custom domain and back the pool is never without one.
func TestAccFederation_domainOfAnotherKind(t *testing.T) {
	e, pool := local(t), name()
	prefixed := owned(e, pool, "", "")
	custom := strings.Replace(prefixed, `domain = { prefix = "`+pool+`" }`,
		`domain = { custom = { name = "login.acme.example", certificate_arn = "arn:aws:acm:us-east-1:000000000000:certificate/one" } }`, 1)
	run(t, e, resource.TestStep{Config: prefixed}, updated(custom), updated(prefixed))
	var changes []string
	for _, c := range e.Calls(t) {
		if strings.HasSuffix(c, "UserPoolDomain") && !strings.HasPrefix(c, "Describe") {
			changes = append(changes, strings.TrimSuffix(c, "UserPoolDomain"))
		}
	}
	there, back, destroyed := "Create+Create+Delete", "Create+Delete", "Delete"
	if got, want := strings.Join(changes, "+"), strings.Join([]string{there, back, destroyed}, "+"); got != want {
		t.Errorf("domain changes: %s", got)
	}
}

// What an existing pool demands decides at plan whether a federation may attach
// to it.
func TestAccFederation_poolThatRefusesLogins(t *testing.T) {
	e := local(t)
	pool := func(attribute types.SchemaAttributeType) string {
		made, err := e.SDK(t).CreateUserPool(context.Background(), &cip.CreateUserPoolInput{
			PoolName: aws.String(name()), Schema: []types.SchemaAttributeType{attribute},
		})
		if err != nil {
			t.Fatal(err)
		}
		return aws.ToString(made.UserPool.Id)
	}
	required := pool(types.SchemaAttributeType{Name: aws.String("email"), Required: aws.Bool(true), Mutable: aws.Bool(true)})
	fixed := pool(types.SchemaAttributeType{Name: aws.String("email"), Mutable: aws.Bool(false)})
	mapped := "attribute_mapping = { email = \"email\", email_verified = \"email_verified\" }\n  scopes = [\"openid\", \"email\"]\n  domain = { prefix = \"acme\" }"
	attached(
		t,
		refusedBy(attachedWith(e, required, `domain = { prefix = "acme" }`), "required-attribute-unmapped", "requires"),
		refusedBy(attachedWith(e, fixed, mapped), "mapped-attribute-immutable", "email"),
		resource.TestStep{
			Config: attachedWith(e, e.Region+"_Nowhere", ""), PlanOnly: true,
			ExpectError: regexp.MustCompile(`(?s)User\s+pool\s+does\s+not\s+exist.*` + e.Region + `_Nowhere`),
		},
		resource.TestStep{Config: attachedWith(e, required, mapped)},
	)
}
