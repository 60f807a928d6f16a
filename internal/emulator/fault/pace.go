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

// perPool is the additional limit of the marked categories: requests per second, per operation and user pool.
const perPool = 5

type quota struct {
	rps     int
	perPool bool
}

// quotas are requests per second per account and region.
var quotas = map[Category]quota{
	UserPoolRead:           {15, false},
	UserPoolUpdate:         {15, false},
	UserPoolResourceRead:   {20, true},
	UserPoolResourceUpdate: {15, true},
	UserPoolClientRead:     {15, true},
	UserPoolClientUpdate:   {15, true},
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
	q, ok := quotas[category]
	if !ok {
		return nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.limiter(region+"/"+string(category), q.rps).AllowN(now, 1) {
		return wire.Refuse(wire.TooManyRequests, "Rate exceeded")
	}
	if q.perPool && poolID != "" && !p.limiter(poolID+"/"+operation, perPool).AllowN(now, 1) {
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
