package cognito

import (
	"slices"
	"testing"
)

func TestCustomScopes_readsEveryPageOnce(t *testing.T) {
	page := func(id string, next any, scopes ...string) reply {
		list := []any{}
		for _, s := range scopes {
			list = append(list, object{"ScopeName": s, "ScopeDescription": s})
		}
		return ok(object{"ResourceServers": []any{object{"Identifier": id, "Name": id, "Scopes": list}}, "NextToken": next})
	}
	c, fake, _ := serve(t, map[string]handler{
		"ListResourceServers": sequence(page("https://api.example.com", "more", "read", "write"), page("orders", nil, "read"), page("never", nil, "read")),
	})
	for range 2 {
		scopes, err := c.CustomScopes(t.Context(), testPool)
		if err != nil || !slices.Equal(scopes, []string{"https://api.example.com/read", "https://api.example.com/write", "orders/read"}) {
			t.Errorf("%q %v", scopes, err)
		}
	}
	if n := fake.count("ListResourceServers"); n != 2 {
		t.Errorf("%d requests", n)
	}
}

func TestBranded(t *testing.T) {
	for name, tt := range map[string]struct {
		answer        reply
		want, failing bool
	}{
		"styled":   {ok(object{"ManagedLoginBranding": object{}}), true, false},
		"unstyled": {refuse("ResourceNotFoundException", ""), false, false},
		"denied":   {refuse("AccessDeniedException", ""), false, true},
	} {
		t.Run(name, func(t *testing.T) {
			c, fake, _ := serve(t, map[string]handler{"DescribeManagedLoginBrandingByClient": always(tt.answer)})
			for range 2 {
				if got, err := c.Branded(t.Context(), testPool, "1"); got != tt.want || (err != nil) != tt.failing {
					t.Errorf("%t %v", got, err)
				}
			}
			if n := fake.count("DescribeManagedLoginBrandingByClient"); !tt.failing && n != 1 {
				t.Errorf("%d requests", n)
			}
		})
	}
}
