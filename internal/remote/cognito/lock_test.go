package cognito

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// waitUntil gives other goroutines the time they need to get somewhere.
func waitUntil(t *testing.T, condition func() bool) {
	t.Helper()
	for end := time.Now().Add(10 * time.Second); !condition(); runtime.Gosched() {
		if time.Now().After(end) {
			t.Fatal("it never happened")
		}
	}
}

func TestWrites_oneAtATimeForEachPool(t *testing.T) {
	var writing, most atomic.Int32
	c, fake, _ := serve(t, map[string]handler{"CreateUserPoolClient": func(int, object) reply {
		most.Store(max(most.Load(), writing.Add(1)))
		time.Sleep(time.Millisecond)
		writing.Add(-1)
		return ok(object{"UserPoolClient": object{"ClientId": "1"}})
	}})
	var group sync.WaitGroup
	for range 10 {
		group.Go(func() {
			if _, err := c.CreateAppClient(t.Context(), testPool, pool.AppClient{Name: tri.Of("a")}); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	if most.Load() != 1 || fake.count("CreateUserPoolClient") != 10 {
		t.Errorf("%d at once, %d in all", most.Load(), fake.count("CreateUserPoolClient"))
	}
}

func TestLocks(t *testing.T) {
	var l locks
	release, err := l.hold(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	other, err := l.hold(t.Context(), "b")
	if err != nil {
		t.Fatal("another pool is held up")
	}
	other()
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := l.hold(ended, "a"); err == nil {
		t.Fatal("two hold one pool")
	}
	release()
	again, err := l.hold(t.Context(), "a")
	if err != nil {
		t.Fatal(err)
	}
	again()
}

func TestWrite_waitThatEndsIsATimeout(t *testing.T) {
	c, _, _ := serve(t, nil)
	release, err := c.locks.hold(t.Context(), testPool)
	if err != nil {
		t.Fatal(err)
	}
	defer release()
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	err = c.DeleteUserPool(ended, testPool)
	if !isKind(err, Timeout) || err.Error() != "interrupted: gave up waiting for another change of user pool "+testPool {
		t.Error(err)
	}
}
