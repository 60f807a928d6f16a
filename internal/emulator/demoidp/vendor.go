package demoidp

import (
	"net/url"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
)

// layouts are the paths the vendors document, by preset: MIRACL Trust at
// https://miracl.com/resources/docs/references/oidc/ (legacy issuer), Idura Verify, formerly Criipto Verify, at
// https://docs.idura.app/verify/integrations/okta. A preset without an entry gets the paths of the zero Issuer. Neither vendor's
// discovery document is public in full, so the other members are a stand-in's own.
var layouts = map[string]Issuer{
	"miracl":  {Authorize: "/authorize", Token: "/oidc/token", UserInfo: "/oidc/userinfo", JWKS: "/oidc/certs"},
	"idura":   idura,
	"criipto": idura,
}

var idura = Issuer{ //nolint:gosec // paths, no credentials
	Authorize: "/oauth2/authorize", Token: "/oauth2/token", UserInfo: "/oauth2/userinfo", JWKS: "/.well-known/jwks",
}

// vendors are the hosts of all presets: those of their issuers, or where every user has a host of their own, that of the example.
func vendors() map[string]Issuer {
	all := make(map[string]Issuer)
	for _, id := range preset.IDs() {
		p, _ := preset.ByID(id)
		example, err := url.Parse(p.ExampleIssuer())
		if err != nil || id == preset.Generic {
			continue
		}
		issuer := layouts[id]
		issuer.Scopes, issuer.EndsInSlash = p.Scopes, p.IssuerEndsInSlash.Or(false)
		issuer.RootOnly = example.Path == "" || example.Path == "/"
		if len(p.IssuerHosts) == 0 {
			all[example.Hostname()] = issuer
		}
		for _, host := range p.IssuerHosts {
			all[host] = issuer
		}
	}
	return all
}
