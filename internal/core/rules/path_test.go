package rules

import (
	"slices"
	"testing"
)

func TestPath_String(t *testing.T) {
	tests := map[string]Path{
		`issuer`:                               Root("issuer"),
		`callback_urls[1]`:                     Root("callback_urls").Index(1),
		`user_pool.schema["email"].required`:   Root("user_pool").Attr("schema").Key("email").Attr("required"),
		`scopes["openid \"quoted\""]`:          Root("scopes").Element(`openid "quoted"`),
		`token_validity_units.access_token`:    Root("token_validity_units").Attr("access_token"),
		`attribute_mapping["custom:employee"]`: Root("attribute_mapping").Key("custom:employee"),
	}
	for want, p := range tests {
		if got := p.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestPath_appendingDoesNotShare(t *testing.T) {
	root := Root("user_pool").Attr("schema")
	a, b := root.Key("a"), root.Key("b")
	if a.String() == b.String() {
		t.Errorf("paths share memory: %s", a)
	}
}

func TestPath_Compare(t *testing.T) {
	want := []Path{
		Root("callback_urls"),
		Root("callback_urls").Index(2),
		Root("callback_urls").Index(10),
		Root("scopes"),
		Root("scopes").Element("a"),
		Root("scopes").Element("b"),
		Root("user_pool").Attr("name"),
	}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Path.Compare)
	for i := range want {
		if got[i].String() != want[i].String() {
			t.Errorf("position %d: got %s, want %s", i, got[i], want[i])
		}
	}
}
