// Package acctest is the one way to test the provider: a real Terraform or
// OpenTofu, the real provider, and Cognito behind HTTP.
//
// Cognito is the local one, a fresh one for every test. COGFED_TEST_ENDPOINT
// names another endpoint instead; "aws" means AWS itself, with the credentials
// of the environment.
package acctest

import (
	"context"
	"fmt"
	"net/http/httptest"
	"os"
	"strings"
	"testing"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/config"
	"github.com/aws/aws-sdk-go-v2/credentials"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/hashicorp/terraform-plugin-framework/providerserver"
	"github.com/hashicorp/terraform-plugin-go/tfprotov6"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
	"github.com/cogfed/terraform-provider-cogfed/internal/tf/provider"
)

// Region is where tests work unless AWS_REGION says otherwise.
const Region = "eu-west-2"

// NamePrefix begins the name of everything a test makes; the sweeper deletes
// what bears it.
const NamePrefix = "cogfed-test-"

const endpointVariable = "COGFED_TEST_ENDPOINT"

// Env is the Cognito that one test works with.
type Env struct {
	Region string
	// Local is the local Cognito, nil at any other endpoint: faults, journal and
	// counts of calls are at hand only there.
	Local *emulator.Emulator

	endpoint string // empty: AWS
}

// New returns the Cognito for one test.
func New(t *testing.T) *Env {
	t.Helper()
	e := &Env{Region: Region}
	switch endpoint := os.Getenv(endpointVariable); endpoint {
	case "aws":
		if region := os.Getenv("AWS_REGION"); region != "" {
			e.Region = region
		}
	case "":
		e.startLocal(t)
	default:
		e.endpoint = endpoint
	}
	return e
}

func (e *Env) startLocal(t *testing.T) {
	t.Helper()
	local, err := emulator.New(emulator.Options{Region: e.Region, CheckIssuers: true})
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(local)
	t.Cleanup(server.Close)
	e.Local, e.endpoint = local, server.URL
}

// NeedLocal skips a test that drives faults or counts calls where Cognito is
// not the local one: no other endpoint offers either.
func (e *Env) NeedLocal(t *testing.T) {
	t.Helper()
	if e.Local == nil {
		t.Skip("needs the local Cognito: it injects faults or counts calls")
	}
}

// Provider is the provider block for this Cognito, with further arguments.
func (e *Env) Provider(arguments ...string) string {
	extra := strings.Join(arguments, "\n")
	if e.endpoint == "" {
		return fmt.Sprintf("provider \"cogfed\" {\n  region = %q\n%s\n}\n", e.Region, extra)
	}
	return fmt.Sprintf(`
provider "cogfed" {
  region     = %q
  access_key = "local"
  secret_key = "local"
  endpoints  = { cognito_idp = %q }
  %s
}
`, e.Region, e.endpoint, extra)
}

// Factories serve the provider from the test's own process.
func Factories() map[string]func() (tfprotov6.ProviderServer, error) {
	return map[string]func() (tfprotov6.ProviderServer, error){
		"cogfed": func() (tfprotov6.ProviderServer, error) {
			return providerserver.NewProtocol6WithError(provider.New("test"))()
		},
	}
}

// SDK talks to the same Cognito behind the provider's back.
func (e *Env) SDK(t *testing.T) *cip.Client {
	t.Helper()
	if e.endpoint == "" {
		cfg, err := config.LoadDefaultConfig(context.Background(), config.WithRegion(e.Region))
		if err != nil {
			t.Fatal(err)
		}
		return cip.NewFromConfig(cfg)
	}
	return cip.New(cip.Options{
		Region:       e.Region,
		BaseEndpoint: aws.String(e.endpoint),
		Credentials:  credentials.NewStaticCredentialsProvider("local", "local", ""),
	})
}

// Fault makes the local Cognito misbehave.
func (e *Env) Fault(t *testing.T, f fault.Fault) {
	t.Helper()
	e.NeedLocal(t)
	if err := e.Local.InjectFault(f); err != nil {
		t.Fatal(err)
	}
}

// Calls lists the operations called so far, in order. Requests of logins are not among them.
func (e *Env) Calls(t *testing.T) []string {
	t.Helper()
	e.NeedLocal(t)
	var operations []string
	for _, entry := range e.Local.Journal() {
		if entry.Host == "" {
			operations = append(operations, entry.Operation)
		}
	}
	return operations
}

// Enabled tells whether acceptance tests run at all, for those that prepare
// something before resource.Test could skip them.
func Enabled() bool { return os.Getenv("TF_ACC") != "" }

// Endpoint is the address of Cognito, empty for AWS itself.
func (e *Env) Endpoint() string { return e.endpoint }
