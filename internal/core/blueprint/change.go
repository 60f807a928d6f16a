package blueprint

import (
	"fmt"
	"slices"
	"strings"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Change returns what is wrong with going from one federation to another: what
// Cognito cannot change in place (errors; a user pool is never replaced), and
// what users must know (warnings). UserPoolID of prior and planned is the id
// of the pool also where the federation owns it, as far as it is known.
// New custom attributes are fine. What is unknown on either side is not judged.
func Change(prior, planned Federation) []rules.Violation {
	prior, planned = prior.Effective(), planned.Effective()
	found := changedTarget(prior, planned)
	found = append(found, changedProvider(prior, planned)...)
	found = append(found, changedDomain(prior, planned)...)
	before, owned := prior.UserPool.Get()
	after, owns := planned.UserPool.Get()
	if owned && owns {
		found = append(found, changedPool(before, after)...)
	}
	return ordered(found)
}

// Ownership returns what is wrong with writing both user_pool and user_pool_id:
// that is for the pool which the federation owns already. prior is nil for one
// that does not exist yet. UserPoolID of planned is what the user wrote, and
// that of prior the id of the pool.
func Ownership(prior *Federation, planned Federation) []rules.Violation {
	id, known := planned.UserPoolID.Get()
	if !known || !planned.UserPool.IsKnown() || prior != nil && mayOwn(*prior, id) {
		return nil
	}
	return []rules.Violation{rules.PoolNotOwned(rules.Root("user_pool_id"), id)}
}

// mayOwn tells whether a federation owns a pool, or could for all that is known.
func mayOwn(f Federation, id string) bool {
	owned, known := f.UserPoolID.Get()
	return !f.UserPool.IsNull() && (f.UserPoolID.IsUnknown() || known && owned == id)
}

// Destroy returns what stands in the way of destroying a federation.
func Destroy(prior Federation) []rules.Violation {
	p, owned := prior.UserPool.Get()
	if !owned || p.DeletionProtection.Or("") != rules.DeletionActive {
		return nil
	}
	name := fmt.Sprintf("%s (%s)", p.Name.Or("without a name"), prior.UserPoolID.Or("of an unknown id"))
	return []rules.Violation{rules.ProtectedFromDeletion(rules.Root("user_pool").Attr("deletion_protection"), name)}
}

// ChangeClient returns what is wrong with going from one client to another.
func ChangeClient(prior, planned Client) []rules.Violation {
	before, after, differ := differing(prior.UserPoolID, planned.UserPoolID)
	if !differ {
		return nil
	}
	return []rules.Violation{rules.ClientMoved(rules.Root("user_pool_id"), before, after)}
}

// changedTarget checks that the federation stays with the pool it owns, and
// does not make a new one where it was attached.
func changedTarget(prior, planned Federation) []rules.Violation {
	if prior.UserPool.IsUnknown() || planned.UserPool.IsUnknown() || prior.UserPoolID.IsUnknown() || planned.UserPoolID.IsUnknown() {
		return nil
	}
	owned, owns := prior.UserPool.IsKnown(), planned.UserPool.IsKnown()
	before, after, differ := differing(prior.UserPoolID, planned.UserPoolID)
	switch same := before != "" && before == after; {
	case same:
		return nil
	case owned != owns:
		return changedOwnership(prior, planned, owned)
	case differ && owned:
		return []rules.Violation{rules.PoolSwapped(rules.Root("user_pool_id"), fmt.Sprintf("The pool changes from %s to %s.", before, after))}
	case differ:
		return []rules.Violation{rules.FederationMoved(rules.Root("user_pool_id"), before, after)}
	default:
		return nil
	}
}

// changedOwnership reports a federation that leaves the pool it owns, or asks
// for a pool of its own where it was attached.
func changedOwnership(prior, planned Federation, owned bool) []rules.Violation {
	if owned {
		return []rules.Violation{rules.PoolSwapped(rules.Root("user_pool_id"), fmt.Sprintf("user_pool is gone, and user_pool_id is %s.", planned.UserPoolID))}
	}
	return []rules.Violation{rules.PoolSwapped(rules.Root("user_pool"), fmt.Sprintf("The federation is attached to %s, and user_pool asks for a new pool.", prior.UserPoolID)).
		WithFix("Keep user_pool_id. To let this resource own the pool, import the pool with it.")}
}

func changedProvider(prior, planned Federation) []rules.Violation {
	before, after, differ := differing(prior.Provider.Name, planned.Provider.Name)
	if !differ {
		return nil
	}
	return []rules.Violation{rules.ProviderRenamed(rules.Root("provider_name"), before, after)}
}

func changedDomain(prior, planned Federation) []rules.Violation {
	at := rules.Root("domain")
	before, ok := prior.Domain.Get()
	after, okAfter := planned.Domain.Get()
	if !ok || !okAfter {
		return nil
	}
	var found []rules.Violation
	host, known := DomainHost(prior.Region.Or(""), before)
	next, knownAfter := DomainHost(planned.Region.Or(""), after)
	if known && knownAfter && host != next {
		found = append(found, rules.DomainReplaced(at, RedirectURI(host), RedirectURI(next)))
	}
	version, known := before.ManagedLoginVersion.Get()
	if n, knownAfter := after.ManagedLoginVersion.Get(); known && knownAfter && n != version {
		found = append(found, rules.LoginSwitched(at.Attr("managed_login_version"), version, n))
	}
	return found
}

func changedPool(before, after pool.UserPool) []rules.Violation {
	at := rules.Root("user_pool")
	found := changedSchema(before.Schema, after.Schema)
	found = append(found, changedSignIn(at.Attr("username_attributes"), before.UsernameAttributes, after.UsernameAttributes)...)
	found = append(found, changedSignIn(at.Attr("alias_attributes"), before.AliasAttributes, after.AliasAttributes)...)
	exact := tri.Of(true) // what the API makes of a null
	if a, b, differ := differing(before.CaseSensitive.OrElse(exact), after.CaseSensitive.OrElse(exact)); differ {
		found = append(found, rules.CaseFixed(at.Attr("case_sensitive"), fmt.Sprint(a), fmt.Sprint(b)))
	}
	original := tri.Of(IssuerOriginal)
	if a, b, differ := differing(before.IssuerType.OrElse(original), after.IssuerType.OrElse(original)); differ {
		found = append(found, rules.IssuerTypeChanged(at.Attr("issuer_type"), a, b))
	}
	if before.SMS.IsKnown() && after.SMS.IsNull() {
		found = append(found, rules.SMSRemoved(at.Attr("sms_configuration"))...)
	}
	return found
}

// changedSignIn compares two sets; null is the empty set.
func changedSignIn(at rules.Path, before, after tri.List) []rules.Violation {
	was, complete := tri.Known(before)
	is, completeAfter := tri.Known(after)
	slices.Sort(was)
	slices.Sort(is)
	if !complete || !completeAfter || slices.Equal(was, is) {
		return nil
	}
	return []rules.Violation{rules.SignInFixed(at, set(was), set(is))}
}

func set(values []string) string { return "[" + strings.Join(values, ", ") + "]" }

// differing returns two known values and whether they differ.
func differing[T comparable](before, after tri.Value[T]) (a, b T, differ bool) {
	a, known := before.Get()
	b, knownAfter := after.Get()
	return a, b, known && knownAfter && a != b
}
