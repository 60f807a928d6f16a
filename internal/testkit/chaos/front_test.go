package chaos

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator"
)

// A breakdown is what happens at a call, once in a run.
type breakdown string

const (
	killBefore breakdown = "kill before" // the provider dies, and Cognito never hears of the call
	killAfter  breakdown = "kill after"  // the call is carried out, and the provider dies before the reply
	cut        breakdown = "cut"         // the network goes before the call, and stays away until the run ends
	loseReply  breakdown = "lose reply"  // the call is carried out, and its connection breaks
	interrupt  breakdown = "interrupt"   // somebody presses Ctrl-C, and the call is carried out
)

var breakdowns = []breakdown{killBefore, killAfter, cut, loseReply, interrupt}

// A disturbance is a breakdown at a call of a run: the nth of an operation,
// counted from 1.
type disturbance struct {
	how       breakdown
	operation string
	nth       int
}

func (d disturbance) String() string {
	if d.how == "" {
		return "undisturbed"
	}
	return fmt.Sprintf("%s %s %d", d.how, d.operation, d.nth)
}

// front stands between the provider and the local Cognito.
type front struct {
	local *emulator.Emulator
	// before is told of each call before it is carried out, if set.
	before func(operation string)

	mu      sync.Mutex
	next    disturbance
	fair    climate        // of this run
	seen    map[string]int // how often each operation was called in this run
	calls   []string       // operations of this run
	unclear map[string]int // how many calls of each had no usable answer
	hit     string         // operation that was disturbed, empty so far
	down    bool
	cli     *os.Process
	failing bool // this run has met something that may end it
	unheard bool // this run has lost the reply to a create
	stale   bool // this run has had a stale answer
	wrote   bool // something was written, and no interruption since: a read may be stale
}

// start begins a run.
func (f *front) start(d disturbance, c climate) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.next, f.fair, f.seen, f.unclear, f.calls, f.hit, f.cli = d, c, map[string]int{}, map[string]int{}, nil, "", nil
	f.down, f.failing, f.unheard, f.stale = false, false, false, false
}

// runs tells which process to interrupt.
func (f *front) runs(cli *os.Process) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.cli = cli
}

// end returns the operations of the run, the one that was disturbed, and
// whether the climate may have ended the run. Whoever comes back after an
// interruption or a failure comes later than Cognito needs to show what was written.
func (f *front) end(failed bool) (calls []string, hit string, mayFail bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.wrote = f.wrote && f.hit == "" && !failed
	mayFail = f.failing || f.unheard && f.stale // what was made is looked for, and cannot be seen
	f.next, f.fair, f.down = disturbance{}, climate{}, false
	return f.calls, f.hit, mayFail
}

// take counts a call, and tells what is to happen at it.
func (f *front) take(operation string) breakdown {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.calls = append(f.calls, operation)
	f.seen[operation]++
	if f.down {
		return cut
	}
	if f.next.how == "" || f.hit != "" || operation != f.next.operation || f.seen[operation] != f.next.nth {
		return ""
	}
	f.hit = operation
	f.failing = f.failing || f.unheard // nothing is looked for twice
	f.unheard = f.unheard || f.next.how == loseReply && creates(operation)
	f.down = f.next.how == killBefore || f.next.how == killAfter || f.next.how == cut
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
	case interrupt:
		f.interrupt()
		f.local.ServeHTTP(w, r)
		return
	default:
		f.expose(operation)
		f.local.ServeHTTP(w, r)
		return
	}
	if conn, _, err := http.NewResponseController(w).Hijack(); err == nil {
		_ = conn.Close()
	}
}

func (f *front) interrupt() {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.cli != nil {
		_ = f.cli.Signal(os.Interrupt)
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
