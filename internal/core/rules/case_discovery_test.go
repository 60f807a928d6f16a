package rules

// good is a discovery document that Cognito can live with.
var good = Discovery{
	Issuer: "https://a.example", AuthorizationEndpoint: "https://a.example/authorize", TokenEndpoint: "https://a.example/token",
	UserInfoEndpoint: "https://a.example/userinfo", JWKSURI: "https://a.example/keys",
	ResponseTypes: []string{"code", "id_token"}, Scopes: []string{"openid", "email"}, Claims: []string{"sub", "email", "given_name"},
	TokenAuthMethods:  []string{"client_secret_basic", "client_secret_post"},
	IDTokenAlgorithms: []string{"RS256"},
	Keys:              []DiscoveredKey{{KID: "1", Alg: "RS256", Kty: "RSA", Use: "sig"}},
}

// but is the good document with something changed.
func but(change func(*Discovery)) Discovery {
	d := good
	change(&d)
	return d
}

func failed(o Obstacle) Discovery {
	return Discovery{Failure: &DiscoveryFailure{Obstacle: o, Saw: "It failed.", Fix: "Mend it."}}
}

func discoveryCases() []ruleCase {
	issuer := txt("https://a.example")
	named := func(s string) []Violation {
		return CheckDiscoveredIssuer(x, issuer, but(func(d *Discovery) { d.Issuer = s }))
	}
	endpoints := func(change func(*Discovery)) []Violation { return CheckDiscoveredEndpoints(x, issuer, but(change)) }
	keys := func(k ...DiscoveredKey) []Violation {
		return CheckDiscoveredKeys(x, but(func(d *Discovery) { d.Keys = append([]DiscoveredKey{}, k...) }))
	}
	return []ruleCase{
		{"discovery-unreachable", CheckDiscoveryRead(x, failed(NoAnswer)), join(CheckDiscoveryRead(x, good), CheckDiscoveryRead(x, failed(BadAnswer)))},
		{"discovery-certificate", CheckDiscoveryRead(x, failed(BadCertificate)), CheckDiscoveryRead(x, good)},
		{"discovery-document-missing", CheckDiscoveryRead(x, failed(BadAnswer)), CheckDiscoveryRead(x, good)},
		{
			"discovery-issuer-mismatch",
			join(named("https://a.example/"), named("https://A.example"), named("https://{tenantid}.example"), named("http://a.example")),
			join(named("https://a.example"), named(""), CheckDiscoveredIssuer(x, hidden, good), CheckDiscoveredIssuer(x, issuer, failed(NoAnswer))),
		},
		{
			"discovery-endpoint-missing",
			join(endpoints(func(d *Discovery) { d.TokenEndpoint = "" }), endpoints(func(d *Discovery) { d.AuthorizationEndpoint = "" })),
			join(CheckDiscoveredEndpoints(x, issuer, good), CheckDiscoveredEndpoints(x, issuer, failed(NoAnswer)), CheckDiscoveredEndpoints(x, issuer, Discovery{}), endpoints(func(d *Discovery) { d.JWKSURI = "" })),
		},
		{
			"discovery-data-endpoint-missing",
			join(endpoints(func(d *Discovery) { d.UserInfoEndpoint = "" }), endpoints(func(d *Discovery) { d.JWKSURI = "" })),
			CheckDiscoveredEndpoints(x, issuer, good),
		},
		{"endpoint-https", endpoints(func(d *Discovery) { d.TokenEndpoint = "http://a.example/token" }), CheckDiscoveredEndpoints(x, issuer, good)},
		{"endpoint-port", endpoints(func(d *Discovery) { d.JWKSURI = "https://a.example:8443/keys" }), CheckDiscoveredEndpoints(x, issuer, good)},
		{
			"endpoint-not-public",
			join(
				endpoints(func(d *Discovery) { d.TokenEndpoint = "https://10.0.0.1/token" }), CheckPublicHost(x, txt("https://keycloak/realms/a")),
				CheckPublicHost(x, txt("https://login.corp.internal")), CheckPublicHost(x, txt("https://[::1]:8443")), CheckPublicHost(x, txt("https://LOCALHOST.")),
			),
			join(
				CheckPublicHost(x, txt("https://login.example.com")), CheckPublicHost(x, txt("https://8.8.8.8")), CheckPublicHost(x, hidden), CheckPublicHost(x, txt("://")),
				CheckDiscoveredEndpoints(x, txt("https://localhost"), but(func(d *Discovery) { d.AuthorizationEndpoint = "https://localhost/authorize" })),
			),
		},
		{
			"jwks-unreadable",
			CheckDiscoveredKeys(x, but(func(d *Discovery) { d.Keys, d.KeysFailure = nil, failed(BadAnswer).Failure })),
			join(CheckDiscoveredKeys(x, good), CheckDiscoveredKeys(x, Discovery{})),
		},
		{
			"jwks-empty",
			join(keys(), keys(DiscoveredKey{KID: "1", Kty: "RSA", Use: "enc"})),
			join(keys(good.Keys...), CheckDiscoveredKeys(x, Discovery{}), CheckDiscoveredKeys(x, Discovery{Keys: []DiscoveredKey{}, IDTokenAlgorithms: []string{"HS256"}})),
		},
		{"jwks-key-id", keys(good.Keys[0], DiscoveredKey{Kty: "EC"}), join(keys(good.Keys...), keys(good.Keys[0], DiscoveredKey{Kty: "RSA", Use: "enc"}))},
		{"client-credentials-refused", ClientCredentialsRefused(x, "acme", Root("client_secret"), "The token endpoint answered invalid_client."), nil},
		{"redirect-uri-refused", RedirectURIRefused(x, "https://a.example/cb", "The authorization endpoint answered 400."), nil},
		{"probe-inconclusive", single(ProbeInconclusive(x, "The token endpoint answered 500.")), nil},
	}
}

func discoverySupportCases() []ruleCase {
	support := func(change func(*Discovery)) []Violation { return CheckDiscoveredSupport(x, but(change)) }
	signed := but(func(d *Discovery) { d.UserInfoAlgorithms = []string{"RS256"} })
	return []ruleCase{
		{"discovery-code-flow", support(func(d *Discovery) { d.ResponseTypes = []string{"id_token", "code id_token"} }), join(CheckDiscoveredSupport(x, good), CheckDiscoveredSupport(x, Discovery{}))},
		{
			"client-secret-post-unlisted",
			join(support(func(d *Discovery) { d.TokenAuthMethods = []string{"client_secret_basic"} }), support(func(d *Discovery) { d.TokenAuthMethods = []string{} })),
			join(CheckDiscoveredSupport(x, good), CheckDiscoveredSupport(x, Discovery{})),
		},
		{
			"id-token-algorithm",
			join(support(func(d *Discovery) { d.IDTokenAlgorithms = []string{"EdDSA", "none"} }), support(func(d *Discovery) { d.IDTokenAlgorithms = []string{} })),
			join(CheckDiscoveredSupport(x, good), CheckDiscoveredSupport(x, Discovery{}), support(func(d *Discovery) { d.IDTokenAlgorithms = []string{"EdDSA", "PS256"} })),
		},
		{
			"authorization-request-restricted",
			join(support(func(d *Discovery) { d.PushedRequestsOnly = true }), support(func(d *Discovery) { d.SignedRequestsOnly = true })),
			CheckDiscoveredSupport(x, good),
		},
		{
			"userinfo-signing-offered",
			CheckDiscoveredUserInfo(x, no, signed),
			join(
				CheckDiscoveredUserInfo(x, txt(PlainJSON), signed), CheckDiscoveredUserInfo(x, hidden, signed), CheckDiscoveredUserInfo(x, no, good),
				CheckDiscoveredUserInfo(x, no, but(func(d *Discovery) { d.UserInfoAlgorithms = []string{"RS256", "none"} })),
			),
		},
		{
			"scope-unlisted",
			join(CheckDiscoveredScopes(x, list("openid", "profile"), good), CheckDiscoveredScopes(x, mix(list(), "Email"), good), CheckDiscoveredScopes(x, list("openid"), Discovery{Scopes: []string{}})),
			join(CheckDiscoveredScopes(x, list("openid", "email"), good), CheckDiscoveredScopes(x, hiddenList, good), CheckDiscoveredScopes(x, list("a"), Discovery{})),
		},
		{
			"claim-unlisted",
			join(CheckDiscoveredClaims(x, dict("email", "Email"), good), CheckDiscoveredClaims(x, dict("custom:ssn", "ssn"), good)),
			join(CheckDiscoveredClaims(x, dict("email", "email", "username", "sub", "custom:t", "id_token"), Discovery{Claims: []string{"email"}}), CheckDiscoveredClaims(x, dict("email", "mail"), Discovery{})),
		},
	}
}
