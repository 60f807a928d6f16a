package blueprint

import (
	"maps"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// Objects is what Cognito must hold for a federation.
type Objects struct {
	UserPool *pool.UserPool // nil when the federation is attached to a pool it does not own
	Domain   *pool.Domain   // nil when the federation owns no domain
	Provider pool.IdentityProvider
}

// Expand turns the request into the objects Cognito must hold: presets applied,
// schema entries complete, username mapped from sub. What is unknown in the
// request stays unknown in the objects; an unknown user_pool or domain block
// counts as not owned, so expand for an apply only when both are known.
func (f Federation) Expand() Objects {
	f = f.Effective()
	objects := Objects{Provider: f.Provider}
	objects.Provider.AttributeMapping = withUsername(f.Provider.AttributeMapping)
	if d, ok := f.Domain.Get(); ok {
		objects.Domain = &d
	}
	if p, ok := f.UserPool.Get(); ok {
		p.Schema = withSchemaDefaults(p.Schema)
		objects.UserPool = &p
	}
	return objects
}

// withUsername adds the mapping that Cognito makes itself. It shows in what
// Cognito answers, so leaving it out would look like a change for ever.
// https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-idp.html
func withUsername(mapping tri.Map) tri.Map {
	if mapping.IsUnknown() {
		return mapping
	}
	entries := maps.Clone(mapping.Or(nil))
	if entries == nil {
		entries = map[string]tri.Value[string]{}
	}
	if _, ok := entries["username"]; !ok {
		entries["username"] = tri.Of("sub")
	}
	return tri.Of(entries)
}

// withSchemaDefaults writes out what a schema entry leaves to a default, so
// that a mapped attribute is mutable by decision and not by luck.
func withSchemaDefaults(schema tri.Value[map[string]tri.Value[pool.Attribute]]) tri.Value[map[string]tri.Value[pool.Attribute]] {
	entries, ok := schema.Get()
	if !ok {
		return schema
	}
	complete := make(map[string]tri.Value[pool.Attribute], len(entries))
	for name, entry := range entries {
		if a, ok := entry.Get(); ok {
			entry = tri.Of(schemaEntry(name, a))
		}
		complete[name] = entry
	}
	return tri.Of(complete)
}

// schemaEntry fills in the defaults of one entry. Type: updated_at is the one
// Number among the standard attributes. sub is left alone: Cognito fills it,
// and it is neither optional nor mutable.
func schemaEntry(name string, a pool.Attribute) pool.Attribute {
	if name == "sub" {
		return a
	}
	kind := "String"
	if name == "updated_at" {
		kind = "Number"
	}
	a.Type = a.Type.OrElse(tri.Of(kind))
	a.Required = a.Required.OrElse(tri.Of(false))
	a.Mutable = a.Mutable.OrElse(tri.Of(true))
	a.DeveloperOnly = a.DeveloperOnly.OrElse(tri.Of(false))
	return a
}
