package blueprint

import (
	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// changedSchema compares two schemas. Every pool has the standard attributes,
// so an entry that is not written stands for one with Cognito's own settings.
// A custom attribute can be added, and never removed.
func changedSchema(before, after tri.Value[map[string]tri.Value[pool.Attribute]]) []rules.Violation {
	if before.IsUnknown() || after.IsUnknown() {
		return nil
	}
	was, is := before.Or(nil), after.Or(nil)
	var found []rules.Violation
	for name, entry := range was {
		next, kept := is[name]
		if !kept && !rules.IsStandardAttribute(name) {
			found = append(found, rules.SchemaRemoved(schemaPath(name), name))
			continue
		}
		found = append(found, changedEntry(name, entry, next)...)
	}
	for name, entry := range is {
		if _, existed := was[name]; !existed && rules.IsStandardAttribute(name) {
			found = append(found, changedEntry(name, tri.Null[pool.Attribute](), entry)...)
		}
	}
	return found
}

func changedEntry(name string, before, after tri.Value[pool.Attribute]) []rules.Violation {
	if before.IsUnknown() || after.IsUnknown() {
		return nil
	}
	was, is := wholeEntry(name, before.Or(pool.Attribute{})), wholeEntry(name, after.Or(pool.Attribute{}))
	at := schemaPath(name)
	var found []rules.Violation
	report := func(p rules.Path, before, after string, differ bool) {
		if differ {
			found = append(found, rules.SchemaFixed(p, before, after))
		}
	}
	report(at.Attr("type"), was.Type.String(), is.Type.String(), changed(was.Type, is.Type))
	report(at.Attr("required"), was.Required.String(), is.Required.String(), changed(was.Required, is.Required))
	report(at.Attr("mutable"), was.Mutable.String(), is.Mutable.String(), changed(was.Mutable, is.Mutable))
	report(at.Attr("developer_only"), was.DeveloperOnly.String(), is.DeveloperOnly.String(), changed(was.DeveloperOnly, is.DeveloperOnly))
	report(at.Attr("min_length"), was.MinLength.String(), is.MinLength.String(), changed(was.MinLength, is.MinLength))
	report(at.Attr("max_length"), was.MaxLength.String(), is.MaxLength.String(), changed(was.MaxLength, is.MaxLength))
	report(at.Attr("min_value"), was.MinValue.String(), is.MinValue.String(), changed(was.MinValue, is.MinValue))
	report(at.Attr("max_value"), was.MaxValue.String(), is.MaxValue.String(), changed(was.MaxValue, is.MaxValue))
	return found
}

// changed tells whether a setting surely changes. Null differs from a value.
func changed[T comparable](before, after tri.Value[T]) bool {
	return !before.IsUnknown() && !after.IsUnknown() && before != after
}

// wholeEntry fills in what Cognito makes of an entry, so that writing a default
// out, or leaving it out, is no change. Only standard attributes have default
// bounds: 0 to 2048 characters, birthdate exactly 10, updated_at from 0.
func wholeEntry(name string, a pool.Attribute) pool.Attribute {
	a = schemaEntry(name, a)
	switch {
	case name == "sub" || !rules.IsStandardAttribute(name):
	case name == "updated_at":
		a.MinValue = a.MinValue.OrElse(tri.Of(int64(0)))
	case name == "birthdate":
		a.MinLength = a.MinLength.OrElse(tri.Of(int64(10)))
		a.MaxLength = a.MaxLength.OrElse(tri.Of(int64(10)))
	default:
		a.MinLength = a.MinLength.OrElse(tri.Of(int64(0)))
		a.MaxLength = a.MaxLength.OrElse(tri.Of(int64(rules.AttributeValueMax)))
	}
	return a
}
