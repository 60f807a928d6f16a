package blueprint

import (
	"slices"
	"testing"

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
