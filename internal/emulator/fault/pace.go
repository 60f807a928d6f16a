package fault

import (
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/cogfed/terraform-provider-cogfed/internal/emulator/wire"
)

// Category is a request-quota category of the developer guide's quotas page (constraints section 5.1). Uncategorized
// operations are not paced, because no quota is documented for them.
type Category string

// The categories of the control plane.
const (
	Uncategorized          Category = ""
	UserPoolRead           Category = "UserPoolRead"
	UserPoolUpdate         Category = "UserPoolUpdate"
	UserPoolResourceRead   Category = "UserPoolResourceRead"
	UserPoolResourceUpdate Category = "UserPoolResourceUpdate"
	UserPoolClientRead     Category = "UserPoolClientRead"
	UserPoolClientUpdate   Category = "UserPoolClientUpdate"
)

// perPool is the additional limit of most categories: requests per second, per operation and user pool.
const perPool = 5

// Rate is a quota in requests per second.
type Rate struct {
	PerSecond int // of all operations of the category, per account and region
	PerPool   int // of one operation in one user pool; 0 means no such limit
}

var rates = map[Category]Rate{
	UserPoolRead:           {15, 0},
	UserPoolUpdate:         {15, 0},
	UserPoolResourceRead:   {20, perPool},
	UserPoolResourceUpdate: {15, perPool},
	UserPoolClientRead:     {15, perPool},
	UserPoolClientUpdate:   {15, perPool},
}

// RateOf returns the quota of a category; ok is false where none is documented.
func RateOf(c Category) (r Rate, ok bool) {
	r, ok = rates[c]
	return r, ok
}

// Pace enforces request quotas. The zero value is ready; its methods may be called concurrently. A quota of n requests per
// second is a token bucket that holds n; how AWS measures is not documented.
type Pace struct {
	mu       sync.Mutex
	limiters map[string]*rate.Limiter
}

// Allow counts a call and returns TooManyRequestsException when it exceeds the quota of its category, or of its operation on
// this pool.
func (p *Pace) Allow(now time.Time, category Category, region, operation, poolID string) error {
	r, ok := rates[category]
	if !ok {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.limiter(region+"/"+string(category), r.PerSecond).AllowN(now, 1) {
		return wire.Refuse(wire.TooManyRequests, "Rate exceeded")
	}
	if r.PerPool > 0 && poolID != "" && !p.limiter(poolID+"/"+operation, r.PerPool).AllowN(now, 1) {
		return wire.Refuse(wire.TooManyRequests, "Rate exceeded")
	}
	return nil
}

// Clear forgets all calls counted so far.
func (p *Pace) Clear() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.limiters = nil
}

func (p *Pace) limiter(key string, rps int) *rate.Limiter {
	if p.limiters == nil {
		p.limiters = make(map[string]*rate.Limiter)
	}
	l := p.limiters[key]
	if l == nil {
		l = rate.NewLimiter(rate.Limit(rps), rps)
		p.limiters[key] = l
	}
	return l
}
