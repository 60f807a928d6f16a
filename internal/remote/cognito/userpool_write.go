package cognito

import (
	"context"
	"log/slog"
	"time"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// undoFor limits the removal of what a failed create made. It goes on when the
// caller is gone.
const undoFor = 2 * time.Minute

// CreateUserPool makes a user pool. Cognito accepts MFA at creation only with
// SMS, so the pool starts without and MFA follows in a second request; when that
// fails, the pool is deleted again. A pool that could not be deleted is named in
// the error's Left.
func (c *Client) CreateUserPool(ctx context.Context, desired pool.UserPool) (pool.ObservedUserPool, error) {
	if err := refuseUnknown(opCreateUserPool.name, desired); err != nil {
		return pool.ObservedUserPool{}, err
	}
	out, err := send(ctx, c, opCreateUserPool, "", createUserPoolInput(desired), c.api.CreateUserPool)
	if err != nil {
		c.memo.forget(poolsScope)
		return pool.ObservedUserPool{}, err
	}
	if out.UserPool == nil || out.UserPool.Id == nil {
		return pool.ObservedUserPool{}, empty(opCreateUserPool, "")
	}
	id := *out.UserPool.Id
	seen, err := c.finishUserPool(ctx, out.UserPool, desired) // nobody else knows the pool yet: no lock
	if err != nil {
		return pool.ObservedUserPool{}, c.undoUserPool(ctx, id, desired, err)
	}
	return seen, nil
}

func (c *Client) finishUserPool(ctx context.Context, made *types.UserPoolType, desired pool.UserPool) (pool.ObservedUserPool, error) {
	config := &cip.GetUserPoolMfaConfigOutput{MfaConfiguration: types.UserPoolMfaTypeOff}
	if mfaDiffers(desired, config) {
		out, err := c.setMFA(ctx, *made.Id, desired, made)
		if err != nil {
			return pool.ObservedUserPool{}, err
		}
		config = (*cip.GetUserPoolMfaConfigOutput)(out)
	}
	return fromUserPool(made, config), nil
}

// undoUserPool removes a pool that is seconds old and empty.
func (c *Client) undoUserPool(ctx context.Context, id string, desired pool.UserPool, cause error) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), undoFor)
	defer cancel()
	err := c.write(ctx, ofPool(id, opDeleteUserPool), func(ctx context.Context) error {
		if desired.DeletionProtection.Or("") == string(types.DeletionProtectionTypeActive) {
			if err := c.unprotect(ctx, id, desired); err != nil {
				return err
			}
		}
		return c.deleteUserPool(ctx, id)
	})
	if err != nil {
		c.log.LogAttrs(ctx, slog.LevelWarn, "a user pool made a moment ago could not be deleted again",
			slog.String("user_pool_id", id), slog.String("outcome", outcome(err)))
		return leaving(cause, id)
	}
	return cause
}

// unprotect keeps the tags: by them others recognise a pool that an undo which
// is cut short leaves behind.
func (c *Client) unprotect(ctx context.Context, id string, desired pool.UserPool) error {
	_, err := send(ctx, c, opUpdateUserPool, id, &cip.UpdateUserPoolInput{
		UserPoolId: &id, DeletionProtection: types.DeletionProtectionTypeInactive, UserPoolTags: asMap(desired.Tags),
	}, c.api.UpdateUserPool)
	return err
}

// UpdateUserPool makes the pool hold what is desired, and keeps everything that
// pool.UserPool does not model. Custom attributes that the pool lacks are added;
// what else is fixed at creation (sign-in names, case sensitivity, attributes
// the pool has) is left alone.
func (c *Client) UpdateUserPool(ctx context.Context, id string, desired pool.UserPool) error {
	if err := refuseUnknown(opUpdateUserPool.name, desired); err != nil {
		return err
	}
	return c.write(ctx, ofPool(id, opUpdateUserPool), func(ctx context.Context) error { return c.replaceUserPool(ctx, id, desired) })
}

// replaceUserPool sends what differs, the irreversible part last. MFA goes
// first when it gives something up, because a lower tier or another e-mail
// setting is refused while MFA uses it; and afterwards when it asks for more.
func (c *Client) replaceUserPool(ctx context.Context, id string, desired pool.UserPool) error {
	described, config, err := c.freshUserPool(ctx, id)
	if err != nil {
		return err
	}
	differs := mfaDiffers(desired, config)
	if differs && mfaRelaxes(desired, config) {
		out, err := c.setMFA(ctx, id, desired, described)
		if err != nil {
			return err
		}
		described.MfaConfiguration, differs = out.MfaConfiguration, false
	}
	if _, err := send(ctx, c, opUpdateUserPool, id, overlayUserPool(described, desired), c.api.UpdateUserPool); err != nil {
		return err
	}
	if differs {
		if _, err := c.setMFA(ctx, id, desired, described); err != nil {
			return err
		}
	}
	return c.addAttributes(ctx, id, described, desired)
}
