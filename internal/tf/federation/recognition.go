package federation

import (
	"maps"
	"time"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// A recognition tells whether an interrupted apply has made an identity provider
// that has the right name.
type recognition func(found pool.ObservedIdentityProvider, wanted pool.IdentityProvider) bool

// whatever recognises all: nobody else has business in an unfinished pool.
func whatever(found pool.ObservedIdentityProvider, _ pool.IdentityProvider) bool {
	return found.Type == oidcType
}

// recently is how old an identity provider may be that passes for the work of an
// apply which was interrupted: it has no tags.
const recently = time.Hour

// justMade recognises what was asked for if it was made a short while ago and
// not touched since.
func (b builder) justMade(found pool.ObservedIdentityProvider, wanted pool.IdentityProvider) bool {
	return asAsked(found, wanted) && b.cognito.Age(found.Created) < recently && found.Modified.Sub(found.Created) < time.Second
}

// asAsked tells whether an identity provider is what was asked for, the secret
// included.
func asAsked(found pool.ObservedIdentityProvider, wanted pool.IdentityProvider) bool {
	held := found.Settings
	secret, given := wanted.ClientSecret.Get()
	heldSecret, _ := held.ClientSecret.Get()
	return found.Type == oidcType && held.ClientID == wanted.ClientID && held.Issuer == wanted.Issuer &&
		(!given || secret.Reveal() == heldSecret.Reveal()) &&
		held.AttributesRequestMethod == wanted.AttributesRequestMethod &&
		sameSet(held.Scopes, wanted.Scopes) && sameSet(held.Identifiers, wanted.Identifiers) &&
		sameMapping(held.AttributeMapping, wanted.AttributeMapping) &&
		(wanted.Endpoints.IsNull() || held.Endpoints == wanted.Endpoints)
}

func sameSet(a, b tri.List) bool {
	one, _ := tri.Known(a)
	other, _ := tri.Known(b)
	set := func(all []string) map[string]bool {
		m := map[string]bool{}
		for _, s := range all {
			m[s] = true
		}
		return m
	}
	return maps.Equal(set(one), set(other))
}

// sameMapping leaves the username out, which Cognito maps by itself.
func sameMapping(a, b tri.Map) bool {
	one, _ := tri.KnownMap(a)
	other, _ := tri.KnownMap(b)
	one, other = maps.Clone(one), maps.Clone(other)
	delete(one, "username")
	delete(other, "username")
	return maps.Equal(one, other)
}
