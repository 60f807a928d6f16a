package appclient_test

import (
	"context"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/hashicorp/terraform-plugin-testing/helper/resource"
	"github.com/hashicorp/terraform-plugin-testing/plancheck"
	"github.com/hashicorp/terraform-plugin-testing/terraform"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// livePool is a user pool that other tools made: it has a domain, the identity
// provider MIRACL, which fills the required e-mail address and tenant, and a
// resource server.
type livePool struct {
	*acctest.Env
	acctest.Said
	id, prefix string
}

func newLivePool(t *testing.T, loginVersion int32) *livePool {
	t.Helper()
	if !acctest.Enabled() {
		t.Skip("set TF_ACC=1 to run acceptance tests")
	}
	p, ctx := &livePool{Env: acctest.New(t), prefix: name()}, context.Background()
	p.NeedLocal(t)
	made, err := p.SDK(t).CreateUserPool(ctx, &cip.CreateUserPoolInput{PoolName: aws.String(p.prefix), Schema: []types.SchemaAttributeType{
		{Name: aws.String("email"), AttributeDataType: types.AttributeDataTypeString, Required: aws.Bool(true), Mutable: aws.Bool(true)},
		{Name: aws.String("tenant"), AttributeDataType: types.AttributeDataTypeString, Mutable: aws.Bool(true)},
	}})
	if err != nil {
		t.Fatal(err)
	}
	p.id = aws.ToString(made.UserPool.Id)
	_, domainErr := p.SDK(t).CreateUserPoolDomain(ctx, &cip.CreateUserPoolDomainInput{UserPoolId: &p.id, Domain: &p.prefix, ManagedLoginVersion: &loginVersion})
	_, serverErr := p.SDK(t).CreateResourceServer(ctx, &cip.CreateResourceServerInput{
		UserPoolId: &p.id, Identifier: aws.String("https://api.example.com"), Name: aws.String("api"),
		Scopes: []types.ResourceServerScopeType{{ScopeName: aws.String("read"), ScopeDescription: aws.String("read")}},
	})
	for _, err := range []error{domainErr, serverErr, p.addProvider(t, "MIRACL")} {
		if err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func (p *livePool) addProvider(t *testing.T, name string) error {
	t.Helper()
	_, err := p.SDK(t).CreateIdentityProvider(context.Background(), &cip.CreateIdentityProviderInput{
		UserPoolId: &p.id, ProviderName: &name, ProviderType: types.IdentityProviderTypeTypeOidc,
		AttributeMapping: map[string]string{"email": "email", "custom:tenant": "tid"},
		ProviderDetails: map[string]string{
			"client_id": "acme", "client_secret": "hidden", "oidc_issuer": "https://api.mpin.io",
			"authorize_scopes": "openid email", "attributes_request_method": "POST",
		},
	})
	return err
}

// client is a client of the pool; what the arguments do not set works.
func (p *livePool) client(arguments string) string {
	for argument, value := range map[string]string{"user_pool_id": `"` + p.id + `"`, "identity_providers": `["MIRACL"]`} {
		if !strings.Contains("\n"+arguments, "\n"+argument+" ") {
			arguments += "\n" + argument + " = " + value
		}
	}
	return p.Provider() + block("cogfed_spa_client", arguments+"\nlogout_urls = [\"http://localhost:3000\"]")
}

// federation attaches another identity provider to the pool.
func (p *livePool) federation(arguments string) string {
	return fmt.Sprintf(`
resource "cogfed_oidc_federation" "test" {
  preset        = "idura"
  issuer        = "https://acme-corp.idura.broker"
  client_id     = "acme"
  client_secret = "a-secret"
  user_pool_id  = %q
  %s
}
`, p.id, arguments)
}

func (p *livePool) run(t *testing.T, steps ...resource.TestStep) {
	t.Helper()
	resource.ParallelTest(t, resource.TestCase{ProtoV6ProviderFactories: p.Factories(), Steps: steps})
}

// since counts the calls of an operation after a number of calls.
func (p *livePool) since(t *testing.T, before int, operation string) int {
	t.Helper()
	calls := p.Calls(t)[before:]
	return len(calls) - len(slices.DeleteFunc(calls, func(o string) bool { return o == operation }))
}

func TestAccSPAClient_liveProviders(t *testing.T) {
	p := newLivePool(t, 1)
	if err := p.addProvider(t, "Other"); err != nil {
		t.Fatal(err)
	}
	gone := func(*terraform.State) error {
		_, err := p.SDK(t).DeleteIdentityProvider(context.Background(), &cip.DeleteIdentityProviderInput{UserPoolId: &p.id, ProviderName: aws.String("Other")})
		return err
	}
	const absent = "warning client-provider-absent at identity_providers"
	mapped := `attribute_mapping = { email = "email" }
  scopes = ["openid", "email"]`
	both := p.client(`identity_providers = ["MIRACL", "Other"]`)
	again := p.federation(`provider_name = "Other"` + "\n  " + mapped)
	p.run(
		t,
		p.Plan(p.client(`identity_providers = ["MIRACL", "COGNITO"]`)),
		p.Plan(p.client(`identity_providers = ["miracl"]`), absent),
		p.Plan(p.client(`identity_providers = ["Cognito"]`), absent),
		// Something else may be about to make this one: silence.
		p.Plan(p.client(`identity_providers = ["New"]`)),
		// What a federation makes in the same apply is there, and is spelt as it says.
		p.Plan(p.client(`identity_providers = [cogfed_oidc_federation.test.provider_name]`)+p.federation(`provider_name = "miracl"`+"\n  "+mapped)),
		resource.TestStep{Config: both, Check: gone},
		p.NoChange(both, absent),
		p.Plan(strings.Replace(both, `"Other"`, "cogfed_oidc_federation.test.provider_name", 1)+again),
	)
}

func TestAccSPAClient_liveScopes(t *testing.T) {
	p := newLivePool(t, 1)
	scopes := func(scope string) string {
		return p.client(fmt.Sprintf(`allowed_oauth_scopes = ["openid", %q]`, scope))
	}
	gone := func(*terraform.State) error {
		_, err := p.SDK(t).DeleteResourceServer(context.Background(), &cip.DeleteResourceServerInput{UserPoolId: &p.id, Identifier: aws.String("https://api.example.com")})
		return err
	}
	const absent = "warning client-scope-absent at allowed_oauth_scopes"
	p.run(
		t,
		p.Plan(scopes("https://api.example.com//read"), absent),
		p.Plan(scopes("https://api.example.com/Read"), absent),
		p.Plan(scopes("https://api.example.com/read")),
		p.Plan(scopes("https://api.example.com/new")),
		resource.TestStep{Config: scopes("https://api.example.com/read"), Check: gone},
		p.NoChange(scopes("https://api.example.com/read"), absent),
		resource.TestStep{Config: scopes("phone")},
	)
}

func TestAccSPAClient_liveAttributes(t *testing.T) {
	p := newLivePool(t, 1)
	const missing = "write-attribute-missing at write_attributes"
	federated := func(write, mapping string) string {
		return p.client("identity_providers = [cogfed_oidc_federation.test.provider_name]\nwrite_attributes = "+write) +
			p.federation("attribute_mapping = "+mapping+"\n  scopes = [\"openid\", \"email\"]")
	}
	unmapped := federated(`["email"]`, `{ email = "email" }`)
	p.run(
		t,
		p.Plan(p.client(`write_attributes = ["email", "custom:tenant"]`)),
		p.Plan(p.client(``)),
		p.Plan(p.client(`write_attributes = ["email"]`), "warning "+missing),
		refused(p.client(`write_attributes = ["custom:tenant"]`), "write-attribute-required"),
		p.Plan(p.client(`write_attributes = ["email", "custom:tenant", "custom:Tenant"]`), "warning client-attribute-unknown at write_attributes"),
		p.Plan(p.client(`read_attributes = ["email", "email_verified", "custom:TENANT"]`), "warning client-attribute-unknown at read_attributes"),
		p.Plan(p.client(`read_attributes = ["email", "email_verified", "custom:new"]`)),
		// A federation of the same plan is certain.
		refused(federated(`["email"]`, `{ email = "email", "custom:tenant" = "tid" }`), "write-attribute-missing"),
		resource.TestStep{Config: federated(`["email", "custom:tenant"]`, `{ email = "email", "custom:tenant" = "tid" }`)},
		// Mapping and client change together: what Cognito holds now says the contrary.
		p.Plan(unmapped),
		resource.TestStep{Config: unmapped},
	)
}

// refused is a step whose plan breaks a rule about the writable attributes.
func refused(config, rule string) resource.TestStep {
	return resource.TestStep{Config: config, PlanOnly: true, ExpectError: regexp.MustCompile(`(?s)write_attributes.*Rule\s+` + rule + `\b`)}
}

func TestAccSPAClient_liveBranding(t *testing.T) {
	for version, want := range map[int32][]string{1: nil, 2: {"warning client-branding-missing at domain_name"}} {
		t.Run(fmt.Sprint(version), func(t *testing.T) {
			p := newLivePool(t, version)
			style := p.Behind(t, address, func(ctx context.Context, c *cip.Client, a map[string]string) error {
				_, err := c.CreateManagedLoginBranding(ctx, &cip.CreateManagedLoginBrandingInput{UserPoolId: &p.id, ClientId: aws.String(a["client_id"]), UseCognitoProvidedValues: true})
				return err
			})
			p.run(
				t,
				p.Plan(p.client("")), // a style can be made once there is a client
				resource.TestStep{Config: p.client("")},
				p.NoChange(p.client(""), want...),
				p.Plan(p.client(`ignore_rules = ["client-branding-missing"]`)),
				resource.TestStep{Config: p.client(""), Check: style},
				p.NoChange(p.client("")),
			)
		})
	}
}

// Nobody asks for a style that the plan would say nothing about.
func TestAccSPAClient_liveBrandingNotAsked(t *testing.T) {
	p := newLivePool(t, 2)
	var before int
	unasked := func(config string) resource.TestStep {
		step := p.NoChange(config)
		forget := step.PreConfig
		step.PreConfig = func() { forget(); before = len(p.Calls(t)) }
		step.ConfigPlanChecks.PostApplyPreRefresh = append(step.ConfigPlanChecks.PostApplyPreRefresh, calls{
			func(operation string) int { return p.since(t, before, operation) }, 0, []string{"DescribeUserPoolDomain", "DescribeManagedLoginBrandingByClient"},
		})
		return step
	}
	silenced := p.client(`ignore_rules = ["client-branding-missing"]`)
	machine := p.Provider() + block("cogfed_web_client", `user_pool_id = "`+p.id+`"
identity_providers = ["MIRACL"]
allowed_oauth_flows = ["client_credentials"]
allowed_oauth_scopes = ["https://api.example.com/read"]
callback_urls = []`)
	p.run(
		t,
		resource.TestStep{Config: silenced},
		unasked(silenced),
		resource.TestStep{Config: machine},
		unasked(machine),
	)
}

// What cannot be read is no reason to say that it does not exist, for whatever
// client and pool, and is told once. Who silences it leaves it to the others.
func TestAccSPAClient_livePoolUnread(t *testing.T) {
	p := newLivePool(t, 1)
	other, err := p.SDK(t).CreateUserPool(context.Background(), &cip.CreateUserPoolInput{PoolName: aws.String(name())})
	if err != nil {
		t.Fatal(err)
	}
	const unread = "warning live-check-skipped at user_pool_id"
	two := p.client(fmt.Sprintf("count = 3\nuser_pool_id = [%q, %q, %q][count.index]", p.id, p.id, aws.ToString(other.UserPool.Id)))
	silenced := p.client("ignore_rules = [\"live-check-skipped\"]")
	second := strings.Replace(strings.TrimPrefix(p.client("depends_on = [cogfed_spa_client.test]"), p.Provider()), `"test"`, `"second"`, 1)
	first := p.Plan(two, unread)
	forget := first.PreConfig
	first.PreConfig = func() {
		forget()
		p.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "DescribeUserPool", Count: -1})
	}
	p.run(t, first, p.Plan(silenced), p.Plan(silenced+second, unread))
}

// Ten clients of one pool ask once what they all need to know, also when they
// are told nothing.
func TestAccSPAClient_liveCalls(t *testing.T) {
	p := newLivePool(t, 1)
	arguments := "count = 10\nallowed_oauth_scopes = [\"openid\", \"https://api.example.com/read\"]\nwrite_attributes = [\"email\", \"custom:tenant\"]"
	ten := p.client(arguments)
	var before int
	counted := func(step resource.TestStep, operations ...string) resource.TestStep {
		forget := step.PreConfig
		step.PreConfig = func() { forget(); before = len(p.Calls(t)) }
		checks := step.ConfigPlanChecks.PostApplyPreRefresh
		step.ConfigPlanChecks.PostApplyPreRefresh = slices.Concat(checks, []plancheck.PlanCheck{calls{func(operation string) int { return p.since(t, before, operation) }, 1, operations}})
		return step
	}
	shared := []string{"DescribeUserPool", "ListIdentityProviders", "ListResourceServers", "DescribeIdentityProvider"}
	p.run(
		t,
		counted(p.Plan(ten), shared...),
		resource.TestStep{Config: ten},
		counted(p.NoChange(ten), append(shared, "DescribeUserPoolDomain")...),
		resource.TestStep{Config: ten, PlanOnly: true, PreConfig: func() {
			for _, operation := range []string{"ListIdentityProviders", "ListResourceServers"} {
				p.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: operation, Count: -1})
			}
		}},
		counted(p.NoChange(ten, "warning live-check-skipped at identity_providers", "warning live-check-skipped at allowed_oauth_scopes"), "ListIdentityProviders", "ListResourceServers"),
	)
}

// calls expects a number of calls of each operation.
type calls struct {
	count      func(string) int
	want       int
	operations []string
}

// CheckPlan implements plancheck.PlanCheck.
func (c calls) CheckPlan(_ context.Context, _ plancheck.CheckPlanRequest, resp *plancheck.CheckPlanResponse) {
	for _, operation := range c.operations {
		if n := c.count(operation); n != c.want {
			resp.Error = errors.Join(resp.Error, fmt.Errorf("%d calls of %s", n, operation))
		}
	}
}
