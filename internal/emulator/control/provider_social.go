package control

// The social types. Their added details are the describe responses of SDK CreateIdentityProviderInput.ProviderDetails; that the
// values of authorize_scopes must be from its lists is not enforced.

const socialMissing = "clientId, clientSecret and authorizeScopes are all required idp details."

var socialRequired = []string{"client_id", "client_secret", "authorize_scopes"}

var google = providerKind{
	required: socialRequired, missing: socialMissing, social: true, subject: "sub",
	added: func(map[string]string) map[string]string {
		return map[string]string{ //nolint:gosec // addresses, no credentials
			"attributes_url":                "https://people.googleapis.com/v1/people/me?personFields=",
			"attributes_url_add_attributes": "true",
			"authorize_url":                 "https://accounts.google.com/o/oauth2/v2/auth",
			"oidc_issuer":                   "https://accounts.google.com",
			"token_request_method":          "POST",
			"token_url":                     "https://www.googleapis.com/oauth2/v4/token",
		}
	},
}

// facebook demands api_version, which AWS does not: its default is not documented, and the endpoints contain it.
var facebook = providerKind{
	required: append([]string{"api_version"}, socialRequired...), social: true, subject: "id",
	missing: "local Cognito: Facebook needs api_version, client_id, client_secret and authorize_scopes; the version AWS takes by default is not documented.",
	added: func(sent map[string]string) map[string]string {
		version := sent["api_version"]
		return map[string]string{
			"attributes_url":                "https://graph.facebook.com/" + version + "/me?fields=",
			"attributes_url_add_attributes": "true",
			"authorize_url":                 "https://www.facebook.com/" + version + "/dialog/oauth",
			"token_request_method":          "GET",
			"token_url":                     "https://graph.facebook.com/" + version + "/oauth/access_token",
		}
	},
}

var loginWithAmazon = providerKind{
	required: socialRequired, missing: socialMissing, social: true, subject: "user_id",
	added: func(map[string]string) map[string]string {
		return map[string]string{ //nolint:gosec // addresses, no credentials
			"attributes_url":                "https://api.amazon.com/user/profile",
			"attributes_url_add_attributes": "false",
			"authorize_url":                 "https://www.amazon.com/ap/oa",
			"token_request_method":          "POST",
			"token_url":                     "https://api.amazon.com/auth/o2/token",
		}
	},
}

// signInWithApple is the one type whose Describe leaves its secret out.
var signInWithApple = providerKind{
	required: []string{"client_id", "team_id", "key_id", "private_key", "authorize_scopes"},
	missing:  "clientId, privateKey, teamId, and keyId are all required idp details.",
	social:   true, subject: "sub", hidden: []string{"private_key"},
	added: func(map[string]string) map[string]string {
		return map[string]string{ //nolint:gosec // addresses, no credentials
			"attributes_url_add_attributes": "false",
			"authorize_url":                 "https://appleid.apple.com/auth/authorize",
			"oidc_issuer":                   "https://appleid.apple.com",
			"token_request_method":          "POST",
			"token_url":                     "https://appleid.apple.com/auth/token",
		}
	},
}
