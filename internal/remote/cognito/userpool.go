package cognito

import (
	"context"
	"errors"
	"log/slog"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"
	"golang.org/x/sync/errgroup"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// UserPool reads a user pool with its MFA settings. These take a request of
// their own, which is made only when MFA is on, or for passkeys: a pool may have
// those without MFA. Concurrent readers share the requests.
func (c *Client) UserPool(ctx context.Context, id string, passkeys bool) (pool.ObservedUserPool, error) {
	described, err := c.sharedUserPool(ctx, id)
	if err != nil {
		return pool.ObservedUserPool{}, err
	}
	config := &cip.GetUserPoolMfaConfigOutput{MfaConfiguration: described.MfaConfiguration}
	if passkeys || on(described.MfaConfiguration) {
		config, err = c.sharedMFA(ctx, id)
	}
	if err != nil {
		return pool.ObservedUserPool{}, err
	}
	return fromUserPool(described, config), nil
}

func (c *Client) sharedMFA(ctx context.Context, id string) (*cip.GetUserPoolMfaConfigOutput, error) {
	key := memoKey{scope: id, operation: opGetUserPoolMfaConfig.name, id: id}
	return shared(ctx, c.memo, key, func(ctx context.Context) (*cip.GetUserPoolMfaConfigOutput, error) {
		return c.getMFA(ctx, id)
	})
}

// UserPoolFacts reads a user pool without asking for its MFA settings: of
// these, only the mode is known.
func (c *Client) UserPoolFacts(ctx context.Context, id string) (pool.ObservedUserPool, error) {
	described, err := c.sharedUserPool(ctx, id)
	if err != nil {
		return pool.ObservedUserPool{}, err
	}
	facts := fromUserPool(described, &cip.GetUserPoolMfaConfigOutput{})
	facts.Settings.MFA = tri.Of(pool.MFA{Mode: word(described.MfaConfiguration)})
	return facts, nil
}

// FreshUserPoolFacts is UserPoolFacts past what other readers know.
func (c *Client) FreshUserPoolFacts(ctx context.Context, id string) (pool.ObservedUserPool, error) {
	c.memo.forget(id)
	return c.UserPoolFacts(ctx, id)
}

// ExpectUserPoolFacts is UserPoolFacts of a pool that was changed a moment ago:
// facts that are not as expected may be from before, and are asked for again.
func (c *Client) ExpectUserPoolFacts(ctx context.Context, id string, expected func(pool.ObservedUserPool) bool) (pool.ObservedUserPool, error) {
	for attempt := 1; ; attempt++ {
		facts, err := c.UserPoolFacts(ctx, id)
		if err != nil || expected(facts) || attempt > maxLagRepeats {
			return facts, err
		}
		c.memo.forget(id)
		if err := c.sleep(ctx, delay(attempt)); err != nil {
			return facts, waitEnded(err, "user pool "+id)
		}
	}
}

func (c *Client) sharedUserPool(ctx context.Context, id string) (*types.UserPoolType, error) {
	key := memoKey{scope: id, operation: opDescribeUserPool.name, id: id}
	return shared(ctx, c.memo, key, func(ctx context.Context) (*types.UserPoolType, error) {
		return c.describeUserPool(ctx, id)
	})
}

// DeleteUserPool deletes a user pool. A pool that is gone already is no error.
// Its domain must go first, and deletion protection must be off.
func (c *Client) DeleteUserPool(ctx context.Context, id string) error {
	return c.write(ctx, ofPool(id, opDeleteUserPool), func(ctx context.Context) error { return c.deleteUserPool(ctx, id) })
}

func (c *Client) deleteUserPool(ctx context.Context, id string) error {
	_, err := send(ctx, c, opDeleteUserPool, id, &cip.DeleteUserPoolInput{UserPoolId: &id}, c.api.DeleteUserPool)
	return unlessGone(err)
}

// unlessGone makes a delete succeed when there is nothing to delete, be it that
// an earlier attempt of the same delete lost its reply.
func unlessGone(err error) error {
	if IsNotFound(err) {
		return nil
	}
	return err
}

func (c *Client) describeUserPool(ctx context.Context, id string) (*types.UserPoolType, error) {
	out, err := send(ctx, c, opDescribeUserPool, id, &cip.DescribeUserPoolInput{UserPoolId: &id}, c.api.DescribeUserPool)
	if err != nil {
		return nil, err
	}
	if out.UserPool == nil {
		return nil, empty(opDescribeUserPool, id)
	}
	return out.UserPool, nil
}

func (c *Client) getMFA(ctx context.Context, id string) (*cip.GetUserPoolMfaConfigOutput, error) {
	return send(ctx, c, opGetUserPoolMfaConfig, id, &cip.GetUserPoolMfaConfigInput{UserPoolId: &id}, c.api.GetUserPoolMfaConfig)
}

// freshUserPool reads a pool past what other readers know, as a write must.
func (c *Client) freshUserPool(ctx context.Context, id string) (*types.UserPoolType, *cip.GetUserPoolMfaConfigOutput, error) {
	return both(ctx, func(ctx context.Context) (*types.UserPoolType, error) {
		return c.describeUserPool(ctx, id)
	}, func(ctx context.Context) (*cip.GetUserPoolMfaConfigOutput, error) {
		return c.getMFA(ctx, id)
	})
}

// both asks two things at once.
func both[A, B any](
	ctx context.Context, first func(context.Context) (A, error), second func(context.Context) (B, error),
) (a A, b B, err error) {
	group, groupCtx := errgroup.WithContext(ctx)
	group.Go(func() (err error) { a, err = first(groupCtx); return err })
	group.Go(func() (err error) { b, err = second(groupCtx); return err })
	return a, b, group.Wait()
}

// empty says that Cognito answered a success without the object.
func empty(op operation, poolID string) error {
	return &Error{Operation: op.name, UserPoolID: poolID, Kind: Other, Message: "the answer holds no object", Attempts: 1, Err: errEmpty}
}

var errEmpty = errors.New("empty answer")

// confirm reads back what a create or an update made. What the write itself
// answered stands in when the reading fails: the object exists, and must not
// get lost over a reply.
func confirm[T any](ctx context.Context, c *Client, answered T, read func(context.Context) (T, error)) T {
	seen, err := read(ctx)
	if err != nil {
		c.log.LogAttrs(ctx, slog.LevelWarn, "Cognito could not be asked for what was just written; its answer to the write is used",
			slog.String("outcome", outcome(err)))
		return answered
	}
	return seen
}
