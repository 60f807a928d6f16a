package conformance

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"github.com/aws/smithy-go"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/demoidp"
)

// endpointVariable points the cases at something else than the emulator.
const endpointVariable = "COGFED_TEST_ENDPOINT"

const invalid, notFound = "InvalidParameterException", "ResourceNotFoundException"

// Case is one fact about Cognito.
type Case struct {
	Name string
	// Row is the row of the constraints reference, or the line of its table of emulators; Evidence its grade; Source where the
	// fact was read.
	Row, Evidence, Source string
	// Run does the thing in question and returns the error of the call under test. It fails t for anything else.
	Run func(t *testing.T, e Env) error
	// Want lists the error types that are right; none means the call must succeed.
	Want []string
}

// Env is what a case works with.
type Env struct {
	*cip.Client
	Context context.Context
	Region  string
}

// run runs the cases of one area, each against a fresh emulator.
func run(t *testing.T, cases []Case) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			if c.Row == "" || c.Evidence == "" || c.Source == "" {
				t.Fatal("a case names its row, evidence and source")
			}
			got := errorType(c.Run(t, newEnv(t)))
			if len(c.Want) == 0 && got != "" || len(c.Want) > 0 && !slices.Contains(c.Want, got) {
				t.Errorf("answered %q, want one of %q (row %s, %s)", got, c.Want, c.Row, c.Source)
			}
		})
	}
}

func newEnv(t *testing.T) Env {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(cancel)
	region := cmp.Or(os.Getenv("AWS_REGION"), "eu-west-2")
	endpoint := os.Getenv(endpointVariable)
	if endpoint == "" {
		local, err := emulator.New(localOptions)
		if err != nil {
			t.Fatal(err)
		}
		server := httptest.NewServer(local)
		t.Cleanup(server.Close)
		endpoint = server.URL
	}
	return Env{newClient(endpoint, region), ctx, region}
}

// In is the same service in another region.
func (e Env) In(region string) Env {
	return Env{newClient(*e.Options().BaseEndpoint, region), e.Context, region}
}

// reachable and unreachable are issuers whose discovery document can and cannot be read, on AWS too.
const reachable, unreachable = "https://accounts.google.com", "https://idp.invalid"

// localOptions make the emulator read issuers without a network, and change domains at once.
var localOptions = emulator.Options{
	CheckIssuers: true, CustomDelay: -1,
	Issuers: map[string]demoidp.Issuer{"accounts.google.com": {}, "login.example.com": {}, "*.invalid": {Unreachable: true}},
}

// OnlyLocal skips a case that AWS can pass only with means a test does not have.
func OnlyLocal(t *testing.T, why string) {
	t.Helper()
	if os.Getenv(endpointVariable) != "" {
		t.Skip(why)
	}
}

// newClient is a client that sends every request once, so that a case sees the first answer.
func newClient(endpoint, region string) *cip.Client {
	return cip.New(cip.Options{
		Region: region, BaseEndpoint: &endpoint, Retryer: aws.NopRetryer{}, HTTPClient: buffered{http.DefaultTransport},
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{
				AccessKeyID:     cmp.Or(os.Getenv("AWS_ACCESS_KEY_ID"), "test"),
				SecretAccessKey: cmp.Or(os.Getenv("AWS_SECRET_ACCESS_KEY"), "test"),
				SessionToken:    os.Getenv("AWS_SESSION_TOKEN"),
			}, nil
		}),
	})
}

// buffered reads the whole reply inside the round trip: with some Python servers the SDK otherwise reads from a connection
// that is closed already, in one call of a thousand.
type buffered struct{ next http.RoundTripper }

func (b buffered) Do(r *http.Request) (*http.Response, error) {
	reply, err := b.next.RoundTrip(r)
	if err != nil {
		return nil, err
	}
	body, readErr := io.ReadAll(reply.Body)
	if err := errors.Join(readErr, reply.Body.Close()); err != nil {
		return nil, err
	}
	reply.Body = io.NopCloser(bytes.NewReader(body))
	return reply, nil
}

// Pool makes a pool that is deleted after the case; change may alter the request.
func (e Env) Pool(t *testing.T, change ...func(*cip.CreateUserPoolInput)) types.UserPoolType {
	t.Helper()
	pool, err := e.TryPool(t, change...)
	if err != nil {
		t.Fatalf("create the pool: %v", err)
	}
	return pool
}

// TryPool is Pool for cases whose subject is the creation.
func (e Env) TryPool(t *testing.T, change ...func(*cip.CreateUserPoolInput)) (types.UserPoolType, error) {
	t.Helper()
	in := &cip.CreateUserPoolInput{PoolName: aws.String("cogfed-conformance")}
	for _, c := range change {
		c(in)
	}
	out, err := e.CreateUserPool(e.Context, in)
	if err != nil {
		return types.UserPoolType{}, err
	}
	t.Cleanup(func() { e.drop(*out.UserPool.Id) })
	return *out.UserPool, nil
}

// drop deletes a pool, domains and protection first; a case may have deleted it already.
func (e Env) drop(id string) {
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if out, err := e.DescribeUserPool(ctx, &cip.DescribeUserPoolInput{UserPoolId: &id}); err == nil {
		for _, domain := range []*string{out.UserPool.Domain, out.UserPool.CustomDomain} {
			if domain != nil {
				_, _ = e.DeleteUserPoolDomain(ctx, &cip.DeleteUserPoolDomainInput{UserPoolId: &id, Domain: domain})
			}
		}
	}
	if _, err := e.DeleteUserPool(ctx, &cip.DeleteUserPoolInput{UserPoolId: &id}); errorType(err) != invalid {
		return
	}
	_, _ = e.UpdateUserPool(ctx, &cip.UpdateUserPoolInput{UserPoolId: &id})
	_, _ = e.DeleteUserPool(ctx, &cip.DeleteUserPoolInput{UserPoolId: &id})
}

// Describe reads a pool.
func (e Env) Describe(t *testing.T, id string) types.UserPoolType {
	t.Helper()
	out, err := e.DescribeUserPool(e.Context, &cip.DescribeUserPoolInput{UserPoolId: &id})
	if err != nil {
		t.Fatalf("describe the pool: %v", err)
	}
	return *out.UserPool
}

// Absent is a pool id that is well formed and names nothing.
func (e Env) Absent() *string { return aws.String(e.Region + "_absent000") }

// errorType is the exception type of an error, "" for nil, the text for anything that is no answer of the service.
func errorType(err error) string {
	var answer smithy.APIError
	switch {
	case err == nil:
		return ""
	case errors.As(err, &answer):
		return answer.ErrorCode()
	default:
		return err.Error()
	}
}
