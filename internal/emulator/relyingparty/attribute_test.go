package relyingparty

import (
	"encoding/json"
	"errors"
	"maps"
	"strings"
	"testing"
)

var schema = []Attribute{
	{Name: "sub", Required: true},
	{Name: "email", Mutable: true},
	{Name: "email_verified", Mutable: true},
	{Name: "name", Mutable: true},
	{Name: "phone_number", Mutable: true},
	{Name: "birthdate", Mutable: true},
	{Name: "identities", Mutable: true},
	{Name: "custom:groups", Mutable: true},
	{Name: "custom:once"},
	{Name: "custom:short", Mutable: true, MaxLength: 3},
}

// requiring returns the schema with required attributes.
func requiring(names ...string) []Attribute {
	all := append([]Attribute(nil), schema...)
	for i := range all {
		for _, name := range names {
			all[i].Required = all[i].Required || all[i].Name == name
		}
	}
	return all
}

func TestAttributes(t *testing.T) {
	for name, c := range map[string]struct {
		mapping  map[string]string
		writable []string
		claims   map[string]any
		existing map[string]string
		want     map[string]string
	}{
		"unmapped claims are lost":                 {map[string]string{"username": "sub", "email": "mail"}, nil, map[string]any{"mail": "a@b", "email": "c@d", "sub": "x"}, nil, map[string]string{"email": "a@b"}},
		"absent is ignored":                        {map[string]string{"email": "email", "name": "name"}, nil, map[string]any{"email": nil}, nil, map[string]string{}},
		"written before, stays":                    {map[string]string{"name": "name"}, nil, map[string]any{}, map[string]string{"name": "A", "custom:once": "x"}, map[string]string{"name": "A", "custom:once": "x"}},
		"updated":                                  {map[string]string{"name": "name"}, nil, map[string]any{"name": "B"}, map[string]string{"name": "A"}, map[string]string{"name": "B"}},
		"blank empties":                            {map[string]string{"name": "name"}, nil, map[string]any{"name": ""}, map[string]string{"name": "A"}, map[string]string{}},
		"immutable at the first login":             {map[string]string{"custom:once": "x"}, nil, map[string]any{"x": "1"}, nil, map[string]string{"custom:once": "1"}},
		"immutable, claim gone":                    {map[string]string{"custom:once": "x"}, nil, map[string]any{}, map[string]string{"custom:once": "1"}, map[string]string{"custom:once": "1"}},
		"writable":                                 {map[string]string{"name": "n"}, []string{"name"}, map[string]any{"n": "A"}, nil, map[string]string{"name": "A"}},
		"not writable, claim absent":               {map[string]string{"name": "n"}, []string{}, map[string]any{}, nil, map[string]string{}},
		"email_verified needs no write permission": {map[string]string{"email_verified": "email_verified"}, []string{}, map[string]any{"email_verified": true}, nil, map[string]string{"email_verified": "true"}},
		"scalars":                                  {map[string]string{"name": "n", "custom:groups": "f"}, nil, map[string]any{"n": json.Number("1.50"), "f": 2.5}, nil, map[string]string{"name": "1.50", "custom:groups": "2.5"}},
		"several":                                  {map[string]string{"custom:groups": "g"}, nil, map[string]any{"g": []any{"a", "b c", "ä&", "x.-*_~", true, json.Number("7")}}, nil, map[string]string{"custom:groups": "[a,b+c,%C3%A4%26,x.-*_%7E,true,7]"}},
		"a list of 1":                              {map[string]string{"custom:groups": "g"}, nil, map[string]any{"g": []any{"a"}}, nil, map[string]string{"custom:groups": "[a]"}},
		"long enough":                              {map[string]string{"name": "n", "custom:short": "s"}, nil, map[string]any{"n": strings.Repeat("é", 2048), "s": "äöü"}, nil, map[string]string{"name": strings.Repeat("é", 2048), "custom:short": "äöü"}},
		"forms":                                    {map[string]string{"phone_number": "p", "birthdate": "b"}, nil, map[string]any{"p": "+4712345678", "b": "1999-12-31"}, nil, map[string]string{"phone_number": "+4712345678", "birthdate": "1999-12-31"}},
		"a token":                                  {map[string]string{"custom:groups": "access_token"}, nil, map[string]any{"access_token": "at"}, nil, map[string]string{"custom:groups": "at"}},
	} {
		before := maps.Clone(c.existing)
		got, err := Attributes(schema, c.mapping, c.writable, c.claims, c.existing)
		if err != nil || !maps.Equal(got, c.want) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
		if !maps.Equal(before, c.existing) {
			t.Errorf("%s: changed what existed", name)
		}
	}
}

func TestAttributes_required(t *testing.T) {
	mapping := map[string]string{"email": "email", "name": "name"}
	for name, c := range map[string]struct {
		schema   []Attribute
		mapping  map[string]string
		claims   map[string]any
		existing map[string]string
		want     string
	}{
		"unmapped":          {requiring("email"), nil, map[string]any{"email": "a@b"}, nil, "attributes required: [email]"},
		"claim missing":     {requiring("email"), mapping, map[string]any{"name": "A"}, nil, "attributes required: [email]"},
		"claim blank":       {requiring("email"), mapping, map[string]any{"email": ""}, nil, "attributes required: [email]"},
		"two":               {requiring("name", "email"), mapping, nil, nil, "attributes required: [email, name]"},
		"there":             {requiring("email"), mapping, map[string]any{"email": "a@b"}, nil, ""},
		"there from before": {requiring("email"), mapping, nil, map[string]string{"email": "a@b"}, ""},
	} {
		_, err := Attributes(c.schema, c.mapping, nil, c.claims, c.existing)
		if got := description(err); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

func TestAttributes_fails(t *testing.T) {
	later := map[string]string{}
	for name, c := range map[string]struct {
		mapping  map[string]string
		writable []string
		claim    any
		existing map[string]string
		want     string
	}{
		"immutable later":          {map[string]string{"custom:once": "x"}, nil, "1", later, "user.custom:once: Attribute cannot be updated"},
		"immutable, same value":    {map[string]string{"custom:once": "x"}, nil, "1", map[string]string{"custom:once": "1"}, "user.custom:once: Attribute cannot be updated"},
		"not writable":             {map[string]string{"name": "x"}, []string{"email"}, "A", nil, "no write access to name"},
		"not writable, empty list": {map[string]string{"name": "x"}, []string{}, "A", later, "no write access to name"},
		"too long":                 {map[string]string{"name": "x"}, nil, strings.Repeat("x", 2049), nil, "2049 characters, and 2048 are possible"},
		"too long for its own":     {map[string]string{"custom:short": "x"}, nil, "four", nil, "4 characters, and 3 are possible"},
		"list too long":            {map[string]string{"name": "x"}, nil, []any{strings.Repeat("ä", 1000)}, nil, "are possible"},
		"object":                   {map[string]string{"name": "x"}, nil, map[string]any{"a": "b"}, nil, "is an object"},
		"list of objects":          {map[string]string{"name": "x"}, nil, []any{map[string]any{}}, nil, "is an object"},
		"phone":                    {map[string]string{"phone_number": "x"}, nil, "12345", nil, "not the form"},
		"phone with a space":       {map[string]string{"phone_number": "x"}, nil, "+47 123", nil, "not the form"},
		"birthdate":                {map[string]string{"birthdate": "x"}, nil, "31.12.99", nil, "not the form"},
		"user name":                {map[string]string{"username": "email"}, nil, "1", nil, "user name is mapped from email"},
		"no such attribute":        {map[string]string{"custom:gone": "x"}, nil, "1", nil, "cannot be mapped"},
		"sub":                      {map[string]string{"sub": "x"}, nil, "1", nil, "cannot be mapped"},
		"identities":               {map[string]string{"identities": "x"}, nil, "1", nil, "cannot be mapped"},
	} {
		got, err := Attributes(schema, c.mapping, c.writable, map[string]any{"x": c.claim}, c.existing)
		if got != nil || !strings.Contains(description(err), c.want) {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
}

func description(err error) string {
	var failure *Error
	if errors.As(err, &failure) {
		return failure.Description
	}
	return ""
}
