package cognito

import (
	"context"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// Requests per second, from the Cognito quotas page (read in 2026). None of
// them can be raised.
const (
	perPoolQuota = 5
	// margin keeps the steady rate below the quota, for whoever else uses the
	// account. Refused requests cost more than these 5 %.
	margin = 0.95
	// burst is the part of a second's quota that may be sent at once. The rest
	// is for requests that a busy machine or network delays, and that arrive
	// together with the next.
	burst = 0.8
)

var categoryQuota = map[category]int{
	poolRead:       15,
	poolUpdate:     15,
	resourceRead:   20,
	resourceUpdate: 15,
	clientRead:     15,
	clientUpdate:   15,
	clientSecret:   15, // as for clients: the page says nothing
	userRead:       15, // as for clients
}

// pace keeps requests below Cognito's quotas. A run that stays within four
// fifths of a second's quota is never held back.
type pace struct {
	mu       sync.Mutex
	limiters map[string]*rate.Limiter
}

func newPace() *pace { return &pace{limiters: map[string]*rate.Limiter{}} }

// wait holds a request back until its quotas have room.
func (p *pace) wait(ctx context.Context, op operation, poolID string, now time.Time, sleep func(context.Context, time.Duration) error) error {
	var delay time.Duration
	var taken []*rate.Reservation
	for _, limiter := range p.limitersFor(op, poolID) {
		r := limiter.ReserveN(now, 1)
		taken = append(taken, r)
		delay = max(delay, r.DelayFrom(now))
	}
	if delay <= 0 {
		return nil
	}
	if err := sleep(ctx, delay); err != nil {
		for _, r := range taken {
			r.CancelAt(now)
		}
		return err
	}
	return nil
}

func (p *pace) limitersFor(op operation, poolID string) []*rate.Limiter {
	p.mu.Lock()
	defer p.mu.Unlock()
	limiters := []*rate.Limiter{p.limiter(string(op.category), categoryQuota[op.category])}
	if op.perPool {
		limiters = append(limiters, p.limiter(op.name+" "+poolID, perPoolQuota))
	}
	return limiters
}

func (p *pace) limiter(key string, quota int) *rate.Limiter {
	limiter, ok := p.limiters[key]
	if !ok {
		limiter = rate.NewLimiter(rate.Limit(float64(quota)*margin), int(float64(quota)*burst))
		p.limiters[key] = limiter
	}
	return limiter
}
