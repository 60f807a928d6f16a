package cognito

import (
	"context"
	"errors"
	"strconv"
	"testing"
	"time"
)

func TestPace(t *testing.T) {
	tests := []struct {
		name     string
		op       operation
		requests int
		least    time.Duration
		most     time.Duration
	}{
		{"a burst for one pool", opDescribeUserPoolClient, 4, 0, 0},
		{"more for one pool", opDescribeUserPoolClient, 50, 9 * time.Second, 10 * time.Second}, // 46 at 4.75 a second
		{"a burst for all pools", opDescribeUserPool, 12, 0, 0},
		{"more for all pools", opDescribeUserPool, 150, 9 * time.Second, 10 * time.Second}, // 138 at 14.25 a second
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, at := newPace(), newClock()
			for range tt.requests {
				if err := p.wait(t.Context(), tt.op, testPool, at.now(), at.sleep); err != nil {
					t.Fatal(err)
				}
			}
			if at.slept() < tt.least || at.slept() > tt.most {
				t.Errorf("held back for %v", at.slept())
			}
		})
	}
}

func TestPace_poolsAndOperationsHaveQuotasOfTheirOwn(t *testing.T) {
	p, at := newPace(), newClock()
	for range 4 {
		for _, op := range []operation{opDescribeUserPoolClient, opListUserPoolClients} {
			if err := p.wait(t.Context(), op, testPool, at.now(), at.sleep); err != nil {
				t.Fatal(err)
			}
		}
		if err := p.wait(t.Context(), opDescribeUserPoolClient, "eu-west-2_Other", at.now(), at.sleep); err != nil {
			t.Fatal(err)
		}
	}
	if at.slept() != 0 {
		t.Errorf("held back for %v", at.slept())
	}
}

func TestPace_aRequestThatGivesUpTakesNoRoom(t *testing.T) {
	p, at := newPace(), newClock()
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	for range 5 {
		_ = p.wait(t.Context(), opDescribeUserPoolClient, testPool, at.now(), at.sleep)
	}
	for range 100 {
		refuse := func(context.Context, time.Duration) error { return ended.Err() }
		if err := p.wait(ended, opDescribeUserPoolClient, testPool, at.now(), refuse); !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
	}
	if err := p.wait(t.Context(), opDescribeUserPoolClient, testPool, at.now(), at.sleep); err != nil || at.slept() > time.Second {
		t.Errorf("%v after %v", err, at.slept())
	}
}

// Every request waits for its quota, a read as well as a write.
func TestPace_ofReads(t *testing.T) {
	c, _, at := serve(t, map[string]handler{"DescribeUserPoolClient": always(ok(object{"UserPoolClient": object{"ClientId": "1"}}))})
	for i := range 50 {
		if _, err := c.AppClient(t.Context(), testPool, strconv.Itoa(i)); err != nil {
			t.Fatal(err)
		}
	}
	if at.slept() < 9*time.Second || at.slept() > 10*time.Second { // 46 at 4.75 a second
		t.Errorf("held back for %v", at.slept())
	}
}
