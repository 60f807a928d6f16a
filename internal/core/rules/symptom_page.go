package rules

// pageSymptoms are those that stop a login before it comes back.
var pageSymptoms = []*Symptom{
	{
		Text: "redirect_uri_mismatch", Also: []string{"invalid_redirect_uri"}, Place: OnProviderPage,
		Rules: []*Rule{redirectRefused, domainReplaced},
		Cause: "The identity provider does not know the address to which Cognito has users sent back, https://<domain>/oauth2/idpresponse. Each provider says so in its own words, on a page of its own; Cognito and the application hear nothing of it.",
		Fix:   "Register redirect_uri at the provider, to the letter. A pool with a prefix domain and a custom domain has two of them. The address is known at plan already.",
		Example: `output "register_at_the_provider" {
  value = cogfed_oidc_federation.example.redirect_uri
}`,
		Sources: []Source{guide(pageOIDC), guide(pageDomain), vendor(idura)},
	},
	{
		Text: "pkce code challenge is required when the token endpoint authentication method is <none>", Place: OnProviderPage,
		Cause:   "The application at the identity provider is a public one (a single-page application at Okta). Cognito sends the provider no code challenge that anybody documents; the PKCE of your own application ends at Cognito.",
		Unseen:  "Of what kind the application is does not show from outside.",
		Fix:     "Register a confidential web application with a client secret at the provider.",
		Sources: []Source{reported("https://github.com/aws-amplify/amplify-js/issues/4814"), guide(pageOIDC)},
	},
	{
		Text: "/error?error=redirect_mismatch", Place: OnCognitoPage,
		Also:   []string{"An error was encountered with the requested page"},
		Rules:  []*Rule{callbackWildcard, redirectBareHost, redirectNoHost},
		Cause:  "The redirect_uri that the application sends is not among the client's callback URLs, to the letter: a slash at the end, another port, http in place of https. Cognito must not send the user there, and shows the page itself.",
		Unseen: "What an application sends is in its own code: compare it with the redirect_uri in the browser's address bar.",
		Fix:    "Write the address exactly as the application sends it.",
		Example: `callback_urls = [
  "https://app.example.com/",
  "http://localhost:3000",
]`,
		Sources: []Source{
			guide(pageAuthorize), reported("https://github.com/aws-amplify/amplify-js/issues/5127"),
			reported("https://github.com/aws/aws-aspnet-cognito-identity-provider/issues/167"),
		},
	},
	{
		Text: "Login pages unavailable. Please contact an administrator.", Place: OnCognitoPage,
		Rules:  []*Rule{brandingMissing, loginSwitched},
		Cause:  "The domain shows managed login (version 2), and the app client has no branding style. Clients made through the API have none.",
		Unseen: "Of a client still to be made no plan knows. Domains of this provider show the classic hosted UI unless told otherwise.",
		Fix:    "Make a style for every app client of the pool (aws_cognito_managed_login_branding with use_cognito_provided_values = true) before the domain changes to version 2, or stay with version 1.",
		Example: `domain = {
  prefix                = "acme-login"
  managed_login_version = 1
}`,
		Sources: []Source{
			guide(pageManaged), guide(pageBranding), api("CreateManagedLoginBranding"),
			reported("https://github.com/hashicorp/terraform-provider-aws/issues/42580"),
		},
	},
	{
		Text: "Something went wrong", Place: OnCognitoPage,
		Cause:   "The login took longer than five minutes, or more than 20 redirects.",
		Unseen:  "It depends on the user and on the provider's pages.",
		Fix:     "Start the login anew from the application; a bookmarked login page is always too old.",
		Sources: []Source{guide(pageOIDCFlow), guide(pageFederate)},
	},
}

// tokenSymptoms are those after the user came back.
var tokenSymptoms = []*Symptom{
	{
		Text: "invalid_grant", Place: AtTokenEndpoint,
		Rules: []*Rule{readScope},
		Cause: "The code was used before, is too old or belongs to another client or code verifier; or the client allows a scope without read access to all its attributes, " +
			"which for email are email and email_verified: then every exchange fails.",
		Unseen:  "What an application does with its codes is in its own code.",
		Fix:     "Leave read_attributes out, or list all attributes of the scopes. Let the application exchange each code once.",
		Example: `read_attributes = ["email", "email_verified"]`,
		Sources: []Source{guide(pageToken)},
	},
	{
		Text: "invalid_client", Place: AtTokenEndpoint,
		Cause:   "The application sends a client secret and the app client has none, or the client has one and the application sends none.",
		Unseen:  "What the application sends is in its own code. cogfed_spa_client never has a secret.",
		Fix:     "Take the secret out of a single-page application's configuration; give a back end a client with a secret.",
		Sources: []Source{guide(pageToken), reported("https://github.com/DependencyTrack/dependency-track/issues/4407")},
	},
	{
		Text: `unexpected ID Token "nonce" claim value`, Also: []string{"nonce mismatch"}, Place: InApplication,
		Cause:   "Cognito puts a nonce of its own into the ID tokens of federated users when the application sent none, and some libraries refuse a nonce that they did not send.",
		Unseen:  "The library in the application decides.",
		Fix:     "Send a nonce and hand it to the check of the token: expectedNonce in openid-client, checks = [\"nonce\", \"pkce\", \"state\"] in next-auth.",
		Sources: []Source{reported("https://github.com/nextauthjs/next-auth/issues/3403")},
	},
}
