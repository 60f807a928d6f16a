package chaos

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/fault"
)

// A climate is what the calls of a run suffer besides a disturbance. Each call
// has its own chance, by seed, operation and how often that was called before: the
// order in which calls arrive changes nothing. The zero value is fair.
type climate struct {
	seed  uint64
	share float64 // of the calls that meet something
	rough bool    // one of them may be refused for good, or vanish
}

// How many calls of one operation meet something in a row, and how many of a run
// get no usable answer: the adapter repeats a request no more often.
const (
	mostInARow  = 3
	mostUnclear = 4
)

// trouble is what one apply suffers: a disturbance at most, and a climate.
type trouble struct {
	disturbance
	climate
}

func (t trouble) String() string {
	if t.seed == 0 {
		return t.disturbance.String()
	}
	return fmt.Sprintf("%s, climate %x", t.disturbance, t.seed)
}

// mild is another climate, which every run must survive.
func (c climate) mild() climate {
	if c.seed != 0 {
		c.seed++
	}
	c.rough = false
	return c
}

// A hardship is a fault, the calls that it is possible at, and those that it may
// end.
type hardship struct {
	kind    fault.Kind
	fits    func(f *front, operation string) bool
	mayFail func(operation string) bool
}

// The hardships. What may fail an apply is met by a create that has no answer:
// nobody may send it again.
var hardships = []hardship{
	{fault.Throttle, always, never},
	{fault.ConcurrentModification, declaresConcurrency, never},
	{fault.Slow, always, never},
	{fault.InternalError, always, creates},
	{fault.LostBeforeCommit, always, creates},
	{fault.LostAfterCommit, func(f *front, operation string) bool { return !creates(operation) || !f.unheard }, isAddCustomAttributes},
	{fault.StaleRead, func(f *front, operation string) bool { return f.wrote && reads(operation) }, never},
	{fault.AddKey, func(_ *front, operation string) bool { return addedKeys[operation] != "" }, never},
	{fault.DomainCreating, func(f *front, operation string) bool {
		return operation == "DescribeUserPoolDomain" && f.seen["CreateUserPoolDomain"] > 0
	}, never},
	{fault.ProviderUnseen, func(_ *front, operation string) bool {
		return operation == "CreateUserPoolClient" || operation == "UpdateUserPoolClient"
	}, never},
	{fault.Quota, func(_ *front, operation string) bool { return creates(operation) }, everywhere},
	{fault.AccessDenied, always, everywhere},
	{fault.DomainFailed, func(_ *front, operation string) bool { return operation == "CreateUserPoolDomain" }, everywhere},
}

// isUnclear tells whether nobody knows what became of the request.
func isUnclear(kind fault.Kind) bool {
	return kind == fault.InternalError || kind == fault.LostBeforeCommit || kind == fault.LostAfterCommit
}

func always(*front, string) bool { return true }
func never(string) bool          { return false }
func everywhere(string) bool     { return true }

func reads(operation string) bool {
	return strings.HasPrefix(operation, "Describe") || strings.HasPrefix(operation, "Get") || strings.HasPrefix(operation, "List")
}

func creates(operation string) bool {
	return strings.HasPrefix(operation, "Create") || operation == "AddUserPoolClientSecret" || isAddCustomAttributes(operation)
}

// Attributes cannot be told from those that somebody else adds.
func isAddCustomAttributes(operation string) bool { return operation == "AddCustomAttributes" }

// declaresConcurrency: the operations that answer ConcurrentModificationException (constraints reference, section 5.3).
func declaresConcurrency(_ *front, operation string) bool {
	return slices.Contains([]string{
		"UpdateUserPool", "UpdateUserPoolClient", "DeleteUserPoolClient", "UpdateIdentityProvider", "DeleteIdentityProvider",
		"CreateUserPoolDomain", "UpdateUserPoolDomain", "DeleteUserPoolDomain", "SetUserPoolMfaConfig",
	}, operation)
}

// addedKeys are where answers of the service gain members that nobody knows.
var addedKeys = map[string]string{
	"DescribeUserPool":         "UserPool.Novelty",
	"DescribeUserPoolClient":   "UserPoolClient.Novelty",
	"DescribeIdentityProvider": "IdentityProvider.Novelty",
	"DescribeUserPoolDomain":   "DomainDescription.Novelty",
	"GetUserPoolMfaConfig":     "Novelty",
}

// expose lets a call meet what the climate has for it.
func (f *front) expose(operation string) {
	f.mu.Lock()
	h := f.meets(operation)
	if !reads(operation) {
		f.wrote = true
	}
	f.mu.Unlock()
	if h == nil {
		return
	}
	one := fault.Fault{Kind: h.kind, Operation: operation, DelayMillis: 50}
	if h.kind == fault.AddKey {
		one.Path, one.Value = addedKeys[operation], json.RawMessage(`{"new":true}`)
	}
	if err := f.local.InjectFault(one); err != nil {
		panic(err)
	}
}

func (f *front) meets(operation string) *hardship {
	if f.fair.seed == 0 || f.seen[operation]%(mostInARow+1) == 0 {
		return nil
	}
	hash := fnv.New64a()
	_, _ = hash.Write([]byte(operation + strconv.Itoa(f.seen[operation])))
	chance := rand.New(rand.NewPCG(f.fair.seed, hash.Sum64()))
	if chance.Float64() >= f.fair.share {
		return nil
	}
	var possible []*hardship
	for i := range hardships {
		if h := &hardships[i]; h.fits(f, operation) && (f.fair.rough || !h.mayFail(operation)) && (!isUnclear(h.kind) || f.unclear[operation] < mostUnclear) {
			possible = append(possible, h)
		}
	}
	if len(possible) == 0 {
		return nil
	}
	h := possible[chance.IntN(len(possible))]
	if h.mayFail(operation) {
		f.fair.rough, f.failing = false, true
	}
	if isUnclear(h.kind) {
		f.unclear[operation]++
	}
	f.unheard = f.unheard || h.kind == fault.LostAfterCommit && creates(operation)
	f.stale = f.stale || h.kind == fault.StaleRead
	return h
}
