package blueprint

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestWriteAttributes(t *testing.T) {
	mappings := []map[string]string{
		{"username": "sub", "email": "email", "email_verified": "email_verified", "custom:department": "dept"},
		{"phone_number": "phone", "phone_number_verified": "p", "sub": "s", "identities": "i", "dev:custom:x": "x"},
	}
	tests := map[string]struct {
		mappings []map[string]string
		required []string
		want     []string
	}{
		"nothing":  {nil, nil, nil},
		"mapped":   {mappings, nil, []string{"custom:department", "email", "phone_number"}},
		"required": {nil, []string{"name", "sub"}, []string{"name"}},
		"both":     {mappings, []string{"name", "email"}, []string{"custom:department", "email", "name", "phone_number"}},
	}
	for name, tt := range tests {
		if got := WriteAttributes(tt.mappings, tt.required); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", name, got, tt.want)
		}
	}
}

func TestWriteAttributes_leavesItsInputAlone(t *testing.T) {
	required := []string{"sub", "name", "email"}
	WriteAttributes(nil, required)
	if !slices.Equal(required, []string{"sub", "name", "email"}) {
		t.Errorf("required is now %v", required)
	}
}

func TestClient_ValidateAgainst(t *testing.T) {
	mappings := map[string]map[string]string{
		"MIRACL": {"email": "email", "email_verified": "email_verified", "username": "sub"},
		"Entra":  {"email": "mail"},
		"Unused": {"phone_number": "phone"},
	}
	both := tri.Strings([]string{"MIRACL", "Entra"})
	const unmapped = `write_attributes write-attribute-missing write_attributes lacks "email", which is filled by `
	tests := map[string]struct {
		providers tri.List
		write     tri.List
		want      string
	}{
		"unset":             {both, tri.List{}, ""},
		"empty":             {both, tri.Strings([]string{}), ""},
		"whole":             {both, tri.Strings([]string{"email", "name"}), ""},
		"unmapped":          {tri.Strings([]string{"MIRACL"}), tri.Strings([]string{"name"}), unmapped + `the identity provider "MIRACL".`},
		"unmapped twice":    {both, tri.Strings([]string{"name"}), unmapped + `the identity providers "Entra", "MIRACL".`},
		"provider unlisted": {tri.Strings([]string{"COGNITO"}), tri.Strings([]string{"name"}), ""},
		"provider unknown":  {tri.Unknown[[]tri.Value[string]](), tri.Strings([]string{"name"}), ""},
		"unrequired":        {both, tri.Strings([]string{"email"}), `write_attributes write-attribute-required write_attributes lacks "name", which the pool requires.`},
		"unknown":           {both, tri.Unknown[[]tri.Value[string]](), ""},
	}
	for name, tt := range tests {
		c := Client{App: pool.AppClient{IdentityProviders: tt.providers, WriteAttributes: tt.write}}
		var got []string
		for _, v := range c.ValidateAgainst(mappings, []string{"name", "sub"}) {
			got = append(got, fmt.Sprintf("%s %s %s", v.Path, v.Rule.ID, v.Saw))
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%s: got %q, want %q", name, got, tt.want)
		}
	}
}

func TestChangeClient(t *testing.T) {
	in := func(id tri.Value[string]) Client { return Client{UserPoolID: id} }
	a, b := in(tri.Of("eu-west-2_A")), in(tri.Of("eu-west-2_B"))
	if got, want := listed(ChangeClient(a, b)), "warning user_pool_id client-moved\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for _, same := range []Client{a, in(tri.Unknown[string]()), in(tri.Null[string]())} {
		if got := ChangeClient(a, same); got != nil {
			t.Errorf("to %v: %v", same.UserPoolID, got)
		}
	}
}
