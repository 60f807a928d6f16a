package rules

// pageErrors is AWS's page on what a login that fails shows.
const pageErrors = "federation-endpoint-idp-responses"

// idura is the page of a vendor that names the errors its users meet.
const idura = "https://docs.idura.app/verify/integrations/aws-cognito"

// loginSymptoms are those of a setup that Cognito accepts and no user can sign
// in to.
var loginSymptoms = []*Symptom{
	{
		Text: "attributes required: [<email>]", Place: AtCallback,
		Cause: "The user pool requires an attribute that arrives empty: the mapping does not fill it, the scope that releases the claim is not requested, " +
			"the identity provider has no such claim of this user (most eIDs know no e-mail address), or an inbound federation trigger did not hand it on.",
		Rules:  []*Rule{requiredUnmapped, claimScope, claimUnlisted, claimEmpty},
		Unseen: "What a provider sends of one user, and what a trigger returns, show at the login only.",
		Fix: "Map a claim to the attribute and request its scope. Where the provider does not have the value, the pool must not require it. " +
			"Required attributes are fixed when a pool is created, so this takes a new pool.",
		Example: `attribute_mapping = { email = "email" }
scopes            = ["openid", "email"]

# or, before the pool is created:
user_pool = {
  schema = { email = { required = false } }
}`,
		Sources: []Source{
			guide(pageMapping), guide(pageInbound), vendor(idura),
			reported("https://github.com/aws-amplify/amplify-backend/issues/1313"),
			reported("https://github.com/aws-samples/aws-amplify-oidc-federation/issues/2"),
		},
	},
	{
		Text: "<user.email>: Attribute cannot be updated", Place: AtCallback,
		Rules: []*Rule{mappingImmutable},
		Cause: "Cognito writes every mapped attribute again at each login. Where the pool's schema says mutable = false, the first login of a user works and every later one fails, even when the value is the same.",
		Fix:   "Take the attribute out of the mapping, unless the pool requires it; users keep the value of their first login. To keep it mapped, create a new pool with a mutable attribute: no API changes it afterwards.",
		Example: `# before the pool is created
user_pool = {
  schema = { email = { mutable = true } }
}`,
		Sources: []Source{
			guide(pageMapping), guide(pageAttribute),
			reported("https://github.com/aws-amplify/amplify-js/issues/3526"),
			deployedBy("https://github.com/aws-solutions-library-samples/accelerated-intelligent-document-processing-on-aws/issues/835"),
		},
	},
	{
		Text: "invalid token_type in idp oauth response", Place: AtCallback,
		Rules: []*Rule{userInfoPlain, userInfoLikelyPlain, userInfoMaySign, presetLikely},
		Cause: "The identity provider answers Cognito's user info request with a signed or encrypted token. Cognito reads plain JSON only, and asks at every login, even when the ID token has all claims.",
		Fix:   "In the console of Idura or Criipto, set the application's user info response strategy to plainJson. At another provider, switch the signing of user info off.",
		Example: `preset            = "idura"
userinfo_response = "plainJson"`,
		Sources: []Source{vendor(idura), guide(pageOIDCFlow)},
	},
	{
		Text: "Bad id_token issuer <https://login.example.com/>", Place: AtCallback,
		Rules: []*Rule{discoveryIssuer, issuerSlash, issuerSlashMissing, issuerMultiTenant, issuerPlaceholder, issuerLoginDomain, issuerQuery},
		Cause: "The iss claim of the ID token, which the text quotes, is not the configured issuer, to the letter. A slash at the end, another tenant, a path or another domain of the same provider suffices.",
		Fix:   "Set issuer to what the text quotes, if that is your provider. Entra ID needs the id of one tenant in place of common or organizations.",
		Example: `# Auth0 and Authentik end in a slash, most others do not
issuer = "https://acme.eu.auth0.com/"`,
		Sources: []Source{
			guide(pageOIDCFlow), reported("https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/100"),
			reported("https://github.com/JanssenProject/jans/issues/11990"),
		},
	},
	{
		Text: "<MIRACL> Error - <400> error getting token", Place: AtCallback,
		Also:  []string{"<MIRACL> Error - <401> invalid_client", "Bad token response: HTTP/1.1 <400> <Bad Request>"},
		Rules: []*Rule{credentialsRefused, postUnlisted, secretMissing, secretSpace},
		Cause: "The identity provider's token endpoint refused Cognito's request. The text begins with the provider's name and HTTP status. Most often the client secret is wrong or was replaced; or the application " +
			"accepts the secret in the Authorization header only, demands PKCE, or has no authorization code grant.",
		Unseen: "What the application at the provider is set to does not show from outside.",
		Fix: "Copy client id and secret from the provider's console once more, allow the secret in the request body (client_secret_post), and make the application a confidential one without enforced PKCE. " +
			"A write-only secret is sent again when its version changes.",
		Example: `client_secret_wo         = var.client_secret
client_secret_wo_version = 2`,
		Sources: []Source{
			guide(pageErrors), guide(pageAuthorize), guide(pageOIDC),
			reported("https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/39"),
			reported("https://github.com/TimothyJones/github-cognito-openid-wrapper/issues/3"),
		},
	},
	{
		Text: "Missing parameter: code_challenge_method", Place: AtCallback,
		Also:   []string{"Authorization Server policy requires PKCE to be used for this request"},
		Cause:  "The identity provider demands PKCE of this application, and Cognito sends it no code challenge, as AWS's support confirmed in 2026. The PKCE of your own application ends at Cognito. The first text is Keycloak's; Cognito hands on what a provider says.",
		Unseen: "What a provider demands of one application is in no discovery document.",
		Fix:    "Switch the demand off for this application at the provider, and keep it a confidential one with a client secret.",
		Sources: []Source{
			reported("https://docs.sso.earthobservation.vam.wfp.org/architecture/decisions/adrs/0020-oidc-pkce-bridge-for-cognito-federation/"),
			reported("https://github.com/microsoft/o365-moodle/issues/1815"), guide(pageErrors),
		},
	},
	{
		Text: "invalid_token_signature: Error when verifying Symmetric MAC", Place: AtCallback,
		Cause:  "The identity provider signs ID tokens with HS256, that is with the client secret, and Cognito was given another secret.",
		Unseen: "No plan sees a token. The keys of this algorithm are in no key set.",
		Fix:    "Give Cognito the client secret with which the provider signs (for LINE, the channel secret), or let the provider sign with RS256.",
		Example: `client_secret_wo         = var.client_secret
client_secret_wo_version = 2`,
		Sources: []Source{inferred(pageOIDC), reported("https://qiita.com/generoKoki/items/98d38bb6262ea1437796")},
	},
}

// failureSymptoms are those of users and networks, at the callback URL too.
var failureSymptoms = []*Symptom{
	{
		Text: "Timeout occurred in calling IdP token endpoint", Place: AtCallback,
		Also:  []string{"Timeout in calling jwks uri", "Connection reset", "Read timed out"},
		Rules: []*Rule{hostNotPublic, endpointPort, issuerPort, keysUnreadable},
		Cause: "Cognito calls the identity provider's token endpoint, key set and user info endpoint from AWS's network at every login, and one of them did not answer in time.",
		Unseen: "A plan asks from where it runs, and only at the time: it reports private hosts, unusual ports and a key set that it cannot read. " +
			"A firewall that stops AWS, or a provider that is slow at times, it does not see.",
		Fix:     "Make all endpoints public on port 443, with answers within seconds. If the endpoints are given by hand, look for a mistyped host.",
		Sources: []Source{guide(pageAuthorize), guide(pageOIDC)},
	},
	{
		Text: "Invalid ProviderName/Username combination", Place: AtCallback,
		Cause:   "The user is linked to, or known under, another provider name or subject: after linking profiles, after renaming the provider, or with other capitals in a case-insensitive pool.",
		Rules:   []*Rule{providerRenamed, nameLowered},
		Unseen:  "Links belong to users, which no plan reads. Capitals in the provider's name matter to links and triggers, because a case-insensitive pool lowers the whole user name.",
		Fix:     "Unlink the identity (AdminDisableProviderForUser) or delete the federated profile, and let the user sign in again. Link before the first federated login, with the provider's name and the subject as Cognito stores them.",
		Sources: []Source{reported("https://github.com/awslabs/service-workbench-on-aws/issues/605"), guide(pageMapping), guide(pageCase)},
	},
	{
		Text: "Already found an entry for username <miracl_jane@example.com>", Place: AtCallback,
		Cause:   "A pre sign-up trigger linked the new federated user to an existing one, and Cognito refuses this one login.",
		Unseen:  "It is the trigger's doing, at the first login of a user.",
		Fix:     "Start the login once more when this text arrives: the second one works. Or link the profiles before the user's first federated login.",
		Sources: []Source{reported("https://github.com/aws-amplify/amplify-flutter/issues/1716"), guide(pageFederate)},
	},
}

// protocolSymptoms are error codes of OAuth that Cognito answers itself.
var protocolSymptoms = []*Symptom{
	{
		Text: "unauthorized_client", Place: AtCallback,
		Rules: []*Rule{flowCodeMissing},
		Cause: "The app client does not allow the response_type that the application asks for: code needs the authorization code grant, token the implicit grant. amazon-cognito-auth-js asks for token unless useCodeGrantFlow() is called.",
		Fix:   "Let the application use the code grant with PKCE, and allow it.",
		Example: `resource "cogfed_spa_client" "web" {
  # ...
  allowed_oauth_flows = ["code"]
}`,
		Sources: []Source{guide(pageAuthorize), vendor("https://github.com/amazon-archives/amazon-cognito-auth-js")},
	},
	{
		Text: "invalid_scope", Place: AtCallback,
		Rules: []*Rule{clientScopeNeedsOpenID, scopeUnlisted, scopeComma},
		Cause: "The application asks Cognito for a scope that is unknown, or for email, phone or profile without openid. If the text begins with the name of the identity provider, " +
			"the provider refused a scope of the federation.",
		Unseen: "What an application asks for is in its own code.",
		Fix:    "Request openid together with the others, and only scopes that the client allows. At the federation, request only scopes that the provider offers.",
		Example: `allowed_oauth_scopes = ["openid", "email", "profile"] # of the client
scopes               = ["openid", "email"]            # of the federation`,
		Sources: []Source{guide(pageAuthorize), guide(pageClient), guide(pageErrors)},
	},
	{
		Text: "invalid_request", Place: AtCallback,
		Cause:   "The application's request lacks response_type, or has a code_challenge without code_challenge_method=S256. Cognito puts this code in front of other errors too: then error_description has a text of its own.",
		Unseen:  "The request is made by the application. The client's authorize_url and login_url are correct ones to compare with.",
		Fix:     "Look for the error_description on this page first. Otherwise send response_type=code, and S256 with PKCE.",
		Sources: []Source{guide(pageAuthorize), guide(pageErrors)},
	},
	{
		Text: "login_required", Place: AtCallback,
		Cause:   "The application asked with prompt=none, and the user has no session.",
		Unseen:  "It is how an application learns that nobody is signed in, and no mistake.",
		Fix:     "Start a login without prompt=none.",
		Sources: []Source{guide(pageAuthorize)},
	},
}
