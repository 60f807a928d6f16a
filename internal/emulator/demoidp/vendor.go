package demoidp

import (
	"net/http"
	"net/url"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/preset"
)

// layouts are what the vendors document, by preset. A preset without an entry gets the zero Issuer.
//
// MIRACL Trust: paths at https://miracl.com/resources/docs/references/oidc/ (legacy issuer); that the user info is asked for with
// POST in https://miracl.com/resources/docs/guides/tutorials/integration-cognito/ (the older reference lists GET only); sub is the
// e-mail address with the built-in verification.
//
// Idura Verify, formerly Criipto Verify: paths at https://docs.idura.app/verify/integrations/okta, claims by eID at
// https://docs.idura.app/verify/reference/token-contents. The strategy for user info is as the Cognito guide wants it set.
//
// Neither vendor's discovery document is public in full, so its other members are a stand-in's own, and the people are made up.
var layouts = map[string]Issuer{
	"miracl": {
		Authorize: "/authorize", Token: "/oidc/token", UserInfo: "/oidc/userinfo", JWKS: "/oidc/certs",
		UserInfoMethods: []string{http.MethodPost}, SubjectIsEmail: true, People: miraclPeople,
	},
	"idura":   idura,
	"criipto": idura,
}

var idura = Issuer{ //nolint:gosec // paths, no credentials
	Authorize: "/oauth2/authorize", Token: "/oauth2/token", UserInfo: "/oauth2/userinfo", JWKS: "/.well-known/jwks",
	UserInfoResponse: PlainJSON, EveryClaim: true, ACRInPath: true, People: eIDs,
}

var miraclPeople = []Person{
	{Label: "Alice", Claims: map[string]any{"sub": "alice@example.com", "email": "alice@example.com", "email_verified": true}},
	{Label: "Bob", Claims: map[string]any{"sub": "bob@example.com", "email": "bob@example.com", "email_verified": true}},
}

// eIDs carry no e-mail address, except some. In the vendor's samples ages are strings.
var eIDs = []Person{
	{Label: "Astrid Exempel, Swedish BankID", ACR: "urn:grn:authn:se:bankid", Claims: map[string]any{
		"sub": "9a1c0f52-0000-4000-8000-000000000001", "identityscheme": "sebankid", "country": "SE",
		"name": "Astrid Exempel", "given_name": "Astrid", "family_name": "Exempel", "ssn": "190000000001", "ipaddress": "192.0.2.1",
	}},
	{Label: "Bo Eksempel, Danish MitID", ACR: "urn:grn:authn:dk:mitid:substantial", Claims: map[string]any{
		"sub": "9a1c0f52-0000-4000-8000-000000000002", "identityscheme": "dkmitid", "country": "DK",
		"name": "Bo Eksempel", "uuid": "9a1c0f52-0000-4000-8000-0000000000d2", "birthdate": "1990-01-01", "age": "36", "cprNumberIdentifier": "0000000002",
	}},
	{Label: "Kari Eksempel, Norwegian BankID with e-mail", ACR: "urn:grn:authn:no:bankid", Claims: map[string]any{
		"sub": "9a1c0f52-0000-4000-8000-000000000003", "identityscheme": "nobankid-oidc", "country": "NO",
		"name": "Kari Eksempel", "given_name": "Kari", "family_name": "Eksempel", "birthdate": "1985-05-17",
		"uniqueuserid": "0000-0000-0-000003", "email": "kari@example.com",
	}},
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
