package federation_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/hashicorp/terraform-plugin-testing/helper/resource"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	cogfed "github.com/cogfed/terraform-provider-cogfed/internal/testkit/acctest"
)

// A create that fails at any step leaves nothing behind, says so, and the next
// apply succeeds.
func TestAccFederation_createFails(t *testing.T) {
	refusals := map[string]int{"CreateUserPool": 2} // which is tried without its mark, too
	for _, operation := range []string{"CreateUserPool", "SetUserPoolMfaConfig", "CreateIdentityProvider", "CreateUserPoolDomain"} {
		t.Run(operation, func(t *testing.T) {
			e, pool := cogfed.New(t), name()
			e.NeedLocal(t)
			config := strings.Replace(owned(e, pool, "", `mfa = { configuration = "ON", software_token = true }`), `"INACTIVE"`, `"ACTIVE"`, 1)
			run(
				t, e,
				resource.TestStep{
					PreConfig: func() {
						e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: operation, Count: refusals[operation]})
					},
					Config:      config,
					ExpectError: regexp.MustCompile(`(?s)Cannot create the federation Idura.*` + operation),
				},
				resource.TestStep{
					PreConfig: func() { e.ExpectNoPool(t) },
					Config:    config,
				},
				resource.TestStep{Config: strings.Replace(config, `"ACTIVE"`, `"INACTIVE"`, 1)},
			)
		})
	}
}

// When undoing fails too, the pool stays unfinished, and the next apply goes on
// with it.
func TestAccFederation_undoFails(t *testing.T) {
	e, pool := cogfed.New(t), name()
	e.NeedLocal(t)
	config := owned(e, pool, "", "")
	run(
		t, e,
		resource.TestStep{
			PreConfig: func() {
				e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "CreateUserPoolDomain"})
				e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: "DeleteUserPool"})
			},
			Config:      config,
			ExpectError: regexp.MustCompile(`(?s)Undoing\s+what\s+this\s+apply\s+had\s+made\s+failed\s+too`),
		},
		resource.TestStep{Config: config},
	)
}

func TestAccFederation_updateFails(t *testing.T) {
	changes := map[string]string{
		"UpdateUserPool":         `tags = { a = "1" }`,
		"SetUserPoolMfaConfig":   `mfa = { configuration = "ON", software_token = true }`,
		"AddCustomAttributes":    `schema = { tenant = {} }`,
		"UpdateIdentityProvider": "",
	}
	for operation, userPool := range changes {
		t.Run(operation, func(t *testing.T) {
			e, pool := cogfed.New(t), name()
			e.NeedLocal(t)
			arguments := ""
			if userPool == "" {
				arguments = `scopes = ["openid", "email"]`
			}
			changed := owned(e, pool, arguments, userPool)
			run(
				t, e,
				resource.TestStep{Config: owned(e, pool, "", "")},
				resource.TestStep{
					PreConfig:   func() { e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: operation}) },
					Config:      changed,
					ExpectError: regexp.MustCompile(`(?s)Cannot update the federation Idura.*` + operation),
				},
				resource.TestStep{Config: changed},
			)
		})
	}
}

func TestAccFederation_deleteFails(t *testing.T) {
	for _, operation := range []string{"DeleteUserPoolDomain", "DeleteUserPool"} {
		t.Run(operation, func(t *testing.T) {
			e, pool := cogfed.New(t), name()
			e.NeedLocal(t)
			config := owned(e, pool, "", "")
			run(
				t, e,
				resource.TestStep{Config: config},
				resource.TestStep{
					PreConfig:   func() { e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: operation}) },
					Config:      config,
					Destroy:     true,
					ExpectError: regexp.MustCompile(`(?s)Cannot delete the federation Idura.*` + operation),
				},
			)
		})
	}
}

func TestAccFederation_readFails(t *testing.T) {
	for _, operation := range []string{"DescribeUserPool", "GetUserPoolMfaConfig", "DescribeUserPoolDomain", "DescribeIdentityProvider"} {
		t.Run(operation, func(t *testing.T) {
			e, pool := cogfed.New(t), name()
			e.NeedLocal(t)
			config := owned(e, pool, "", `mfa = { configuration = "ON", software_token = true }`) // whose settings are read apart
			run(
				t, e,
				resource.TestStep{Config: config},
				resource.TestStep{
					PreConfig:   func() { e.Fault(t, fault.Fault{Kind: fault.AccessDenied, Operation: operation, Count: -1}) },
					Config:      config,
					ExpectError: regexp.MustCompile(`(?s)Cannot read the federation Idura.*` + operation),
				},
				resource.TestStep{PreConfig: e.Local.ClearFaults, Config: config},
			)
		})
	}
}

// Unknown values stay silent at plan and are sent once they are known.
func TestAccFederation_unknownInputs(t *testing.T) {
	e, pool := cogfed.New(t), name()
	config := `
resource "terraform_data" "later" {
  input = {
    name     = "` + pool + `"
    issuer   = "` + issuer + `"
    scopes   = ["openid"]
    claim    = "email"
    secret   = "a-secret"
    password = { minimum_length = 10 }
  }
}
` + e.Provider() + `
resource "cogfed_oidc_federation" "test" {
  preset            = "idura"
  provider_name     = "P${substr(terraform_data.later.output.name, 0, 8)}"
  issuer            = terraform_data.later.output.issuer
  client_id         = terraform_data.later.output.name
  client_secret     = terraform_data.later.output.secret
  scopes            = terraform_data.later.output.scopes
  attribute_mapping = { email = terraform_data.later.output.claim }
  user_pool = {
    name                = terraform_data.later.output.name
    deletion_protection = "INACTIVE"
    password_policy     = terraform_data.later.output.password
    tags                = { name = terraform_data.later.output.name }
  }
  domain = { prefix = terraform_data.later.output.name }
}
`
	run(t, e, resource.TestStep{Config: config})
}

// A domain whose reply got lost, and that Cognito does not show yet, is undone
// with the rest: left in a pool of somebody else, it would keep every further
// apply from making it.
func TestAccFederation_lostDomainUnseen(t *testing.T) {
	e, prefix := local(t), name()
	id := madeElsewhere(t, e, "")
	config := attachedWith(e, id, fmt.Sprintf("domain = { prefix = %q }", prefix))
	attached(
		t,
		resource.TestStep{
			PreConfig: func() {
				e.Fault(t, fault.Fault{Kind: fault.LostAfterCommit, Operation: "CreateUserPoolDomain"})
				e.Fault(t, fault.Fault{Kind: fault.StaleRead, Operation: "DescribeUserPoolDomain", Count: 8})
			},
			Config: config, ExpectError: regexp.MustCompile(`(?s)Nothing\s+is\s+left\s+behind`),
		},
		resource.TestStep{
			PreConfig: func() {
				e.Local.ClearFaults()
				if domainOwner(t, e, prefix) != "" {
					t.Error("the domain is left behind")
				}
			},
			Config: config,
		},
	)
}

// A refresh right after an apply, to which Cognito does not show the domain yet,
// does not plan to make it again.
func TestAccFederation_domainLagsBehind(t *testing.T) {
	e, prefix := local(t), name()
	id := madeElsewhere(t, e, "")
	config := attachedWith(e, id, fmt.Sprintf("domain = { prefix = %q }", prefix))
	attached(
		t,
		resource.TestStep{Config: config},
		resource.TestStep{
			PreConfig: func() {
				e.Fault(t, fault.Fault{Kind: fault.StaleRead, Operation: "DescribeUserPoolDomain", Count: 2})
			},
			Config: config, PlanOnly: true,
		},
	)
}
