package bench

import (
	"context"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
)

const ownedFederation = `
variable "value" { default = "first" }

resource "cogfed_oidc_federation" "main" {
  preset                   = "miracl"
  client_id                = var.value
  client_secret_wo         = "hidden"
  client_secret_wo_version = 1
  user_pool = {
    name                = "bench"
    deletion_protection = "INACTIVE"
    tags                = { value = var.value }
  }
  domain = { prefix = "bench" }
}
`

const attachedFederation = `
variable "value" { default = "first" }
variable "user_pool_id" {}

resource "cogfed_oidc_federation" "main" {
  preset                   = "miracl"
  client_id                = var.value
  client_secret_wo         = "hidden"
  client_secret_wo_version = 1
  user_pool_id             = var.user_pool_id
}
`

const client = `
variable "value" { default = "first" }
variable "user_pool_id" {}

resource "cogfed_spa_client" "main" {
  user_pool_id       = var.user_pool_id
  name               = "bench"
  identity_providers = ["MIRACL"]
  callback_urls      = ["https://${var.value}.example/"]
}
`

func BenchmarkFederation_owned(b *testing.B) {
	w := newWorkspace(b, ownedFederation)
	for b.Loop() {
		w.lifecycle(b, "an owned federation", "refresh <= 4")
	}
}

func BenchmarkFederation_attached(b *testing.B) {
	w := newWorkspace(b, attachedFederation)
	w.createPool(b)
	for b.Loop() {
		w.lifecycle(b, "an attached federation", "refresh <= 3")
	}
}

func BenchmarkClient(b *testing.B) {
	w := newWorkspace(b, client)
	w.createProvider(b, w.createPool(b))
	for b.Loop() {
		w.lifecycle(b, "a client", "refresh 1, and a DescribeUserPool shared by all of a pool")
	}
}

// lifecycle takes one configuration through everything that can happen to it. An update and a destroy are planned apart,
// so that only the calls that change something are counted for them.
func (w *workspace) lifecycle(b *testing.B, name, target string) {
	b.Helper()
	l := lifecycle{name: name, target: target}
	measure := func(phaseName string, arguments ...string) {
		_, calls := w.run(b, arguments...)
		if n := repeated(calls); n > 0 && arguments[0] == "plan" {
			b.Errorf("%s of %s makes %d calls twice: %s", phaseName, name, n, tally(calls))
		}
		l.phases = append(l.phases, phase{phaseName, calls})
		b.ReportMetric(float64(len(calls)), phaseName+"-calls")
	}
	measure("create", "apply", "-auto-approve")
	measure("refresh", "plan", "-refresh-only")
	measure("no-op-plan", "plan", "-detailed-exitcode")
	w.run(b, "plan", "-var=value=second", "-out=plan")
	measure("update", "apply", "plan")
	w.run(b, "plan", "-destroy", "-out=plan")
	measure("destroy", "apply", "plan")
	results.calls = append(results.calls, l)
}

// createPool makes a user pool with a domain, and makes the configuration use it.
func (w *workspace) createPool(b *testing.B) string {
	b.Helper()
	id := w.createBarePool(b)
	if _, err := w.client.CreateUserPoolDomain(context.Background(), &cip.CreateUserPoolDomainInput{UserPoolId: &id, Domain: aws.String("bench")}); err != nil {
		b.Fatal(err)
	}
	return id
}

// createBarePool is createPool without the domain.
func (w *workspace) createBarePool(b *testing.B) string {
	b.Helper()
	made, err := w.client.CreateUserPool(context.Background(), &cip.CreateUserPoolInput{PoolName: aws.String("bench")})
	if err != nil {
		b.Fatal(err)
	}
	id := aws.ToString(made.UserPool.Id)
	w.write(b, "terraform.tfvars", "user_pool_id = \""+id+"\"\n")
	return id
}

func (w *workspace) createProvider(b *testing.B, poolID string) {
	b.Helper()
	_, err := w.client.CreateIdentityProvider(context.Background(), &cip.CreateIdentityProviderInput{
		UserPoolId: &poolID, ProviderName: aws.String("MIRACL"), ProviderType: types.IdentityProviderTypeTypeOidc,
		AttributeMapping: map[string]string{"email": "email"},
		ProviderDetails: map[string]string{
			"client_id": "first", "client_secret": "hidden", "oidc_issuer": "https://api.mpin.io",
			"authorize_scopes": "openid email", "attributes_request_method": "POST",
		},
	})
	if err != nil {
		b.Fatal(err)
	}
}
