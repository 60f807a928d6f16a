package federation

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"github.com/hashicorp/terraform-plugin-framework/diag"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/blueprint"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// A process that is killed during a create leaves no state. A pool that is being
// made therefore bears a mark from its first moment, by which the next create
// of the same federation finds it (record 0010).

// mostTags is how many tags a user pool takes (AWS General Reference, tag limits).
const mostTags = 50

// beginPool makes the pool with its mark, or takes over the one that an
// interrupted apply began. From there on wanted bears the mark.
func (b builder) beginPool(ctx context.Context, wanted *blueprint.Objects) (objects, error) {
	plain := *wanted.UserPool
	mark := blueprint.Mark{Work: wanted.Work(), Create: b.unfinished.NewCreate()}
	tags := maps.Clone(plain.Tags.Or(nil))
	if len(tags) >= mostTags {
		return b.createPool(ctx, plain, "")
	}
	if tags == nil {
		tags = map[string]tri.Value[string]{}
	}
	tags[blueprint.UnfinishedTag] = tri.Of(mark.String())
	marked := plain
	marked.Tags = tri.Of(tags)
	wanted.UserPool = &marked
	if id := b.takeUnfinished(ctx, plain.Name.Or(""), mark.Work); id != "" {
		made, err := b.setPool(ctx, id, marked, mark.String())
		made.continued = true
		return made, err
	}
	made, err := b.createPool(ctx, marked, mark.String())
	if refusesTags(err) {
		wanted.UserPool = &plain
		return b.createPool(ctx, plain, "")
	}
	return made, err
}

// refusesTags tells whether the tag may be what was refused: a policy can allow
// certain tags only.
func refusesTags(err error) bool {
	var refused *cognito.Error
	return errors.As(err, &refused) && refused.Operation == "CreateUserPool" && !refused.Ambiguous &&
		(refused.Kind == cognito.Denied || refused.Code == "UserPoolTaggingException")
}

func (b builder) createPool(ctx context.Context, settings pool.UserPool, mark string) (objects, error) {
	created, err := b.cognito.CreateUserPool(ctx, settings)
	made := objects{pool: created, mark: mark}
	left := cognito.Left(err)
	switch {
	case err == nil:
		b.unfinished.IsNew(created.ID)
		return made, nil
	case len(left) > 0 && mark != "":
		return made, fmt.Errorf("%w\n\n%s", cognito.Cleaned(err), goesOn(left[0]))
	case len(left) > 0:
		made.pool.ID, made.left = left[0], true
		return made, err
	case !cognito.IsAmbiguous(err):
		return made, err
	}
	name := settings.Name.Or("")
	if mark == "" {
		return made, fmt.Errorf("%w.\n\nIf there is a user pool called %q now, no state knows of it, and it bears no mark: look before you apply again, and delete or import it", err, name)
	}
	lookCtx, cancel := afterwards(ctx)
	defer cancel()
	id := b.poolWith(lookCtx, name, func(m blueprint.Mark, _ pool.ObservedUserPool) bool { return m.String() == mark })
	if id == "" || ctx.Err() != nil {
		return made, fmt.Errorf("%w.\n\nIf there is a user pool called %q now, it bears the tag %s, and the next apply goes on with it", err, name, blueprint.UnfinishedTag)
	}
	return b.setPool(ctx, id, settings, mark)
}

// setPool gives an unfinished pool its settings and its mark.
func (b builder) setPool(ctx context.Context, id string, settings pool.UserPool, mark string) (objects, error) {
	made := objects{pool: pool.ObservedUserPool{ID: id}, mark: mark}
	if err := b.cognito.UpdateUserPool(ctx, id, settings); err != nil {
		return made, fmt.Errorf("%w\n\n%s", err, goesOn(id))
	}
	facts, err := b.cognito.UserPoolFacts(ctx, id)
	made.pool = facts
	return made, err
}

// takeUnfinished finds the pool that an interrupted apply of the same work left.
// One with users in it is in use, whatever its mark says.
func (b builder) takeUnfinished(ctx context.Context, name, work string) string {
	return b.poolWith(ctx, name, func(m blueprint.Mark, found pool.ObservedUserPool) bool {
		return m.Work == work && found.Users.Or(0) == 0 && !b.unfinished.Begun(m.Create) && b.unfinished.Take(found.ID)
	})
}

// poolWith finds a pool by its name and mark. What cannot be read is not found:
// the permission to list pools is not worth failing for.
func (b builder) poolWith(ctx context.Context, name string, fits func(blueprint.Mark, pool.ObservedUserPool) bool) string {
	listed, _ := b.cognito.UserPools(ctx)
	for _, p := range listed {
		if p.Name != name {
			continue
		}
		facts, err := b.cognito.UserPoolFacts(ctx, p.ID)
		if mark, ok := blueprint.MarkOf(facts.Settings); err == nil && ok && fits(mark, facts) {
			return p.ID
		}
	}
	return ""
}

// finish takes the mark away: the pool is complete. Another apply that has put
// its own mark there meanwhile has taken the pool over, and only one may keep it.
func (b builder) finish(ctx context.Context, made objects) (objects, error) {
	if made.mark == "" {
		return made, nil
	}
	ctx, cancel := afterwards(ctx)
	defer cancel()
	ours := func(found pool.ObservedUserPool) bool {
		mark, marked := blueprint.MarkOf(found.Settings)
		return !marked || mark.String() == made.mark
	}
	facts, err := b.cognito.ExpectUserPoolFacts(ctx, made.pool.ID, ours)
	if err == nil && !ours(facts) {
		return objects{}, fmt.Errorf("user pool %s was taken over by another apply of an equal federation, which took this one for interrupted. "+
			"It belongs to that one now. Apply again to make another, under another name if they must not be mixed up", made.pool.ID)
	}
	made.stillMarked = b.cognito.RemoveUserPoolTag(ctx, made.pool.ID, made.pool.ARN, blueprint.UnfinishedTag)
	return made, nil
}

// tellContinued says what was not made from nothing.
func tellContinued(found *diag.Diagnostics, made objects) {
	if made.continued && !made.left {
		found.AddWarning("Federation was in part there already",
			"User pool "+made.pool.ID+" had something of this federation: from an earlier apply that was interrupted, or from a resource whose place this one takes. "+
				"It was kept and completed, and not made again.")
	}
	if made.stillMarked != nil {
		found.AddWarning("User pool still bears the mark of an unfinished one",
			"The federation is complete, and tag "+blueprint.UnfinishedTag+" of user pool "+made.pool.ID+" could not be removed: "+made.stillMarked.Error()+
				"\n\nThe next plan shows it as a change. As long as the tag is there, another apply that makes an equal federation takes the pool for unfinished.")
	}
}

// refuseDomainOfPool stops before anything is made when the pool has the domain
// already: it is somebody's, unless the identity provider beside it shows that
// an interrupted apply got so far.
func (b builder) refuseDomainOfPool(ctx context.Context, poolID string, wanted blueprint.Objects) (continued bool, err error) {
	name := domainName(*wanted.Domain)
	held, err := b.lookDomain(ctx, poolID, name)
	if err != nil || held == nil {
		return false, err
	}
	found, err := b.lookProvider(ctx, poolID, wanted.Provider.Name.Or(""))
	if err == nil && b.justMade(*found, wanted.Provider) {
		return true, nil
	}
	return false, fmt.Errorf("user pool %s has domain %s already. Leave domain out, and whoever made the domain keeps it.\n\n"+
		"If identity provider and domain are this federation's, import them:\n\n%s", poolID, name, importCommand(poolID, wanted.Provider.Name.Or(""), "/"+ownDomain))
}

func importCommand(poolID, provider, owned string) string {
	return "  terraform import cogfed_oidc_federation.<name> " + poolID + "/" + provider + owned
}

// goesOn says what becomes of what an apply leaves behind.
func goesOn(poolID string) string {
	return "User pool " + poolID + " is unfinished, and in no state: the next apply of this configuration goes on with it. " +
		"It bears the tag " + blueprint.UnfinishedTag + "; delete it by hand if it is not wanted any more."
}

// staysFor says what becomes of what an interrupted apply had made, when the one
// that goes on with it fails too. A pool of others is for nobody to delete.
func staysFor(made objects) string {
	if made.mark != "" {
		return goesOn(made.pool.ID)
	}
	return "User pool " + made.pool.ID + " has a part of this federation, from an earlier apply that was interrupted. It was left there: " +
		"the next apply of this configuration goes on with it, as long as it is less than an hour old. A later one says how to import it."
}
