package rules

import (
	"slices"
	"strings"
	"testing"
)

func TestCheckDiscoveredIssuer_saysWhatDiffers(t *testing.T) {
	tests := map[string]struct{ wrote, says, fix string }{
		"slash missing":   {"https://a.example", "https://a.example/", `Only the slash at the end differs. Write "https://a.example/", with the slash.`},
		"slash too many":  {"https://a.example/", "https://a.example", `Only the slash at the end differs. Write "https://a.example", without the slash.`},
		"case":            {"https://A.example", "https://a.example", `Only upper and lower case differ. Write "https://a.example".`},
		"another":         {"https://a.example", "https://b.example", `Write "https://b.example".`},
		"tenant":          {"https://a.example", "https://a.example/{tenantid}/v2.0", "shared by many tenants"},
		"not https":       {"https://a.example", "http://a.example", "https issuers only"},
		"endless":         {"https://a.example", "https://" + strings.Repeat("a", 1000), `aaa...".`},
		"control letters": {"https://a.example", "https://a.example\n\x1b[31m", `\n\x1b[31m"`},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			found := CheckDiscoveredIssuer(x, txt(tt.wrote), Discovery{Issuer: tt.says})
			if len(found) != 1 || !strings.Contains(found[0].Remedy(), tt.fix) {
				t.Fatalf("got %v, want %q", found, tt.fix)
			}
			if text := found[0].Saw + found[0].Remedy(); len(text) > 700 || strings.ContainsAny(text, "\n\x1b") {
				t.Errorf("unfit to print: %q", text)
			}
		})
	}
}

func TestCheckDiscoveredEndpoints_namesTheEndpoint(t *testing.T) {
	found := CheckDiscoveredEndpoints(Root("issuer"), txt("https://a.example"), but(func(d *Discovery) { d.TokenEndpoint = "http://a.example/token" }))
	if len(found) != 1 || found[0].Saw != `The discovery document of issuer "https://a.example" says token_endpoint is "http://a.example/token".` || !strings.Contains(found[0].Remedy(), "public address") {
		t.Errorf("%v", found)
	}
}

func TestCheckDiscoveredClaims_suggests(t *testing.T) {
	found := CheckDiscoveredClaims(x, dict("given_name", "Given_Name"), good)
	if len(found) != 1 || !strings.HasPrefix(found[0].Remedy(), `Did you mean "given_name"?`) {
		t.Errorf("%v", found)
	}
	if path := found[0].Path.String(); path != `x["given_name"]` {
		t.Errorf("path %s", path)
	}
}

func TestCheckDiscoveredScopes_listsStayShort(t *testing.T) {
	many := but(func(d *Discovery) { d.Scopes = many(1000, "scope-%d") })
	found := CheckDiscoveredScopes(x, list("openid"), many)
	if len(found) != 1 || !strings.HasSuffix(found[0].Saw, "and 992 more.") {
		t.Errorf("%v", found)
	}
}

func TestIsPublicHost(t *testing.T) {
	tests := map[string]bool{
		"login.example.com": true, "acme.idura.broker": true, "8.8.8.8": true, "2001:4860:4860::8888": true, "xn--bcher-kva.example": true,
		"localhost": false, "LOCALHOST": false, "localhost.": false, "app.localhost": false, "printer.local": false, "login.corp.internal": false,
		"router.home.arpa": false, "keycloak": false, "127.0.0.1": false, "10.1.2.3": false, "172.16.0.1": false, "192.168.1.1": false,
		"169.254.169.254": false, "100.64.0.1": false, "0.0.0.0": false, "::1": false, "fd00::1": false, "fe80::1": false, "::ffff:10.0.0.1": false,
		"internal.example.com": true, "local": false, "": false,
	}
	for host, want := range tests {
		if got := IsPublicHost(host); got != want {
			t.Errorf("%q: %v", host, got)
		}
	}
}

func FuzzDiscovery(f *testing.F) {
	f.Add("https://a.example", "https://a.example/", "openid", "RS256")
	f.Add("", "\x00", "{", strings.Repeat("a", 500))
	f.Fuzz(func(t *testing.T, issuer, says, word, other string) {
		words := []string{word, other}
		d := Discovery{
			Issuer: says, AuthorizationEndpoint: says, TokenEndpoint: word, UserInfoEndpoint: other, ResponseTypes: words, Scopes: words,
			Claims: words, TokenAuthMethods: words, IDTokenAlgorithms: words, UserInfoAlgorithms: words, Keys: []DiscoveredKey{{KID: word, Kty: other}},
		}
		for _, v := range slices.Concat(
			CheckDiscoveredIssuer(x, txt(issuer), d), CheckDiscoveredEndpoints(x, txt(issuer), d), CheckDiscoveredSupport(x, d), CheckDiscoveredKeys(x, d),
			CheckDiscoveredScopes(x, list(issuer), d), CheckDiscoveredClaims(x, dict(says, issuer), d), CheckDiscoveredUserInfo(x, no, d), CheckPublicHost(x, txt(says)),
		) {
			checkViolation(t, v)
		}
	})
}
