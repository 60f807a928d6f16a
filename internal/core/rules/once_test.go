package rules

import "testing"

// One misspelt item is one violation, and does not also count as the lack of
// what it means.
func TestCheck_misspeltItemIsSaidOnce(t *testing.T) {
	for name, found := range map[string][]Violation{
		"scopes in one text":      CheckClientScopes(x, list("openid email")),
		"name of the standard":    CheckOAuthFlows(x, list("authorization_code")),
		"flow without ALLOW":      CheckAuthFlows(x, list("REFRESH_TOKEN_AUTH"), no, noList),
		"refresh token too brief": append(CheckRefreshToken(x, one(30, "minutes")), CheckSessionToken(x, one(1, "hours"), one(30, "minutes"))...),
	} {
		if len(found) != 1 {
			t.Errorf("%s: %v", name, found)
		}
	}
	for name, found := range map[string][]Violation{
		"scope of an API":   CheckClientScopes(x, list("https://openid.example.com/read", "email")),
		"scope, misspelt":   CheckClientScopes(x, list("emial", "email")),
		"implicit, no code": CheckOAuthFlows(x, list("implicit")),
	} {
		if len(found) == 0 || found[len(found)-1].Path.String() != x.String() {
			t.Errorf("%s: the lack is not said: %v", name, found)
		}
	}
}

// What is written empty is there, and a program needs other scopes than people.
func TestCheck_saysWhatIsWritten(t *testing.T) {
	for name, tt := range map[string]struct {
		found    []Violation
		saw, fix string
	}{
		"client id left out":      {CheckClientID(x, no), "x is not set.", ""},
		"client id empty":         {CheckClientID(x, txt("")), "x is empty.", ""},
		"scopes left out":         {CheckMachineScopes(x, noList), "x is not set.", machineScope.Fix},
		"scopes empty":            {CheckMachineScopes(x, list()), "x is empty.", machineScope.Fix},
		"scopes empty, of people": {CheckClientScopes(x, list()), "x is empty.", ""},
	} {
		if len(tt.found) != 1 || tt.found[0].Saw != tt.saw || tt.found[0].Fix != tt.fix {
			t.Errorf("%s: %+v", name, tt.found)
		}
	}
}
