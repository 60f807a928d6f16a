package cognito

import (
	"context"
	"log/slog"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/smithy-go/middleware"
)

// defaultMaxAttempts is generous, because a throttled request is worth waiting
// for; the caller's context ends the wait.
const defaultMaxAttempts = 25

// Client talks to Amazon Cognito in one Region with one set of credentials. It
// may be used by several goroutines at once; sharing of reads, locks and pacing
// work within one Client.
type Client struct {
	api         *cip.Client
	log         *slog.Logger
	now         func() time.Time
	sleep       func(context.Context, time.Duration) error
	maxAttempts int

	memo   *memo
	locks  locks
	pace   *pace
	absent absences
}

// Option changes how a Client works.
type Option func(*Client)

// WithLogger sends the log lines of the client to logger. Without it, nothing
// is logged. No line holds a request or reply body.
func WithLogger(logger *slog.Logger) Option { return func(c *Client) { c.log = logger } }

// WithClock replaces the clock.
func WithClock(now func() time.Time) Option { return func(c *Client) { c.now = now } }

// WithSleeper replaces waiting. The function returns early with the context's
// error when the context ends.
func WithSleeper(sleep func(context.Context, time.Duration) error) Option {
	return func(c *Client) { c.sleep = sleep }
}

// WithMaxAttempts limits how often one request is sent. Values below 1 are
// ignored.
func WithMaxAttempts(n int) Option {
	return func(c *Client) {
		if n > 0 {
			c.maxAttempts = n
		}
	}
}

// New returns a client for the Region, endpoint and credentials of cfg.
func New(cfg aws.Config, opts ...Option) *Client {
	c := &Client{
		log:         slog.New(slog.DiscardHandler),
		now:         time.Now,
		sleep:       sleep,
		maxAttempts: defaultMaxAttempts,
	}
	for _, opt := range opts {
		opt(c)
	}
	c.api = cip.NewFromConfig(cfg, func(o *cip.Options) {
		o.ClientLogMode = 0 // bodies hold client secrets
		o.HTTPClient = wholeReplies{o.HTTPClient}
		o.APIOptions = append(o.APIOptions, dropBodyLoggers)
	})
	c.memo = newMemo(c.now)
	c.pace = newPace()
	return c
}

// OnlyReads says that this run is a refresh or a plan: nobody in it writes, so
// each object is read once, however long the run takes. The first write ends that
// for good.
func (c *Client) OnlyReads() { c.memo.keep() }

// Age is how long ago something was made, by the client's clock.
func (c *Client) Age(made time.Time) time.Duration { return c.now().Sub(made) }

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// dropBodyLoggers removes the request loggers that the configuration brought
// along: they print bodies, and DescribeIdentityProvider answers with a client
// secret in clear text.
func dropBodyLoggers(stack *middleware.Stack) error {
	for _, id := range stack.Deserialize.List() {
		if logsBodies(id) {
			if _, err := stack.Deserialize.Remove(id); err != nil {
				return err
			}
		}
	}
	return nil
}
