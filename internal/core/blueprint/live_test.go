package blueprint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

// liveClient lists two identity providers and writes what a test says.
func liveClient(write ...string) Client {
	return Client{App: pool.AppClient{
		IdentityProviders: tri.Strings([]string{"MIRACL", "Entra"}), OAuthScopes: tri.Strings([]string{"openid", "orders/read"}),
		WriteAttributes: tri.Strings(write),
	}}
}

// liveFacts are those of a pool in which liveClient is sound, with a change.
func liveFacts(change func(*ClientFacts)) ClientFacts {
	entry := func(required bool) tri.Value[pool.Attribute] {
		return tri.Of(pool.Attribute{Required: tri.Of(required), Mutable: tri.Of(true)})
	}
	schema := map[string]tri.Value[pool.Attribute]{"name": entry(true), "sub": entry(true), "email": entry(false), "tenant": entry(false)}
	facts := ClientFacts{
		Pool:      pool.ObservedUserPool{ID: "eu-west-2_Ab12", Settings: pool.UserPool{Schema: tri.Of(schema)}},
		Providers: tri.Of([]string{"Entra", "MIRACL"}),
		Scopes:    tri.Of([]string{"orders/read"}),
		Mappings: map[string]Filling{
			"MIRACL": {Mapping: tri.StringMap(map[string]string{"email": "email", "email_verified": "email_verified", "username": "sub"}), Planned: true},
			"Entra":  {Mapping: tri.StringMap(map[string]string{"email": "mail", "custom:tenant": "tid"})},
			"Unused": {Mapping: tri.StringMap(map[string]string{"phone_number": "phone"}), Planned: true},
		},
		Held: tri.Of(HeldClient{ID: "1", Domain: "acme", LoginVersion: tri.Of[int64](2), Branded: tri.Of(true), IdentityProviders: tri.Strings([]string{"MIRACL", "Entra"})}),
	}
	if change != nil {
		change(&facts)
	}
	return facts
}

func TestClient_ValidateAgainst(t *testing.T) {
	sound := liveClient("name", "email", "custom:tenant")
	tests := map[string]struct {
		client Client
		change func(*ClientFacts)
		want   string
	}{
		"sound":            {sound, nil, ""},
		"nothing known":    {sound, func(f *ClientFacts) { *f = ClientFacts{} }, ""},
		"computed":         {liveClient(), nil, ""},
		"unwritable":       {liveClient("name", "custom:tenant"), nil, `error write_attributes write-attribute-missing write_attributes lacks "email", which is filled by the identity providers "Entra", "MIRACL".`},
		"unwritable now":   {liveClient("name", "email"), nil, `warning write_attributes write-attribute-missing write_attributes lacks "custom:tenant", which is filled by the identity provider "Entra".`},
		"no longer filled": {liveClient("name", "email"), func(f *ClientFacts) { f.Mappings["Entra"] = Filling{Mapping: tri.StringMap(nil), Planned: true} }, ""},
		"filled later": {liveClient("name", "email"), func(f *ClientFacts) {
			f.Mappings["Entra"] = Filling{Mapping: tri.Unknown[map[string]tri.Value[string]](), Planned: true}
		}, ""},
		"claim later": {liveClient("name", "custom:tenant"), func(f *ClientFacts) {
			f.Mappings = map[string]Filling{"MIRACL": {Planned: true, Mapping: tri.Of(map[string]tri.Value[string]{"email": tri.Unknown[string]()})}}
		}, `error write_attributes write-attribute-missing write_attributes lacks "email", which is filled by the identity provider "MIRACL".`},
		"unrequired": {liveClient("email", "custom:tenant"), nil, `error write_attributes write-attribute-required write_attributes lacks "name", which the pool requires.`},
		"required and filled": {liveClient("email", "custom:tenant"), func(f *ClientFacts) {
			f.Mappings["Entra"] = Filling{Mapping: tri.StringMap(map[string]string{"name": "name"})}
		}, `error write_attributes write-attribute-required write_attributes lacks "name", which the pool requires.`},
		"absent":             {sound, func(f *ClientFacts) { f.Providers = tri.Of([]string{"MIRACL"}) }, `warning identity_providers["Entra"] client-provider-absent User pool eu-west-2_Ab12 has no identity provider "Entra".`},
		"absent, new client": {sound, func(f *ClientFacts) { f.Providers, f.Held = tri.Of([]string{"MIRACL"}), tri.Null[HeldClient]() }, ""},
		"misspelt": {sound, func(f *ClientFacts) {
			f.Providers, f.Held = tri.Of([]string{"Miracl", "Entra"}), tri.Null[HeldClient]()
		}, `warning identity_providers["MIRACL"] client-provider-absent User pool eu-west-2_Ab12 has no identity provider "MIRACL".`},
		"scope absent":        {sound, func(f *ClientFacts) { f.Scopes = tri.Of([]string{"Orders/read"}) }, `warning allowed_oauth_scopes["orders/read"] client-scope-absent No resource server of user pool eu-west-2_Ab12 has the scope "orders/read".`},
		"scope to be made":    {sound, func(f *ClientFacts) { f.Scopes = tri.Of([]string{}) }, ""},
		"custom misspelt":     {liveClient("name", "email", "custom:tenant", "custom:Tenant"), nil, `warning write_attributes["custom:Tenant"] client-attribute-unknown User pool eu-west-2_Ab12 has no attribute "custom:Tenant".`},
		"unstyled":            {sound, unstyled(2, tri.Of(false)), `warning domain_name client-branding-missing domain_name stands for domain acme, which has managed_login_version 2, and app client 1 has no branding style.`},
		"classic":             {sound, unstyled(1, tri.Of(false)), ""},
		"style not known":     {sound, unstyled(2, tri.Unknown[bool]()), ""},
		"program unstyled":    {program(sound), unstyled(2, tri.Of(false)), ""},
		"new client unstyled": {sound, func(f *ClientFacts) { f.Held = tri.Null[HeldClient]() }, ""},
	}
	for name, tt := range tests {
		var got []string
		for _, v := range tt.client.ValidateAgainst(liveFacts(tt.change)) {
			got = append(got, fmt.Sprintf("%s %s %s %s", v.Severity(), v.Path, v.Rule.ID, v.Saw))
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%s: got %q, want %q", name, got, tt.want)
		}
	}
}

func program(c Client) Client {
	c.App.OAuthFlows = tri.Strings([]string{"client_credentials"})
	return c
}

func unstyled(version int64, branded tri.Value[bool]) func(*ClientFacts) {
	return func(f *ClientFacts) {
		f.Held = tri.Of(HeldClient{ID: "1", Domain: "acme", LoginVersion: tri.Of(version), Branded: branded})
	}
}

// Whatever of a client is unknown, no fact about its pool breaks a rule more.
func TestProperty_unknownNeverAddsAViolation_live(t *testing.T) {
	fired := map[string]bool{}
	for seed := range uint64(seeds) {
		asked := decoded[Client](t, request[Client](seed)).App
		facts := liveFacts(func(f *ClientFacts) {
			f.Providers, f.Scopes = tri.Of([]string{}), tri.Of([]string{})
			f.Held = tri.Of(HeldClient{ID: "1", IdentityProviders: asked.IdentityProviders, OAuthScopes: asked.OAuthScopes})
			listed, _ := tri.Known(asked.IdentityProviders)
			for i, name := range listed {
				f.Mappings[name] = Filling{Mapping: tri.StringMap(map[string]string{"phone_number": "p", "nickname": "n"}), Planned: i%2 == 0}
			}
		})
		unknownAddsNothing(t, seed, func(c Client) []rules.Violation { return c.ValidateAgainst(facts) }, fired)
	}
	if want := 4; len(fired) < want {
		t.Errorf("the requests break %d rules, want %d: %v", len(fired), want, fired)
	}
}
