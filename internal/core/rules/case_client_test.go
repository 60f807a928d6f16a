package rules

import "strings"

func clientCases() []ruleCase {
	code := list("code")
	mapped := map[string][]string{"email": {"MIRACL"}}
	return []ruleCase{
		{"callback-url-syntax", join(CheckCallbackURL(x, "/callback"), CheckCallbackURL(x, ""), CheckCallbackURL(x, "127.0.0.1:3000"), CheckCallbackURL(x, "https://"+strings.Repeat("a", 1020))), CheckCallbackURL(x, "https://app.example.com/cb")},
		{"callback-url-https", join(CheckCallbackURL(x, "http://app.example.com"), CheckCallbackURL(x, "http://localhost.example.com"), CheckCallbackURL(x, "http://localhost@evil.example")), join(CheckCallbackURL(x, "http://localhost:3000"), CheckCallbackURL(x, "http://127.0.0.1"), CheckCallbackURL(x, "http://[::1]:8080/cb"), CheckCallbackURL(x, "myapp://cb"))},
		{"callback-url-fragment", CheckCallbackURL(x, "https://app.example.com/#/cb"), CheckCallbackURL(x, "https://app.example.com/cb")},
		{"callback-url-wildcard", CheckCallbackURL(x, "https://*.example.com/cb"), CheckCallbackURL(x, "https://app.example.com/cb?a=*")},
		{
			"redirect-url-host",
			join(CheckCallbackURL(x, "https:/app.example.com"), CheckCallbackURL(x, "https:app.example.com"), CheckCallbackURL(x, "https://"), CheckCallbackURL(x, "https:///cb"), CheckCallbackURL(x, "https://app.example.com:99999/cb"), CheckLogoutURL(x, "https://:443")),
			join(CheckCallbackURL(x, "https://app.example.com:8443/cb"), CheckCallbackURL(x, "http://[::1]:3000"), CheckCallbackURL(x, "myapp:/cb"), CheckLogoutURL(x, "https://app.example.com?a=b")),
		},
		{"identity-provider-name-empty", CheckClientProviders(x, list("")), CheckClientProviders(x, mix(list("Acme")))},
		{"domain-name-form", join(CheckDomainName(x, txt("https://login.example.com/")), CheckDomainName(x, txt("acme"))), join(CheckDomainName(x, txt("acme.auth.eu-west-2.amazoncognito.com")), CheckDomainName(x, hidden), CheckDomainName(x, no))},
		{"domain-name-foreign", []Violation{DomainNameForeign(x, "acme-two.auth.eu-west-2.amazoncognito.com", "eu-west-2_B", "eu-west-2_A")}, nil},
		{"redirect-url-bare-host", join(CheckCallbackURL(x, "localhost:3000"), CheckLogoutURL(x, "localhost:3000")), CheckCallbackURL(x, "myapp://cb")},
		{"callback-urls-count", CheckCallbackURLs(x, list(many(101, "https://a.example/%d")...), code), CheckCallbackURLs(x, list(many(100, "https://a.example/%d")...), code)},
		{"callback-urls-missing", join(CheckCallbackURLs(x, list(), code), CheckCallbackURLs(x, noList, code)), join(CheckCallbackURLs(x, hiddenList, code), CheckCallbackURLs(x, list(), hiddenList))},
		{"default-redirect-unlisted", CheckDefaultRedirect(x, txt("https://b.example"), list("https://a.example"), noList), join(CheckDefaultRedirect(x, txt("https://a.example"), list("https://a.example"), noList), CheckDefaultRedirect(x, txt("https://b.example"), mix(list()), noList))},
		{"default-redirect-providers", CheckDefaultRedirect(x, txt("https://a.example"), list("https://a.example"), list("A", "B")), CheckDefaultRedirect(x, txt("https://a.example"), list("https://a.example"), list("A"))},
		{"logout-url-syntax", join(CheckLogoutURL(x, "signed-out"), CheckLogoutURL(x, "https://a b")), CheckLogoutURL(x, "https://app.example.com/")},
		{"logout-url-https", CheckLogoutURL(x, "http://app.example.com"), CheckLogoutURL(x, "http://localhost:3000")},
		{"logout-urls-count", CheckLogoutURLs(x, list(many(101, "https://a.example/%d")...)), CheckLogoutURLs(x, list("https://a.example"))},
		{"logout-urls-missing", CheckLogoutURLs(x, noList), join(CheckLogoutURLs(x, list("https://a.example")), CheckLogoutURLs(x, hiddenList))},
		{"oauth-flow-unknown", CheckOAuthFlows(x, list("authorization_code")), CheckOAuthFlows(x, code)},
		{"oauth-code-flow-missing", join(CheckOAuthFlows(x, list("implicit")), CheckOAuthFlows(x, list())), join(CheckOAuthFlows(x, list("code", "implicit")), CheckOAuthFlows(x, mix(list())))},
		{"oauth-flow-implicit", CheckOAuthFlows(x, list("code", "implicit")), CheckOAuthFlows(x, code)},
		{"oauth-flow-client-credentials", CheckOAuthFlows(x, list("client_credentials")), CheckOAuthFlows(x, code)},
		{"oauth-flow-exclusive", CheckConfidentialFlows(x, list("code", "client_credentials")), join(CheckConfidentialFlows(x, list("client_credentials")), CheckConfidentialFlows(x, code), CheckConfidentialFlows(x, mix(list("client_credentials"))))},
		{"oauth-flow-unknown", CheckConfidentialFlows(x, list("password")), CheckConfidentialFlows(x, list("client_credentials"))},
		{"oauth-code-flow-missing", join(CheckConfidentialFlows(x, list("implicit")), CheckConfidentialFlows(x, list())), join(CheckConfidentialFlows(x, list("client_credentials")), CheckConfidentialFlows(x, mix(list("implicit"))))},
		{"client-scope-machine", CheckMachineScopes(x, list("openid", "api/read")), CheckMachineScopes(x, list("api/read"))},
		{"client-scopes-missing", CheckMachineScopes(x, noList), join(CheckMachineScopes(x, hiddenList), CheckEachClientScope(x, noList))},
		{"identity-providers-missing", CheckProvidersNamed(x, noList), join(CheckProvidersNamed(x, hiddenList), CheckProvidersNamed(x, list("MIRACL")))},
		{"identity-providers-empty", CheckProvidersNamed(x, list()), CheckProvidersNamed(x, list("MIRACL"))},
		{"client-secret-syntax", join(CheckGivenSecret(x, txt(strings.Repeat("a", 23))), CheckGivenSecret(x, txt(strings.Repeat("a", 65))), CheckGivenSecret(x, txt(strings.Repeat("a-", 15)))), join(CheckGivenSecret(x, txt(strings.Repeat("a+_1", 6))), CheckGivenSecret(x, txt(strings.Repeat("a", 64))), CheckGivenSecret(x, hidden), CheckGivenSecret(x, no))},
		{"client-scope-syntax", CheckClientScopes(x, list("openid email")), CheckClientScopes(x, list("openid", "email"))},
		{"client-scope-unknown", join(CheckClientScopes(x, list("openid", "emails")), CheckClientScopes(x, list("openid", "a/")), CheckClientScopes(x, list("openid", "/read"))), CheckClientScopes(x, list("openid", "https://api.example.com/read"))},
		{"client-scopes-count", CheckClientScopes(x, list(many(51, "api/%d")...)), CheckClientScopes(x, list("openid"))},
		{"client-scopes-missing", CheckClientScopes(x, list()), join(CheckClientScopes(x, hiddenList), CheckClientScopes(x, list("openid")))},
		{"client-scope-needs-openid", CheckClientScopes(x, list("email")), join(CheckClientScopes(x, list("email", "openid")), CheckClientScopes(x, mix(list("email"))))},
		{"client-scope-no-openid", CheckClientScopes(x, list("api/read")), CheckClientScopes(x, list("api/read", "openid"))},
		{"auth-flow-unknown", CheckAuthFlows(x, list("ALLOW_SRP_AUTH"), no, noList), CheckAuthFlows(x, list("ALLOW_USER_SRP_AUTH"), no, noList)},
		{"auth-flow-legacy-mix", CheckAuthFlows(x, list("ALLOW_REFRESH_TOKEN_AUTH", "ADMIN_NO_SRP_AUTH"), no, noList), CheckAuthFlows(x, list("ADMIN_NO_SRP_AUTH"), no, noList)},
		{"auth-flow-refresh-missing", CheckAuthFlows(x, list("ALLOW_USER_SRP_AUTH"), no, noList), join(CheckAuthFlows(x, list("ALLOW_USER_SRP_AUTH"), txt("ENABLED"), noList), CheckAuthFlows(x, list("ALLOW_USER_SRP_AUTH"), hidden, noList), CheckAuthFlows(x, list("ADMIN_NO_SRP_AUTH"), no, noList), CheckAuthFlows(x, list(), no, noList))},
		{"auth-flow-rotation", CheckAuthFlows(x, list("ALLOW_REFRESH_TOKEN_AUTH"), txt("ENABLED"), noList), join(CheckAuthFlows(x, list("ALLOW_REFRESH_TOKEN_AUTH"), txt("DISABLED"), noList), CheckAuthFlows(x, list("ALLOW_REFRESH_TOKEN_AUTH"), hidden, noList))},
		{"auth-flow-open", CheckAuthFlows(x, list("ALLOW_USER_PASSWORD_AUTH"), no, list("MIRACL")), join(CheckAuthFlows(x, list("ALLOW_USER_PASSWORD_AUTH"), no, list("MIRACL", "COGNITO")), CheckAuthFlows(x, list("ALLOW_USER_SRP_AUTH"), no, list("MIRACL")), CheckAuthFlows(x, list("ALLOW_USER_PASSWORD_AUTH"), no, noList))},
		{"identity-providers-empty", CheckClientProviders(x, list()), join(CheckClientProviders(x, noList), CheckClientProviders(x, list("MIRACL")))},
		{"user-existence-errors", CheckUserExistence(x, txt("enabled")), CheckUserExistence(x, txt("ENABLED"))},
		{"user-existence-legacy", CheckUserExistence(x, txt("LEGACY")), CheckUserExistence(x, hidden)},
		{"client-attribute-unknown", CheckClientAttributes(x, list("department")), CheckClientAttributes(x, list("custom:department", "email", "email_verified", "sub", "oidc:profile"))},
		{"write-attribute-forbidden", CheckWriteAttributes(x, list("email_verified")), CheckWriteAttributes(x, list("email"))},
		{"write-attribute-missing", join(CheckWriteCover(x, list("name"), map[string][]string{"email": {"MIRACL", "Entra"}}, nil), CheckWriteCover(x, list("name"), map[string][]string{"email": nil}, nil)), join(CheckWriteCover(x, noList, mapped, nil), CheckWriteCover(x, list(), mapped, nil), CheckWriteCover(x, list("email"), mapped, nil), CheckWriteCover(x, list("oidc:profile"), map[string][]string{"given_name": {"MIRACL"}}, nil))},
		{"write-attribute-required", CheckWriteCover(x, list("name"), nil, []string{"email"}), join(CheckWriteCover(x, mix(list()), nil, []string{"email"}), CheckWriteCover(x, list(), nil, []string{"email"}))},
		{"read-attribute-scope", join(CheckReadAttributes(x, list("email"), list("email")), CheckReadAttributes(x, list("name"), list("phone"))), join(CheckReadAttributes(x, list("email", "email_verified"), list("email")), CheckReadAttributes(x, noList, list("email")), CheckReadAttributes(x, list(), list("email")), CheckReadAttributes(x, list("name"), list("openid")))},
		{
			"analytics-project",
			join(CheckAnalytics(x, txt("a"), txt("i"), hidden, no), CheckAnalytics(x, no, txt("i"), no, txt("e")), CheckAnalytics(x, no, hidden, txt("r"), no)),
			join(CheckAnalytics(x, txt("a"), no, no, no), CheckAnalytics(x, no, txt("i"), txt("r"), txt("e")), CheckAnalytics(x, hidden, txt("i"), no, no), CheckAnalytics(x, txt("a"), hidden, hidden, hidden), CheckAnalytics(x, no, txt("i"), hidden, txt("e")), CheckAnalytics(x, no, no, no, no)),
		},
		{"client-name", join(CheckClientName(x, txt("")), CheckClientName(x, txt("web/app"))), CheckClientName(x, txt("Web app"))},
	}
}

func tokenCases() []ruleCase {
	month := Lifetime{num(30), no, "days"}
	return []ruleCase{
		{"token-validity-unit", CheckTimeUnit(x, txt("weeks")), CheckTimeUnit(x, txt("days"))},
		{"session-token-validity", join(CheckSessionToken(x, one(299, "seconds"), month), CheckSessionToken(x, one(2, "days"), month), CheckSessionToken(x, Lifetime{num(60), no, "hours"}, month)), join(CheckSessionToken(x, one(5, "minutes"), month), CheckSessionToken(x, one(1, "days"), month), CheckSessionToken(x, Lifetime{num(1), hidden, "hours"}, month))},
		{"refresh-token-validity", join(CheckRefreshToken(x, one(59, "minutes")), CheckRefreshToken(x, one(3651, "days")), CheckRefreshToken(x, one(1<<62, "days")), CheckRefreshToken(x, one(-1, "days"))), CheckRefreshToken(x, one(3650, "days"))},
		{"refresh-token-validity-zero", CheckRefreshToken(x, one(0, "days")), CheckRefreshToken(x, one(1, "days"))},
		{"token-validity-order", CheckSessionToken(x, one(2, "hours"), one(1, "hours")), join(CheckSessionToken(x, one(1, "hours"), one(1, "hours")), CheckSessionToken(x, one(2, "hours"), one(0, "days")), CheckSessionToken(x, one(2, "hours"), Lifetime{num(1), hidden, "days"}))},
		{"auth-session-validity", join(CheckAuthSession(x, num(2)), CheckAuthSession(x, num(16))), join(CheckAuthSession(x, num(3)), CheckAuthSession(x, num(15)))},
		{"refresh-rotation-feature", join(CheckRotation(x, txt("ON"), num(0)), CheckRotation(x, no, num(0))), CheckRotation(x, txt("ENABLED"), num(0))},
		{"refresh-rotation-grace", CheckRotation(x, txt("ENABLED"), num(61)), CheckRotation(x, txt("ENABLED"), num(60))},
	}
}
