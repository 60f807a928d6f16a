package blueprint

import (
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// A later run goes on with an unfinished pool only if it asks for the same names,
// and for the same of what cannot be changed. What can be changed may differ.
func TestWork(t *testing.T) {
	objects := func(change func(*pool.UserPool, *pool.IdentityProvider, *pool.Domain)) string {
		p := pool.UserPool{
			Name: tri.Of("acme"), UsernameAttributes: tri.Strings([]string{"email"}), CaseSensitive: tri.Of(false),
			Schema: tri.Of(map[string]tri.Value[pool.Attribute]{"tenant": tri.Of(pool.Attribute{Type: tri.Of("String")})}),
		}
		idp, d := pool.IdentityProvider{Name: tri.Of("Idura")}, pool.Domain{Prefix: tri.Of("acme-login")}
		change(&p, &idp, &d)
		return Objects{UserPool: &p, Provider: idp, Domain: &d}.Work()
	}
	was := objects(func(*pool.UserPool, *pool.IdentityProvider, *pool.Domain) {})
	for name, change := range map[string]func(*pool.UserPool, *pool.IdentityProvider, *pool.Domain){
		"name of the pool":     func(p *pool.UserPool, _ *pool.IdentityProvider, _ *pool.Domain) { p.Name = tri.Of("other") },
		"name of the provider": func(_ *pool.UserPool, i *pool.IdentityProvider, _ *pool.Domain) { i.Name = tri.Of("Other") },
		"prefix":               func(_ *pool.UserPool, _ *pool.IdentityProvider, d *pool.Domain) { d.Prefix = tri.Of("other") },
		"custom domain": func(_ *pool.UserPool, _ *pool.IdentityProvider, d *pool.Domain) {
			d.Custom = tri.Of(pool.CustomDomain{Name: tri.Of("login.acme.example")})
		},
		"attributes": func(p *pool.UserPool, _ *pool.IdentityProvider, _ *pool.Domain) {
			p.Schema = tri.Of(map[string]tri.Value[pool.Attribute]{"tenant": tri.Of(pool.Attribute{Type: tri.Of("Number")})})
		},
		"sign-in names": func(p *pool.UserPool, _ *pool.IdentityProvider, _ *pool.Domain) {
			p.UsernameAttributes = tri.Strings(nil)
		},
		"aliases": func(p *pool.UserPool, _ *pool.IdentityProvider, _ *pool.Domain) {
			p.AliasAttributes = tri.Strings([]string{"email"})
		},
		"case": func(p *pool.UserPool, _ *pool.IdentityProvider, _ *pool.Domain) { p.CaseSensitive = tri.Of(true) },
	} {
		if objects(change) == was {
			t.Errorf("another %s is the same work", name)
		}
	}
	later := objects(func(p *pool.UserPool, i *pool.IdentityProvider, d *pool.Domain) {
		p.Tags, i.ClientID, d.ManagedLoginVersion = tri.Of(map[string]tri.Value[string]{"a": tri.Of("1")}), tri.Of("id"), tri.Of[int64](2)
	})
	if later != was {
		t.Error("what can be changed makes it other work")
	}
}

func TestMark(t *testing.T) {
	mark := Mark{Work: "0123456789abcdef", Create: "ABCDEFGHIJKL"}
	if read, ok := ParseMark(mark.String()); read != mark || !ok {
		t.Errorf("%v %t", read, ok)
	}
	for _, tag := range []string{"", "yes"} {
		if read, ok := ParseMark(tag); ok {
			t.Errorf("%q is the mark %v", tag, read)
		}
	}
}

// The first name of a client is that of its pool and its own name alone, and fits
// before the name of a create.
func TestUnfinishedName(t *testing.T) {
	web := UnfinishedName("eu-west-2_A", pool.AppClient{Name: tri.Of("web")})
	if !strings.HasPrefix(web, "cogfed-unfinished ") || web != UnfinishedName("eu-west-2_A", pool.AppClient{Name: tri.Of("web"), CallbackURLs: tri.Strings(nil)}) {
		t.Error(web)
	}
	for _, other := range []string{UnfinishedName("eu-west-2_B", pool.AppClient{Name: tri.Of("web")}), UnfinishedName("eu-west-2_A", pool.AppClient{Name: tri.Of("app")})} {
		if strings.HasPrefix(other, web) || strings.HasPrefix(web, other) {
			t.Errorf("%q and %q are one", web, other)
		}
	}
}
