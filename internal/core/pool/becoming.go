package pool

import (
	"maps"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Becoming is what a pool of these settings has for others to build on, once
// what is planned for it is applied: its custom attributes, of which some may be
// added, its feature plan and its triggers.
func (u UserPool) Becoming(planned tri.Value[UserPool]) UserPool {
	next, known := planned.Get()
	if !known {
		u.Schema, u.Tier, u.Triggers = tri.Unknown[map[string]tri.Value[Attribute]](), tri.Unknown[string](), tri.Unknown[Triggers]()
		return u
	}
	u.Tier, u.Triggers = next.Tier.OrElse(u.Tier), next.Triggers
	added, _ := next.Schema.Get()
	held, known := u.Schema.Get()
	switch {
	case next.Schema.IsUnknown():
		u.Schema = next.Schema
	case known && len(added) > 0:
		all := maps.Clone(added)
		maps.Copy(all, held) // what is there does not change
		u.Schema = tri.Of(all)
	}
	return u
}
