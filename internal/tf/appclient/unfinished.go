package appclient

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// A process that is killed during a create leaves no state, app clients have no
// tags, and several may have the same name. A client is therefore made under a
// name that says it is unfinished, and gets its own in a second step
// (record 0010). Nobody has heard of the id of one that kept the first name.

// longestName is how many characters the name of a client may have
// (ClientNameType).
const longestName = 128

// create makes a client and gives it its own name last: from there on it is
// complete, and only the state is missing.
func (r *clientResource) create(ctx context.Context, config model, plan *model, wanted pool.AppClient, found *diag.Diagnostics) (pool.ObservedAppClient, error) {
	c, poolID := r.cognito(*plan), plan.UserPoolID.ValueString()
	prefix := blueprint.UnfinishedName(poolID, wanted)
	r.removeUnfinished(ctx, c, poolID, prefix, found)
	made, err := r.begin(ctx, config, *plan, wanted, prefix)
	if err != nil {
		return made, err
	}
	if plan.confidential {
		r.takeFirstSecret(ctx, plan, made, found)
	}
	if _, err = c.UpdateAppClient(ctx, poolID, made.ID, wanted); err == nil {
		return made, nil
	}
	undoing, cancel := context.WithTimeout(context.WithoutCancel(ctx), undoTimeout)
	defer cancel()
	if undoErr := c.DeleteAppClient(undoing, poolID, made.ID); undoErr != nil {
		return made, fmt.Errorf("%w\n\nApp client %s could not be removed again (%w). It is in no state; the next apply of this configuration removes it", err, made.ID, undoErr)
	}
	return made, fmt.Errorf("%w\n\nNothing is left behind: the client was removed again", err)
}

// undoTimeout limits the removal of a client that was made a moment ago.
const undoTimeout = 5 * time.Minute

// begin makes the client under its first name. One whose reply got lost is
// known by it.
func (r *clientResource) begin(ctx context.Context, config, plan model, wanted pool.AppClient, prefix string) (pool.ObservedAppClient, error) {
	c, poolID, secret := r.cognito(plan), plan.UserPoolID.ValueString(), givenSecret(config).Or(pool.Secret{})
	name := firstCharacters(prefix+r.aws.Unfinished.NewCreate()+" "+wanted.Name.Or(""), longestName)
	wanted.Name = tri.Of(name)
	create := func() (pool.ObservedAppClient, error) {
		if plan.confidential {
			return c.CreateConfidentialAppClient(ctx, poolID, wanted, secret)
		}
		return c.CreateAppClient(ctx, poolID, wanted)
	}
	made, err := create()
	if !cognito.IsAmbiguous(err) {
		return made, err
	}
	looking, cancel := context.WithTimeout(context.WithoutCancel(ctx), undoTimeout)
	defer cancel()
	listed, _ := c.AppClients(looking, poolID)
	for _, summary := range listed {
		if summary.Name != name {
			continue
		}
		if seen, lookErr := c.AppClient(looking, poolID, summary.ID); lookErr == nil {
			if !secret.IsEmpty() {
				seen.Secret = secret
			}
			return seen, nil
		}
	}
	return made, err
}

func firstCharacters(text string, most int) string {
	all := []rune(text)
	return string(all[:min(len(all), most)])
}

// removeUnfinished deletes what interrupted applies of the same client left. It
// looks once in a run and pool; what cannot be listed is not removed.
func (r *clientResource) removeUnfinished(ctx context.Context, c *cognito.Client, poolID, prefix string, found *diag.Diagnostics) {
	left := r.aws.Unfinished.Seek(poolID, func() map[string]string {
		listed, _ := c.AppClients(ctx, poolID)
		names := map[string]string{}
		for _, s := range listed {
			names[s.ID] = s.Name
		}
		return names
	})
	for id, name := range left {
		if !strings.HasPrefix(name, prefix) {
			continue
		}
		seen, err := c.AppClient(ctx, poolID, id) // may have been finished since
		if err == nil && strings.HasPrefix(seen.Settings.Name.Or(""), prefix) {
			err = c.DeleteAppClient(ctx, poolID, id)
		}
		if err != nil && !cognito.IsNotFound(err) {
			found.AddWarning("Unfinished app client could not be removed",
				"An interrupted apply left app client "+id+" in user pool "+poolID+". Nobody uses it; delete it by hand: "+err.Error())
		}
	}
}
