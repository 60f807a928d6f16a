package rules

import "strings"

func providerCases() []ruleCase {
	return []ruleCase{
		{"provider-name-missing", CheckProviderName(x, no), join(CheckProviderName(x, hidden), CheckProviderName(x, txt("MIRACL")))},
		{"provider-name-length", CheckProviderName(x, txt(strings.Repeat("é", 33))), CheckProviderName(x, txt(strings.Repeat("é", 32)))},
		{"provider-name-charset", CheckProviderName(x, txt("Acme Login")), CheckProviderName(x, txt("Acme-Login"))},
		{"provider-name-directory", CheckProviderName(x, txt("COGNITO")), CheckProviderName(x, txt("Cognito"))},
		{"provider-name-social", CheckProviderName(x, txt("Google")), CheckProviderName(x, txt("Google-OIDC"))},
		{"issuer-missing", CheckIssuer(x, no, noFlag), CheckIssuer(x, hidden, noFlag)},
		{"issuer-https", CheckIssuer(x, txt("http://a.example"), noFlag), CheckIssuer(x, txt("https://a.example"), noFlag)},
		{"issuer-well-known", CheckIssuer(x, txt("https://a.example/.well-known/openid-configuration"), noFlag), CheckIssuer(x, txt("https://a.example"), noFlag)},
		{"issuer-port", CheckIssuer(x, txt("https://a.example:8443"), noFlag), join(CheckIssuer(x, txt("https://a.example:443"), noFlag), CheckIssuer(x, txt("https://a.example:80"), noFlag))},
		{"issuer-slash", join(CheckIssuer(x, txt("https://a.example/"), noFlag), CheckIssuer(x, txt("https://a.example/"), yes(false))), join(
			CheckIssuer(x, txt("https://acme.eu.auth0.com/"), yes(true)), CheckIssuer(x, txt("https://a.example/"), hiddenFlag),
			CheckIssuer(x, txt("https://a.example/application/o/acme/"), noFlag), CheckIssuer(x, txt("https://a.example"), noFlag),
		)},
		{"issuer-slash-missing", CheckIssuer(x, txt("https://acme.eu.auth0.com"), yes(true)), join(
			CheckIssuer(x, txt("https://acme.eu.auth0.com/"), yes(true)), CheckIssuer(x, txt("https://a.example"), yes(false)),
			CheckIssuer(x, txt("https://a.example"), noFlag), CheckIssuer(x, txt("https://a.example"), hiddenFlag), CheckIssuer(x, hidden, yes(true)),
		)},
		{"issuer-placeholder", CheckIssuer(x, txt("https://{{YOUR_CRIIPTO_DOMAIN}}"), noFlag), CheckIssuer(x, txt("https://acme.criipto.id"), noFlag)},
		{"issuer-multi-tenant", join(
			CheckIssuer(x, txt("https://login.microsoftonline.com/common/v2.0"), noFlag), CheckIssuer(x, txt("https://login.microsoftonline.com/organizations/v2.0"), noFlag),
			CheckIssuer(x, txt("https://login.microsoftonline.com/consumers/v2.0"), noFlag), CheckIssuer(x, txt("https://login.microsoftonline.com/acme.onmicrosoft.com/v2.0"), noFlag),
			CheckIssuer(x, txt("https://sts.windows.net/common/"), noFlag), CheckIssuer(x, txt("https://login.microsoftonline.us/common/v2.0"), noFlag),
			CheckIssuer(x, txt("https://login.partner.microsoftonline.cn/common/v2.0"), noFlag),
		), join(
			CheckIssuer(x, txt("https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0"), noFlag),
			CheckIssuer(x, txt("https://sts.windows.net/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/"), noFlag),
			CheckIssuer(x, txt("https://login.microsoftonline.us/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/v2.0"), noFlag),
		)},
		{"issuer-login-domain", join(
			CheckIssuer(x, txt("https://acme.auth.eu-west-2.amazoncognito.com"), noFlag), CheckIssuer(x, txt("https://acme.auth-fips.us-gov-west-1.amazoncognito.com/us-gov-west-1_Ab12Cd34E"), noFlag),
		), CheckIssuer(x, txt("https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_Ab12Cd34E"), noFlag)},
		{"issuer-query", join(CheckIssuer(x, txt("https://a.example?p=b2c_1"), noFlag), CheckIssuer(x, txt("https://a.example/#top"), noFlag)), CheckIssuer(x, txt("https://a.example/realms/a%3Fb"), noFlag)},
		{"endpoint-https", CheckEndpoint(x, txt("http://a.example/token")), join(CheckEndpoint(x, no), CheckEndpoint(x, txt("https://a.example/token")))},
		{"endpoint-port", CheckEndpoint(x, txt("https://a.example:8443/token")), CheckEndpoint(x, txt("https://a.example:443/token"))},
		{"endpoints-incomplete", CheckEndpointsComplete(x, []string{"jwks_uri"}, 4), join(CheckEndpointsComplete(x, nil, 4), CheckEndpointsComplete(x, []string{"a", "b"}, 2))},
		{"scope-openid-missing", CheckScopes(x, list("email")), join(CheckScopes(x, list("email", "openid")), CheckScopes(x, mix(list("email"))), CheckScopes(x, hiddenList))},
		{"scope-comma", CheckScopes(x, list("openid", "openid,email")), join(CheckScopes(x, list("openid,email")), CheckScopes(x, list("openid", "email")))},
		{"scope-one-per-element", CheckScopes(x, list("openid email")), CheckScopes(x, list("openid", "email"))},
		{"attributes-request-method", CheckAttributesRequestMethod(x, txt("post")), CheckAttributesRequestMethod(x, txt("POST"))},
		{"client-id-space", join(CheckClientID(x, txt(" acme")), CheckClientID(x, txt("acme\n"))), join(CheckClientID(x, txt("acme web")), CheckClientID(x, hidden))},
		{"client-id-missing", join(CheckClientID(x, no), CheckClientID(x, txt(""))), join(CheckClientID(x, hidden), CheckClientID(x, txt("urn:idura:samples:aws:cognito")))},
		{"client-secret-space", join(CheckSecret(x, txt("hidden\n")), CheckSecret(x, txt(" hidden"))), join(CheckSecret(x, txt("hid den")), CheckSecret(x, hidden), CheckSecret(x, no))},
		{"client-secret-missing", SecretMissing(x), nil},
		{"idp-identifier-syntax", CheckIdentifiers(x, list("a/b")), CheckIdentifiers(x, list("example.com"))},
		{"idp-identifiers-count", CheckIdentifiers(x, list(many(51, "id%d")...)), CheckIdentifiers(x, list(many(50, "id%d")...))},
		{"idp-identifier-routing", CheckIdentifiers(x, list("acme", "Example.com")), join(CheckIdentifiers(x, list()), CheckIdentifiers(x, list("acme", "tenant 1", "a@b.c", "v1.2", ".com", "com")))},
		{"userinfo-response-unknown", CheckUserInfoResponse(x, txt("plainJSON"), yes(true)), CheckUserInfoResponse(x, txt(PlainJSON), yes(true))},
		{"userinfo-plain-json", CheckUserInfoResponse(x, txt("signedJwt"), yes(true)), join(CheckUserInfoResponse(x, txt(PlainJSON), yes(true)), CheckUserInfoResponse(x, no, yes(true)), CheckUserInfoResponse(x, txt("signedJwt"), hiddenFlag))},
		{"userinfo-plain-json-likely", CheckUserInfoResponse(x, txt("signedJwt"), yes(false)), CheckUserInfoResponse(x, txt(PlainJSON), yes(false))},
		{"preset-likely", PresetLikely(x, "https://acme.idura.broker", "idura"), nil},
		{"preset-unknown", CheckPreset(x, txt("mircal"), []string{"miracl", "generic"}), CheckPreset(x, txt("miracl"), []string{"miracl", "generic"})},
	}
}

func mappingCases() []ruleCase {
	immutable := SchemaEntry{Mutable: yes(false)}
	short := SchemaEntry{MaxLength: num(256)}
	return []ruleCase{
		{"mapping-key-length", CheckMappingKeys(x, dict(strings.Repeat("k", 33), "c"), hiddenNames), CheckMappingKeys(x, dict("email", "c"), hiddenNames)},
		{"mapping-forbidden", join(CheckMappingKeys(x, dict("sub", "sub"), hiddenNames), CheckMappingKeys(x, dict("identities", "c"), hiddenNames)), CheckMappingKeys(x, dict("custom:subject", "sub"), hiddenNames)},
		{
			"mapping-attribute-unknown",
			join(CheckMappingKeys(x, dict("department", "c"), names("department")), CheckMappingKeys(x, dict("custom:department", "c"), names()), CheckMappingKeys(x, dict("emial", "c"), hiddenNames), CheckMappingKeys(x, dict("dev:custom:a", "c"), names("department"))),
			CheckMappingKeys(x, dict("custom:department", "c", "email", "c", "email_verified", "c", "username", "sub", "dev:custom:department", "c"), names("department")),
		},
		{"mapped-attribute-immutable", CheckMappedEntry(x, "email", immutable), join(CheckMappedEntry(x, "email", SchemaEntry{}), CheckMappedEntry(x, "email", SchemaEntry{Mutable: hiddenFlag}))},
		{"mapped-attribute-length", CheckMappedEntry(x, "department", short), join(CheckMappedEntry(x, "email", short), CheckMappedEntry(x, "department", SchemaEntry{MaxLength: num(2048)}))},
		{"mapping-username", CheckMappingClaims(x, dict("username", "email")), CheckMappingClaims(x, dict("username", "sub"))},
		{"mapping-email-unverified", CheckEmailVerified(x, dict("email", "email")), join(CheckEmailVerified(x, dict("email", "email", "email_verified", "email_verified")), CheckEmailVerified(x, dict("name", "name")))},
		{"mapping-claim-empty", CheckMappingClaims(x, dict("email", "")), CheckMappingClaims(x, dict("email", "mail"))},
		{
			"mapped-attribute-type",
			join(CheckMappedType(x, txt("email"), txt("Number")), CheckMappedType(x, txt("name"), txt("DateTime")), CheckMappedType(x, txt("email_verified"), txt("Number"))),
			join(
				CheckMappedType(x, txt("email"), txt("String")), CheckMappedType(x, txt("email_verified"), txt("Boolean")), CheckMappedType(x, txt("age"), txt("Number")), CheckMappedType(x, txt("sub"), txt("Number")),
				CheckMappedType(x, txt("birthdate"), txt("DateTime")), CheckMappedType(x, txt("updated_at"), txt("Number")), CheckMappedType(x, hidden, txt("Number")), CheckMappedType(x, txt("email"), hidden), CheckMappedType(x, txt("email"), no),
			),
		},
		{"mapping-token", CheckMappingClaims(x, dict("custom:token", "id_token")), CheckMappingClaims(x, dict("custom:token", "token"))},
		{"mapping-list-claim", CheckMappingClaims(x, dict("custom:groups", "groups")), CheckMappingClaims(x, dict("custom:groups", "group"))},
		{"mapping-format", CheckMappingClaims(x, dict("phone_number", "mobilephone")), CheckMappingClaims(x, dict("phone_number", "phone_number"))},
		{
			"claim-scope-missing",
			join(CheckClaimScopes(x, dict("email", "email"), list("openid"), true, nil), CheckClaimScopes(x, dict("email", "email"), list("openid"), false, []string{"email"})),
			join(CheckClaimScopes(x, dict("email", "email"), list("openid", "email"), true, nil), CheckClaimScopes(x, dict("given_name", "given_name"), list("openid"), false, nil),
				CheckClaimScopes(x, dict("email", "email"), mix(list("openid")), true, nil), CheckClaimScopes(x, dict("custom:ssn", "ssn"), list("openid"), true, nil)),
		},
		{"required-attribute-unmapped", join(CheckRequiredMapped(x, "email", noEntries), CheckRequiredMapped(x, "email", dict("email", ""))), CheckRequiredMapped(x, "email", dict("email", "email"))},
	}
}

// attachedCases are those of rules that look at a pool of somebody else.
func attachedCases() []ruleCase {
	const id = "eu-west-2_Ab12Cd34E"
	schema := map[string]SchemaEntry{
		"email":      {Required: yes(true), Mutable: yes(false)},
		"name":       {Mutable: hiddenFlag},
		"department": {Mutable: yes(false), MaxLength: num(256)},
	}
	check := func(key string) []Violation { return CheckAttachedMapping(x, id, dict(key, "c"), schema) }
	return []ruleCase{
		{"required-attribute-unmapped", join(CheckAttachedRequired(x, id, noEntries, schema), CheckAttachedRequired(x, id, noEntries, map[string]SchemaEntry{"name": {Required: yes(true)}})), join(CheckAttachedRequired(x, id, dict("email", "email"), schema), CheckAttachedRequired(x, id, hiddenEntries, schema))},
		{"mapping-attribute-unknown", join(check("custom:departmen"), check("custom:cost")), join(check("custom:department"), check("given_name"), check("email_verified"), check("username"), check("custom:email"), check("dev:custom:a"))},
		{"mapped-attribute-immutable", join(check("email"), check("custom:department")), join(check("name"), check("sub"), check("custom:email"))},
		{"mapped-attribute-length", check("custom:department"), check("email")},
		{"tier-feature", CheckAttachedLogin(x, id, txt(TierLite), num(2)), join(CheckAttachedLogin(x, id, txt(TierLite), num(1)), CheckAttachedLogin(x, id, txt(TierLite), noNumber), CheckAttachedLogin(x, id, hidden, num(2)))},
		{
			"tier-feature",
			CheckAttachedFlows(x, id, txt(TierLite), list("ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH")),
			join(CheckAttachedFlows(x, id, txt(TierEssentials), list("ALLOW_USER_AUTH")), CheckAttachedFlows(x, id, hidden, list("ALLOW_USER_AUTH")), CheckAttachedFlows(x, id, txt(TierLite), list("ALLOW_USER_SRP_AUTH"))),
		},
		{"domain-missing", single(PoolWithoutDomain(x, id)), nil},
	}
}

func domainCases() []ruleCase {
	return []ruleCase{
		{"domain-prefix-syntax", CheckDomainPrefix(x, txt("Acme")), CheckDomainPrefix(x, txt("acme"))},
		{"domain-prefix-reserved", CheckDomainPrefix(x, txt("my-cognito")), CheckDomainPrefix(x, txt("cdkpf-awsome-zz9x"))},
		{"domain-prefix-reserved-part", CheckDomainPrefix(x, txt("cdkpf-awsome-zz9x")), CheckDomainPrefix(x, txt("acme"))},
		{"domain-kind", join(CheckDomainKind(x, yes(true), yes(true)), CheckDomainKind(x, yes(false), yes(false))), join(CheckDomainKind(x, yes(true), yes(false)), CheckDomainKind(x, hiddenFlag, yes(true)))},
		{"domain-missing", DomainMissing(x), nil},
		{"managed-login-version", CheckManagedLoginVersion(x, num(3)), join(CheckManagedLoginVersion(x, num(2)), CheckManagedLoginVersion(x, noNumber))},
		{"region-without-cognito", CheckRegion(x, txt("cn-north-1")), CheckRegion(x, txt("eu-west-2"))},
		{"custom-domain-syntax", join(CheckCustomDomain(x, txt("login")), CheckCustomDomain(x, txt("*.example.com"))), CheckCustomDomain(x, txt("login.example.com"))},
		{"custom-domain-not-own", join(CheckCustomDomain(x, txt("10.0.0.1")), CheckCustomDomain(x, txt("acme.auth.eu-west-2.amazoncognito.com"))), CheckCustomDomain(x, txt("login.example.com"))},
		{"region-is-a-zone", CheckRegion(x, txt("eu-west-2a")), join(CheckRegion(x, txt("us-gov-west-1")), CheckRegion(x, hidden))},
		{"custom-domain-length", CheckCustomDomain(x, txt(strings.Repeat("a", 60)+".example.com")), CheckCustomDomain(x, txt("login.example.com"))},
		{"custom-domain-govcloud", CheckCustomDomainRegion(x, txt("us-gov-west-1")), CheckCustomDomainRegion(x, txt("us-west-1"))},
		{"certificate-region", CheckCertificate(x, txt("arn:aws:acm:eu-west-1:123456789012:certificate/a")), join(CheckCertificate(x, txt("arn:aws:acm:us-east-1:123456789012:certificate/a")), CheckCertificate(x, txt("arn:aws-eusc:acm:eusc-de-east-1:123456789012:certificate/a")))},
		{"certificate-arn", join(CheckCertificate(x, txt("login.example.com")), CheckCertificate(x, txt("arn:aws:acm:us-east-1:123456789012:certificate-authority/a"))), join(CheckCertificate(x, hidden), CheckCertificate(x, txt("arn:aws:acm:us-east-1:123456789012:certificate/a")))},
		{"user-pool-choice", join(single(PoolNotOwned(x, "eu-west-2_Ab12Cd34E")), CheckPoolChoice(yes(false), yes(false))), join(CheckPoolChoice(yes(true), yes(false)), CheckPoolChoice(yes(true), yes(true)), CheckPoolChoice(yes(false), hiddenFlag))},
		{"user-pool-id-syntax", CheckPoolID(x, txt("acme"), no), CheckPoolID(x, txt("eu-west-2_Ab12Cd34E"), no)},
		{"user-pool-id-region", CheckPoolID(x, txt("eu-west-2_Ab12Cd34E"), txt("eu-west-1")), join(CheckPoolID(x, txt("eu-west-2_Ab12Cd34E"), txt("eu-west-2")), CheckPoolID(x, txt("eu-west-2_Ab12Cd34E"), hidden))},
	}
}
