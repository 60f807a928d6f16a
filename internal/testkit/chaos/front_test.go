package chaos

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
)

// A breakdown is what happens at a call.
type breakdown string

const (
	killBefore breakdown = "kill before" // the provider dies, and Cognito never hears of the call
	killAfter  breakdown = "kill after"  // the call is carried out, and the provider dies before the reply
	cut        breakdown = "cut"         // the network goes before the call, and stays away until the run ends
	loseReply  breakdown = "lose reply"  // the call is carried out, and its connection breaks
)

var breakdowns = []breakdown{killBefore, killAfter, cut, loseReply}

// A disturbance is a breakdown at one of the calls of a run, counted from 1.
type disturbance struct {
	how  breakdown
	call int
}

func (d disturbance) String() string { return fmt.Sprintf("%s call %d", d.how, d.call) }

// front stands between the provider and the local Cognito.
type front struct {
	local http.Handler
	// before is told of each call before it is carried out, if set.
	before func(operation string)

	mu    sync.Mutex
	next  disturbance
	calls []string // operations of this run
	hit   string   // operation that was disturbed, empty so far
	down  bool
}

// start begins a run.
func (f *front) start(d disturbance) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.next, f.calls, f.hit, f.down = d, nil, "", false
}

// end returns the operations of the run, and the one that was disturbed.
func (f *front) end() (calls []string, hit string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.next, f.down = disturbance{}, false
	return f.calls, f.hit
}

// take counts a call, and tells what is to happen at it.
func (f *front) take(operation string) breakdown {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.calls = append(f.calls, operation)
	if f.down {
		return cut
	}
	if f.next.how == "" || len(f.calls) != f.next.call {
		return ""
	}
	f.hit = operation
	f.down = f.next.how != loseReply
	return f.next.how
}

func (f *front) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_, operation, _ := strings.Cut(r.Header.Get("X-Amz-Target"), ".")
	if f.before != nil {
		f.before(operation)
	}
	switch f.take(operation) {
	case killBefore:
		kill(r)
	case killAfter:
		f.local.ServeHTTP(httptest.NewRecorder(), r)
		kill(r)
	case loseReply:
		f.local.ServeHTTP(httptest.NewRecorder(), r)
	case cut:
	default:
		f.local.ServeHTTP(w, r)
		return
	}
	if conn, _, err := http.NewResponseController(w).Hijack(); err == nil {
		_ = conn.Close()
	}
}

var processOf = regexp.MustCompile(processMark + `(\d+)`)

// kill ends the very process that sent the request.
func kill(r *http.Request) {
	if found := processOf.FindStringSubmatch(r.UserAgent()); found != nil {
		if id, err := strconv.Atoi(found[1]); err == nil && id > 1 {
			_ = syscall.Kill(id, syscall.SIGKILL)
			return
		}
	}
	panic("the request names no process: " + r.UserAgent())
}
