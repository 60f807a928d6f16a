package emulator

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/smithy-go"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// start runs an emulator and returns a client that sends each request once.
func start(t *testing.T, options Options) (*Emulator, *cip.Client, string) {
	t.Helper()
	e, err := New(options)
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(e)
	t.Cleanup(server.Close)
	return e, cip.New(cip.Options{
		Region: "eu-north-1", BaseEndpoint: &server.URL, Retryer: aws.NopRetryer{},
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{AccessKeyID: "test", SecretAccessKey: "test"}, nil
		}),
	}), server.URL
}

func create(t *testing.T, c *cip.Client) string {
	t.Helper()
	out, err := c.CreateUserPool(t.Context(), &cip.CreateUserPoolInput{PoolName: aws.String("first")})
	if err != nil {
		t.Fatal(err)
	}
	return *out.UserPool.Id
}

func rename(t *testing.T, c *cip.Client, id, name string) error {
	t.Helper()
	_, err := c.UpdateUserPool(t.Context(), &cip.UpdateUserPoolInput{UserPoolId: &id, PoolName: &name})
	return err
}

func nameOf(t *testing.T, c *cip.Client, id string) string {
	t.Helper()
	out, err := c.DescribeUserPool(t.Context(), &cip.DescribeUserPoolInput{UserPoolId: &id})
	if err != nil {
		return code(err)
	}
	return *out.UserPool.Name
}

func code(err error) string {
	var answer smithy.APIError
	if errors.As(err, &answer) {
		return answer.ErrorCode()
	}
	return "no answer"
}

func inject(t *testing.T, e *Emulator, f fault.Fault) {
	t.Helper()
	if err := e.InjectFault(f); err != nil {
		t.Fatal(err)
	}
}

func TestFaults_refuseWithoutWriting(t *testing.T) {
	for kind, want := range map[fault.Kind]string{
		fault.Throttle: "TooManyRequestsException", fault.ConcurrentModification: "ConcurrentModificationException",
		fault.Quota: "LimitExceededException", fault.AccessDenied: "AccessDeniedException", fault.InternalError: "InternalErrorException",
	} {
		e, c, _ := start(t, Options{})
		id := create(t, c)
		inject(t, e, fault.Fault{Kind: kind, Operation: "UpdateUserPool", UserPoolID: id})
		if got := code(rename(t, c, id, "second")); got != want {
			t.Errorf("%s answers %s, want %s", kind, got, want)
		}
		if got := nameOf(t, c, id); got != "first" {
			t.Errorf("%s: the pool is now %s", kind, got)
		}
		if err := rename(t, c, id, "second"); err != nil {
			t.Errorf("%s hits twice: %v", kind, err)
		}
	}
}

func TestFaults_lostReplies(t *testing.T) {
	for kind, want := range map[fault.Kind]string{fault.LostAfterCommit: "second", fault.LostBeforeCommit: "first"} {
		e, c, _ := start(t, Options{})
		id := create(t, c)
		inject(t, e, fault.Fault{Kind: kind})
		if got := code(rename(t, c, id, "second")); got != "no answer" {
			t.Errorf("%s answers %s", kind, got)
		}
		if got := nameOf(t, c, id); got != want {
			t.Errorf("%s leaves %s, want %s", kind, got, want)
		}
		entry := e.Journal()[1]
		if entry.Outcome != "lost" || entry.Committed != (want == "second") {
			t.Errorf("%s: the journal says %+v", kind, entry)
		}
	}
}

func TestFaults_staleRead(t *testing.T) {
	e, c, _ := start(t, Options{})
	id := create(t, c)
	if err := rename(t, c, id, "second"); err != nil {
		t.Fatal(err)
	}
	inject(t, e, fault.Fault{Kind: fault.StaleRead, Operation: "DescribeUserPool"})
	if stale, fresh := nameOf(t, c, id), nameOf(t, c, id); stale != "first" || fresh != "second" {
		t.Errorf("read %s then %s, want first then second", stale, fresh)
	}
}

func TestFaults_addedKeyAndDelay(t *testing.T) {
	e, c, _ := start(t, Options{})
	id := create(t, c)
	inject(t, e, fault.Fault{Kind: fault.AddKey, Path: "UserPool.UserPoolTags.server", Value: json.RawMessage(`"added"`)})
	inject(t, e, fault.Fault{Kind: fault.Slow, DelayMillis: 30})
	began := time.Now()
	out, err := c.DescribeUserPool(t.Context(), &cip.DescribeUserPoolInput{UserPoolId: &id})
	if err != nil || out.UserPool.UserPoolTags["server"] != "added" {
		t.Errorf("tags %v, %v", out, err)
	}
	if took := time.Since(began); took < 30*time.Millisecond {
		t.Errorf("the slow answer took %s", took)
	}
}

func TestFaults_providerUnseen(t *testing.T) {
	e, c, _ := start(t, Options{})
	id := create(t, c)
	inject(t, e, fault.Fault{Kind: fault.ProviderUnseen, Count: 3})
	createWith := func(providers ...string) error {
		_, err := c.CreateUserPoolClient(t.Context(), &cip.CreateUserPoolClientInput{UserPoolId: &id, ClientName: aws.String("web"), SupportedIdentityProviders: providers})
		return err
	}
	if err := createWith("COGNITO", "Acme"); err == nil || !strings.Contains(err.Error(), "The provider Acme does not exist for User Pool "+id) {
		t.Errorf("answers %v", err)
	}
	for _, providers := range [][]string{nil, {"COGNITO"}} {
		if err := createWith(providers...); err != nil {
			t.Errorf("%v, which names nothing that could be unseen: %v", providers, err)
		}
	}
}

func TestQuotas(t *testing.T) {
	now := time.Unix(1_700_000_000, 0)
	_, c, _ := start(t, Options{EnforceQuotas: true, Clock: func() time.Time { return now }})
	var refused int
	for range 20 {
		if _, err := c.ListUserPools(t.Context(), &cip.ListUserPoolsInput{MaxResults: aws.Int32(1)}); code(err) == "TooManyRequestsException" {
			refused++
		}
	}
	if refused != 5 {
		t.Errorf("%d of 20 reads at once are refused, want 5", refused)
	}
}

func TestJournal_regionAndOutcome(t *testing.T) {
	e, c, _ := start(t, Options{})
	id := create(t, c)
	if !strings.HasPrefix(id, "eu-north-1_Local") {
		t.Errorf("pool %s is not in the region of the credential scope", id)
	}
	nameOf(t, c, "eu-north-1_absent000")
	journal := e.Journal()
	if len(journal) != 2 || journal[0].Operation != "CreateUserPool" || !journal[0].Committed || journal[1].Outcome != "ResourceNotFoundException" ||
		journal[1].Region != "eu-north-1" || journal[1].UserPoolID != "eu-north-1_absent000" || journal[0].RequestID == "" {
		t.Errorf("journal: %+v", journal)
	}
}

func TestSnapshot_survivesRestart(t *testing.T) {
	path := filepath.Join(t.TempDir(), "cognito.json")
	_, c, _ := start(t, Options{SnapshotPath: path})
	id := create(t, c)
	e, again, _ := start(t, Options{SnapshotPath: path})
	if got := nameOf(t, again, id); got != "first" {
		t.Errorf("after a restart the pool is %s", got)
	}
	if err := e.Reset(); err != nil || nameOf(t, again, id) != "ResourceNotFoundException" {
		t.Errorf("after a reset the pool exists (%v)", err)
	}
}

// A page in somebody's browser must not be able to reset the Cognito that they test with.
func TestAdmin_refusesOtherOrigins(t *testing.T) {
	_, _, url := start(t, Options{})
	for origin, want := range map[string]int{"": http.StatusNoContent, "https://evil.example": http.StatusForbidden} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, url+"/_cogfed/reset", http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		if origin != "" {
			r.Header.Set("Origin", origin)
		}
		resp, err := (&http.Client{}).Do(r)
		if err != nil {
			t.Fatal(err)
		}
		if resp.Body.Close() != nil || resp.StatusCode != want {
			t.Errorf("origin %q: %s, want %d", origin, resp.Status, want)
		}
	}
}

// A page whose host name was pointed at this machine must not read what the emulator knows.
func TestAdmin_foreignHost(t *testing.T) {
	e, _, _ := start(t, Options{})
	for host, want := range map[string]int{
		"127.0.0.1:9229": http.StatusOK, "localhost:9229": http.StatusOK, "[::1]:9229": http.StatusOK,
		"api.mpin.io": http.StatusOK, "api.mpin.io.localhost:9229": http.StatusOK,
		"rebound.example:9229": http.StatusMisdirectedRequest, "10.0.0.1": http.StatusMisdirectedRequest,
	} {
		for _, path := range []string{"/_cogfed/journal", "/"} {
			r := httptest.NewRequest(http.MethodGet, "http://"+host+path, http.NoBody)
			w := httptest.NewRecorder()
			e.ServeHTTP(w, r)
			if (w.Code == http.StatusMisdirectedRequest) != (want == http.StatusMisdirectedRequest) || path != "/" && w.Code != want {
				t.Errorf("%s%s: %d %s", host, path, w.Code, w.Body)
			}
		}
	}
}
