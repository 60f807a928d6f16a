package cognito

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

var missingProvider = refuse("InvalidParameterException", "The provider MIRACL does not exist for User Pool "+testPool)

// one call of each class.
var calls = map[string]func(context.Context, *Client) error{
	"DescribeUserPool": func(ctx context.Context, c *Client) error {
		_, err := c.UserPoolFacts(ctx, testPool)
		return err
	},
	"DeleteUserPool": func(ctx context.Context, c *Client) error { return c.DeleteUserPool(ctx, testPool) },
	"CreateUserPoolClient": func(ctx context.Context, c *Client) error {
		_, err := c.CreateAppClient(ctx, testPool, pool.AppClient{Name: tri.Of("web")})
		return err
	},
	"UpdateUserPoolClient": func(ctx context.Context, c *Client) error {
		_, err := c.UpdateAppClient(ctx, testPool, "1", pool.AppClient{Name: tri.Of("web")})
		return err
	},
}

func TestRetry_attempts(t *testing.T) {
	const read, remove, create = "DescribeUserPool", "DeleteUserPool", "CreateUserPoolClient"
	tests := []struct {
		name      string
		reply     reply
		operation string
		least     int // attempts
		most      int
		kind      Kind
		ambiguous bool
	}{
		{"throttled read", refuse("TooManyRequestsException", "slow"), read, 12, 12, Throttled, false},
		{"throttled create", refuse("TooManyRequestsException", "slow"), create, 12, 12, Throttled, false},
		{"throttling by the status alone", reply{status: http.StatusTooManyRequests, body: object{"__type": "New"}}, create, 12, 12, Other, false},
		{"undeclared throttling", refuse("ThrottlingException", "slow"), create, 12, 12, Throttled, false},
		{"full quota", refuse("LimitExceededException", "full"), create, 1, 1, Quota, false},
		{"concurrent delete", refuse("ConcurrentModificationException", "busy"), remove, 8, 12, Concurrent, false},
		{"concurrent create", refuse("ConcurrentModificationException", "busy"), create, 8, 12, Concurrent, false},
		{"invalid", refuse("InvalidParameterException", "no"), create, 1, 1, Invalid, false},
		{"denied", refuse("NotAuthorizedException", "no"), read, 1, 1, Denied, false},
		{"import running", refuse("UserImportInProgressException", "no"), remove, 1, 1, Concurrent, false},
		{"lost reply to a create", reply{hangUp: true}, create, 1, 1, Unreachable, true},
		{"lost reply to a delete", reply{hangUp: true}, remove, 5, 5, Unreachable, true},
		{"lost reply to a read", reply{hangUp: true}, read, 5, 5, Unreachable, false},
		{"failure inside a create", breakDown(), create, 1, 1, Other, true},
		{"failure inside a read", breakDown(), read, 5, 5, Other, false},
		{"provider not seen yet", missingProvider, create, 4, 8, Invalid, false},
		{"absent for a read", refuse("ResourceNotFoundException", "gone"), read, 1 + maxLagRepeats, 1 + maxLagRepeats, NotFound, false},
		{"absent for a create", refuse("ResourceNotFoundException", "gone"), create, 1, 1, NotFound, false},
		{"the same of a read", missingProvider, read, 1, 1, Invalid, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{tt.operation: always(tt.reply)}, WithMaxAttempts(12))
			err := calls[tt.operation](t.Context(), c)
			e, ok := errors.AsType[*Error](err)
			if !ok {
				t.Fatalf("error %v", err)
			}
			if n := fake.count(tt.operation); n < tt.least || n > tt.most || n != e.Attempts {
				t.Errorf("%d requests, %d attempts in the error; want %d to %d", n, e.Attempts, tt.least, tt.most)
			}
			if e.Kind != tt.kind || e.Ambiguous != tt.ambiguous {
				t.Errorf("kind %v, ambiguous %v: %v", e.Kind, e.Ambiguous, e)
			}
		})
	}
}

func TestRetry_recovers(t *testing.T) {
	gone := refuse("ResourceNotFoundException", "gone")
	tests := []struct {
		name, operation string
		first, then     reply
	}{
		{"read after a lost reply", "DescribeUserPool", reply{hangUp: true}, ok(object{"UserPool": object{"Id": testPool}})},
		{"read before it is seen", "DescribeUserPool", gone, ok(object{"UserPool": object{"Id": testPool}})},
		{"delete whose first attempt worked", "DeleteUserPool", reply{hangUp: true}, gone},
		{"create after throttling", "CreateUserPoolClient", refuse("TooManyRequestsException", ""), ok(object{"UserPoolClient": object{"ClientId": "1"}})},
		{"create after contention", "CreateUserPoolClient", refuse("ConcurrentModificationException", ""), ok(object{"UserPoolClient": object{"ClientId": "1"}})},
		{"create after its provider", "CreateUserPoolClient", missingProvider, ok(object{"UserPoolClient": object{"ClientId": "1"}})},
		{"update after its provider", "UpdateUserPoolClient", missingProvider, ok(object{"UserPoolClient": object{"ClientId": "1"}})},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{
				"DescribeUserPoolClient": always(ok(object{"UserPoolClient": object{"ClientId": "1", "UserPoolId": testPool}})),
				tt.operation:             sequence(tt.first, tt.then),
			})
			if err := calls[tt.operation](t.Context(), c); err != nil {
				t.Fatal(err)
			}
			if n := fake.count(tt.operation); n != 2 {
				t.Errorf("%d requests", n)
			}
		})
	}
}

func TestRetry_concurrentModificationEndsAfterItsBudget(t *testing.T) {
	c, _, at := serve(t, map[string]handler{"DeleteUserPool": always(refuse("ConcurrentModificationException", "busy"))}, WithMaxAttempts(1000))
	if err := c.DeleteUserPool(t.Context(), testPool); !isKind(err, Concurrent) {
		t.Fatal(err)
	}
	if at.slept() < contendedFor || at.slept() > contendedFor+longest {
		t.Errorf("gave up after %v", at.slept())
	}
}

// A clock that the SDK cannot correct is not corrected for ever.
func TestRetry_skewedClockEnds(t *testing.T) {
	c, _, _ := serve(t, nil)
	s := &sending{client: c, op: opDescribeUserPool, fates: map[fate]tally{}}
	for attempt := range 2 * maxSkewRepeats {
		s.left = true
		if again := s.IsErrorRetryable(wrongClockError{}); again != (attempt < maxSkewRepeats) {
			t.Errorf("attempt %d: repeated %t", attempt+1, again)
		}
	}
}

func TestRetry_noConnectionIsNoAmbiguity(t *testing.T) {
	c, _ := connect("http://127.0.0.1:1")
	_, err := c.CreateAppClient(t.Context(), testPool, pool.AppClient{Name: tri.Of("web")})
	e, ok := errors.AsType[*Error](err)
	if !ok || e.Kind != Unreachable || e.Ambiguous || e.Attempts != maxUnclearRepeats+1 {
		t.Fatalf("%+v", e)
	}
}

func TestRetry_deadlineKeepsTheLastAnswer(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	c, fake, _ := serve(t, map[string]handler{"DeleteUserPool": func(n int, _ object) reply {
		if n == 3 {
			cancel(context.DeadlineExceeded)
		}
		return refuse("ConcurrentModificationException", "busy")
	}})
	err := c.DeleteUserPool(ctx, testPool)
	e, ok := errors.AsType[*Error](err)
	if !ok || e.Kind != Timeout || e.Code != "ConcurrentModificationException" || e.RequestID != "request-1" {
		t.Fatalf("%+v", e)
	}
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the cause is missing: %v", err)
	}
	if n := fake.count("DeleteUserPool"); n != 3 {
		t.Errorf("%d requests", n)
	}
}

func TestDelay(t *testing.T) {
	tests := []struct {
		attempts int
		least    time.Duration
		most     time.Duration
	}{
		{0, firstDelay / 2, firstDelay},
		{1, firstDelay / 2, firstDelay},
		{2, firstDelay, 2 * firstDelay},
		{5, 4 * time.Second, 8 * time.Second},
		{6, longest / 2, longest},
		{100, longest / 2, longest},
	}
	for _, tt := range tests {
		for range 100 {
			if d := delay(tt.attempts); d < tt.least || d > tt.most {
				t.Errorf("attempt %d: %v", tt.attempts, d)
			}
		}
	}
}
