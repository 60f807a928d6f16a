package e2e

import (
	"slices"

	cip "github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider/types"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/rules"
)

// soundSetups are the configurations in which the mistakes are made.
func soundSetups() map[string]setup {
	at := func(change hcl) setup { return soundSetup().with(setup{federation: change}) }
	issuers := proofIssuers()
	return map[string]setup{
		"Company":  soundSetup(),
		"Auth0":    at(hcl{"preset": `"auth0"`, "provider_name": "", "issuer": quoted(issuers["auth0"].Issuer)}),
		"Entra ID": at(hcl{"preset": `"entra"`, "provider_name": "", "issuer": quoted(issuers["entra"].Issuer), "attribute_mapping": `{ email = "email" }`}),
		"Idura":    at(hcl{"preset": `"idura"`, "provider_name": "", "issuer": quoted(issuers["idura"].Issuer), "scopes": "", "attribute_mapping": ""}),
		"Criipto":  at(hcl{"preset": `"criipto"`, "provider_name": "", "issuer": quoted(issuers["criipto"].Issuer), "scopes": "", "attribute_mapping": ""}),
	}
}

// pool is a user pool to be made, with entries of its schema.
func pool(schema string) string {
	return `{ name = "proof", deletion_protection = "INACTIVE", schema = { ` + schema + ` } }`
}

// requiredEmail is what a pool's creator cannot take back.
var requiredEmail = pool("email = { required = true }")

// mistakes are all of them.
func mistakes() []mistake {
	return slices.Concat(poolMistakes(), providerMistakes(), issuerMistakes(), clientMistakes(), unseenMistakes())
}

// foreignPool is a pool with an e-mail attribute as somebody chose it.
func foreignPool(required, mutable bool) *cip.CreateUserPoolInput {
	return &cip.CreateUserPoolInput{PoolName: new("console"), Schema: []types.SchemaAttributeType{
		{Name: new("email"), AttributeDataType: types.AttributeDataTypeString, Required: &required, Mutable: &mutable},
	}}
}

// poolMistakes are in what the user pool demands of its users.
func poolMistakes() []mistake {
	return []mistake{
		{
			name:   "e-mail required and not mapped",
			change: setup{federation: hcl{"user_pool": requiredEmail, "attribute_mapping": "{}"}},
			rules:  []string{"required-attribute-unmapped"},
			place:  rules.AtCallback, text: "attributes required: [email]",
			fix: setup{federation: hcl{"user_pool": requiredEmail}},
		},
		{
			name: "e-mail required of an electronic identity", sound: "Idura", person: bent,
			change: setup{federation: hcl{"user_pool": requiredEmail}},
			rules:  []string{"required-attribute-unmapped"},
			place:  rules.AtCallback, text: "attributes required: [email]",
			newPool: true,
		},
		{
			name:   "e-mail scope not requested",
			change: setup{federation: hcl{"user_pool": requiredEmail, "scopes": `["openid"]`}},
			rules:  []string{"claim-scope-missing"},
			place:  rules.AtCallback, text: "attributes required: [email]",
			fix: setup{federation: hcl{"user_pool": requiredEmail}},
		},
		{
			name: "provider without the claim", person: bent,
			change: setup{federation: hcl{"user_pool": requiredEmail, "issuer": quoted(proofIssuers()["no e-mail"].Issuer)}},
			rules:  []string{"claim-unlisted"},
			place:  rules.AtCallback, text: "attributes required: [email]",
			newPool: true,
		},
		{
			name: "e-mail immutable", second: true,
			change: setup{federation: hcl{"user_pool": pool("email = { mutable = false }")}},
			rules:  []string{"mapped-attribute-immutable"},
			place:  rules.AtCallback, text: "user.email: Attribute cannot be updated",
			fix: setup{federation: hcl{"user_pool": pool("email = { mutable = false }"), "attribute_mapping": "{}"}},
		},
		{
			name: "e-mail required in a pool of the console", foreign: foreignPool(true, true),
			change: setup{federation: hcl{"attribute_mapping": "{}"}},
			rules:  []string{"required-attribute-unmapped"},
			place:  rules.AtCallback, text: "attributes required: [email]",
		},
		{
			name: "e-mail immutable in a pool of the console", foreign: foreignPool(false, false), second: true,
			rules: []string{"mapped-attribute-immutable"},
			place: rules.AtCallback, text: "user.email: Attribute cannot be updated",
			fix: setup{federation: hcl{"attribute_mapping": "{}"}},
		},
		{
			name: "attribute too short for the claim",
			change: setup{federation: hcl{
				"user_pool": pool("mail = { max_length = 5 }"), "attribute_mapping": `{ email = "email", email_verified = "email_verified", "custom:mail" = "email" }`,
			}},
			rules: []string{"mapped-attribute-length"},
			place: rules.AtCallback, text: "has 17 characters, and 5 are possible",
			unworded: "AWS documents that the login fails, and no text (row UP-11)",
			fix:      setup{federation: hcl{"user_pool": pool("mail = { max_length = 5 }")}},
		},
	}
}

// providerMistakes are in what the application at the issuer is set to, and what Cognito was told of it.
func providerMistakes() []mistake {
	signs := func(change hcl) setup { return setup{federation: hcl{"client_id": `"signs"`}.and(change)} }
	return []mistake{
		{
			name: "user info signed at Idura", sound: "Idura",
			change: signs(hcl{"userinfo_response": `"signedJwt"`}),
			rules:  []string{"userinfo-plain-json"},
			place:  rules.AtCallback, text: "invalid token_type in idp oauth response",
		},
		{
			name: "user info signed at Criipto", sound: "Criipto",
			change: signs(hcl{"userinfo_response": `"signedJwt"`}),
			rules:  []string{"userinfo-plain-json"},
			place:  rules.AtCallback, text: "invalid token_type in idp oauth response",
		},
		{
			name: "user info signed and encrypted at Idura", sound: "Idura",
			change: setup{federation: hcl{"client_id": `"encrypts"`, "userinfo_response": `"signedAndEncryptedJwt"`}},
			rules:  []string{"userinfo-plain-json"},
			place:  rules.AtCallback, text: "invalid token_type in idp oauth response",
		},
		{
			name: "user info in the ID token at Idura", sound: "Idura",
			change: setup{federation: hcl{"client_id": `"embeds"`, "userinfo_response": `"fromTokenEndpoint"`}},
			rules:  []string{"userinfo-plain-json"},
			place:  rules.AtCallback, text: "user info endpoint of Idura answers 400",
			unworded: "Cognito asks for the user info all the same; what Idura answers to that is not documented",
		},
		{
			name:   "user info signed at any provider",
			change: signs(hcl{"userinfo_response": `"signedJwt"`}),
			rules:  []string{"userinfo-plain-json-likely"},
			place:  rules.AtCallback, text: "invalid token_type in idp oauth response",
		},
		{
			name:   "user info signed and nothing said of it",
			change: signs(hcl{"userinfo_response": ""}),
			rules:  []string{"userinfo-signing-offered"},
			place:  rules.AtCallback, text: "invalid token_type in idp oauth response",
		},
		{
			name: "Idura without its preset", sound: "Idura",
			change: signs(hcl{"preset": "", "provider_name": `"Idura"`, "scopes": `["openid"]`, "userinfo_response": ""}),
			rules:  []string{"preset-likely", "userinfo-signing-offered"},
			place:  rules.AtCallback, text: "invalid token_type in idp oauth response",
		},
		{
			name:   "wrong client secret",
			change: setup{federation: hcl{"client_secret": `"of-another-application"`, "verify_client_credentials": "true"}},
			rules:  []string{"client-credentials-refused"},
			place:  rules.AtCallback, text: "Company Error - 401 error getting token",
		},
		{
			name:   "no client secret",
			change: setup{federation: hcl{"client_secret": ""}},
			rules:  []string{"client-secret-missing"},
			place:  rules.AtCallback, text: "Company Error - 401 error getting token",
		},
		{
			name:   "secret accepted in the header only",
			change: setup{federation: hcl{"issuer": quoted(proofIssuers()["basic only"].Issuer)}},
			rules:  []string{"client-secret-post-unlisted"},
			place:  rules.AtCallback, text: "Company Error - 401 error getting token",
		},
		{
			name:   "redirect URI not registered",
			change: setup{federation: hcl{"client_id": `"knows-another-address"`, "verify_redirect_uri": "true"}},
			rules:  []string{"redirect-uri-refused"},
			place:  rules.OnProviderPage, text: "invalid_redirect_uri",
		},
		{
			name:   "domain replaced, and the provider not told",
			before: &setup{},
			change: setup{federation: hcl{"domain": quotedPrefix("acme-renamed")}},
			rules:  []string{"domain-replaced"},
			place:  rules.OnProviderPage, text: "invalid_redirect_uri",
		},
		{
			name:   "scope that the provider refuses",
			change: setup{federation: hcl{"issuer": quoted(proofIssuers()["few scopes"].Issuer), "scopes": `["openid", "email", "profile"]`}},
			rules:  []string{"scope-unlisted"},
			place:  rules.AtCallback, text: "invalid_scope",
		},
		{
			name:   "scope openid missing",
			change: setup{federation: hcl{"scopes": `["email"]`}},
			rules:  []string{"scope-openid-missing"},
			place:  rules.AtCallback, text: "sends no id_token",
			unworded: "AWS documents that openid must be there, and no text (row IDP-08)",
		},
	}
}

// issuerMistakes are in where Cognito looks for the issuer.
func issuerMistakes() []mistake {
	return []mistake{
		{
			name:   "issuer with a slash",
			change: setup{provider: hcl{"discovery": `"off"`}, federation: hcl{"issuer": quoted(company.Issuer + "/")}},
			rules:  []string{"issuer-slash"},
			place:  rules.AtCallback, text: "Bad id_token issuer " + company.Issuer,
		},
		{
			name:   "issuer with a slash, and the plan asks",
			change: setup{federation: hcl{"issuer": quoted(company.Issuer + "/")}},
			rules:  []string{"discovery-issuer-mismatch"},
			place:  rules.AtCallback, text: "Bad id_token issuer " + company.Issuer,
		},
		{
			name: "issuer without its slash", sound: "Auth0",
			change: setup{federation: hcl{"issuer": `"https://acme.eu.auth0.com"`}},
			rules:  []string{"issuer-slash-missing"},
			place:  rules.AtCallback, text: "Bad id_token issuer https://acme.eu.auth0.com/",
		},
		{
			name:   "issuer by its former host",
			change: setup{federation: hcl{"issuer": `"https://login.example.com"`}},
			rules:  []string{"discovery-issuer-mismatch"},
			place:  rules.AtCallback, text: "Bad id_token issuer " + company.Issuer,
		},
		{
			name: "issuer of all tenants", sound: "Entra ID",
			change: setup{federation: hcl{"issuer": `"https://login.microsoftonline.com/common/v2.0"`}},
			rules:  []string{"issuer-multi-tenant"},
			place:  rules.AtCallback, text: "Bad id_token issuer https://login.microsoftonline.com/" + tenant + "/v2.0",
		},
		{
			name:   "key set that nobody can read",
			change: setup{federation: hcl{"issuer": quoted(proofIssuers()["no keys"].Issuer)}},
			rules:  []string{"jwks-unreadable"},
			place:  rules.AtCallback, text: "Connection reset",
		},
		{
			name: "token endpoint on another port",
			change: setup{federation: hcl{"endpoints": `{
    authorize_url  = "` + company.Issuer + `/auth"
    token_url      = "` + company.Issuer + `:8443/token"
    attributes_url = "` + company.Issuer + `/me"
    jwks_uri       = "` + company.Issuer + `/jwks"
  }`}},
			rules: []string{"endpoint-port"},
			place: rules.AtCallback, text: "uses port 8443; Cognito supports 443 and 80",
			unworded: "whether Cognito refuses it at the apply or at the login is unknown (row IDP-11)",
		},
	}
}

// clientMistakes are in the app client.
func clientMistakes() []mistake {
	client := func(change hcl) setup { return setup{client: change} }
	return []mistake{
		{
			name:   "authorization code grant off",
			change: client(hcl{"allowed_oauth_flows": `["implicit"]`}),
			rules:  []string{"oauth-code-flow-missing", "oauth-flow-implicit"},
			place:  rules.AtCallback, text: "unauthorized_client",
		},
		{
			name:   "e-mail scope of the client without openid",
			change: client(hcl{"allowed_oauth_scopes": `["email"]`}),
			asks:   func(r *request) { r.scope = "email" },
			rules:  []string{"client-scope-needs-openid"},
			place:  rules.AtCallback, text: "invalid_scope",
		},
		{
			name:   "callback URL with a wildcard",
			change: client(hcl{"callback_urls": `["https://*.example.com/callback"]`}),
			rules:  []string{"callback-url-wildcard"},
			place:  rules.OnCognitoPage, text: "/error?error=redirect_mismatch",
		},
		{
			name:   "callback URL without its scheme",
			change: client(hcl{"callback_urls": `["app.example.com:443/callback"]`}),
			rules:  []string{"redirect-url-bare-host"},
			place:  rules.OnCognitoPage, text: "/error?error=redirect_mismatch",
		},
		{
			name:   "managed login without a style",
			before: &setup{federation: hcl{"domain": `{ prefix = "` + prefix + `", managed_login_version = 2 }`}},
			asks:   func(r *request) { r.provider = "" },
			rules:  []string{"client-branding-missing"}, mayBeMended: true,
			place: rules.OnCognitoPage, text: "Login pages unavailable. Please contact an administrator.",
		},
		{
			name:   "attribute of a scope not readable",
			change: client(hcl{"read_attributes": `["email"]`}),
			rules:  []string{"read-attribute-scope"},
			place:  rules.AtTokenEndpoint, text: "invalid_grant",
		},
		{
			name:   "mapped attribute not writable",
			before: &setup{},
			change: client(hcl{"write_attributes": `["name"]`}),
			rules:  []string{"write-attribute-missing"},
			place:  rules.AtCallback, text: "no write access to email",
			unworded: "AWS's pages disagree whether the login fails (contradiction X1)",
		},
		{
			name:   "provider not on the client",
			change: client(hcl{"identity_providers": "[]"}),
			rules:  []string{"identity-providers-empty"},
			place:  rules.OnCognitoPage, text: "error=invalid_client",
			unworded: "the authorize endpoint refuses the client id, in which words is not kept (row CL-23)",
		},
	}
}

// unseenMistakes are those that no plan can see. The guide has them all the same.
func unseenMistakes() []mistake {
	return []mistake{
		{
			name:   "PKCE demanded by the provider",
			change: setup{federation: hcl{"client_id": `"demands-pkce"`}},
			place:  rules.AtCallback, text: "Authorization Server policy requires PKCE to be used for this request",
		},
		{
			name:   "wrong client secret that nobody tried",
			change: setup{federation: hcl{"client_secret": `"of-another-application"`}},
			place:  rules.AtCallback, text: "Company Error - 401 error getting token",
		},
		{
			name:   "callback URL with a slash that the application leaves out",
			change: setup{client: hcl{"callback_urls": `["` + callback + `/"]`}},
			place:  rules.OnCognitoPage, text: "/error?error=redirect_mismatch",
		},
		{
			name: "one user without the e-mail address that all others have", person: bent, newPool: true,
			change: setup{federation: hcl{"user_pool": requiredEmail}},
			place:  rules.AtCallback, text: "attributes required: [email]",
		},
	}
}
