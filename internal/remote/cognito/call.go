package cognito

import (
	"context"
	"log/slog"
	"strings"
	"time"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/smithy-go/middleware"
)

// sending is one call of an operation with all its attempts. It is the SDK's
// retryer for that call (retry.go).
type sending struct {
	client  *Client
	op      operation
	poolID  string
	started time.Time

	atItsWord bool // an answer that something is not there is believed

	attempts int            // requests sent
	left     bool           // the current attempt left this process
	unclear  bool           // an attempt may have been carried out unseen
	answer   error          // last refusal in Cognito's own words
	fates    map[fate]tally // how attempts ended
}

// send calls one operation of the SDK with this package's rules.
func send[I, O any](
	ctx context.Context, c *Client, op operation, poolID string, in *I,
	call func(context.Context, *I, ...func(*cip.Options)) (*O, error),
) (*O, error) {
	s := &sending{client: c, op: op, poolID: poolID, started: c.now(), fates: map[fate]tally{}}
	s.atItsWord, _ = ctx.Value(atItsWordKey{}).(bool)
	out, err := call(ctx, in, s.configure)
	if err != nil {
		if s.fates[absent].count > maxLagRepeats {
			c.absent.note(op, poolID)
		}
		return nil, s.failure(ctx, err)
	}
	return out, nil
}

func (s *sending) configure(o *cip.Options) {
	o.Retryer = s
	o.APIOptions = append(o.APIOptions, s.observe)
}

// observe adds the two middlewares of this package: one counts what leaves,
// one logs each attempt.
func (s *sending) observe(stack *middleware.Stack) error {
	count := middleware.DeserializeMiddlewareFunc("cogfed.Count", func(
		ctx context.Context, in middleware.DeserializeInput, next middleware.DeserializeHandler,
	) (middleware.DeserializeOutput, middleware.Metadata, error) {
		s.attempts++
		s.left = true
		return next.HandleDeserialize(ctx, in)
	})
	if err := stack.Deserialize.Add(count, middleware.After); err != nil {
		return err
	}
	return stack.Finalize.Insert(middleware.FinalizeMiddlewareFunc("cogfed.Log", s.logAttempt), "Retry", middleware.After)
}

// logAttempt writes one line for each attempt: what, where, how long, what came
// of it. Bodies, headers and messages stay out: they can hold a client secret.
func (s *sending) logAttempt(
	ctx context.Context, in middleware.FinalizeInput, next middleware.FinalizeHandler,
) (middleware.FinalizeOutput, middleware.Metadata, error) {
	began := s.client.now()
	attemptCtx, cancel := s.attemptContext(ctx)
	defer cancel()
	out, metadata, err := next.HandleFinalize(attemptCtx, in)
	s.client.log.LogAttrs(ctx, slog.LevelDebug, "Cognito request",
		slog.String("operation", s.op.name),
		slog.String("user_pool_id", s.poolID),
		slog.Int("attempt", s.attempts),
		slog.Duration("duration", s.client.now().Sub(began)),
		slog.String("outcome", outcome(err)),
	)
	return out, metadata, err
}

// attemptContext lets a create that is under way come to its end when the
// caller gives up: cut off, it may have made something that nobody knows of.
func (s *sending) attemptContext(ctx context.Context) (context.Context, context.CancelFunc) {
	if s.op.class != creating || ctx.Err() != nil {
		return ctx, func() {}
	}
	return context.WithTimeout(context.WithoutCancel(ctx), createAttempt)
}

// createAttempt is how long one attempt of a create may outlive its caller.
const createAttempt = 30 * time.Second

func outcome(err error) string {
	if err == nil {
		return "ok"
	}
	if code := codeOf(err); code != "" {
		return code
	}
	return kindOf(err).String()
}

// logsBodies tells by its id whether a middleware prints requests and replies.
func logsBodies(id string) bool { return strings.HasSuffix(id, "RequestResponseLogger") }
