package cognito

import (
	"context"
	"math/rand/v2"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
)

// How long a request is repeated, by what became of it. Throttled requests are
// repeated until attempts or the context run out.
const (
	contendedFor      = 2 * time.Minute  // another change of the pool takes seconds
	earlyFor          = 10 * time.Second // a new identity provider is seen within seconds
	maxUnclearRepeats = 4
	maxSkewRepeats    = 2
	maxLagRepeats     = 3 // two or three seconds; how long Cognito takes is not documented

	firstDelay = 500 * time.Millisecond
	longest    = 10 * time.Second
)

var _ aws.RetryerV2 = (*sending)(nil)

// IsErrorRetryable decides whether the request may be sent again. The SDK asks
// once for each failed attempt.
func (s *sending) IsErrorRetryable(err error) bool {
	if !s.left {
		return false // it never became a request: no credentials, no endpoint
	}
	s.left = false
	f := fateOf(err)
	if f == ambiguous {
		s.unclear = true
	}
	if codeOf(err) != "" {
		s.answer = err
	}
	s.seen(f)
	return s.mayRepeat(f)
}

func (s *sending) mayRepeat(f fate) bool {
	switch f {
	case throttled:
		return true
	case contended:
		return s.since(f) < contendedFor
	case early:
		return s.op.namesIdP && s.since(f) < earlyFor
	case absent:
		return s.fates[f].count <= maxLagRepeats && s.mayLag()
	case skewed:
		return s.fates[f].count <= maxSkewRepeats
	case unsent:
		return s.fates[f].count <= maxUnclearRepeats
	case ambiguous:
		return s.op.class != creating && s.fates[f].count <= maxUnclearRepeats
	default:
		return false
	}
}

// tally counts the attempts that ended alike.
type tally struct {
	count int
	first time.Time
}

func (s *sending) seen(f fate) {
	t, ok := s.fates[f]
	if !ok {
		t.first = s.client.now()
	}
	t.count++
	s.fates[f] = t
}

func (s *sending) since(f fate) time.Duration { return s.client.now().Sub(s.fates[f].first) }

// MaxAttempts limits attempts of every kind.
func (s *sending) MaxAttempts() int { return s.client.maxAttempts }

// GetAttemptToken holds each attempt back until Cognito's quotas have room.
func (s *sending) GetAttemptToken(ctx context.Context) (func(error) error, error) {
	if spend(ctx, s.op) {
		return nothingToRelease, nil
	}
	if err := s.client.pace.wait(ctx, s.op, s.poolID, s.client.now(), s.client.sleep); err != nil {
		return nil, err
	}
	return nothingToRelease, nil
}

// GetRetryToken waits before the next attempt. Waiting here, and not in the
// SDK's own sleep, keeps the last refusal in the error when the context ends.
func (s *sending) GetRetryToken(ctx context.Context, _ error) (func(error) error, error) {
	if err := s.client.sleep(ctx, delay(s.attempts)); err != nil {
		return nil, err
	}
	return nothingToRelease, nil
}

// RetryDelay adds no wait to that of GetRetryToken.
func (s *sending) RetryDelay(int, error) (time.Duration, error) { return 0, nil }

// GetInitialToken is part of the older retryer interface; the SDK calls
// GetAttemptToken instead.
func (s *sending) GetInitialToken() func(error) error { return nothingToRelease }

func nothingToRelease(error) error { return nil }

// delay doubles with every attempt. Half of it is left to chance, so that those
// who were refused together do not come back together.
func delay(attempts int) time.Duration {
	d := longest
	if doublings := attempts - 1; doublings < 5 {
		d = min(longest, firstDelay<<max(0, doublings))
	}
	return d/2 + rand.N(d/2) //nolint:gosec // chance, not secrecy
}
