package cognito

import (
	"context"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
)

// Creates and updates of clients have a quota each. Fifty clients that are
// created and then updated need the time of one quota, not of both.
func TestWrite_quotasFillSideBySide(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, start := New(aws.Config{}), time.Now()
		var group sync.WaitGroup
		for range 50 {
			group.Go(func() {
				for _, w := range []change{
					ofClient(testPool, opCreateUserPoolClient),
					ofClient(testPool, opDescribeUserPoolClient, opUpdateUserPoolClient),
				} {
					if err := c.write(t.Context(), w, func(ctx context.Context) error { return c.pretend(ctx, w) }); err != nil {
						t.Error(err)
					}
				}
			})
		}
		group.Wait()
		if took := time.Since(start); took < 9*time.Second || took > 12*time.Second { // 46 at 4.75 a second
			t.Errorf("it took %v", took)
		}
	})
}

// pretend sends what a change sends, to nobody.
func (c *Client) pretend(ctx context.Context, w change) error {
	for _, op := range w.sends {
		if _, err := (&sending{client: c, op: op, poolID: w.poolID}).GetAttemptToken(ctx); err != nil {
			return err
		}
		time.Sleep(60 * time.Millisecond)
	}
	return nil
}

// What a change sends beyond its first requests waits as all others do.
func TestWrite_paysOnce(t *testing.T) {
	c := New(aws.Config{})
	w := ofPool(testPool, opDescribeIdentityProvider, opUpdateIdentityProvider)
	err := c.write(t.Context(), w, func(ctx context.Context) error {
		for i, want := range []bool{true, false} {
			if got := spend(ctx, opUpdateIdentityProvider); got != want {
				t.Errorf("request %d: paid %v", i+1, got)
			}
		}
		if spend(ctx, opDeleteIdentityProvider) {
			t.Error("another operation was paid for")
		}
		return nil
	})
	if err != nil || spend(t.Context(), opUpdateIdentityProvider) {
		t.Error(err)
	}
}

func TestWrite_waitForAQuotaThatEndsHoldsNothing(t *testing.T) {
	c, _, _ := serve(t, nil)
	w := ofClient(testPool, opDeleteUserPoolClient)
	do := func(context.Context) error { return nil }
	for range perPoolQuota {
		if err := c.write(t.Context(), w, do); err != nil {
			t.Fatal(err)
		}
	}
	c.sleep = func(context.Context, time.Duration) error { return context.DeadlineExceeded }
	if err := c.write(t.Context(), w, do); !isKind(err, Timeout) || !strings.Contains(err.Error(), "room in the request quota of DeleteUserPoolClient") {
		t.Fatalf("%v", err)
	}
	if err := c.write(t.Context(), ofClient(testPool, opCreateUserPoolClient), do); err != nil {
		t.Errorf("the pool is still held: %v", err)
	}
}
