package cognito

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestMemo_concurrentReadersShareOneRequest(t *testing.T) {
	const readers = 20
	gate := make(chan struct{})
	c, fake, _ := serve(t, map[string]handler{
		"DescribeUserPool":     func(n int, body object) reply { <-gate; return described(n, body) },
		"GetUserPoolMfaConfig": mfaOff,
	})
	var group sync.WaitGroup
	for i := range readers {
		group.Go(func() {
			var err error
			if i%2 == 0 {
				_, err = c.UserPool(t.Context(), testPool, true)
			} else {
				_, err = c.UserPoolFacts(t.Context(), testPool)
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	waitUntil(t, func() bool { return joined(c.memo) == readers })
	close(gate)
	group.Wait()
	if n, m := fake.count("DescribeUserPool"), fake.count("GetUserPoolMfaConfig"); n != 1 || m != 1 {
		t.Errorf("%d and %d requests", n, m)
	}
}

// joined counts the readers of the pool itself.
func joined(m *memo) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	for key, f := range m.flights {
		if key.operation == "DescribeUserPool" {
			return f.readers
		}
	}
	return 0
}

func TestMemo_forgetsAfterAWrite(t *testing.T) {
	tests := map[string]struct {
		write func(*Client) error
		reads int // of the pool, and of the domain, after the write
		looks int
	}{
		"of the pool":      {func(c *Client) error { return c.DeleteIdentityProvider(t.Context(), testPool, "MIRACL") }, 2, 1},
		"of another pool":  {func(c *Client) error { return c.DeleteIdentityProvider(t.Context(), "eu-west-2_Other", "MIRACL") }, 1, 1},
		"of an app client": {func(c *Client) error { return c.DeleteAppClient(t.Context(), testPool, "1") }, 1, 1},
		"that fails":       {func(c *Client) error { _ = c.DeleteUserPool(t.Context(), testPool); return nil }, 2, 1},
		"of the pool's domain": {func(c *Client) error {
			_, err := c.CreateDomain(t.Context(), testPool, pool.Domain{Prefix: tri.Of(prefixName)})
			return err
		}, 2, 3}, // one look by the wait
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{
				"DescribeUserPool": described, "DescribeUserPoolDomain": always(domainIs(prefixName, "ACTIVE")),
				"DeleteUserPoolClient": done, "DeleteIdentityProvider": done, "CreateUserPoolDomain": done, "DeleteUserPool": always(refuse("NotAuthorizedException", "")),
			})
			read := func() {
				_, err := c.UserPoolFacts(t.Context(), testPool)
				_, _, domainErr := c.Domain(t.Context(), prefixName)
				if err != nil || domainErr != nil {
					t.Fatal(err, domainErr)
				}
			}
			read()
			if err := tt.write(c); err != nil {
				t.Fatal(err)
			}
			read()
			read()
			if n, m := fake.count("DescribeUserPool"), fake.count("DescribeUserPoolDomain"); n != tt.reads || m != tt.looks {
				t.Errorf("%d reads of the pool, %d of the domain", n, m)
			}
		})
	}
}

func TestMemo_forgetsClientsAfterAWrite(t *testing.T) {
	for name, write := range map[string]func(*Client) error{
		"of a client":             func(c *Client) error { return c.DeleteAppClient(t.Context(), testPool, "2") },
		"of an identity provider": func(c *Client) error { return c.DeleteIdentityProvider(t.Context(), testPool, "MIRACL") },
	} {
		t.Run(name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{
				"DescribeUserPoolClient": always(ok(object{"UserPoolClient": object{"ClientId": "1"}})),
				"DeleteUserPoolClient":   done, "DeleteIdentityProvider": done,
			})
			for range 2 {
				if _, err := c.AppClient(t.Context(), testPool, "1"); err != nil {
					t.Fatal(err)
				}
				if err := write(c); err != nil {
					t.Fatal(err)
				}
			}
			if n := fake.count("DescribeUserPoolClient"); n != 2 {
				t.Errorf("%d reads", n)
			}
		})
	}
}

func TestMemo_answersGetOld(t *testing.T) {
	c, fake, at := serve(t, map[string]handler{"DescribeUserPool": described})
	for range 3 {
		if _, err := c.UserPoolFacts(t.Context(), testPool); err != nil {
			t.Fatal(err)
		}
		_ = at.sleep(t.Context(), freshFor/2)
	}
	if n := fake.count("DescribeUserPool"); n != 2 {
		t.Errorf("%d requests", n)
	}
}

// A refresh of a thousand federations takes minutes: what it read at its
// beginning stands until somebody writes.
func TestMemo_answersStandInARunThatOnlyReads(t *testing.T) {
	c, fake, at := serve(t, map[string]handler{"DescribeUserPool": described, "DeleteUserPoolClient": done})
	read := func(want int) {
		t.Helper()
		for range 3 {
			if _, err := c.UserPoolFacts(t.Context(), testPool); err != nil {
				t.Fatal(err)
			}
			_ = at.sleep(t.Context(), freshFor)
		}
		if n := fake.count("DescribeUserPool"); n != want {
			t.Errorf("%d requests, want %d", n, want)
		}
	}
	c.OnlyReads()
	read(1)
	if err := c.DeleteAppClient(t.Context(), "eu-west-2_Other", "1"); err != nil {
		t.Fatal(err)
	}
	read(1 + 3)
	c.OnlyReads() // an apply plans what follows its first write
	read(1 + 3 + 3)
}

func TestMemo_errorsAreNotKept(t *testing.T) {
	c, fake, _ := serve(t, map[string]handler{"DescribeUserPool": sequence(refuse("NotAuthorizedException", ""), described(1, nil))})
	if _, err := c.UserPoolFacts(t.Context(), testPool); !isKind(err, Denied) {
		t.Fatal(err)
	}
	if _, err := c.UserPoolFacts(t.Context(), testPool); err != nil || fake.count("DescribeUserPool") != 2 {
		t.Fatal(err)
	}
}

// An answer that was on its way while a write happened may be older than the
// write.
func TestMemo_readUnderWayDuringAWriteIsNotKept(t *testing.T) {
	m := newMemo(newClock().now)
	key := memoKey{scope: "p", operation: "Read"}
	asked := 0
	ask := func(context.Context) (int, error) { asked++; m.forget("p"); return asked, nil }
	for want := 1; want <= 2; want++ {
		if got, err := shared(t.Context(), m, key, ask); got != want || err != nil {
			t.Errorf("%d %v", got, err)
		}
	}
	if len(m.flights) != 0 || len(m.answers) != 0 {
		t.Errorf("%d reads under way, %d answers", len(m.flights), len(m.answers))
	}
}

func TestMemo_aCancelledReaderLeavesTheOthersAlone(t *testing.T) {
	m := newMemo(newClock().now)
	key := memoKey{scope: "p", operation: "Read"}
	gate := make(chan struct{})
	ask := func(ctx context.Context) (string, error) {
		select {
		case <-gate:
			return "answer", nil
		case <-ctx.Done():
			return "", ctx.Err()
		}
	}
	leaving, leave := context.WithCancel(t.Context())
	left, stayed := make(chan error), make(chan string)
	go func() { _, err := shared(leaving, m, key, ask); left <- err }()
	waitUntil(t, func() bool { return readers(m, key) == 1 })
	go func() { v, _ := shared(t.Context(), m, key, ask); stayed <- v }()
	waitUntil(t, func() bool { return readers(m, key) == 2 })
	leave()
	if err := <-left; !errors.Is(err, context.Canceled) || !isKind(err, Timeout) {
		t.Error(err)
	}
	close(gate)
	if v := <-stayed; v != "answer" {
		t.Errorf("the other reader got %q", v)
	}
}

// Nobody is left to wait, so the request ends; the last one out hears what
// Cognito said so far.
func TestMemo_theLastReaderEndsTheRead(t *testing.T) {
	deadline, stop := context.WithTimeout(t.Context(), time.Millisecond)
	defer stop()
	m := newMemo(newClock().now)
	refusal := &Error{Kind: Throttled, Code: "TooManyRequestsException"}
	_, err := shared(deadline, m, memoKey{scope: "p"}, func(ctx context.Context) (int, error) {
		<-ctx.Done()
		if !errors.Is(context.Cause(ctx), context.DeadlineExceeded) {
			t.Errorf("cause %v", context.Cause(ctx))
		}
		return 0, refusal
	})
	if !errors.Is(err, refusal) {
		t.Error(err)
	}
}

func readers(m *memo, key memoKey) int {
	m.mu.Lock()
	defer m.mu.Unlock()
	if f, ok := m.flights[key]; ok {
		return f.readers
	}
	return 0
}
