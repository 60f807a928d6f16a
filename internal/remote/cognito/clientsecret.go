package cognito

import (
	"context"
	"errors"
	"slices"

	"github.com/aws/aws-sdk-go-v2/aws"
	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
)

// maxClientSecrets is how many secrets an app client can have (API reference of
// AddUserPoolClientSecret).
const maxClientSecrets = 2

// ClientSecrets lists the secrets of an app client, oldest first. A public
// client has none. A list without the secret that is known to be there, if any,
// may lag behind, and is asked for again. Concurrent readers share the request.
func (c *Client) ClientSecrets(ctx context.Context, poolID, clientID, known string) ([]pool.ClientSecret, error) {
	key := memoKey{scope: clientsOf(poolID), operation: opListUserPoolClientSecrets.name, id: clientID + " " + known}
	return shared(ctx, c.memo, key, func(ctx context.Context) ([]pool.ClientSecret, error) {
		return c.listClientSecretsWith(ctx, poolID, clientID, known)
	})
}

// RotateClientSecret adds a secret to an app client: value, or one that Cognito
// makes when it is empty. The secret with the id current stays valid. Where the
// client has no room, the other one goes first.
//
// A reply that got lost leaves a secret whose value nobody knows, unless it was
// given: it is deleted, and another one added.
func (c *Client) RotateClientSecret(ctx context.Context, poolID, clientID, current string, value pool.Secret) (pool.IssuedSecret, error) {
	var issued pool.IssuedSecret
	err := c.write(ctx, ofClient(poolID, opListUserPoolClientSecrets, opAddUserPoolClientSecret), func(ctx context.Context) error {
		held, err := c.makeRoom(ctx, poolID, clientID, current)
		if err != nil {
			return err
		}
		issued, err = c.addClientSecret(ctx, poolID, clientID, value)
		if !IsAmbiguous(err) {
			return err
		}
		added, listErr := c.listClientSecrets(ctx, poolID, clientID)
		if listErr != nil {
			return err
		}
		added = slices.DeleteFunc(added, func(s pool.ClientSecret) bool { return hasSecret(held, s.ID) })
		switch {
		case len(added) == 1 && !value.IsEmpty():
			issued = pool.IssuedSecret{ClientSecret: added[0], Value: value}
			return nil
		case len(added) == 1:
			if err := c.deleteClientSecret(ctx, poolID, clientID, added[0].ID); err != nil {
				return err
			}
		}
		issued, err = c.addClientSecret(ctx, poolID, clientID, value)
		return err
	})
	return issued, harmless(err)
}

// harmless is the failure of a rotation that may have added a secret all the
// same: the next one deletes it.
func harmless(err error) error {
	e, ok := errors.AsType[*Error](err)
	if !ok || !e.Ambiguous {
		return err
	}
	clean := *e
	clean.Ambiguous = false
	return &clean
}

// KeepClientSecret deletes every secret of an app client but one.
func (c *Client) KeepClientSecret(ctx context.Context, poolID, clientID, id string) error {
	return c.write(ctx, ofClient(poolID, opListUserPoolClientSecrets), func(ctx context.Context) error {
		held, err := c.listClientSecretsWith(ctx, poolID, clientID, id)
		if err != nil {
			return err
		}
		if !hasSecret(held, id) {
			return &Error{Kind: NotFound, UserPoolID: poolID, Message: "client secret " + id + ", which is to stay, is gone"}
		}
		for _, s := range held {
			if s.ID == id {
				continue
			}
			if err := c.deleteClientSecret(ctx, poolID, clientID, s.ID); err != nil {
				return err
			}
		}
		return nil
	})
}

// makeRoom deletes what stands in the way of another secret, and returns what
// is left.
func (c *Client) makeRoom(ctx context.Context, poolID, clientID, current string) ([]pool.ClientSecret, error) {
	held, err := c.listClientSecretsWith(ctx, poolID, clientID, current)
	if err != nil {
		return nil, err
	}
	for len(held) >= maxClientSecrets {
		i := max(0, slices.IndexFunc(held, func(s pool.ClientSecret) bool { return s.ID != current }))
		if err := c.deleteClientSecret(ctx, poolID, clientID, held[i].ID); err != nil {
			return nil, err
		}
		held = slices.Delete(held, i, i+1)
	}
	return held, nil
}

func (c *Client) addClientSecret(ctx context.Context, poolID, clientID string, value pool.Secret) (pool.IssuedSecret, error) {
	in := &cip.AddUserPoolClientSecretInput{UserPoolId: &poolID, ClientId: &clientID}
	if !value.IsEmpty() {
		in.ClientSecret = aws.String(value.Reveal())
	}
	out, err := send(ctx, c, opAddUserPoolClientSecret, poolID, in, c.api.AddUserPoolClientSecret)
	switch {
	case err != nil:
		return pool.IssuedSecret{}, redact(err, value.Reveal())
	case out.ClientSecretDescriptor == nil:
		return pool.IssuedSecret{}, empty(opAddUserPoolClientSecret, poolID)
	case value.IsEmpty():
		value = pool.NewSecret(aws.ToString(out.ClientSecretDescriptor.ClientSecretValue))
	}
	return pool.IssuedSecret{ClientSecret: describedSecret(*out.ClientSecretDescriptor), Value: value}, nil
}

func (c *Client) deleteClientSecret(ctx context.Context, poolID, clientID, id string) error {
	in := &cip.DeleteUserPoolClientSecretInput{UserPoolId: &poolID, ClientId: &clientID, ClientSecretId: &id}
	_, err := send(ctx, c, opDeleteUserPoolClientSecret, poolID, in, c.api.DeleteUserPoolClientSecret)
	return unlessGone(err)
}

// listClientSecretsWith asks again for a list that lacks what is known to be
// there. Whoever believed it would delete the secret that is in use.
func (c *Client) listClientSecretsWith(ctx context.Context, poolID, clientID, known string) ([]pool.ClientSecret, error) {
	for attempt := 1; ; attempt++ {
		held, err := c.listClientSecrets(ctx, poolID, clientID)
		if err != nil || known == "" || hasSecret(held, known) || attempt > maxLagRepeats {
			return held, err
		}
		if err := c.sleep(ctx, delay(attempt)); err != nil {
			return nil, waitEnded(err, "the client secrets of app client "+clientID)
		}
	}
}

// listClientSecrets reads one page: there is never another one (API reference
// of ListUserPoolClientSecrets).
func (c *Client) listClientSecrets(ctx context.Context, poolID, clientID string) ([]pool.ClientSecret, error) {
	in := &cip.ListUserPoolClientSecretsInput{UserPoolId: &poolID, ClientId: &clientID}
	out, err := send(ctx, c, opListUserPoolClientSecrets, poolID, in, c.api.ListUserPoolClientSecrets)
	if err != nil {
		return nil, err
	}
	held := make([]pool.ClientSecret, len(out.ClientSecrets))
	for i, d := range out.ClientSecrets {
		held[i] = describedSecret(d)
	}
	slices.SortStableFunc(held, func(a, b pool.ClientSecret) int { return a.Created.Compare(b.Created) })
	return held, nil
}

func hasSecret(held []pool.ClientSecret, id string) bool {
	return slices.ContainsFunc(held, func(s pool.ClientSecret) bool { return s.ID == id })
}

func describedSecret(d types.ClientSecretDescriptorType) pool.ClientSecret {
	return pool.ClientSecret{ID: aws.ToString(d.ClientSecretId), Created: aws.ToTime(d.ClientSecretCreateDate)}
}
