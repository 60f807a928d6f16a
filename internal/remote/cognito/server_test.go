package cognito

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

const testPool = "eu-west-2_Ab12"

// object is a JSON object of a request or reply.
type object = map[string]any

// reply is what a fake operation answers.
type reply struct {
	status int // 0 is 200
	body   any
	hangUp bool // close the connection without an answer
}

func ok(body any) reply { return reply{body: body} }

func refuse(code, message string) reply {
	return reply{status: http.StatusBadRequest, body: object{"__type": code, "message": message}}
}

func breakDown() reply {
	return reply{status: http.StatusInternalServerError, body: object{"__type": "InternalErrorException", "message": "inside"}}
}

// handler answers the nth request of an operation, from 1.
type handler func(n int, body object) reply

func always(r reply) handler { return func(int, object) reply { return r } }

// sequence answers each request in turn, and goes on with the last answer.
func sequence(replies ...reply) handler {
	return func(n int, _ object) reply { return replies[min(n, len(replies))-1] }
}

// fakeCognito speaks AWS JSON 1.1 and records what it is asked.
type fakeCognito struct {
	mu       sync.Mutex
	handlers map[string]handler
	requests []request
}

type request struct {
	operation string
	body      object
}

func (f *fakeCognito) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	operation := strings.TrimPrefix(r.Header.Get("X-Amz-Target"), "AWSCognitoIdentityProviderService.")
	raw, _ := io.ReadAll(r.Body)
	var body object
	_ = json.Unmarshal(raw, &body)
	f.mu.Lock()
	f.requests = append(f.requests, request{operation, body})
	handle, known := f.handlers[operation]
	n := f.countLocked(operation)
	f.mu.Unlock()
	answer := refuse("UnknownOperationException", operation)
	if known {
		answer = handle(n, body)
	}
	if answer.hangUp {
		connection, _, err := http.NewResponseController(w).Hijack()
		if err == nil {
			_ = connection.Close()
		}
		return
	}
	w.Header().Set("Content-Type", "application/x-amz-json-1.1")
	w.Header().Set("X-Amzn-Requestid", "request-1")
	if answer.status != 0 {
		w.WriteHeader(answer.status)
	}
	_ = json.NewEncoder(w).Encode(answer.body)
}

func (f *fakeCognito) countLocked(operation string) int {
	n := 0
	for _, r := range f.requests {
		if r.operation == operation {
			n++
		}
	}
	return n
}

// count tells how often an operation was asked for.
func (f *fakeCognito) count(operation string) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.countLocked(operation)
}

// operations lists what was asked, in order.
func (f *fakeCognito) operations() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	names := make([]string, len(f.requests))
	for i, r := range f.requests {
		names[i] = r.operation
	}
	return strings.Join(names, " ")
}

// last returns the body of the last request of an operation.
func (f *fakeCognito) last(t *testing.T, operation string) object {
	t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	for i := len(f.requests) - 1; i >= 0; i-- {
		if f.requests[i].operation == operation {
			return f.requests[i].body
		}
	}
	t.Fatalf("%s was never asked for", operation)
	return nil
}

// clock moves only when somebody sleeps.
type clock struct {
	mu  sync.Mutex
	at  time.Time
	nap time.Duration // total slept
}

func newClock() *clock { return &clock{at: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)} }

func (c *clock) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.at
}

func (c *clock) sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	c.at, c.nap = c.at.Add(d), c.nap+d
	c.mu.Unlock()
	return ctx.Err()
}

func (c *clock) slept() time.Duration {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.nap
}

// serve starts a fake and a real client for it, with a clock that does not wait.
func serve(t *testing.T, handlers map[string]handler, opts ...Option) (*Client, *fakeCognito, *clock) {
	t.Helper()
	fake := &fakeCognito{handlers: handlers}
	server := httptest.NewServer(fake)
	t.Cleanup(server.Close)
	c, at := connect(server.URL, opts...)
	return c, fake, at
}

func connect(url string, opts ...Option) (*Client, *clock) {
	at := newClock()
	cfg := aws.Config{
		Region:       "eu-west-2",
		BaseEndpoint: aws.String(url),
		Credentials: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return aws.Credentials{AccessKeyID: "AKIATEST", SecretAccessKey: "test"}, nil
		}),
	}
	return New(cfg, append([]Option{WithClock(at.now), WithSleeper(at.sleep)}, opts...)...), at
}

var poolNamedAcme = pool.UserPool{Name: tri.Of("acme")}

// at follows a path into an object; a missing step is nil.
func at(body object, path ...string) any {
	var v any = body
	for _, step := range path {
		inner, ok := v.(object)
		if !ok {
			return nil
		}
		v = inner[step]
	}
	return v
}
