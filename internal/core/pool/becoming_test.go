package pool

import (
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func TestBecoming(t *testing.T) {
	attribute := func(mutable bool) tri.Value[Attribute] { return tri.Of(Attribute{Mutable: tri.Of(mutable)}) }
	held := UserPool{
		Name: tri.Of("acme"), Tier: tri.Of("LITE"),
		Schema: tri.Of(map[string]tri.Value[Attribute]{"email": attribute(false)}),
	}
	next := held.Becoming(tri.Of(UserPool{
		Name: tri.Of("other"), Tier: tri.Of("PLUS"),
		Schema: tri.Of(map[string]tri.Value[Attribute]{"email": attribute(true), "tenant": attribute(true)}),
	}))
	schema, _ := next.Schema.Get()
	if email, _ := schema["email"].Get(); next.Tier.Or("") != "PLUS" || len(schema) != 2 || email.Mutable.Or(true) {
		t.Errorf("becomes %+v", next)
	}
	if same := held.Becoming(tri.Of(UserPool{})); same.Tier != held.Tier || len(same.Schema.Or(nil)) != 1 {
		t.Errorf("what is left out becomes %+v", same)
	}
	if later := held.Becoming(tri.Unknown[UserPool]()); !later.Schema.IsUnknown() || !later.Tier.IsUnknown() {
		t.Errorf("what is not known becomes %+v", later)
	}
	unknown := held.Becoming(tri.Of(UserPool{Schema: tri.Unknown[map[string]tri.Value[Attribute]](), Tier: tri.Unknown[string]()}))
	if !unknown.Schema.IsUnknown() || !unknown.Tier.IsUnknown() {
		t.Errorf("attributes that are not known become %+v", unknown)
	}
}
