package federation

import (
	"context"
	"errors"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"

	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// guardAttribute is off unless the configuration sets it. As with the deletion
// protection of a pool, what counts is the state: it is switched off by an apply
// of its own, before the one that deletes.
const guardAttribute = "prevent_destroy_with_users"

// loss is what a deletion would take away from users.
type loss struct {
	what  string // is to be deleted
	count cognito.UserCount
	whose string
}

// poolLoss counts everybody in an owned pool, which goes with all of them.
func (b builder) poolLoss(ctx context.Context, state model) (loss, error) {
	id := state.UserPoolID.ValueString()
	count, err := b.cognito.Users(ctx, id)
	return loss{what: "user pool " + id, count: count, whose: "in it, and nothing brings them back"}, err
}

// providerLoss counts whom the identity provider has brought.
func (b builder) providerLoss(ctx context.Context, state model) (loss, error) {
	id, name := state.UserPoolID.ValueString(), state.ProviderName.ValueString()
	count, err := b.cognito.UsersOf(ctx, id, name)
	return loss{
		what: "identity provider " + name + " of user pool " + id, count: count,
		whose: "that it has brought, who can no longer log in",
	}, err
}

// refuseUsers stops a deletion while there are users to whom it matters. An
// object that is gone has none.
func (b builder) refuseUsers(ctx context.Context, state model, renamed bool) error {
	if !state.PreventDestroyWithUsers.ValueBool() {
		return nil
	}
	ask := b.providerLoss
	if state.ownsPool() && !renamed {
		ask = b.poolLoss
	}
	lost, err := ask(ctx, state)
	switch {
	case cognito.IsNotFound(err):
		return nil
	case err != nil:
		return uncounted{fmt.Errorf("%s is set, and the users of %s could not be counted: %w", guardAttribute, lost.what, err)}
	case lost.count.Number == 0:
		return nil
	default:
		return fmt.Errorf("%s is set, and %s has %s %s. Nothing was deleted.\n\n"+
			"Fix: If they are to go: set %s = false, apply, then delete. To keep them and give up managing this, take the resource out of the state with a removed block",
			guardAttribute, lost.what, number(lost.count), lost.whose, guardAttribute)
	}
}

func number(c cognito.UserCount) string {
	switch {
	case c.More:
		return fmt.Sprintf("at least %d users", c.Number)
	case c.Number == 1:
		return "1 user"
	default:
		return fmt.Sprintf("%d users", c.Number)
	}
}

// uncounted is why users could not be counted. It stops a deletion; a plan that
// is made with other permissions goes on.
type uncounted struct{ error }

// Unwrap gives the reason.
func (u uncounted) Unwrap() error { return u.error }

// checkUsers refuses at plan what the deletion would refuse. Terraform plans no
// destroy for the destroy half of a replacement, so this is told that there will
// be one.
func (r *Resource) checkUsers(ctx context.Context, prior model, renamed bool, found *diag.Diagnostics) {
	if r.aws == nil {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, readTimeout)
	defer cancel()
	err := r.client(prior).refuseUsers(ctx, prior, renamed)
	if err == nil {
		return
	}
	if _, open := errors.AsType[uncounted](err); open {
		found.AddAttributeWarning(path.Root(guardAttribute), "Users could not be counted", err.Error()+
			"\n\nThe apply asks again, and deletes nothing as long as it gets no answer.")
		return
	}
	found.AddAttributeError(path.Root(guardAttribute), "There are users who would be lost", err.Error()+".")
}

// checkReplaced looks after the users of an identity provider that a plan puts
// another in place of.
func (r *Resource) checkReplaced(ctx context.Context, prior, plan model, replaced bool, found *diag.Diagnostics) {
	renamed := !plan.ProviderName.IsUnknown() && !plan.ProviderName.Equal(prior.ProviderName)
	if replaced || renamed {
		r.checkUsers(ctx, prior, renamed && !replaced, found)
	}
}
