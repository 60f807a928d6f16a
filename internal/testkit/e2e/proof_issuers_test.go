package e2e

import "maps"

// The issuers of the proof. What an application at one of them is set to is in its client id.

const (
	secret = "the-company-secret"
	tenant = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490"
	// elsewhere is a redirect URI that is not that of any test.
	elsewhere = "https://acme-before.auth." + region + ".amazoncognito.com/oauth2/idpresponse"
)

// registered is an application at an issuer that Cognito can work with.
func registered(id string, change func(*issuerClient)) issuerClient {
	c := issuerClient{ID: id, Secret: secret, RedirectURIs: []string{redirectURI}}
	if change != nil {
		change(&c)
	}
	return c
}

// proofIssuers returns the issuers by the names that the cases call them.
func proofIssuers() map[string]issuer {
	sound := registered("cognito", nil)
	return map[string]issuer{
		"company": {Issuer: company.Issuer, People: people, Clients: []issuerClient{
			sound,
			registered("signs", func(c *issuerClient) { c.UserInfo = "signedJwt" }),
			registered("knows-another-address", func(c *issuerClient) { c.RedirectURIs = []string{elsewhere} }),
			registered("demands-pkce", func(c *issuerClient) { c.PKCE = true }),
		}},
		"basic only": {Issuer: "https://basic.example.com", People: people, Clients: []issuerClient{
			registered("cognito", func(c *issuerClient) { c.AuthMethod = "client_secret_basic" }),
		}},
		"few scopes": {
			Issuer: "https://scopes.example.com", People: people,
			Clients: []issuerClient{registered("cognito", func(c *issuerClient) { c.Scope = "openid email" })},
			Mounts:  map[string]map[string]any{"": {"scopes_supported": []string{"openid", "email"}}},
		},
		"no e-mail": {
			Issuer: "https://mail.example.com", People: people, Clients: []issuerClient{sound},
			Mounts: map[string]map[string]any{"": {"claims_supported": []string{"sub", "name"}}},
		},
		"no keys": {Issuer: "https://keys.example.com", People: people, Clients: []issuerClient{sound}, HangUp: []string{"/jwks"}},
		"auth0":   {Issuer: "https://acme.eu.auth0.com/", People: people, Clients: []issuerClient{sound}},
		"entra": {
			Issuer: "https://login.microsoftonline.com/" + tenant + "/v2.0", People: people, Clients: []issuerClient{sound},
			Mounts: map[string]map[string]any{
				"/" + tenant + "/v2.0": {}, "/common/v2.0": {"issuer": "https://login.microsoftonline.com/{tenantid}/v2.0"},
			},
		},
		"idura":   eID("https://acme-corp.idura.broker"),
		"criipto": eID("https://acme-corp.criipto.id"),
	}
}

// eID is Idura Verify, or Criipto Verify, with an application for each user info response strategy.
func eID(address string) issuer {
	strategy := func(id, userinfo string) issuerClient {
		return registered(id, func(c *issuerClient) { c.UserInfo = userinfo })
	}
	return issuer{
		Issuer: address, Everything: true, People: people, Paths: idura("", "").Paths,
		Clients: []issuerClient{
			strategy("cognito", "plainJson"), strategy("signs", "signedJwt"), strategy("encrypts", "signedAndEncryptedJwt"),
			strategy("embeds", "fromTokenEndpoint"),
		},
	}
}

// withAliases adds what the company can be reached by besides: the host that it had in the past, and another port.
func withAliases(addresses map[string]string) map[string]string {
	all := maps.Clone(addresses)
	for _, alias := range []string{"https://login.example.com", company.Issuer + ":8443"} {
		all[alias] = all[company.Issuer]
	}
	return all
}
