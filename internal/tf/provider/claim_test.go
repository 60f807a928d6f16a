package provider_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// claims is a folder with federations that are attached to pools made elsewhere.
type claims struct {
	workspace

	e    *acctest.Env
	pool string
}

func newClaims(t *testing.T) claims {
	t.Helper()
	e, w := local(t), newWorkspace(t)
	c := claims{w, e, ""}
	c.pool = c.anotherPool()
	return c
}

func (c claims) anotherPool() string {
	c.t.Helper()
	made, err := c.e.SDK(c.t).CreateUserPool(c.t.Context(), &cip.CreateUserPoolInput{PoolName: aws.String("cogfed-test-claims")})
	if err != nil {
		c.t.Fatal(err)
	}
	return *made.UserPool.Id
}

// federation is one that depends on nothing outside; more are further arguments.
func (c claims) federation(address, name, pool, more string) string {
	return fmt.Sprintf(`
resource "cogfed_oidc_federation" %q {
  provider_name = %q
  issuer        = "https://login.example.com"
  client_id     = "client"
  client_secret = "a-secret"
  user_pool_id  = %s
`+offline+`  %s
}
`, address, name, pool, more)
}

func (c claims) config(blocks ...string) {
	c.t.Helper()
	c.write("main.tf", required+c.e.Provider()+strings.Join(blocks, ""))
}

// says runs a command, whose output must have one text and not the others.
func (c claims) says(command, want string, not ...string) {
	c.t.Helper()
	out := strings.Replace(c.run(strings.Fields(command)...), "Warning: Provider development overrides", "", 1)
	if !strings.Contains(out, want) {
		c.t.Errorf("%s: want %q:\n%s", command, want, out)
	}
	for _, text := range not {
		if strings.Contains(out, text) {
			c.t.Errorf("%s: has %q:\n%s", command, text, out)
		}
	}
}

// Whatever makes a CLI plan one federation twice, or without its prior state, it
// is one federation.
func TestAccClaims_oneFederation(t *testing.T) {
	c := newClaims(t)
	domain := fmt.Sprintf("domain = { prefix = %q }\n  idp_identifiers = [\"tenant\"]\n", strings.ToLower(strings.ReplaceAll(c.pool, "_", "-")))
	quoted := fmt.Sprintf("%q", c.pool)
	plain := c.federation("test", "Acme", quoted, domain)
	c.config(plain)
	c.says("apply -auto-approve", "1 added")
	replace := "-replace=cogfed_oidc_federation.test"
	for _, command := range []string{"plan " + replace, "plan -refresh=false " + replace} {
		c.says(command, "1 to add, 0 to change, 1 to destroy", "Warning: User pool", "Warning: Two", "Error:")
	}
	c.config(c.federation("test", "Acme", quoted, domain+"lifecycle { create_before_destroy = true }\n"))
	c.says("plan "+replace, "1 to add, 0 to change, 1 to destroy", "Warning: User pool", "Warning: Two", "Error:")
	c.config(c.federation("test", "Acme", quoted, domain+"lifecycle { replace_triggered_by = [terraform_data.test] }\n"), "resource \"terraform_data\" \"test\" { input = 1 }\n")
	c.says("apply -auto-approve", "Apply complete!", "Warning:", "Error:") // OpenTofu replaces already now
	c.config(c.federation("test", "Acme", quoted, domain+"lifecycle { replace_triggered_by = [terraform_data.test] }\n"), "resource \"terraform_data\" \"test\" { input = 2 }\n")
	c.says("plan", "1 to add, 1 to change, 1 to destroy", "Warning: User pool", "Warning: Two", "Error:")
	c.config(plain)
	c.says("apply -auto-approve", "destroyed")
	c.says("taint cogfed_oidc_federation.test", "tainted")
	c.config(strings.Replace(plain, `"client"`, `"another"`, 1)) // which no interrupted apply has left
	c.says("plan", "1 to add, 0 to change, 1 to destroy", "Warning:", "Error:")
	c.config(plain)
	c.says("plan", "1 to add, 0 to change, 1 to destroy", "Warning:", "Error:")
	c.says("apply -auto-approve", "1 added, 0 changed, 1 destroyed", "Warning:", "Error:")
	c.says("plan", "No changes")
	other := c.anotherPool()
	c.config(c.federation("test", "Acme", fmt.Sprintf("%q", other), domain))
	c.says("plan", "1 to add, 0 to change, 1 to destroy", "Warning: User pool", "Warning: Two", "Error:")
	c.says("apply -auto-approve", "1 added, 0 changed, 1 destroyed", "Error:")
	c.says("plan", "No changes")
	c.says("destroy -auto-approve", "1 destroyed", "Error:")
}

// What one federation of a run goes on with, another does not delete: a new one
// is made before the old one is destroyed, or names are passed on.
func TestAccClaims_handover(t *testing.T) {
	c := newClaims(t)
	domain := fmt.Sprintf("domain = { prefix = %q }\n  lifecycle { create_before_destroy = true }\n", strings.ToLower(strings.ReplaceAll(c.pool, "_", "-")))
	c.config(c.federation("test", "Acme", fmt.Sprintf("%q", c.pool), domain))
	c.says("apply -auto-approve", "1 added")
	c.says("apply -auto-approve -replace=cogfed_oidc_federation.test", "Warning: Federation was in part there already", "Error:", "0 destroyed")
	c.holds(c.pool, "Acme")
	c.says("plan", "No changes")
	c.says("destroy -auto-approve", "1 destroyed", "Error:")
	c.holds(c.pool)

	other := c.anotherPool()
	named := func(names string) string {
		return strings.Replace(c.federation("test", "NAME", fmt.Sprintf("%q", other), "count = length(local.names)\n"), `"NAME"`, "local.names[count.index]", 1) +
			"locals { names = [" + names + "] }\n"
	}
	c.config(named(`"Aaa", "Bbb", "Ccc"`))
	c.says("apply -auto-approve", "3 added")
	c.config(named(`"Bbb", "Ccc"`))
	if out := c.run("apply", "-auto-approve"); strings.Contains(out, "Error:") { // one was on its way out when its name was wanted
		c.says("apply -auto-approve", "Apply complete!", "Error:")
	}
	c.holds(other, "Bbb", "Ccc")
	c.says("plan", "No changes", "gone")
}

// holds compares the identity providers of a pool.
func (c claims) holds(pool string, want ...string) {
	c.t.Helper()
	listed, err := c.e.SDK(c.t).ListIdentityProviders(c.t.Context(), &cip.ListIdentityProvidersInput{UserPoolId: &pool, MaxResults: aws.Int32(60)})
	if err != nil {
		c.t.Fatal(err)
	}
	var names []string
	for _, p := range listed.Providers {
		names = append(names, *p.ProviderName)
	}
	slices.Sort(names)
	if !slices.Equal(names, want) {
		c.t.Errorf("the pool has %q, want %q", names, want)
	}
}

// A pool that is still to be made has no id that two federations could be seen
// to share. The apply, which plans again, says what the plan could not.
func TestAccClaims_poolOfTheSameApply(t *testing.T) {
	c := newClaims(t)
	owner := strings.Replace(c.federation("own", "Own", "", "user_pool = { name = \"acme\", deletion_protection = \"INACTIVE\" }\n  domain = { prefix = \"acme-claims\" }\n"), "user_pool_id  = \n", "", 1)
	c.config(owner, c.federation("two", "Acme", "cogfed_oidc_federation.own.user_pool_id", "count = 2\n"))
	c.says("plan", "3 to add", "Error:", "Warning:")
	c.says("apply -auto-approve", "Error: Two federations share one provider name", "there already")
	c.says("destroy -auto-approve", "run destroy with -refresh=false", "destroyed")
	c.says("destroy -auto-approve -refresh=false", "2 destroyed", "Error:", "Warning:")
	c.says("apply -auto-approve", "Error: Two federations share one provider name", "there already")
	c.config(owner, c.federation("two", "Acme", "cogfed_oidc_federation.own.user_pool_id", ""))
	c.says("apply -auto-approve", "Apply complete!", "Error:", "Warning:")
}

// Neither does the owner of such a pool know its id when it is planned.
func TestAccClaims_ownerOfTheSameApply(t *testing.T) {
	c := newClaims(t)
	owner := strings.Replace(c.federation("own", "Acme", "", "idp_identifiers = [\"tenant\"]\n  user_pool = { name = \"acme\", deletion_protection = \"INACTIVE\" }\n  domain = { prefix = \"acme-owner\" }\n"), "user_pool_id  = \n", "", 1)
	for _, other := range []struct{ name, extra, summary string }{
		{"Acme", "idp_identifiers = [\"tenant\"]\n", "Two federations share one provider name"},
		{"Other", "idp_identifiers = [\"tenant\"]\n", "Two federations share one IdP identifier"},
		{"Other", "domain = { prefix = \"acme-another\" }\n", "User pool takes one domain of a kind"},
	} {
		c.config(owner, c.federation("other", other.name, "cogfed_oidc_federation.own.user_pool_id", other.extra))
		c.says("plan", "2 to add", "Error:", "Warning:")
		c.says("apply -auto-approve", "Error: "+other.summary, "there already", "Warning:")
		c.says("destroy -auto-approve -refresh=false", "1 destroyed", "Error:")
	}
}

// What two states hold is told and not refused: nothing changes, and whoever
// wants to destroy one of them can.
func TestAccClaims_heldByTwo(t *testing.T) {
	c := newClaims(t)
	quoted := fmt.Sprintf("%q", c.pool)
	one, two := c.federation("one", "One", quoted, "domain = { prefix = \"claims-held\" }\n"), c.federation("two", "Two", quoted, "")
	c.config(one, two)
	c.says("apply -auto-approve", "2 added")
	c.says("state rm cogfed_oidc_federation.two", "removed")
	two = c.federation("two", "Two", quoted, "domain = { prefix = \"claims-held\" }\n")
	c.config(one, two)
	c.says("import cogfed_oidc_federation.two "+c.pool+"/Two/domain", "Import successful")
	c.says("plan", "Warning: Two federations make the same domain", "Error:")
	c.config(one, two, c.federation("three", "Two", quoted, ""))
	c.says("plan", "Error: Two federations share one provider name")
}

// What an interrupted apply has left, the next one goes on with: no plan asks to
// import it. Of what somebody else made, it does, with the command to copy.
func TestAccClaims_providerIsThere(t *testing.T) {
	c := newClaims(t)
	quoted := fmt.Sprintf("%q", c.pool)
	domain := "domain = { prefix = \"claims-there\" }\n"
	config := c.federation("test", "Acme", quoted, domain)
	c.config(config)
	c.says("apply -auto-approve", "1 added")
	c.says("state rm cogfed_oidc_federation.test", "removed")
	c.says("plan", "1 to add", "Warning:", "Error:") // in a state no more, and just made
	c.e.Fault(c.t, fault.Fault{Kind: fault.AccessDenied, Operation: "DescribeIdentityProvider"})
	c.says("plan", "1 to add", "Warning: User pool has this", "Error:") // what cannot be read is not told
	c.config(strings.Replace(config, `"a-secret"`, `"another"`, 1))
	c.says("plan", "Warning: User pool has this identity provider already")
	c.says("plan", "terraform import cogfed_oidc_federation.<name> "+c.pool+"/Acme/domain", "Error:")
	c.says("plan", "Warning: User pool takes one domain of a kind")
	c.config(config)
	c.says("import cogfed_oidc_federation.test "+c.pool+"/Acme/domain", "Import successful")
	c.says("plan", "0 to add", "Warning: User pool", "Error:", "1 to add")
}
