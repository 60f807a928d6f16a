package federation

import (
	"testing"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/pool"
	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
	"github.com/cogfed/terraform-provider-cogfed/internal/remote/cognito"
)

// What differs in one thing is somebody else's, and is neither kept nor undone.
func TestJustMade(t *testing.T) {
	now := time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)
	b := builder{cognito: cognito.New(aws.Config{}, cognito.WithClock(func() time.Time { return now }))}
	wanted := pool.IdentityProvider{
		Name: tri.Of("Idura"), ClientID: tri.Of("id"), ClientSecret: tri.Of(pool.NewSecret("a-secret")), Issuer: tri.Of("https://a.example"),
		Scopes: tri.Strings([]string{"openid", "email"}), AttributesRequestMethod: tri.Of("GET"),
		Endpoints:        tri.Of(pool.Endpoints{Token: tri.Of("https://a.example/token")}),
		AttributeMapping: tri.Of(map[string]tri.Value[string]{"email": tri.Of("email")}), Identifiers: tri.Strings([]string{"a.example"}),
	}
	for name, tt := range map[string]struct {
		found func(*pool.ObservedIdentityProvider)
		asks  func(*pool.IdentityProvider)
		ours  bool
	}{
		"the same":  {nil, nil, true},
		"reordered": {func(p *pool.ObservedIdentityProvider) { p.Settings.Scopes = tri.Strings([]string{"email", "openid"}) }, nil, true},
		"Cognito's own mapping": {func(p *pool.ObservedIdentityProvider) {
			p.Settings.AttributeMapping = tri.Of(map[string]tri.Value[string]{"email": tri.Of("email"), "username": tri.Of("sub")})
		}, nil, true},
		"discovered endpoints":  {nil, func(p *pool.IdentityProvider) { p.Endpoints = tri.Null[pool.Endpoints]() }, true},
		"secret not to be told": {nil, func(p *pool.IdentityProvider) { p.ClientSecret = tri.Null[pool.Secret]() }, true},
		"an hour old":           {func(p *pool.ObservedIdentityProvider) { p.Created, p.Modified = now.Add(-recently), now.Add(-recently) }, nil, false},
		"changed since":         {func(p *pool.ObservedIdentityProvider) { p.Modified = p.Created.Add(time.Second) }, nil, false},
		"another type":          {func(p *pool.ObservedIdentityProvider) { p.Type = "SAML" }, nil, false},
		"another client":        {func(p *pool.ObservedIdentityProvider) { p.Settings.ClientID = tri.Of("other") }, nil, false},
		"another secret":        {func(p *pool.ObservedIdentityProvider) { p.Settings.ClientSecret = tri.Of(pool.NewSecret("other")) }, nil, false},
		"another issuer":        {func(p *pool.ObservedIdentityProvider) { p.Settings.Issuer = tri.Of("https://b.example") }, nil, false},
		"another method":        {func(p *pool.ObservedIdentityProvider) { p.Settings.AttributesRequestMethod = tri.Of("POST") }, nil, false},
		"another scope":         {func(p *pool.ObservedIdentityProvider) { p.Settings.Scopes = tri.Strings([]string{"openid"}) }, nil, false},
		"another identifier":    {func(p *pool.ObservedIdentityProvider) { p.Settings.Identifiers = tri.Strings(nil) }, nil, false},
		"another endpoint": {nil, func(p *pool.IdentityProvider) {
			p.Endpoints = tri.Of(pool.Endpoints{Token: tri.Of("https://b.example/token")})
		}, false},
		"another mapping": {func(p *pool.ObservedIdentityProvider) {
			p.Settings.AttributeMapping = tri.Of(map[string]tri.Value[string]{"email": tri.Of("mail")})
		}, nil, false},
	} {
		asked := wanted
		found := pool.ObservedIdentityProvider{Type: oidcType, Created: now.Add(-time.Minute), Modified: now.Add(-time.Minute), Settings: wanted}
		if tt.found != nil {
			tt.found(&found)
		}
		if tt.asks != nil {
			tt.asks(&asked)
		}
		if got := b.justMade(found, asked); got != tt.ours {
			t.Errorf("%s: taken for this federation's: %t", name, got)
		}
	}
}
