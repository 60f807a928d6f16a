package blueprint

import (
	"slices"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestFilter(t *testing.T) {
	found := Federation{
		Preset:   tri.Of("idura"),
		Provider: pool.IdentityProvider{ClientID: tri.Of("c"), Issuer: tri.Of("http://a.example")},
		UserPool: tri.Of(pool.UserPool{Name: tri.Of("acme")}),
	}.Validate()
	const before = "warning domain domain-missing\nerror   issuer issuer-https\nwarning client_secret_wo client-secret-missing\n"
	if got := listed(found); len(got) != len(before) {
		t.Fatalf("got\n%s\nwant in any order\n%s", got, before)
	}
	got := listed(Filter(found, []string{"domain-missing", "issuer-https", "client-secret-missing", "no-such-rule"}))
	if want := "error   issuer issuer-https\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if len(listed(found)) != len(before) {
		t.Error("Filter changed its input")
	}
}

func TestUnknownRules(t *testing.T) {
	got := UnknownRules([]string{"domain-missing", "domain-mising", "DOMAIN-MISSING", "qwertyuiop"})
	want := []UnknownRule{{"domain-mising", "domain-missing"}, {"DOMAIN-MISSING", "domain-missing"}, {"qwertyuiop", ""}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestEnforcedRules(t *testing.T) {
	got := EnforcedRules([]string{"issuer-https", "domain-missing", "no-such-rule", "provider-name-charset"})
	if want := []string{"issuer-https"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
