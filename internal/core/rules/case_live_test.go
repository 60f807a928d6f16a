package rules

import "errors"

const somePool = "eu-west-2_Ab12Cd34E"

func liveCases() []ruleCase {
	providers := func(listed, before []string, present ...string) []Violation {
		return CheckProvidersPresent(x, somePool, list(listed...), list(before...), present)
	}
	names := func(s ...string) []string { return s }
	scopes := func(scope string, before ...string) []Violation {
		return CheckScopesPresent(x, somePool, list("openid", scope), list(before...), names("https://api.example.com/read", "orders/write"))
	}
	attributes := func(name string, schema ...string) []Violation {
		entries := map[string]SchemaEntry{"email": {}}
		for _, s := range schema {
			entries[s] = SchemaEntry{}
		}
		return CheckAttributesPresent(x, somePool, list("email", name), entries)
	}
	return []ruleCase{
		{
			"client-provider-absent",
			join(
				providers(names("miracl"), nil, "MIRACL"), providers(names("Entra-ID"), nil, "EntraID"), providers(names("cognito"), nil),
				providers(names("google"), nil, "Google"), providers(names("Gone"), names("Gone"), "MIRACL"),
				single(ProviderRemoved(x.Element("Gone"), somePool, "Gone")), single(RemovedProviderListed(x, somePool, "Gone")),
			),
			join(
				providers(names("MIRACL", "COGNITO", "Google"), nil, "Google", "MIRACL"), providers(names("New"), nil, "MIRACL"),
				providers(names("Okta2"), nil, "Okta1"), providers(names("Okta"), names("Google"), "Google"), providers(names("---"), nil, "___"),
				CheckProvidersPresent(x, somePool, hiddenList, list("Gone"), nil), CheckProvidersPresent(x, somePool, list("Gone"), hiddenList, nil),
				CheckProvidersPresent(x, somePool, mix(list()), noList, names("MIRACL")),
			),
		},
		{
			"client-scope-absent",
			join(scopes("https://api.example.com//read"), scopes("Orders/write"), scopes("orders/gone", "orders/gone")),
			join(
				scopes("orders/write"), scopes("https://api.example.com/read"), scopes("orders/new"), scopes("new/read", "openid"), scopes("profile"),
				CheckScopesPresent(x, somePool, hiddenList, noList, nil),
			),
		},
		{
			"client-attribute-unknown",
			attributes("custom:Tenant", "tenant"),
			join(attributes("custom:tenant", "tenant"), attributes("custom:team", "tenant"), attributes("custom:Tenant"), attributes("email_verified", "tenant")),
		},
		{
			"client-branding-missing",
			CheckBranding(x, "acme", "1example23456789", num(2), yes(false)),
			join(CheckBranding(x, "acme", "1example23456789", num(2), yes(true)), CheckBranding(x, "acme", "1example23456789", num(1), yes(false)), CheckBranding(x, "acme", "1example23456789", num(2), hiddenFlag), CheckBranding(x, "acme", "1example23456789", noNumber, yes(false))),
		},
		{"domain-taken", CheckDomainOwner(x, "acme", somePool, ""), join(CheckDomainOwner(x, "acme", somePool, somePool), CheckDomainOwner(x, "acme", "", somePool), CheckDomainOwner(x, "acme", "", ""))},
		{"provider-name-repeated", single(RepeatedProvider(x, somePool, "Acme", NoHolder)), nil},
		{"idp-identifier-repeated", single(RepeatedIdentifier(x.Element("acme.example"), somePool, "acme.example", NoHolder)), nil},
		{"provider-name-repeated", single(TradedProvider(x, somePool, "Acme")), nil},
		{"idp-identifier-repeated", single(TradedIdentifier(x, somePool, "acme.example")), nil},
		{"domain-repeated", single(RepeatedDomain(x, "acme-login", NoHolder)), nil},
		{
			"custom-domain-nested",
			join(NestedDomains(x, "uk.auth.example.com", []string{"other.example", "auth.example.com"}), NestedDomains(x, "auth.example.com", []string{"uk.auth.example.com"})),
			join(NestedDomains(x, "uk.auth.example.com", []string{"us.auth.example.com", "uk.auth.example.com"}), NestedDomains(x, "myauth.example.com", []string{"auth.example.com"}), NestedDomains(x, "auth.example.com", nil)),
		},
		{"domain-second", join(single(SecondDomain(x, somePool, "prefix", NoHolder)), single(DomainOfPool(x, somePool, "prefix", "old", "new", "Leave domain out.")), single(DomainOfPool(x, somePool, "prefix", "old", "old", "Leave domain out."))), nil},
		{"provider-name-exists", single(ProviderOfPool(x, somePool, "Acme", "Import it.")), nil},
		{"timeout-not-positive", join(CheckTimeout(x, txt("0s")), CheckTimeout(x, txt("-1m"))), join(CheckTimeout(x, txt("1ms")), CheckTimeout(x, txt("1h30m")), CheckTimeout(x, txt("soon")), CheckTimeout(x, no), CheckTimeout(x, hidden))},
		{"user-pool-absent", single(PoolAbsent(x, somePool, "eu-west-2", false)), nil},
		{"live-check-skipped", single(LiveUnread(x, "the identity providers of a pool", errors.New("denied"))), nil},
	}
}
