package provider_test

import (
	"slices"
	"testing"

	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// A client that keeps an identity provider which the same plan removes is told,
// whichever of the two is planned first; one that a federation makes again is not.
func TestPlan_providerRemoved(t *testing.T) {
	const (
		clientSays     = `WARNING client-provider-absent at AttributeName("identity_providers").ElementKeyValue(tftypes.String<"Acme">)`
		federationSays = `WARNING client-provider-absent at AttributeName("provider_name")`
	)
	s := start(t, nil)
	acme := but(attached, object{"provider_name": "Acme", "domain": nil})
	listing := but(spa, object{"identity_providers": []any{"Acme"}})
	none := func(resource string) tftypes.Value { return tftypes.NewValue(s.typeOf(resource), nil) }
	held := s.applied(t, federation, value(s.typeOf(federation), acme))
	for name, tt := range map[string]struct {
		removal                 any // the configuration that takes the place of acme
		others                  []object
		client, clientSaysFirst []string
	}{
		"destroyed":  {nil, nil, []string{clientSays}, []string{federationSays}},
		"moved":      {but(acme, object{"user_pool_id": "eu-west-2_Cd34"}), nil, []string{clientSays}, []string{federationSays}},
		"made again": {nil, []object{acme}, nil, nil},
		"kept":       {acme, nil, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			remove := func() []string {
				return about(rulesOf(s.planToo(t, federation, held, value(s.typeOf(federation), tt.removal)).Diagnostics))
			}
			list := func() []string {
				return about(rulesOf(s.planToo(t, client, none(client), value(s.typeOf(client), listing)).Diagnostics))
			}
			makeOthers := func() {
				for _, config := range tt.others {
					s.planToo(t, federation, none(federation), value(s.typeOf(federation), config))
				}
			}
			s.walk(t)
			makeOthers()
			if removed, listed := remove(), list(); len(removed) > 0 || !slices.Equal(listed, tt.client) {
				t.Errorf("the federation first: says %q and %q, want %q", removed, listed, tt.client)
			}
			s.walk(t)
			makeOthers()
			if listed, removed := list(), remove(); len(listed) > 0 || !slices.Equal(removed, tt.clientSaysFirst) {
				t.Errorf("the client first: says %q and %q, want %q", listed, removed, tt.clientSaysFirst)
			}
		})
	}
}

// about leaves what is said of providers that clients list.
func about(said []string) []string {
	return slices.DeleteFunc(said, func(s string) bool { return len(s) < 30 || s[:30] != "WARNING client-provider-absent" })
}
