package rules

import (
	"strings"
	"testing"

	"github.com/cogfed/terraform-provider-cogfed/internal/core/tri"
)

func FuzzURL(f *testing.F) {
	for _, seed := range []string{"https://a.example", "http://[::1", "http:", "://", "localhost:3000", "https://a@b:99/#?*", "http://[]", "\x00", "https://%zz"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, found := range [][]Violation{CheckCallbackURL(x, s), CheckLogoutURL(x, s), CheckIssuer(x, txt(s), yes(true)), CheckEndpoint(x, txt(s)), CheckCertificate(x, txt(s))} {
			for _, v := range found {
				checkViolation(t, v)
			}
		}
	})
}

func FuzzName(f *testing.F) {
	for _, seed := range []string{"", "MIRACL", "aws-cognito", "custom:a", "\xff", strings.Repeat("é", 200), "eu-west-2_a"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, found := range [][]Violation{
			CheckProviderName(x, txt(s)), CheckPoolName(x, txt(s)), CheckClientName(x, txt(s)), CheckDomainPrefix(x, txt(s)),
			CheckCustomDomain(x, txt(s)), CheckCustomAttributeName(x, s), CheckPoolID(x, txt(s), txt("eu-west-1")),
			CheckIdentifiers(x, list(s)), CheckTags(x, dict(s, s)), CheckPasskeys(x, txt(s), txt(s), txt(s)),
		} {
			for _, v := range found {
				checkViolation(t, v)
			}
		}
	})
}

func FuzzMapping(f *testing.F) {
	f.Add("email", "email", "openid")
	f.Add("custom:", "", " ")
	f.Add("sub", "\xff", "")
	f.Fuzz(func(t *testing.T, key, claim, scope string) {
		mapping := dict(key, claim)
		for _, found := range [][]Violation{
			CheckMappingKeys(x, mapping, names(claim)), CheckMappingKeys(x, mapping, hiddenNames),
			CheckMappingClaims(x, mapping), CheckEmailVerified(x, mapping), CheckClaimScopes(x, mapping, list(scope), true, []string{key}), CheckRequiredMapped(x, claim, mapping),
		} {
			for _, v := range found {
				checkViolation(t, v)
			}
		}
	})
}

func FuzzScope(f *testing.F) {
	f.Add("openid", "email")
	f.Add("", "a/b")
	f.Fuzz(func(t *testing.T, a, b string) {
		for _, scopes := range []tri.List{list(a, b), list(a), mix(list(a), b)} {
			for _, found := range [][]Violation{CheckScopes(x, scopes), CheckClientScopes(x, scopes), CheckOAuthFlows(x, scopes), CheckAuthFlows(x, scopes, txt(a), scopes), CheckRecovery(x, scopes)} {
				for _, v := range found {
					checkViolation(t, v)
				}
			}
		}
	})
}
