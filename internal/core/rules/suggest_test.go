package rules

import "testing"

func TestClosest(t *testing.T) {
	words := []string{"miracl", "idura", "criipto", "generic"}
	tests := map[string]string{
		"mircal":  "miracl",
		"MIRACL":  "miracl",
		"cripto":  "criipto",
		"iduraa":  "idura",
		"okta":    "",
		"":        "",
		"xxxxxxx": "",
	}
	for word, want := range tests {
		got, ok := Closest(word, words)
		if got != want || ok != (want != "") {
			t.Errorf("Closest(%q) = %q, %v, want %q", word, got, ok, want)
		}
	}
}

func TestDistance(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "abc", 3}, {"kitten", "sitting", 3}, {"same", "same", 0},
	}
	for _, tt := range tests {
		if got := distance(tt.a, tt.b); got != tt.want {
			t.Errorf("distance(%q, %q) = %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestPoolAttributeName(t *testing.T) {
	tests := map[string]string{"email": "email", "department": "custom:department"}
	for entry, want := range tests {
		if got := PoolAttributeName(entry); got != want {
			t.Errorf("PoolAttributeName(%q) = %q, want %q", entry, got, want)
		}
	}
}

func TestScopeOfClaim(t *testing.T) {
	tests := map[string]string{"email_verified": "email", "phone_number": "phone", "address": "address", "locale": "profile", "ssn": "", "sub": ""}
	for claim, want := range tests {
		if got := ScopeOfClaim(claim); got != want {
			t.Errorf("ScopeOfClaim(%q) = %q, want %q", claim, got, want)
		}
	}
}
