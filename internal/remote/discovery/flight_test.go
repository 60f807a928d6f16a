package discovery

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"testing"
	"time"
)

// gated answers once the gate opens.
func gated(gate <-chan struct{}, then http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-gate:
			then(w, r)
		case <-r.Context().Done():
		}
	}
}

func (c *Client) waiting(issuer string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if f, ok := c.flights[issuer]; ok {
		return f.callers
	}
	return 0
}

func waitUntil(t *testing.T, condition func() bool) {
	t.Helper()
	for range 2000 {
		if condition() {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("it never happened")
}

func TestDiscover_callersShareOneRequest(t *testing.T) {
	const callers = 20
	gate := make(chan struct{})
	s := provider(t, map[string]http.HandlerFunc{wellKnownPath: gated(gate, says(document("")))})
	c := s.client()
	var group sync.WaitGroup
	for i := range callers {
		group.Go(func() {
			var err error
			if i%2 == 0 {
				_, err = c.Discover(t.Context(), issuer)
			} else {
				_, err = c.Facts(t.Context(), issuer)
			}
			if err != nil {
				t.Error(err)
			}
		})
	}
	waitUntil(t, func() bool { return c.waiting(issuer) == callers })
	close(gate)
	group.Wait()
	if _, err := c.Discover(t.Context(), issuer); err != nil {
		t.Error(err)
	}
	if n, m := s.count(wellKnownPath), s.count(keysPath); n != 1 || m != 1 {
		t.Errorf("%d requests for the document, %d for the keys", n, m)
	}
	if _, err := c.Discover(t.Context(), issuer+"/"); err != nil || s.count(wellKnownPath) != 2 {
		t.Errorf("another issuer: %v", err)
	}
}

func TestDiscover_aCancelledCallerLeavesTheOthersAlone(t *testing.T) {
	quickly(t)
	gate := make(chan struct{})
	s := provider(t, map[string]http.HandlerFunc{wellKnownPath: gated(gate, says(document("")))})
	c := s.client()
	ctx, leave := context.WithCancel(t.Context())
	left, stayed := make(chan error, 1), make(chan error, 1)
	go func() { _, err := c.Discover(ctx, issuer); left <- err }()
	waitUntil(t, func() bool { return c.waiting(issuer) == 1 })
	go func() { _, err := c.Discover(t.Context(), issuer); stayed <- err }()
	waitUntil(t, func() bool { return c.waiting(issuer) == 2 })
	leave()
	if err := <-left; kindOf(t, err) != Canceled || !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	close(gate)
	if err := <-stayed; err != nil || s.count(wellKnownPath) != 1 {
		t.Errorf("%v, %d requests", err, s.count(wellKnownPath))
	}
}

func TestDiscover_theLastCallerEndsTheRequest(t *testing.T) {
	quickly(t)
	ended := make(chan struct{})
	var once sync.Once
	s := provider(t, map[string]http.HandlerFunc{wellKnownPath: func(w http.ResponseWriter, r *http.Request) {
		again := true
		once.Do(func() { again = false; <-r.Context().Done(); close(ended) })
		if again {
			says(document(""))(w, r)
		}
	}})
	c := s.client()
	ctx, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	_, err := c.Facts(ctx, issuer)
	if kindOf(t, err) != Canceled || !errors.Is(err, context.DeadlineExceeded) {
		t.Error(err)
	}
	<-ended
	if _, err := c.Discover(t.Context(), issuer); err != nil {
		t.Errorf("the next caller: %v", err)
	}
}

func TestDiscover_endedContextAsksNobody(t *testing.T) {
	s := provider(t, nil)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, name := range []string{issuer, "nonsense"} {
		if _, err := s.client().Discover(ctx, name); kindOf(t, err) != Canceled {
			t.Errorf("%s: %v", name, err)
		}
	}
	if s.count(wellKnownPath) != 0 {
		t.Error("asked all the same")
	}
}

func TestDiscover_failuresAreForgotten(t *testing.T) {
	tests := map[string]string{"document": wellKnownPath, "keys": keysPath}
	for name, path := range tests {
		t.Run(name, func(t *testing.T) {
			now := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
			s := provider(t, map[string]http.HandlerFunc{path: http.NotFound})
			c := s.client(WithClock(func() time.Time { return now }))
			ask := func(want int) {
				t.Helper()
				if _, err := c.Facts(t.Context(), issuer); err != nil || s.count(wellKnownPath) != want {
					t.Errorf("%v, %d requests, want %d", err, s.count(wellKnownPath), want)
				}
			}
			ask(1)
			now = now.Add(failureFreshFor - time.Second)
			ask(1)
			now = now.Add(2 * time.Second)
			ask(2)
		})
	}
}
